"""Names in a list share its head word: "قواعد القائم والقيارة", "the K-1 and Taji bases".

A list runs on in one sentence, or line by line under a heading that announces bases.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from geodata.articles.dates import calendar_ar
from geodata.articles.text.lexicon import bare_forms, phrase, phrases, section
from geodata.dates.words import MONTHS_AR_INTERNATIONAL, MONTHS_AR_IRAQ, MONTHS_EN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.names.seen_names import Seen
    from geodata.articles.text.text import Article, Sentence

_WORDS = section("names")
_PLURAL = phrases(_WORDS["heads_plural"])
_ANNOUNCING = phrases(_WORDS["announcing"])
_EXEMPLIFYING = phrases(_WORDS["exemplifying"])
_MONTHS = {
    word
    for month in (*MONTHS_EN, *MONTHS_AR_IRAQ, *MONTHS_AR_INTERNATIONAL)
    for word in (*phrase(month).split(), phrase(month)[:3] if month.isascii() else phrase(month))
}
_MONTHS_ELSEWHERE = phrases(
    [name for some in calendar_ar.MONTHS.values() for name in some.split(" | ") if " " not in name]
    + [name for some in calendar_ar.WEAK_MONTHS.values() for name in some.split(" | ")]
)
_GLUE = phrases(_WORDS["list_glue"]) | _MONTHS | _MONTHS_ELSEWHERE
_PLACES = phrases(_WORDS["list_places"])
_IN = frozenset(("in", "في"))
_BRACKET = re.compile(r"\([^()\n]{0,80}\)?")
_ENDS_LIST = re.compile(r"[.;!?\n](?!\d)|:")
_SEPARATES = re.compile(r"[,/&;-]")
_GAP_WORD = re.compile(r"\w+")
_MOST_GLUE = 9
_LONGEST_GAP = 120
_ANNOUNCES = frozenset(":-(")
_LONGEST_ITEM = 160
_FIRST_WORDS_OF_ITEM = 6


_HANDING = phrases(_WORDS["handing"])
_FEWEST_ROWS = 3
_LONGEST_ROW = 10


def in_lists(article: Article, names: Sequence[Seen], lists: Sequence[list[int]]) -> frozenset[int]:
    """Return the numbers of the names a plural head word in their list stands for."""
    licensed: set[int] = set()
    for chain in lists:
        first, last = names[chain[0]], names[chain[-1]]
        apart = first.before is not None and first.before.apart
        headed = (
            first.before is not None
            and first.before.plural
            and not (apart and len(chain) == 1 and not _is_example(article, first))
        )
        headed = headed or (last.after is not None and last.after.plural)
        if headed or (
            (len(chain) > 1 or _is_example(article, first)) and _is_announced(article, first)
        ):
            licensed.update(chain)
    return frozenset(licensed | _under_headings(article, names))


def chains(article: Article, names: Sequence[Seen]) -> list[list[int]]:
    """Return runs of names between which only commas, "and" or dates stand."""
    chains: list[list[int]] = []
    for number, name in enumerate(names):
        if chains and _linked(article, names[number - 1], name):
            chains[-1].append(number)
        else:
            chains.append([number])
    return chains


def _linked(article: Article, one: Seen, other: Seen) -> bool:
    headed = other.before is not None and not other.before.apart
    begins = other.before.start if headed and other.before else other.leaning
    gap = article.copy[one.end : begins]
    if len(gap) > _LONGEST_GAP:
        return False
    return _is_glue(gap, and_leans=other.hit.clitic.startswith("و"))


@lru_cache(maxsize=4096)
def _is_glue(gap: str, *, and_leans: bool) -> bool:
    """Tell whether the text between two names only lists them, with their dates perhaps."""
    bare = _BRACKET.sub(" ", gap)
    if _ENDS_LIST.search(bare):
        return False
    words = _without_places(_GAP_WORD.findall(bare))
    listed = all(word[:1].isdigit() or not _GLUE.isdisjoint(bare_forms(word)) for word in words)
    parted = (
        and_leans
        or _SEPARATES.search(bare)
        or not {"and", "or", "و", "او", "plus"}.isdisjoint(words)
    )
    return len(words) <= _MOST_GLUE and listed and bool(parted)


def _without_places(words: list[str]) -> list[str]:
    """Leave out where a base of a list lies: "Ain al-Asad in Anbar and Harir in Erbil"."""
    kept: list[str] = []
    placed = False
    for word in words:
        placed = word in _IN or (placed and word in _PLACES)
        if not placed:
            kept.append(word)
    return kept


def _is_announced(article: Article, name: Seen) -> bool:
    """Tell whether "bases", then a colon or "including", stand before a name in its sentence."""
    sentence = article.sentences[article.sentence_at(name.start)]
    before = article.copy[sentence.start : name.leaning].rstrip(" \"'")
    number = article.word_at(name.start)
    announced = before[-1:] in _ANNOUNCES or _announcer_before(article, sentence, number)
    return announced and _has_plural_head(article, sentence.first, number)


def _is_example(article: Article, name: Seen) -> bool:
    """Tell whether a name is singled out of several bases: "bases, among them Taji"."""
    sentence = article.sentences[article.sentence_at(name.start)]
    number = article.word_at(name.leaning)
    return _announcer_before(article, sentence, number, _EXEMPLIFYING)


def _announcer_before(
    article: Article,
    sentence: Sentence,
    number: int,
    announcers: frozenset[str] = _ANNOUNCING,
) -> bool:
    if number < 1 or article.forms[number - 1] not in _last_words(announcers):
        return False
    for length in (1, 2, 3):
        first = number - length
        if first < sentence.first:
            return False
        if " ".join(article.forms[first:number]) in announcers:
            return True
    return False


@cache
def _last_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in phrases)


def _has_plural_head(article: Article, first: int, after: int) -> bool:
    return any(not _PLURAL.isdisjoint(bare) for bare in article.words.bare[first:after])


def _under_headings(article: Article, names: Sequence[Seen]) -> set[int]:
    """Return the first names of the lines that follow a heading with "bases" in it."""
    licensed: set[int] = set()
    if not names:
        return licensed
    heads = {s.first for s in article.sentences if _heads_bases(article, s)}
    if not heads:
        return _dated_rows(article, names)
    is_open, after, row = False, 0, -1
    starts = [name.start for name in names]
    for sentence in article.sentences:
        first = bisect_left(starts, sentence.start, lo=after)
        after = bisect_left(starts, sentence.end, lo=first)
        here = [*range(first, after)]
        goes_on = sentence.paragraph == row
        if is_open and _is_item(article, sentence, names, here, goes_on=goes_on):
            licensed.update(here[:1])
            row = sentence.paragraph
        else:
            is_open = sentence.first in heads
    return licensed | _dated_rows(article, names)


def _heads_bases(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence is a heading, or ends in a colon, and has "bases" in it."""
    announces = sentence.heading or ":" in article.copy[sentence.end - 1 : sentence.end + 1]
    return announces and _has_plural_head(article, sentence.first, sentence.last)


