"""Articles: add a news story, see what it tells, accept or reject it, see it on the map."""

from __future__ import annotations

import streamlit as st

from dashboard import desk, desk_intake, library, state
from dashboard.component import atlas_map
from dashboard.component.reading_desk import reading_desk
from dashboard.escape import plain
from dashboard.words import load_words

DESK, MAP = "reading-desk", "desk-map"
atlas = library.atlas()
selection = state.current()
words = load_words(selection.lang)
workspace = library.workspace()
folder = f"\u2066{plain(str(workspace.folder))}\u2069"  # a path reads left to right

st.header(words("articles_page.title"), anchor=False)
st.markdown(words("articles_page.lead"))
problem = desk_intake.problem(workspace)
if problem:
    st.warning(words(f"articles_page.{problem}", folder=folder))
    st.stop()
st.caption(words("articles_page.stays", folder=folder))
bench = desk.Bench(workspace, library.ours(), atlas, words, workspace.desk())
desk_intake.draw(bench)
article = bench.opened(state.on_desk().article)
if article is None:
    st.subheader(words("articles_page.empty_title"), anchor=False)
    st.markdown(words("articles_page.empty"))
else:
    reading, seen = st.columns([7, 5], gap="medium")
    with reading, st.container(key="desk-reading"):
        reading_desk(
            desk.desk_data(bench, article, state.on_desk().said),
            key=DESK,
            on_asked=lambda: desk_intake.hear(bench, DESK),
        )
    with seen, st.container(key="desk-seen"):
        st.subheader(words("articles_page.map_title"), anchor=False)
        spec = desk.map_spec(bench, article, library.map_parts(selection.lang), selection)
        if spec.bases:
            atlas_map(spec, key=MAP, on_change=lambda: state.hear_map(MAP, atlas))
        else:
            st.markdown(words("articles_page.map_none"))
