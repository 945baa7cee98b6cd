"""Where sources disagree: every value with who said it, what is displayed, and by which rule."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.checks.displayed import PARTS, Displayed
from geodata.checks.distances import DISTANCE_FIELD
from geodata.dates.edtf import parse_edtf
from geodata.errors import EdtfError
from geodata.evidence.evidence import load_claims
from geodata.evidence.sources import load_sources

if TYPE_CHECKING:
    from geodata.evidence.evidence import Claim
    from geodata.package.package import Package

RULES: Final = {
    "not_shown": "the atlas displays no single value for this field",
    "measured": "the atlas displays the distance it measures itself",
    "whole_span": "the displayed span holds every value",
    "official_first": "the displayed value is an official source's",
    "most_sources": "more sources give the displayed value than any other",
    "one_of_them": "the displayed value is one of these, chosen when the row was edited",
    "own_row": "the displayed value is the row's own; no claim gives just it",
}
"""Why a value is displayed, read off the rows; the first that holds, in this order."""
_NUMBER: Final = r"[0-9]+(?:\.[0-9]+)?"
_NUMBERS: Final = re.compile(rf"(?=.*[0-9])({_NUMBER})?(?:(\.\.)({_NUMBER})?)?")
_DATED: Final = ("date", "planned_end")


@dataclass(frozen=True, slots=True)
class SaidValue:
    """One value as a source gives it; without ``source_id`` there is ``said_by``."""

    value: str
    source_id: str | None
    said_by: str | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A field with at least two different values.

    ``about`` is as of a `Claim`. ``shown`` is the value the atlas displays, None if it displays
    none; ``rule`` is one of `RULES`.
    """

    about: str
    field: str
    values: tuple[SaidValue, ...]
    shown: str | None
    rule: str


def check_contradictions(package: Package) -> tuple[Contradiction, ...]:
    """Return every field on which a package's claims disagree, in the table's order.

    Values are the same if they are one number, one window of days or, letters' case and spaces
    aside, one text. Distances are of one field when they are from one place.
    """
    displayed = Displayed(package)
    official = {s.id for s in load_sources(package).values() if s.kind == "official"}
    groups: dict[tuple[str, str, str | None], list[Claim]] = defaultdict(list)
    for claim in load_claims(package):
        place = claim.from_place if claim.field == DISTANCE_FIELD else None
        groups[claim.about, claim.field, place].append(claim)
    return tuple(
        _contradiction(claims, displayed.value(claims[0]), official)
        for claims in groups.values()
        if len({normal(claim.value, dated=claim.field in _DATED) for claim in claims}) > 1
    )


def normal(value: str, *, dated: bool = False) -> tuple[str, float, float]:
    """Return a value so that equal ones compare equal: (what it is, low, high).

    Args:
        value: A number, a span of numbers such as ``2..3`` or ``10..``, a date or words.
        dated: Whether a bare number is a year.

    >>> normal("1,100,000") == normal("1100000.0"), normal("2..3")
    (True, ('number', 2.0, 3.0))
    >>> normal("[2020-03-16..2020-03-17]") == normal("[2020-03-16,2020-03-17]")
    True
    """
    match = None if dated else _NUMBERS.fullmatch(value.strip().replace(",", ""))
    if match:
        low, span, high = match.groups()
        ends = float(low or -math.inf), float(high or math.inf)
        return ("number", *ends) if span else ("number", ends[0], ends[0])
    try:
        when = parse_edtf(value.strip())
    except EdtfError:
        return " ".join(value.casefold().split()).rstrip("."), 0.0, 0.0
    return "date", float(when.earliest.toordinal()), float(when.latest.toordinal())


def _contradiction(claims: list[Claim], shown: str | None, official: set[str]) -> Contradiction:
    first = claims[0]
    said = tuple(SaidValue(claim.value, claim.source_id, claim.said_by) for claim in claims)
    rule = "measured" if first.field == DISTANCE_FIELD else _rule(claims, shown, official)
    return Contradiction(first.about, first.field, said, shown, rule)


def _rule(claims: list[Claim], shown: str | None, official: set[str]) -> str:
    """Return the first of `RULES` that holds for a displayed value."""
    if shown is None:
        return "not_shown"
    dated = claims[0].field in _DATED
    said = Counter(normal(claim.value, dated=dated) for claim in claims)
    parts = [normal(part, dated=dated) for part in shown.split(PARTS)]
    if said.keys() <= set(parts) or (len(parts) == 1 and _holds(parts[0], list(said))):
        return "whole_span"
    giving = [claim for claim in claims if normal(claim.value, dated=dated) in parts]
    if any(claim.source_id in official for claim in giving):
        return "official_first"
    others = [count for value, count in said.items() if value not in parts]
    if len(giving) > max(others, default=0):
        return "most_sources"
    return "one_of_them" if giving else "own_row"


def _holds(span: tuple[str, float, float], said: list[tuple[str, float, float]]) -> bool:
    """Tell whether a span holds every value of its kind; an open end is held with the other."""
    kind, low, high = span
    alike = [value for value in said if value[0] == kind]
    finite = [end for _, *ends in alike for end in ends if math.isfinite(end)]
    return low < high and len(alike) > 1 and low <= min(finite) <= max(finite) <= high
