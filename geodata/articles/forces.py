"""How many troops there are: "some 2,500 American soldiers remain", "خفض عدد القوات إلى 3000"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.clauses import FAMILIES, WEAPONS
from geodata.articles.draft import Draft, date_by
from geodata.articles.modality import ASSERTED, PLANNED
from geodata.articles.scene import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.number_words import Number
    from geodata.articles.scene import Name, Scene, When
    from geodata.articles.text import Sentence

_NOUN_REACH: Final = 4
_FLOW_REACH: Final = 4
_MOVE_REACH: Final = 6
_MOVES: Final = ("arrive", "withdraw", "return")
_AMERICANS: Final = ("اميركي", "امريكي")
_VERB_REACH: Final = 9
_BASE_REACH: Final = 10
_TO: Final = frozenset(("to", "الي", "below", "from", "at"))
_ELSEWHERE: Final = frozenset(("syria", "سوريا", "kuwait", "الكويت"))
_OF_WHICH: Final = frozenset(("including", "among", "بينهم", "منهم", "بينها", "ضمنهم"))
_IRAQI: Final = frozenset(("iraqi", "kurdish", "عراقي", "عراقيا", "عراقيين", "kurdistan", "منتسب"))
_FLOWS: Final = ("arrive", "withdraw", "killed", "wounded", "return", "attack", "impact")
_PER_CENT: Final = ("في الم", "بالم", "percent", "per cent", "في ال")
_OF_THEM: Final = frozenset(("them", "منهم"))
_LONGEST_MONTH: Final = 31
_OTHERS: Final = frozenset(("from", "other", "others", "من"))
_LONG_AGO: Final = 40
_NEAR_IRAQ: Final = 6
_BEEN: Final = frozenset(("been", "had", "suffered", "received"))
_LEAST: Final = 2
_MOST: Final = 300_000


class Level(NamedTuple):
    """A number of troops: its words, its value, where and when, and whether it is to come."""

    first: int
    last: int
    value: int
    base: Name | None
    when: When | None
    planned: bool


def levels_of(scene: Scene, sentence: Sentence) -> list[Level]:
    """Return the numbers of troops a sentence says there are, or will be."""
    if not scene.any_of(("remain", "reduce"), sentence.first, sentence.last):
        return []
    found: list[Level] = []
    for first, last in _stretches(scene, sentence):
        found += _levels(scene, first, last)
    return found


def _stretches(scene: Scene, sentence: Sentence) -> list[tuple[int, int]]:
    """Return the pieces of a sentence between semicolons and in front of colons."""
    cuts = [n for n in range(sentence.first + 1, sentence.last) if ";" in scene.gap(n)]
    ends = [*cuts, sentence.last]
    return list(zip([sentence.first, *cuts], ends, strict=True))


def _levels(scene: Scene, first: int, last: int) -> list[Level]:
    levels: list[Level] = []
    for number in within(scene.numbers, first, last):
        if not _is_level(scene, number, first, last):
            _add_others(scene, levels, number)
            continue
        if levels and _is_part(scene, levels[-1], number):
            continue
        if levels and _is_range(scene, levels[-1], number):
            continue
        if levels and _adds(scene, levels[-1], number):
            whole = levels[-1]
            levels[-1] = whole._replace(last=number.last, value=whole.value + int(number.value))
            continue
        levels.append(_level(scene, number, first, last))
    return levels


def _add_others(scene: Scene, levels: list[Level], number: Number) -> None:
    """Add "and 1,000 from other countries" to the number of troops before it."""
    if levels and scene.form(number.last) in _OTHERS and _adds(scene, levels[-1], number):
        whole = levels[-1]
        levels[-1] = whole._replace(last=number.last, value=whole.value + int(number.value))


def _is_level(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a number counts troops that are there."""
    if not _LEAST <= number.value <= _MOST or _in_date(scene, number):
        return False
    if scene.form(number.last) == "in" and scene.form(number.last + 1) in _ELSEWHERE:
        return False
    if any(scene.form(number.last + step) in _IRAQI for step in range(2)):
        return False
    if scene.has("once", first, number.first):
        return False
    if _flows(scene, number, (first, last)) or _is_share(scene, number):
        return False
    counted = scene.has("troops", number.last, min(last, number.last + _NOUN_REACH))
    counted = counted or scene.form(number.last).startswith(_AMERICANS)
    counted = counted or _is_of_them(scene, number) or _numbers(scene, number, first)
    there = _verb(scene, "remain", number, first, last)
    falls = _falls_to(scene, number, first)
    return (counted and there) or falls


