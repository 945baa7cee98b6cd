"""An article with everything found in it, all counted in words: marks, names of bases, dates."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from geodata.articles.marks import Mark, find_marks
from geodata.articles.number_words import Number, find_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from geodata.articles.mentions import Mention
    from geodata.articles.phrases import DatePhrase
    from geodata.articles.text import Article


class Name(NamedTuple):
    """A mention of a base: its first word and the word after its last."""

    first: int
    last: int
    mention: Mention


class When(NamedTuple):
    """A date phrase: its first word, the word after its own last, and after its anchor's last."""

    first: int
    last: int
    anchor_last: int
    phrase: DatePhrase

    def counts_from(self, number: int) -> bool:
        """Tell whether a word belongs to the event the date is counted from."""
        return self.last <= number < self.anchor_last


_LONGEST_DATE = 12
_LONGEST_NAME = 8
_THAT = frozenset(("ذلك", "that", "هذا"))
_Placed = TypeVar("_Placed", Mark, Name, When, Number)


@dataclass(frozen=True, eq=False)
class Scene:
    """What is known of an article before any event is read from it."""

    article: Article
    mentions: Sequence[Mention]
    phrases: Sequence[DatePhrase]
    published: date | None
    _by_label: dict[str, list[Mark]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Sort the marks by their lists."""
        for mark in find_marks(self.article):
            self._by_label.setdefault(mark.label, []).append(mark)

    @cached_property
    def names(self) -> list[Name]:
        """The mentions of bases, in order."""
        return [Name(*self._words(m.start, m.end), m) for m in self.mentions if m.base_id]

    @cached_property
    def dates(self) -> list[When]:
        """The date phrases, in order."""
        return [self._when(phrase) for phrase in self.phrases]

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers, in digits or words."""
        return find_numbers(self.article)

    def marks(self, label: str, first: int, last: int) -> list[Mark]:
        """Return the marks of a list that begin between two words."""
        return within(self._by_label.get(label, ()), first, last)

    def has(self, label: str, first: int, last: int) -> bool:
        """Tell whether a mark of a list begins between two words."""
        return bool(self.marks(label, first, last))

    def any_of(self, labels: Collection[str], first: int, last: int) -> list[Mark]:
        """Return the marks of several lists that begin between two words, in order."""
        found = [mark for label in labels for mark in self.marks(label, first, last)]
        return sorted(found, key=_by_place)

    def is_taken(self, number: int) -> bool:
        """Tell whether a word belongs to a date or to a base's name."""
        for when in within(self.dates, number - _LONGEST_DATE, number + 1):
            if when.first <= number < when.last:
                return True
        names = within(self.names, number - _LONGEST_NAME, number + 1)
        return any(name.first <= number < name.last for name in names)

    def form(self, number: int) -> str:
        """Return a word, folded; empty outside the text."""
        words = self.article.words
        return words[number].form if 0 <= number < len(words) else ""

    def gap(self, number: int) -> str:
        """Return what stands between a word and the one before it."""
        words = self.article.words
        if not 0 < number < len(words):
            return "\n"
        return self.article.copy[words[number - 1].end : words[number].start]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where words stand in the text as printed."""
        words = self.article.words
        return self.article.span(words[first].start, words[last - 1].end)

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
        own = max(first + 1, self._words(phrase.start, phrase.start + at)[1])
        if self.form(own) in _THAT:
            return When(first, own + 1, own + 1, phrase)
        return When(first, own, last, phrase)


def within(placed: Sequence[_Placed], first: int, last: int) -> list[_Placed]:
    """Return what begins at word ``first`` or later and before word ``last``."""
    low = bisect_left(placed, first, key=_first_word)
    high = bisect_left(placed, last, lo=low, key=_first_word)
    return list(placed[low:high])


def _first_word(placed: Mark | Name | When | Number) -> int:
    return placed.first


def _by_place(mark: Mark) -> tuple[int, int]:
    return mark.first, -mark.last
