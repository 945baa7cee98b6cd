"""A city's or a common name that means a base for once: "on Tuesday Erbil, with a drone".

Only in an English article that names another base beyond doubt. What is taken for a city's base
is no mention of it in print; the reader of events follows it all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.names.acts import is_surname
from geodata.articles.text.lexicon import phrases, section

if TYPE_CHECKING:
    from geodata.articles.names.known_names import KnownNames
    from geodata.articles.names.seen_names import Seen, Taken
    from geodata.articles.text.text import Article

CITY: Final = "city"
"""The rule of what is taken for a city's base."""
_WORDS = section("names")
_FIRE: Final = phrases([*_WORDS["weapons"], *_WORDS["fire"]])
_GROUND: Final = phrases(_WORDS["ground"])
_STREET: Final = phrases([*_WORDS["street"], *_WORDS["town_signals"]])
_ACTS: Final = phrases(_WORDS["acts"])
_ELLIPSIS: Final = frozenset(
    (
        "been", "was", "were", "so", "after", "then", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "and", "before", "later", "earlier",
    )
)  # fmt: skip
_AIMED: Final = frozenset(("aimed", "fired", "launched", "flown", "sent", "directed", "lobbed"))
_AT: Final = frozenset(("at", "towards", "toward", "on", "over", "against"))
_PLACE: Final = frozenset(("at", "from", "inside", "left", "outside", "around", "near", "over"))
_HELPS: Final = frozenset(("was", "had", "has", "saw", "is", "took", "came", "were", "counted"))
_REACH: Final = 9


def taken_for_once(article: Article, name: Seen, known: KnownNames) -> Taken | None:
    """Take a city's name for its base where fire falls on it, a common word printed as one.

    Args:
        article: An article that names a base beyond doubt.
        name: A city's name or a common word.
        known: What names stand for.
    """
    if article.lang != "en" or is_surname(article, name):
        return None
    bare = known.standing(name.hit.stem)
    own = known.own.get(name.hit.stem) if bare.city else None
    if own and _is_base_of_city(article, name):
        return name.taken(own, CITY, bare.others)
    common = bare.common and len(bare.weakly) == 1 and _is_capital_name(article, name)
    return name.taken(bare.weakly[0], "act", bare.others) if common else None


def _is_base_of_city(article: Article, name: Seen) -> bool:
    """Tell whether a city's name means its base: fire on its runway, or one more of those hit."""
    at = article.sentence_at(name.start)
    sentence = article.sentences[at]
    words = set(article.forms[sentence.first : sentence.last])
    first = article.sentences[max(0, at - 1)].first
    if not words.isdisjoint(_STREET) or _FIRE.isdisjoint(article.forms[first : sentence.last]):
        return False
    if not words.isdisjoint(_GROUND) and not words.isdisjoint(_FIRE):
        return True
    number = article.word_at(name.leaning)
    before = article.forms[max(sentence.first, number - 2) : number]
    if before[-1:] == ["at"] and not words.isdisjoint(_FIRE):
        return True
    return bool(before) and (before[-1] in _ELLIPSIS or (before[0] in _AIMED and before[-1] in _AT))


def _is_capital_name(article: Article, name: Seen) -> bool:
    """Tell whether a common word printed as a name is one: "at Victory", "Victory was emptied"."""
    sentence = article.sentences[article.sentence_at(name.start)]
    number, behind = article.word_at(name.leaning), article.word_at(name.end)
    if sentence.heading or not name.hit.stem.isascii():
        return False
    if number > sentence.first and article.forms[number - 1] in _PLACE:
        return True
    apposed = "," in article.gap(number) and "," in article.gap(behind)
    if not apposed and article.forms[behind : behind + 1] not in [[help_] for help_ in _HELPS]:
        return False
    around = article.forms[
        max(sentence.first, number - _REACH) : min(sentence.last, behind + _REACH)
    ]
    return not _ACTS.isdisjoint(around)
