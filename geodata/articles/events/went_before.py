"""Arabic lists of bases that went before: "الثالثة بعد القائم في 17 آذار والقيارة في 26 منه".

Each base that has its day right behind it was given up on that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED, Draft, date_by
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.scene import Name, Scene, When
    from geodata.articles.text.text import Sentence

_RANKS: Final = (
    "اولا", "اول", "الاول", "ثاني", "الثان", "ثالث", "الثالث", "رابع", "الرابع", "خامس", "الخامس",
    "سادس", "السادس", "سابع", "السابع", "ثامن", "الثامن", "اخر", "الاخير",
)  # fmt: skip
_BEFORE_NAMES: Final = 5
_GIVEN: Final = ("handover", "drawdown")


def went_before(
    scene: Scene, number: int, told: Sequence[Draft], drafts: Sequence[Draft]
) -> list[Draft]:
    """Return what a sentence of ranks recalls of bases with a day of their own right behind them.

    Args:
        scene: The article.
        number: The sentence.
        told: What it told already.
        drafts: What was told so far: something must have been given up.
    """
    sentence = scene.article.sentences[number]
    if scene.article.lang != "ar" or not scene.names.has(sentence.first, sentence.last):
        return []
    kind = _kind_of(scene, sentence, drafts)
    have = {draft.base_id for draft in told}
    found = []
    for name, when in _dated_names(scene, sentence) if kind else ():
        if name.mention.base_id not in have:
            found.append(_draft(number, name, when, kind or ""))
    return found


def _kind_of(scene: Scene, sentence: Sentence, drafts: Sequence[Draft]) -> str | None:
    """Return what was done to the bases of a list: what was told last, or its words say."""
    if scene.has_any(("will", "attack", "deny"), sentence.first, sentence.last):
        return None
    if not _is_ranked(scene, sentence):
        return None
    given = [draft.kind for draft in drafts if draft.kind in _GIVEN]
    if given:
        return given[-1]
    headline = scene.article.sentences[0]
    told = scene.has_any(("handover", "several"), headline.first, headline.last)
    return "handover" if told and scene.has("handover", 0, sentence.last) else None


def _is_ranked(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a rank: "الأولى عند الحدود", "هي الثالثة بعد"."""
    first = range(sentence.first, min(sentence.last, sentence.first + _BEFORE_NAMES))
    return any(
        scene.form(n).removeprefix("و").startswith(_RANKS) and not scene.is_taken(n) for n in first
    )


def _dated_names(scene: Scene, sentence: Sentence) -> list[tuple[Name, When]]:
    """Return the names with the day right behind each."""
    found = []
    for name in within(scene.names, sentence.first, sentence.last):
        behind = within(scene.dates, name.last, min(sentence.last, name.last + 2))
        if behind and behind[0].phrase.edtf and not behind[0].phrase.bound:
            found.append((name, behind[0]))
    return found


def _draft(number: int, name: Name, when: When, kind: str) -> Draft:
    draft = Draft(
        base_id=name.mention.base_id,
        kind=kind,
        modality=ASSERTED,
        sentence=number,
        first=name.first,
        last=when.last,
        trigger=name.first,
        opening=False,
    )
    date_by(draft, when)
    return draft
