"""What an Arabic sentence only names: "سعى إلى تسليم", "عدل عن إخلاء", "تسليمها مؤجل".

A noun such as "تسليم" says nothing of whether it came to pass; the word that governs it does.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.futures import is_past
from geodata.articles.text.arabic_forms import has_object, is_future
from geodata.articles.text.arabic_verbs import is_perfect, may_be_noun, without_object

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_REACH: Final = 6
_DONE_REACH: Final = 6
# What somebody decides, seeks or calls off, each as a noun.
DEEDS: Final = frozenset(
    (
        "نشر", "ارسال", "ايفاد", "ابتعاث", "سحب", "تسليم", "تسلم", "استلام", "اخلاء", "خفض", "نقل",
        "تقليص", "اعاده", "انسحاب", "مغادره", "انهاء", "اغلاق", "استيناف", "عوده", "تعزيز",
        "اجلاء", "خروج", "انتقال", "تخفيض", "دفع", "تحويل", "تمركز", "وضع", "رحيل", "استقبال",
        "استعاده", "استرداد", "ترك", "اخراج", "جلاء", "ترحيل", "تفكيك", "افراغ", "انتزاع",
        "استرجاع",
    )
)  # fmt: skip
# Between the two these show that the deed itself was done, or is only spoken of.
_ABOUT_IT: Final = frozenset(
    (
        "جدوي", "اهميه", "جديه", "اهداف", "دوافع", "تداعيات", "نتايج", "كلفه", "قيمه", "غداه",
        "منذ", "خلال", "اثناء", "ذكري", "عشيه", "قبيل", "بعيد", "ظل", "رغم",
        "احتفالا", "ابتهاجا", "فرحا", "ترحيبا", "بعد", "عقب", "اثر",
    )
)  # fmt: skip
_CEREMONIES: Final = frozenset(("مراسم", "حفل", "احتفال"))
_RELATIVE: Final = frozenset(("التي", "الذي", "اللذين", "اللتين"))
_PARTING: Final = ("break", "fulfilled")
_LONG: Final = frozenset(("طول", "بعد", "عقب"))
_LED_REACH: Final = 3
_GLAD_REACH: Final = 5
_GLAD: Final = frozenset(
    ("شكر", "شكره", "شكرها", "امتنانه", "تقديره", "ارتياحه", "ارتياحها", "ارتياحهم", "سعادته",
     "ترحيبه", "ترحيبها", "اسفه", "نتيجه", "ارتياح", "امتنان")
)  # fmt: skip
_LEADING: Final = frozenset(("الي", "في", "علي", "عن", "من", "بشان", "حول", "دون", "ب", "ل"))
ALMOST: Final = frozenset(("كاد", "كادت", "كادوا", "يكاد", "اوشك", "اوشكت"))
_AMONG: Final = ("منها", "ومنها", "بينها", "مثل", "اولها", "ابرزها")
_PUTS_OFF: Final = frozenset(("اجلت", "اجل", "اجلوا", "واجلت", "فاجلت"))  # or evacuated
_ALMOST_REACH: Final = 4
_HAS: Final = "قد"
_MONTH: Final = len("2021-04")
_IF: Final = frozenset(("اذا", "لو", "حال", "لولا", "فيما", "ما"))
_AS: Final = frozenset(("في", "قبل", "وفق", "وفقا", "حسب", "بحسب", "كما", "بموجب", "رغم", "بعد"))
_HARM: Final = frozenset(
    ("خساير", "اصابات", "ضحايا", "اضرار", "قتلي", "جرحي", "مسووليته", "مسووليتها", "صلته", "صلتها",
     "علاقته", "علاقتها", "تورطه", "تورطها", "ضلوعه", "ضلوعها", "حصيله", "المسووليه")
)  # fmt: skip
_HARM_REACH: Final = 4
_AFTER_ALL: Final = frozenset(("بعد", "رغم", "برغم", "خلافا", "بخلاف", "عكس", "بعكس", "خلاف"))
_LEAST_PURPOSE: Final = 4
_MAY: Final = "قد"
_SO_THAT: Final = frozenset(("حتي", "كي", "لكي"))
_BEEN: Final = frozenset(("كان", "وكان", "كانت", "وكانت", "فكان", "فكانت", "كانوا", "وكانوا"))
_BEEN_REACH: Final = 7
_PERSONS: Final = frozenset("يتن")
_SIGNS: Final = frozenset(("لافته", "لافتات", "لوحه"))


@lru_cache(maxsize=4096)
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
    among = scene.form(deed.first - 1) in _AMONG
    first = max(clause.sentence.first, deed.first - (_REACH * 3 if among else _REACH))
    marks = scene.marks(label, first, deed.first)
    if not marks or (scene.has_comma(marks[-1].last, deed.first) and not among):
        return False
    if scene.has_any(_PARTING, marks[-1].last, deed.first):
        return False
    between = {*map(scene.form, range(marks[-1].last, deed.first))}
    if label == "aimed" and not _CEREMONIES.isdisjoint(between):
        return False
    verb = may_be_noun(deed.form) and _is_verb(scene, clause, marks[-1], deed)
    return not verb and _ABOUT_IT.isdisjoint(between) and not _has_come(scene, marks[-1])


def _has_come(scene: Scene, governor: Mark) -> bool:
    """Tell whether talks led to it, or it was only nearly called off."""
    first = governor.first
    nearly = {scene.form(first - back) for back in (1, 2)}
    return scene.has("led_to", first - _LED_REACH, first) or not ALMOST.isdisjoint(nearly)


def _is_verb(scene: Scene, clause: Clause, governor: Mark, deed: Mark) -> bool:
    """Tell whether "تسلم" is a verb: "بعد طول انتظار تسلم الجيش القاعدة"."""
    if scene.form(governor.first - 1) in _LONG:
        return True
    led = not _LEADING.isdisjoint((scene.form(deed.first - 1), deed.form[:1]))
    apart = governor.last < deed.first or governor.form.startswith("ال")
    return not led and apart and _has_day(scene, clause)


def _deed(clause: Clause) -> Mark | None:
    """Return the noun an event is told with, None if any verb says that it came to pass."""
    first, *more = clause.trigger.marks
    if more and any(is_perfect(mark.form) for mark in more):
        return None
    if first.form in _PUTS_OFF and more:
        first = more[0]
    return first if is_deed(first.form) else None


def is_fulfilled(scene: Scene, clause: Clause, will: Mark) -> bool:
    """Tell whether behind a word of what is to come a verb says that it was done."""
    trigger = clause.trigger
    form = trigger.marks[0].form
    if form.isascii() or _has_then_been(scene, clause, will):
        return False
    if will.form in _IF or scene.form(will.last - 1) in _IF:
        return False
    aside = not _AS.isdisjoint((scene.form(will.first - 1), scene.form(will.first - 2)))
    if may_be_noun(form) and (aside or will.first > trigger.first) and _has_day(scene, clause):
        return True  # تسلم الجيش القاعدة أمس ويستعد لتسلم أخرى
    if any(is_perfect(mark.form) for mark in trigger.marks) or _is_received(scene, clause):
        return True
    first = trigger.first - _DONE_REACH
    if aside:
        return scene.has("fulfilled", first, trigger.first)
    return scene.has("fulfilled", max(will.last, first), trigger.first)


def _is_received(scene: Scene, clause: Clause) -> bool:
    """Tell whether "التي تسلمها" says what was received."""
    mark = clause.trigger.marks[0]
    received = may_be_noun(mark.form) and has_object(mark.form)
    return received and scene.form(mark.first - 1) in _RELATIVE and is_past(scene, clause)


def _has_day(scene: Scene, clause: Clause) -> bool:
    """Tell whether a day or month that is over stands in a clause."""
    today = scene.published.isoformat() if scene.published else ""
    dates = [(when.phrase.edtf or "").strip("[]") for when in clause.dates(scene)]
    sharp = [date for date in dates if len(date) >= _MONTH]
    return bool(sharp) and all(date < today for date in sharp)


def _has_then_been(scene: Scene, clause: Clause, will: Mark) -> bool:
    """Tell whether "ستكون قد سلمت" says what will have been done."""
    first = clause.trigger.first
    near = first - _ALMOST_REACH <= will.last < first
    return near and is_future(will.form) and scene.form(first - 1) == _HAS


def is_foiled(scene: Scene, clause: Clause) -> bool:
    """Tell whether an attack was stopped before anything was fired: "أحبطت الشرطة هجوماً"."""
    sentence = clause.sentence
    if clause.trigger.family != "attack" or not clause.has(scene, "foiled"):
        return False
    if scene.has("air_defence", sentence.first, sentence.last):
        early = scene.marks("unlaunched", sentence.first, sentence.last)
        return any(mark.form == "قبل" for mark in early)
    return scene.has("unlaunched", sentence.first, sentence.last)


def is_pending(scene: Scene, clause: Clause) -> bool:
    """Tell whether words behind a noun say that it is to come: "تسليم القاعدة مؤجل"."""
    trigger = clause.trigger
    deed = _deed(clause)
    if deed is None or not scene.has("pending_after", trigger.last, clause.sentence.last):
        return False
    first = max(clause.first, trigger.first - _DONE_REACH)
    if scene.has_any(_PARTING, first, trigger.first) or _has_day(scene, clause):
        return False
    found = scene.marks("pending_after", trigger.last, clause.sentence.last)[0]
    return not scene.has_any(_PARTING, trigger.last, found.first)


def is_of_harm(scene: Scene, mark: Mark) -> bool:
    """Tell whether losses are denied, or it is no more: "نفى وقوع خسائر", "بعد نفيها مراراً"."""
    if any(scene.form(mark.first - back) in _AFTER_ALL for back in (1, 2)):
        return True  # بعد نفيها مراراً أكدت الوزارة
    return scene.says(_HARM, range(mark.last, mark.last + _HARM_REACH))


def is_purpose_of(scene: Scene, clause: Clause) -> bool:
    """Tell whether "تمهيداً لتسليمها" says what for something else was done."""
    first = clause.trigger.first
    form = clause.trigger.marks[0].form
    if clause.trigger.family != "handover" or not is_purpose(form) or not is_deed(form[1:]):
        return False
    if scene.has("ceremony", clause.sentence.first, first):
        return False
    return _GLAD.isdisjoint(map(scene.form, range(first - _GLAD_REACH + 1, first)))


def is_possible(scene: Scene, mark: Mark) -> bool:
    """Tell whether "قد" makes of a verb a thing that may be: "قد تنسحب", not "قد تعرضت"."""
    if scene.form(mark.first - 1) in _SO_THAT and mark.form[:1] in _PERSONS:
        return True
    if scene.form(mark.first - 1) != _MAY or mark.form[:1] not in _PERSONS:
        return False
    done = {scene.form(mark.first - back) for back in range(2, _BEEN_REACH)}
    return not mark.form.endswith(("ت", "وا")) and done.isdisjoint(_BEEN)


def is_purpose(form: str) -> bool:
    """Tell whether an Arabic noun says what something is for: "لإنهاء"."""
    purpose = form.startswith(("ل", "ول", "فل")) and form not in _SIGNS
    return purpose and len(form) > _LEAST_PURPOSE
