"""Whether those who leave leave the whole country: "from Iraq", "من أراضيها", "for home"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_OUT_OF: Final = frozenset(("from", "out", "من", "خارج", "outside"))
_SUBJECT_REACH: Final = 3
_IN: Final = frozenset(("in", "في"))
_CROSSES: Final = frozenset(("crossed", "crosses", "cross"))
# "Ended its deployment in Iraq" leaves the country too.
_ENDS: Final = ("end", "conclud", "wrap", "wind", "wound", "finish", "انه", "انت", "اختتم")
_TO: Final = frozenset(("to", "into", "for"))
_FOR: Final = frozenset(("for", "to", "الي", "نحو"))
_FROM: Final = frozenset(("من", "عن", "from"))
_TOWARDS: Final = frozenset(("الي", "نحو", "صوب", "in", "at"))
_LEAVES: Final = "غادر"
_TO_IT: Final = frozenset(("اليها", "اليه"))
_THERE: Final = frozenset(("هناك", "فيها", "فيه"))
_PROVINCE: Final = "محافظه"
_NOT: Final = frozenset(("لم", "ولم", "فلم", "لا", "ولا"))
_BUT: Final = frozenset(("سوي", "الا", "غير"))
_WHERE_REACH: Final = 6
_EMPTY: Final = frozenset(("خال", "خاليه", "خاليا"))
_BECAME: Final = frozenset(
    ("اصبح", "اصبحت", "بات", "باتت", "صار", "صارت", "غدا", "غدت", "اضحي", "اضحت", "ترك", "تركت")
)
_BACK: Final = 4
_PART_OF: Final = frozenset(("the", "federal", "part", "parts", "of", "rest", "most", "central"))
_CLEARED: Final = frozenset(
    ("cleared", "emptied", "vacated", "rid", "free", "خاليه", "خلو", "خلت", "اخليت")
)
_EVERY: Final = frozenset(("all", "every", "each", "جميع", "كل", "كافه", "ساير"))
_HEADS: Final = frozenset(("base", "bases", "military", "air"))


def leaves_country(scene: Scene, first: int, last: int) -> bool:
    """Tell whether "from Iraq", "leave the country" or "home" stands in a stretch of words.

    Args:
        scene: The article.
        first: The word that says that somebody leaves.
        last: After the last word to look at.
    """
    combat = scene.has("combat", first - _SUBJECT_REACH, first) and scene.dates.has(first, last)
    if scene.form(first) in _CROSSES or combat:
        return True
    if scene.has("home", first, last) or scene.has("whole", first, last):
        return True
    ends = scene.form(first).startswith(_ENDS)
    for mark in scene.marks("iraq", first, last):
        before = {scene.form(mark.first - back) for back in (1, 2)}
        between = {*map(scene.form, range(first + 1, mark.first))}
        if between and between <= _PART_OF:
            return True
        out = not before.isdisjoint(_OUT_OF) or (ends and not before.isdisjoint(_IN))
        out = out or (_LEAVES in scene.form(first) and before.isdisjoint(_IN))
        if scene.form(mark.last) not in _HEADS and (mark.first == first + 1 or out):
            return True
    return goes_abroad(scene, first, last)


def clears_country(scene: Scene, clause: Clause) -> bool:
    """Tell whether all bases are cleared: "every base in federal Iraq has been cleared of"."""
    trigger = clause.trigger
    behind = {*map(scene.form, range(trigger.first, trigger.last))}
    words = {*map(scene.form, range(clause.first, trigger.first))}
    cleared = not behind.isdisjoint(_CLEARED) and not words.isdisjoint(_EVERY)
    return cleared and scene.has("iraq", clause.first, trigger.first)


def goes_abroad(scene: Scene, first: int, last: int) -> bool:
    """Tell whether "Iraq for Kuwait", "العراق إلى الكويت" follows."""
    return any(
        scene.form(mark.last) in _FOR and scene.has("elsewhere", mark.last + 1, mark.last + 2)
        for mark in scene.marks("iraq", first, last)
    )


def goes_back_there(scene: Scene, clause: Clause) -> bool:
    """Tell whether "جاءت من الكويت وعادت إليها" leads to another place, told before."""
    first, last = clause.sentence.first, clause.trigger.last
    if clause.trigger.family != "return":
        return False
    there = scene.says(_TO_IT, range(last, min(clause.last, last + 2)))
    others = scene.marks("elsewhere", first, clause.trigger.first) if there else []
    told = any(scene.form(mark.first - 1) in _FROM for mark in others)
    return told and not scene.names.has(first, clause.trigger.first)


def leads_elsewhere(scene: Scene, clause: Clause) -> bool:
    """Tell whether another place than a base follows: "خرجت من الفلوجة", "عودة جنود إلى كركوك"."""
    last = clause.trigger.last
    where = _FROM if clause.trigger.family == "withdraw" else _TOWARDS
    end = min([clause.last, *scene.signs(";", last, clause.last)])
    if scene.names.has(last, end):
        return False
    return any(
        scene.form(mark.first - 1) in where and mark.form != _PROVINCE
        for mark in scene.marks("elsewhere", last - 1, min(clause.last, last + _WHERE_REACH))
    )


def is_taken_away(scene: Scene, clause: Clause) -> bool:
    """Tell whether those of a base go to another place: "those at Taji were flown to Kuwait"."""
    first, last = clause.trigger.first, clause.trigger.last
    behind = last if scene.form(last - 1) in _TO else last + 1
    if scene.form(behind - 1) not in _TO or scene.names.has(last, clause.last):
        return False
    before = scene.names.has(clause.sentence.first, first)
    return before and scene.has_any(("elsewhere", "home"), behind, behind + 2)


def stays_some(scene: Scene, clause: Clause) -> bool:
    """Tell whether "لم يبق في القاعدة سوى مستشارين" says who stays, not that others left."""
    first = clause.trigger.first
    if scene.form(first) not in _NOT:
        return False
    return scene.says(_BUT, range(first, first + _WHERE_REACH))


def is_empty_now(scene: Scene, clause: Clause) -> bool:
    """Tell whether "المكان خال من القوات" says how it is, not that they left."""
    first = clause.trigger.first
    if scene.form(first) not in _EMPTY or clause.dates(scene) or clause.names(scene):
        return False
    return _BECAME.isdisjoint(map(scene.form, range(max(clause.first, first - _BACK), first)))


def is_cut_elsewhere(scene: Scene, clause: Clause) -> bool:
    """Tell whether a force is cut, and not at a base that is named with it."""
    first = clause.trigger.first
    if not scene.has("reduce", first, first + 1) or clause.names(scene):
        return False
    there = scene.marks("it_again", first, clause.last)
    return all(mark.form not in _THERE for mark in there)
