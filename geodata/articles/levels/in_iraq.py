"""Numbers of troops in Iraq told without a verb for it: "في العراق اليوم 2500 جندي أميركي"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.levels.once import FEWEST, LONG_AGO

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number

_BEFORE: Final = 12
_BEHIND: Final = 7
_NOUN_REACH: Final = 3
_OURS: Final = ("troops", "coalition")
_HARM: Final = ("killed", "wounded", "trained", "attack", "arrive", "withdraw", "money")
_IN: Final = frozenset(("في", "داخل", "وفي"))
_NO_NOUN: Final = frozenset(
    (
        "في",
        "من",
        "منذ",
        "حاليا",
        "اليوم",
        "الان",
        "فقط",
        "بحسب",
        "وفق",
        "ب",
        "و",
        "لا",
        "تقريبا",
        "موزعين",
        "موزعون",
        "ليس",
        "حتي",
        "كما",
        "وفقا",
        "بينهم",
        "منهم",
    )
)
_NOW: Final = frozenset(("حاليا", "اليوم", "الان"))
_HERE: Final = frozenset(
    (
        "الموجودون", "الموجودين", "المتمركزون", "المتمركزين", "المنتشرون", "المنتشرين", "الباقون",
        "الباقين", "الحاليون", "الحاليين", "المتواجدون", "المتواجدين", "المرابطون", "المرابطين",
    )
)  # fmt: skip
_THE: Final = "ال"  # الجنود الـ2500
_STAFF: Final = ("المتعاقد", "متعاقد", "الموظف", "العراقي")
_FROM: Final = frozenset(("من", "عن"))
_IN_IRAQ: Final = frozenset(("بالعراق", "وبالعراق"))
_THEY_WERE: Final = frozenset(
    ("كانوا", "صاروا", "اصبحوا", "باتوا", "اضحوا", "غدوا", "ظلوا", "بقوا", "امسوا")
)


def are_in_iraq(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a number of an Arabic sentence counts the foreign troops in the country.

    Args:
        scene: The article.
        number: A number.
        first: The first word of its stretch.
        last: After the last one.
    """
    if number.value < FEWEST or scene.article.lang != "ar":
        return False
    low = max(first, number.first - _BEFORE)
    abroad = scene.has("elsewhere", number.first - _NOUN_REACH, number.first)
    if (
        abroad
        or _is_left_behind(scene, number, low)
        or scene.names.has(low, number.last + _NOUN_REACH)
    ):
        return False
    if _were(scene, number):
        return scene.has_any(_OURS, number.first - LONG_AGO, last)
    told = scene.has("coalition", first, last)
    return told and (
        _is_told(scene, number, low, last) or _is_numbered(scene, number, (first, last))
    )


def _is_told(scene: Scene, number: Number, low: int, last: int) -> bool:
    """Tell whether troops are counted "in Iraq", or "now" or "in Iraq" stands behind a number."""
    behind = min(last, number.last + _BEHIND)
    hosted = scene.has("iraq", low, number.first) and scene.has("host", low, number.first)
    if hosted and _counted(scene, number, last):
        return True  # العراق يستضيف 2500 جندي أميركي
    if _counted(scene, number, last) and _is_said_of_iraq(scene, low, behind):
        return True
    joined = scene.form(number.last) in _NOW or _is_in(scene, number.last + 1)
    return joined and scene.has_any(_OURS, low, number.first)


def _is_numbered(scene: Scene, number: Number, stretch: tuple[int, int]) -> bool:
    """Tell whether "the number of troops", in Iraq or nowhere else, stands before a number."""
    first, last = stretch
    if not _is_their_number(scene, number, max(first, number.first - _BEFORE)):
        return False
    nowhere_else = _counted(scene, number, last) and not scene.has("elsewhere", first, last)
    return nowhere_else or scene.has("iraq", first, number.last + _BEHIND)


def _counted(scene: Scene, number: Number, last: int) -> bool:
    return scene.has_any(_OURS, number.last, min(last, number.last + _NOUN_REACH))


def _is_left_behind(scene: Scene, number: Number, low: int) -> bool:
    """Tell whether a number is what another was cut from: "خفض القوات من 5200 إلى 3000"."""
    changed = scene.has("reduce", low, number.first)
    return changed and scene.form(number.first - 1) in _FROM


def _were(scene: Scene, number: Number) -> bool:
    """Tell whether "وصاروا خمسة آلاف" gives the number of those told of."""
    before = (scene.form(number.first - back) for back in (1, 2, 3))
    return any(form.removeprefix("و").removeprefix("ف") in _THEY_WERE for form in before)


def _is_said_of_iraq(scene: Scene, first: int, last: int) -> bool:
    """Tell whether "في العراق" stands beside a number."""
    return any(_is_in(scene, mark.first) for mark in scene.marks("iraq", first, last))


def _is_in(scene: Scene, number: int) -> bool:
    """Tell whether a word is the country with "in" before it."""
    named = scene.has("iraq", number, number + 1)
    return named and (scene.form(number) in _IN_IRAQ or scene.form(number - 1) in _IN)


def are_here(scene: Scene, number: Number) -> bool:
    """Tell whether those a number counts are there now: "الألفان الموجودون", "is now 3,000"."""
    if scene.form(number.last) in _NOW | _HERE or scene.form(number.first - 1) == "now":
        return True
    return scene.form(number.first).startswith(_THE) and scene.form(number.first)[2:3].isdigit()


def _is_their_number(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "عدد الجنود", or "لم يبق من الجنود سوى", stands before a number."""
    words = scene.any_of(("tally", "number_of", "only"), first, number.first)
    if not words or scene.has_any(_HARM, words[0].first, number.first):
        return False
    if scene.form(words[0].last).startswith(_STAFF):
        return False
    return scene.has_any(_OURS, first, number.first) and _counts_them(scene, number)


def _counts_them(scene: Scene, number: Number) -> bool:
    """Tell whether no other noun stands behind a number: "عدد الجنود 2500، وفق", "سوى 2500 في"."""
    form = scene.form(number.last)
    if scene.gap(number.last) != " " or form in _NO_NOUN or form.startswith("ي"):
        return True
    return scene.has_any(_OURS, number.last, number.last + 2)
