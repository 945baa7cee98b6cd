"""Events: a table to search, filter and sort, and one event with everything it rests on."""

from __future__ import annotations

import streamlit as st

from dashboard import library, state
from dashboard.asking import ask, events_in_view, is_asked, nothing_asked, shown_words
from dashboard.escape import plain
from dashboard.event_detail import event_detail
from dashboard.event_rows import event_rows
from dashboard.event_table import draw_events
from dashboard.telling import Teller
from dashboard.words import load_words

KEY = "events"
atlas = library.atlas()
selection = state.current()
words = load_words(selection.lang)
teller = Teller(atlas, words)

st.header(words("events_page.title"), anchor=False)
st.markdown(words("events_page.lead"))
ask(atlas, selection, teller)
found = events_in_view(atlas, selection)
with st.container(horizontal=True, key="shown", vertical_alignment="center"):
    st.markdown(plain(shown_words(len(found), atlas, selection, teller)), width="content")
    if is_asked(selection):
        st.button(
            words("events_page.reset"),
            key="reset",
            type="tertiary",
            on_click=state.choose,
            kwargs=nothing_asked(),
        )

table, detail = st.columns([70, 30], gap="medium")
with table:
    if found:
        draw_events(
            event_rows(found, teller),
            words,
            chosen=selection.event,
            key=KEY,
            on_change=lambda: state.hear_event(KEY, atlas),
        )
    else:
        st.markdown(words("events_page.nothing"))
with detail, st.container(key="detail"):
    chosen = next((event for event in atlas.events if event.id == selection.event), None)
    if chosen is None:
        st.markdown(words("events_page.choose"))
    else:
        st.html(event_detail(chosen, teller))
        if st.button(words("events_page.show_on_map"), key="to-map"):
            first, last = atlas.coverage
            state.choose(day=min(max(chosen.latest, first), last), base=chosen.base_id)
            st.switch_page("views/map.py")
