"""A chart as every page shows it: a heading, a sentence, the picture, ways to save it, a table."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.escape import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.charts.legend import Key
    from dashboard.charts.theme import AnyChart
    from dashboard.words import Words

_STYLE = """
.head { display: flex; flex-wrap: wrap; gap: 6px 24px; align-items: flex-start; font: 400 13.5px/18px var(--sans, sans-serif); }
ul { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 0; padding: 0; list-style: none; flex: 1 1 auto; color: var(--ink, #1d1b18); max-width: 100%; }
li { display: flex; gap: 7px; align-items: center; }
svg { flex: none; }
.save { display: flex; gap: 4px 18px; flex-wrap: wrap; }
button { all: unset; cursor: pointer; line-height: 24px; color: var(--quiet, #655f55); }
button:hover { color: var(--ink, #1d1b18); text-decoration: underline; text-underline-offset: 3px; }
button:focus-visible { outline: 2px solid var(--link, #1b5e8a); outline-offset: 2px; }
"""  # noqa: E501 - a style sheet


@dataclass(frozen=True, slots=True)
class Figure:
    """What a chart says and holds.

    Attributes:
        key: The figure's name in the page and, with ``handover-atlas-``, of its files.
        heading: Its title; shown above the chart and inside a saved picture.
        says: One sentence that says what the chart shows; also its text for screen readers.
        chart: An altair chart that went through `dashboard.charts.theme.themed`.
        table: The same as rows, with the visible words as columns; empty if the page shows a
            table of its own beside the chart.
        legend: What its marks mean, if the chart does not say so itself; it wraps where a
            legend inside the chart would be cut.
        stretch: Whether the chart takes the whole width; False keeps its own, as maps need.
    """

    key: str
    heading: str
    says: str
    chart: AnyChart
    table: Sequence[Mapping[str, Any]]
    legend: Sequence[Key] = ()
    stretch: bool = True


def draw_figure(
    figure: Figure, words: Words, version: str, *, on_select: Callable[[], None] | None = None
) -> None:
    """Draw a figure.

    Args:
        figure: What to draw.
        words: The page's words.
        version: The data version, for the credit in a saved picture.
        on_select: Called when a reader chooses a mark, if the chart has a selection; the choice
            stands in the session under ``chart-KEY``.
    """
    with st.container(key=f"figure-{figure.key}", gap="small"):
        if figure.heading:
            st.subheader(plain(figure.heading), anchor=False)
        st.markdown(plain(figure.says))
        _head()(key=f"head-{figure.key}", data=_head_data(figure, words, version))
        hear: Any = on_select or "ignore"
        st.altair_chart(
            figure.chart,
            width="stretch" if figure.stretch else "content",
            theme=None,
            alt=figure.says,
            key=f"chart-{figure.key}",
            on_select=hear,
        )
        if figure.table:
            with st.expander(words("charts.as_table")):
                st.dataframe(list(figure.table), hide_index=True, width="stretch")


def _head_data(figure: Figure, words: Words, version: str) -> dict[str, Any]:
    return {
        "svg": words("charts.save_svg"),
        "png": words("charts.save_png"),
        "file": f"handover-atlas-{figure.key}-{words.lang}",
        "heading": figure.heading,
        "credit": words("charts.credit", version=version),
        "lang": words.lang,
        "legend": [asdict(key) for key in figure.legend],
    }


@cache
def _head() -> ComponentRenderer:
    script = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    return st.components.v2.component("handover_atlas_figure_head", js=script, css=_STYLE)
