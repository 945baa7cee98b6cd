"""What each word or phrase of an article says: a handover, a denial, a rocket, a weekday's "said".

A mark is only a word that stands in a list of ``words_ar.toml`` or ``words_en.toml``; what marks
mean together is decided elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.arabic_forms import forms
from geodata.articles.lexicon import phrase, section
from geodata.articles.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.articles.text import Article

GAPS = {"*": 3, "**": 6, "***": 10}


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


class Pattern(NamedTuple):
    """One entry of a list: for each word its alternatives, a number where so many may stand."""

    label: str
    parts: tuple[frozenset[str] | int, ...]


def find_marks(article: Article) -> dict[str, list[Mark]]:
    """Return the marks of an article by their lists, in order; only the longest at a place."""
    found: dict[str, list[Mark]] = defaultdict(list)
    words = article.forms
    begins = [*map(_BEGINNINGS.__getitem__, words)]
    for sentence in article.sentences:
        last = sentence.last
        for number in range(sentence.first, last):
            begin = begins[number]
            if begin is None:
                continue
            if begin.longer and begin.may_go_on(words[number + 1] if number + 1 < last else ""):
                for label, end in _longest(begin, words, (number, last)).items():
                    found[label].append(Mark(label, number, end, words[number]))
            else:
                for label in begin.alone:
                    found[label].append(Mark(label, number, number + 1, words[number]))
    return found


class _Begins(NamedTuple):
    """What may begin with a word: the labels it has alone, and longer patterns.

    ``longer`` has the patterns by their second word; those where any may stand there under "".
    """

    alone: tuple[str, ...]
    longer: Mapping[str, tuple[Pattern, ...]]

    def may_go_on(self, following: str) -> bool:
        """Tell whether one of the longer patterns may fit with a word behind the first."""
        longer = self.longer
        return "" in longer or any([form in longer for form in forms(following)])


def _longest(begins: _Begins, words: list[str], place: tuple[int, int]) -> dict[str, int]:
    """Return for each label that fits at a place where its longest pattern ends."""
    number, last = place
    ends = dict.fromkeys(begins.alone, number + 1)
    patterns = begins.longer.get("", ())
    if number + 1 < last:
        for form in forms(words[number + 1]):
            patterns += begins.longer.get(form, ())
    for pattern in patterns:
        end = _end_of(pattern, words, number, last)
        if end > ends.get(pattern.label, 0):
            ends[pattern.label] = end
    return ends


def _beginning_with(form: str) -> _Begins | None:
    """Return what may begin with a printed word, None if nothing does."""
    patterns = _patterns()
    found = dict.fromkeys(p for bare in forms(form) for p in patterns.get(bare, ()))
    if not found:
        return None
    longer: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in found:
        second = pattern.parts[1:2]
        for word in () if not second else ("",) if isinstance(second[0], int) else second[0]:
            longer[word].append(pattern)
    alone = dict.fromkeys(pattern.label for pattern in found if len(pattern.parts) == 1)
    return _Begins(tuple(alone), {word: tuple(some) for word, some in longer.items()})


_BEGINNINGS = Vocabulary(_beginning_with)


def _end_of(pattern: Pattern, words: list[str], first: int, last: int) -> int:
    """Return where a pattern that begins at a word ends, 0 if it does not fit."""
    at, gap = first + 1, 0
    for part in pattern.parts[1:]:
        if isinstance(part, int):
            gap = part
            continue
        end = min(last, at + gap + 1)
        while at < end and part.isdisjoint(forms(words[at])):
            at += 1
        if at >= end:
            return 0
        at, gap = at + 1, 0
    return at


@cache
def _patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """Return the patterns of all lists by the forms of their first word."""
    by_first: dict[str, list[Pattern]] = defaultdict(list)
    for label, entries in section("marks").items():
        for entry in entries:
            parts = tuple(_part(word) for word in entry.split())
            for form in parts[0]:  # type: ignore[union-attr]
                by_first[form].append(Pattern(label, parts))
    return {form: tuple(dict.fromkeys(found)) for form, found in by_first.items()}


def _part(word: str) -> frozenset[str] | int:
    return GAPS.get(word) or frozenset(phrase(other) for other in word.split("|"))
