"""Events: a table to search, filter and sort, and one event with everything it rests on."""

from __future__ import annotations

import streamlit as st

from dashboard import library, state
from dashboard.asking import ask, draw_shown, events_in_view
from dashboard.events.detail import event_detail
from dashboard.events.rows import event_rows
from dashboard.events.table import draw_events
from dashboard.hearing import hear_event
from dashboard.telling import Teller

KEY = "events"
atlas = library.atlas()
selection = state.current()
words = library.words(selection.lang)
teller = Teller(atlas, words)

st.header(words("events_page.title"), anchor=False)
st.markdown(words("events_page.lead"))
ask(atlas, selection, teller)
found = events_in_view(atlas, selection)
draw_shown(len(found), teller.count("event", len(atlas.events)), selection, teller)

table, detail = st.columns([70, 30], gap="medium")
with table:
    if found:
        draw_events(
            event_rows(found, teller),
            words,
            chosen=selection.event,
            key=KEY,
            on_change=lambda: hear_event(KEY, atlas),
        )
    else:
        st.markdown(words("events_page.nothing"))
with detail, st.container(key="detail"):
    chosen = next((event for event in atlas.events if event.id == selection.event), None)
    if chosen is None and found:
        st.markdown(words("events_page.choose"))
    elif chosen:
        st.html(event_detail(chosen, teller))
        if st.button(words("events_page.show_on_map"), key="to-map"):
            first, last = atlas.coverage
            state.choose(day=min(max(chosen.latest, first), last), base=chosen.base_id)
            st.switch_page("views/map.py")
