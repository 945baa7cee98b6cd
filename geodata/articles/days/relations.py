"""Dates counted from other events: "three days after the handover of Qayyarah", "a day earlier"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED
from geodata.articles.clauses.scene import FAMILIES, within
from geodata.articles.dates.windows import FULL_DAY, moved
from geodata.articles.text.arabic_forms import has_object

if TYPE_CHECKING:
    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene

_KINDS: Final = {
    "handover": ("handover",),
    "attack": ("attack",),
    "withdraw": ("drawdown", "combat_withdrawal"),
    "arrive": ("arrival", "return_reported"),
    "return": ("arrival", "return_reported"),
    "mission": ("mission_change",),
}
_NIGHT: Final = re.compile(r"\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)\]")
THE_NEWS: Final = (0, 0)
"""What "this comes two days after ..." counts from: the news of the article."""
_SAME_DAY: Final = (0, "day")
_ROUNDS: Final = 3


def count_from_events(scene: Scene, drafts: list[Draft]) -> None:
    """Date the drafts that are counted from another, whichever of the two has a date."""
    for _ in range(_ROUNDS):
        for draft in drafts:
            if draft.offset is None:
                continue
            anchor = _anchor(scene, draft, drafts)
            if anchor and anchor.when and not draft.when:
                draft.when, draft.basis = _moved(anchor.when, draft.offset, 1), "event"
            elif anchor and draft.when and not anchor.when:
                anchor.when, anchor.basis = _moved(draft.when, draft.offset, -1), "event"
    _count_years(scene, drafts)


def _count_years(scene: Scene, drafts: list[Draft]) -> None:
    """Date "they are back, four years after leaving it": the news today, the other in its year."""
    for draft in drafts:
        years = draft.offset is not None and draft.offset[1] == "year"
        news = draft.opening and draft.modality == ASSERTED and not draft.reference
        if draft.when or not (years and news and scene.published and draft.offset):
            continue
        draft.when, draft.basis, draft.guessed = scene.published.isoformat(), "implied", True
        first, last = draft.anchor or (0, 0)
        for other in drafts:
            if first <= other.trigger < last and other.when is None:
                other.when = f"{scene.published.year - draft.offset[0]}"
                other.basis = "event"


def _moved(when: str, offset: tuple[int, str], way: int) -> str | None:
    """Return a day so much later or earlier, or both days of a night."""
    when = when.removeprefix("../")
    night = _NIGHT.fullmatch(when)
    if night is None:
        return moved(when, way * offset[0], offset[1])
    days = [moved(day, way * offset[0], offset[1]) for day in night.groups()]
    return f"[{days[0]},{days[1]}]" if all(days) else None


def _anchor(scene: Scene, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the draft that another is counted from."""
    if draft.anchor is None or draft.anchor[0] >= draft.anchor[1]:
        told = drafts[: drafts.index(draft)]
        same = [d for d in told if d.trigger == draft.trigger and d.base_id != draft.base_id]
        before = [d for d in drafts if (d.trigger < draft.trigger or d in same) and d.when]
        before = [d for d in before if d.kind != "force_level"]
        if draft.offset == _SAME_DAY:
            before = [d for d in before if len(d.when or "") >= FULL_DAY] or before
        sentence = scene.article.sentences[draft.sentence]
        held = scene.has("ceremony", sentence.first, draft.trigger)
        kind = "handover" if held else draft.kind
        news = [d for d in before if d.opening and d.kind == kind]
        if draft.anchor == THE_NEWS and news:
            sure = [d for d in news if not (d.guessed or d.reference or d.basis == "event")]
            return (sure or news)[0]
        return before[-1] if before else None
    inside = [d for d in drafts if draft.anchor[0] <= d.trigger < draft.anchor[1]]
    if inside and (inside[0].when or draft.when):
        return inside[0]
    return _told_elsewhere(scene, draft, drafts)


def _told_elsewhere(scene: Scene, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the dated draft of the base and kind that the anchor's words name."""
    first, last = draft.anchor or (0, 0)
    bases = {name.mention.base_id for name in within(scene.names, first, last)}
    families = {FAMILIES[mark.label] for mark in scene.any_of(FAMILIES, first, last)}
    kinds = {kind for family in families for kind in _KINDS.get(family, ())}
    if kinds and not bases and any(has_object(scene.form(n)) for n in range(first, last)):
        bases = {draft.base_id}
    if scene.has("ceremony", first, last):
        kinds.add("handover")
        bases = bases or {draft.base_id}
    found = [
        d
        for d in drafts
        if d is not draft
        and d.when
        and (not bases or d.base_id in bases)
        and (not kinds or d.kind in kinds)
    ]
    surest = [d for d in found if d.basis != "implied"] or found
    if not surest and scene.has("ceremony", first, last):
        surest = [d for d in drafts if d is not draft and d.when and d.kind == "handover"][:1]
    return surest[0] if surest and (bases or kinds) else None
