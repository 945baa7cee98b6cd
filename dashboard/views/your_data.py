"""Your data: bring a table of events, see every row accounted for, join it to the bases."""

from __future__ import annotations

import streamlit as st

from dashboard import library, state
from dashboard.escape import plain, plain_path
from dashboard.your_data import guess_view, intake, shelf_view, waiting_list
from dashboard.your_data.queue import queue
from dashboard.your_data.style import draw_style

words = library.words(state.current().lang)
workspace, shelf = library.workspace(), library.shelf()
folder = plain_path(shelf.folder)

draw_style()
st.header(words("your_data.title"), anchor=False)
st.markdown(words("your_data.lead"))
if not workspace.is_writable:
    st.warning(words("articles_page.unwritable", folder=folder))
    st.stop()
st.caption(words("your_data.stays", folder=folder))
if state.on_shelf().said:
    st.warning(plain(state.on_shelf().said or ""))
intake.draw(words)
file = queue().get(state.on_shelf().waiting)
if file and file.table:  # its import ended: its report is what comes next
    queue().discard(file.id)
    state.open_on_shelf(waiting=None, table=file.table)
    file = None
waiting_list.draw(words)
if file:
    guess_view.draw(file, words)
tables = shelf.tables()
shelf_view.draw_shelf(tables, words)
opened = next((table for table in tables if table.id == state.on_shelf().table), None)
if opened:
    shelf_view.draw_table(opened, words)
