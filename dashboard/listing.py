"""Lists under the charts of forces: milestones, single numbers, how well the months are covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.escape import Markup, joined, link, name_of, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.charts.force_rows import Milestone
    from dashboard.telling import Teller
    from geodata.events.spells import Spell
    from geodata.forces import Force


def milestone_list(stones: Iterable[Milestone], teller: Teller) -> Markup:
    """Return the milestones in the order of time, each with the number it has in the chart."""
    items = (
        tag(
            "li",
            tag("span", stone.number, class_="p-number"),
            _head(name_of(teller.when(stone.event))),
            teller.of(stone.event, "summary"),
        )
        for stone in stones
    )
    return _list(items)


def number_list(forces: Iterable[Force], teller: Teller) -> Markup:
    """Return numbers that stand in no chart, with what must be known beside them."""
    return _list(_number(force, teller) for force in forces)


def spell_list(spells: Iterable[Spell], teller: Teller) -> Markup:
    """Return how well each spell of months is covered, and why the atlas says so."""
    words, covered = teller.words, teller.words.section("forces_page.covered")
    items = (
        tag(
            "li",
            _head(
                covered[spell.covered],
                words("panel.from_to", start=teller.day(spell.start), end=teller.day(spell.end)),
            ),
            teller.of(spell, "note"),
        )
        for spell in spells
    )
    return _list(items)


def _number(force: Force, teller: Teller) -> Markup:
    when = name_of(teller.edtf(force.when.text))
    where = [name_of(teller.name(force.base_id))] if force.base_id else []
    note = tag("span", teller.of(force, "note"), class_="r-quiet") if force.note_en else None
    cited = teller.atlas.sources[force.source_id]
    source = link(name_of(teller.publisher(cited)), cited.url)
    told = joined(teller.of(force, "summary"), " ", note, " " if note else None, source)
    return tag("li", _head(*where, when), told)


def _head(*parts: str) -> Markup:
    separated = [piece for part in parts for piece in (" · ", part)][1:]
    return tag("span", *separated, class_="p-when")


def _list(items: Iterable[Markup]) -> Markup:
    return tag("ul", *items, class_="p-list p-columns", role="list")
