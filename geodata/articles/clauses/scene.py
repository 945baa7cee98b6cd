"""An article with everything found in it, all counted in words: marks, names of bases, dates."""

from __future__ import annotations

import sys
from bisect import bisect_left
from itertools import chain, compress, count, repeat
from operator import ne
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from geodata.articles.names.mention import BARE
from geodata.articles.text.marks import Mark, find_marks
from geodata.articles.text.number_words import find_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from geodata.articles.dates.dates import DatePhrase
    from geodata.articles.names.mention import Mention
    from geodata.articles.text.text import Article


class Name(NamedTuple):
    """A mention of a base: its first word and the word after its last."""

    first: int
    last: int
    mention: Mention

    @property
    def base_id(self) -> str:
        """The base, or the one a weak name would stand for."""
        return self.mention.base_id or self.mention.alternatives[0]


class When(NamedTuple):
    """A date phrase: its first word, the word after its own last, and after its anchor's last."""

    first: int
    last: int
    anchor_last: int
    phrase: DatePhrase

    def counts_from(self, number: int) -> bool:
        """Tell whether a word belongs to the event the date is counted from."""
        return self.last <= number < self.anchor_last


# The lists of words that say something happened, the weightier first, and what each is about.
FAMILIES = {
    "handover": "handover", "given_base": "handover", "mission_over": "mission", "again": "again",
    "withdraw": "withdraw", "left_base": "withdraw", "attack": "attack", "impact": "attack",
    "return": "return", "there_since": "arrive", "iraqi_since": "handover", "next_base": "again",
    "quiet_since": "attack",
    "those_before": "again",
    "fire_of": "attack",
    "arrive": "arrive", "agree": "agree",
}  # fmt: skip
_SIGNS = ",;:"
_LONGEST_DATE = 12
_LONGEST_NAME = 8
# How far behind the last word, or before the first, a word may be asked for.
_MARGIN = 128
_THAT = frozenset(("ذلك", "that", "هذا"))


class _Placeable(Protocol):
    """Anything that begins at a word."""

    @property
    def first(self) -> int:
        """The number of its first word."""


_Placed = TypeVar("_Placed", bound=_Placeable)


class Track(list[_Placed]):
    """Things of one sort in the order of their first words, found by those quickly."""

    __slots__ = ("firsts",)

    def __init__(self, placed: Iterable[_Placed] = ()) -> None:
        super().__init__(placed)
        self.firsts = [one.first for one in self]
        self.firsts.append(sys.maxsize)

    def within(self, first: int, last: int) -> list[_Placed]:
        """Return what begins at word ``first`` or later and before word ``last``."""
        firsts = self.firsts
        low = bisect_left(firsts, first)
        return [] if firsts[low] >= last else self[low : bisect_left(firsts, last, low)]

    def has(self, first: int, last: int) -> bool:
        """Tell whether anything begins between two words."""
        firsts = self.firsts
        return firsts[bisect_left(firsts, first)] < last


within = Track.within
_NOWHERE = (sys.maxsize,)


