"""The one owner of session state and the URL: reads them into a frozen `Selection`, writes back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import streamlit as st

from dashboard.component.spec import MapAnswer
from dashboard.words import LANGUAGES
from geodata.dates import from_day_number, parse_day
from geodata.errors import DayError
from geodata.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.atlas import Atlas

OPENING_DAY = date(2020, 4, 5)
_SELECTION, _WRITTEN = "selection", "written_params"


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
        kinds: The kinds of events shown; empty means all.
        start: First day of a period, or None.
        end: Last day of a period, inclusive, or None.
        notices: What of the link could not be used.
        opening: True until the user or the link chose a day.
    """

    day: date
    base: str | None
    lang: str
    kinds: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    notices: tuple[Notice, ...] = ()
    opening: bool = False


def read(atlas: Atlas) -> Selection:
    """Return the selection of this run: the session's, or the URL's where the user changed it."""
    params = {key: st.query_params[key] for key in st.query_params}
    known: Selection | None = st.session_state.get(_SELECTION)
    if known is None or (params and params != st.session_state.get(_WRITTEN)):
        known = parse(params, atlas, fallback_lang=known.lang if known else _browser_language())
    _keep(known)
    return known


def current() -> Selection:
    """Return the selection of this run, after `read`."""
    found: Selection = st.session_state[_SELECTION]
    return found


def event_filter(selection: Selection) -> dict[str, Any]:
    """Return the question that asks the library for the events in view."""
    asked = {"start": selection.start, "end": selection.end, "kind": list(selection.kinds)}
    return {key: value for key, value in asked.items() if value}


def events_address(selection: Selection) -> str:
    """Return the HTTP address of the events in view."""
    params = to_params(selection, "")
    kept = {"from": params.get("from"), "to": params.get("to"), "kind": params.get("kinds")}
    query = urlencode({key: value for key, value in kept.items() if value}, safe=",")
    return "/api/events.geojson" + (f"?{query}" if query else "")


def write(selection: Selection, atlas: Atlas) -> None:
    """Write the permalink of ``selection`` into the address bar."""
    params = to_params(selection, atlas.package.version)
    if params != {key: st.query_params[key] for key in st.query_params}:
        st.query_params.from_dict(params)
    st.session_state[_WRITTEN] = params


def choose(**changes: Any) -> None:
    """Change the current selection; for the callbacks of controls."""
    current: Selection = st.session_state[_SELECTION]
    _keep(replace(current, **changes, notices=(), opening=False))


def hear_map(key: str, atlas: Atlas) -> None:
    """Take over the day and base the user chose on the map; the callback of the component."""
    answer = MapAnswer.of(st.session_state[key])
    first, last = atlas.coverage
    current: Selection = st.session_state[_SELECTION]
    day = from_day_number(answer.day) if answer.day is not None else current.day
    known = {base.id for base in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)}
    base = answer.base if answer.base in known else None
    choose(day=min(max(day, first), last), base=base)


def parse(params: Mapping[str, str], atlas: Atlas, *, fallback_lang: str) -> Selection:
    """Read a permalink's parameters with allow-lists; what cannot be used becomes a notice."""
    notices: list[Notice] = []
    selection = Selection(
        day=_day(params, atlas, notices),
        base=_base(params, atlas, notices),
        lang=_lang(params, fallback_lang, notices),
        kinds=_kinds(params, notices),
        start=_bound(params.get("from")),
        end=_bound(params.get("to")),
        opening="date" not in params,
    )
    made_with = params.get("v", atlas.package.version)
    if made_with != atlas.package.version:
        notices.append(_notice("older_data", made_with, version=atlas.package.version))
    return replace(selection, notices=tuple(notices))


def to_params(selection: Selection, version: str) -> dict[str, str]:
    """Return the permalink's parameters; `parse` reads them back to the same selection."""
    params = {
        "date": selection.day.isoformat(),
        "base": selection.base or "",
        "lang": selection.lang,
        "kinds": ",".join(selection.kinds),
        "from": selection.start.isoformat() if selection.start else "",
        "to": selection.end.isoformat() if selection.end else "",
        "v": version,
    }
    return {key: value for key, value in params.items() if value}


def _keep(selection: Selection) -> None:
    st.session_state[_SELECTION] = selection


def _browser_language() -> str:
    return "ar" if (st.context.locale or "").lower().startswith("ar") else "en"


def _notice(key: str, value: str, **facts: str) -> Notice:
    shown = "".join(c for c in value if c.isprintable())[:60]
    return Notice(f"links.{key}", (("value", shown), *facts.items()))


def _day(params: Mapping[str, str], atlas: Atlas, notices: list[Notice]) -> date:
    first, last = atlas.coverage
    opening = min(max(OPENING_DAY, first), last)
    if "date" not in params:
        return opening
    asked = _bound(params["date"])
    if asked is None or not first <= asked <= last:
        ends = {"first": str(first), "last": str(last), "day": str(opening)}
        notices.append(_notice("unknown_date", params["date"], **ends))
        return opening
    return asked


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
        notices.append(_notice("unknown_base", asked))
        return None
    return asked


def _lang(params: Mapping[str, str], fallback: str, notices: list[Notice]) -> str:
    asked = params.get("lang", fallback)
    if asked not in LANGUAGES:
        notices.append(_notice("unknown_lang", asked))
        return fallback
    return asked


def _kinds(params: Mapping[str, str], notices: list[Notice]) -> tuple[str, ...]:
    asked = [kind for kind in params.get("kinds", "").split(",") if kind]
    unknown = [kind for kind in asked if kind not in KINDS]
    if unknown:
        notices.append(_notice("unknown_kinds", ", ".join(unknown)))
        return ()
    return tuple(kind for kind in KINDS if kind in asked)
