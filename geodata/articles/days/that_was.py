"""A sentence that only says when the one before happened: "That was on March 29", "كان ذلك في"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import date_by
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene

_THAT: Final = frozenset(("that", "this", "it", "all", "ذلك", "هذا"))
_WAS: Final = frozenset(
    (
        "was", "happened", "came", "كان", "وكان", "حدث", "وحدث", "جري", "وجري", "حصل", "وحصل",
        "تم", "وتم", "وقع", "ووقع",
    )
)  # fmt: skip
_HEAD: Final = 4
_LONGEST: Final = 12


def date_what_was_told(scene: Scene, number: int, drafts: Iterable[Draft]) -> None:
    """Give the drafts of the sentence before without a day of their own the day said here.

    Args:
        scene: The article.
        number: The sentence, which tells of nothing else.
        drafts: All drafts so far.
    """
    sentence = scene.article.sentences[number]
    if sentence.last - sentence.first > _LONGEST:
        return
    dates = within(scene.dates, sentence.first, sentence.last)
    dates = [when for when in dates if when.phrase.edtf or len(dates) == 1]
    if len(dates) != 1 or scene.names.has(sentence.first, sentence.last):
        return
    head = {
        scene.form(n) for n in range(sentence.first, min(sentence.last, sentence.first + _HEAD))
    }
    if dates[0].phrase.bound or head.isdisjoint(_THAT) or head.isdisjoint(_WAS):
        return
    for draft in drafts:
        if draft.sentence == number - 1 and (draft.when is None or draft.guessed):
            date_by(draft, dates[0])
            draft.guessed = draft.reference = False
