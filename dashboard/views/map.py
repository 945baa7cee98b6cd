"""Map: where, what status, which day, why, and according to whom."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import library, state
from dashboard.component import atlas_map
from dashboard.filters import shown_on_map
from dashboard.finding import find
from dashboard.hearing import hear_map
from dashboard.selection import OPENING_DAY
from dashboard.stock import map_stock
from geodata.dates.edtf import day_number

KEY = "atlas"
atlas = library.atlas()
selection = state.current()
words = library.words(selection.lang)
stock = map_stock(selection.lang)

with st.container(key="opening"):  # one element, so that the map below keeps its place
    if selection.opening and selection.day == OPENING_DAY and atlas.package.is_ours:
        st.caption(words("first_view.opened"))
atlas_map(
    replace(
        stock.spec,
        day=day_number(selection.day),
        found=find(atlas, selection.asked, words),
        imported_filter=selection.imported.shown(),
        **shown_on_map(selection),
    ),
    key=KEY,
    on_change=lambda: hear_map(KEY, atlas),
    stock=stock.name,
)
