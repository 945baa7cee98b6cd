"""What an Arabic sentence only counts back to: "وجاء الإعلان بعد سبعة عشر يوماً من تسليم القاعدة".

"That", "the step", "the attack" is what was told before, with its day; what follows "after" is
counted back from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED, CLAIMED
from geodata.articles.clauses.scene import within
from geodata.articles.dates.windows import FULL_DAY, moved
from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene, When
    from geodata.articles.text.text import Sentence

_CAME: Final = frozenset(
    (
        "جاء", "جاءت", "ياتي", "تاتي", "اتي", "اتت", "وقع", "وقعت", "حدث", "حدثت", "حصل", "حصلت",
        "كان", "كانت", "جري", "جرت", "تم", "تمت", "حل", "حلت", "سجل", "سجلت", "يعقب", "حصلا",
        "يجيء", "تجيء", "هذا", "ذلك",
    )
)  # fmt: skip
_OF_KIND: Final = {
    "attack": ("هجوم", "هجومان", "قصف", "ضربه", "استهداف", "حادث", "حادثه", "صواريخ", "رشقه"),
    "handover": ("تسليم", "تسلم", "مراسم", "احتفال", "استلام", "نقل", "تسليمها"),
    "drawdown": ("انسحاب", "رحيل", "مغادره", "خروج", "وداع", "سحب", "اخلاء", "رحيلهم"),
    "arrival": ("وصول", "نشر", "ارسال", "انتشار", "وصولهم"),
}
_SUBJECT: Final = 6


def came_after(scene: Scene, sentence: Sentence) -> When | None:
    """Return the length of time a sentence such as "it came three days after" counts by."""
    first = sentence.first
    if _CAME.isdisjoint(bare_forms(scene.form(first))):
        return None
    for when in within(scene.dates, first + 1, min(sentence.last, first + _SUBJECT + 1)):
        counted = when.last < when.anchor_last and when.phrase.offset and not when.phrase.edtf
        if counted and not scene.names.has(first, when.first):
            return when
    return None


def is_what_came(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause only takes up what was told before: "وجاء تسليم الموقع بعد"."""
    when = came_after(scene, clause.sentence)
    return when is not None and clause.trigger.first < when.first


def day_it_came(scene: Scene, clause: Clause, counted: When, drafts: Sequence[Draft]) -> str | None:
    """Return the day of what a clause tells, counted back from what was told before; else None.

    Args:
        scene: The article.
        clause: A clause without a date.
        counted: The length of time that is counted from it.
        drafts: What was told before.
    """
    offset = counted.phrase.offset
    came = came_after(scene, clause.sentence)
    if came is None or offset is None or offset[1] == "year" or counted.first < came.first:
        return None
    day = _day_told(scene, clause, came, drafts)
    return moved(day, -offset[0], offset[1]) if day else None


def day_before(scene: Scene, clause: Clause) -> str | None:
    """Return the only day the sentence before says, for what "in the evening" goes on with it."""
    before = scene.article.sentences[clause.number - 1] if clause.number else clause.sentence
    whens = within(scene.dates, before.first, before.last)
    days = {when.phrase.edtf or "" for when in whens if not when.phrase.bound}
    days = {day for day in days if len(day) == FULL_DAY}
    here = before.paragraph == clause.sentence.paragraph and len(days) == 1
    return days.pop() if here else None


def _day_told(scene: Scene, clause: Clause, came: When, drafts: Sequence[Draft]) -> str | None:
    """Return the latest day of what the subject names, or one said in the sentence before."""
    told = [
        draft
        for draft in drafts
        if draft.sentence < clause.number
        and len(draft.when or "") == FULL_DAY
        and draft.modality in (ASSERTED, CLAIMED)
        and not draft.reference
    ]
    kind = _kind_of_subject(scene, clause.sentence.first, came.first)
    alike = [draft for draft in told if draft.kind == kind]
    days = [draft.when for draft in alike or told if draft.when]
    if days and (alike or kind is None):
        return max(days)
    before = scene.article.sentences[clause.number - 1] if clause.number else clause.sentence
    said = [when.phrase.edtf or "" for when in within(scene.dates, before.first, before.last)]
    said = [day for day in said if len(day) == FULL_DAY]
    return said[0] if said else max(days, default=None)


def _kind_of_subject(scene: Scene, first: int, last: int) -> str | None:
    forms = {scene.form(n).removeprefix("ال") for n in range(first, last)}
    return next((kind for kind, words in _OF_KIND.items() if not forms.isdisjoint(words)), None)
