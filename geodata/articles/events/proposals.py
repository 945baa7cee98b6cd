"""From drafts to proposals: what is told twice is joined, what is only recalled is marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED, CLAIMED, DENIED, PLANNED
from geodata.articles.dates.windows import FULL_DAY, YEAR_ALONE
from geodata.articles.days.dating import window
from geodata.articles.days.leads import LEAVING, date_the_lead, date_with_the_leaving
from geodata.articles.days.relations import count_from_events

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene

COMING: Final = ("arrival", "return_reported")
_SURER: Final = {"explicit": 3, "relative": 2, "event": 1, "implied": 0}
_NEWS_DAYS: Final = timedelta(days=1)
_NEWS_WEEK: Final = timedelta(days=7)
_SEASON: Final = timedelta(days=92)
_SHARP: Final = timedelta(days=10)
_RESUMES: Final = ("resum", "استان")
_LEAD_DAYS: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event read from an article, waiting for a person.

    Attributes:
        base_id: The base; None for the whole country.
        kind: As in `events.KINDS`, or ``force_level``.
        when: EDTF, never sharper than the words; None if they give no date.
        basis: What the date rests on: ``explicit relative event implied``.
        modality: ``asserted planned denied claimed``.
        background: Whether it is recalled, not the news.
        start: First character of its clause in the text as printed.
        end: After the last one.
        speaker: Who said it, as printed.
        figures: Counts by name: ``rockets drones killed wounded personnel vehicles value``.
        shown_by: The words that weighed most, as printed, where no rule but weights found it.
    """

    base_id: str | None
    kind: str
    when: str | None
    basis: str
    modality: str
    background: bool
    start: int
    end: int
    speaker: str | None
    figures: dict[str, int]
    shown_by: tuple[str, ...] = ()


def propose(scene: Scene, drafts: list[Draft]) -> tuple[Proposal, ...]:
    """Return the proposals of an article, in the order of the text."""
    date_the_lead(scene, drafts)
    date_with_the_leaving(drafts)
    count_from_events(scene, drafts)
    for draft in drafts:
        _plan_what_is_to_come(draft, scene.published)
    told = _joined(drafts)
    told = [draft for draft in told if not _is_superfluous(scene, draft, told)]
    for draft in told:
        _settle_return(scene, draft, told)
    order = {id(draft): number for number, draft in enumerate(drafts)}
    told.sort(key=lambda draft: (draft.first, order[id(draft)]))
    return tuple(proposal_of(scene, draft) for draft in told)


def _plan_what_is_to_come(draft: Draft, published: date | None) -> None:
    """Call planned what is dated after the day of publication."""
    when = window(draft.when)
    first = when and (when.latest if when.earliest == date.min else when.earliest)
    if first and published and first > published and draft.modality == ASSERTED:
        draft.modality = PLANNED


def _joined(drafts: Iterable[Draft]) -> list[Draft]:
    """Join drafts that tell one event: same base, kind and modality, dates that fit."""
    told: list[Draft] = []
    for draft in sorted(drafts, key=_dated_first):
        here = [other for other in told if other.base_id == draft.base_id]
        same = [other for other in here if _is_same(other, draft)]
        if same:
            _take_in(same[-1] if draft.when is None else same[0], draft)
        else:
            told.append(draft)
    return told


def _dated_first(draft: Draft) -> tuple[bool, bool, bool, int, int]:
    days = window(draft.when)
    vague = days is None or days.latest - days.earliest > (
        _NEWS_DAYS if draft.reference else _SHARP
    )
    surer = -_SURER[draft.basis]
    return draft.when is None, draft.guessed, vague, surer, draft.first


def _is_same(one: Draft, other: Draft) -> bool:
    near = one.sentence == other.sentence or not (one.opening or other.opening)
    ranked = near or (one.another and other.another)
    apart = ranked and one.another != other.another
    if apart or not _is_alike(one, other):
        return False
    if other.when is None or one.when is None:
        return True
    if one.sentence == other.sentence and "../" in (one.when[:3], other.when[:3]):
        return one.when == other.when
    first, second = window(one.when), window(other.when)
    if not first or not second:
        return one.when == other.when
    counted = one.basis == "event" and one.offset is not None and one.offset[0] != 0
    news = other.guessed and not one.guessed and other.opening and not counted
    if news and other.kind != "force_level":
        return second.latest - first.latest <= _NEWS_WEEK
    return first.earliest <= second.latest and second.earliest <= first.latest


