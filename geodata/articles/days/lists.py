"""Several days of one thing: each of "18, 19 and 24 October", "the first on the 4th, ..."."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.windows import FULL_DAY
from geodata.articles.days.dating import window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.scene import Name, Scene, When

_TWO_DAYS: Final = re.compile(r"\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)\]")
_SPAN: Final = re.compile(r"\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]")
_LISTED: Final = re.compile(r"(?:\d{1,2}\s?[,،]?\s?و?)+(?:and\s|و\s?)\d{1,2}\b")
_DAYS: Final = re.compile(r"\d{1,2}")
_BOTH: Final = re.compile(r"\band\b|\sو")
_NTH: Final = frozenset(
    (
        "first", "second", "third", "one", "another", "other", "الاول", "والثاني", "والثالث",
        "الاولي", "والثانيه", "والثالثه", "احدهما", "واخر", "والاخر", "الثاني", "الثانيه",
        "اولهما", "وثانيهما", "ثانيهما", "اولاهما",
    )
)  # fmt: skip
_FIRSTS: Final = frozenset(("first", "one", "الاول", "الاولي", "احدهما", "احداهما"))
_FAR: Final = 8
_AGAIN: Final = frozenset((("and", "by"), ("and", "again"), ("and", "with"), ("then", "again")))
_ONCE_MORE: Final = frozenset(("again", "then", "مجددا", "ثم", "ثانيه", "واخري"))
_BETWEEN: Final = frozenset(
    (
        "and",
        "on",
        "again",
        "then",
        "the",
        "once",
        "twice",
        "thrice",
        "و",
        "في",
        "وفي",
        "ثم",
        "يوم",
        "ويوم",
    )
)
_SPANS: Final = frozenset(("between", "from", "بين"))
_JUST_BEFORE: Final = 3
_CLOCK: Final = frozenset(
    ("in", "on", "at", "about", "around", "a", "p", "m", "am", "pm", "a.m", "p.m", "في")
)
_PAIR: Final = 2


def enumerated(scene: Scene, own: Sequence[When]) -> list[When]:
    """Return the dates of "two attacks; the first on the 4th, the second on the 18th"."""
    if len(own) <= 1:
        return _days_in(own)
    found = [when for when in own if is_nth(scene, when)]
    if len(found) == 1 and own[0] is not found[0] and _tells_the_first(scene, own[0]):
        found = [own[0], *found]
    if len(found) > 1:
        return found
    own = [when for when in own if not is_vague(when, [*own])]
    return _told_again(scene, own) or _days_in(own) or _all_days(scene, own)


def _tells_the_first(scene: Scene, when: When) -> bool:
    """Tell whether "the first" stands some words before a date: "the first convoy left it on"."""
    return any(scene.form(when.first - back) in _FIRSTS for back in range(1, _FAR + 1))


def is_nth(scene: Scene, when: When) -> bool:
    """Tell whether "the first" or "the second" stands right before a date."""
    return any(scene.form(when.first - back) in _NTH for back in range(1, _JUST_BEFORE + 1))


def _told_again(scene: Scene, own: Sequence[When]) -> list[When]:
    """Return the days of "hit by a mortar on 17 June, and by eight rockets on 12 January"."""
    pairs = list(pairwise(own))
    if not pairs or any(not (when.phrase.edtf or "")[:1].isdigit() for when in own):
        return []
    if all(_comes_again(scene, two) for _, two in pairs):
        return [*own]
    if any(len(when.phrase.edtf or "") != FULL_DAY for when in own):
        return []
    joined = ((scene.form(one.last), scene.form(one.last + 1)) for one, _ in pairs)
    return [*own] if all(words in _AGAIN for words in joined) else []


def _comes_again(scene: Scene, when: When) -> bool:
    """Tell whether "and again in" or "ثم في" stands before a date."""
    first = when.first
    while when.first - first < _FAR and _tells_when(scene.form(first - 1)):
        first -= 1
    return scene.form(first - 1) in _ONCE_MORE


def _tells_when(form: str) -> bool:
    """Tell whether a word belongs to a date or the time of day: "at 12:40 a.m. on"."""
    return form in _CLOCK or form[:1].isdigit()


def _days_in(own: Sequence[When]) -> list[When]:
    """Return each of the days that one date names."""
    several = len(own) == 1 and (own[0].phrase.edtf or "").startswith("[")
    return (_two_days(own) or _listed(own)) if several else []


def _two_days(own: Sequence[When]) -> list[When]:
    """Return each of "Wednesday and Saturday", two days that are apart, as a date of its own."""
    if len(own) != 1 or not (both := _TWO_DAYS.fullmatch(own[0].phrase.edtf or "")):
        return []
    apart = date.fromisoformat(both[2]) - date.fromisoformat(both[1])
    if apart.days <= 1 or not _BOTH.search(own[0].phrase.words):
        return []
    return [own[0]._replace(phrase=own[0].phrase._replace(edtf=day)) for day in both.groups()]


def _listed(own: Sequence[When]) -> list[When]:
    """Return each day of "18, 19 and 24 October 2023" as a date of its own."""
    if len(own) != 1 or not (span := _SPAN.fullmatch(own[0].phrase.edtf or "")):
        return []
    listed = _LISTED.match(own[0].phrase.words)
    if not listed:
        return []
    month = span[1][: -len("-26")]
    days = [f"{month}-{int(day):02}" for day in _DAYS.findall(listed[0])]
    if len(days) <= _PAIR or days[0] != span[1] or days[-1] != span[2]:
        return []
    return [own[0]._replace(phrase=own[0].phrase._replace(edtf=day)) for day in days]


def _all_days(scene: Scene, own: Sequence[When]) -> list[When]:
    """Return the days of "on April 4, on April 18 and on May 2", "4 و18 نيسان و2 أيار"."""
    if own and scene.form(own[0].first - 1) in _SPANS:
        return []  # between Monday and this morning
    for one, two in pairwise(own):
        between = {scene.form(word) for word in range(one.last, two.first)}
        counted = one.phrase.offset or (two.phrase.offset and between.isdisjoint(_ONCE_MORE))
        if counted or ";" in scene.gap(two.first) or not between <= _BETWEEN:
            return []
    days = [day for when in own for day in (_two_days([when]) or [when])]
    full = all(len(day.phrase.edtf or "") == FULL_DAY or day.phrase.offset for day in days)
    return days if len(days) > len(own[:1]) and full else []


def each_day(
    bases: Sequence[Name | str | None], whens: Sequence[When | None]
) -> list[tuple[Name | str | None, When | None]]:
    """Pair a base with each of its days: "hit Taji on March 11 and 14, and Besmaya on the 16th".

    Days that several bases share stay together, since nobody can tell which is whose.
    """
    pairs: list[tuple[Name | str | None, When | None]] = []
    for base, when in zip(bases, whens, strict=True):
        shared = when is None or sum(other is when for other in whens) > 1
        days = [] if shared or when is None else _days_in([when])
        pairs += [(base, day) for day in days] or [(base, when)]
    return pairs


def is_vague(when: When, others: list[When]) -> bool:
    """Tell whether another date of the clause says the same more sharply."""
    mine = window(when.phrase.edtf)
    for other in others:
        its = window(other.phrase.edtf)
        if (
            mine
            and its
            and mine != its
            and mine.earliest <= its.earliest
            and its.latest <= mine.latest
        ):
            return True
    return False
