"""The one owner of session state and the URL: reads them into a `Selection`, writes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard import imported
from dashboard.desk.on_desk import OnDesk
from dashboard.filters import AS_OF, PERIOD, known_view
from dashboard.imported_filter import ImportedHere
from dashboard.on_shelf import OnShelf
from dashboard.periods import read_bound
from dashboard.permalink import notice, parse, to_params
from dashboard.selection import Notice, Selection, event_filter, events_address, one_line
from dashboard.words import language_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.atlas import Atlas

__all__ = [
    "Notice",
    "OnDesk",
    "OnShelf",
    "Selection",
    "choose",
    "current",
    "event_filter",
    "events_address",
    "heard",
    "on_desk",
    "on_shelf",
    "open_on_desk",
    "open_on_shelf",
    "parse",
    "read",
    "tie",
    "to_params",
    "write",
]

_SELECTION, _WRITTEN, _DESK, _SHELF = "selection", "written_params", "desk", "shelf"


def read(atlas: Atlas) -> Selection:
    """Return the selection of this run: the session's, or the URL's where the user changed it."""
    params = {key: st.query_params[key] for key in st.query_params}
    known: Selection | None = st.session_state.get(_SELECTION)
    expected = [_without_view(seen) for seen in st.session_state.get(_WRITTEN, ())]
    if known is None or (params and _without_view(params) not in expected):
        lang = known.lang if known else language_of(st.context.locale)
        here = ImportedHere(imported.map_days(atlas), imported.choices)
        known = parse(params, atlas, fallback_lang=lang, here=here)
    known = replace(known, view=known_view(params.get("view", known.view)))
    _keep(known)
    return known


def current() -> Selection:
    """Return the selection of this run, after `read`."""
    found: Selection = st.session_state[_SELECTION]
    return found


def permalink(selection: Selection, version: str) -> str:
    """Return the whole address of ``selection`` on the page the user is on."""
    address = (st.context.url or "").partition("?")[0]
    return f"{address}?{_query(to_params(selection, version))}"


def whole_address(path: str) -> str:
    """Return the address of ``path`` on the server this page came from."""
    found = urlsplit(st.context.url or "")
    return f"{found.scheme}://{found.netloc}{path}" if found.netloc else path


def write(selection: Selection, atlas: Atlas) -> tuple[str, str] | None:
    """Write the permalink of ``selection`` into the address bar.

    A step of the reader's is a step in the browser's history. The address they arrived with, and
    the bare one that a link to another page leaves, are completed without a step, by
    `dashboard.component.document`: Back would else lead to it and be undone at once.

    Returns:
        The query of such an address and the one to put in its place; None of any other.
    """
    params = to_params(selection, atlas.package.version)
    standing = {key: st.query_params[key] for key in st.query_params}
    arriving = not standing or _WRITTEN not in st.session_state
    if not arriving and params != standing:
        st.query_params.from_dict(params)
    st.session_state[_WRITTEN] = (params, standing) if arriving else (params,)
    return (_query(standing), _query(params)) if arriving else None


def choose(**changes: Any) -> None:
    """Change the current selection; for the callbacks of controls."""
    current: Selection = st.session_state[_SELECTION]
    _keep(replace(current, **changes, notices=(), opening=False))


def heard(key: str) -> Any:
    """Return what a widget or component holds; for its callback."""
    return st.session_state.get(key)


def on_desk() -> OnDesk:
    """Return what of the desk is open in this session."""
    found: OnDesk = st.session_state.get(_DESK, OnDesk())
    return found


def open_on_desk(**changes: Any) -> None:
    """Change what of the desk is open."""
    st.session_state[_DESK] = replace(on_desk(), **changes)


def on_shelf() -> OnShelf:
    """Return what of the page "Your data" is open in this session."""
    found: OnShelf = st.session_state.get(_SHELF, OnShelf())
    return found


def open_on_shelf(**changes: Any) -> None:
    """Change what of the page "Your data" is open."""
    st.session_state[_SHELF] = replace(on_shelf(), **changes)


def tie(field: str) -> dict[str, Any]:
    """Return the key and callback that make a widget show and change a field of the selection.

    Args:
        field: ``kinds`` or another filter for a choice of many, ``base`` for a choice of one,
            ``search`` for words, ``start`` or ``end`` for a date in a box (``2020``, ``2020-03``
            or ``2020-03-26``), which makes the map show a period too.
    """
    key = f"tied-{field}"
    st.session_state[key] = _shown(getattr(current(), field))
    return {"key": key, "on_change": _take, "args": (field, key)}


def _query(params: Mapping[str, str]) -> str:
    return urlencode(params, safe=",")


def _without_view(params: Mapping[str, str]) -> dict[str, str]:
    """Return a permalink's parameters but the map's view, which the map itself writes."""
    return {key: value for key, value in params.items() if key != "view"}


def _keep(selection: Selection) -> None:
    st.session_state[_SELECTION] = selection


def _shown(value: Any) -> Any:
    """Return a field's value as a widget takes it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _take(field: str, key: str) -> None:
    value = st.session_state[key]
    if field in {"start", "end"}:
        _take_bound(field, str(value or "").strip())
    elif isinstance(value, list):
        choose(**{field: tuple(value)})
    elif field == "search":
        choose(search=one_line(value or ""))
    else:
        choose(**{field: value})


def _take_bound(field: str, text: str) -> None:
    """Take over a written day, month or year as the start or the end of the period."""
    try:
        bound = read_bound(text, last=field == "end")
    except ValueError:
        _keep(replace(current(), notices=(notice("bad_period", text),), opening=False))
        return
    bounds = {"start": current().start, "end": current().end} | {field: bound}
    choose(**bounds, mode=PERIOD if any(bounds.values()) else AS_OF)
