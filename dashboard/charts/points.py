"""The chart of one base's points: every source's point around the atlas's own, and the radius."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.charts import theme
from dashboard.charts.legend import Key

if TYPE_CHECKING:
    from dashboard.telling import Teller
    from geodata.checks.points import Placing

SIDE: Final = 320
"""Width and height in px: a kilometre is as long to the north as to the east."""
KM: Final = 1000
STEPS: Final = 120
GRID: Final = 9
"""Points nearer than a grid of twice as many cells are numbered together."""


def point_rows(teller: Teller, placing: Placing) -> list[dict[str, Any]]:
    """Return the points as kilometres east and north of the atlas's, numbered as in the table."""
    return [
        {
            "n": str(at),
            "east": round(placed.east_m / KM, 4),
            "north": round(placed.north_m / KM, 4),
            "source": theme.spoken(teller.term(placed.point.source), teller.lang),
            "what": theme.spoken(teller.term(placed.point.what), teller.lang),
        }
        for at, placed in enumerate(placing.points, start=1)
    ]


def legend(teller: Teller) -> tuple[Key, ...]:
    """Return what the marks of `point_chart` mean."""
    words = teller.words
    return (
        Key(words("bases_page.chosen_point"), theme.INK, "cross"),
        Key(words("bases_page.other_point"), theme.LINK, "circle"),
        Key(words("bases_page.radius_key"), theme.QUIET, "dashes"),
    )


def point_chart(teller: Teller, placing: Placing, *, radius_m: float) -> alt.LayerChart:
    """Return the points seen from above, north up, with the circle of the radius.

    Args:
        teller: The atlas in the page's language.
        placing: The points of one base.
        radius_m: The radius in metres the atlas gives the base's point.
    """
    rows = point_rows(teller, placing)
    reach = max([radius_m / KM, *(math.hypot(row["east"], row["north"]) for row in rows)]) * 1.12
    scale = alt.Scale(domain=[-reach, reach], nice=False)
    words = teller.words
    x = alt.X("east:Q", scale=scale, title=words("bases_page.point_axis_east"))
    y = alt.Y("north:Q", scale=scale, title=words("bases_page.point_axis_north"))
    told = [
        alt.Tooltip(f"{field}:N", title=words(f"bases_page.col_{name}"))
        for field, name in (("n", "n"), ("source", "point_source"), ("what", "what"))
    ]
    ring = alt.Chart(theme.rows(_circle(radius_m / KM))).mark_line(
        color=theme.QUIET, strokeDash=[4, 4], strokeWidth=1.3
    )
    centre = alt.Chart(theme.rows([{"east": 0, "north": 0}])).mark_point(
        shape="cross", filled=True, size=90, color=theme.INK, opacity=1
    )
    dots = alt.Chart(theme.rows(rows)).mark_circle(size=64, color=theme.LINK, opacity=0.75)
    numbers = alt.Chart(theme.rows(_numbers(rows, reach))).mark_text(
        align="left", dx=7, dy=-8, fontSize=12, color=theme.INK
    )
    layers = (
        ring.encode(x=x, y=y, order="step:Q"),
        dots.encode(x=x, y=y, tooltip=told),
        centre.encode(x=x, y=y),
        numbers.encode(x=x, y=y, text="n:N"),
    )
    whole: Any = alt.layer(*layers)
    whole = whole.properties(width=SIDE, height=SIDE, autosize=alt.AutoSizeParams(type="pad"))
    chart: alt.LayerChart = theme.themed(whole, teller.lang)
    return chart


def _numbers(rows: list[dict[str, Any]], reach: float) -> list[dict[str, Any]]:
    """Return the numbers to write, those of points in one place together."""
    together: dict[tuple[int, int], dict[str, Any]] = {}
    for row in rows:
        spot = (round(row["east"] / reach * GRID), round(row["north"] / reach * GRID))
        if spot in together:
            together[spot]["n"] += f", {row['n']}"
        else:
            together[spot] = dict(row)
    return list(together.values())


def _circle(radius_km: float) -> list[dict[str, float]]:
    turns = [2 * math.pi * step / STEPS for step in range(STEPS + 1)]
    return [
        {"east": radius_km * math.sin(turn), "north": radius_km * math.cos(turn), "step": at}
        for at, turn in enumerate(turns)
    ]
