"""What an Arabic sentence only names: "سعى إلى تسليم", "عدل عن إخلاء", "يقترح أن تُخلى".

A noun such as "تسليم" says nothing of whether it came to pass; the word that governs it does. A
verb behind "أن" is wished, feared or ordered, unless "بعد" or the like stands before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.futures import is_past
from geodata.articles.text.arabic_forms import has_object, is_future
from geodata.articles.text.arabic_verbs import (
    is_imperfect,
    is_perfect,
    may_be_noun,
    without_object,
)

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_REACH: Final = 6
_DONE_REACH: Final = 6
_SAY_REACH: Final = 5
# What somebody decides, seeks or calls off, each as a noun.
DEEDS: Final = frozenset(
    (
        "نشر", "ارسال", "ايفاد", "ابتعاث", "سحب", "تسليم", "تسلم", "استلام", "اخلاء", "خفض", "نقل",
        "تقليص", "اعاده", "انسحاب", "مغادره", "انهاء", "اغلاق", "استيناف", "عوده", "تعزيز",
        "اجلاء", "خروج", "انتقال", "تخفيض", "دفع", "تحويل", "تمركز", "وضع", "رحيل", "استقبال",
        "استعاده", "استرداد", "اخراج", "جلاء", "ترحيل", "تفكيك", "افراغ", "انتزاع", "استرجاع",
    )
)  # fmt: skip
# Between the two these show that the deed itself was done, or is only spoken of.
_ABOUT_IT: Final = frozenset(
    (
        "جدوي", "اهميه", "جديه", "اهداف", "دوافع", "تداعيات", "نتايج", "كلفه", "قيمه", "غداه",
        "منذ", "خلال", "اثناء", "مراسم", "حفل", "ذكري", "عشيه", "قبيل", "بعيد", "ظل", "رغم",
    )
)  # fmt: skip
_PARTING: Final = ("break", "fulfilled")
_LONG: Final = frozenset(("طول", "بعد", "عقب"))
_PUTS_OFF: Final = frozenset(("اجلت", "اجل", "اجلوا", "واجلت", "فاجلت"))  # or evacuated
_ALMOST: Final = frozenset(("كاد", "كادت", "كادوا", "يكاد", "اوشك", "اوشكت"))
_ALMOST_REACH: Final = 4
_THAT: Final = frozenset(("ان", "بان", "لان"))
_CAME_TO_PASS: Final = frozenset(
    (
        "بعد", "وبعد", "قبل", "وقبل", "منذ", "ومنذ", "سبق", "وسبق", "عقب", "الي", "استطاع",
        "استطاعت", "تمكن", "تمكنت", "لبث", "لبثت", "فلم",
    )
)  # fmt: skip
_ONCE: Final = frozenset(("حالما", "متي", "ريثما", "عندما", "حين", "وحين", "وعندما", "كي", "لكي"))
_WHATEVER: Final = "ما"
_NOT: Final = frozenset(("ما", "وما", "فما"))
_IF: Final = frozenset(("اذا", "لو", "حال", "لولا", "فيما", "ما"))
_WERE_TO: Final = frozenset(("لو", "ولو", "هل", "وهل", "لولا"))
_BUT: Final = frozenset(("لكن", "ولكن", "لكنه", "لكنها", "بيد", "الا", "غير", "فقد"))
_AS: Final = frozenset(("في", "قبل", "وفق", "وفقا", "حسب", "بحسب", "كما", "بموجب", "رغم", "بعد"))
_WERE: Final = frozenset(("كان", "كانت", "كانوا"))
_WONDERS: Final = (
    "تساء", "يتساء", "سئل", "سيل", "يعرف", "يعلم", "معرف", "يتضح", "واضح", "سال", "يسال", "اسئل",
)  # fmt: skip


def is_deed(form: str) -> bool:
    """Tell whether a folded word is a noun of what is done, its object leaning on it or not."""
    verb = may_be_noun(form) and form.startswith(("و", "ف"))
    return not verb and not DEEDS.isdisjoint(without_object(form))


def is_aimed_at(scene: Scene, clause: Clause) -> bool:
    """Tell whether a noun names what somebody seeks, awaits or demands: "تسعى إلى استعادة"."""
    return _is_governed(scene, clause, "aimed")


def is_called_off(scene: Scene, clause: Clause) -> bool:
    """Tell whether a noun names what was called off or kept from happening: "عدل عن تسليم"."""
    return _is_governed(scene, clause, "called_off")


def _is_governed(scene: Scene, clause: Clause, label: str) -> bool:
    deed = _deed(clause)
    if deed is None:
        return False
    marks = scene.marks(label, max(clause.sentence.first, deed.first - _REACH), deed.first)
    if not marks:
        return False
    last = marks[-1].last
    if scene.has_comma(last, deed.first) or scene.has_any(_PARTING, last, deed.first):
        return False
    if may_be_noun(deed.form) and scene.form(marks[-1].first - 1) in _LONG:
        return False  # بعد طول انتظار تسلم الجيش القاعدة
    return _ABOUT_IT.isdisjoint(map(scene.form, range(last, deed.first)))


def _deed(clause: Clause) -> Mark | None:
    """Return the noun an event is told with, None if any verb says that it came to pass."""
    first, *more = clause.trigger.marks
    if any(is_perfect(mark.form) for mark in more):
        return None
    if first.form in _PUTS_OFF and more:
        first = more[0]
    return first if is_deed(first.form) else None


def is_fulfilled(scene: Scene, clause: Clause, will: Mark) -> bool:
    """Tell whether behind a word of what is to come a verb says that it was done."""
    trigger = clause.trigger
    form = trigger.marks[0].form
    if form.isascii() or will.form in _IF:
        return False
    if any(is_perfect(mark.form) for mark in trigger.marks):
        return True
    first = trigger.first - _DONE_REACH
    if not _AS.isdisjoint((scene.form(will.first - 1), scene.form(will.first - 2))):
        return scene.has("fulfilled", first, trigger.first)
    return scene.has("fulfilled", max(will.last, first), trigger.first)


def is_wished(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb says what is wished, feared or awaited: "أن تُخلى", "حالما يغادر"."""
    mark = clause.trigger.marks[0]
    before = scene.form(mark.first - 1)
    if before in _THAT and is_perfect(mark.form):
        return _begins(scene, clause, mark.first - 1)  # إن سلم التحالف القاعدة فسيكون
    if not is_imperfect(mark.form):
        return False
    if before in _THAT:
        said = may_be_noun(mark.form) and scene.has("say", mark.first - _SAY_REACH, mark.first - 1)
        return not said and scene.form(mark.first - 2) not in _CAME_TO_PASS
    if before == _WHATEVER:
        before = scene.form(mark.first - 2)
    if before not in _ONCE:
        return False
    behind = (scene.form(number) for number in range(mark.last, clause.sentence.last))
    return not may_be_noun(mark.form) or any(map(is_future, behind))


