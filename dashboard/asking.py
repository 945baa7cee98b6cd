"""The controls that ask for events: search, filters, period; and the sentence of what is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import library, state
from dashboard.escape import plain
from dashboard.filters import FIELDS, filters_of, window
from geodata.events.question import Question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.component.spec import Facet
    from dashboard.selection import Selection
    from dashboard.telling import Teller
    from geodata.atlas import Atlas
    from geodata.events.events import Event

_FIRST = "kind"  # the facet that stands beside the search; the others are folded away


def events_in_view(atlas: Atlas, selection: Selection) -> tuple[Event, ...]:
    """Return the events that pass the selection's filters, period, base and search."""
    return _question(selection, filters_of(selection)).of(atlas)


def events_filtered(atlas: Atlas, selection: Selection) -> tuple[Event, ...]:
    """Return the events that pass the filters and the period, at whatever base."""
    return _question(_unsearched(selection), filters_of(selection)).of(atlas)


def ask(atlas: Atlas, selection: Selection, teller: Teller) -> None:
    """Draw the controls; each changes the selection that all pages share."""
    words = teller.words
    facets = {facet.id: facet for facet in library.map_parts(teller.lang).facets}
    left = {event.id for event in _question(selection, {}).of(atlas)}
    counts = atlas.facets.counts(filters_of(selection), among=left)
    with st.container(key="ask", horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            words("events_page.search"),
            placeholder=words("events_page.search_hint"),
            **state.tie("search"),
        )
        _choose(facets[_FIRST], counts, teller)
        choose_base(atlas, teller)
        for field in ("start", "end"):
            hint = words("events_page.period_hint")
            st.text_input(words(f"events_page.{field}"), placeholder=hint, **state.tie(field))
        with st.popover(words("events_page.more")):
            for facet in facets.values():
                if facet.id not in {_FIRST, "base"}:
                    _choose(facet, counts, teller)


def choose_base(atlas: Atlas, teller: Teller) -> None:
    """Draw the choice of the base or site that all pages share."""
    st.selectbox(
        teller.words("map.facet.base"),
        [place.id for place in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)],
        index=None,
        format_func=teller.label,
        placeholder=teller.words("events_page.base_all"),
        **state.tie("base"),
    )


def draw_shown(shown: int, everything: str, selection: Selection, teller: Teller) -> None:
    """Draw the line that says what is shown, with a button that takes the filters away."""
    with st.container(key="shown", horizontal=True, vertical_alignment="center"):
        st.markdown(plain(shown_words(shown, everything, selection, teller)), width="content")
        if is_asked(selection):
            st.button(
                teller.words("events_page.reset"),
                key="reset",
                type="tertiary",
                on_click=state.choose,
                kwargs=nothing_asked(),
            )


def draw_filtered(shown: int, everything: str, selection: Selection, teller: Teller) -> None:
    """Draw the same line on a page that the chosen base and the search do not narrow.

    It stands there only while a filter or a period is on.
    """
    if is_filtered(selection):
        draw_shown(shown, everything, _unsearched(selection), teller)


def shown_words(shown: int, everything: str, selection: Selection, teller: Teller) -> str:
    """Return how many events of ``everything`` (in words) are shown, and by which filters."""
    words = teller.words
    told = [_facet_words(facet, selection, teller) for facet in _chosen(selection, teller)]
    if selection.search:
        told.insert(0, words("events_page.filter_search", words=selection.search))
    if selection.base:
        told.append(words("events_page.filter_base", base=teller.name(selection.base)))
    for key, day in zip(("filter_start", "filter_end"), window(selection), strict=True):
        told += [words(f"events_page.{key}", day=teller.day(day))] if day else []
    key = "count_filtered" if told else "count"
    filters = teller.listed(told)
    return words(f"events_page.{key}", shown=f"{shown:,}", all=everything, filters=filters)


def is_asked(selection: Selection) -> bool:
    """Tell whether any filter, period, base or search is on."""
    changes = nothing_asked()
    return any(getattr(selection, field) != value for field, value in changes.items())


def is_filtered(selection: Selection) -> bool:
    """Tell whether any filter or period is on, whatever the base and the search."""
    return is_asked(_unsearched(selection))


def nothing_asked() -> dict[str, object]:
    """Return the changes that take every filter away."""
    filters: dict[str, object] = dict.fromkeys(FIELDS.values(), ())
    return filters | {"base": None, "start": None, "end": None, "search": "", "mode": "day"}


def _unsearched(selection: Selection) -> Selection:
    return replace(selection, base=None, search="")


def _question(selection: Selection, chosen: Mapping[str, tuple[str, ...]]) -> Question:
    """Return what the selection asks: its base, its period, its words, and the chosen filters."""
    start, end = window(selection)
    bases = (selection.base,) if selection.base else ()
    return Question(bases, (), start, end, chosen, selection.search)


def _choose(facet: Facet, counts: Mapping[str, Mapping[str, int]], teller: Teller) -> None:
    """Draw a choice of many values, each with the number of events it would show."""
    labels = dict(zip(facet.values, facet.labels, strict=True))
    st.multiselect(
        facet.label,
        facet.values,
        format_func=lambda value: f"{labels[value]} ({counts[facet.id][value]})",
        placeholder=teller.words("events_page.any"),
        **state.tie(FIELDS[facet.id]),
    )


def _chosen(selection: Selection, teller: Teller) -> list[Facet]:
    chosen = filters_of(selection)
    return [facet for facet in library.map_parts(teller.lang).facets if facet.id in chosen]


def _facet_words(facet: Facet, selection: Selection, teller: Teller) -> str:
    labels = dict(zip(facet.values, facet.labels, strict=True))
    values = [labels[value] for value in filters_of(selection)[facet.id]]
    named = " / ".join(values)
    return teller.words("events_page.filter_values", facet=facet.label, values=named)
