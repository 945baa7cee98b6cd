"""One base and what it rests on: its status and history, its events, names and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import sheet
from dashboard.basemap import governorate_names
from dashboard.escape import Markup, joined, name_of, tag
from geodata.evidence.evidence import load_claims
from geodata.evidence.reliance import voices
from geodata.gazetteer.records import STRENGTHS
from geodata.status.histories import histories, interval_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dashboard.telling import Teller
    from geodata.events.events import Event
    from geodata.evidence.evidence import Claim
    from geodata.gazetteer.records import Base, Name
    from geodata.status.timeline import Interval


def head(teller: Teller, base: Base, day: date) -> Markup:
    """Return the names in both languages, what and where it is, and its status on ``day``."""
    words = teller.words
    other = "en" if teller.lang == "ar" else "ar"
    about = [
        words(f"base_kind.{base.kind}") if base.kind in words.section("base_kind") else base.kind,
        governorate_names(teller.lang).get(base.governorate or "", base.governorate or ""),
        words(f"bases_page.{base.origin}") if base.origin in {"seed", "record"} else base.origin,
        base.icao or "",
    ]
    return tag(
        "div",
        tag("h2", name_of(teller.of(base, "name"), teller.lang)),
        tag("p", name_of(getattr(base, f"name_{other}"), other), class_="r-other-name"),
        tag("p", " · ".join(part for part in about if part), class_="r-note"),
        _status_on(teller, base, day),
        sheet.note(teller.of(base, "note")) if teller.of(base, "note") else None,
        class_="r-head",
    )


def history(teller: Teller, base_id: str) -> Markup:
    """Return every stretch of the base's status with the events it rests on."""
    words, events = teller.words, {event.id: event for event in teller.atlas.events}
    rows = [
        (
            sheet.status(teller, interval),
            teller.stretch(interval.start, interval.end),
            _why(teller, interval, [events[event_id] for event_id in interval.events]),
        )
        for interval in histories(teller.atlas.timeline).get(base_id, ())
    ]
    columns = [words(f"bases_page.col_{name}") for name in ("status", "when", "why")]
    heading = words("bases_page.history")
    says = sheet.note(words("bases_page.history_says"))
    return sheet.section(heading, says, sheet.table(heading, columns, rows))


def events(teller: Teller, base_id: str) -> Markup:
    """Return the base's events and those of the country that decide its status, oldest first."""
    words = teller.words
    intervals = histories(teller.atlas.timeline).get(base_id, ())
    deciding = {event_id for interval in intervals for event_id in interval.events}
    shown = [e for e in teller.atlas.events if e.base_id == base_id or e.id in deciding]
    rows = [_event(teller, event, decides=event.id in deciding) for event in shown]
    heading = words("bases_page.events")
    says = words("bases_page.events_says", events=teller.count("event", len(shown)))
    listed = tag("ol", *rows, class_="r-events")
    return sheet.section(heading, sheet.note(says), listed)


def names(teller: Teller, base: Base) -> Markup:
    """Return every spelling by its strength, the strongest first, and all of them as a table."""
    words = teller.words
    own = [name for name in teller.atlas.gazetteer.names if name.base_id == base.id]
    own.sort(key=lambda name: (STRENGTHS.index(name.strength), name.lang != teller.lang, name.lang))
    heading = words("bases_page.names")
    says = words("bases_page.names_says", spellings=teller.count("spelling", len(own)))
    columns = [words(f"bases_page.col_{name}") for name in ("strength", "arabic", "other_names")]
    rows = [
        (
            words(f"strength.{strength}"),
            _spellings(name for name in own if _is(name, strength) and name.lang == "ar"),
            _spellings(name for name in own if _is(name, strength) and name.lang != "ar"),
        )
        for strength in dict.fromkeys(name.strength for name in own)
    ]
    return sheet.section(
        heading,
        sheet.note(says),
        tag("div", sheet.table(heading, columns, rows), class_="p-names"),
        tag(
            "details",
            tag("summary", words("charts.as_table")),
            _names_table(teller, own),
            class_="r-more",
        ),
    )


