"""Method: how a status is decided, what the data cover, what was put right, how to cite and add."""

from __future__ import annotations

import streamlit as st

from dashboard import accounting, holding, library, listing, state
from dashboard.telling import load_teller
from geodata.events.spells import load_spells

atlas = library.atlas()
words = library.words(state.current().lang)
teller = load_teller(atlas, words.lang)
spells = load_spells(atlas.package)

st.header(words("method.title"), anchor=False)
st.markdown(words("method.lead"))
rules, meanings = st.columns([3, 2], gap="large")
with rules:
    st.subheader(words("method.decided"), anchor=False)
    st.markdown(words("method.decided_about"))
    st.html(accounting.rules(teller))
with meanings:
    st.subheader(words("method.statuses"), anchor=False)
    st.html(accounting.meanings(teller))
for part, column in zip(("dates", "places", "differ"), st.columns(3, gap="large"), strict=True):
    with column:
        st.subheader(words(f"method.{part}"), anchor=False)
        st.markdown(words(f"method.{part}_about"))

st.subheader(words("method.covers"), anchor=False)
st.html(accounting.holdings(teller))
st.markdown(holding.covers(teller))
if spells:
    st.subheader(words("method.sampled"), anchor=False)
    st.markdown(words("method.sampled_about"))
    st.html(listing.spell_list(spells, teller))
st.subheader(words("method.corrections"), anchor=False)
st.html(accounting.corrections(teller))
cite, contribute = st.columns(2, gap="large")
with cite:
    st.subheader(words("method.cite"), anchor=False)
    st.markdown(words("method.cite_about"))
    st.code(holding.cited(teller), language=None, wrap_lines=True)
    st.markdown(holding.licence(teller))
with contribute:
    st.subheader(words("method.contribute"), anchor=False)
    st.markdown(words("method.contribute_about"))
