"""Numbers of men that are no foreign troops: families, a patrol, an army of Iraq or of Iran."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.levels.arabic_levels import counts_others
from geodata.articles.levels.once import NOUN_REACH

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number

_NEAR: Final = 6
_OTHERS: Final = frozenset(
    (
        "families", "veterans", "relatives", "widows", "parents", "names", "graves", "wives",
        "fewer", "less", "who", "dead", "fighters", "militiamen", "recruits", "cadets",
    )
)  # fmt: skip
_ONCE: Final = frozenset(("served", "fought", "died", "fell", "trained", "passed"))
_NOT_OURS: Final = frozenset(
    ("iran", "iran's", "iranian", "turkey", "turkey's", "turkish", "hezbollah", "russia", "russian",
     "kurdish", "peshmerga", "iraqi", "iraq's", "militia", "militias", "tehran", "ankara")
)  # fmt: skip
_SPEAKERS: Final = frozenset(
    (
        "official", "officials", "officer", "officers", "source", "sources", "commander",
        "commanders", "general", "generals", "lawmaker", "lawmakers", "government", "media",
        "spokesman", "spokesmen", "minister", "adviser", "army's",
    )
)  # fmt: skip
_ARMIES: Final = frozenset(("army", "police"))
_UNITS: Final = frozenset(
    (
        "patrol", "team", "teams", "group", "groups", "party", "company", "batch", "column",
        "convoy", "letter", "survey", "poll", "study", "crowd", "audience", "sample", "petition",
        "families", "photographs", "graves", "list", "thousands", "hundreds", "reinforcement",
    )
)  # fmt: skip

_ELSEWHERE: Final = frozenset(("syria", "سوريا", "سوريه", "kuwait", "الكويت", "الاردن", "المنطقه"))
_VAGUE: Final = frozenset(("عشرات", "مئات", "بضعه", "tens", "hundreds", "several"))
# Iraqis, and staff of companies, are no foreign troops.
_IRAQI: Final = frozenset(
    (
        "iraqi", "kurdish", "عراقي", "عراقيا", "عراقيين", "kurdistan", "منتسب", "موظفا", "موظف",
        "موظفين", "employees", "technicians",
    )
)  # fmt: skip


def counts_no_troops(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether a number counts Iraqis, others than troops, or troops in another country."""
    if scene.form(number.first - 1) in _VAGUE or scene.form(number.first) == "both":
        return True
    if scene.form(number.last) in _IRAQI or scene.form(number.last + 1) in _IRAQI:
        return True
    for at in range(number.last, number.last + NOUN_REACH):
        if scene.form(at) in ("in", "في") and scene.form(at + 1) in _ELSEWHERE:
            return True
    return is_of_others(scene, number, first) or counts_others(scene, number, first)


def is_of_others(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether a number counts families, veterans, or troops of Iraq or of Iran."""
    if scene.form(number.last) in _OTHERS or scene.form(number.last + 1) in _OTHERS:
        return True
    if _is_of_unit(scene, number) or _has_army(scene, number):
        return True
    behind = range(number.last, number.last + NOUN_REACH)
    who = "who" in map(scene.form, behind)
    if who and any(scene.form(n) == "who" and scene.form(n + 1) in _ONCE for n in behind):
        return True
    near = range(max(first, number.first - _NEAR - NOUN_REACH), number.first)
    return scene.says(_NOT_OURS, near) and any(
        scene.form(word) in _NOT_OURS
        and scene.form(word + 1) not in _SPEAKERS
        and not scene.has("coalition", word, number.last)
        for word in near
    )


def _is_of_unit(scene: Scene, number: Number) -> bool:
    """Tell whether it counts a patrol or a poll: "a patrol of 200", "a letter signed by 1,200"."""
    before = number.first - 1
    while scene.form(before) in ("about", "some", "roughly", "around", "nearly"):
        before -= 1
    if scene.form(before) == "by":
        return scene.form(before - 1).endswith("ed") and not scene.has("reduce", before - 1, before)
    return scene.form(before) == "of" and scene.form(before - 1) in _UNITS


def _has_army(scene: Scene, number: Number) -> bool:
    """Tell whether a country's own army is counted: "Iraq has 190,000 soldiers in its army"."""
    behind = range(number.last, number.last + _NEAR)
    return scene.says(_ARMIES, behind) and any(
        scene.form(n) in _ARMIES and scene.form(n - 1) in ("its", "the") for n in behind
    )
