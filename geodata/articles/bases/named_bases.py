"""Which of the bases a clause names it is about: not where something came from, or lies near."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.listed_names import goes_on_with, was_there
from geodata.articles.bases.ranked_bases import pointed_out, without_earlier
from geodata.articles.clauses.cuts import HELPERS
from geodata.articles.clauses.on_the_way import is_way
from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene

# Words that stand before a base that is only where something came from, or went.
_FROM: Final = frozenset(("from", "من"))
_TOWARDS: Final = frozenset(
    ("to", "towards", "toward", "into", "onto", "الي", "نحو", "باتجاه", "صوب")
)
_COMPARED: Final = frozenset(("than", "like", "unlike", "مثل", "خلافا"))
_NOT_THERE: Final = {
    "handover": _TOWARDS | _COMPARED | {"قرب", "near"},
    "again": _COMPARED,
    "withdraw": _TOWARDS | _COMPARED | {"for"},
    "arrive": _FROM | _COMPARED,
    "return": _FROM | _COMPARED,
    "attack": _FROM | _COMPARED,
}
# They work "from" where they are, and smoke rises: "advisers working from Ain al-Asad".
_WORKING: Final = frozenset(
    (
        "العمل", "عملها", "عملهم", "عملياتها", "طلعاتها",
        "working", "worked", "operating", "operated", "flying", "flew", "smoke", "flames", "rises",
        "rising", "rose", "billows", "billowed", "billowing", "heard", "seen", "دخان", "الدخان",
        "يتصاعد", "تتصاعد", "تصاعد", "المتصاعد", "يتصاعدان", "تصاعدت", "سمعت", "سمع", "شوهدت",
    )
)  # fmt: skip
_NEAR: Final = frozenset(
    ("near", "قرب", "بالقرب", "القريبه", "القريب", "المجاوره", "بجوار", "beside")
)
_JOINS: Final = frozenset(("and", "و", "ثم", "then"))
_BEHIND_REACH: Final = 10
_FAR_BEFORE: Final = 5
_PART_REACH: Final = 3
_NEAR_REACH: Final = 3
_PART_OF: Final = frozenset(
    (
        "اقتراب", "اقترابها", "اقترابهما", "اقترابه", "اقترب", "اقتربت", "تقترب", "اقترابهم", "قرب",
        "اقتربا", "اقتربتا", "تقتربان", "يقترب", "اقتربن", "دنت", "دنا", "دنتا",
        "قريب", "قريبه", "قريبا", "مقربه", "جوار", "قسم", "جزء", "الجزء", "جانب", "جناح",
        "اجزاء", "امتار", "مسافه", "كيلومتر", "كيلومترين", "كيلومترات",
        "farewell", "goodbye", "adieu", "key", "keys",
        "part", "section", "away", "metres", "meters", "yards", "far",
    )
)  # fmt: skip
_KEYS: Final = frozenset(("key", "keys"))
_UP_TO: Final = frozenset(("وصولا", "انتهاء", "وانتهاء"))
_SIDES: Final = frozenset(("الجزء", "القسم", "الجانب", "الجناح", "part", "side", "section"))
_SIDE_REACH: Final = 7
_DATELINE: Final = 8
_WHICH: Final = frozenset(("التي", "الذي", "which", "where"))
_LIST_GAP: Final = 4
_BUT_FOR: Final = frozenset(("باستثناء", "عدا", "ماعدا"))
_DID_REACH: Final = 8
_DID_NOT: Final = frozenset(("لم", "ولم", "فلم"))
_MAY_SPARE: Final = _DID_NOT | {"علي", "اما"}
_OFF: Final = frozenset(("عن", "من"))
_FAR: Final = frozenset(("بعيدا", "بعيده", "بعيد", "بمناي", "بمعزل"))
_WITHOUT: Final = frozenset(("دون", "بدون", "غير"))
_NOT_IT: Final = frozenset(("قبل", "before", "not", "ليست", "وليست", "لا", "وليس"))


def named_in(scene: Scene, clause: Clause, named: list[Name]) -> list[Name]:
    """Return the names that are where it happened, not where something came from."""
    barred = _NOT_THERE.get(clause.trigger.family, frozenset())
    named = [name for name in named if not was_there(scene, clause, name)]
    named = [name for name in named if not _is_set_behind(scene, clause, name)]
    named = [name for name in named if not _is_spared(scene, clause, name)]
    named = _where(scene, clause, without_earlier(scene, clause, named))
    found = [name for name in named if not _is_barred(scene, clause, name, barred)]
    others = [name for name in found if not _is_not_it(scene, name)]
    found = others or found
    found = [name for name in found if not _stays(scene, clause, name)]
    found = _near_trigger(scene, clause, _without_neighbours(scene, found))
    found = pointed_out(scene, clause, found)
    ids = [name.mention.base_id for name in found]
    return [name for number, name in enumerate(found) if ids.index(name.mention.base_id) == number]


def _is_spared(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether a verb behind says what a base was not: "قرب القنصلية ولم تصب قاعدة أربيل"."""
    last = clause.trigger.last
    if _is_far_from(scene, name) or scene.form(name.first - 1) in _BUT_FOR:
        return True
    words = range(max(last, name.first - _DID_REACH), name.first)
    return scene.says(_MAY_SPARE, words) and any(
        (scene.form(n) in _DID_NOT and (n >= name.first - _PART_REACH or _starts(scene, n)))
        or (scene.form(n) == "علي" and scene.form(n + 1) == "ان")  # على أن تلحق بها
        or (scene.form(n) == "اما" and _starts(scene, n) and not _has_day(scene, clause, name))
        for n in words
    )


