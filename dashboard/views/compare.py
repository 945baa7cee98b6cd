"""Compare: two days side by side on linked maps, and what changed between them."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import library, state
from dashboard.changes import changes
from dashboard.component import atlas_map
from dashboard.component.spec import MapSpec
from dashboard.filters import shown_on_map
from dashboard.hearing import hear_map
from dashboard.held_day import held
from dashboard.selection import other_day
from dashboard.telling import Teller
from geodata.dates.edtf import day_number
from geodata.status.comparison import compare_days

HEIGHT = 400  # px of each map
atlas = library.atlas()
selection = held(state.current(), atlas)
words = library.words(selection.lang)
teller = Teller(atlas, words)
parts = library.map_parts(selection.lang)
first, last = atlas.coverage
days = {"day": selection.day, "other": other_day(selection, atlas)}

st.header(words("compare_page.title"), anchor=False)
st.markdown(words("compare_page.lead"))
with st.container(key="maps"):
    for (field, day), column in zip(days.items(), st.columns(2, gap="medium"), strict=True):
        key = f"compare-{field}"
        with column:
            atlas_map(
                MapSpec(
                    lang=selection.lang,
                    words=parts.words | {"label": words(f"compare_page.{field}_map")},
                    day=day_number(day),
                    first_day=day_number(first),
                    last_day=day_number(last),
                    bases=parts.bases,
                    events=parts.events,
                    facets=parts.facets,
                    bar=False,
                    ground=parts.ground,
                    tiles=library.tiles(),
                    height=HEIGHT,
                    **shown_on_map(selection),
                ),
                key=key,
                on_change=partial(hear_map, key, atlas, field=field),
            )
st.html(changes(compare_days(atlas.timeline, *days.values()), teller))
