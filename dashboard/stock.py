"""What the map page shows that does not change with the day: made once, kept by the browser."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard import imported, library
from dashboard.component import stock_of
from dashboard.component.spec import Action, ImportedAddress, MapSpec
from dashboard.words import load_words
from geodata.dates.edtf import day_number

if TYPE_CHECKING:
    from dashboard.layers import MapParts
    from geodata.atlas import Atlas


@dataclass(frozen=True, slots=True, eq=False)
class Stock:
    """The map of one language.

    Attributes:
        spec: The map on its first day, with nothing chosen.
        name: A text that differs where anything in it does.
        body: It as JSON, for the browser.
    """

    spec: MapSpec
    name: str
    body: bytes

    @property
    def address(self) -> str:
        """Where the browser fetches it."""
        return f"/map/{self.spec.lang}-{self.name}.json"


def map_stock(lang: str) -> Stock:
    """Return the map page's stock as things are now."""
    return _stock(library.atlas(), library.map_parts(lang), imported.address())


@lru_cache(maxsize=4)
def _stock(atlas: Atlas, parts: MapParts, address: ImportedAddress | None) -> Stock:
    words = load_words(parts.lang)
    first, last = (day_number(day) for day in atlas.coverage)
    spec = MapSpec(
        lang=parts.lang,
        words=parts.words,
        day=first,
        first_day=first,
        last_day=last,
        base=None,
        bases=parts.bases,
        events=parts.events,
        facets=parts.facets,
        imported=address,
        pages=parts.pages,
        footnote=parts.footnote,
        linked=True,
        ground=parts.ground,
        tiles=library.tiles(),
        actions=(
            Action(words("map.copy_link"), "copy", done=words("map.copied")),
            Action(words("map.day_geojson"), "download", "/api/status.geojson?at={day}"),
        ),
    )
    return Stock(spec, *stock_of(spec))
