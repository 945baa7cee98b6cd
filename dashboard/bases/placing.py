"""Where the point of a base comes from, how sure it is, and what it is not to be confused with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dashboard import sheet
from dashboard.escape import Markup, joined, name_of, tag
from geodata.checks.distances import measure, place_point

if TYPE_CHECKING:
    from dashboard.telling import Teller
    from geodata.checks.points import PlacedPoint, Placing
    from geodata.gazetteer.records import Base, Place

KM: Final = 1000
_SAME_KM: Final = 0.05  # nearer than that is no way to anywhere


def points_say(teller: Teller, base: Base, placing: Placing) -> str:
    """Return in two sentences where the point is, how sure, and how far the sources lie apart."""
    words = teller.words
    where = words(
        "bases_page.point_says",
        name=teller.isolated(teller.of(base, "name")),
        lat=f"{base.lat:.4f}",
        lon=f"{base.lon:.4f}",
        what=words(f"point_of.{base.point_of}"),
        radius=f"{base.radius_m / KM:g}",
    )
    out = sum(not placed.within for placed in placing.points)
    spread = words(
        "bases_page.point_out" if out else "bases_page.point_spread",
        points=teller.count("point", len(placing.points)),
        lineages=teller.count("lineage", placing.lineages),
        spread=_metres(teller, placing.spread_m),
        **({"out": out} if out else {}),
    )
    spread = spread[:1].upper() + spread[1:]
    return f"{where} {spread}" if len(placing.points) > 1 else where


def points(teller: Teller, placing: Placing) -> Markup:
    """Return the points table: who puts it where, how far from ours, and whose copy it is."""
    words = teller.words
    numbers = {placed.point.id: at for at, placed in enumerate(placing.points, start=1)}
    rows = [
        (
            str(numbers[placed.point.id]),
            sheet.term(teller, placed.point.source),
            sheet.term(teller, placed.point.what),
            _metres(teller, placed.distance_m),
            _lineage(teller, placed, numbers),
        )
        for placed in placing.points
    ]
    columns = ["n", "point_source", "what", "distance", "lineage"]
    named = [words(f"bases_page.col_{name}") for name in columns]
    return sheet.table(words("bases_page.point"), named, rows, named=True)


def homonyms(teller: Teller, base: Base) -> Markup | None:
    """Return the places and words the base is not to be confused with; None if there are none."""
    words = teller.words
    found = [p for p in teller.atlas.gazetteer.places if base.id in p.not_to_be_confused_with]
    if not found:
        return None
    rows = [
        (
            joined(name_of(teller.of(place, "name")), _also(place)),
            words(f"place_kind.{place.kind}"),
            _away(teller, base, place),
        )
        for place in found
    ]
    columns = [words(f"bases_page.col_{name}") for name in ("place", "kind", "away")]
    heading = words("bases_page.homonyms")
    says = sheet.note(words("bases_page.homonyms_says"))
    return sheet.section(heading, says, sheet.table(heading, columns, rows, named=True))


def _lineage(teller: Teller, placed: PlacedPoint, numbers: dict[str, int]) -> str:
    if placed.lineage == placed.point.id or placed.lineage not in numbers:
        return teller.words("bases_page.own_lineage")
    return teller.words("bases_page.copy_of", n=numbers[placed.lineage])


def _metres(teller: Teller, metres: float) -> str:
    if metres < KM:
        return teller.words("bases_page.metres", n=f"{metres:.0f}")
    return teller.words("bases_page.kilometres", n=f"{metres / KM:.1f}")


def _away(teller: Teller, base: Base, place: Place) -> str:
    if place.lon is None or place.lat is None:
        return ""
    km, bearing = measure((base.lon, base.lat), place_point(place))
    if km < _SAME_KM:
        return teller.words("bases_page.same_point")
    direction = teller.words(f"direction.{teller.towards(bearing)}")
    return teller.words("bases_page.away", km=f"{km:.1f}", direction=direction)


def _also(place: Place) -> Markup | None:
    if not place.also_called:
        return None
    first, *rest = (name_of(name) for name in place.also_called)
    return tag("p", first, *(joined(" · ", name) for name in rest), class_="r-note")
