"""The dates around an event that another is counted from: "three days after it left K-1, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.dates.windows import FULL_DAY, moved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene, When

_HOURS: Final = ("hour", "ساع")
_AND: Final = frozenset(("and", "و"))
_EARLY: Final = (
    "early",
    "dawn",
    "before dawn",
    "the early hours",
    "pre-dawn",
    "predawn",
    "morning",
)
_ONE: Final = (1, "day")
_MONTH: Final = len("2020-08")


def counted_from(scene: Scene, clause: Clause) -> list[When]:
    """Return the dates that are counted from what a clause tells, in its sentence."""
    found = within(scene.dates, clause.sentence.first, clause.trigger.first)
    return [when for when in found if when.counts_from(clause.trigger.first)]


def is_apart(scene: Scene, counted: Sequence[When], when: When) -> bool:
    """Tell whether a date is not that of the event itself, but of what is counted from it.

    Args:
        scene: The article.
        counted: The dates counted from the event, at least one.
        when: Another date of its clause.
    """
    joined = when.first >= counted[-1].anchor_last and _is_joined(scene, when)
    return when.first < counted[0].first or joined or _is_of_main_clause(scene, counted[-1], when)


def counted_back(scene: Scene, counted: When, when: When) -> list[When]:
    """Return the day of "three days after it left K-1, it left Taji on April 1": March 29."""
    count, unit = counted.phrase.offset or (0, "year")
    if unit == "year" or not _is_of_main_clause(scene, counted, when):
        return []
    edtf = moved(when.phrase.edtf or "", -count, unit) if when.phrase.edtf else None
    return [when._replace(phrase=when.phrase._replace(edtf=edtf, basis="event"))] if edtf else []


def _is_of_main_clause(scene: Scene, counted: When, when: When) -> bool:
    """Tell whether a date stands behind the comma that ends what another is counted from."""
    told = scene.has("relative", counted.last, when.first)
    return not told and scene.has_comma(counted.anchor_last, when.first - 1)


def _is_joined(scene: Scene, when: When) -> bool:
    """Tell whether "and" parts a date from the words before it: "... and a week after ..."."""
    return scene.form(when.first - 1) in _AND or scene.form(when.first).startswith("و")


def _told_by_month(own: list[When]) -> list[When]:
    """Leave out "five years before that" where the month itself is told."""
    if not any(len((when.phrase.edtf or "").strip("[")[:7]) == _MONTH for when in own):
        return own
    return [when for when in own if (when.phrase.offset or _ONE)[1] != "year"]


def _in_hours(when: When) -> bool:
    """Tell whether a date only says how many hours lie between: "قبل ذلك بساعات"."""
    return any(hour in when.phrase.words for hour in _HOURS)


def told_by_day(own: list[When]) -> list[When]:
    """Leave out "hours after the raid" where a date is the day itself."""
    if not any(len(when.phrase.edtf or "") == FULL_DAY for when in own):
        return _told_by_month(own)
    named = [when for when in own if when.phrase.basis != "event"]
    if any(len(when.phrase.edtf or "") == FULL_DAY for when in named):
        own = [when for when in own if when in named or not _in_hours(when)]
    return [when for when in own if when.phrase.edtf or (when.phrase.offset or _ONE)[0]]


def is_early(when: When) -> bool:
    """Tell whether a day is told with its first hours, hours before which was another day."""
    return when.phrase.words.lower().startswith(_EARLY)


def is_vaguer(last: Draft | None, draft: Draft) -> bool:
    """Tell whether fire is told behind something else that has no day: "which left years ago"."""
    if last is None or draft.kind != "attack" or last.kind == "attack":
        return False
    return len(last.when or "") < FULL_DAY
