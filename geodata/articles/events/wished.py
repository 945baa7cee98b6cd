"""What an Arabic sentence wishes, asks or supposes: "أن تُخلى", "هل غادروا", "لو انسحبوا".

A verb behind "أن" is wished, feared or ordered, unless "بعد" or the like stands before; one of
what is has not come to pass where a day to come stands with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.futures import is_past
from geodata.articles.days.dating import window
from geodata.articles.events.governed import ALMOST
from geodata.articles.text.arabic_forms import has_object, is_future
from geodata.articles.text.arabic_verbs import is_imperfect, is_perfect, may_be_noun

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When
    from geodata.articles.text.marks import Mark

_REACH: Final = 6
_SAY_REACH: Final = 5
_THAT: Final = frozenset(("ان", "بان", "لان"))
_CAME_TO_PASS: Final = frozenset(
    (
        "بعد", "وبعد", "قبل", "وقبل", "منذ", "ومنذ", "سبق", "وسبق", "عقب", "الي", "استطاع",
        "استطاعت", "تمكن", "تمكنت", "لبث", "لبثت", "فلم",
    )
)  # fmt: skip
_BE: Final = ("يكون", "تكون")
_HAS: Final = "قد"
_WILL_BE: Final = frozenset(("يكون", "تكون", "يكونون", "يكونوا", "نكون"))
_THUS: Final = frozenset(("بذلك", "وبذلك", "بهذا", "وبهذا", "هكذا", "وهكذا", "بهذه", "وبهذه", "ان"))
_ONLY: Final = frozenset(("الا", "سوي"))
_BY_WHICH: Final = frozenset(("بموجبها", "بموجبه", "بمقتضاه", "بمقتضاها"))
_ALMOST_REACH: Final = 4
_BY_REACH: Final = 3
_RELATIVE: Final = frozenset(("التي", "الذي"))
_ONCE: Final = frozenset(("حالما", "متي", "ريثما", "عندما", "حين", "وحين", "وعندما", "كي", "لكي"))
_ASKED: Final = "متي"
_ANY: Final = "اي"
_WHATEVER: Final = "ما"
_NOT: Final = frozenset(("ما", "وما", "فما"))
_WERE_TO: Final = frozenset(("لو", "ولو", "هل", "وهل", "لولا"))
_BUT: Final = frozenset(("لكن", "ولكن", "لكنه", "لكنها", "بيد", "الا", "غير", "فقد"))
_WERE: Final = frozenset(("كان", "كانت", "كانوا"))
_WONDERS: Final = (
    "تساء", "يتساء", "سئل", "سيل", "يعرف", "يعلم", "معرف", "يتضح", "واضح", "سال", "يسال", "اسئل",
)  # fmt: skip
_PICTURES: Final = ("صور", "مقطع", "مقاطع", "فيديو", "مشاهد", "لقطات", "تسجيل")


def is_unreal(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb says what is only wished, asked, supposed or to come."""
    form = clause.trigger.marks[0].form
    if form.isascii():
        return False
    if is_supposed(scene, clause) or _is_any(scene, clause):
        return True
    if _came_true(scene, clause):
        return False
    if is_perfect(form):
        return _were_it(scene, clause)
    if not is_imperfect(form):
        return False
    return _is_wished(scene, clause) or _is_coming(scene, clause)


def _is_any(scene: Scene, clause: Clause) -> bool:
    """Tell whether "any" stands before what is told: "أي هجوم على القاعدة سيقابل برد"."""
    return scene.form(clause.trigger.first - 1) == _ANY and not is_past(scene, clause)


def _came_true(scene: Scene, clause: Clause) -> bool:
    """Tell whether behind "but" the same is told as done: "كان مقرراً أن تُسلم لكنها سُلمت"."""
    first, *more = clause.trigger.marks
    done = [mark for mark in more if is_perfect(mark.form)]
    words = range(first.last, done[0].first) if done else ()
    return scene.says(_BUT, words)


def _were_it(scene: Scene, clause: Clause) -> bool:
    """Tell whether "if" stands before a verb of what was: "إن سلم التحالف القاعدة فسيكون"."""
    first = clause.trigger.first
    if scene.form(first - 1) in _THAT:
        return _begins(scene, clause, first - 1)
    return _may_have_been(scene, clause) or _will_have_been(scene, clause)


def _will_have_been(scene: Scene, clause: Clause) -> bool:
    """Tell whether "تكون القاعدة قد سلمت" says what will have been, not "بذلك تكون قد سلمت"."""
    first = clause.trigger.first
    if scene.form(first - 1) != _HAS:
        return False
    words = range(max(clause.sentence.first, first - _REACH), first)
    been = next((n for n in words if scene.form(n) in _WILL_BE), None)
    if been is None:
        return False
    return _THUS.isdisjoint(map(scene.form, range(been - _ALMOST_REACH + 1, been)))


