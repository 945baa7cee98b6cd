"""The small map of said distances: from a place to the base, and to where the base is said."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.basemap import outlines
from dashboard.charts import theme
from dashboard.charts.legend import Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.telling import Teller
    from geodata.checks.distance_lines import DistanceLine, LonLat

WIDTH, HEIGHT = 350, 470
LEAST_KM: Final = 60
"""The least height of the small map in km, so that one short line is not blown up."""
KM_A_DEGREE: Final = 111.2
VERDICT: Final = {
    "agrees": theme.STATUS_COLOURS["handed_over"],
    "differs": theme.STATUS_COLOURS["disputed"],
}


def says(teller: Teller, lines: Sequence[DistanceLine]) -> str:
    """Return the sentence that says what the map shows."""
    claims = teller.count("claim", len(lines))
    differs = sum(line.distance.verdict == "differs" for line in lines)
    if not differs:
        text = teller.words("evidence_page.distances_none", claims=claims)
    else:
        text = teller.words("evidence_page.distances_says", claims=claims, differs=differs)
    return text[:1].upper() + text[1:]


def distance_legend(teller: Teller) -> tuple[Key, ...]:
    """Return what the marks of `distance_map` mean."""
    words = teller.words
    return (
        Key(words("evidence_page.key_measured"), theme.INK, "line"),
        Key(words("evidence_page.key_agrees"), VERDICT["agrees"], "dashes"),
        Key(words("evidence_page.key_differs"), VERDICT["differs"], "dashes"),
        Key(words("evidence_page.key_place"), theme.QUIET, "circle"),
    )


def distance_map(teller: Teller, lines: Sequence[DistanceLine]) -> alt.LayerChart:
    """Return a small map, north up: from each place to the base, and to where the base is said.

    Args:
        teller: The atlas in the page's language.
        lines: The distances to draw; the map shows just their surroundings.
    """
    plot = _Plot(teller, _frame(lines))
    layers = (
        plot.paths(_outline_rows("governorates"), "#d9d3c6", 0.8),
        plot.paths(_outline_rows("rivers"), "#b7cdd6", 1.2),
        plot.lines([_row(line, line.base_point, teller) for line in lines], measured=True),
        plot.lines([_row(line, line.said_point, teller) for line in lines], measured=False),
        plot.ends([_row(line, line.said_point, teller) for line in lines]),
        plot.names(_places(lines, teller), quiet=True),
        plot.names(_bases(lines, teller), quiet=False),
    )
    whole: Any = alt.layer(*layers).resolve_scale(color="independent")
    whole = whole.properties(width=WIDTH, height=HEIGHT, autosize=alt.AutoSizeParams(type="pad"))
    chart: alt.LayerChart = theme.themed(whole, teller.lang)
    return chart


class _Plot:
    """The layers of the small map: a plane of kilometres around its middle."""

    def __init__(self, teller: Teller, frame: tuple[LonLat, LonLat]) -> None:
        (west, south), (east, north) = frame
        self.x = alt.Scale(domain=[west, east], nice=False)
        self.y = alt.Scale(domain=[south, north], nice=False)
        self.teller = teller

    def paths(self, rows: list[dict[str, Any]], colour: str, width: float) -> alt.Chart:
        """Return outlines as lines, cut at the frame."""
        mark = alt.Chart(theme.rows(rows)).mark_line(
            color=colour, strokeWidth=width, clip=True, aria=False
        )
        layer: alt.Chart = mark.encode(
            x=self._x("lon"), y=self._y("lat"), detail="path:N", order="step:Q"
        )
        return layer

    def lines(self, rows: list[dict[str, Any]], *, measured: bool) -> alt.Chart:
        """Return the lines from the places; a said one is dashed and coloured by its verdict."""
        look: dict[str, Any] = {"color": theme.INK, "strokeWidth": 1.8}
        if not measured:
            look = {"strokeDash": [3, 3], "strokeWidth": 1.5}
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_rule(clip=True, **look)
            .encode(x=self._x("from_lon"), y=self._y("from_lat"), x2="lon:Q", y2="lat:Q")
            .encode(tooltip=self._told())
        )
        if measured:
            return layer
        coloured: alt.Chart = layer.encode(color=self._verdict())
        return coloured

    def ends(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a hollow mark where a source says the base is."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_point(filled=False, size=46, strokeWidth=1.8, opacity=1, clip=True)
            .encode(x=self._x("lon"), y=self._y("lat"), color=self._verdict())
            .encode(tooltip=self._told())
        )
        return layer

    def names(self, rows: list[dict[str, Any]], *, quiet: bool) -> alt.LayerChart:
        """Return places or bases as points with their names."""
        colour = theme.QUIET if quiet else theme.INK
        weight: Any = 400 if quiet else 600
        points = alt.Chart(theme.rows(rows)).encode(x=self._x("lon"), y=self._y("lat"))
        side: dict[str, Any] = {"align": "left", "dx": 7, "dy": -6}
        if quiet:
            side = {"align": "right", "dx": -7, "dy": 8}
        side |= {"fontSize": 12, "fontWeight": weight}
        halo = points.mark_text(stroke=theme.PAPER, strokeWidth=3, aria=False, **side)
        name = points.mark_text(color=colour, **side)
        shape = "circle" if quiet else "square"
        mark = points.mark_point(filled=True, shape=shape, size=36, color=colour, opacity=1)
        layer: Any = alt.layer(mark, halo.encode(text="name:N"), name.encode(text="name:N"))
        return layer  # type: ignore[no-any-return]

    def _x(self, field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=self.x, axis=None)

    def _y(self, field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", scale=self.y, axis=None)

    def _verdict(self) -> alt.Color:
        scale = alt.Scale(domain=list(VERDICT), range=list(VERDICT.values()))
        return alt.Color("verdict:N", scale=scale, legend=None)

    def _told(self) -> list[alt.Tooltip]:
        words = self.teller.words
        fields = ("base", "said", "measured", "who")
        return [alt.Tooltip(f"{f}:N", title=words(f"evidence_page.tip_{f}")) for f in fields]


def _frame(lines: Sequence[DistanceLine]) -> tuple[LonLat, LonLat]:
    """Return the south-west and north-east corners of the map around all the lines' points."""
    ends = [point for line in lines for point in (line.place_point, line.base_point)]
    ends += [line.said_point for line in lines]
    lons, lats = [lon for lon, _ in ends], [lat for _, lat in ends]
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    shrink = math.cos(math.radians(lat))
    tall = (max(lats) - min(lats)) * KM_A_DEGREE * 1.15
    wide = (max(lons) - min(lons)) * KM_A_DEGREE * shrink * 1.35
    km = max(tall, wide * HEIGHT / WIDTH, LEAST_KM) / 2
    north, east = km / KM_A_DEGREE, km * WIDTH / HEIGHT / KM_A_DEGREE / shrink
    return (lon - east, lat - north), (lon + east, lat + north)


