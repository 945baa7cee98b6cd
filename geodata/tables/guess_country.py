"""Which country a table's points lie in, where it does not say itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from geodata.errors import MappingError
from geodata.tables.angles import angle, plain_text
from geodata.tables.countries import commonest_country, find_country
from geodata.tables.layout import is_placed
from geodata.tables.one_cell import seen_points

if TYPE_CHECKING:
    from geodata.tables.guess import Guess
    from geodata.tables.readers import Look

MOSTLY: Final = 0.6
"""Share of the points looked at that must lie in one country to hold a swapped one against it."""


def with_country(guess: Guess, look: Look) -> Guess:
    """Add the country most points lie in, for tables that do not say; check a stated one."""
    if guess.country and not find_country(guess.country):
        why = f"no outline goes by {guess.country!r}"
        raise MappingError(guess.path.name, why, guess.columns)
    if guess.country or "country" in guess.mapping or not is_placed(guess.mapping):
        return guess
    if "point" in guess.mapping:
        points = seen_points(look.cells(guess.mapping["point"][0]), guess.point_order)
    else:
        pairs = [look.cells(guess.mapping[name][0]) for name in ("lon", "lat")]
        points = np.array([_point(*pair) for pair in zip(*pairs, strict=True)]).reshape(-1, 2)
    points = points[np.isfinite(points).all(axis=1)]
    found = commonest_country(points[:, 0], points[:, 1], share=MOSTLY)
    swapped = commonest_country(points[:, 1], points[:, 0], share=MOSTLY)
    if found is None and swapped is not None:
        note = (
            f"Longitude and latitude seem to be swapped: most points would lie in {swapped.name}."
        )
        return replace(guess, notes=(*guess.notes, note))
    return replace(guess, mostly_in=found.name if found else "")


def _point(lon: str, lat: str) -> tuple[float, float]:
    return angle(plain_text(lon), "EW"), angle(plain_text(lat), "NS")
