"""What a file says about itself: title, data version, date made, licence, and what is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from geodata.atlas import Atlas

_TITLES: Final = {
    "en": {
        "status": "Status on {day}",
        "intervals": "Stretches of one status",
        "events": "Events",
        "bases": "Bases",
    },
    "ar": {
        "status": "الحالة في {day}",
        "intervals": "فترات الحالة الواحدة",
        "events": "الأحداث",
        "bases": "القواعد",
    },
}
_NOTES: Final = {
    "en": (
        "Covers {start} to {end}. Before the first evidence a status is unknown, never absent. "
        "A count of events is a count of what these sources report."
    ),
    "ar": (
        "تغطي البيانات المدة من {start} إلى {end}. قبل أول دليل تكون الحالة غير معروفة، ولا يعني "
        "ذلك الغياب. وعدد الأحداث هو عدد ما تذكره هذه المصادر."
    ),
}

METADATA: Final = {
    "title": "What the file holds, in the language of the export.",
    "version": "Version of the data.",
    "created": "Day this version of the data was made; the same data give the same bytes.",
    "licence": "Licence of the data.",
    "licence_url": "Where that licence stands.",
    "attribution": "How to name us when you use the data.",
    "coverage": "What the data cover, and what a count of them means.",
}
"""The members of ``metadata`` in every GeoJSON file, with their description."""


def file_metadata(atlas: Atlas, what: str, lang: str, **facts: str) -> dict[str, Any]:
    """Return the ``metadata`` member of an export.

    Args:
        atlas: The opened atlas.
        what: ``status``, ``intervals``, ``events`` or ``bases``.
        lang: ``en`` or ``ar``.
        **facts: What the title names, such as the day.
    """
    described = atlas.package.descriptor
    name = _in_language(described, "title", lang) or str(described.get("name", ""))
    licence = _licence(described.get("licenses"))
    start, end = (day.isoformat() for day in atlas.coverage)
    note = _in_language(described, "coverage_note", lang) or _NOTES[lang]
    return {
        "title": f"{_TITLES[lang][what].format(**facts)} · {name}",
        "version": atlas.package.version,
        "created": atlas.package.created.isoformat(),
        "licence": licence.get("name"),
        "licence_url": licence.get("path"),
        "attribution": f"{name}, {atlas.package.version}, {licence.get('name') or '-'}",
        "coverage": note.replace("{start}", start).replace("{end}", end),
    }


def _in_language(described: dict[str, Any], key: str, lang: str) -> str | None:
    """Return a member of the descriptor in ``lang``: ``title`` is English, ``title_ar`` Arabic."""
    return described.get(f"{key}_{lang}") or described.get(key)


def _licence(licences: Any) -> dict[str, Any]:
    """Return the first licence of the descriptor, empty if a user's names none."""
    first = licences[0] if isinstance(licences, list) and licences else {}
    return first if isinstance(first, dict) else {}
