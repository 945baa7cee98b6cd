"""The map beside an article: exactly the bases it speaks of, with their events."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.component.spec import MapSpec
from geodata.dates.edtf import day_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.component.spec import MapBase, MapEvents
    from dashboard.desk.bench import Bench
    from dashboard.layers import MapParts
    from dashboard.selection import Selection
    from geodata.desk.decisions import HeldArticle


def map_spec(bench: Bench, article: HeldArticle, parts: MapParts, selection: Selection) -> MapSpec:
    """Return the map of exactly the bases an article speaks of, with their events."""
    named = {mention.base_id for mention in bench.reading(article).mentions if mention.base_id}
    told = {case.finding.base_id for case in bench.cases(article) if case.finding.base_id}
    bases, events = map_of(parts.bases, parts.events, named | told)
    first, last = bench.atlas.coverage
    return MapSpec(
        lang=selection.lang,
        words=parts.words,
        day=day_number(min(max(selection.day, first), last)),
        first_day=day_number(first),
        last_day=day_number(last),
        base=selection.base if selection.base in named | told else None,
        bases=bases,
        events=events,
        height=420,
    )


def map_of(
    bases: tuple[MapBase, ...], events: MapEvents, wanted: Iterable[str]
) -> tuple[tuple[MapBase, ...], MapEvents]:
    """Return exactly the wanted bases, and the events at them."""
    ids = set(wanted)
    kept = tuple(base for base in bases if base.id in ids)
    index = {base.id: number for number, base in enumerate(kept)}
    rows = [n for n, base in enumerate(events.base) if base >= 0 and bases[base].id in ids]
    columns = {
        name: tuple(column[n] for n in rows)
        for name in events.__slots__
        if isinstance(column := getattr(events, name), tuple) and len(column) == len(events.id)
    }
    columns["base"] = tuple(index[bases[events.base[n]].id] for n in rows)
    return kept, replace(events, **columns)
