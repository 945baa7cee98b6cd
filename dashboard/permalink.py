"""The permalink: what the user looks at as the parameters of an address. No Streamlit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard.filters import AS_OF, FIELDS, chosen_values, known_mode, known_view
from dashboard.imported_filter import NOTHING_HERE, ImportedFilter, ImportedHere
from dashboard.selection import OPENING_DAY, Notice, Selection, one_line
from dashboard.words import LANGUAGES
from geodata.dates.edtf import parse_day
from geodata.errors import DayError
from geodata.events.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from geodata.atlas import Atlas

_UNKNOWN = {"kind": "unknown_kinds", "base": "unknown_base"}


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
        start=_end(params.get("from"), notices),
        end=_end(params.get("to"), notices),
        other=_other(params, atlas, notices),
        event=_event(params, atlas, notices),
        search=one_line(params.get("q", "")),
        mode=_mode(params, notices),
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


def _end(text: str | None, notices: list[Notice]) -> date | None:
    day = _bound(text)
    if text and day is None:
        notices.append(notice("bad_bound", text))
    return day


def _mode(params: Mapping[str, str], notices: list[Notice]) -> str:
    asked, known = params.get("mode", AS_OF), known_mode(params)
    if asked not in {known, ""}:
        notices.append(notice("unknown_mode", asked))
    return known


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