def _is_coming(scene: Scene, clause: Clause) -> bool:
    """Tell whether what is told is not over yet: "ينسحب خلال شهرين", "تُخلى تدريجياً"."""
    mark = clause.trigger.marks[0]
    whens = clause.dates(scene)
    led = scene.has("by_degrees", clause.sentence.first, clause.sentence.first + 1)
    if led and scene.names.has(mark.last, mark.last + 1):
        return True  # وفق الجدول، تُخلى القاعدة في أيلول
    if any(when.phrase.bound == "since" or _is_over(scene, when) for when in whens):
        return False
    if mark.first - clause.first <= 1 and scene.has("by_degrees", mark.last, clause.last):
        return True
    relative = scene.form(mark.first - 1) in _RELATIVE and not has_object(mark.form)
    if may_be_noun(mark.form) and not relative:
        return False
    return any(_goes_on(scene, when) for when in whens)


def _is_over(scene: Scene, when: When) -> bool:
    """Tell whether a time ends before the day of publication."""
    span = window(when.phrase.edtf)
    return bool(span and scene.published and span.latest < scene.published)


def _goes_on(scene: Scene, when: When) -> bool:
    """Tell whether a time ends after the day of publication."""
    span = window(when.phrase.edtf)
    return bool(span and scene.published and span.latest > scene.published)


def _is_wished(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb says what is wished, feared or awaited: "أن تُخلى", "حالما يغادر"."""
    mark = clause.trigger.marks[0]
    before = scene.form(mark.first - 1)
    if not _BY_WHICH.isdisjoint(map(scene.form, range(mark.last, mark.last + _BY_REACH))):
        return True
    if before in _THAT:
        said = may_be_noun(mark.form) and scene.has("say", mark.first - _SAY_REACH, mark.first - 1)
        return not said and scene.form(mark.first - 2) not in _CAME_TO_PASS
    if before == _WHATEVER:
        before = scene.form(mark.first - 2)
    if before not in _ONCE or before == _ASKED:
        return before == _ASKED
    behind = map(scene.form, range(mark.last, clause.sentence.last))
    return not may_be_noun(mark.form) or any(map(is_future, behind))


def _may_have_been(scene: Scene, clause: Clause) -> bool:
    """Tell whether "أن يكون" stands before a verb of what was: "أن يكونوا غادروا"."""
    first = max(clause.sentence.first, clause.trigger.first - _REACH)
    words = range(first + 1, clause.trigger.first)
    return any(
        scene.form(n).startswith(_BE)
        and scene.form(n - 1) in _THAT
        and scene.form(n - 2) not in _CAME_TO_PASS
        for n in words
    )


def is_supposed(scene: Scene, clause: Clause) -> bool:
    """Tell whether a sentence only asks or supposes: "لو انسحبوا لما قُصفت", "هل غادروا"."""
    first, last = clause.sentence.first, clause.trigger.first
    if clause.trigger.marks[0].form.isascii():
        return False
    forms = [*map(scene.form, range(first, last))]
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
    near = [n for n in words if scene.form(n) in ALMOST]
    return bool(near) and not scene.has("not", near[0] - 1, near[0])


def is_not_so(scene: Scene, clause: Clause) -> bool:
    """Tell whether "ما" right before a verb says that it was not: "ما غادر الأميركيون"."""
    mark = clause.trigger.marks[0]
    before = mark.first - 1
    if scene.form(before) not in _NOT or not is_perfect(mark.form) or has_object(mark.form):
        return False
    return _begins(scene, clause, before)


def is_beside(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb only says which base is meant: "العودة إلى القاعدة التي غادرها"."""
    mark = clause.trigger.marks[0]
    which = mark.first - 1
    if scene.form(which) not in _RELATIVE or not is_perfect(mark.form):
        return False
    named = any(name.last == which for name in scene.names.within(which - _REACH * 2, which))
    return named or scene.has("base_again", which - 1, which)


def is_said_of_another(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether a word that says no leaves an Arabic verb as it is.

    Only "ما" says no of what was, and "لم تُسلم إلا أمس" says that it was.
    """
    trigger = clause.trigger
    if mark.form.isascii() or mark.first >= trigger.first:
        return False
    if is_perfect(trigger.marks[-1].form):
        return True
    behind = range(trigger.last, clause.last)
    return any(scene.form(n) in _ONLY and scene.dates.has(n + 1, n + _ALMOST_REACH) for n in behind)


def is_pictured(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a picture is said to show it: "صورة قالت إنها لاحتراق القاعدة بعد قصفها"."""
    return any(mark.form.startswith(_PICTURES) for mark in scene.marks("deny", first, last))


def _begins(scene: Scene, clause: Clause, number: int) -> bool:
    return number == clause.sentence.first or not scene.gap(number).isspace()
