"""Bases a clause goes on about without naming them or saying "the base" again.

"The first trucks rolled out on Monday" is about the base of the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.main_bases import is_leading, main_base
from geodata.articles.bases.places_named import PLACES, names_a_place
from geodata.articles.bases.unnamed_bases import speaks_of_a_base
from geodata.articles.clauses.armed import takes_up
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

_NEAR_REACH: Final = 4
_OURS: Final = ("coalition", "troops", "vehicles")
_WEAPONS: Final = ("rockets", "drones")
_WHEN: Final = frozenset(
    ("since", "when", "before", "after", "until", "منذ", "عندما", "حين", "قبل", "بعدما")
)
_TO: Final = frozenset(("for", "to", "toward", "towards", "الي", "نحو", "باتجاه", "صوب"))
_AGAIN: Final = frozenset(("again", "second", "another", "ثان", "ثانيه", "مجددا", "جديد", "اخر"))
_THE_ATTACK: Final = frozenset(("attack", "barrage", "assault", "الهجوم", "القصف", "والهجوم"))
_THEY: Final = frozenset(("they", "these", "those", "both"))
_HANDS: Final = frozenset(("contractors", "technicians", "trainers", "workers", "engineers"))
_RETURNED: Final = frozenset(("returned", "return", "returns"))
_BACK_AGAIN: Final = frozenset(("us", "u.s", "american", "americans", "coalition", "contractors"))
THE_SAME: Final = frozenset(("same", "worst", "deadliest", "heaviest", "bloodiest", "fiercest"))
_AN_ATTACK: Final = frozenset(("هجوم", "هجوما", "هجومين", "هجومان", "قصفا"))
_DEFINITE: Final = frozenset(("the", "this", "that", "such", "these"))
_OF_THEM: Final = frozenset(("first", "last", "rest", "others", "remainder", "majority", "bulk"))
_KEYS: Final = frozenset(("key", "keys"))
_CARRIED: Final = ("again", "attack", "withdraw", "arrive", "return", "handover")


def silent_base(
    scene: Scene, clause: Clause, last: str | None, told: str | None = None
) -> str | None:
    """Return the base of the sentence before for a clause that goes on about it.

    The clause must say when, and whose troops or which weapons; no other place may be in it.

    Args:
        scene: The article.
        clause: A clause without a base.
        last: The base the sentence before told an event of.
        told: The base the story spoke of last.
    """
    family, sentence = clause.trigger.family, clause.sentence
    if family in ("withdraw", "arrive") and (here := _same_sentence(scene, clause)):
        return here
    if not _may_go_on(scene, clause):
        return None
    before = scene.article.sentences[clause.number - 1]
    they = family in ("withdraw", "return", "arrive") and _are_those(scene, clause, before)
    elsewhere = ("elsewhere", *(("iraq",) if family != "handover" else ()))
    elsewhere += () if they else ("home",)
    if not (they or _goes_on(scene, clause)) or is_elsewhere(scene, clause, elsewhere):
        return None
    places = frozenset(("at",)) if family == "withdraw" else PLACES
    named = scene.names.has(sentence.first, sentence.last)
    if named or names_a_place(scene, clause, last, places):
        return None
    bases = {n.mention.base_id for n in within(scene.names, before.first, before.last)}
    if bases and not _is_left(scene, clause, before, told, bases):
        return bases.pop() if len(bases) == 1 else None
    return last or _still_main(scene, clause, before, told)


def _is_left(
    scene: Scene, clause: Clause, before: Sentence, told: str | None, bases: set[str | None]
) -> bool:
    """Tell whether a new paragraph leaves a base named by the way for the one of the article."""
    if before.paragraph == clause.sentence.paragraph or told is None or told in bases:
        return False
    return told == main_base(scene) and is_leading(scene, told)


def _may_go_on(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause is dated, in a story's own line, and speaks of no other base."""
    family, sentence = clause.trigger.family, clause.sentence
    if family not in _CARRIED or sentence.heading or sentence.item or not clause.dates(scene):
        return False
    if family == "return" and clause.trigger.marks[0].form in _RETURNED:
        words = map(scene.form, range(clause.first, clause.last))
        return not _BACK_AGAIN.isdisjoint(words)  # others than these returned home
    return family != "attack" or not speaks_of_a_base(scene, clause)


def _still_main(scene: Scene, clause: Clause, before: Sentence, told: str | None) -> str | None:
    """Return the base the article is about if it was named last, and no other place since."""
    named = within(scene.names, 0, clause.first)
    at, form = clause.trigger.first, clause.trigger.marks[0].form
    if form in _THE_ATTACK and (not form.isascii() or scene.form(at - 1) in _DEFINITE):
        return None
    if not named or scene.has("elsewhere", before.first, before.last):
        return None
    main = main_base(scene)
    return main if main in (named[-1].mention.base_id, told) else None


