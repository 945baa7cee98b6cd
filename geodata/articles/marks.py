"""What each word or phrase of an article says: a handover, a denial, a rocket, a weekday's "said".

A mark is only a word that stands in a list of ``words_ar.toml`` or ``words_en.toml``; what marks
mean together is decided elsewhere.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geodata.articles.mark_patterns import Begins, Pattern
    from geodata.articles.text import Article
    from geodata.articles.words import Word


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
        lasts: The words after their last ones.
    """

    def __init__(self, label: str, firsts: list[int], lasts: list[int], forms: list[str]) -> None:
        self.firsts = [*firsts, sys.maxsize]
        self.lasts = lasts
        self._label, self._forms = label, forms

    def within(self, first: int, last: int) -> list[Mark]:
        """Return those that begin at word ``first`` or later and before word ``last``."""
        low = bisect_left(self.firsts, first)
        high = bisect_left(self.firsts, last, low)
        return [
            Mark(self._label, at, end, self._forms[at])
            for at, end in zip(self.firsts[low:high], self.lasts[low:high], strict=True)
        ]


def find_marks(article: Article) -> dict[str, Marks]:
    """Return the marks of an article by their lists; of one list only the longest at a place."""
    firsts: dict[str, list[int]] = defaultdict(list)
    lasts: dict[str, list[int]] = defaultdict(list)
    for sentence in article.sentences:
        words = article.words[sentence.first : sentence.last]
        for at, word in enumerate(words):
            begins = word.begins
            if begins is None:
                continue
            number = sentence.first + at
            following = words[at + 1].forms if at + 1 < len(words) else ()
            alone = begins.seconds.isdisjoint(following) and not begins.open
            for label, length in begins.alone if alone else _lengths(begins, words, at):
                firsts[label].append(number)
                lasts[label].append(number + length)
    return {
        label: Marks(label, some, lasts[label], article.forms) for label, some in firsts.items()
    }


def _lengths(begins: Begins, words: Sequence[Word], at: int) -> Iterable[tuple[str, int]]:
    """Return the lists with an entry at a word of a sentence, and how many words it has."""
    patterns = begins.open
    for form in words[at + 1].forms if at + 1 < len(words) else ():
        patterns += begins.longer.get(form, ())
    lengths = dict(begins.alone)
    for pattern in patterns:
        length = _end_of(pattern, words, at) - at
        if length > lengths.get(pattern.label, 0):
            lengths[pattern.label] = length
    return lengths.items()


def _end_of(pattern: Pattern, words: Sequence[Word], first: int) -> int:
    """Return where a pattern that begins at a word ends, 0 if it does not fit."""
    at, gap = first + 1, 0
    for part in pattern.parts[1:]:
        if isinstance(part, int):
            gap = part
            continue
        end = min(len(words), at + gap + 1)
        while at < end and part.isdisjoint(words[at].forms):
            at += 1
        if at >= end:
            return 0
        at, gap = at + 1, 0
    return at
