"""What the reader did on a map, in a table or in a chart, taken over into the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import imported, state
from dashboard.component.answer import MapAnswer
from dashboard.filters import FIELDS, chosen_values, known_mode
from dashboard.selection import one_line
from geodata.dates.edtf import from_day_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.atlas import Atlas


def hear_map(key: str, atlas: Atlas, *, field: str = "day") -> None:
    """Take over the day and base the user chose on a map; the callback of the component.

    Args:
        key: The component's key.
        atlas: The opened atlas.
        field: Which day the map shows: ``day`` or, in a comparison, ``other``.
    """
    answer = MapAnswer.of(state.heard(key))
    theirs = answer.imported or state.current().imported
    first, last = imported.map_days(atlas, off=theirs.off) if field == "day" else atlas.coverage
    known = {base.id for base in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)}
    changes: dict[str, Any] = {"base": answer.base if answer.base in known else None}
    days = {"start": answer.from_day, "end": answer.to_day, field: answer.day}
    shown = {
        name: None if number is None else min(max(from_day_number(number), first), last)
        for name, number in days.items()
    }
    if shown[field] is not None:
        changes[field] = shown[field]
    if answer.mode is not None:
        mode = known_mode({"mode": answer.mode})
        changes |= {"mode": mode, "start": shown["start"], "end": shown["end"]}
    if answer.filters is not None:
        changes |= _known_filters(answer.filters, atlas)
    if answer.imported is not None:
        changes["imported"] = answer.imported.known(imported.choices)[0]
    if answer.asked is not None:
        changes |= _looked_up(one_line(answer.asked), atlas)
    state.choose(**changes)


def _known_filters(
    filters: Mapping[str, tuple[str, ...]], atlas: Atlas
) -> dict[str, tuple[str, ...]]:
    """Return the fields of the selection for filters a browser sent; unknown values are dropped."""
    return {
        field: chosen_values(",".join(filters.get(facet, ())), atlas.facets.choices[facet])[0]
        for facet, field in FIELDS.items()
    }


def _looked_up(name: str, atlas: Atlas) -> dict[str, Any]:
    """Return what looking up a name changes: the base, where it stands for one."""
    if not name or name == state.current().asked:
        return {"asked": name}
    found = atlas.gazetteer.lookup(name)
    sites = [one.id for one in found.candidates if found.rule == "site"]
    base = found.base_id or next(iter(sites), None)
    return {"asked": name} | ({"base": base} if base else {})


def hear_event(key: str, atlas: Atlas) -> None:
    """Take over the event chosen in a table, or that none is; the callback of the table."""
    chosen = state.heard(key).get("choice")
    state.choose(event=chosen if chosen in atlas.details else None)


def hear_chart(key: str, choice: str, atlas: Atlas) -> None:
    """Take over the base whose mark was chosen in a chart; the callback of the chart.

    Args:
        key: The chart's key.
        choice: The name of the chart's selection; it chooses rows by their ``base_id``.
        atlas: The opened atlas. A mark of no base, or of none at all, changes nothing.
    """
    chosen = state.heard(key)["selection"].get(choice) or [{}]
    known = {base.id for base in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)}
    if chosen[0].get("base_id") in known:
        state.choose(base=chosen[0]["base_id"])
