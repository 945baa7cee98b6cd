"""Whose words the events rest on, as bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.charts import theme
from dashboard.charts.legend import Key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.telling import Teller
    from geodata.evidence.reliance import Voice

TOP: Final = 15
"""How many origins the bars show."""


def voice_bars(teller: Teller, found: Sequence[Voice]) -> alt.LayerChart:
    """Return whose words most events rest on; the dark part are events nobody else tells."""
    rows = [
        {
            "source": theme.spoken(_name(teller, voice), teller.lang),
            "events": voice.events,
            "alone": voice.alone,
        }
        for voice in found[:TOP]
    ]
    order = alt.Y(
        "source:N", sort=None, axis=alt.Axis(title=None, labelColor=theme.INK, labelFontSize=13.5)
    )
    words = teller.words
    told = [
        alt.Tooltip("source:N", title=words("evidence_page.col_origin")),
        alt.Tooltip("events:Q", title=words("evidence_page.col_events")),
        alt.Tooltip("alone:Q", title=words("evidence_page.col_alone")),
    ]
    axis = alt.Axis(title=None, tickMinStep=1, orient="top", tickCount=6)
    from_names = alt.Scale(reverse=teller.lang == "ar")  # bars begin at the names they belong to
    bars = alt.Chart(theme.rows(rows)).mark_bar(height=14, cornerRadius=0)
    light = bars.encode(x=alt.X("events:Q", axis=axis, scale=from_names), y=order, tooltip=told)
    dark = bars.encode(x=alt.X("alone:Q", axis=axis, scale=from_names), y=order, tooltip=told)
    layers = (
        light.encode(color=alt.value(theme.STATUS_COLOURS["advisers"])),
        dark.encode(color=alt.value(theme.STATUS_COLOURS["hosting"])),
    )
    whole: Any = alt.layer(*layers)
    whole = whole.properties(height=24 * len(rows) + 30)
    chart: alt.LayerChart = theme.themed(whole, teller.lang)
    return chart


def says(teller: Teller, found: Sequence[Voice]) -> str:
    """Return the sentence that says what the bars show."""
    cited = {c.source_id for d in teller.atlas.details.values() for c in d.citations}
    text = teller.words(
        "evidence_page.sources_says",
        events=teller.count("event", len(teller.atlas.events)),
        sources=teller.count("source", len(cited)),
        origins=teller.count("origin", len(found)),
        top=min(TOP, len(found)),
    )
    return text[:1].upper() + text[1:]


def source_legend(teller: Teller) -> tuple[Key, ...]:
    """Return what the parts of `voice_bars` mean."""
    words = teller.words
    return (
        Key(words("evidence_page.key_alone"), theme.STATUS_COLOURS["hosting"], "bar"),
        Key(words("evidence_page.key_shared"), theme.STATUS_COLOURS["advisers"], "bar"),
    )


def _name(teller: Teller, voice: Voice) -> str:
    """Return the origin's name; an article held as a file goes by its number."""
    source = teller.atlas.sources[voice.source_ids[0]]
    return teller.publisher(source) if source.file else teller.agency(voice.origin)
