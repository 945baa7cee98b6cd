"""The day of what a headline or a lead tells without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.armed import WEAPONS, takes_up
from geodata.articles.clauses.draft import ASSERTED, CLAIMED
from geodata.articles.clauses.once import once_a_scene
from geodata.articles.clauses.scene import within
from geodata.articles.dates.windows import FULL_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene, When

LEAVING: Final = ("drawdown", "combat_withdrawal")
_PRONOUNS: Final = frozenset(("he", "she", "it", "they", "there", "minutes", "moments"))
_LIVE_ROWS: Final = 3
_FAR_BEFORE: Final = 4
_HELD_WITHIN: Final = 4
_HELD_REACH: Final = 6


def date_with_the_leaving(drafts: list[Draft]) -> None:
    """Date "Iraq's army took it over" like the leaving told right before or behind it."""
    for draft in drafts:
        open_ = draft.when is None and draft.offset is None and not draft.reference
        if not (open_ and draft.kind == "handover" and draft.modality == ASSERTED):
            continue
        for other in drafts:
            near = abs(other.sentence - draft.sentence) <= 1
            same = other.base_id == draft.base_id and other.modality == ASSERTED
            if near and same and other.kind in LEAVING and other.when:
                draft.when, draft.basis, draft.guessed = other.when, "implied", True


def date_the_lead(scene: Scene, drafts: list[Draft]) -> None:
    """Date what the headline or the lead tells without a date by the day of publication."""
    if scene.published is None:
        return
    for draft in drafts:
        if draft.opening and draft.basis == "event" and draft.when == str(scene.published.year):
            draft.when, draft.basis = None, "implied"  # "five years after it came": news of today
        if draft.when is not None:
            continue
        news = draft.opening or _is_live(scene, draft) or _is_of_live(scene, draft)
        is_news = news and draft.modality in (ASSERTED, CLAIMED) and not draft.reference
        if not (news or draft.reference or draft.offset):
            draft.when = _set_before(scene, draft)
        counted = draft.offset is not None and draft.offset[1] != "year"
        counted = counted or (draft.basis == "event" and draft.offset is None)  # "days later"
        if draft.when is None and is_news and not counted:
            told = _told_along(draft, drafts) or _set_before(scene, draft) or _held(scene, draft)
            draft.when, draft.basis = told or scene.published.isoformat(), "implied"
            draft.guessed = told is None


def _is_of_live(scene: Scene, draft: Draft) -> bool:
    """Tell whether an attack is told in a live report: three of its lines begin with the time."""
    return draft.kind == "attack" and _clocks(scene) >= _LIVE_ROWS


@once_a_scene
def _clocks(scene: Scene) -> int:
    return sum(_begins_with_clock(scene, s.first) for s in scene.article.sentences)


def _is_live(scene: Scene, draft: Draft) -> bool:
    """Tell whether a sentence begins with the time of day, as in a live report: "01:34 - Two"."""
    return _begins_with_clock(scene, scene.article.sentences[draft.sentence].first)


def _begins_with_clock(scene: Scene, first: int) -> bool:
    hour, minute = scene.form(first), scene.form(first + 1)
    clock = scene.gap(first + 1).strip() in (":", ".") and len(minute) == len("59")
    return clock and hour.isdigit() and minute.isdigit()


def _set_before(scene: Scene, draft: Draft) -> str | None:
    """Return the day of the sentence before: "Rockets were back on Sunday. Two fell on K-1"."""
    if draft.kind != "attack":
        return _day_he_came(scene, draft) if draft.kind in ("handover", *LEAVING) else None
    for number in range(draft.sentence - 1, max(-1, draft.sentence - _FAR_BEFORE), -1):
        before = scene.article.sentences[number]
        dates = within(scene.dates, before.first, before.last)
        if before.heading or scene.names.has(before.first, before.last):
            return None
        armed = scene.has_any(WEAPONS, before.first, before.last) or takes_up(scene, before)
        leads = bool(dates) and dates[0].first <= before.first + 1
        if dates or not armed:
            return _day_of(dates) if armed or leads else None
    return None


def _day_he_came(scene: Scene, draft: Draft) -> str | None:
    """Return the day of "He flew there on Sunday. He signed and handed it over"."""
    sentences = scene.article.sentences
    here, before = sentences[draft.sentence], sentences[draft.sentence - 1]
    if not draft.sentence or before.heading or before.paragraph != here.paragraph:
        return None
    goes_on = scene.form(here.first) in _PRONOUNS or scene.has("then", here.first, draft.trigger)
    bases = {n.mention.base_id for n in within(scene.names, before.first, before.last)}
    if not goes_on or bases != {draft.base_id} or scene.names.has(here.first, here.last):
        return None
    return _day_of(within(scene.dates, before.first, before.last))


def _day_of(dates: Sequence[When]) -> str | None:
    """Return the only date of a sentence if it is a day; one counted from elsewhere is none."""
    dates = [when for when in dates if when.phrase.edtf or not when.phrase.offset]
    day = dates[0].phrase.edtf if len(dates) == 1 and not dates[0].phrase.bound else None
    return day if day and len(day) == FULL_DAY else None


def _held(scene: Scene, draft: Draft) -> str | None:
    """Return the day of the ceremony told behind the lead: "Sunday's ceremony ended a presence"."""
    if draft.kind not in ("handover", *LEAVING):
        return None
    for sentence in scene.article.sentences[draft.sentence + 1 : draft.sentence + _HELD_WITHIN]:
        last = min(sentence.last, sentence.first + _HELD_REACH)
        held = scene.any_of(("ceremony", "naming"), sentence.first, last)
        days = within(scene.dates, sentence.first, last)
        if not held or not days or scene.names.has(sentence.first, last):
            continue
        day = days[0].phrase.edtf or ""
        today = scene.published and scene.published.isoformat()
        if len(day) == FULL_DAY and day != today and not days[0].phrase.bound:
            return day
    return None


def _told_along(draft: Draft, drafts: list[Draft]) -> str | None:
    """Return the day of "and handed it over on Tuesday" for "troops pulled out" before it."""
    if draft.kind not in LEAVING:
        return None
    for other in drafts:
        same = other.sentence == draft.sentence and other.base_id == draft.base_id
        if same and other.kind == "handover" and other.modality == ASSERTED and other.when:
            return other.when
    return None
