"""All spellings of a gazetteer in one automaton, with the variants print has for them.

Only the name itself is searched for ("taji", never "camp taji"): what stands around it is looked
at where it is found. Names of places are in it too, so that the longer name wins ("Balad Ruz").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.text.folding import fold
from geodata.gazetteer.head_words import (
    HEADS_AFTER,
    HEADS_BEFORE,
    QUALIFIERS_AFTER,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.gazetteer.gazetteer import Gazetteer

# Letters that may stand before an Arabic name in the same word: and, so, in, like, for, the.
_PROCLITIC = re.compile("[\u0648\u0641]?(?:[\u0628\u0643\u0644]?(?:\u0627\u0644)?|\u0644\u0644)")
_LATIN_ARTICLE = re.compile(r"\b(?:[ae]l[- ]|[ae][dnrst]-|ash-)")
_ENDS_OF_ARTICLES = frozenset("ldnrsth")
# What makes a listed name more than one name, or a description.
_SEVERAL = re.compile(r"[()\[\]/]| \u0627\u0648 | or | in | \u0641\u064a | - ")
_LONGEST_CLITIC = 4
_LEAST_STEM = 2
_DIGIT = re.compile(r"\d")
_LEAST_VARIED = 5
_SHORT_CODE = 3
# How one sound is spelled in Latin letters: each left side is also printed as the right one.
_SOUNDS = (("yy", "y"), ("bb", "b"), ("qq", "q"), ("dd", "d"), ("jj", "j"), ("ss", "s"),
           ("ah", "a"), ("q", "g"), ("ay", "ai"), ("ou", "u"), ("oo", "u"))  # fmt: skip


class Hit(NamedTuple):
    """A name found in a text; a tuple, since most hits are thrown away at once.

    Attributes:
        start: First letter of the name, after clitics and article.
        end: After its last letter.
        stem: The name as the gazetteer lists it, without head words.
        clitic: What stands before it in the same word: ``"وال"``.
    """

    start: int
    end: int
    stem: str
    clitic: str


@dataclass(frozen=True, slots=True, eq=False)
class Spellings:
    """An automaton over the names of a gazetteer.

    Attributes:
        stems: For each of its patterns the name it stands for.
        codes: Short names that count only in capitals, folded to how they are printed.
    """

    automaton: object
    stems: tuple[str, ...]
    codes: dict[str, str]

    def hits(self, copy: str) -> list[Hit]:
        """Return the names in a reading copy, the longest at each place, in order."""
        found: list[Hit] = []
        end_of_last = 0
        for start, end, number in self._whole_words(copy):
            if start >= end_of_last:
                clitic = copy[_word_start(copy, start) : start]
                found.append(Hit(start, end, self.stems[number], clitic))
                end_of_last = end
        return found

    def is_common_noun(self, printed: str, stem: str) -> bool:
        """Tell whether a Latin name is printed without its capitals, as a common word is."""
        if stem in self.codes:
            return printed != self.codes[stem]
        return printed[0].isascii() and printed[0].islower() and not _DIGIT.search(printed)

    def _whole_words(self, copy: str) -> list[tuple[int, int, int]]:
        """Return (start, end, pattern) of each hit between word boundaries, longest first."""
        matches = self.automaton.find_matches_as_indexes(copy, overlapping=True)  # type: ignore[attr-defined]
        whole = [
            (start, end, number)
            for number, start, end in matches
            if not copy[end : end + 1].isalnum() and _begins_word(copy, start)
        ]
        whole.sort(key=_leftmost_longest)
        return whole


def compile_spellings(gazetteer: Gazetteer) -> Spellings:
    """Gather every name of bases, sites and places, with its variants, into an automaton."""
    from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 - only who reads articles needs it

    stems: dict[str, str] = {}
    codes: dict[str, str] = {}
    for name in _names(gazetteer):
        stem = bare_name(name)
        if _is_code(name):
            codes[stem] = name
        for spelling in _spaced(stem):
            stems.setdefault(spelling, stem)
    for stem in tuple(stems.values()):
        for variant in _varied(stem):
            stems.setdefault(variant, stem)
    patterns = [pattern for pattern in stems if len(pattern) >= _LEAST_STEM]
    found = tuple(stems[pattern] for pattern in patterns)
    return Spellings(AhoCorasick(patterns or ["\0"]), found, codes)


@lru_cache(maxsize=1 << 14)
def bare_name(name: str) -> str:
    """Return a name in the reading copy's letters, without head words, article and quotes.

    >>> bare_name("قاعدة القيارة الجوية"), bare_name("Camp Taji"), bare_name("Al-Qa’im base")
    ('قياره', 'taji', "qa'im")
    """
    words = fold(name).text.replace('"', " ").split()
    bare = _without(words, _BEFORE, from_end=False)
    after = _AFTER_HEAD if len(bare) < len(words) else _AFTER
    stem = re.sub(r"^(?:al|el|et|the)[- ]", "", " ".join(_without(bare, after, from_end=True)))
    return stem[2:] if stem.startswith("ال") and len(stem) > len("الxx") else stem


def latin_article(copy: str, start: int) -> int:
    """Return where the article before a Latin name begins, or ``start`` if there is none."""
    if copy[start - 2 : start - 1] not in _ENDS_OF_ARTICLES:
        return start
    for length in (3, 4):
        if _LATIN_ARTICLE.fullmatch(copy, max(0, start - length), start):
            return start - length
    return start


def _names(gazetteer: Gazetteer) -> Iterator[str]:
    printed = [name.name for name in gazetteer.names]
    for base in (*gazetteer.bases, *gazetteer.sites):
        printed += (base.name_en, base.name_ar, base.label_en, base.label_ar)
    for place in gazetteer.places:
        printed += place.names if place.kind != "word" else ()
    for name in printed:
        bare = bare_name(name)
        if not _SEVERAL.search(bare) and (bare,) not in _BEFORE | _AFTER_HEAD:
            yield name


def _is_code(name: str) -> bool:
    return name.isascii() and name.isalpha() and name.isupper() and len(name) <= _SHORT_CODE


def _spaced(stem: str) -> Iterator[str]:
    """Yield a name with blanks, with hyphens and, if it has a digit, with neither."""
    yield stem
    yield stem.replace("-", " ")
    if "'" in stem:
        yield stem.replace("'", "")
    words = re.split("[- ]", stem)
    if 1 < len(words) <= 3:  # noqa: PLR2004 - longer ones are not hyphenated through
        yield "-".join(words)
        yield words[0] + "-" + " ".join(words[1:])
        yield words[0] + " " + "-".join(words[1:])
    if any(word.isdigit() for word in words) and len(stem) <= _LEAST_VARIED:
        yield "".join(words)


def _varied(stem: str) -> Iterator[str]:
    """Yield other Latin spellings of an Arabic name, one sound changed at a time."""
    if not stem.isascii() or len(stem) < _LEAST_VARIED or stem.count(" ") > 1:
        return
    for sound, other in _SOUNDS:
        if sound in stem:
            yield stem.replace(sound, other)
    if "yy" in stem and "ah" in stem:
        yield stem.replace("yy", "y").replace("ah", "a")
    if stem.endswith("a"):
        yield f"{stem}h"
    if stem.endswith("ah") and "yy" in stem:
        yield stem[:-1].replace("yy", "y")


def _without(words: list[str], heads: frozenset[tuple[str, ...]], *, from_end: bool) -> list[str]:
    """Return a name's words without the head words on one side; at least one word stays."""
    for length in (3, 2, 1, 2, 1):
        if len(words) <= length:
            continue
        side = words[-length:] if from_end else words[:length]
        if tuple(side) in heads:
            words = words[:-length] if from_end else words[length:]
    return words


def _folded_words(*lists: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(text).text.split()) for words in lists for text in words)


def _begins_word(copy: str, start: int) -> bool:
    """Tell whether only letters that may lean on a name stand before it in its word."""
    before = copy[start - 1 : start]
    if not before.isalnum():
        return True
    first = _word_start(copy, start)
    return start - first <= _LONGEST_CLITIC and bool(_PROCLITIC.fullmatch(copy, first, start))


def _word_start(copy: str, start: int) -> int:
    lowest = max(0, start - _LONGEST_CLITIC - 1)
    while start > lowest and copy[start - 1].isalnum():
        start -= 1
    return start


def _leftmost_longest(match: tuple[int, int, int]) -> tuple[int, int]:
    return match[0], -match[1]


_BEFORE, _AFTER = _folded_words(HEADS_BEFORE), _folded_words(HEADS_AFTER)
_AFTER_HEAD = _folded_words(HEADS_AFTER, QUALIFIERS_AFTER)
