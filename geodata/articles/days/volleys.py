"""Several attacks told with one verb: "two rockets on April 30 and five on May 30 landed"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from geodata.articles.bases.places_named import names_a_place
from geodata.articles.clauses.armed import WEAPONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When

_JOINS: Final = frozenset(("and", "then", "ثم"))
_LEANS: Final = ("و", "ف")
_AFTER: Final = frozenset(("after", "following", "بعد", "عقب", "اثر"))
_NEAR: Final = 3
_FEWEST: Final = 2

_NTH: Final[dict[str, int]] = {"ثان": 2, "ثانيه": 2, "ثالث": 3, "ثالثه": 3, "second": 2, "third": 3}


def volleys(scene: Scene, clause: Clause, own: Sequence[When]) -> list[When]:
    """Return the dates of a clause that each have rockets of their own; none if they have not.

    Args:
        scene: The article.
        clause: A clause that tells of an attack.
        own: Its dates, in order.
    """
    days = [when for when in own if (when.phrase.edtf or "")[:1].isdigit()]
    if clause.trigger.family != "attack" or len(days) < _FEWEST:
        return []
    halves = _with_names(scene, clause, days)
    if len(halves) == 1:
        return halves  # on Thursday the embassy, with three rockets; on Wednesday Taji
    told = all(_are_apart(one, two) and _fires(scene, one, two) for one, two in pairwise(days))
    return days if told and not _moves_on(scene, clause, days[1].last) else []


def _with_names(scene: Scene, clause: Clause, days: Sequence[When]) -> list[When]:
    """Return the days with whose half of a clause, parted by semicolons, a base is named."""
    cuts = [clause.first, *scene.signs(";", clause.first + 1, clause.last), clause.last]
    if len(cuts) <= _FEWEST or not days:
        return []
    named = [(a, b) for a, b in pairwise(cuts) if scene.names.has(a, b)]
    return [when for when in days if any(a <= when.first < b for a, b in named)]


def _moves_on(scene: Scene, clause: Clause, first: int) -> bool:
    """Tell whether the later ones fell elsewhere: "and on Friday another near Baghdad airport"."""
    behind = replace(clause, first=first)
    return clause.trigger.last < first and (
        scene.has("elsewhere", first, clause.last) or names_a_place(scene, behind)
    )


def _fires(scene: Scene, one: When, two: When) -> bool:
    """Tell whether "and five rockets on", or "then two on", stands between two dates."""
    first, last = one.last, two.first
    joined = scene.has_comma(first, last) or any(
        scene.form(number) in _JOINS or _leans(scene, number) for number in range(first, last)
    )
    if any(scene.form(number) in _AFTER for number in range(first, last)):
        return False
    armed = scene.has_any(WEAPONS, first, last)
    counted = scene.numbers.has(max(first, last - _NEAR), last) or scene.has("more", first, last)
    return joined and (armed or counted)


def _leans(scene: Scene, number: int) -> bool:
    form = scene.form(number)
    return not form.isascii() and form.startswith(_LEANS)


def _are_apart(one: When, two: When) -> bool:
    """Tell whether neither of two dates holds the other."""
    first, second = one.phrase.edtf or "", two.phrase.edtf or ""
    return not first.startswith(second) and not second.startswith(first)


def rank_of(scene: Scene, clause: Clause) -> int:
    """Return the rank of one more attack: 2 for "a second salvo", "هجوم ثان"; 0 for any other."""
    trigger = clause.trigger
    if trigger.family != "attack":
        return 0
    words = list(range(trigger.first + 1, trigger.last + 1))
    if scene.form(trigger.first - 2) == "a":
        words.insert(0, trigger.first - 1)
    return next((_NTH[form] for form in map(scene.form, words) if form in _NTH), 0)