def _is_alike(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts could be one event, dates aside."""
    said = {one.modality, other.modality}
    return (
        one.base_id == other.base_id
        and _same_kind(one.kind, other.kind)
        and (len(said) == 1 or said == {ASSERTED, CLAIMED})
        and (one.kind != "force_level" or one.figures == other.figures)
    )


def _same_kind(one: str, other: str) -> bool:
    return (
        one == other or (one in LEAVING and other in LEAVING) or (one in COMING and other in COMING)
    )


def _take_in(draft: Draft, other: Draft) -> None:
    """Add to a draft what another told of the same event."""
    for key, value in other.figures.items():
        draft.figures.setdefault(key, value)
    if other.when and (draft.when is None or _is_sharper(other, draft)):
        draft.when, draft.basis = other.when, other.basis
    if other.kind == "combat_withdrawal":
        draft.kind = other.kind
    draft.opening = draft.opening or other.opening
    draft.speaker = draft.speaker or other.speaker
    if other.modality == ASSERTED:
        draft.modality = ASSERTED


def _is_sharper(one: Draft, other: Draft) -> bool:
    surer = _SURER[one.basis] >= _SURER[other.basis]
    return surer and len(one.when or "") == FULL_DAY > len(other.when or "")


def _is_superfluous(scene: Scene, draft: Draft, told: list[Draft]) -> bool:
    """Tell whether a draft says nothing that another does not say better."""
    if draft.reference and draft.when is None:
        return True
    if draft.kind in LEAVING and draft.modality == ASSERTED and draft.base_id:
        handed = [
            d
            for d in told
            if d.kind == "handover"
            and d.base_id == draft.base_id
            and d.modality == ASSERTED
            and not d.guessed
        ]
        if draft.when is None or draft.basis == "implied":
            return draft.when is None or any(_is_near(draft, d) for d in handed)
        counted = "personnel" in draft.figures and scene.has("same_time", draft.first, draft.last)
        return any((d.when == draft.when and not counted) or _recalls(draft, d) for d in handed)
    if draft.when is None and draft.modality in (ASSERTED, CLAIMED):
        return (
            draft.kind != "handover"
            or not draft.opening
            or draft.base_id is None
            or any(
                d is not draft and d.base_id == draft.base_id and d.kind == draft.kind for d in told
            )
        )
    return draft.when is None and draft.modality == DENIED and draft.base_id is None


def _is_near(draft: Draft, handed: Draft) -> bool:
    """Tell whether a handover is of the weeks around a leaving, or of nobody knows when."""
    mine, its = window(draft.when), window(handed.when)
    if not mine or not its or date.min in (mine.earliest, its.earliest):
        return True
    return abs(mine.earliest - its.earliest) <= _SEASON


def _recalls(draft: Draft, handed: Draft) -> bool:
    """Tell whether "years after it withdrew" only recalls a handover of those days."""
    mine, its = window(draft.when), window(handed.when)
    vague = draft.reference or len(draft.when or "") == YEAR_ALONE
    if not (vague and mine and its):
        return False
    return mine.earliest <= its.earliest and its.latest <= mine.latest


def _settle_return(scene: Scene, draft: Draft, told: list[Draft]) -> None:
    """Call a return an arrival unless it is news and the article knows of a handover before."""
    if draft.kind not in COMING or _is_background(draft, scene.published):
        draft.kind = "arrival" if draft.kind == "return_reported" else draft.kind
        return
    when = window(draft.when)
    handed = [window(d.when) for d in told if d.kind == "handover" and d.base_id == draft.base_id]
    after = when and any(h and h.latest < when.earliest for h in handed)
    resumed = scene.form(draft.trigger).removeprefix("و").startswith(_RESUMES)
    if draft.kind == "return_reported" and (handed or resumed) and not after:
        draft.kind = "arrival"


def proposal_of(scene: Scene, draft: Draft, shown_by: tuple[str, ...] = ()) -> Proposal:
    """Return a draft as a person is shown it, with the words that weighed most if no rule did."""
    start, end = scene.span(draft.first, draft.last)
    return Proposal(
        base_id=draft.base_id,
        kind=draft.kind,
        when=draft.when,
        basis=draft.basis,
        modality=draft.modality,
        background=_is_background(draft, scene.published),
        start=start,
        end=end,
        speaker=draft.speaker,
        figures=draft.figures,
        shown_by=shown_by,
    )


def _is_background(draft: Draft, published: date | None) -> bool:
    """Tell whether a draft recalls what is no news any more."""
    if draft.modality == PLANNED:
        return False
    when = window(draft.when)
    if when is None:
        return not draft.opening
    if published is None:
        return True
    return when.latest < published - (_LEAD_DAYS if draft.opening else _NEWS_DAYS)
