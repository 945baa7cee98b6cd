"""What each word or phrase of an article says: a handover, a denial, a rocket, a weekday's "said".

A mark is only a word that stands in a list of ``words_ar.toml`` or ``words_en.toml``; what marks
mean together is decided elsewhere.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.text.mark_patterns import Begins
    from geodata.articles.text.text import Article

    Words = Sequence[tuple[str, ...]]


class Mark(NamedTuple):
    """A word or phrase with its meaning.

    Attributes:
        label: The name of its list.
        first: Number of its first word.
        last: After its last word.
        form: Its first word as printed, folded.
    """

    label: str
    first: int
    last: int
    form: str


class Marks:
    """The marks of one list in an article: most are only counted, so each is made when asked for.

    Attributes:
        firsts: Their first words, and a number behind all.
        lasts: The words after the last ones of those that are longer than a word.
    """

    __slots__ = ("_forms", "_label", "firsts", "lasts")

    def __init__(
        self, label: str, firsts: list[int], lasts: dict[int, int], forms: list[str]
    ) -> None:
        self.firsts = [*firsts, sys.maxsize]
        self.lasts = lasts
        self._label, self._forms = label, forms

    def between(self, low: int, high: int) -> list[Mark]:
        """Return those whose first words stand at ``low`` or behind and before ``high``."""
        label, lasts, forms = self._label, self.lasts, self._forms
        return [Mark(label, at, lasts.get(at) or at + 1, forms[at]) for at in self.firsts[low:high]]


def find_marks(article: Article) -> dict[str, Marks]:
    """Return the marks of an article by their lists; of one list only the longest at a place."""
    firsts: dict[str, list[int]] = defaultdict(list)
    lasts: dict[str, dict[int, int]] = defaultdict(dict)
    words = article.words.forms
    for first, end in [(sentence.first, sentence.last) for sentence in article.sentences]:
        told = frozenset().union(*words[first:end])
        seconds = (*words[first + 1 : end], ())
        for at, begins, second in zip(count(first), article.words.begins[first:end], seconds):
            if begins is None:
                continue
            for label in begins.alone:
                firsts[label].append(at)
            if begins.seconds.isdisjoint(second) and begins.later.isdisjoint(told):
                continue
            for label, last in _longer(begins, words, (at, end), told).items():
                lasts[label][at] = last
                if label not in begins.alone:
                    firsts[label].append(at)
    return {
        label: Marks(label, some, lasts[label], article.forms) for label, some in firsts.items()
    }


def _longer(
    begins: Begins, words: Words, stretch: tuple[int, int], told: frozenset[str]
) -> dict[str, int]:
    """Return the lists with an entry of several words at a word, and where the longest ends.

    Args:
        begins: What may begin with the word.
        words: What each word may be listed under.
        stretch: The word, and the first one of the next sentence.
        told: What all words of its sentence may be listed under.
    """
    found: dict[str, int] = {}
    second, end = stretch[0] + 1, stretch[1]
    if second == end:
        return found
    for label, parts, ends in begins.open:
        last = 0 if ends.isdisjoint(told) else _end_of(parts, words, second, end)
        if last > found.get(label, 0):
            found[label] = last
    for form in words[second]:
        for label, parts, ends in begins.longer.get(form, ()):
            if parts and ends.isdisjoint(told):
                continue
            last = _end_of(parts, words, second + 1, end) if parts else second + 1
            if last > found.get(label, 0):
                found[label] = last
    return found


def _end_of(parts: Sequence[frozenset[str] | int], words: Words, at: int, end: int) -> int:
    """Return where the rest of a pattern ends that goes on at a word, 0 if it does not fit."""
    gap = 0
    for part in parts:
        if isinstance(part, int):
            gap = part
            continue
        last = at + gap if at + gap < end else end - 1
        while at <= last and part.isdisjoint(words[at]):
            at += 1
        if at > last:
            return 0
        at, gap = at + 1, 0
    return at
