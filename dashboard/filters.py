"""The filters of a permalink, read with allow-lists, and the days a selection covers."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from geodata.dates.edtf import day_number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dashboard.selection import Selection

FIELDS: Final = {
    "kind": "kinds",
    "base": "bases",
    "weapon": "weapons",
    "impact": "impacts",
    "confidence": "confidences",
    "source_kind": "source_kinds",
    "governorate": "governorates",
}
"""Facets (`geodata.events.facets`) by the selection's field, also the permalink's parameter."""

AS_OF, PERIOD = "day", "period"
_LAST = re.compile(r"last-([1-9]\d{0,3})")
_VIEW = re.compile(r"(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?),(\d{1,2}(?:\.\d{1,3})?)")


def filters_of(selection: Selection) -> dict[str, tuple[str, ...]]:
    """Return the chosen values by facet; a facet without a choice is left out."""
    found = {facet: getattr(selection, field) for facet, field in FIELDS.items()}
    return {facet: values for facet, values in found.items() if values}


def shown_on_map(selection: Selection) -> dict[str, Any]:
    """Return what every map shows of a selection, as fields of a `MapSpec`; its day is its own."""
    bounds = {"from_day": selection.start, "to_day": selection.end}
    return {
        "base": selection.base,
        "filters": filters_of(selection),
        "mode": selection.mode,
        "view": selection.view,
        **{field: None if bound is None else day_number(bound) for field, bound in bounds.items()},
    }


def window(selection: Selection) -> tuple[date | None, date | None]:
    """Return the first and last day of the events in view, either None where it is open."""
    last = _LAST.fullmatch(selection.mode)
    if last is None:
        return selection.start, selection.end
    return selection.day - timedelta(days=int(last[1]) - 1), selection.day


def chosen_values(text: str, choices: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the values a parameter lists, in the choices' order, and those that are none.

    >>> chosen_values("low,high,odd", ("high", "medium", "low"))
    (('high', 'low'), ('odd',))
    """
    asked = [value for value in text.split(",") if value]
    unknown = tuple(value for value in asked if value not in choices)
    return tuple(value for value in choices if value in asked), unknown


def known_mode(params: Mapping[str, str]) -> str:
    """Return how time is read: ``day`` (all up to it), ``last-N`` days, or a ``period``."""
    asked = params.get("mode", AS_OF)
    return asked if asked == PERIOD or _LAST.fullmatch(asked) else AS_OF


def known_view(text: str) -> str:
    """Return a map view ``lat,lon,zoom`` (degrees, WGS 84) as it is, or nothing if it is none.

    >>> known_view("33.3,44.4,7.25"), known_view("99.0,44.4,7"), known_view("here")
    ('33.3,44.4,7.25', '', '')
    """
    found = _VIEW.fullmatch(text)
    if not found:
        return ""
    lat, lon, zoom = (float(part) for part in found.groups())
    return text if abs(lat) <= 85 and abs(lon) <= 180 and 4 <= zoom <= 14 else ""  # noqa: PLR2004
