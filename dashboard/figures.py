"""The figures of the Bases and Evidence pages: each chart with its sentence, legend and table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import ledger, placing
from dashboard.charts import bases, evidence, points, sources
from dashboard.figure import Figure
from geodata.reliance import heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.selection import Selection
    from dashboard.telling import Teller
    from geodata.distance_lines import DistanceLine
    from geodata.points import Placing
    from geodata.records import Base
    from geodata.reliance import Reliance


def all_bases(teller: Teller, selection: Selection) -> Figure:
    """Return every base's status through time; a click on a lane chooses its base."""
    day = selection.day
    return Figure(
        key="bases",
        heading=teller.words("bases_page.chart_title"),
        says=bases.says(teller, day),
        chart=bases.status_chart(teller, teller.atlas.events, day=day, base_id=selection.base),
        table=bases.table(teller),
        legend=bases.legend(teller),
    )


def points_of(teller: Teller, base: Base, found: Placing) -> Figure:
    """Return where every source puts a base; its table stands on the page itself."""
    return Figure(
        key="points",
        heading=teller.words("bases_page.point"),
        says=placing.points_say(teller, base, found),
        chart=points.point_chart(teller, found, radius_m=base.radius_m),
        table=(),
        legend=points.legend(teller),
        stretch=False,
    )


def distances(teller: Teller, lines: Sequence[DistanceLine]) -> Figure:
    """Return said and measured distances on a small map; their table stands on the page itself."""
    return Figure(
        key="distances",
        heading=teller.words("evidence_page.distances"),
        says=evidence.says(teller, lines),
        chart=evidence.distance_map(teller, lines),
        table=(),
        legend=evidence.distance_legend(teller),
        stretch=False,
    )


def sources_heard(teller: Teller, found: Sequence[Reliance]) -> Figure:
    """Return whose words the events rest on; the table has every source.

    Args:
        teller: The atlas in the page's language.
        found: What rests on each source, for the table.
    """
    heard_ = heard(teller.atlas.details, teller.atlas.sources)
    return Figure(
        key="sources",
        heading=teller.words("evidence_page.sources"),
        says=sources.says(teller, heard_),
        chart=sources.voice_bars(teller, heard_),
        table=ledger.source_rows(teller, found),
        legend=sources.source_legend(teller),
    )
