"""What stands right before and after a name: head words, and words that say it is no base."""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.lexicon import bare_forms, phrases, section
from geodata.head_words import AREA_WORDS_AFTER, AREA_WORDS_BEFORE, HEADS_AFTER, HEADS_BEFORE

if TYPE_CHECKING:
    from geodata.articles.text import Article

_WORDS = section("names")
_SINGULAR = phrases([*HEADS_BEFORE])
_OURS = phrases(_WORDS["heads"])
_PLURAL = phrases(_WORDS["heads_plural"])
_BEFORE = _SINGULAR | _OURS | _PLURAL
_AFTER = phrases([*HEADS_AFTER, *_WORDS["heads"]]) | _PLURAL
_ANNOUNCING = phrases(_WORDS["announcing"])
_JOINING = phrases(_WORDS["joining"])
_BLOCKED_BEFORE = phrases([*AREA_WORDS_BEFORE, *_WORDS["blockers_before"]])
_BLOCKED_AFTER = phrases([*AREA_WORDS_AFTER, *_WORDS["blockers_after"]])
_TOWN = phrases(_WORDS["town_signals"])
# Adjectives that may stand between "base" and "in": "القاعدة العسكرية الأميركية في التاجي".
_BETWEEN_PHRASES = 4
_LONGEST = 4
_GLUE = frozenset(" \"'(-[")
_GLUE_AFTER = frozenset(" \"')-]")


class Head(NamedTuple):
    """Head words beside a name.

    Attributes:
        start: Their first letter in the reading copy, after clitics.
        end: After their last one.
        phrase: What to ask the gazetteer with: the words themselves, or ``base`` for ours.
        plural: Whether they stand for several names.
        apart: Whether a word such as "at" parts them from the name.
    """

    start: int
    end: int
    phrase: str
    plural: bool
    apart: bool = False


def head_before(article: Article, start: int) -> Head | None:
    """Return the head words right before the letter ``start``, or parted from it by "at"."""
    number = article.word_at(start)
    adjacent = _phrase_before(article, number, _BEFORE)
    if adjacent:
        return _head(article, *adjacent)
    joint = _phrase_before(article, number, _JOINING | _ANNOUNCING)
    if joint is None:
        return None
    for words in range(_BETWEEN_PHRASES):
        there = _phrase_before(article, joint[0] - words, _BEFORE)
        if there and (words == 0 or _adjectives(article, there[1], joint[0])):
            found = _head(article, *there)
            joins = joint[2] in (_ANNOUNCING if found.plural else _JOINING)
            return found._replace(apart=True) if joins else None
    return None


def head_after(article: Article, end: int) -> Head | None:
    """Return the head words right behind the letter before ``end``: "Taji base"."""
    found = _phrase_after(article, end, _AFTER)
    if found is None:
        return None
    first, after, phrase = found
    words = article.words
    plural = phrase in _PLURAL
    asked = phrase if not plural and phrase not in _OURS else "base"
    return Head(words[first].start, words[after - 1].end, asked, plural)


@lru_cache(maxsize=1 << 14)
def is_head_word(form: str) -> bool:
    """Tell whether a word says "base" by itself, with or without what leans on it."""
    return any(bare in _SINGULAR for bare in bare_forms(form))


def is_blocked(article: Article, start: int, end: int) -> bool:
    """Tell whether the words beside a name say that a town, a lake, a person is meant."""
    before = _phrase_before(article, article.word_at(start), _BLOCKED_BEFORE)
    return before is not None or _phrase_after(article, end, _BLOCKED_AFTER) is not None


def speaks_of_town(article: Article, start: int, end: int) -> bool:
    """Tell whether a piece of text has words of a town's life in it."""
    for word in article.words[article.word_at(start) : article.word_at(end)]:
        if any(form in _TOWN for form in bare_forms(word.form)):
            return True
    return False


def _head(article: Article, first: int, after: int, phrase: str) -> Head:
    words = article.words
    printed = words[first]
    clitic = len(printed.form) - len(_listed_form(printed.form, phrase.split(maxsplit=1)[0]))
    plural = phrase in _PLURAL
    asked = phrase if phrase in _SINGULAR else _plain_head(phrase)
    return Head(printed.start + clitic, words[after - 1].end, asked, plural)


def _plain_head(phrase: str) -> str:
    return "base" if phrase.isascii() else "قاعدة"


def _listed_form(form: str, wanted: str) -> str:
    return wanted if form.endswith(wanted) else form


def _phrase_before(
    article: Article, number: int, known: frozenset[str]
) -> tuple[int, int, str] | None:
    """Return (first word, after the last, phrase) of the longest known phrase before a word."""
    words, copy = article.words, article.copy
    following = words[number].start if number < len(words) else len(copy)
    if not number > 0 or not _glued(copy[words[number - 1].end : following], _GLUE):
        return None
    for length in range(min(_LONGEST, number), 0, -1):
        first = number - length
        taken = words[first:number]
        if not all(_glued(copy[a.end : b.start], _GLUE) for a, b in itertools.pairwise(taken)):
            continue
        rest = [word.form for word in taken[1:]]
        for form in bare_forms(taken[0].form):
            phrase = " ".join((form, *rest))
            if phrase in known:
                return first, number, phrase
    return None


def _phrase_after(article: Article, end: int, known: frozenset[str]) -> tuple[int, int, str] | None:
    """Return (first word, after the last, phrase) of the longest known phrase behind ``end``."""
    words, copy = article.words, article.copy
    first = article.word_at(end)
    last, phrase, before = first, "", end
    found = None
    while last < len(words) and last - first < _LONGEST:
        word = words[last]
        if not _glued(copy[before : word.start], _GLUE_AFTER):
            break
        phrase = f"{phrase} {word.form}".strip()
        last, before = last + 1, word.end
        if phrase in known:
            found = first, last, phrase
    return found


def _glued(gap: str, allowed: frozenset[str]) -> bool:
    return len(gap) <= 3 and allowed.issuperset(gap)  # noqa: PLR2004 - blank, quote, bracket


def _adjectives(article: Article, first: int, after: int) -> bool:
    """Tell whether the words between a head and "in" only say whose or what kind it is."""
    return all(_is_adjective(word.form) for word in article.words[first:after])


def _is_adjective(form: str) -> bool:
    arabic = form.startswith("ال") or form.endswith(("يه", "ي"))
    return arabic or form in ("us", "american", "coalition", "iraqi", "military", "air", "main")
