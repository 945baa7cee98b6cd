"""The chart of all bases: each one's status through time, and the evidence under it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.charts import theme
from dashboard.charts.base_rows import HALF, LANE, bars, evidence, lanes
from dashboard.charts.legend import Key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.telling import Teller
    from geodata.events.events import Event

EDGE: Final = 0.08
"""The part of the width beside which words are not set in the middle."""
CHOICE: Final = "base"
"""The selection's name: a click on a lane chooses its base."""


def status_chart(
    teller: Teller, events: Iterable[Event], *, day: date, base_id: str | None
) -> alt.LayerChart:
    """Return every base's status through time, evidence below each bar, the chosen day as a line.

    Args:
        teller: The atlas in the page's language.
        events: The events in view.
        day: The chosen day.
        base_id: The chosen base; its lane is tinted.
    """
    rows = lanes(teller)
    first, last = teller.atlas.coverage
    plot = _Plot(
        theme.day_scale(first.isoformat(), (last + timedelta(days=1)).isoformat()),
        LANE * len(rows),
        teller,
    )
    found, held = evidence(teller, events), bars(teller)
    layers = (
        plot.lanes(rows, base_id),
        plot.unknown([row for row in held if row["status"] == "unknown"]),
        plot.statuses([row for row in held if row["status"] != "unknown"]),
        plot.windows([row for row in found if row["first"] != row["day"]]),
        plot.attacks([row for row in found if row["kind"] == "attack"]),
        plot.marks([row for row in found if row["kind"] != "attack"]),
        plot.day(day, teller.day(day)),
    )
    whole: Any = alt.layer(*layers)
    whole = whole.resolve_scale(y="independent", color="independent")
    chart: alt.LayerChart = theme.themed(whole.properties(height=plot.height), teller.lang)
    return chart


def legend(teller: Teller) -> tuple[Key, ...]:
    """Return what the marks of `status_chart` mean."""
    statuses = [
        Key(teller.words(f"status.{status}"), theme.STATUS_COLOURS[status], "bar", half)
        for status, half in HALF.items()
    ]
    unknown = Key(teller.words("status.unknown"), theme.STATUS_COLOURS["unknown"], "dashes")
    possible = Key(teller.words("map.possible_legend"), theme.STATUS_COLOURS["hosting"], "halves")
    kinds = ("arrival", "drawdown", "mission_change", "handover", "return_reported")
    marks = [
        Key(teller.words(f"kind.{kind}"), theme.KIND_COLOURS[kind], theme.KIND_SHAPES[kind])
        for kind in kinds
    ]
    attack = Key(teller.words("kind.attack"), theme.ATTACK, "tick")
    other = Key(teller.words("bases_page.other"), theme.OTHER, "stroke")
    return (*statuses, unknown, possible, *marks, attack, other)


