"""Exports: what the atlas knows, as files other programs open.

The command line and the HTTP addresses call `export_bytes`, so both give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from geodata.errors import OutputError, QueryError
from geodata.events.events import KINDS
from geodata.export.fields import FIELDS
from geodata.export.files import write_atomic
from geodata.export.geojson import (
    bases_geojson,
    dump_geojson,
    events_geojson,
    intervals_geojson,
    status_geojson,
)
from geodata.export.tables import dump_csv

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from geodata.atlas import Atlas
    from geodata.export.geojson import Collected

__all__ = ["ENDINGS", "FORMS", "WHAT", "export_bytes", "form_of", "write_atomic"]

WHAT: Final = tuple(FIELDS)
FORMS: Final = ("geojson", "csv")
ENDINGS: Final = {".geojson": "geojson", ".json": "geojson", ".csv": "csv", ".html": "html"}
"""A file's ending, and the form it asks for; the page in HTML is drawn by the dashboard."""


def form_of(file_name: str) -> str:
    """Return the form a file's ending asks for.

    Raises:
        OutputError: No form has this ending; the known ones are listed.

    >>> form_of("bases.geojson")
    'geojson'
    """
    ending = "." + file_name.rpartition(".")[2].lower()
    if "." not in file_name or ending not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise OutputError(file_name, f"no format has this ending; the known ones are {known}")
    return ENDINGS[ending]


def export_bytes(  # noqa: PLR0913 - one keyword per question, as in the command line
    atlas: Atlas,
    *,
    what: str = "status",
    form: str = "geojson",
    at: date | None = None,
    start: date | None = None,
    end: date | None = None,
    base: Collection[str] | None = None,
    kind: Collection[str] | None = None,
    chosen: Mapping[str, Collection[str]] | None = None,
    words: str = "",
    lang: str = "en",
) -> bytes:
    """Return one export as bytes; the same data and question give the same bytes.

    Args:
        atlas: The opened atlas.
        what: ``status``, ``intervals``, ``events`` or ``bases``.
        form: ``geojson`` or ``csv``.
        at: The day of a status; the last day the data cover if not given.
        start: First day of a period, for intervals and events.
        end: Its last day, inclusive.
        base: Ids of the bases (for events also of sites) to keep; all if none is given.
        kind: Kinds of events to keep; all if none is given.
        chosen: Further filters of events: values by facet (`geodata.events.facets`), as
            ``weapon``.
        words: Words that must all stand in an event, in Arabic or English.
        lang: Language of names and titles, ``en`` or ``ar``; both languages are in every file.

    Raises:
        QueryError: A word is none of those listed here, or an id is not known.
    """
    _check("what", [what], WHAT)
    _check("form", [form], FORMS)
    _check("lang", [lang], ("en", "ar"))
    _check("kind", kind or (), KINDS)
    _check("base", base or (), _ids(atlas) if base else ())
    period: dict[str, Any] = {"start": start, "end": end}
    collected: Collected
    if what == "status":
        collected = status_geojson(atlas, at or atlas.coverage[1], base_ids=base or None, lang=lang)
    elif what == "intervals":
        collected = intervals_geojson(atlas, base_ids=base or None, lang=lang, **period)
    elif what == "events":
        asked: dict[str, Any] = {"base_ids": base, "kinds": kind, "chosen": chosen, "words": words}
        collected = events_geojson(atlas, **asked, lang=lang, **period)
    else:
        collected = bases_geojson(atlas, base_ids=base or None, lang=lang)
    return dump_geojson(collected) if form == "geojson" else dump_csv(collected, what)


def _ids(atlas: Atlas) -> list[str]:
    return [base.id for base in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)]


def _check(name: str, values: Collection[str], known: Collection[str]) -> None:
    for value in values:
        if value not in known:
            raise QueryError(name, value, "one of " + ", ".join(known))
