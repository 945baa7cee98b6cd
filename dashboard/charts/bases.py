"""Charts of the Bases page: every base's status through time, and the points of one base."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.charts import theme
from dashboard.charts.legend import Key
from geodata.histories import clipped, histories, in_order_of_handover

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.telling import Teller
    from geodata.events import Event

LANE: Final = 40
"""Height of a base's lane in px."""
HALF: Final = {"hosting": 9, "advisers": 6, "reduced": 4, "disputed": 6, "handed_over": 1.5}
"""Half the thickness of a status's bar in px: the more of the Coalition is there, the thicker."""
BAR: Final = 13
"""How far below the top of its lane the middle of a bar runs, in px."""
EVIDENCE: Final = 32
"""How far below the top of its lane the evidence stands, in px."""
COUNTRY: Final = "country"
"""The lane of the events that are of no single base."""
_COLUMNS: Final = ("tip_base", "tip_said", "table_from", "table_to")
CHOICE: Final = "base"
"""The selection's name: a click on a lane chooses its base."""


def lanes(teller: Teller) -> list[dict[str, Any]]:
    """Return the lanes from top to bottom: the bases by their handover, then the whole country."""
    order = in_order_of_handover(teller.atlas.timeline)
    named = [(base_id, teller.label(base_id)) for base_id in order]
    named.append((COUNTRY, teller.words("bases_page.country")))
    return [
        {"base_id": base_id, "lane": theme.spoken(name, teller.lang), "y": at * LANE}
        for at, (base_id, name) in enumerate(named)
    ]


def bars(teller: Teller) -> list[dict[str, Any]]:
    """Return the status bars; a possible status has two, the halves of one bar."""
    tops = _tops(teller)
    first, last = teller.atlas.coverage
    return [
        {
            "base_id": base_id,
            "base": teller.name(base_id),
            "start": start.isoformat(),
            "end": end.isoformat(),
            "said": teller.status(interval),
            "when": teller.stretch(interval.start, interval.end),
            "status": status,
            "y": tops[base_id] + BAR - over,
            "y2": tops[base_id] + BAR + under,
        }
        for base_id, history in histories(teller.atlas.timeline).items()
        for start, end, interval in clipped(history, first, last)
        for status, over, under in _halves(interval.possible or (interval.status,))
    ]


def evidence(teller: Teller, events: Iterable[Event]) -> list[dict[str, Any]]:
    """Return the marks under the bars, one an event, cut to the days the data cover."""
    tops = _tops(teller)
    first, last = teller.atlas.coverage
    return [
        {
            "base_id": event.base_id or COUNTRY,
            "base": teller.name(event.base_id) if event.base_id else "",
            "kind": event.kind,
            "what": teller.words(f"kind.{event.kind}"),
            "first": max(event.earliest, first).isoformat(),
            "day": min(event.latest, last).isoformat(),
            "when": teller.when(event),
            "says": teller.of(event, "summary"),
            "y": tops[event.base_id or COUNTRY] + EVIDENCE,
        }
        for event in events
        if (event.base_id or COUNTRY) in tops and event.latest >= first and event.earliest <= last
    ]


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
        plot.day(day),
    )
    whole: Any = alt.layer(*layers)
    whole = whole.resolve_scale(y="independent", color="independent")
    chart: alt.LayerChart = theme.themed(whole.properties(height=plot.height), teller.lang)
    return chart


def says(teller: Teller, day: date) -> str:
    """Return the sentence that says what the chart shows."""
    first, last = teller.atlas.coverage
    statuses = teller.atlas.timeline.at(day)
    return teller.words(
        "bases_page.chart_says",
        bases=teller.count("base", len(statuses)),
        first=teller.day(first),
        last=teller.day(last),
        day=teller.day(day),
        handed=sum(found.status == "handed_over" for found in statuses),
    )


def table(teller: Teller) -> list[dict[str, str]]:
    """Return the chart as rows: one for every base and stretch of one status."""
    named = {name: teller.words(f"bases_page.{name}") for name in _COLUMNS}
    found = histories(teller.atlas.timeline)
    return [
        {
            named["tip_base"]: teller.name(base_id),
            named["tip_said"]: teller.status(interval),
            named["table_from"]: interval.start.isoformat() if interval.start else "",
            named["table_to"]: interval.end.isoformat() if interval.end else "",
        }
        for base_id in in_order_of_handover(teller.atlas.timeline)
        for interval in found[base_id]
    ]


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
            .encode(tooltip=self._told("base", "said", "when"))
        )
        return layer

    def unknown(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a dashed line where there is no evidence yet."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_rule(strokeDash=[2, 4], strokeWidth=1.4, color=theme.STATUS_COLOURS["unknown"])
            .encode(x=self._x("start"), x2="end:T", y=self._y("y"))
            .encode(tooltip=self._told("base", "said", "when"))
        )
        return layer

    def windows(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a line as long as the doubt for every event without a day of its own."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_rule(strokeWidth=1.4, opacity=0.6, color=theme.OTHER)
            .encode(x=self._x("first"), x2="day:T", y=self._y("y"))
        )
        return layer

    def attacks(self, rows: list[dict[str, Any]]) -> alt.Chart:
        """Return a tick for every attack."""
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_tick(color=theme.ATTACK, orient="vertical", thickness=1.4, size=10, opacity=0.85)
            .encode(x=self._x("day"), y=self._y("y"))
            .encode(tooltip=self._told("base", "what", "when", "says"))
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
            .encode(tooltip=self._told("base", "what", "when", "says"))
        )
        return layer

    def day(self, day: date) -> alt.Chart:
        """Return a line at the chosen day."""
        layer: alt.Chart = (
            alt.Chart(theme.rows([{"day": day.isoformat()}]))
            .mark_rule(color=theme.INK, strokeWidth=1.2)
            .encode(x=self._x("day"))
        )
        return layer

    def _x(self, field: str) -> alt.X:
        years = alt.Axis(format="%Y", tickCount="year", orient="top", labelPadding=6)
        return alt.X(f"{field}:T", scale=self.days, axis=years, title=None)

    def _y(self, field: str) -> alt.Y:
        ruler = alt.Scale(domain=[0, self.height], reverse=True, nice=False)
        return alt.Y(f"{field}:Q", scale=ruler, axis=None)

    def _told(self, *fields: str) -> list[alt.Tooltip]:
        named = self.words.section("bases_page")
        return [alt.Tooltip(f"{field}:N", title=named[f"tip_{field}"]) for field in fields]


@lru_cache(maxsize=4)
def _tops(teller: Teller) -> dict[str, int]:
    return {row["base_id"]: row["y"] for row in lanes(teller)}


def _halves(statuses: tuple[str, ...]) -> list[tuple[str, float, float]]:
    """Return (status, px above the middle, px below) of a bar: whole, or a half for each of two."""
    half = [(status, HALF.get(status, 0)) for status in statuses]
    if len(half) == 1:
        return [(status, px, px) for status, px in half]
    return [(half[0][0], half[0][1], 0)] + [(status, 0, px) for status, px in half[1:]]
