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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.articles.text import Article, Word

GAPS = {"*": 3, "**": 6}


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


def find_marks(article: Article) -> list[Mark]:
    """Return all marks of an article in order; of one list only the longest at a place."""
    found: list[Mark] = []
    for sentence in article.sentences:
        for number in range(sentence.first, sentence.last):
            found += _marks_at(article.words, number, sentence.last)
    return found


def _marks_at(words: tuple[Word, ...], number: int, last: int) -> list[Mark]:
    """Return the marks that begin at a word and end before word ``last``."""
    patterns, printed = _patterns(), words[number].form
    longest: dict[str, int] = {}
    for form in forms(printed):
        for pattern in patterns.get(form, ()):
            single = len(pattern.parts) == 1
            end = number + 1 if single else _end_of(pattern, words, number, last)
            if end > longest.get(pattern.label, 0):
                longest[pattern.label] = end
    return [Mark(label, number, end, printed) for label, end in longest.items()]


def _end_of(pattern: Pattern, words: tuple[Word, ...], first: int, last: int) -> int:
    """Return where a pattern that begins at a word ends, 0 if it does not fit."""
    at, gap = first + 1, 0
    for part in pattern.parts[1:]:
        if isinstance(part, int):
            gap = part
            continue
        end = min(last, at + gap + 1)
        while at < end and part.isdisjoint(forms(words[at].form)):
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
