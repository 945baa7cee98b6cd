"""Bases a clause speaks of without a name: "a base north of the capital", that of the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_ARTICLES: Final = frozenset(("a", "an", "another"))
_OTHER: Final = frozenset(("اخري", "ثانيه", "ثالثه"))
_AIRPORT: Final = "مطار"
_GROUNDS: Final = frozenset(("compound", "outpost", "facility", "installation", "complex"))
_NO_GROUNDS: Final = frozenset[str]()
_CITIES: Final = frozenset(("baghdad", "kirkuk", "mosul", "basra", "najaf", "international"))
_NEAR_REACH: Final = 4
_LED: Final = ("attack", "withdraw", "handover")
_AFTER: Final = frozenset(("after", "following", "since", "بعد", "وبعد", "عقب", "اثر"))
_AGAIN: Final = frozenset(("again", "second", "another", "ثان", "ثانيه", "مجددا", "جديد", "اخر"))


def unnamed_base(scene: Scene, clause: Clause) -> str | None:
    """Return the base that "a base" in the lead turns out to be."""
    family = clause.trigger.family
    if not clause.sentence.opening or family not in _LED:
        return None
    if not speaks_of_a_base(scene, clause, grounds=_NO_GROUNDS):
        return None
    if scene.says(_OTHER, range(clause.first, clause.last)) or scene.names.has(
        clause.sentence.first, clause.sentence.last
    ):
        return None
    headline = scene.article.sentences[0]
    following = scene.article.sentences[clause.number + 1 : clause.number + 2]
    for sentence in (headline, *(s for s in following if not s.heading)):
        bases = {n.mention.base_id for n in within(scene.names, sentence.first, sentence.last)}
        if len(bases) == 1:
            return bases.pop()
        if bases:
            return None
    return None


def speaks_of_a_base(scene: Scene, clause: Clause, *, grounds: frozenset[str] = _GROUNDS) -> bool:
    """Tell whether a clause speaks of "a base" that it does not name."""
    heads, words = scene.article.words.is_head, range(clause.first, clause.last)
    if not (any(heads[clause.first : clause.last]) or scene.says(grounds, words)):
        return False
    for number in words:
        form = scene.form(number)
        if not heads[number] and form not in grounds:
            continue
        if not form.isascii() and scene.numbers.has(number - 1, number):
            return False
        if not form.isascii():
            definite = form.removeprefix("و").startswith(("ال", "بال", "لل"))
            return not (definite or _is_civil(scene, number))
        if form == "airport" and scene.form(number - 1) in _CITIES:
            continue
        before = {*map(scene.form, range(number - _NEAR_REACH, number))}
        return not before.isdisjoint(_ARTICLES)
    return False


def base_to_come(scene: Scene, clause: Clause) -> str | None:
    """Return the base behind "after the attack of March 11, Camp Taji was hit again"."""
    first = {scene.form(clause.first), scene.form(clause.first + 1)}
    if clause.trigger.family != "attack" or first.isdisjoint(_AFTER) or not clause.dates(scene):
        return None
    last = clause.sentence.last
    names = within(scene.names, clause.sentence.first, last)
    again = {*map(scene.form, range(clause.last, last))}
    bases = {name.mention.base_id for name in names if name.first >= clause.last}
    one = len(bases) == 1 == len(names) and not _AGAIN.isdisjoint(again)
    return bases.pop() if one else None


def _is_civil(scene: Scene, number: int) -> bool:
    """Tell whether an airport of a city is told of: "في مطار بغداد"."""
    airport = scene.form(number).endswith(_AIRPORT)
    return airport and scene.has("elsewhere", number + 1, number + 2)
