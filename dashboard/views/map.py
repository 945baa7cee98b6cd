"""Map: where, what status, which day, why, and according to whom."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import library, state
from dashboard.component import atlas_map
from dashboard.filters import filters_of
from dashboard.finding import find
from dashboard.selection import OPENING_DAY
from dashboard.stock import map_stock
from dashboard.words import load_words
from geodata.dates.edtf import day_number

KEY = "atlas"
atlas = library.atlas()
selection = state.current()
words = load_words(selection.lang)
stock = map_stock(selection.lang)

with st.container(key="opening"):  # one element, so that the map below keeps its place
    if selection.opening and selection.day == OPENING_DAY and atlas.package.is_ours:
        st.caption(words("first_view.opened"))
atlas_map(
    replace(
        stock.spec,
        day=day_number(selection.day),
        base=selection.base,
        filters=filters_of(selection),
        mode=selection.mode,
        from_day=day_number(selection.start) if selection.start else None,
        to_day=day_number(selection.end) if selection.end else None,
        view=selection.view,
        found=find(atlas, selection.asked, words),
    ),
    key=KEY,
    on_change=lambda: state.hear_map(KEY, atlas),
    stock=(stock.name, stock.address),
)
