"""Search the events' words in Arabic and English alike: both are folded as names are.

A word finds every word that begins with it; one or two letters find only themselves. Words in
quotes, and words that a hyphen joins ("K-1"), must stand side by side. All must be found, in
whatever language: an event is found by its summaries and notes, every spelling of its base, its
figures' words, and who reports or says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from geodata.gazetteer.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geodata.events.events import Event
    from geodata.evidence.evidence import Details
    from geodata.evidence.sources import Source
    from geodata.gazetteer.gazetteer import Gazetteer

_TERM: Final = re.compile(r'["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+)')
_SHORT: Final = 2
# What Arabic writes together with the next word: and, so; with the, like the, for the, the; by.
_LEANING: Final = re.compile(r"(?:([وف])?(بال|كال|لل|ال|[بكل])?)(?=\w{3})")
_BREAK: Final = " \u2029 "  # between two texts, so that no phrase runs from one into the next


@dataclass(frozen=True, slots=True, eq=False)
class TextIndex:
    """The folded words of many texts, each under its id."""

    ids: tuple[str, ...]
    _texts: tuple[str, ...]
    _words: tuple[str, ...]
    _places: Mapping[str, frozenset[int]]

    def find(self, query: str) -> tuple[str, ...]:
        """Return the ids of the texts in which every term of ``query`` stands, in their order.

        A query without a letter or digit finds everything.

        >>> index = index_texts({"a": ["Rockets at Camp Taji"], "b": ["هجوم بالصواريخ على التاجي"]})
        >>> index.find("rocket taji"), index.find("صواريخ"), index.find("تاجى")
        (('a',), ('b',), ('b',))
        """
        found = set(range(len(self.ids)))
        for term in _terms(query):
            found &= self._with(term)
        return tuple(self.ids[place] for place in sorted(found))

    def _with(self, term: str) -> set[int]:
        """Return the places of the texts that have a folded word or phrase."""
        if " " in term:
            phrase = f" {term} " if _is_short(term) else f" {term}"
            return {place for place, text in enumerate(self._texts) if phrase in text}
        if _is_short(term):
            return set(self._places.get(term, ()))
        at, found = bisect_left(self._words, term), set[int]()
        while at < len(self._words) and self._words[at].startswith(term):
            found |= self._places[self._words[at]]
            at += 1
        return found


def index_texts(texts: Mapping[str, Iterable[str | None]]) -> TextIndex:
    """Return an index of the texts under each id; empty ones are left out."""
    folded = tuple(
        f" {_BREAK.join(name_key(text) for text in some if text)} " for some in texts.values()
    )
    places: dict[str, set[int]] = defaultdict(set)
    for place, text in enumerate(folded):
        for word in set(text.split()):
            for form in _forms(word):
                places[form].add(place)
    return TextIndex(
        ids=tuple(texts),
        _texts=folded,
        _words=tuple(sorted(places)),
        _places={word: frozenset(found) for word, found in places.items()},
    )


def index_events(
    events: Iterable[Event],
    details: Mapping[str, Details],
    gazetteer: Gazetteer,
    *,
    sources: Mapping[str, Source],
    terms: Mapping[str, str],
) -> TextIndex:
    """Return an index of everything an event is known by, in the events' order.

    What the data say in English only is found by its Arabic too (`geodata.package.terms`).
    """
    spellings: dict[str, list[str | None]] = defaultdict(list)
    for base in (*gazetteer.bases, *gazetteer.sites):
        spellings[base.id] += [base.name_en, base.name_ar, base.label_en, base.label_ar]
    for name in gazetteer.names:
        spellings[name.base_id].append(name.name)
    return index_texts(
        {
            event.id: [
                *(event.id, event.kind, event.summary_en, event.summary_ar),
                *(event.note_en, event.note_ar, *spellings.get(event.base_id or "", ())),
                *_in_both(_told(details[event.id], sources), terms),
            ]
            for event in events
        }
    )


def _in_both(texts: Iterable[str | None], terms: Mapping[str, str]) -> Iterator[str | None]:
    for text in texts:
        yield text
        yield terms.get(text or "")


def _told(details: Details, sources: Mapping[str, Source]) -> Iterator[str | None]:
    """Yield the words of an event's figures, sources and claims."""
    if details.attack:
        yield from (*details.attack.weapons, *details.attack.tags, details.attack.printed_place)
    for hurt in details.casualties:
        yield from (hurt.outcome, hurt.role, hurt.nationality)
    for said in details.responsibility:
        yield from (said.how, said.actor, said.by)
    if details.handover:
        yield from (details.handover.what_en, details.handover.what_ar)
    for citation in details.citations:
        if source := sources.get(citation.source_id):
            yield from (source.publisher, source.agency)
    for claim in details.claims:
        yield from (claim.value, claim.said_by, claim.note_en, claim.note_ar)


def _terms(query: str) -> Iterator[str]:
    """Yield the folded words and phrases of a query, without the articles that folding drops."""
    raw = [phrase or word for phrase, word in _TERM.findall(query)]
    for term, following in pairwise([*raw, "0"]):
        key = name_key(term)
        if key and name_key(f"{term} {following}") != name_key(following):
            yield key


def _is_short(term: str) -> bool:
    return len(term.rpartition(" ")[2]) <= _SHORT


def _forms(word: str) -> set[str]:
    """Return a folded word, and without the Arabic letters that lean on it."""
    forms = {word}
    match = _LEANING.match(word)
    if match:
        joint, article = match.groups()
        bare = word[len(joint or "") :]
        forms |= {bare, bare[len(article or "") :]}
    return forms
