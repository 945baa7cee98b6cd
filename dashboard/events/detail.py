"""One event with everything it rests on: figures, who is said to have done it, sources, claims."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard import sheet
from dashboard.escape import Markup, joined, name_of, tag
from dashboard.events.rows import place_words, span_words
from geodata.checks.contradictions import check_contradictions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.telling import Teller
    from geodata.checks.contradictions import Contradiction
    from geodata.events.events import Event
    from geodata.evidence.evidence import (
        Attack,
        Casualties,
        Claim,
        Details,
        Handover,
        Responsibility,
    )
    from geodata.package.package import Package

Figure = tuple[str, "Markup | str"]


def event_detail(event: Event, teller: Teller) -> Markup:
    """Return an event as HTML, in the order of the questions people ask."""
    details = teller.atlas.details[event.id]
    differ = _differing(teller.atlas.package).get(f"event:{event.id}", ())
    claims = [c for c in details.claims if c.field not in {found.field for found in differ}]
    confidence = f"confidence.{event.confidence}" if event.confidence else ""
    return tag(
        "article",
        _head(event, teller),
        tag("h3", teller.of(event, "summary")),
        sheet.note(teller.of(event, "note")) if event.note_en else None,
        tag("p", teller.words(confidence), class_="r-where") if confidence else None,
        _figures(tuple(_said_figures(details, teller)), teller),
        _listed("events_page.said", [_said(one, teller) for one in details.responsibility], teller),
        _sources(details, teller),
        _listed("panel.differ", [_difference(found, teller) for found in differ], teller),
        _listed("events_page.claims", [_claim(claim, teller) for claim in claims], teller),
        class_="p-detail",
    )


@lru_cache(maxsize=4)
def _differing(package: Package) -> dict[str, tuple[Contradiction, ...]]:
    found: dict[str, tuple[Contradiction, ...]] = {}
    for one in check_contradictions(package):
        found[one.about] = (*found.get(one.about, ()), one)
    return found


def _head(event: Event, teller: Teller) -> Markup:
    where = teller.name(event.base_id) if event.base_id else place_words(event, teller)
    return tag(
        "p",
        tag("time", teller.when(event)),
        sheet.kind(teller, event.kind),
        name_of(where),
        class_="r-when",
    )


def _said_figures(details: Details, teller: Teller) -> Iterator[Figure]:
    if details.attack:
        yield from _of_attack(details.attack, teller)
    for hurt in details.casualties:
        yield teller.field(hurt.outcome), _hurt(hurt, teller)
    if details.handover:
        yield from _of_handover(details.handover, teller)


def _of_attack(attack: Attack, teller: Teller) -> Iterator[Figure]:
    words = teller.words
    yield teller.field("weapon"), teller.listed([words(f"weapon.{w}") for w in attack.weapons])
    yield teller.field("munitions"), span_words(attack.munitions_low, attack.munitions_high, teller)
    intercepted = attack.intercepted
    yield teller.field("intercepted"), "" if intercepted is None else f"{intercepted:,}"
    yield teller.field("impact"), words(f"impact.{attack.impact}") if attack.impact else ""
    part = words(f"events_page.time_words.{attack.time_words}") if attack.time_words else ""
    yield teller.field("time_local"), attack.time_local or part
    yield (
        teller.field("place"),
        sheet.term(teller, attack.printed_place) if attack.printed_place else "",
    )


def _of_handover(handover: Handover, teller: Teller) -> Iterator[Figure]:
    people = "" if handover.personnel is None else f"{handover.personnel:,}"
    worth = handover.property_usd
    yield teller.field("what"), teller.of(handover, "what")
    note = sheet.term(teller, handover.personnel_note) if handover.personnel_note else None
    yield teller.field("personnel"), note or people
    yield teller.field("property_usd"), "" if worth is None else f"{worth:,}"


def _hurt(hurt: Casualties, teller: Teller) -> Markup:
    told = teller.listed([teller.term(text) for text in (hurt.role, hurt.nationality) if text])
    return joined(span_words(hurt.low, hurt.high, teller), " · ", name_of(told))


def _figures(figures: tuple[Figure, ...], teller: Teller) -> Markup | None:
    rows = [joined(tag("dt", name), tag("dd", value)) for name, value in figures if value]
    if not rows:
        return None
    heading = tag("h4", teller.words("events_page.figures"))
    return tag("section", heading, tag("dl", *rows, class_="p-figures"))


def _said(said: Responsibility, teller: Teller) -> Markup:
    """Return who is said to have done it, and who says so."""
    told = teller.words(f"events_page.{said.how}")
    day = joined(" · ", teller.edtf(said.day)) if said.day else None
    by = joined(" (", sheet.term(teller, said.by), ")") if said.by else None
    return joined(told, " ", sheet.term(teller, said.actor), by, day)


def _sources(details: Details, teller: Teller) -> Markup:
    first = {citation.source_id: citation for citation in reversed(details.citations)}
    lines = [
        sheet.source_line(teller, teller.atlas.sources[source_id], first[source_id])
        for source_id in dict.fromkeys(citation.source_id for citation in details.citations)
    ]
    heading = tag("h4", teller.words("panel.sources"))
    if not lines:
        return tag("section", heading, sheet.note(teller.words("panel.no_sources")))
    return tag("section", heading, tag("ul", *lines, class_="p-list", role="list"))


def _difference(found: Contradiction, teller: Teller) -> Markup:
    """Return every value of a field with who gave it, and the one that is shown."""
    said = [
        tag(
            "li",
            name_of(teller.value(found.about, found.field, one.value)),
            joined(" · ", name_of(teller.who(one.source_id, one.said_by))),
        )
        for one in found.values
    ]
    rule = teller.words(f"shown_rule.{found.rule}")
    shown = teller.value(found.about, found.field, found.shown) if found.shown else None
    value = joined(" ", name_of(shown), ":") if shown else None
    return joined(
        tag("strong", teller.field(found.field)),
        tag("ul", *said, role="list"),
        tag("p", teller.words("events_page.shown"), value, " ", rule, class_="r-where"),
    )


def _claim(claim: Claim, teller: Teller) -> Markup:
    value, note = teller.value(claim.about, claim.field, claim.value), teller.of(claim, "note")
    who = name_of(teller.who(claim.source_id, claim.said_by))
    beside = sheet.note(note) if note and note != value else None
    field = tag("strong", teller.field(claim.field))
    return joined(field, " ", name_of(value), " · ", who, beside)


def _listed(heading: str, lines: list[Markup], teller: Teller) -> Markup | None:
    if not lines:
        return None
    marked = "p-differ" if heading == "panel.differ" else "p-list"
    items = (tag("li", line) for line in lines)
    title = tag("h4", teller.words(heading))
    return tag("section", title, tag("ul", *items, class_=marked, role="list"))
