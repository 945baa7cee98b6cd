"""The day of a page that goes no further than the atlas, while the map stands beyond it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.selection import Notice
from geodata.dates.edtf import day_in_words

if TYPE_CHECKING:
    from dashboard.selection import Selection
    from geodata.atlas import Atlas


def held(selection: Selection, atlas: Atlas) -> Selection:
    """Return a selection on a day the atlas covers: its own, or the nearest there is."""
    first, last = atlas.coverage
    return replace(selection, day=min(max(selection.day, first), last))


def held_notice(selection: Selection, atlas: Atlas) -> tuple[Notice, ...]:
    """Return what a page says that shows another day than the map; nothing on the same."""
    shown = held(selection, atlas).day
    if shown == selection.day:
        return ()
    days = {"day": selection.day, "shown": shown}
    facts = {name: day_in_words(day, selection.lang) for name, day in days.items()}
    return (Notice("links.held_day", tuple(facts.items())),)