class Scene:
    """What is known of an article before any event is read from it.

    Attributes:
        article: The article.
        published: The day it was published, None if nobody knows.
        names: The mentions of bases, in order.
        bare: The weak names nothing shows to be bases.
        dates: The date phrases, in order.
        anchored: Those of them that are counted from an event they name.
        numbers: The numbers, in digits or words.
        triggers: The marks that say something happened, the weightier first where several begin.
        form: Returns a word by its number, folded; empty outside the text.
        gap: Returns what stands between a word and the one before it; a line break outside.
        is_taken: Tells whether a word belongs to a date or to a base's name.
        kept: What functions `once_a_scene` found in it.
    """

    def __init__(
        self,
        article: Article,
        mentions: Sequence[Mention],
        phrases: Sequence[DatePhrase],
        published: date | None,
    ) -> None:
        self.article = article
        self.published = published
        self.form: Callable[[int], str] = [*article.forms, *[""] * _MARGIN].__getitem__
        self.gap: Callable[[int], str] = [*article.gaps, *["\n"] * _MARGIN].__getitem__
        self.names = Track([Name(*self._words(m.start, m.end), m) for m in mentions if m.base_id])
        bare = [m for m in mentions if m.rule == BARE]
        self.bare = Track([Name(*self._words(m.start, m.end), m) for m in bare])
        self.dates = Track([self._when(phrase) for phrase in phrases])
        self.anchored = Track([when for when in self.dates if when.last < when.anchor_last])
        self.numbers = Track(find_numbers(article))
        self._by_label = find_marks(article)
        self._firsts = {label: marks.firsts for label, marks in self._by_label.items()}
        self._firsts_of: dict[tuple[str, ...], list[int]] = {}
        self.triggers = self._triggers()
        self.is_taken = self._taken().__contains__
        self._signs = self._places_of_signs()
        self.kept: dict[Any, Any] = {}

    def _triggers(self) -> Track[Mark]:
        marks = [mark for label in FAMILIES for mark in self.marks(label, 0, sys.maxsize)]
        marks.sort(key=_by_place)  # of two from one word to the other the weightier stays first
        return Track(marks)

    def _taken(self) -> set[int]:
        """Return the words that belong to dates and to names of bases."""
        dates = (range(w.first, min(w.last, w.first + _LONGEST_DATE + 1)) for w in self.dates)
        names = (range(n.first, min(n.last, n.first + _LONGEST_NAME + 1)) for n in self.names)
        return set(chain.from_iterable((*dates, *names)))

    def _places_of_signs(self) -> dict[str, list[int]]:
        """Return for each sign the words that have it between them and the word before."""
        gaps = self.article.gaps
        told = [*compress(count(), map(ne, gaps, repeat(" ")))]
        return {sign: [n for n in told if sign in gaps[n]] + [sys.maxsize] for sign in _SIGNS}

    def all_marks(self) -> Iterator[tuple[int, str]]:
        """Yield every mark: its first word, and its list."""
        for label, firsts in self._firsts.items():
            yield from zip(firsts[:-1], repeat(label))

    def marks(self, label: str, first: int, last: int) -> list[Mark]:
        """Return the marks of a list that begin between two words."""
        firsts = self._firsts.get(label, _NOWHERE)
        low = bisect_left(firsts, first)
        if firsts[low] >= last:  # nearly always: nothing else matters here
            return []
        return self._by_label[label].between(low, bisect_left(firsts, last, low))

    def has(self, label: str, first: int, last: int) -> bool:
        """Tell whether a mark of a list begins between two words."""
        firsts = self._firsts.get(label, _NOWHERE)
        return firsts[bisect_left(firsts, first)] < last

    def has_any(self, labels: tuple[str, ...], first: int, last: int) -> bool:
        """Tell whether a mark of one of several lists begins between two words."""
        firsts = self._firsts_of.get(labels)
        if firsts is None:
            firsts = self._firsts_of[labels] = []
            for label in labels:
                firsts += self._firsts.get(label, _NOWHERE)
            firsts.sort()
        return firsts[bisect_left(firsts, first)] < last

    def any_of(self, labels: Iterable[str], first: int, last: int) -> list[Mark]:
        """Return the marks of several lists that begin between two words, in order."""
        labels = tuple(labels)
        if not self.has_any(labels, first, last):
            return []
        found = [mark for label in labels for mark in self.marks(label, first, last)]
        found.sort(key=_by_place)
        return found

    def says(self, forms: frozenset[str], words: Iterable[int]) -> bool:
        """Tell whether one of some words, given by their numbers, has one of these forms."""
        return not forms.isdisjoint(map(self.form, words))

    def signs(self, sign: str, first: int, last: int) -> list[int]:
        """Return the words from ``first`` up to ``last`` that have a sign before them."""
        places = self._signs[sign]
        low = bisect_left(places, first)
        return [] if places[low] >= last else places[low : bisect_left(places, last, low)]

    def has_comma(self, first: int, last: int) -> bool:
        """Tell whether a comma stands before word ``first``, one behind it or word ``last``."""
        commas = self._signs[","]
        return commas[bisect_left(commas, first)] <= last

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where words stand in the text as printed."""
        return self.article.span(self.article.starts[first], self.article.ends[last - 1])

    def _words(self, start: int, end: int) -> tuple[int, int]:
        """Return (first word, after the last) of a span of the text as printed."""
        place = self.article.folded.place
        first = self.article.word_at(place(start) + 1) - 1
        return max(0, first), max(first + 1, self.article.word_at(place(end)))

    def _when(self, phrase: DatePhrase) -> When:
        first, last = self._words(phrase.start, phrase.end)
        if not phrase.anchor or phrase.basis != "event":
            return When(first, last, last, phrase)
        at = phrase.words.rfind(phrase.anchor)
        if at <= 0:
            return When(first, last, last, phrase)
        leans = not phrase.words[at - 1].isspace()  # لـ of "لمغادرة" belongs to the anchor's word
        own = max(first + 1, self._words(phrase.start, phrase.start + at)[1] - leans)
        if self.form(own) in _THAT:
            return When(first, own + 1, own + 1, phrase)
        return When(first, own, last, phrase)


def _by_place(mark: Mark) -> tuple[int, int]:
    return mark.first, -mark.last
