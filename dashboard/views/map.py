"""Map: where, what status, which day, why, and according to whom."""

from __future__ import annotations

import streamlit as st

from dashboard import imported, library, state
from dashboard.component import atlas_map
from dashboard.component.spec import Action, MapSpec
from dashboard.filters import filters_of
from dashboard.finding import find
from dashboard.words import load_words
from geodata.dates.edtf import day_number

KEY = "atlas"
atlas = library.atlas()
selection = state.current()
words = load_words(selection.lang)
parts = library.map_parts(selection.lang)
first, last = atlas.coverage

with st.container(key="opening"):  # one element, so that the map below keeps its place
    if selection.opening:
        st.caption(words("first_view.opened"))
atlas_map(
    MapSpec(
        lang=selection.lang,
        words=parts.words,
        day=day_number(selection.day),
        first_day=day_number(first),
        last_day=day_number(last),
        base=selection.base,
        bases=parts.bases,
        events=parts.events,
        filters=filters_of(selection),
        mode=selection.mode,
        from_day=day_number(selection.start) if selection.start else None,
        to_day=day_number(selection.end) if selection.end else None,
        view=selection.view,
        linked=True,
        found=find(atlas, selection.asked, words),
        facets=parts.facets,
        imported=imported.address(),
        pages=parts.pages,
        footnote=parts.footnote,
        actions=(
            Action(words("map.copy_link"), "copy", done=words("map.copied")),
            Action(words("map.day_geojson"), "download", "/api/status.geojson?at={day}"),
        ),
    ),
    key=KEY,
    on_change=lambda: state.hear_map(KEY, atlas),
)