def is_supposed(scene: Scene, clause: Clause) -> bool:
    """Tell whether a sentence only asks or supposes: "لو انسحبوا لما قُصفت", "هل غادروا"."""
    first, last = clause.sentence.first, clause.trigger.first
    if clause.trigger.marks[0].form.isascii():
        return False
    forms = [scene.form(number) for number in range(first, last)]
    at = max((n for n, form in enumerate(forms) if form in _WERE_TO), default=-1)
    if at < 0 and _wonders(forms):
        return True
    return at >= 0 and _BUT.isdisjoint(forms[at:])


def _wonders(forms: list[str]) -> bool:
    """Tell whether somebody wonders "if they were gone": "يتساءلون إن كانوا غادروا"."""
    for number, form in enumerate(forms[:-1]):
        if form == "ان" and forms[number + 1] in _WERE:
            return any(word.startswith(_WONDERS) for word in forms[:number])
    return False


def is_almost(scene: Scene, clause: Clause) -> bool:
    """Tell whether "كاد" says that something nearly happened: "كاد التحالف يسلم"."""
    first = clause.trigger.first
    if clause.trigger.family == "attack" or not is_imperfect(clause.trigger.marks[0].form):
        return False
    words = range(max(clause.sentence.first, first - _ALMOST_REACH), first)
    near = [n for n in words if scene.form(n) in _ALMOST]
    return bool(near) and not scene.has("not", near[0] - 1, near[0])


def is_pending(scene: Scene, clause: Clause) -> bool:
    """Tell whether words behind a noun say that it is to come: "تسليم القاعدة مؤجل"."""
    trigger = clause.trigger
    deed = _deed(clause)
    if deed is None or not scene.has("pending_after", trigger.last, clause.sentence.last):
        return False
    first = max(clause.first, trigger.first - _DONE_REACH)
    if scene.has_any(_PARTING, first, trigger.first) or is_past(scene, clause):
        return False
    found = scene.marks("pending_after", trigger.last, clause.sentence.last)[0]
    return not scene.has_any(_PARTING, trigger.last, found.first)


def is_not_so(scene: Scene, clause: Clause) -> bool:
    """Tell whether "ما" right before a verb says that it was not: "ما غادر الأميركيون"."""
    mark = clause.trigger.marks[0]
    before = mark.first - 1
    if scene.form(before) not in _NOT or not is_perfect(mark.form) or has_object(mark.form):
        return False
    return _begins(scene, clause, before)


def _begins(scene: Scene, clause: Clause, number: int) -> bool:
    return number == clause.sentence.first or not scene.gap(number).isspace()
