"""Hold numbers of troops an article tells against those of a package: further evidence, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED, CLAIMED, PLANNED
from geodata.articles.days.dating import window
from geodata.articles.match import Difference, Match, apart, beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.articles.match import Told
    from geodata.dates.edtf import Edtf
    from geodata.forces import Force

COUNT: Final = "count"
_TO_COME: Final = ("authorized_cap", "announced_target", "planned")
"""Kinds of numbers that say how many may or shall be."""


def level_matches(told: Told, scope: str | None, forces: Iterable[Force]) -> tuple[Match, ...]:
    """Return the numbers of a package that what is told may be, the likeliest first.

    Base and days are the same; of the whole country also whose troops are counted. Where nobody
    said whose, only a number that agrees can be meant. What is planned is held against what may or
    shall be, what is told as done against how many were there.

    Args:
        told: A ``force_level`` with a count of ``personnel``.
        scope: Whose troops it counts, as in the table of forces; None if that is not known.
        forces: The numbers of the package.
    """
    when, said = window(told.when), told.figures.get("personnel")
    if when is None or said is None:
        return ()
    found = [
        (match, force)
        for force in forces
        if _may_be(told, scope, force) and not apart(when, force.when)
        for match in [_held_against(said, when, force)]
        if not match.differs or told.base_id or scope
    ]
    found.sort(key=lambda pair: (len(pair[0].differs), pair[0].days, pair[1].id))
    return tuple(match for match, _ in found)


def _may_be(told: Told, scope: str | None, force: Force) -> bool:
    if force.unit != "persons" or not force.has_value or force.base_id != told.base_id:
        return False
    if told.base_id is None and scope not in (None, force.scope):
        return False
    if told.modality == PLANNED:
        return force.kind in _TO_COME
    return told.modality in (ASSERTED, CLAIMED) and force.is_present


def _held_against(said: int, when: Edtf, force: Force) -> Match:
    low, high = force.low, force.high
    if low is high is None:
        low = high = force.best
    days = beside(when, force.when)
    if (low is None or low <= said) and (high is None or said <= high):
        return Match(force.id, ("date", "kind", COUNT), (), days)
    differs = (Difference(COUNT, str(said), _written(low, high)),)
    return Match(force.id, ("date", "kind"), differs, days)


def _written(low: int | None, high: int | None) -> str:
    """Return a range as a claim's value writes it: ``2500``, ``250..350``, ``..9``."""
    if low == high:
        return str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"
