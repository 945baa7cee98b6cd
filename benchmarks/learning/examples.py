"""Slots of articles with what they truly tell, and proposals with whether they are right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy.sparse import csr_matrix

from geodata.articles.dates.windows import months_of
from geodata.articles.learned.features import WHERE, Sheet, sheet_of, words_around
from geodata.articles.learned.slots import PUBLISHED, Slot, slots_of
from geodata.articles.learned.verdict import HAPPENED, LEARNED, learned_as
from geodata.articles.learned.weights import KINDS, MARK, TRAIT, WORD
from geodata.articles.reader import Rules, read_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geodata.articles.clauses.scene import Scene
    from geodata.articles.events.proposals import Proposal
    from geodata.gazetteer.gazetteer import Gazetteer

    Gold = Mapping[str, Any]
    Feature = tuple[str, str, str]

NEAR: Final = "left between right"
"""The place of a word on any side: learned once, then added to each of the three."""
_SIDES: Final = frozenset(WHERE[:3])
_DAY: Final = len("2020-03-17")


@dataclass(frozen=True, slots=True)
class Example:
    """An article as it is learned from.

    Attributes:
        gold: The article with its gold.
        slots: Its slots.
        spans: The place of each slot's words in the text.
        sheet: What stands around each.
        kinds: What each truly tells, one of `KINDS`.
        proposals: What the rules propose.
    """

    gold: Gold
    slots: list[Slot]
    spans: list[tuple[int, int]]
    sheet: Sheet
    kinds: list[str]
    proposals: tuple[Proposal, ...]

    def features(self) -> Iterator[Counter[Feature]]:
        """Yield what stands around each slot, counted."""
        marks: dict[int, list[str]] = {}
        for first, label in self.sheet.marks:
            marks.setdefault(first, []).append(label)
        for stretches, groups in zip(self.sheet.stretches, self.sheet.traits_of, strict=True):
            traits = (trait for group in groups for trait in self.sheet.traits[group])
            found: Counter[Feature] = Counter((TRAIT, "", trait) for trait in traits)
            for where, (first, last) in zip(WHERE, stretches, strict=True):
                places = (where, NEAR) if where in _SIDES else (where,)
                for word in range(first, last):
                    said = [(WORD, self.sheet.stems[word])] if self.sheet.stems[word] else []
                    said += [(MARK, label) for label in marks.get(word, ())]
                    found.update((what, place, name) for what, name in said for place in places)
            yield found


class _Kept:
    """Reads with the rules and keeps the scene."""

    scene: Scene
    proposals: tuple[Proposal, ...]

    def propose(self, scene: Scene) -> tuple[Proposal, ...]:
        self.scene, self.proposals = scene, Rules().propose(scene)
        return self.proposals


def examples(golds: Iterable[Gold], gazetteer: Gazetteer) -> list[Example]:
    """Read articles with the rules, and say what each slot truly tells."""
    return [_example(gold, gazetteer) for gold in golds]


def _example(gold: Gold, gazetteer: Gazetteer) -> Example:
    kept = _Kept()
    published = date.fromisoformat(gold["published"]) if gold["published"] else None
    read_article(gold["text"], gazetteer, published=published, events=kept)
    scene = kept.scene
    slots = [*slots_of(scene)] if scene.article.forms else []
    sheet = sheet_of(scene, slots)
    spans = [scene.span(*words_around(sheet, number)) for number in range(len(slots))]
    sentences = [scene.span(s.first, s.last) for s in scene.article.sentences]
    kinds = [_kind(slot, sentences[slot.number], gold["events"]) for slot in slots]
    return Example(gold, slots, spans, sheet, kinds, kept.proposals)


def _kind(slot: Slot, span: tuple[int, int], events: Iterable[Gold]) -> str:
    """Return what a slot tells: the first wanted event of its sentence, base and day."""
    found = [event for event in events if event["kind"] in LEARNED and _is_told(slot, span, event)]
    found.sort(key=lambda event: bool(event.get("optional")))
    if not found:
        return "none"
    return learned_as(found[0]["kind"]) if found[0]["modality"] in HAPPENED else "not"


def _is_told(slot: Slot, span: tuple[int, int], event: Gold) -> bool:
    if slot.base_id not in (event["base_id"], *event.get("base_also", ())):
        return False
    if not (event["start"] < span[1] and span[0] < event["end"]):
        return False
    whens = [event["when"], *event.get("when_also", ())]
    level = slot.given == PUBLISHED and event["kind"] == "force_level"
    return slot.when in whens or any(
        when
        and not months_of(when).isdisjoint(months_of(slot.when))
        and (level or min(len(slot.when), len(when)) < _DAY)
        for when in whens
    )


@dataclass(frozen=True, slots=True)
class Columns:
    """The features that are learned, each with its column."""

    numbers: dict[Feature, int]

    @classmethod
    def of(cls, some: Iterable[Example]) -> Columns:
        """Take the features that stand in two articles or more."""
        articles = Counter(
            feature
            for example in some
            for feature in {f for found in example.features() for f in found}
        )
        often = (feature for feature, count in articles.items() if count > 1)
        return cls({feature: number for number, feature in enumerate(sorted(often))})

    def matrix(self, some: Iterable[Example]) -> csr_matrix:
        """Return (slots of all articles, features)."""
        data: list[int] = []
        places: list[int] = []
        ends = [0]
        for example in some:
            for found in example.features():
                for feature, count in found.items():
                    number = self.numbers.get(feature)
                    if number is not None:
                        places.append(number)
                        data.append(count)
                ends.append(len(places))
        shape = (len(ends) - 1, len(self.numbers))
        return csr_matrix((np.asarray(data, dtype=np.float64), places, ends), shape=shape)


def answers(some: Iterable[Example]) -> np.ndarray:
    """Return the number of each slot's true kind."""
    return np.asarray([KINDS.index(kind) for example in some for kind in example.kinds])
