"""The map with its slider and evidence as one HTML file, for a colleague without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import maps
from dashboard.component.spec import MapSpec
from dashboard.layers import map_parts
from dashboard.words import load_words
from geodata.dates.edtf import day_number

if TYPE_CHECKING:
    from datetime import date

    from geodata.atlas import Atlas


def atlas_html(atlas: Atlas, *, at: date, lang: str) -> bytes:
    """Return the whole atlas as one page that makes no request; the same data, the same bytes.

    Args:
        atlas: The opened atlas.
        at: The day the page opens on.
        lang: ``en`` or ``ar``.
    """
    words = load_words(lang, elsewhere=not atlas.package.is_ours)
    parts = map_parts(atlas, words)
    first, last = atlas.coverage
    spec = MapSpec(
        lang=lang,
        words=parts.words,
        day=day_number(min(max(at, first), last)),
        first_day=day_number(first),
        last_day=day_number(last),
        base=None,
        bases=parts.bases,
        events=parts.events,
        facets=parts.facets,
        ground=parts.ground,
        pages=parts.pages,
        footnote=parts.footnote,
    )
    note = f"{words('frame.made', version=atlas.package.version)} {words('frame.single_file')}"
    return maps.single_file_html(spec, title=words("frame.name"), note=note).encode()
