"""One file before its import: how it would be read, and every way to correct that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard import library, state
from dashboard.escape import plain
from dashboard.your_data import saying
from dashboard.your_data.columns_view import draw_columns
from dashboard.your_data.form_view import draw_form
from dashboard.your_data.progress_view import draw_progress
from dashboard.your_data.queue import queue

if TYPE_CHECKING:
    from dashboard.words import Words
    from dashboard.your_data.queue import Waiting
    from geodata.tables.raw import TableForm

ROWS: Final = 8
MARKS: Final = {",": "comma", "\t": "tab", ";": "semicolon", "|": "bar"}


def draw(file: Waiting, words: Words) -> None:
    """Draw the file that is open."""
    with st.container(key="yd-guess", gap="small"):
        st.subheader(plain(file.name), anchor=False)
        if file.is_running:
            draw_progress(file, words)
            return
        _draw_outcome(file, words)
        _draw_summary(file, words)
        if file.look is not None:
            _draw_rows(file, words)
        draw_form(file, words)
        if file.look is not None:
            draw_columns(file, words)
        _draw_buttons(file, words)


def form_words(form: TableForm, words: Words) -> str:
    """Return how a file is written, in words."""
    name = words(f"your_data.form.{form.form}")
    if form.form != "csv":
        return name
    mark = MARKS.get(form.delimiter)
    told = words(f"your_data.mark.{mark}") if mark else plain(form.delimiter)
    facts = {"encoding": saying.isolated(form.encoding), "delimiter": told}
    return f"{name} ({words('your_data.form_csv', **facts)})"


def _draw_outcome(file: Waiting, words: Words) -> None:
    """Say what came of an import that did not end well."""
    task = file.task
    if task is None or task.result:
        return
    if task.cancelled:
        st.info(words("your_data.state_cancelled"))
    else:
        why = saying.problem(task.error, words) if task.error else ""
        st.warning(f"{words('your_data.failed_title')}. {plain(why)}")


def _draw_summary(file: Waiting, words: Words) -> None:
    if file.look:
        told = {"form": form_words(file.look.form, words), "columns": len(file.look.columns)}
        if file.guess:
            layout = words(f"your_data.layout_name.{file.guess.layout.name}")
            st.markdown(words("your_data.read_as", layout=layout, **told))
        else:
            st.markdown(words("your_data.read_as_unclear", **told))
    if file.problem:
        lead = "" if file.look else f"{words('your_data.unreadable')} "
        st.warning(f"{lead}{plain(saying.problem(file.problem, words))}")
    if file.guess and file.guess.notes:
        notes = [f"- {plain(saying.note(text, words))}" for text in file.guess.notes]
        st.markdown("\n".join(notes))


def _draw_rows(file: Waiting, words: Words) -> None:
    assert file.look
    st.markdown(f"#### {words('your_data.rows_title')}")
    rows = [dict(zip(file.look.columns, row, strict=True)) for row in file.look.rows[:ROWS]]
    st.dataframe(rows or [dict.fromkeys(file.look.columns, "")], hide_index=True, width="stretch")


def _draw_buttons(file: Waiting, words: Words) -> None:
    with st.container(horizontal=True, key="yd-decide", vertical_alignment="center"):
        st.button(
            words("your_data.import_button"),
            key=f"import-{file.id}",
            type="primary",
            disabled=file.guess is None,
            on_click=_start,
            args=(file.id,),
        )
        st.button(
            words("your_data.discard"), key=f"discard-{file.id}", on_click=_discard, args=(file.id,)
        )
        st.caption(words("your_data.import_about"))


def _start(identity: str) -> None:
    queue().start(identity, library.shelf())


def _discard(identity: str) -> None:
    queue().discard(identity)
    state.open_on_shelf(waiting=None, said=None)
