"""A chart as every page shows it: a heading, a sentence, the picture, ways to save it, a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.escape import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.charts.theme import AnyChart
    from dashboard.words import Words

_STYLE = """
.save { display: flex; gap: 18px; }
button { all: unset; cursor: pointer; font: 400 13.5px/24px var(--sans, sans-serif); color: var(--quiet, #655f55); }
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
        table: The same as rows, with the visible words as columns.
    """

    key: str
    heading: str
    says: str
    chart: AnyChart
    table: Sequence[Mapping[str, Any]]


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
        hear: Any = on_select or "ignore"
        st.altair_chart(
            figure.chart, theme=None, alt=figure.says, key=f"chart-{figure.key}", on_select=hear
        )
        with st.container(horizontal=True, key=f"under-{figure.key}", vertical_alignment="center"):
            _saver()(
                key=f"save-{figure.key}",
                data={
                    "svg": words("charts.save_svg"),
                    "png": words("charts.save_png"),
                    "file": f"handover-atlas-{figure.key}-{words.lang}",
                    "heading": figure.heading,
                    "credit": words("charts.credit", version=version),
                    "lang": words.lang,
                },
            )
        with st.expander(words("charts.as_table")):
            st.dataframe(list(figure.table), hide_index=True, width="stretch")


@cache
def _saver() -> ComponentRenderer:
    script = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    return st.components.v2.component("handover_atlas_save", js=script, css=_STYLE)
