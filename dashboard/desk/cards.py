"""An event an article tells as a card: what it says, what is known, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dashboard.desk.bench import PAGE
from dashboard.desk.forms import event_form
from dashboard.desk.known import known_event
from geodata.dates.edtf import in_words, parse_edtf
from geodata.desk.findings import FORCE_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.desk.bench import Bench
    from dashboard.words import Words
    from geodata.articles.match import Match
    from geodata.desk.review import Case

_SHOWN: Final = 3


def event_card(case: Case, bench: Bench) -> dict[str, Any]:
    """Return the card of a proposal."""
    words, finding = bench.words, case.finding
    chosen = [match for match in case.matches if match.event_id == case.evidence_for]
    others = case.matches[:_SHOWN] if case.state == "open" else ()
    shown = chosen or others
    return {
        "sort": "event",
        "state": case.state,
        "kind": kind_words(finding.kind, finding.modality, words),
        "base": bench.place_name(finding.base_id) if finding.base_id else bench.say("iraq"),
        "when": in_words(parse_edtf(finding.when), words.lang) if finding.when else "",
        "undated": "" if finding.when else bench.say("undated"),
        "lines": list(_lines(case, bench)),
        "missing": [bench.say(f"missing.{name}") for name in case.missing],
        "known_heading": _heading(case, chosen, bench) if shown else "",
        "known": [known_event(match, bench, full=match in chosen) for match in shown],
        "evidence": bool(case.evidence_for),
        "form": event_form(case, bench),
    }


def kind_words(kind: str, modality: str, words: Words) -> str:
    """Return a kind in words, with what was only planned, denied or claimed said first."""
    name = words(f"{PAGE}.force_level") if kind == FORCE_LEVEL else words(f"kind.{kind}")
    return name if modality == "asserted" else words(f"{PAGE}.{modality}", kind=name)


def _heading(case: Case, chosen: list[Match], bench: Bench) -> str:
    if not chosen:
        return bench.say("known_choose")
    differs = any(match.differs for match in chosen)
    when = "evidence" if case.state == "accepted" else "known"
    return bench.say(f"{when}_differs" if differs else when)


def _lines(case: Case, bench: Bench) -> Iterator[str]:
    finding = case.finding
    if finding.when:
        yield bench.say(f"basis.{finding.basis}")
    for name, count in finding.figures.items():
        yield bench.say(f"figure.{name}", count=f"{count:,}")
    if finding.scope:
        yield bench.words(f"forces_page.scope.{finding.scope}")
    if finding.speaker:
        yield bench.say("speaker", who=bench.teller.isolated(finding.speaker))
    if case.background:
        yield bench.say("background")
    if case.shown_by:
        heaviest = " · ".join(map(bench.teller.isolated, case.shown_by))
        yield bench.say("shown_by", words=heaviest)