def _is_of_them(scene: Scene, number: Number) -> bool:
    """Tell whether a number is of troops named before it: "there were 5,200 of them"."""
    of_them = {scene.form(number.last), scene.form(number.last + 1)} & _OF_THEM
    troops = scene.marks("troops", number.first - _LONG_AGO, number.first)
    weapons = scene.any_of(WEAPONS, number.first - _LONG_AGO, number.first)
    counted = troops and not (weapons and weapons[-1].first > troops[-1].first)
    return bool(of_them and counted)


def _numbers(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "forces in Iraq number" stands before a number."""
    verbs = scene.marks("amount", max(first, number.first - 3), number.first)
    return bool(verbs) and scene.has("troops", max(first, verbs[0].first - 6), verbs[0].first)


def _flows(scene: Scene, number: Number, stretch: tuple[int, int]) -> bool:
    """Tell whether the number is of those who come, go or were hit: "sent 560 troops"."""
    first, last = stretch
    start = max(first, number.first - 3)
    there = scene.any_of(("remain", "reduce"), max(first, start - _VERB_REACH), number.first)
    behind = scene.marks("remain", number.last, min(last, number.last + _VERB_REACH))
    there += [mark for mark in behind if mark.last > mark.first + 1]
    moves = scene.any_of(_FLOWS, start, min(last, number.last + _FLOW_REACH))
    moves += scene.any_of(_MOVES, number.last, min(last, number.last + _MOVE_REACH))
    return any(
        not any(t.first <= move.first < t.last for t in there)
        and not scene.has_comma(number.last, move.first)
        for move in moves
    )


def _is_share(scene: Scene, number: Number) -> bool:
    """Tell whether a number is a percentage."""
    copy, end = scene.article.copy, scene.article.ends[number.last - 1]
    return copy[end : end + 1] == "%" or copy[end : end + 12].lstrip().startswith(_PER_CENT)


def _verb(scene: Scene, label: str, number: Number, first: int, last: int) -> bool:
    start, end = max(first, number.first - _VERB_REACH), min(last, number.last + _VERB_REACH)
    return any(scene.form(mark.last) not in _BEEN for mark in scene.marks(label, start, end))


def _falls_to(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "cut to", "خفض إلى" leads to a number."""
    towards = [n for n in range(max(first, number.first - 3), number.first) if scene.form(n) in _TO]
    if not towards or scene.form(towards[-1]) == "from":
        return False
    start = max(first, towards[-1] - _VERB_REACH * 2)
    if not scene.has("reduce", start, towards[-1] + 1):
        there = scene.marks("remain", max(first, towards[-1] - 2), towards[-1])
        strength = any(mark.last > mark.first + 1 for mark in there)
        return strength or (bool(there) and scene.has("troops", first, number.last + _NOUN_REACH))
    return scene.has("troops", max(first, start - _VERB_REACH), number.last + _NOUN_REACH)


def _in_date(scene: Scene, number: Number) -> bool:
    return scene.is_taken(number.first)


def _is_part(scene: Scene, level: Level, number: Number) -> bool:
    """Tell whether a number is a part of the one before: "3,500 troops, among them 2,500"."""
    between = {scene.form(n) for n in range(level.last, number.first)}
    return not between.isdisjoint(_OF_WHICH)


def _is_range(scene: Scene, level: Level, number: Number) -> bool:
    """Tell whether a number is the upper end of "between 250 and 350"."""
    return scene.form(level.first - 1) in ("between", "بين") and number.first - level.last <= 1


def _adds(scene: Scene, level: Level, number: Number) -> bool:
    """Tell whether two numbers are one force: "2,500 American and 1,000 other soldiers"."""
    if level.when and level.when.first < number.first:
        return False
    joins = [scene.form(n) for n in range(level.last, number.first)]
    leans = scene.form(number.first).startswith("و")
    return len(joins) <= 5 and ("and" in joins or leans) and "to" not in joins  # noqa: PLR2004


def _level(scene: Scene, number: Number, first: int, last: int) -> Level:
    names = within(
        scene.names, max(first, number.first - _BASE_REACH), min(last, number.last + _BASE_REACH)
    )
    if scene.has("iraq", max(first, number.first - _NEAR_IRAQ), number.last + _NEAR_IRAQ):
        names = []
    names = [name for name in names if not _is_set_apart(scene, number, name)]
    falls = _falls_to(scene, number, first)
    start = max(first, number.first - _VERB_REACH - 3)
    planned = scene.has("will", start, number.first) and (
        falls or not scene.has("remain", start, min(last, number.last + _VERB_REACH))
    )
    when = _when(scene, number, first, last)
    return Level(
        number.first, number.last, int(number.value), names[0] if names else None, when, planned
    )


def _is_set_apart(scene: Scene, number: Number, name: Name) -> bool:
    """Tell whether a comma parts a number from a base behind it: "2,500, most of them at K-1"."""
    return any("," in scene.gap(word) for word in range(number.last, name.first + 1))


def _when(scene: Scene, number: Number, first: int, last: int) -> When | None:
    """Return the date behind a number up to the next number, or one the stretch begins with."""
    dates = [w for w in within(scene.dates, first, last) if not _is_spoken(scene, w, first)]
    following = [
        n.first
        for n in within(scene.numbers, number.last, last)
        if not _in_date(scene, n) and n.value > _LONGEST_MONTH
    ]
    end = following[0] if following else last
    parted = "," in scene.gap(number.last)
    others = scene.any_of(FAMILIES, number.last + (not parted), end)
    end = others[0].first if others else end
    behind = [w for w in dates if number.last <= w.first < end]
    if behind:
        return behind[0]
    before = [w for w in dates if w.first < number.first and not _is_anothers(scene, w, number)]
    return before[-1] if before else None


def _is_anothers(scene: Scene, when: When, number: Number) -> bool:
    """Tell whether a date before a number belongs to a base named right before the date."""
    named = within(scene.names, when.first - _NEAR_IRAQ, when.first)
    return bool(named) and scene.has("iraq", when.last, number.last + _NEAR_IRAQ)


def _is_spoken(scene: Scene, when: When, first: int) -> bool:
    """Tell whether a date only says when somebody spoke."""
    said = scene.marks("say", max(first, when.first - 4), when.first)
    return bool(said)


def drafts_of_levels(scene: Scene, told: Sequence[Draft] = ()) -> list[Draft]:
    """Return a draft for each number of troops in an article.

    Args:
        scene: The article.
        told: The events read from it: troops said to stay behind in the sentence of one are there.
    """
    bases = {draft.sentence: draft.base_id for draft in told if draft.base_id}
    return [
        _draft(scene, number, level, bases.get(number))
        for number, sentence in enumerate(scene.article.sentences)
        for level in levels_of(scene, sentence)
    ]


def _draft(scene: Scene, number: int, level: Level, told_at: str | None) -> Draft:
    sentence = scene.article.sentences[number]
    abroad = scene.has("iraq", sentence.first, sentence.last)
    draft = Draft(
        base_id=level.base.mention.base_id if level.base else None if abroad else told_at,
        kind="force_level",
        modality=PLANNED if level.planned else ASSERTED,
        sentence=number,
        first=level.first,
        last=min(sentence.last, level.last + _NOUN_REACH),
        trigger=level.first,
        opening=sentence.opening,
        figures={"personnel": level.value},
    )
    if level.when and level.when.phrase.edtf and level.when.phrase.basis != "event":
        date_by(draft, level.when)
    elif scene.published and not level.planned:
        draft.when = f"{scene.published:%Y-%m}"
    return draft
