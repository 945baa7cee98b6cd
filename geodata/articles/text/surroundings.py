"""What stands right before and after a name: head words, and words that say it is no base."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.text.lexicon import bare_forms, phrases, section
from geodata.gazetteer.head_words import (
    AREA_WORDS_AFTER,
    AREA_WORDS_BEFORE,
    HEADS_AFTER,
    HEADS_BEFORE,
)

if TYPE_CHECKING:
    from geodata.articles.text.text import Article, Sentence

_WORDS = section("names")
_SINGULAR = phrases([*HEADS_BEFORE])
_OURS = phrases(_WORDS["heads"])
_PLURAL = phrases(_WORDS["heads_plural"])
_BEFORE = _SINGULAR | _OURS | _PLURAL
_AFTER = phrases([*HEADS_AFTER, *_WORDS["heads"]]) | _PLURAL
_ANNOUNCING = phrases(_WORDS["announcing"])
_JOINING = phrases(_WORDS["joining"])
_LEADING_UP = _ANNOUNCING | _JOINING
_BLOCKED_BEFORE = phrases([*AREA_WORDS_BEFORE, *_WORDS["blockers_before"]])
_BLOCKED_AFTER = phrases([*AREA_WORDS_AFTER, *_WORDS["blockers_after"]])
_OWNERS = phrases(_WORDS["owners"])
_TOWN = phrases(_WORDS["town_signals"])
_DIRECTIONS = phrases(_WORDS["directions_before"])
_KINDS_OF_PLACE = frozenset(("city", "town", "district"))
_ARTICLES = frozenset(("the", "a", "in", "its"))
# Adjectives that may stand between "base" and "in": "القاعدة العسكرية الأميركية في التاجي".
_BETWEEN_PHRASES = 4
_LONGEST = 4
_OWNING = "'s"
_LONGEST_GLUE = 3
_AIRPORT = frozenset(("airport", "مطار"))
_CLITICS = [
    f"{one}{two}{three}"
    for one in ("", "و", "ف")
    for two in ("", "ب", "ك", "ل")
    for three in ("", "ال", "ل")
]
_PLAIN = (" ", "'s ")
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
        owned: Whether they are parted from it by whose base it is.
    """

    start: int
    end: int
    phrase: str
    plural: bool
    apart: bool = False
    owned: bool = False


def head_before(article: Article, number: int) -> Head | None:
    """Return the head words right before a word, or parted from it by "at"."""
    adjacent = _phrase_before(article, number, _BEFORE)
    if adjacent:
        return _head(article, *adjacent)
    joint = _phrase_before(article, number, _LEADING_UP)
    if joint is None:
        return _with_owner(article, number)
    for words in range(_BETWEEN_PHRASES):
        there = _phrase_before(article, joint[0] - words, _BEFORE)
        if there and (words == 0 or _adjectives(article, there[1], joint[0])):
            found = _head(article, *there)
            joins = joint[2] in (_ANNOUNCING if found.plural else _JOINING)
            return found._replace(apart=True) if joins else None
    return None


def _with_owner(article: Article, number: int) -> Head | None:
    """Return the head word parted from a name by whose base it is: "قاعدة التحالف الدولي حرير"."""
    first = number
    while number - first < _BETWEEN_PHRASES and (owner := _phrase_before(article, first, _OWNERS)):
        first = owner[0]
    there = _phrase_before(article, first, _BEFORE) if first < number else None
    return _head(article, *there)._replace(owned=True) if there else None


def head_after(article: Article, end: int, number: int) -> Head | None:
    """Return the head words right behind the letter before ``end``: "Taji base".

    ``number`` is the first word behind it.
    """
    found = _phrase_after(article, end, number, _AFTER)
    if found is None:
        return None
    first, after, phrase = found
    plural = phrase in _PLURAL
    asked = phrase if not plural and phrase not in _OURS else "base"
    owns = len(_OWNING) * article.forms[after - 1].endswith(_OWNING)
    return Head(article.starts[first], article.ends[after - 1] - owns, asked, plural)


def says_base(form: str) -> bool:
    """Tell whether a word says "base" by itself, with or without what leans on it."""
    return not _SINGULAR.isdisjoint(bare_forms(form))


def is_blocked(article: Article, number: int, end: int, behind: int) -> bool:
    """Tell whether the words beside a name say that a town, a lake, a person is meant.

    An Arabic one with the article is no part of a name: "التحالف الحبانية" is no party.

    Args:
        article: The article.
        number: The name's first word.
        end: Where it ends in the reading copy.
        behind: The first word behind it.
    """
    before = _phrase_before(article, number, _BLOCKED_BEFORE)
    if before and f"ال{before[2]}" in bare_forms(article.forms[before[0]]):
        before = None
    return before is not None or _phrase_after(article, end, behind, _BLOCKED_AFTER) is not None


