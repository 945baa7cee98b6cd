"""Method: how a status is decided, how dates and places are read, what is covered."""

from __future__ import annotations

import streamlit as st

from dashboard import library, state
from dashboard.words import load_words

atlas = library.atlas()
words = load_words(state.current().lang)

st.header(words("method.title"), anchor=False)
st.markdown(words("method.lead"))

st.subheader(words("method.rules"), anchor=False)
st.table(
    [
        {
            words("method.rule_kind"): words(f"kind.{rule['kind']}"),
            words("method.rule_scope"): words(f"scope.{rule['scope']}"),
            words("method.rule_status"): words(f"status.{rule['status']}"),
        }
        for rule in atlas.package.rows("status_rules")
    ]
)
for status, meaning in words.section("status_meaning").items():
    st.markdown(f"**{words(f'status.{status}')}**: {meaning}")

for part in ("dates", "places", "covers"):
    st.subheader(words(f"method.{part}"), anchor=False)
    st.markdown(words(f"method.{part}_about"))
st.markdown(words("downloads.covers"))