def _are_those(scene: Scene, clause: Clause, before: Sentence) -> bool:
    """Tell whether "they", "the contractors" or "the drawdown" goes on about troops told of."""
    first = scene.form(clause.first)
    if first == "the" and scene.form(clause.first + 1) in _HANDS:
        return True
    if not scene.has("troops", before.first, before.last):
        return False
    at = clause.trigger.first
    if first == "the" and scene.form(clause.first + 1) in _OF_THEM:
        return True
    if clause.trigger.family in ("return", "arrive"):
        return "they" in (scene.form(at - 1), scene.form(at))
    leaving = scene.form(at - 1) == "the" and scene.form(at + 1) != "of"
    leaving = leaving and scene.has("naming", at, at + 1)
    return first in _THEY or leaving


def is_elsewhere(scene: Scene, clause: Clause, labels: tuple[str, ...]) -> bool:
    """Tell whether a clause speaks of another place, not only of where those who left went."""
    others = scene.any_of(labels, clause.first, clause.last)
    aside = _aside(scene, clause)
    others = [mark for mark in others if mark.first >= aside]
    if clause.trigger.family == "withdraw":
        others = [m for m in others if not (_is_where_to(scene, clause, m) or m.form[-2:] == "'s")]
    others = [m for m in others if not (m.form.isascii() and _speaks(scene, m))]
    if others:
        whens = within(scene.dates, clause.first, clause.last)
        others = [m for m in others if not any(w.counts_from(m.first) for w in whens)]
    return bool(others)


def _speaks(scene: Scene, mark: Mark) -> bool:
    """Tell whether a city stands for a government: "Baghdad said", "when Baghdad feared a war"."""
    feared = mark.form == "baghdad" and scene.form(mark.last).endswith("ed")
    return feared or scene.has("say", mark.last, mark.last + 1)


def _is_where_to(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether a place is where those who left went: "left for other sites or for home"."""
    behind = range(clause.trigger.first, mark.first)
    return scene.form(mark.first - 1) in _TO or scene.says(_TO, behind)


def _aside(scene: Scene, clause: Clause) -> int:
    """Return where "In June, as Israel and Iran traded blows," ends; 0 if there is none."""
    first = next((n for n in range(clause.first, clause.trigger.first) if scene.form(n) == "as"), 0)
    commas = scene.signs(",", first + 1, clause.trigger.first + 1) if first else []
    return commas[-1] if commas else 0


def _same_sentence(scene: Scene, clause: Clause) -> str | None:
    """Return the only base of a sentence for "since the coalition left" in it."""
    if clause.first == clause.sentence.first or not clause.has(scene, *_OURS):
        return None
    begins = {scene.form(clause.first), scene.form(clause.first - 1)}
    if begins.isdisjoint(_WHEN) or clause.has(scene, "elsewhere", "iraq", "home"):
        return None
    names = within(scene.names, clause.sentence.first, clause.first)
    bases = {name.mention.base_id for name in names}
    return bases.pop() if len(bases) == 1 else None


def _goes_on(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause has the troops, the weapons or the ceremony such an event needs."""
    family = clause.trigger.family
    if family == "again":
        same = scene.form(clause.trigger.first + 1) in THE_SAME
        return same or (clause.has(scene, *_OURS) and not clause.has(scene, *_WEAPONS))
    if family == "handover":
        words = range(clause.trigger.first, clause.trigger.last)
        given = clause.has(scene, "ceremony") or scene.says(_KEYS, words)
        return given or not clause.has(scene, "things", "hostile", "visitor")
    if family != "attack":
        return (
            scene.form(clause.first + 1) in _OF_THEM
            or clause.has(scene, *_OURS)
            or (family == "withdraw" and _counted(scene, clause))
        )
    if clause.trigger.marks[0].form in _THE_ATTACK or clause.has(scene, "more"):
        return True
    ways = takes_up(scene, clause.sentence) or _one_of_them(scene, clause)
    if ways or _counts_fire(scene, clause):
        return True
    hurts = clause.trigger.marks[0].label == "attack" and clause.has(scene, "killed", "wounded")
    return hurts or clause.has(scene, *_WEAPONS)


def _one_of_them(scene: Scene, clause: Clause) -> bool:
    """Tell whether "a group claimed an attack" follows a sentence about attacks."""
    before = scene.article.sentences[clause.number - 1]
    one = clause.trigger.marks[0].form in _AN_ATTACK
    return one and scene.has("attack", before.first, before.last)


def _counts_fire(scene: Scene, clause: Clause) -> bool:
    """Tell whether a bare number goes on about rockets: "On Saturday two had landed inside"."""
    before = scene.article.sentences[clause.number - 1]
    first = clause.trigger.first
    counted = scene.numbers.has(max(clause.first, first - 2), first)
    return counted and scene.has_any(_WEAPONS, before.first, before.last)


def _counted(scene: Scene, clause: Clause) -> bool:
    """Tell whether so many of those told of before leave: "the first of 70 flew out"."""
    first = clause.trigger.first
    before = scene.article.sentences[clause.number - 1].first
    told = scene.has("troops", before, first) or scene.has("persons", before, first)
    return told and scene.numbers.has(max(clause.first, first - _NEAR_REACH), first)