class _Plot:
    """The layers of the chart of all bases; they share the days and a ruler in px from the top."""

    def __init__(self, days: alt.Scale, height: int, teller: Teller) -> None:
        self.days = days
        self.height = height
        self.words = teller.words
        self.lang = teller.lang
        self.coverage = teller.atlas.coverage

    def lanes(self, rows: list[dict[str, Any]], base_id: str | None) -> alt.Chart:
        """Return the tinted lane of the chosen base, the names, and the area a click falls on."""
        tint = alt.when(alt.datum.base_id == (base_id or "")).then(alt.value(theme.SELECTION))
        names = alt.Axis(title=None, labelColor=theme.INK, labelFontSize=15, labelPadding=14)
        lane = alt.Y("lane:N", sort=None, axis=names, scale=alt.Scale(padding=0))
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_rect(cursor="pointer", aria=False)
            .encode(x=alt.value(0), x2=alt.value("width"), y=lane)
            .encode(color=tint.otherwise(alt.value("transparent")))
            .add_params(alt.selection_point(name=CHOICE, fields=["base_id"]))
        )
        return layer

    def statuses(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return the bars of the known statuses, the thicker the more is held."""
        scale = theme.colour_scale(theme.STATUS_COLOURS, self.words.section("status"), HALF)
        worded = [{**row, "status": self.words(f"status.{row['status']}")} for row in rows]
        layer: alt.Chart = (
            alt.Chart(theme.rows(worded))
            .mark_rect(cursor="pointer")
            .encode(x=self._x("start"), x2="end:T", y=self._y("y"), y2="y2:Q")
            .encode(color=alt.Color("status:N", scale=scale, legend=None))
            .encode(tooltip=self._told("base", "said", "when"), description="told:N")
        )
        return layer

    def unknown(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a dashed line where there is no evidence yet."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_rule(strokeDash=[2, 4], strokeWidth=1.4, color=theme.STATUS_COLOURS["unknown"])
            .encode(x=self._x("start"), x2="end:T", y=self._y("y"))
            .encode(tooltip=self._told("base", "said", "when"), description="told:N")
        )
        return layer

    def windows(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a line as long as the doubt for every event without a day of its own."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_rule(strokeWidth=1.4, opacity=0.6, color=theme.OTHER, aria=False)
            .encode(x=self._x("first"), x2="day:T", y=self._y("y"))
        )
        return layer

    def attacks(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a tick for every attack."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_tick(color=theme.ATTACK, orient="vertical", thickness=1.4, size=10, opacity=0.85)
            .encode(x=self._x("day"), y=self._y("y"))
            .encode(tooltip=self._told("base", "what", "when", "says"), description="told:N")
        )
        return layer

    def marks(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a mark for every other event, in the shape and colour of its kind."""
        kinds = [kind for kind in theme.KIND_COLOURS if any(row["kind"] == kind for row in rows)]
        colours = alt.Scale(domain=kinds, range=[theme.KIND_COLOURS[kind] for kind in kinds])
        shapes = alt.Scale(domain=kinds, range=[theme.KIND_SHAPES[kind] for kind in kinds])
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_point(filled=True, size=44, opacity=1, strokeWidth=1.4)
            .encode(x=self._x("day"), y=self._y("y"))
            .encode(fill=alt.Fill("kind:N", scale=colours, legend=None))
            .encode(stroke=alt.Stroke("kind:N", scale=colours, legend=None))
            .encode(shape=alt.Shape("kind:N", scale=shapes, legend=None))
            .encode(tooltip=self._told("base", "what", "when", "says"), description="told:N")
        )
        return layer

    def day(self, day: date, words: str) -> alt.LayerChart:
        """Return a line at the chosen day, with the day in words at its foot."""
        row = {"day": day.isoformat(), "y": self.height, "words": theme.spoken(words, self.lang)}
        at = alt.Chart(theme.rows([row])).encode(x=self._x("day"))
        line = at.mark_rule(color=theme.INK, strokeWidth=1.2, aria=False)
        look: dict[str, Any] = {"fontSize": 12, "fontWeight": 600, "color": theme.INK}
        text = at.mark_text(baseline="top", dy=5, align=self._align(day), **look)
        layer: Any = alt.layer(line, text.encode(y=self._y("y"), text="words:N"))
        both: alt.LayerChart = layer
        return both

    def _align(self, day: date) -> Any:
        """Return how to set words at a day so that they stay inside the chart."""
        first, last = self.coverage
        part = (day - first) / max(last - first, timedelta(days=1))
        return "left" if part < EDGE else "right" if part > 1 - EDGE else "center"

    def _x(self, field: str) -> alt.X:
        years = alt.Axis(format="%Y", tickCount="year", orient="top", labelPadding=6)
        return alt.X(f"{field}:T", scale=self.days, axis=years, title=None)

    def _y(self, field: str) -> alt.Y:
        ruler = alt.Scale(domain=[0, self.height], reverse=True, nice=False)
        return alt.Y(f"{field}:Q", scale=ruler, axis=None)

    def _told(self, *fields: str) -> list[alt.Tooltip]:
        named = self.words.section("bases_page")
        return [alt.Tooltip(f"{field}:N", title=named[f"tip_{field}"]) for field in fields]
