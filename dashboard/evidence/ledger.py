"""The Evidence page in words: contradictions, distances, copies and cited passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dashboard import sheet
from dashboard.escape import Markup, joined, name_of, tag
from geodata.checks.checks import COVERAGE
from geodata.evidence.reliance import statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dashboard.telling import Teller
    from geodata.checks.disputes import Dispute, Passage, Subject
    from geodata.checks.distance_lines import DistanceLine
    from geodata.evidence.reliance import Reliance

SHOWN: Final = 25
"""How many contradictions or passages stand on the page at once."""
_SOURCE_COLUMNS: Final = (
    *("publisher", "origin", "lang", "kind", "published"),
    *("events", "alone", "copies", "claims", "address"),
)


def differ(teller: Teller, found: Sequence[Dispute]) -> Markup:
    """Return the first contradictions: the field, every value with who said it, what is shown."""
    words = teller.words
    if not found:
        return sheet.note(words("evidence_page.differ_none"))
    rows = [
        (
            _subject(teller, each.subject),
            teller.field(each.found.field),
            tag("ul", *_values(teller, each), class_="r-values"),
            _shown(teller, each),
        )
        for each in found[:SHOWN]
    ]
    columns = [words(f"evidence_page.col_{name}") for name in ("about", "field", "values", "shown")]
    part = words("evidence_page.differ_part", shown=SHOWN, all=len(found))
    return joined(
        sheet.table(words("evidence_page.differ"), columns, rows),
        sheet.note(part) if len(found) > SHOWN else None,
    )


def differ_rows(teller: Teller, found: Iterable[Dispute]) -> list[dict[str, str]]:
    """Return every value of every contradiction as a row of plain text."""
    names = ("about", "field", "said", "who", "shown")
    named = {name: teller.words(f"evidence_page.col_{name}") for name in names}
    return [
        {
            named["about"]: _title(teller, each.subject),
            named["field"]: teller.field(each.found.field),
            named["said"]: teller.value(each.found.about, each.found.field, said.value),
            named["who"]: teller.who(said.source_id, said.said_by),
            named["shown"]: _shown_value(teller, each),
        }
        for each in found
        for said in each.found.values
    ]


def distances(teller: Teller, lines: Iterable[DistanceLine]) -> Markup:
    """Return every said distance beside the measured one, with the verdict and who said it."""
    words = teller.words
    rows = [
        (
            name_of(teller.label(line.distance.base_id)),
            teller.claimed(line.claim),
            words(
                "evidence_page.measured_short",
                km=f"{line.distance.measured_km:g}",
                direction=words(f"direction.{teller.towards(line.distance.bearing)}"),
            ),
            tag("span", _verdict(teller, line), class_=f"r-verdict r-{line.distance.verdict}"),
            name_of(teller.who(line.claim.source_id, line.claim.said_by)),
        )
        for line in lines
    ]
    names = ("base", "said", "measured", "verdict", "who")
    columns = [words(f"evidence_page.col_{name}") for name in names]
    return sheet.table(words("evidence_page.distances"), columns, rows, named=True)


def source_rows(teller: Teller, found: Iterable[Reliance]) -> list[dict[str, Any]]:
    """Return every source as a row: what it is, where it is, and what rests on it."""
    words = teller.words
    named = {name: words(f"evidence_page.col_{name}") for name in _SOURCE_COLUMNS}
    rows = []
    for each in found:
        source = teller.atlas.sources[each.source_id]
        values = {
            "publisher": teller.publisher(source),
            "origin": teller.agency(each.origin),
            "lang": words.section("lang").get(source.lang or "", source.lang),
            "kind": words(f"source_kind.{source.kind}"),
            "published": source.published,
            "events": each.events,
            "alone": each.alone,
            "copies": each.copies,
            "claims": each.claims,
            "address": source.url,
        }
        rows.append({named[name]: value for name, value in values.items()})
    return rows


def copies(teller: Teller) -> Markup:
    """Return the events that several publications tell in the words of one agency, folded."""
    words, atlas = teller.words, teller.atlas
    events = {event.id: event for event in atlas.events}
    found = statements(atlas.details, atlas.sources)
    rows = [
        (
            teller.when(events[each.event_id]),
            teller.of(events[each.event_id], "summary"),
            name_of(teller.agency(each.origin)),
            tag("ul", *_papers(teller, each.source_ids), class_="r-values"),
        )
        for each in found
    ]
    columns = [words(f"evidence_page.col_{name}") for name in ("day", "event", "origin", "papers")]
    heading = words("evidence_page.copies")
    told = teller.count("event", len({each.event_id for each in found}))
    return sheet.section(
        heading,
        sheet.note(words("evidence_page.copies_says", events=told)),
        tag(
            "details",
            tag("summary", words("evidence_page.copies_open")),
            sheet.table(heading, columns, rows),
            class_="r-more",
        ),
    )


def passages(teller: Teller, found: Sequence[Passage], articles: Path | None) -> Markup:
    """Return the first cited passages of the articles, or where to find them."""
    words = teller.words
    part = words("evidence_page.passages_part", shown=SHOWN, all=len(found))
    return joined(
        sheet.note(words("passage.closed")) if articles is None else None,
        *(_passage(teller, each, articles) for each in found[:SHOWN]),
        sheet.note(part) if len(found) > SHOWN else None,
    )


def _title(teller: Teller, subject: Subject) -> str:
    words = teller.words
    where = teller.name(subject.base_id) if subject.base_id else words("evidence_page.country")
    if subject.event:
        return f"{teller.when(subject.event)} · {where}"
    if subject.about == COVERAGE:
        return words("evidence_page.coverage_about")
    figure = words("evidence_page.figure_about") if subject.about.startswith("force:") else ""
    return f"{figure} · {where}" if figure else where


def _subject(teller: Teller, subject: Subject) -> Markup:
    summary = teller.of(subject.event, "summary") if subject.event else ""
    return joined(tag("span", _title(teller, subject)), sheet.note(summary) if summary else None)


def _values(teller: Teller, each: Dispute) -> list[Markup]:
    return [
        tag(
            "li",
            tag("b", name_of(teller.value(each.found.about, each.found.field, said.value))),
            " ",
            tag("span", name_of(teller.who(said.source_id, said.said_by)), class_="r-quiet"),
        )
        for said in each.found.values
    ]


def _shown_value(teller: Teller, each: Dispute) -> str:
    if each.found.shown is None:
        return ""
    return teller.value(each.found.about, each.found.field, each.found.shown)


def _shown(teller: Teller, each: Dispute) -> Markup:
    value = _shown_value(teller, each)
    rule = sheet.note(teller.words(f"shown_rule.{each.found.rule}"))
    return joined(tag("b", name_of(value)) if value else None, rule)


def _verdict(teller: Teller, line: DistanceLine) -> str:
    found = line.distance
    by_road = found.verdict == "differs" and found.measured_km < found.said_km
    return teller.words(f"evidence_page.{'differs_road' if by_road else found.verdict}")


def _papers(teller: Teller, source_ids: Iterable[str]) -> list[Markup]:
    return [sheet.source_line(teller, teller.atlas.sources[i]) for i in source_ids]


def _passage(teller: Teller, each: Passage, articles: Path | None) -> Markup:
    words, source = teller.words, teller.atlas.sources[each.source_id]
    claim: Any = each.cited
    if each.field is None and each.subject.event:
        summary = teller.of(each.subject.event, "summary")
        carries = words("evidence_page.carries_event", summary=summary)
    else:
        field = teller.field(each.field or "")
        carries = words("evidence_page.carries_value", field=field, value=teller.claimed(claim))
    return tag(
        "article",
        tag("h4", _title(teller, each.subject)),
        tag("p", carries),
        sheet.passage(teller, source, each.cited, articles),
        class_="r-cited",
    )
