"""Articles: add a news story, see what it tells, accept or reject it, see it on the map."""

from __future__ import annotations

import streamlit as st

from dashboard import library, state
from dashboard.component import atlas_map
from dashboard.component.reading_desk import reading_desk
from dashboard.desk import intake
from dashboard.desk.article_map import map_spec
from dashboard.desk.bench import Bench
from dashboard.desk.page_data import desk_data
from dashboard.escape import plain, plain_path
from dashboard.hearing import hear_map

DESK, MAP = "reading-desk", "desk-map"
atlas = library.atlas()
selection = state.current()
words = library.words(selection.lang)
workspace = library.workspace()
folder = plain_path(workspace.folder)

st.header(words("articles_page.title"), anchor=False)
st.markdown(words("articles_page.lead"))
problem = intake.problem(workspace)
if problem:
    st.warning(words(f"articles_page.{problem}", folder=folder))
    st.stop()
st.caption(words("articles_page.stays", folder=folder))
bench = Bench(workspace, library.ours(), atlas, words, workspace.desk())
intake.draw(bench)
article = bench.opened(state.on_desk().article)
if article is None:
    with st.container(key="desk-empty"):
        if state.on_desk().said:
            st.warning(plain(state.on_desk().said or ""))
        st.subheader(words("articles_page.empty_title"), anchor=False)
        st.markdown(words("articles_page.empty"))
else:
    reading, seen = st.columns([2, 1], gap="medium")
    with reading, st.container(key="desk-reading"):
        reading_desk(
            desk_data(bench, article, state.on_desk()),
            key=DESK,
            on_asked=lambda: intake.hear(bench, DESK),
        )
    with seen, st.container(key="desk-seen"):
        st.subheader(words("articles_page.map_title"), anchor=False)
        seen_map = f"{MAP}-{article.source_id}"  # each article has a view of its own
        spec = map_spec(bench, article, library.map_parts(selection.lang), selection)
        if spec.bases:
            atlas_map(spec, key=seen_map, on_change=lambda: hear_map(seen_map, atlas))
        else:
            st.markdown(words("articles_page.map_none"))
