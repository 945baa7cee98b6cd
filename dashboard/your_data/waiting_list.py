"""The files that wait, one a line, and what each waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import state
from dashboard.escape import plain
from dashboard.your_data.queue import queue

if TYPE_CHECKING:
    from dashboard.words import Words
    from dashboard.your_data.queue import Waiting


def draw(words: Words) -> None:
    """Draw the queue; nothing if the one file in it is open already."""
    files = list(queue())
    opened = state.on_shelf().waiting
    if not files or [file.id for file in files] == [opened]:
        return
    st.subheader(words("your_data.waiting_title"), anchor=False)
    with st.container(key="yd-queue", gap=None):
        for file in files:
            _draw_line(file, words, is_open=file.id == opened)


def state_of(file: Waiting) -> str:
    """Return the word for how far a file is."""
    task = file.task
    if task is None:
        return "ready" if file.guess else "unclear"
    if task.is_running:
        return "importing"
    if task.result:
        return "done"
    return "cancelled" if task.cancelled else "failed"


def _draw_line(file: Waiting, words: Words, *, is_open: bool) -> None:
    how = state_of(file)
    with st.container(horizontal=True, key=f"yd-line-{file.id}", vertical_alignment="center"):
        st.markdown(f"**{plain(file.name)}**  \n{words(f'your_data.state_{how}')}", width="stretch")
        label = "open_report" if how == "done" else "look_at"
        if not is_open:
            name = words(f"your_data.{label}")
            st.button(name, key=f"open-{file.id}", on_click=_open, args=(file,), help=file.name)


def _open(file: Waiting) -> None:
    if file.table:
        queue().discard(file.id)
        state.open_on_shelf(waiting=None, table=file.table, said=None)
    else:
        state.open_on_shelf(waiting=file.id, table=None, said=None)