def _has_day(scene: Scene, clause: Clause, name: Name) -> bool:
    return scene.dates.has(name.last, clause.sentence.last)


def _starts(scene: Scene, number: int) -> bool:
    """Tell whether a word begins another clause, behind a comma."""
    return "," in scene.gap(number)


def _is_far_from(scene: Scene, name: Name) -> bool:
    """Tell whether "بعيداً عن" or "دون أن تقترب من" stands before a name."""
    far = scene.form(name.first - 1) in _OFF and scene.form(name.first - 2) in _FAR
    far = far and scene.form(name.first - 3) not in _WITHOUT
    if far or not scene.says(_WITHOUT, range(name.first - 5, name.first - 2)):
        return far
    return any(
        scene.form(name.first - back) in _WITHOUT and scene.form(name.first - back + 1) == "ان"
        for back in (3, 4, 5)
    )


def _is_set_behind(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether "it gave back eight bases; the largest was" stands before a name."""
    last = clause.trigger.last
    if name.first < last or not scene.signs(";", last, name.first + 1):
        return False
    return scene.has("several", last, name.first)


def _where(scene: Scene, clause: Clause, named: list[Name]) -> list[Name]:
    """Return the one name "where" follows in a list parted by semicolons: "; Taji, where ...;"."""
    first = clause.trigger.first
    if len(named) == 1 or not scene.signs(";", clause.first + 1, first):
        return named
    if clause.trigger.family == "attack":
        half = max(scene.signs(";", clause.first + 1, first))
        return [name for name in named if name.first >= half] or named
    before = [name for name in named if name.last < first]
    return before[-1:] if before and scene.form(before[-1].last) in _WHICH else named


def _is_not_it(scene: Scene, name: Name) -> bool:
    """Tell whether a name is set against the right one: "Qayyarah, not Ain al-Asad"."""
    return scene.form(name.first - 1) in _NOT_IT


def _stays(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether a name behind a comma is where others stay: "..., and stays on at Erbil"."""
    last = clause.trigger.last
    stays = scene.marks("stays", last, name.first) if name.first >= last else []
    if not stays:
        return False
    if stays[0].form.startswith("و") or scene.form(stays[0].first - 1) in ("and", "but"):
        return True
    return any("," in scene.gap(number) for number in range(last, name.first + 1))


def _without_neighbours(scene: Scene, names: list[Name]) -> list[Name]:
    """Leave out a name that only says where another lies: "قاعدة حرير قرب مطار أربيل"."""
    kept = names[:1]
    for name in names[1:]:
        first = max(kept[-1].last, name.first - _NEAR_REACH)
        between = {*map(scene.form, range(first, name.first))}
        joined = not between.isdisjoint(_JOINS) or scene.form(name.first).startswith("و")
        if joined or between.isdisjoint(_NEAR):
            kept.append(name)
    return kept


def _near_trigger(scene: Scene, clause: Clause, names: list[Name]) -> list[Name]:
    """Leave out names far before the trigger, behind a comma, if others follow it."""
    trigger = clause.trigger
    behind = [name for name in names if name.first >= trigger.first]
    follows = bool(behind) and behind[0].first - trigger.last <= _BEHIND_REACH
    far = [
        name
        for name in names
        if name.last <= trigger.first - _FAR_BEFORE and scene.has_comma(name.last, trigger.first)
    ]
    far = [name for name in far if not goes_on_with(names, name, far)]
    far = [name for name in far if not _has_aside(scene, clause, name)]
    return [name for name in names if not (follows and name in far)]


def _has_aside(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether an aside parts a name from its verb: "Al-Qaim, on the border, was given"."""
    verb = clause.trigger.first
    while verb > name.last and scene.form(verb - 1) in HELPERS:
        verb -= 1
    opens, closes = "," in scene.gap(name.last), "," in scene.gap(verb)
    return opens and closes and verb < clause.trigger.first and name.first - clause.first <= 1


def _is_barred(scene: Scene, clause: Clause, name: Name, barred: frozenset[str]) -> bool:
    """Tell whether a word such as "from" before a name takes the event elsewhere."""
    before = scene.form(name.first - 1)
    if before in ("the", "its", "his", "their"):
        before = scene.form(name.first - 2)
    if scene.form(name.first - 2) in _UP_TO:
        return False
    if before in ("to", "الي") and clause.trigger.family == "handover":
        keys = scene.form(name.first - 2) in _KEYS or scene.form(name.first - 3) in _KEYS
        if not keys:
            return name.first > clause.trigger.last
    if not before or barred.isdisjoint(bare_forms(before)):
        return False
    if any(scene.form(name.first - back) in _WORKING for back in (2, 3, 4)):
        return False
    if clause.trigger.family == "attack" and _comes_near(scene, clause, name):
        return False
    return not _is_part_of(scene, name.first - 1)


def _comes_near(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether a drone comes near a base, or a convoy is hit as it goes out of it."""
    words = [form for mark in clause.trigger.marks for form in bare_forms(mark.form)]
    return not _PART_OF.isdisjoint(words) or is_way(scene.form(name.first - 2))


def _is_part_of(scene: Scene, number: int) -> bool:
    """Tell whether "from" only says part of or near: "بالقرب من", "the coalition's side of"."""
    words = [scene.form(number - back) for back in range(1, _PART_REACH + 1)]
    sides = map(scene.form, range(number - _SIDE_REACH, number))
    if not _SIDES.isdisjoint(sides):
        return True
    return any(not _PART_OF.isdisjoint(bare_forms(word)) for word in words if word)


def without_dateline(scene: Scene, clause: Clause, named: list[Name]) -> list[Name]:
    """Leave out a base that only heads the story, where the clause tells of the whole country."""
    sentence = clause.sentence
    if not named or named[0].first != sentence.first or not sentence.opening:
        return named
    behind = range(named[0].last, min(named[0].last + _DATELINE, clause.trigger.first))
    if not any(" - " in scene.gap(n) for n in behind) or clause.trigger.family != "withdraw":
        return named
    country = scene.marks("iraq", clause.trigger.last, clause.last)
    return named[1:] if country and len(named) == 1 else named
