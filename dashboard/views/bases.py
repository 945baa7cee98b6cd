"""Bases: the status of all bases through time, and one base with everything it rests on."""

from __future__ import annotations

import streamlit as st

from dashboard import figures, library, state
from dashboard.asking import draw_filtered, events_filtered
from dashboard.bases import dossier, placing
from dashboard.charts.bases import CHOICE
from dashboard.escape import plain
from dashboard.figure import draw_figure
from dashboard.hearing import hear_chart
from dashboard.held_day import held
from dashboard.telling import load_teller
from geodata.checks.disputes import disputes, select_disputes
from geodata.checks.points import load_points, place

atlas = library.atlas()
selection = held(state.current(), atlas)
words = library.words(selection.lang)
teller = load_teller(atlas, selection.lang)
version = atlas.package.version

st.header(words("bases_page.title"), anchor=False)
st.markdown(words("bases_page.lead"))
shown = events_filtered(atlas, selection)
draw_filtered(len(shown), teller.count("event", len(atlas.events)), selection, teller)
draw_figure(
    figures.all_bases(teller, selection.day, selection.base, events=shown),
    words,
    version,
    on_select=lambda: hear_chart("chart-bases", CHOICE, atlas),
)

with st.container(horizontal=True, key="choose-base", gap="small"):
    for base in (*atlas.gazetteer.bases, *atlas.gazetteer.sites):
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
    differing = select_disputes(disputes(atlas), base_id=base.id)
    st.html(dossier.head(teller, base, selection.day))
    main, side = st.columns([3, 2], gap="large")
    with main:
        if base.role == "base":
            st.html(dossier.history(teller, base.id))
        st.html(dossier.events(teller, base.id))
        if said := dossier.claims(teller, base):
            st.html(said)
        if differing:
            fields = teller.count("field", len(differing))
            st.markdown(words("bases_page.differ", fields=fields))
            st.page_link("views/evidence.py", label=words("bases_page.to_evidence"))
    with side:
        draw_figure(figures.points_of(teller, base, found), words, version)
        st.html(placing.points(teller, found))
        if confusable := placing.homonyms(teller, base):
            st.html(confusable)
    st.html(dossier.names(teller, base))
