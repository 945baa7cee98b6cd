"""A number of troops as it is told, and whether another beside it belongs to the same force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Name, Scene, When
    from geodata.articles.text.number_words import Number

_OF_WHICH: Final = frozenset(("including", "among", "بينهم", "منهم", "بينها", "ضمنهم"))
_WITH: Final = frozenset(("مع", "جانب", "فضلا", "اضافه"))
_CUT_REACH: Final = 9


class Level(NamedTuple):
    """A number of troops: its words, its value, where and when, and whether it is to come."""

    first: int
    last: int
    value: int
    base: Name | None
    when: When | None
    planned: bool


def is_part(scene: Scene, level: Level, number: Number) -> bool:
    """Tell whether a number is a part of the one before: "3,500 troops, among them 2,500"."""
    between = {*map(scene.form, range(level.last, number.first))}
    return not between.isdisjoint(_OF_WHICH)


def is_range(scene: Scene, level: Level, number: Number) -> bool:
    """Tell whether a number is the upper end of "between 250 and 350"."""
    if number.first - level.last > 1:
        return False
    to = number.first > level.last and scene.form(level.last) in ("to", "الي")
    cut = scene.has("reduce", level.first - _CUT_REACH, level.first)
    to = to and not (cut and scene.form(level.first - 1) == "من")
    return to or scene.form(level.first - 1) in ("between", "بين")


def adds(scene: Scene, level: Level, number: Number) -> bool:
    """Tell whether two numbers are one force: "2,500 American and 1,000 other soldiers"."""
    if level.when and level.last <= level.when.first < number.first:
        return False
    joins = [*map(scene.form, range(level.last, number.first))]
    leans = scene.form(number.first).startswith("و") or not _WITH.isdisjoint(joins)
    return len(joins) <= 5 and ("and" in joins or leans) and "to" not in joins  # noqa: PLR2004
