"""The imported tables, one a line, and the one that is open in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import library, state
from dashboard.escape import plain
from dashboard.your_data import report_view
from dashboard.your_data.join_view import draw_join
from dashboard.your_data.saying import isolated
from geodata.dates.edtf import day_in_words
from geodata.errors import HandoverError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.words import Words
    from geodata.tables.shelf import ShelvedTable


def draw_shelf(tables: Sequence[ShelvedTable], words: Words) -> None:
    """Draw the list of imported tables, and the last removed one with the way back."""
    removed = library.shelf().removed
    if not tables and not removed:
        return
    st.subheader(words("your_data.shelf_title"), anchor=False)
    with st.container(key="yd-shelf", gap=None):
        for table in tables:
            _draw_line(table, words, is_open=table.id == state.on_shelf().table)
    if removed:
        with st.container(horizontal=True, key="yd-removed", vertical_alignment="center"):
            st.caption(words("your_data.removed", title=isolated(plain(_title_of(removed)))))
            st.button(
                words("your_data.undo"),
                key="yd-undo",
                type="tertiary",
                on_click=_restore,
                args=(removed,),
            )


def draw_table(table: ShelvedTable, words: Words) -> None:
    """Draw an imported table: what became of its rows, then its join to the bases."""
    with st.container(key="yd-table", gap="small"):
        st.header(plain(table.title), anchor=False)
        report_view.draw_report(table, words)
        draw_join(table, words)


def span_words(table: ShelvedTable, words: Words) -> str:
    """Return the days a table covers, in words."""
    if table.first_day is None or table.last_day is None:
        return words("your_data.undated")
    first, last = (day_in_words(day, words.lang) for day in (table.first_day, table.last_day))
    return first if first == last else words("panel.from_to", start=first, end=last)


def _draw_line(table: ShelvedTable, words: Words, *, is_open: bool) -> None:
    facts = [isolated(plain(table.source_name)), words("your_data.rows_of", rows=f"{table.rows:,}")]
    facts.append(span_words(table, words))
    if table.licences:
        facts.append(words("your_data.terms_short"))
    with st.container(horizontal=True, key=f"yd-shelved-{table.id}", vertical_alignment="center"):
        st.markdown(f"**{plain(table.title)}**  \n{' · '.join(facts)}", width="stretch")
        label = words("your_data.close" if is_open else "your_data.look_at")
        target = None if is_open else table.id
        st.button(label, key=f"look-{table.id}", on_click=_open, args=(target,))
        st.button(
            words("your_data.remove"), key=f"remove-{table.id}", on_click=_remove, args=(table.id,)
        )


def _open(identity: str | None) -> None:
    state.open_on_shelf(table=identity, waiting=None, said=None)


def _remove(identity: str) -> None:
    try:
        library.shelf().remove(identity)
    except HandoverError as error:
        state.open_on_shelf(said=str(error))
    else:
        still_open = state.on_shelf().table
        state.open_on_shelf(said=None, table=None if still_open == identity else still_open)


def _restore(identity: str) -> None:
    try:
        library.shelf().restore(identity)
    except HandoverError as error:
        state.open_on_shelf(said=str(error))


def _title_of(identity: str) -> str:
    return library.shelf().removed_title or identity
