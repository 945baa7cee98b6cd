"""An imported table and the bases: the question, what came of it, the rows, the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard import library, state
from dashboard.escape import Markup, plain, tag
from dashboard.your_data import saying
from dashboard.your_data.counts_view import draw_counts
from dashboard.your_data.downloads_view import draw_downloads
from dashboard.your_data.joins import running_join, start_join
from dashboard.your_data.preview import ROWS, preview_rows
from dashboard.your_data.progress_view import watch
from geodata.join.kept import kept_join

if TYPE_CHECKING:
    from collections import Counter

    from dashboard.words import Words
    from geodata.join.kept import KeptJoin
    from geodata.tables.shelf import ShelvedTable

LABELS: Final = {"at": "at", "near": "near", "in the district": "district",
                 "cannot say": "cannot_say", "": "none"}  # fmt: skip
OUTCOMES: Final = ("resolved", "ambiguous", "refused", "unknown", "")
TEXTS: Final = ("", "notes", "place_name", "actor")
MOST_KM: Final = 500


def draw_join(table: ShelvedTable, words: Words) -> None:
    """Draw the question and, once there is one, the answer."""
    st.subheader(words("your_data.join_title"), anchor=False)
    st.markdown(words("your_data.join_about"))
    task = running_join(table.id)
    if task and task.is_running:
        watch(task, lambda done: _shown(done, table, words), words)
        return
    if task and task.error:
        st.warning(plain(saying.problem(task.error, words)))
    made = kept_join(table.events)
    _draw_question(table, made, words)
    if made:
        _draw_answer(table, made, words)


def _draw_question(table: ShelvedTable, made: KeptJoin | None, words: Words) -> None:
    with st.form(f"join-{table.id}", border=False):
        radius, text, button = st.columns([3, 3, 6], vertical_alignment="bottom")
        within = radius.number_input(
            words("your_data.within"),
            min_value=0.5,
            max_value=float(MOST_KM),
            value=made.within_m / 1000 if made else 50.0,
            step=1.0,
            format="%g",
            key=f"within-{table.id}",
        )
        chosen = text.selectbox(
            words("your_data.text"),
            TEXTS,
            index=TEXTS.index(made.text) if made and made.text in TEXTS else 0,
            format_func=lambda name: words(
                f"your_data.field.{name}" if name else "your_data.text_none"
            ),
            key=f"text-{table.id}",
        )
        label = words("your_data.join_again" if made else "your_data.join_button")
        if button.form_submit_button(label, type="secondary" if made else "primary"):
            start_join(table, float(within), chosen)
            st.rerun()


def _shown(done: int | None, table: ShelvedTable, words: Words) -> tuple[float, str]:
    rows = {"done": f"{done or 0:,}", "all": f"{table.rows:,}"}
    return (done or 0) / max(table.rows, 1), words("your_data.join_progress", **rows)


def _draw_answer(table: ShelvedTable, made: KeptJoin, words: Words) -> None:
    version = library.atlas().package.version
    key = "join_version" if made.version == version else "join_old"
    st.caption(words(f"your_data.{key}", version=made.version))
    st.html(_by_place(made, words))
    if any(made.outcomes[outcome] for outcome in OUTCOMES[:-1]):
        st.html(_by_name(made, words))
    rows = preview_rows(made, words, state.current().lang)
    if rows:
        st.markdown(f"#### {words('your_data.preview_title')}")
        st.caption(words("your_data.preview_about", rows=ROWS))
        st.dataframe(rows, hide_index=True, width="stretch", height=min(318, 38 + 35 * len(rows)))
    draw_downloads(table, words)
    draw_counts(made, words)


def _by_place(made: KeptJoin, words: Words) -> Markup:
    named = [(words(f"your_data.label.{LABELS[label]}"),
              words(f"your_data.label_about.{LABELS[label]}"), made.labels[label])
             for label in LABELS]  # fmt: skip
    title = words("your_data.join_by_place", km=f"{made.within_m / 1000:g}")
    return tag("div", tag("h4", title), _figures(named), class_="yd-result")


def _by_name(made: KeptJoin, words: Words) -> Markup:
    counts: Counter[str] = made.outcomes
    named = [(words(f"your_data.outcome.{outcome or 'none'}"), "", counts[outcome])
             for outcome in OUTCOMES if counts[outcome]]  # fmt: skip
    title = words("your_data.join_by_name")
    return tag("div", tag("h4", title), _figures(named), class_="yd-result")


def _figures(named: list[tuple[str, str, int]]) -> Markup:
    items = [
        tag(
            "li",
            tag("strong", f"{count:,}"),
            tag("span", label),
            tag("small", about) if about else None,
        )
        for label, about, count in named
    ]
    return tag("ul", *items, class_="yd-figures", role="list")
