"""Arabic ways to say how many troops there are: "فعددها لا يتعدى 2500", "ومنها 5200 أميركي"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.levels.once import FEWEST, LONG_AGO
from geodata.articles.text.arabic_verbs import is_perfect

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number

_OURS: Final = ("troops", "coalition")
_NOT_THERE: Final = ("killed", "wounded", "trained", "money")
_FLOWS: Final = ("arrive", "withdraw", "return")
_IN: Final = frozenset(("في", "داخل", "ب"))
_AMONG: Final = frozenset(("ومنها", "منها", "ومنهم", "بينها", "وبينها", "بينهم", "وبينهم", "ضمنها"))
_THEY_ARE: Final = frozenset(("هم", "وهم", "فهم"))
_ABOUT: Final = frozenset(("نحو", "حوالي", "قرابه", "زهاء", "مايقارب"))
_LESS: Final = frozenset(
    (
        "يتعدي", "تتعدي", "يتجاوز", "تتجاوز", "يزيد", "تزيد", "يفوق", "تفوق", "هو", "هي", "نحو",
        "حوالي", "قرابه", "زهاء", "يقارب", "تقارب", "اليوم", "الان", "حاليا", "علي", "عن", "لا",
        "يبلغ", "كان", "الاجمالي", "الحالي", "لم",
    )
)  # fmt: skip
_THEIR_NUMBER: Final = ("عددها", "عددهم", "عديدها", "عديدهم", "تعدادها", "تعدادهم", "اعدادهم")
_AMERICANS: Final = ("اميركي", "امريكي", "اجنبي")
# These are counted, and are no foreign troops.
_OTHERS: Final = (
    "متدرب", "المتدرب", "عراقي", "العراقي", "الحشد", "حشد", "البيشمركه", "بيشمركه", "الشرطه",
    "منتسب", "المنتسب", "الطلاب", "النازح", "داعش", "الفصايل", "فصايل", "حراس", "المتطوع",
    "مقاتلي", "المقاتل", "المهجر", "الموظف", "موظف",
)  # fmt: skip
_THINGS: Final = frozenset(
    (
        "محافظات", "محافظه", "مدن", "دول", "دوله", "بلدان", "ايام", "يوما", "اسابيع", "اشهر",
        "شهرا", "سنوات", "عاما", "سنه", "اعوام", "مرات", "مره", "كيلومترا", "كيلومترات",
        "كيلومتر", "دولار", "مليون", "مليار", "طايره", "طايرات", "صاروخا", "صواريخ", "موظف",
        "موظفا", "موظفين",
    )
)  # fmt: skip
_LEFT_OUT: Final = frozenset(("تشمل", "يشمل", "عدا", "باستثناء", "تحتسب", "يحتسب", "تضم"))
_NOUN: Final = 4
_REACH: Final = 9
_BACK: Final = 5


def is_told_in_arabic(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether words that only an Arabic level has stand around a number.

    Args:
        scene: The article.
        number: A number.
        first: The first word of its stretch.
        last: After the last one.
    """
    if number.value < FEWEST or scene.article.lang != "ar" or _is_harm(scene, number, first):
        return False
    return (
        _is_headed(scene, number, first)
        or _is_shared(scene, number, first)
        or _is_their_number(scene, number, first)
        or _is_among(scene, number, (first, last))
    )


def counts_others(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether those a number of an Arabic sentence counts are no foreign troops."""
    if scene.article.lang != "ar":
        return False
    if scene.form(number.last) in _THINGS:
        return True
    before = range(max(first, number.first - _REACH), number.first)
    told = [n for n in before if scene.form(n).startswith(_OTHERS)]
    if told and not scene.has("coalition", told[-1], number.last + _NOUN):
        return True
    return any(scene.form(number.first - back) in _LEFT_OUT for back in range(1, _NOUN + 1))


def are_there_now(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether those counted are there now, whatever is planned or asked for with them."""
    return _is_among(scene, number, (first, last))


def _is_harm(scene: Scene, number: Number, first: int) -> bool:
    return scene.has_any(_NOT_THERE, max(first, number.first - _BACK), number.last + 2)


def _is_headed(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether a colon stands before a number: "القوات الأميركية في العراق: 2500 فقط"."""
    headed = ":" in scene.gap(number.first) and scene.has("iraq", number.first - 2, number.first)
    told = headed and scene.has_any(_OURS, max(first, number.first - _REACH), number.first)
    return told and _has_no_other_noun(scene, number)


def _is_shared(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "و2500 في العراق" goes on with soldiers counted elsewhere before it."""
    inside = scene.form(number.last) in _IN and scene.has("iraq", number.last + 1, number.last + 2)
    if not inside or not scene.form(number.first).startswith("و"):
        return False
    before = scene.numbers.within(max(first, number.first - _REACH), number.first)
    return any(scene.has("troops", n.last, n.last + _NOUN) for n in before)


def _is_their_number(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "their number does not exceed" stands before a number, troops before it."""
    at = number.first
    while at > first and scene.form(at - 1) in _LESS:
        at -= 1
    theirs = scene.form(at - 1).removeprefix("و").removeprefix("ف") in _THEIR_NUMBER
    they = scene.form(at - 1) in _THEY_ARE or scene.form(number.first - 1) in _THEY_ARE
    if not (theirs or they) or not _has_no_other_noun(scene, number):
        return False
    if scene.has_any(_FLOWS, max(first, at - _REACH), at):
        return False  # سيرحل ما تبقى من الجنود، وعددهم نحو 800
    low = max(0, number.first - LONG_AGO)
    return scene.has("troops", low, at) and scene.has("coalition", low, at)


def _is_among(scene: Scene, number: Number, stretch: tuple[int, int]) -> bool:
    """Tell whether "القوات الأجنبية، ومنها نحو 5200 أميركي" counts a part by its nation."""
    at = number.first - (scene.form(number.first - 1) in _ABOUT)
    nation = any(scene.form(number.last + n).startswith(_AMERICANS) for n in (0, 1))
    if scene.form(at - 1) not in _AMONG or not nation:
        return False
    low = max(stretch[0], at - _BACK)
    told = scene.has("troops", low, at) and scene.has("coalition", low, at)
    moved = scene.any_of(_FLOWS, stretch[0], at)
    counted = scene.numbers.has(stretch[0], at)  # a part of a number that is told
    return told and not counted and not any(is_perfect(mark.form) for mark in moved)


def _has_no_other_noun(scene: Scene, number: Number) -> bool:
    """Tell whether troops, or nothing that is counted, stand behind a number."""
    form = scene.form(number.last)
    if scene.gap(number.last) != " " or scene.has_any(_OURS, number.last, number.last + 2):
        return True
    return form in _LESS or form in _IN or form in ("فقط", "موزعين", "موزعون", "بحسب", "وفق")
