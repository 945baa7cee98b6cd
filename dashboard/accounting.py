"""The Method page gives account: the rules, what the data hold, what was put right in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import sheet
from dashboard.basemap import governorate_names
from dashboard.escape import Child, Markup, joined, link, name_of, tag
from geodata.events.events import STATUSES
from geodata.evidence.corrections import load_corrections, tally
from geodata.status.rules import load_status_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.telling import Teller
    from geodata.evidence.corrections import Correction
    from geodata.status.rules import Rule

_MARKED = ("hosting", "advisers", "reduced", "handed_over", "disputed", "unknown")


def rules(teller: Teller) -> Markup:
    """Return the rule table itself: which kind of event gives which bases which status."""
    words = teller.words
    rows = [
        (sheet.kind(teller, rule.kind), _reach(teller, rule), _status(teller, rule.status))
        for rule in load_status_rules(teller.atlas.package).rules
    ]
    columns = [words(f"method.rule_{name}") for name in ("kind", "applies", "status")]
    return sheet.table(words("method.rules"), columns, rows)


def meanings(teller: Teller) -> Markup:
    """Return what each status means, with its mark."""
    pairs = (
        joined(
            tag("dt", _status(teller, status)),
            tag("dd", teller.words(f"status_meaning.{status}")),
        )
        for status in _MARKED
    )
    return tag("dl", *pairs, class_="p-terms")


def holdings(teller: Teller) -> Markup:
    """Return how much the data hold, as a row of numbers."""
    atlas, words = teller.atlas, teller.words
    numbers = {
        "bases": len(atlas.gazetteer.bases),
        "sites": len(atlas.gazetteer.sites),
        "events": len(atlas.events),
        "sources": len(atlas.sources),
        "claims": len(atlas.package.rows("claims")),
    }
    items = (
        tag("li", tag("span", words(f"method.holds_{name}")), " ", tag("b", f"{n:,}"))
        for name, n in numbers.items()
    )
    return tag("ul", *items, class_="p-numbers", role="list")


def corrections(teller: Teller) -> Markup:
    """Return what the newest data version put right, a folded table for each sort."""
    words = teller.words
    found = load_corrections(teller.atlas.package)
    if not found:
        return sheet.note(words("method.corrections_none"))
    newest = [one for one in found if one.version == found[0].version]
    folds = (
        _folded(teller, what, count, [one for one in newest if one.what == what])
        for what, count in tally(newest).items()
    )
    older = {one.version for one in found} - {found[0].version}
    first = "" if older else " " + words("method.corrections_first")
    says = words("method.corrections_says", version=found[0].version) + first
    return joined(tag("p", says), *folds)


def _folded(teller: Teller, what: str, count: int, found: Iterable[Correction]) -> Markup:
    words = teller.words
    columns = ["record", "change", "because", "source"]
    rows: list[tuple[Child, ...]] = [
        (
            joined(_title(teller, one), sheet.note(name_of(one.record, "en"))),
            _change(teller, one),
            teller.of(one, "why"),
            link(name_of(teller.agency(one.publisher)), one.url) if one.publisher else "",
        )
        for one in found
    ]
    if what == "open":
        columns, rows = ["record", "because"], [(row[0], row[2]) for row in rows]
    named = [words(f"method.column_{name}") for name in columns]
    heading = words(f"method.corrected_{what}", n=count)
    return tag(
        "details",
        tag("summary", heading),
        sheet.table(heading, named, rows),
        class_=f"r-more p-corrected p-{what}",
    )


def _title(teller: Teller, one: Correction) -> str:
    """Return when and where the corrected record is, or nothing for a number of troops."""
    event = next((event for event in teller.atlas.events if event.id == one.record), None)
    if event is None:
        return teller.words("method.record_other")
    where = teller.name(event.base_id) if event.base_id else teller.words("evidence_page.country")
    return f"{teller.when(event)} · {where}"


def _change(teller: Teller, one: Correction) -> Markup:
    """Return the columns a correction concerns, with what stood there and what does now."""
    columns = teller.listed([_column(teller, column) for column in one.columns])
    named = tag("span", columns, class_="r-quiet")
    if one.what == "wording":
        return named
    empty = teller.words("method.empty")
    before, after = _value(teller, one, one.before), _value(teller, one, one.after)
    change = tag("span", tag("del", before or empty), " ", tag("ins", after or empty))
    return joined(named, ": ", change)


def _column(teller: Teller, column: str) -> str:
    known = teller.words.section("method.columns")
    return str(known.get(column, teller.field(column)))


def _value(teller: Teller, one: Correction, value: str | None) -> Markup | None:
    if not value:
        return None
    (column, *others) = one.columns
    if column == "confidence":
        value = teller.words(f"map.sure.{value}")
    elif column == "when":
        value = teller.edtf(value)
    elif not others:
        value = teller.value("", column, teller.term(value))
    return name_of(value)


def _status(teller: Teller, status: str) -> Markup:
    mark = tag("span", class_=f"r-mark r-{status}", aria_hidden="true")
    return tag("span", mark, teller.words(f"status.{status}"), class_="r-status")


def _governorates(teller: Teller) -> frozenset[str]:
    """Return the governorates of another package's bases: rules it borrows name ours too."""
    if teller.atlas.package.is_ours:
        return frozenset()
    return frozenset(base.governorate for base in teller.atlas.gazetteer.bases if base.governorate)


def _reach(teller: Teller, rule: Rule) -> str:
    """Return which bases a rule is about, in words."""
    if not rule.every:
        return teller.words("method.reach_own")
    places, statuses = governorate_names(teller.lang), teller.words.section("status")
    known = _governorates(teller)
    parts = [teller.words("method.reach_every")]
    for key, codes in (("within", rule.within), ("outside", rule.outside)):
        if codes:
            told = sorted(codes & known) if known else sorted(codes)
            if not told:
                continue
            named = teller.all_of([places.get(code, code) for code in told])
            parts.append(teller.words(f"method.reach_{key}", places=named))
    left = [status for status in STATUSES if status not in rule.when_status]
    meant = left if len(left) < len(rule.when_status) else sorted(rule.when_status)
    if left:
        key = "not_status" if meant is left else "status"
        named = teller.listed([statuses[status] for status in meant])
        parts.append(teller.words(f"method.reach_{key}", statuses=named))
    return " ".join(parts)