def _is(name: Name, strength: str) -> bool:
    return name.strength == strength


def _spellings(names: Iterable[Name]) -> Markup:
    """Return names in a line: bold in the articles, quiet where the spelling is our own variant."""
    styled = {"articles": "p-printed", "derived": "r-quiet"}
    spelled = [
        tag("span", name_of(name.name, name.lang), class_=styled.get(name.printed_in))
        for name in names
    ]
    return joined(*[piece for one in spelled for piece in (" · ", one)][1:])


def _names_table(teller: Teller, own: Iterable[Name]) -> Markup:
    words = teller.words
    rows = [
        (
            name_of(name.name, name.lang),
            words.section("lang").get(name.lang, name.lang),
            words(f"strength.{name.strength}"),
            words(f"printed_in.{name.printed_in}"),
        )
        for name in own
    ]
    columns = [words(f"bases_page.col_{name}") for name in ("name", "lang", "strength", "seen")]
    return sheet.table(words("bases_page.names"), columns, rows)


def claims(teller: Teller, base: Base) -> Markup | None:
    """Return the single values that sources give for the base itself; None if there are none."""
    words, about = teller.words, f"base:{base.id}"
    own = [claim for claim in load_claims(teller.atlas.package) if claim.about == about]
    if not own:
        return None
    rows = [
        (
            teller.field(claim.field),
            _claimed(teller, claim),
            name_of(teller.who(claim.source_id, claim.said_by)),
        )
        for claim in own
    ]
    columns = [words(f"bases_page.col_{name}") for name in ("field", "value", "said")]
    heading = words("bases_page.claims")
    says = sheet.note(words("bases_page.claims_says"))
    return sheet.section(heading, says, sheet.table(heading, columns, rows))


def _claimed(teller: Teller, claim: Claim) -> Markup:
    """Return a claim's value and what must be known beside it, where that says something more."""
    value, note = teller.claimed(claim), teller.of(claim, "note")
    return joined(value, sheet.note(note) if note and note != value else None)


def _status_on(teller: Teller, base: Base, day: date) -> Markup:
    words = teller.words
    interval = interval_on(histories(teller.atlas.timeline).get(base.id, ()), day)
    if interval is None:
        return sheet.note(words("bases_page.site"))
    when = words("bases_page.on_day", day=teller.day(day))
    return tag("p", sheet.status(teller, interval), " ", tag("span", when, class_="r-quiet"))


def _why(teller: Teller, interval: Interval, deciding: list[Event]) -> Markup:
    words = teller.words
    if not deciding:
        return tag("span", words("bases_page.no_event"), class_="r-quiet")
    told = [
        tag("p", tag("span", f"{teller.when(e)}: ", class_="r-quiet"), teller.of(e, "summary"))
        for e in deciding
    ]
    if interval.rule is None or interval.possible:
        return joined(*told)
    kind, _, scope = interval.rule.partition("/")
    rule = words(
        "bases_page.rule",
        kind=words(f"kind.{kind}"),
        scope=words(f"scope.{scope}"),
        status=words(f"status.{interval.status}"),
    )
    return joined(*told, tag("p", rule, class_="r-where"))


def _event(teller: Teller, event: Event, *, decides: bool) -> Markup:
    words, details = teller.words, teller.atlas.details[event.id]
    cited = len({citation.source_id for citation in details.citations})
    summary = words(
        "bases_page.from_origins",
        sources=teller.count("source", cited),
        origins=teller.count("origin", voices(details, teller.atlas.sources)),
    )
    sure = words(f"bases_page.confidence_{event.confidence}") if event.confidence else ""
    note = teller.of(event, "note")
    return tag(
        "li",
        tag(
            "p",
            tag("time", teller.when(event)),
            sheet.kind(teller, event.kind),
            tag("span", sure) if sure else None,
            class_="r-when",
        ),
        tag("p", teller.of(event, "summary")),
        sheet.note(note) if note else None,
        sheet.sources(teller, details.citations, summary=summary) if cited else None,
        class_="r-decides" if decides else None,
    )