def _outline_rows(layer: str) -> list[dict[str, Any]]:
    return [
        {"path": f"{layer}-{at}", "lon": point[0], "lat": point[1], "step": step}
        for at, path in enumerate(_paths(outlines(layer)))
        for step, point in enumerate(path)
    ]


def _paths(features: Iterable[dict[str, Any]]) -> Iterable[list[Any]]:
    """Yield every line and every ring of the features."""
    for feature in features:
        shape, parts = feature["geometry"]["type"], feature["geometry"]["coordinates"]
        if shape == "LineString":
            yield parts
        elif shape in {"MultiLineString", "Polygon"}:
            yield from parts
        else:
            yield from (ring for polygon in parts for ring in polygon)


def _row(line: DistanceLine, end: LonLat, teller: Teller) -> dict[str, Any]:
    found, words = line.distance, teller.words
    towards = words(f"direction.{teller.towards(found.bearing)}")
    place = teller.name(line.place_id)
    measured = words(
        "evidence_page.measured", km=f"{found.measured_km:g}", direction=towards, place=place
    )
    return {
        "from_lon": line.place_point[0],
        "from_lat": line.place_point[1],
        "lon": end[0],
        "lat": end[1],
        "base": teller.name(found.base_id),
        "said": teller.claimed(line.claim),
        "measured": measured,
        "who": teller.who(line.claim.source_id, line.claim.said_by),
        "verdict": found.verdict,
    }


def _places(lines: Iterable[DistanceLine], teller: Teller) -> list[dict[str, Any]]:
    found = {line.place_id: line.place_point for line in lines}
    return [
        {"name": theme.spoken(teller.name(place_id), teller.lang), "lon": lon, "lat": lat}
        for place_id, (lon, lat) in found.items()
    ]


def _bases(lines: Iterable[DistanceLine], teller: Teller) -> list[dict[str, Any]]:
    found = {line.distance.base_id: line.base_point for line in lines}
    return [
        {"name": theme.spoken(teller.label(base_id), teller.lang), "lon": lon, "lat": lat}
        for base_id, (lon, lat) in found.items()
    ]
