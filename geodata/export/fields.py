"""The fields of every export: one dictionary, which the docs and the tests are held against."""

from __future__ import annotations

from typing import Final

PLACE_FIELDS: Final = {
    "name": "Short name in the language of the export.",
    "name_en": "Full English name.",
    "name_ar": "Full Arabic name.",
    "governorate": "Governorate it lies in, ISO 3166-2.",
    "radius_m": "How far from the point the place may lie or reach, in metres.",
    "point_of": "What the point is a point of: `airfield`, `site`, `town` or `area`.",
    "origin": "`seed`: named in the five source articles; `record`: from the public record.",
}
_STATUS: Final = {
    "status": "Settled status: `unknown hosting advisers reduced handed_over disputed`.",
    "certainty": "`certain`, or `possible` inside a vague date.",
    "possible": "If possible: every status it could be, joined by a bar; else empty.",
    "rule": "Kind and scope that set the status, e.g. `handover/federal`; null if unknown.",
    "events": "Ids of the events that decided, joined by a bar; empty only if unknown.",
}

FIELDS: Final[dict[str, dict[str, str]]] = {
    "status": {
        "base_id": "The base.",
        **PLACE_FIELDS,
        "at": "The day the status is for.",
        **_STATUS,
        "since": "Latest day of the event that set the status; null if unknown.",
        "until": "Earliest day of the next event that changes it, exclusive; null if none.",
    },
    "intervals": {
        "base_id": "The base.",
        **PLACE_FIELDS,
        "start": "First day of the stretch; null before the first evidence.",
        "end": "Day after the last, exclusive; null if it goes on.",
        **_STATUS,
    },
    "events": {
        "event_id": "The event.",
        "kind": "What sort of event, e.g. `handover` or `attack`.",
        "scope": "`base`: at one place; `federal`, `country`: no place, null geometry.",
        "base_id": "The base or site; null if the scope is not `base`.",
        **PLACE_FIELDS,
        "when": "Date as precise as its source, EDTF.",
        "earliest": "First day it can have happened on; null if that is open.",
        "latest": "Last day it can have happened on; null if that is open.",
        "confidence": "`high`, `medium` or `low`.",
        "event_group": "Joins the records of one attack told in several; null for most.",
        "summary_en": "What happened, in English.",
        "summary_ar": "What happened, in Arabic.",
        "note_en": "What a reader must know beside it, in English; null if nothing.",
        "note_ar": "What a reader must know beside it, in Arabic; null if nothing.",
        "weapon": "For attacks: what with, joined by a bar; null if not printed.",
        "munitions_low": "For attacks: the lowest count printed; null if none was.",
        "munitions_high": "For attacks: the highest count printed; null if none was.",
        "sources": "Ids of the sources, joined by a bar.",
    },
    "bases": {
        "base_id": "The base.",
        **PLACE_FIELDS,
        "label_en": "Short English name.",
        "label_ar": "Short Arabic name.",
        "kind": "What sort of place it is, e.g. `airbase`.",
        "icao": "ICAO code of the airfield, or of the airport around it; null if none.",
        "note_en": "What a reader must know beside it, in English; null if nothing.",
        "note_ar": "What a reader must know beside it, in Arabic; null if nothing.",
    },
}
"""What can be exported: field to its description, in the order of a file's columns."""


def fields_table(what: str) -> str:
    """Return the fields of one export as a Markdown table, as it stands in ``docs/exports.md``."""
    rows = [f"| `{name}` | {text} |" for name, text in FIELDS[what].items()]
    return "\n".join(["| field | what it is |", "|---|---|", *rows]) + "\n"
