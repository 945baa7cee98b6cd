"""Bases: the status of all bases through time, and one base with everything it rests on."""

from __future__ import annotations

import streamlit as st

from dashboard import dossier, library, placing, state
from dashboard.charts import bases, points
from dashboard.escape import plain
from dashboard.figure import Figure, draw_figure
from dashboard.telling import Teller
from dashboard.words import load_words
from geodata.points import load_points, place

atlas = library.atlas()
selection = state.current()
words = load_words(selection.lang)
teller = Teller(atlas, words)
places = (*atlas.gazetteer.bases, *atlas.gazetteer.sites)

st.header(words("bases_page.title"), anchor=False)
st.markdown(words("bases_page.lead"))
draw_figure(
    Figure(
        key="bases",
        heading=words("bases_page.chart_title"),
        says=bases.says(teller, selection.day),
        chart=bases.status_chart(teller, atlas.events, day=selection.day, base_id=selection.base),
        table=bases.table(teller),
        legend=bases.legend(teller),
    ),
    words,
    atlas.package.version,
    on_select=lambda: state.hear_chart("chart-bases", bases.CHOICE, atlas),
)

with st.container(horizontal=True, key="choose-base", gap="small"):
    for base in places:
        chosen = "-current" if base.id == selection.base else ""
        with st.container(key=f"choose-{base.id}{chosen}", width="content"):
            st.button(
                plain(teller.label(base.id)),
                key=f"base-{base.id}",
                type="tertiary",
                on_click=state.choose,
                kwargs={"base": base.id},
            )

if selection.base is None:
    st.markdown(words("bases_page.none"))
else:
    base = atlas.gazetteer.base(selection.base)
    found = place(base, load_points(atlas.package))
    st.html(dossier.head(teller, base, selection.day))
    main, side = st.columns([3, 2], gap="large")
    with main:
        if base.role == "base":
            st.html(dossier.history(teller, base.id))
        st.html(dossier.events(teller, base.id))
    with side:
        draw_figure(
            Figure(
                key="points",
                heading=words("bases_page.point"),
                says=placing.points_say(teller, base, found),
                chart=points.point_chart(teller, found, radius_m=base.radius_m),
                table=(),
                legend=points.legend(teller),
                stretch=False,
            ),
            words,
            atlas.package.version,
        )
        st.html(placing.points(teller, found))
        for part in (placing.homonyms(teller, base), dossier.claims(teller, base)):
            if part:
                st.html(part)
        st.html(dossier.names(teller, base))
