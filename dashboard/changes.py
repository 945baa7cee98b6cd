"""What two days differ in, as a table: whose status, from what to what, by which events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import sheet
from dashboard.escape import Markup, joined, name_of, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.telling import Teller
    from geodata.events.events import Event
    from geodata.status.comparison import BaseChange, Comparison
    from geodata.status.timeline import Interval, Status


def changes(found: Comparison, teller: Teller) -> Markup:
    """Return the changes between two days, then the doubts, then who stayed as they were."""
    words = teller.words
    first, second = teller.day(found.first), teller.day(found.second)
    parts = [tag("h3", words("compare_page.changes", first=first, second=second))]
    parts.append(sheet.note(counted(found, teller)))
    if found.changed:
        parts.append(_table(found.changed, found, teller))
    if found.doubted:
        parts.append(tag("h3", words("compare_page.doubted")))
        parts.append(_table(found.doubted, found, teller))
    if found.alike:
        parts.append(tag("h3", words("compare_page.alike")))
        parts.append(_alike(found.alike, teller))
    return tag("section", *parts, class_="p-changes")


def counted(found: Comparison, teller: Teller) -> str:
    """Return how many bases changed, and how much happened in between."""
    if found.first == found.second:
        return teller.words("compare_page.same_day")
    between = found.between(teller.atlas.events)
    attacks = sum(event.kind == "attack" for event in between)
    everyone = len(found.changed) + len(found.doubted) + len(found.alike)
    return teller.words(
        "compare_page.counted",
        changed=len(found.changed),
        all=teller.count("base", everyone),
        attacks=teller.count("attack", attacks),
        others=teller.count("other_event", len(between) - attacks),
    )


def _table(rows: Iterable[BaseChange], found: Comparison, teller: Teller) -> Markup:
    words = teller.words
    columns = [
        words("compare_page.column_base"),
        words("compare_page.column_before", day=teller.day(found.first)),
        words("compare_page.column_after", day=teller.day(found.second)),
        words("compare_page.column_events"),
    ]
    cells = [
        (
            name_of(teller.label(change.base_id)),
            _status(change.before, teller),
            _status(change.after, teller),
            _events(change, teller),
        )
        for change in rows
    ]
    return sheet.table(words("compare_page.table_label"), columns, cells)


def _status(status: Status | Interval, teller: Teller) -> Markup:
    """Return a status with its mark; both where one of two is possible."""
    found = status.possible or (status.status,)
    marks = [tag("span", class_=f"r-mark r-{one}", aria_hidden="true") for one in found[:2]]
    names = [teller.words(f"status.{one}") for one in found]
    said = names[0]
    if len(names) > 1:
        said = teller.words("map.possible", a=" / ".join(names[:-1]), b=names[-1])
    return tag("span", *marks, said, class_="r-status")


def _events(change: BaseChange, teller: Teller) -> Markup:
    """Return the events that settled something in between, each with its sources folded."""
    told = [event for event in teller.atlas.events if event.id in change.deciding]
    if not told:
        return tag("span", teller.words("compare_page.no_events"), class_="r-quiet")
    items = (tag("li", _event(event, teller)) for event in told)
    return tag("ul", *items, class_="p-events", role="list")


def _event(event: Event, teller: Teller) -> Markup:
    citations = teller.atlas.details[event.id].citations
    cited = len({citation.source_id for citation in citations})
    summary = teller.count("source", cited)
    return joined(
        tag("p", tag("time", teller.when(event)), sheet.kind(teller, event.kind), class_="r-when"),
        tag("p", teller.of(event, "summary")),
        sheet.sources(teller, citations, summary=summary) if cited else None,
    )


def _alike(rows: tuple[BaseChange, ...], teller: Teller) -> Markup:
    """Return the bases that have one status on both days, and what only passed in between."""
    items = [
        tag(
            "li",
            tag("strong", name_of(teller.label(change.base_id))),
            " ",
            _status(change.after, teller),
            _passed(change, teller) if change.passed else None,
        )
        for change in rows
    ]
    return tag("ul", *items, class_="p-list p-columns", role="list")


def _passed(change: BaseChange, teller: Teller) -> Markup:
    """Return the statuses a base had in between, with their days and events."""
    told = (
        tag(
            "p",
            teller.words("compare_page.passed"),
            " ",
            _status(interval, teller),
            " · ",
            name_of(teller.stretch(interval.start, interval.end)),
            class_="r-where",
        )
        for interval in change.passed
    )
    return joined(*told)
