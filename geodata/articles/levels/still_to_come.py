"""Arabic numbers of troops that are to come, though no word says so: "تقلص قواتها إلى 3000"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED, PLANNED
from geodata.articles.days.dating import window
from geodata.articles.text.arabic_verbs import is_imperfect, is_perfect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene, When
    from geodata.articles.text.number_words import Number

_CUT_REACH: Final = 14


def is_still_open(scene: Scene, number: Number, when: When | None) -> bool:
    """Tell whether a cut goes on after publication: "أعلن خفضها إلى 3000 خلال الشهر الجاري"."""
    span = window(when.phrase.edtf) if when else None
    if span is None or scene.published is None or span.latest <= scene.published:
        return False
    cuts = scene.marks("reduce", number.first - _CUT_REACH, number.first)
    return bool(cuts) and not cuts[-1].form.isascii() and not is_perfect(cuts[-1].form)


def plan_the_headline(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> None:
    """Call a headline's "واشنطن تقلص قواتها إلى 3000" planned if the story says it is to come."""
    heads = scene.article.sentences[draft.sentence].heading and draft.modality == ASSERTED
    cuts = scene.marks("reduce", draft.first - _CUT_REACH, draft.first) if heads else []
    for other in drafts if cuts and is_imperfect(cuts[-1].form) else ():
        if other.modality == PLANNED and other.figures == draft.figures:
            draft.modality, draft.when, draft.basis = PLANNED, other.when, other.basis
