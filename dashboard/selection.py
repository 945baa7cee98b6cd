"""What the user looks at, as one frozen value, and the permalink that writes it. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from dashboard.filters import (
    AS_OF,
    FIELDS,
    chosen_values,
    filters_of,
    known_mode,
    known_view,
    window,
)
from dashboard.imported_filter import ALL_IMPORTED, NOTHING_HERE, ImportedFilter, ImportedHere
from dashboard.words import LANGUAGES
from geodata.dates.edtf import parse_day
from geodata.errors import DayError
from geodata.events.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.atlas import Atlas

OPENING_DAY = date(2020, 4, 5)
_LONGEST_SEARCH = 200
_UNKNOWN = {"kind": "unknown_kinds", "base": "unknown_base"}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the link asked for that could not be given: a key of the words with its facts."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user looks at: every shared control, as the permalink writes it.

    Attributes:
        day: The chosen day.
        base: The id of the chosen base or site, or None.
        lang: ``en`` or ``ar``.
        kinds: The kinds of events shown; empty means all. Likewise ``bases`` (also ``country``),
            ``weapons``, ``impacts``, ``confidences``, ``source_kinds`` and ``governorates``.
        start: First day of a period, or None.
        end: Last day of a period, inclusive, or None.
        other: The second day of a comparison, or None where nobody chose one.
        event: The id of the event whose details are open, or None.
        search: The words events are searched for; empty searches nothing.
        mode: How the map reads time: ``day``, ``last-N`` (days) or ``period``.
        imported: What imported events are filtered by.
        view: The map's centre and zoom as ``lat,lon,zoom``, or empty.
        asked: The name the user looked up on the map; not in the permalink.
        notices: What of the link could not be used.
        opening: True until the user or the link chose a day.
    """

    day: date
    base: str | None
    lang: str
    kinds: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    impacts: tuple[str, ...] = ()
    confidences: tuple[str, ...] = ()
    source_kinds: tuple[str, ...] = ()
    governorates: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    other: date | None = None
    event: str | None = None
    search: str = ""
    mode: str = AS_OF
    imported: ImportedFilter = ALL_IMPORTED
    view: str = ""
    asked: str = ""
    notices: tuple[Notice, ...] = ()
    opening: bool = False


def event_filter(selection: Selection) -> dict[str, Any]:
    """Return the question that asks the library for the events in view."""
    start, end = window(selection)
    filters = {facet: list(values) for facet, values in filters_of(selection).items()}
    kind = filters.pop("kind", None)
    asked: dict[str, Any] = {"start": start, "end": end, "kind": kind, "chosen": filters}
    asked["words"] = selection.search
    return {key: value for key, value in asked.items() if value}


def events_address(selection: Selection) -> str:
    """Return the HTTP address of the events in view."""
    start, end = window(selection)
    days = {"from": start and start.isoformat(), "to": end and end.isoformat()}
    facets = {facet: ",".join(values) for facet, values in filters_of(selection).items()}
    asked = days | facets | {"q": selection.search}
    query = urlencode({key: value for key, value in asked.items() if value}, safe=",")
    return "/api/events.geojson" + (f"?{query}" if query else "")


def other_day(selection: Selection, atlas: Atlas) -> date:
    """Return the second day of a comparison; where nobody chose one, the last the data cover."""
    if selection.other:
        return selection.other
    first, last = atlas.coverage
    return last if selection.day < last else min(max(OPENING_DAY, first), last)


def parse(
    params: Mapping[str, str],
    atlas: Atlas,
    *,
    fallback_lang: str,
    here: ImportedHere = NOTHING_HERE,
) -> Selection:
    """Read a permalink's parameters with allow-lists; what cannot be used becomes a notice."""
    notices: list[Notice] = []
    imported = _imported(params, here, notices)
    days = atlas.coverage if imported.off else here.map_days or atlas.coverage
    selection = Selection(
        day=_day(params, atlas, days, notices),
        imported=imported,
        base=_base(params, atlas, notices),
        lang=_lang(params, fallback_lang, notices),
        start=_bound(params.get("from")),
        end=_bound(params.get("to")),
        other=_other(params, atlas, notices),
        event=_event(params, atlas, notices),
        search=one_line(params.get("q", "")),
        mode=known_mode(params),
        view=known_view(params.get("view", "")),
        opening="date" not in params,
    )
    selection = replace(selection, **_filters(params, atlas, notices))
    made_with = params.get("v", atlas.package.version)
    if made_with != atlas.package.version:
        notices.append(notice("older_data", made_with, version=atlas.package.version))
    return replace(selection, notices=tuple(notices))


