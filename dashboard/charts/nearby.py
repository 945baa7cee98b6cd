"""Imported events around a base, by month: those surely near it, and those too coarse to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.charts.theme import rows, themed, token
from geodata.join.counts import SURE as SURE_LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from dashboard.charts.theme import AnyChart
    from dashboard.words import Words

SURE: Final = token("i-sure", "#6a3fc0")
COARSE: Final = token("i-coarse", "#a08ed6")
FEW: Final = 18
"""So many months are named on the axis."""
_HEIGHT: Final = 220


def month_rows(counts: pa.Table, base_id: str | None) -> list[dict[str, Any]]:
    """Return sure and coarse events by month, in the order of time.

    Args:
        counts: From `geodata.join.counts.monthly_counts`.
        base_id: The base; empty for events that may be at some base; None for all together.
    """
    sums: dict[str, list[int]] = {}
    for row in counts.to_pylist():
        if row["month"] is None or base_id not in (None, row["base_id"] or ""):
            continue
        pair = sums.setdefault(row["month"].isoformat(), [0, 0])
        pair[row["label"] not in SURE_LABELS] += row["events"]
    return [
        {"month": month, "sure": sure, "coarse": coarse}
        for month, (sure, coarse) in sorted(sums.items())
    ]


def nearby_chart(months: Sequence[dict[str, Any]], words: Words) -> AnyChart:
    """Return bars by month, what is sure below, what is coarse on top."""
    long = [
        {"month": row["month"], "events": row[how], "order": order, "how": how}
        for row in months
        for order, how in enumerate(("sure", "coarse"))
    ]
    names = {how: words(f"your_data.{how}") for how in ("sure", "coarse")}
    scale = alt.Scale(domain=list(names.values()), range=[SURE, COARSE])
    events, month = words("your_data.events"), words("your_data.month")
    when: dict[str, Any] = {"field": "month", "type": "temporal", "timeUnit": "utcyearmonth"}
    bars = alt.Chart(rows([{**row, "how": names[row["how"]]} for row in long]))
    chart = bars.mark_bar(size=_width(len(months))).encode(
        x=alt.X(**when, title=None, axis=_month_axis(len(months))),
        y=alt.Y("events:Q", title=events, axis=alt.Axis(format=",d", tickMinStep=1)),
        color=alt.Color("how:N", scale=scale, legend=None),
        order="order:O",
        tooltip=[
            alt.Tooltip(**when, title=month, format="%B %Y"),
            alt.Tooltip("how:N", title=" "),
            alt.Tooltip("events:Q", title=events, format=","),
        ],
    )
    sized: alt.Chart = chart.properties(height=_HEIGHT, width="container")
    return themed(sized, words.lang)


def table_rows(months: Sequence[dict[str, Any]], words: Words) -> list[dict[str, Any]]:
    """Return the same as rows under the page's words."""
    return [
        {
            words("your_data.month"): row["month"][:7],
            words("your_data.sure"): row["sure"],
            words("your_data.coarse"): row["coarse"],
        }
        for row in months
    ]


def _month_axis(months: int) -> alt.Axis:
    """Return an axis that names months while there are few, else years."""
    if months > FEW:
        return alt.Axis(format="%Y", tickCount="year")
    return alt.Axis(format="%B %Y", tickCount="month", labelOverlap="greedy")


def _width(months: int) -> float:
    """Return how wide a bar is, so that many months do not cover each other."""
    return max(1.0, min(14.0, 900 / max(months, 1)))