def is_beside(article: Article, start: int) -> bool:
    """Tell whether "south of", غرب only says where from a name something lies."""
    before = _phrase_before(article, article.word_at(start), _BLOCKED_BEFORE)
    return before is not None and before[2] in _DIRECTIONS


def speaks_of_town(article: Article, start: int, end: int) -> bool:
    """Tell whether a piece of text has words of a town's life in it.

    "Town of" says so only of the name behind it, "Erbil city" only of Erbil.
    """
    first, last = article.word_at(start), article.word_at(end)
    return any(
        not _TOWN.isdisjoint(bare)
        for number, bare in enumerate(article.words.bare[first:last], first)
        if article.forms[number + 1 : number + 2] != ["of"] and not _is_anothers(article, number)
    )


def _is_anothers(article: Article, number: int) -> bool:
    """Tell whether "city" stands behind a name printed with a capital: "Erbil city"."""
    if number == 0 or article.forms[number] not in _KINDS_OF_PLACE:
        return False
    start, _ = article.span(article.starts[number - 1], article.ends[number - 1])
    return article.raw[start].isupper() and article.forms[number - 1] not in _ARTICLES


def speaks_of_airport(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence has the word airport in it."""
    words = article.words.bare[sentence.first : sentence.last]
    return any(not _AIRPORT.isdisjoint(bare) for bare in words)


def _head(article: Article, first: int, after: int, phrase: str) -> Head:
    printed = article.forms[first]
    clitic = len(printed) - len(_listed_form(printed, phrase.split(maxsplit=1)[0]))
    plural = phrase in _PLURAL
    asked = phrase if phrase in _SINGULAR else _plain_head(phrase)
    return Head(article.starts[first] + clitic, article.ends[after - 1], asked, plural)


def _plain_head(phrase: str) -> str:
    return "base" if phrase.isascii() else "قاعدة"


def _listed_form(form: str, wanted: str) -> str:
    return wanted if form.endswith(wanted) else form


def _phrase_before(
    article: Article, number: int, known: frozenset[str]
) -> tuple[int, int, str] | None:
    """Return (first word, after the last, phrase) of the longest known phrase before a word."""
    forms, gaps, bares = article.forms, article.gaps, article.words.bare
    if number <= 0 or forms[number - 1] not in _ending(known) or not _is_glue(gaps[number]):
        return None
    beginning = _beginning(known)
    lowest, furthest = max(0, number - _LONGEST), number - 1
    while furthest > lowest and (gaps[furthest] == " " or _is_glue(gaps[furthest])):
        furthest -= 1
    for first in range(furthest, number):
        if beginning.isdisjoint(bares[first]):
            continue
        for form in bares[first]:
            phrase = " ".join((form, *forms[first + 1 : number]))
            if phrase in known:
                return first, number, phrase
    return None


@cache
def _ending(known: frozenset[str]) -> frozenset[str]:
    """Return the forms a word may have that ends one of the phrases."""
    lasts = {phrase.rsplit(" ", 1)[-1] for phrase in known}
    alone = {phrase for phrase in known if " " not in phrase}
    return frozenset(lasts | {f"{clitic}{word}" for clitic in _CLITICS for word in alone})


@cache
def _beginning(known: frozenset[str]) -> frozenset[str]:
    """Return the words that begin one of the phrases."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in known)


def _phrase_after(
    article: Article, end: int, first: int, known: frozenset[str]
) -> tuple[int, int, str] | None:
    """Return (first word, after the last, phrase) of the longest known phrase behind ``end``."""
    if first == len(article.forms):
        return None
    if article.forms[first].removesuffix(_OWNING) not in _beginning(known):
        return None
    last, phrase, before = first, "", end
    found = None
    while last < len(article.forms) and last - first < _LONGEST:
        if not _is_glue(article.copy[before : article.starts[last]], _GLUE_AFTER):
            break
        phrase = f"{phrase} {article.forms[last]}".strip()
        last, before = last + 1, article.ends[last]
        if phrase.removesuffix(_OWNING) in known:
            found = first, last, phrase.removesuffix(_OWNING)
    return found


def _is_glue(gap: str, allowed: frozenset[str] = _GLUE) -> bool:
    return gap in _PLAIN or (len(gap) <= _LONGEST_GLUE and allowed.issuperset(gap))


def _adjectives(article: Article, first: int, after: int) -> bool:
    """Tell whether the words between a head and "in" only say whose or what kind it is."""
    return all(_is_adjective(form) for form in article.forms[first:after])


def _is_adjective(form: str) -> bool:
    arabic = form.startswith("ال") or form.endswith(("يه", "ي"))
    return arabic or form in ("us", "american", "coalition", "iraqi", "military", "air", "main")
