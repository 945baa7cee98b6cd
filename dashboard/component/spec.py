"""What the app hands to the map and the panel; `component.answer` is what comes back.

Plain values without Streamlit: the page and the single-file map share them.
Days are day numbers, days since 1970-01-01 (`geodata.dates.edtf.day_number`). Points
are degrees, WGS 84. Every text is shown as text, never as HTML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import orjson

Words: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch in which the status of one base does not change.

    ``from_day`` is None from the beginning; ``to_day`` is exclusive, None for
    "until now". ``possible`` is empty unless ``certainty`` is ``possible``.
    """

    from_day: int | None
    to_day: int | None
    status: str
    certainty: str = "certain"
    possible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MapBase:
    """A base or site as the map shows it.

    ``label`` is short, for the map; ``name`` is full, for headings and screen
    readers. A site (``role`` "site") has no ``spans``.
    """

    id: str
    role: str
    label: str
    name: str
    lon: float
    lat: float
    radius_m: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class MapEvents:
    """Events as columns of one length, sorted by ``day_from``.

    ``base`` is an index into `MapSpec.bases` or -1. ``text`` is the summary and
    ``when`` the date in words, both in the page's language; ``weapon`` is shown
    as it is (hand in words). ``day_to`` is the last possible day, inclusive.
    """

    id: tuple[str, ...] = ()
    day_from: tuple[int, ...] = ()
    day_to: tuple[int, ...] = ()
    kind: tuple[str, ...] = ()
    base: tuple[int, ...] = ()
    text: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    weapon: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedAddress:
    """Where the map fetches imported events, and a text that differs after every change of them.

    ``first_day`` and ``last_day`` are those of the events, as far as the time control goes there;
    None without dates.
    """

    url: str
    stamp: str
    first_day: int | None = None
    last_day: int | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """Something events are filtered by: its name, its values and, for every event, which it has.

    ``events`` holds one tuple of indices into ``values`` for each event of `MapEvents`.
    """

    id: str
    label: str
    values: tuple[str, ...]
    labels: tuple[str, ...]
    events: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One source: its text, an http(s) address if it has one, a quieter note."""

    text: str
    href: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One stretch of a base's history; ``day`` is where a click goes."""

    status: str
    text: str
    when: str
    day: int | None = None
    possible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A headed piece of the panel: paragraphs, links, notes and history, as given."""

    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    history: tuple[HistoryRow, ...] = ()


@dataclass(frozen=True, slots=True)
class PanelPage:
    """What the panel says about ``base`` (None: nothing chosen) on these days.

    Hand in one page per base and status span, and the panel answers without
    the server; hand in only the present one, and it is dimmed while it waits.
    ``to_day`` is exclusive; None is open on either side.
    """

    base: str | None
    heading: str
    blocks: tuple[Block, ...] = ()
    from_day: int | None = None
    to_day: int | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """A quiet button beside the date: ``href`` may hold ``{day}``, the ISO day shown.

    ``kind`` is ``link`` (opens), ``download`` or ``copy`` (copies the page's
    address to the clipboard and says `done`).
    """

    label: str
    kind: str = "link"
    href: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A base or site a refused name could stand for; choosing it goes there."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a looked-up name stands for: the base, if it is one, and the answer in words.

    ``choices`` are the bases and sites a refused name could mean.
    """

    asked: str
    base: str | None
    text: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class MapSpec:
    """Everything the map needs; see `docs/look.md` for how it is drawn.

    ``kinds`` None shows every kind. ``filters`` are values by facet; ``from_day``
    and ``to_day`` count only events of these days; ``mode`` is ``day`` (all up to
    it), ``last-N`` days or ``period`` (from ``from_day`` to the day). With
    ``facets`` the events are filtered, by a ``bar`` above the map unless there is to be none.
    ``view`` (``lat,lon,zoom``) is what
    the permalink asks for; a map that is ``linked`` writes its own view there, takes
    names to look up (``found`` is the answer) and shows its hints once.
    With ``imported`` the user's own events stand beside ours, fetched from our own
    address and narrowed by ``imported_filter`` (`dashboard.imported_filter`); the time control
    goes over their days too. With ``pages`` the panel stands beside the map inside the same
    component. ``tiles`` is the address of an online layer the reader may switch on. ``ground`` is
    ``iraq``, ``both`` where places lie in Iraq and elsewhere, or ``bare``, without outlines.
    """

    lang: str
    words: Words
    day: int
    first_day: int
    last_day: int
    base: str | None
    bases: tuple[MapBase, ...]
    events: MapEvents = MapEvents()
    kinds: tuple[str, ...] | None = None
    from_day: int | None = None
    imported: ImportedAddress | None = None
    imported_filter: Mapping[str, Any] = field(default_factory=dict)
    tiles: str | None = None
    height: int | None = None
    pages: tuple[PanelPage, ...] = ()
    footnote: str = ""
    actions: tuple[Action, ...] = ()
    facets: tuple[Facet, ...] = ()
    bar: bool = True
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mode: str = "day"
    to_day: int | None = None
    view: str = ""
    linked: bool = False
    ground: str = "iraq"
    found: Found | None = None


def as_data(value: Any) -> Any:
    """Return a spec as plain JSON values; NaN becomes null."""
    return orjson.loads(orjson.dumps(value))
