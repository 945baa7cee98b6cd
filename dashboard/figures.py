"""The figures of the Bases, Evidence and Forces pages: chart, sentence, legend and table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.bases import placing
from dashboard.charts import base_rows, bases, evidence, force_rows, forces, points, sources
from dashboard.evidence import ledger
from dashboard.figure import Figure
from geodata.evidence.evidence import load_claims
from geodata.evidence.reliance import heard, reliance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.charts.force_rows import Milestone
    from dashboard.telling import Teller
    from geodata.checks.distance_lines import DistanceLine
    from geodata.checks.points import Placing
    from geodata.events.events import Event
    from geodata.forces import Force
    from geodata.gazetteer.records import Base


@lru_cache(maxsize=32)
def all_bases(
    teller: Teller, day: date, base_id: str | None, *, events: tuple[Event, ...]
) -> Figure:
    """Return every base's status through time with these events under it.

    A click on a lane chooses its base.
    """
    return Figure(
        key="bases",
        heading=teller.words("bases_page.chart_title"),
        says=base_rows.says(teller, day),
        chart=bases.status_chart(teller, events, day=day, base_id=base_id),
        table=base_rows.table(teller),
        legend=bases.legend(teller),
    )


def troops(teller: Teller, numbers: Sequence[Force], stones: Sequence[Milestone]) -> Figure:
    """Return the numbers said of the whole country, with milestones; its table has all numbers."""
    national = [one for one in numbers if one.scope != "base" and one.unit == "persons"]
    return Figure(
        key="troops",
        heading=teller.words("forces_page.troops_title"),
        says=forces.says(national, teller),
        chart=forces.troops_chart(national, stones, teller),
        table=force_rows.table_rows(numbers, teller),
        legend=forces.legend(teller),
    )


@lru_cache(maxsize=32)
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


@lru_cache(maxsize=32)
def distances(teller: Teller, lines: tuple[DistanceLine, ...]) -> Figure:
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


@lru_cache(maxsize=4)
def sources_heard(teller: Teller) -> Figure:
    """Return whose words the events rest on; the table has every source."""
    atlas = teller.atlas
    found = heard(atlas.details, atlas.sources)
    rests = reliance(atlas.details, atlas.sources, load_claims(atlas.package))
    return Figure(
        key="sources",
        heading=teller.words("evidence_page.sources"),
        says=sources.says(teller, found),
        chart=sources.voice_bars(teller, found),
        table=ledger.source_rows(teller, rests),
        legend=sources.source_legend(teller),
    )
