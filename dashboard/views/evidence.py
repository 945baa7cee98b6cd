"""Evidence: where sources differ, what they measured and counted, and what rests on each."""

from __future__ import annotations

import streamlit as st

from dashboard import figures, library, state
from dashboard.asking import choose_base, draw_filtered, events_filtered, is_filtered
from dashboard.evidence import ledger, tally
from dashboard.figure import draw_figure
from dashboard.telling import load_teller
from geodata.checks.checks import check_coverage
from geodata.checks.disputes import (
    count_fields,
    disputes,
    passages,
    select_about,
    select_disputes,
)
from geodata.checks.distance_lines import distance_lines

atlas = library.atlas()
selection = state.current()
words = library.words(selection.lang)
teller = load_teller(atlas, selection.lang)
version, base = atlas.package.version, selection.base
shown = events_filtered(atlas, selection)
about = shown if is_filtered(selection) else None
every = select_disputes(disputes(atlas), base_id=base, events=about)
fields = count_fields(every)
st.header(words("evidence_page.title"), anchor=False)
st.markdown(words("evidence_page.lead"))
draw_filtered(len(shown), teller.count("event", len(atlas.events)), selection, teller)
with st.container(horizontal=True, key="evidence-filters"):
    choose_base(atlas, teller)
    field = st.selectbox(
        words("evidence_page.filter_field"),
        fields,
        index=None,
        format_func=lambda name: f"{teller.field(name)} ({fields[name]})",
        placeholder=words("evidence_page.all_fields"),
    )

st.html(tally.coverage(teller, check_coverage(atlas.package, atlas.gazetteer)))

lines = distance_lines(atlas.package, atlas.gazetteer)
lines = tuple(line for line in lines if base in {None, line.distance.base_id})
if lines:
    small_map, table = st.columns([2, 3], gap="large")
    with small_map:
        draw_figure(figures.distances(teller, lines), words, version)
    with table:
        st.html(ledger.distances(teller, lines))

found = select_disputes(every, field=field)
st.subheader(words("evidence_page.differ"), anchor=False)
st.markdown(words("evidence_page.differ_says", fields=teller.count("field", len(found))))
st.html(ledger.differ(teller, found))
with st.expander(words("charts.as_table")):
    st.dataframe(ledger.differ_rows(teller, found), hide_index=True)

draw_figure(figures.sources_heard(teller), words, version)
st.html(ledger.copies(teller))

cited = tuple(select_about(passages(atlas), base_id=base, events=about))
articles = list(dict.fromkeys(passage.source_id for passage in cited))
st.subheader(words("evidence_page.passages"), anchor=False)
if cited:
    st.markdown(words("evidence_page.passages_says", passages=teller.count("passage", len(cited))))
    article = st.selectbox(
        words("evidence_page.filter_article"),
        articles,
        index=None,
        format_func=lambda name: teller.publisher(atlas.sources[name]),
        placeholder=words("evidence_page.all_articles"),
    )
    read = [p for p in cited if article in {None, p.source_id}]
    st.html(ledger.passages(teller, read, library.articles_folder()))
else:
    st.markdown(words("evidence_page.passages_none"))
