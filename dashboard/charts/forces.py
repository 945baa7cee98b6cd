"""The chart of troop numbers: each as its source gives it, and the milestones above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import altair as alt

from dashboard.charts import theme
from dashboard.charts.force_rows import Milestone, marks, number_words
from dashboard.charts.legend import Key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.telling import Teller
    from geodata.forces import Force

HEIGHT: Final = 380
NARROW: Final = 560
"""Width in px below which the milestones go without numbers and most marks without theirs."""
ROW: Final = 15
"""Height in px of a row of milestone numbers above the plot."""
SCOPE_COLOURS: Final = {
    "us": theme.INK,
    "coalition_total": theme.STATUS_COLOURS["hosting"],
    "coalition_non_us": theme.STATUS_COLOURS["reduced"],
    "us_and_coalition_region": theme.STATUS_COLOURS["disputed"],
}
MARK_SHAPES: Final = {
    "present": "circle",
    "bound": "triangle-down",
    "ceiling": "M-1.9,0H1.9",
    "target": "diamond",
}
"""Vega's shapes, the ceiling a long line; a target or plan is drawn hollow."""


def troops_chart(
    forces: Sequence[Force], milestones: Sequence[Milestone], teller: Teller
) -> alt.LayerChart:
    """Return the numbers of persons over time.

    Args:
        forces: Numbers of persons for the whole country.
        milestones: What stands above the plot.
        teller: The atlas in the page's language.
    """
    days = [force.when.latest for force in forces] + [stone.event.latest for stone in milestones]
    first = min(force.when.earliest for force in forces)
    scale = theme.day_scale(f"{first.year}-01-01", f"{max(days).year + 1}-01-01")
    rows = marks(forces, teller)
    plot = _Plot(scale, rows, teller)
    layers = (
        plot.lines(milestones),
        *(plot.numbers(milestones, row) for row in sorted({stone.row for stone in milestones})),
        plot.ranges([row for row in rows if None not in (row["low"], row["high"])]),
        plot.spans([row for row in rows if row["from"] != row["to"]]),
        plot.points(rows),
        plot.labels([row for row in rows if row["label"] and not row["before"]], side="left"),
        plot.labels([row for row in rows if row["label"] and row["before"]], side="right"),
    )
    whole: Any = alt.layer(*layers).properties(
        height=HEIGHT, autosize=alt.AutoSizeParams(type="fit-x", contains="padding")
    )
    styled: alt.LayerChart = theme.themed(whole, teller.lang)
    return styled


def legend(teller: Teller) -> tuple[Key, ...]:
    """Return whom the colours stand for, and what the shapes say of a number."""
    told = teller.words.section("forces_page")
    whom = [Key(told["scope"][scope], colour) for scope, colour in SCOPE_COLOURS.items()]
    what = {"present": "circle", "bound": "triangle-down", "ceiling": "line", "target": "hollow"}
    return (*whom, *(Key(told["mark"][mark], theme.INK, shape) for mark, shape in what.items()))


def says(forces: Sequence[Force], teller: Teller) -> str:
    """Return the sentence that says what the chart shows."""
    highest = max(forces, key=lambda force: force.best or force.high or force.low or 0)
    return teller.words(
        "forces_page.troops_says",
        n=teller.count("number", len(forces)),
        first=forces[0].when.earliest.year,
        last=forces[-1].when.latest.year,
        highest=number_words(highest, teller),
        highest_day=teller.isolated(teller.edtf(highest.when.text)),
    )