def _dated_rows(article: Article, names: Sequence[Seen]) -> set[int]:
    """Return the names alone with a day in rows under a heading that speaks of handovers."""
    found: set[int] = set()
    rows: list[int] = []
    is_open, at = False, 0
    heads = {s.first for s in article.sentences if _heads_handovers(article, s)}
    for sentence in article.sentences if heads else ():
        at = next(
            (n for n in range(at, len(names)) if names[n].start >= sentence.start), len(names)
        )
        if is_open and _is_dated_row(article, sentence, names[at : at + 1]):
            rows.append(at)
            continue
        found |= set(rows) if len(rows) >= _FEWEST_ROWS else set()
        rows = []
        is_open = sentence.first in heads
    return found | (set(rows) if len(rows) >= _FEWEST_ROWS else set())


def _heads_handovers(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence is a heading that speaks of handovers."""
    return sentence.heading and any(
        not _HANDING.isdisjoint(forms)
        for forms in article.words.bare[sentence.first : sentence.last]
    )


def _is_dated_row(article: Article, sentence: Sentence, name: Sequence[Seen]) -> bool:
    """Tell whether a line is but a day and a name, perhaps with where it lies."""
    if not name or name[0].start >= sentence.end:
        return False
    words = range(sentence.first, sentence.last)
    short = len(words) <= _LONGEST_ROW and any(article.forms[n][:1].isdigit() for n in words)
    return short and _is_item(article, sentence, name, [0], goes_on=False)


def _is_item(
    article: Article, sentence: Sentence, names: Sequence[Seen], here: list[int], *, goes_on: bool
) -> bool:
    """Tell whether a sentence is a row: its name stands near its begin, which is a line's too."""
    if not here or sentence.end - sentence.start > _LONGEST_ITEM:
        return False
    place = article.word_at(names[here[0]].start) - sentence.first
    begins_line = goes_on or article.copy[: sentence.start].rstrip(" ")[-1:] in ("", "\n")
    return begins_line and place <= _FIRST_WORDS_OF_ITEM
