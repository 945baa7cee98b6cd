"""Words that only recall or count events, or give the reason for one: "the third attack"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.armed import WEAPONS, takes_up
from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene

_COUNTING_FROM: Final = frozenset(
    ("after", "before", "following", "ahead", "pending", "بعد", "عقب", "اثر", "قبل", "قبيل")
)
# "On the heels of that" counts from what was told before, not from what follows.
_THEN: Final = frozenset(("ذلك",))
_AFTER: Final = frozenset(("بعد", "وبعد", "قبل", "بعدها"))
_SPANS: Final = frozenset(
    ("اسابيع", "اشهر", "شهور", "ايام", "سنوات", "اعوام", "باسابيع", "باشهر", "بسنوات")
)
_HABIT_REACH: Final = 3
_ON: Final = "علي"
_PASSES: Final = frozenset(("يمض", "تمض", "مضي", "مر", "مرت", "يمر", "تمر", "مضت", "انقضت"))
_BECAME: Final = frozenset(
    ("اصبح", "اصبحت", "اصبحوا", "بات", "باتت", "باتوا", "صار", "صارت", "صاروا", "غدا", "غدت")
)
_REASON_REACH: Final = 4
_PLURAL: Final = frozenset(("attacks", "strikes", "raids", "هجمات", "ضربات", "لهجمات"))
_DOES: Final = frozenset(("has", "have", "had"))
_A: Final = frozenset(("a", "prime", "favourite", "favorite", "main"))
_AN_ATTACK: Final = "هجوما"
_YEARS: Final = frozenset(("year", "years", "decade", "decades"))
_TEN: Final = 10
_NOUNS_TOO = frozenset(("hit", "strike", "blast", "impact", "launch"))
_NTH: Final = frozenset(("first", "second", "third", "fourth", "last", "other", "others"))
# Before a trigger these say that it counts or recalls events: "the third attack".
_COUNTED: Final = frozenset(
    (
        "another", "latest", "such", "these", "similar", "repeated", "further", "more",
        "deadliest", "worst", "heaviest", "biggest", "largest", "first", "second", "third",
        "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "next", "other",
        "previous", "any", "future", "possible", "counter",
        "ثالث", "ثاني", "رابع", "خامس", "سادس", "سابع", "اول", "اخر",
    )
)  # fmt: skip


def is_reference(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause only counts or recalls its kind of event: "the third attack"."""
    trigger = clause.trigger
    before = scene.form(trigger.first - 1)
    fire = scene.form(trigger.last - 1) == "fire" and scene.form(trigger.last) in _DOES
    if fire or (before in _A and trigger.marks[0].form == "target"):
        return True
    counting = {*map(scene.form, range(trigger.first - _HABIT_REACH, trigger.first))}
    counted = before in _COUNTED and not _is_one_of_several(scene, clause)
    then = not counting.isdisjoint(_COUNTING_FROM) and _THEN.isdisjoint(counting)
    if counted or then:
        return True
    if (
        _has_passed(scene, trigger.first)
        or before in ("the", "this", "that")
        or _is_definite(trigger.marks[0].form)
    ):
        return True
    many = trigger.marks[0].form == _AN_ATTACK and _are_many(scene, trigger.first)
    several = scene.has("several", trigger.last, trigger.last + 2)  # the transfer of eight sites
    many = many or (several and trigger.marks[0].form == "the")
    many = many or _is_seen_on_visit(scene, clause) or _is_years_after(scene, clause)
    if many or _is_weeks_later(scene, clause) or trigger.marks[0].form.removeprefix("و") in _BECAME:
        return True
    around = (trigger.first - _HABIT_REACH, trigger.last + _HABIT_REACH)
    if trigger.marks[0].form in _PLURAL or scene.has("habitual", *around):
        return True
    weapon = scene.has_any(WEAPONS, trigger.first - 1, trigger.first)
    return (
        weapon and trigger.marks[0].label != "impact" and scene.form(trigger.first - 2) in _COUNTED
    )


def _is_years_after(scene: Scene, clause: Clause) -> bool:
    """Tell whether "more than four years after" begins a clause that only recalls."""
    words = range(clause.first + 1, clause.trigger.first)
    return "after" in map(scene.form, words) and any(
        scene.form(n) == "after" and scene.form(n - 1) in _YEARS for n in words
    )


def _is_one_of_several(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb says where one of those told of fell: "The other fell", "a third did"."""
    mark, sentence = clause.trigger.marks[0], clause.sentence
    begins = sentence.first + 1 == mark.first - 1 and scene.form(sentence.first) == "the"
    begins = begins or (scene.form(mark.first - 2) == "a" and mark.form not in _NOUNS_TOO)
    return begins and mark.label == "impact" and scene.form(mark.first - 1) in _NTH


def is_one_more(scene: Scene, clause: Clause, last: Draft) -> bool:
    """Tell whether a clause tells on about the last attack: "A third crashed outside"."""
    if last.kind != "attack" or clause.number == last.sentence:
        return last.kind == "attack"
    begins = clause.first == clause.sentence.first and takes_up(scene, clause.sentence)
    return begins and clause.number == last.sentence + 1


def _has_passed(scene: Scene, first: int) -> bool:
    """Tell whether time has passed since: "لم يمض أسبوعان على تسليم"."""
    on = scene.form(first - 1) == _ON
    return on and any(scene.form(first - back) in _PASSES for back in range(2, 5))


def is_of_before(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause says "before now", not what a base was: "قاعدة بسماية سابقاً"."""
    marks = scene.marks("before_now", clause.first, clause.last)
    return bool(marks) and any(not scene.is_taken(mark.first - 1) for mark in marks)


def _is_seen_on_visit(scene: Scene, clause: Clause) -> bool:
    """Tell whether visitors see what troops left: "زارت المقار التي أخلتها القوات"."""
    first = clause.trigger.first
    seen = scene.has("relative", first - 1, first)
    return seen and scene.has("visit", clause.sentence.first, first)


def _is_weeks_later(scene: Scene, clause: Clause) -> bool:
    """Tell whether "بعد أسابيع" counts from what the sentence told before, with its day."""
    if clause.first == clause.sentence.first or any(w.phrase.edtf for w in clause.dates(scene)):
        return False
    ends = (clause.last, clause.trigger.first)
    return any(
        scene.form(end - 1) in _SPANS and scene.form(end - 2) in _AFTER for end in ends
    ) and scene.dates.has(clause.sentence.first, clause.first)


def _are_many(scene: Scene, number: int) -> bool:
    """Tell whether more than ten are counted: "أكثر من 140 هجوماً"."""
    return any(told.value > _TEN for told in scene.numbers.within(number - 2, number))


def is_reason(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause only gives the reason for another: "because of repeated shelling"."""
    return scene.has("reason", clause.trigger.first - _REASON_REACH, clause.trigger.first)


@lru_cache(maxsize=4096)
def _is_definite(form: str) -> bool:
    """Tell whether an Arabic word has the article: "الهجوم", "بالقصف"."""
    return any(bare.startswith("ال") for bare in bare_forms(form)) or form.startswith(("لل", "ولل"))
