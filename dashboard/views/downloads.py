"""Downloads: what the map shows, as open files and as addresses."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import holding, library, state
from dashboard.held_day import held
from dashboard.telling import load_teller
from geodata.dates.edtf import day_in_words
from geodata.events.spells import load_spells
from geodata.export import export_bytes

atlas = library.atlas()
selection = held(state.current(), atlas)
words = library.words(selection.lang)
teller = load_teller(atlas, selection.lang)
day = selection.day.isoformat()
FILES = {
    "day": ("status", {"at": selection.day}, f"/api/status.geojson?at={day}"),
    "intervals": ("intervals", {}, "/api/intervals.geojson"),
    "events": ("events", state.event_filter(selection), state.events_address(selection)),
    "bases": ("bases", {}, "/api/bases.geojson"),
}

st.header(words("downloads.title"), anchor=False)
st.markdown(words("downloads.lead"))
for key, (what, question, address) in FILES.items():
    with st.container(key=f"download-{key}"):
        about, files = st.columns([2, 3], gap="large")
        with about:
            st.subheader(words(f"downloads.{key}"), anchor=False)
            shown = day_in_words(selection.day, selection.lang)
            st.markdown(words(f"downloads.{key}_about", day=shown, places=holding.places(teller)))
        suffix = f"-{day}" if key == "day" else ""
        with files, st.container(horizontal=True):
            for form, mime in (("geojson", "application/geo+json"), ("csv", "text/csv")):
                st.download_button(
                    "CSV" if form == "csv" else "GeoJSON",
                    data=partial(export_bytes, atlas, what=what, form=form, **question),
                    file_name=f"handover-atlas-{what}{suffix}.{form}",
                    mime=mime,
                    key=f"{key}-{form}",
                    on_click="ignore",
                )
        with files:
            st.code(state.whole_address(address), language=None, wrap_lines=True)
st.markdown(words("downloads.url_about"))
st.markdown(words("downloads.covers" if load_spells(atlas.package) else "downloads.covers_bare"))
st.page_link("views/method.py", label=words("downloads.to_method"))
st.markdown(holding.licence(teller))