class _Plot:
    """The layers of the chart of troops; they share the days and the numbers."""

    def __init__(self, days: alt.Scale, rows: list[dict[str, Any]], teller: Teller) -> None:
        self.days = days
        self.teller = teller
        self.told = teller.words.section("forces_page")
        highest = max(row["high"] or row["value"] for row in rows)
        self.persons = alt.Scale(domain=[0, 1000 * (int(highest) // 1000 + 2)], nice=False)

    def lines(self, stones: Sequence[Milestone]) -> alt.Chart:
        """Return a thin line for every milestone."""
        layer: alt.Chart = (
            self._stones(stones)
            .mark_rule(color=theme.RULE, strokeWidth=1)
            .encode(y=alt.value(-3), y2=alt.value(HEIGHT))
        )
        return layer

    def numbers(self, stones: Sequence[Milestone], row: int) -> alt.Chart:
        """Return the numbers of the milestones in one row above the plot."""
        layer: alt.Chart = (
            self._stones([stone for stone in stones if stone.row == row])
            .transform_filter(f"width >= {NARROW}")
            .mark_text(color=theme.QUIET, fontSize=theme.SIZES["tick"], fontWeight=600)
            .encode(y=alt.value(-ROW * (row + 0.7)), text=alt.Text("number:N"))
        )
        return layer

    def ranges(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return an upright bar from the lowest to the highest value."""
        layer: alt.Chart = (
            self._bars(rows)
            .mark_rule(strokeWidth=5, opacity=0.55, strokeCap="butt")
            .encode(x=self._x("day"), y=self._y("low"), y2="high:Q")
        )
        return layer

    def spans(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a line as long as the doubt about the day."""
        layer: alt.Chart = (
            self._bars(rows)
            .mark_rule(strokeWidth=1.4)
            .encode(x=self._x("from"), x2="to:T", y=self._y("value"))
        )
        return layer

    def points(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a mark for every number, in the colour of whom and the shape of what it counts."""
        shapes = alt.Scale(
            domain=[self.told["mark"][mark] for mark in MARK_SHAPES],
            range=list(MARK_SHAPES.values()),
        )
        hollow = alt.when(alt.datum.hollow).then(alt.value(0)).otherwise(alt.value(1))
        layer: alt.Chart = (
            self._bars(rows)
            .mark_point(size=70, strokeWidth=1.6, opacity=1)
            .encode(x=self._x("day"), y=self._y("value"))
            .encode(fill=alt.Fill("scope:N", scale=self._colours(), legend=None))
            .encode(shape=alt.Shape("mark:N", scale=shapes, legend=None), fillOpacity=hollow)
            .encode(tooltip=self._told())
        )
        return layer

    def labels(self, rows: list[dict[str, Any]], *, side: Literal["left", "right"]) -> alt.Chart:
        """Return the number beside its mark; ``side`` is the side of it that the mark is on."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .transform_filter(f"datum.always || width >= {NARROW}")
            .mark_text(align=side, dx=9 if side == "left" else -9, dy=-7)
            .encode(x=self._x("day"), y=self._y("value"), text=alt.Text("label:N"))
        )
        return layer

    def _stones(self, stones: Sequence[Milestone]) -> alt.Chart:
        rows = [
            {
                "day": stone.event.latest.isoformat(),
                "number": str(stone.number),
                "when": self.teller.when(stone.event),
                "says": self.teller.of(stone.event, "summary"),
            }
            for stone in stones
        ]
        told = [alt.Tooltip("when:N", title=self.told["date"]), self._says()]
        return alt.Chart(theme.rows(rows)).encode(x=self._x("day"), tooltip=told)

    def _bars(self, rows: list[dict[str, Any]]) -> alt.Chart:
        colour = alt.Stroke("scope:N", scale=self._colours(), legend=None)
        return alt.Chart(theme.rows(rows)).encode(stroke=colour)

    def _colours(self) -> alt.Scale:
        return theme.colour_scale(SCOPE_COLOURS, self.told["scope"])

    def _x(self, field: str) -> alt.X:
        years = alt.Axis(format="%Y", tickCount="year", grid=False, ticks=True)
        return alt.X(f"{field}:T", scale=self.days, axis=years, title=None)

    def _y(self, field: str) -> alt.Y:
        axis = alt.Axis(format=",d", tickCount=5, title=None, grid=True)
        return alt.Y(f"{field}:Q", axis=axis, scale=self.persons)

    def _told(self) -> list[alt.Tooltip]:
        columns = {"when": "date", "scope": "whom", "mark": "sort", "number": "number"}
        named = [alt.Tooltip(f"{f}:N", title=self.told[key]) for f, key in columns.items()]
        return [*named, self._says()]

    def _says(self) -> alt.Tooltip:
        return alt.Tooltip("says:N", title=self.told["summary"])