def to_params(selection: Selection, version: str) -> dict[str, str]:
    """Return the permalink's parameters; `parse` reads them back to the same selection."""
    params = {
        "date": selection.day.isoformat(),
        "base": selection.base or "",
        "lang": selection.lang,
        **{field: ",".join(getattr(selection, field)) for field in FIELDS.values()},
        "mode": selection.mode if selection.mode != AS_OF else "",
        "from": selection.start.isoformat() if selection.start else "",
        "to": selection.end.isoformat() if selection.end else "",
        "and": selection.other.isoformat() if selection.other else "",
        "event": selection.event or "",
        "q": selection.search,
        **selection.imported.params(),
        "view": selection.view,
        "v": version,
    }
    return {key: value for key, value in params.items() if value}


def notice(key: str, value: str, **facts: str) -> Notice:
    """Return what to say about a value that cannot be used, cut to a readable length."""
    return Notice(f"links.{key}", (("value", one_line(value)[:60]), *facts.items()))


def one_line(text: str) -> str:
    """Return one short line of what a user wrote."""
    return "".join(c for c in text if c.isprintable()).strip()[:_LONGEST_SEARCH]


def _day(
    params: Mapping[str, str], atlas: Atlas, days: tuple[date, date], notices: list[Notice]
) -> date:
    opening = min(max(OPENING_DAY, atlas.coverage[0]), atlas.coverage[1])
    first, last = days
    if "date" not in params:
        return opening
    asked = _bound(params["date"])
    if asked is None or not first <= asked <= last:
        ends = {"first": str(first), "last": str(last), "day": str(opening)}
        notices.append(notice("unknown_date", params["date"], **ends))
        return opening
    return asked


def _imported(
    params: Mapping[str, str], here: ImportedHere, notices: list[Notice]
) -> ImportedFilter:
    found, unknown = ImportedFilter.of_params(params).known(here.choices)
    if unknown:
        notices.append(notice("unknown_imported", ", ".join(unknown)))
    return found


def _other(params: Mapping[str, str], atlas: Atlas, notices: list[Notice]) -> date | None:
    asked = params.get("and")
    first, last = atlas.coverage
    day = _bound(asked)
    if asked and (day is None or not first <= day <= last):
        notices.append(notice("unknown_other", asked, first=str(first), last=str(last)))
        return None
    return day


def _event(params: Mapping[str, str], atlas: Atlas, notices: list[Notice]) -> str | None:
    asked = params.get("event")
    if asked and asked not in atlas.details:
        notices.append(notice("unknown_event", asked))
        return None
    return asked or None


def _bound(text: str | None) -> date | None:
    try:
        return parse_day(text) if text else None
    except DayError:
        return None


def _base(params: Mapping[str, str], atlas: Atlas, notices: list[Notice]) -> str | None:
    asked = params.get("base")
    if not asked:
        return None
    known = {base.id for base in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)}
    if asked not in known:
        notices.append(notice("unknown_base", asked))
        return None
    return asked


def _lang(params: Mapping[str, str], fallback: str, notices: list[Notice]) -> str:
    asked = params.get("lang", fallback)
    if asked not in LANGUAGES:
        notices.append(notice("unknown_lang", asked))
        return fallback
    return asked


def _filters(params: Mapping[str, str], atlas: Atlas, notices: list[Notice]) -> dict[str, Any]:
    """Read every filter; one with a value nobody knows shows all, and says so."""
    found: dict[str, Any] = {}
    for facet, field in FIELDS.items():
        choices = KINDS if facet == "kind" else atlas.facets.choices[facet]
        values, unknown = chosen_values(params.get(field, ""), choices)
        if unknown:
            notices.append(notice(_UNKNOWN.get(facet, "unknown_filter"), ", ".join(unknown)))
        found[field] = () if unknown else values
    return found
