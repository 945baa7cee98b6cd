"""The proposals of an article as a person answers them: what is missing, what is known already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from geodata.dates.edtf import parse_edtf
from geodata.desk.decisions import FORCE_LEVEL, Decision, Finding, proposal_id
from geodata.errors import DeskError, EdtfError, UnknownBaseError
from geodata.events.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.articles.proposals import Proposal
    from geodata.articles.reader import Reading
    from geodata.events.events import Event
    from geodata.gazetteer.gazetteer import Gazetteer

FORCE_SCOPES: Final = ("us", "coalition_total", "coalition_non_us", "us_and_coalition_region")
ALIKE: Final = (
    frozenset({"drawdown", "combat_withdrawal"}),
    frozenset({"arrival", "presence", "return_reported"}),
    frozenset({"mission_change", "statement", "agreement"}),
)
"""Kinds two reports may give to one event."""
MOST: Final = 5
"""Known events offered for one proposal."""


@dataclass(frozen=True, slots=True)
class Case:
    """One proposal, or one decision whose proposal is not read any more.

    Attributes:
        id: As in `decisions.proposal_id`.
        finding: What accepting it keeps: as decided, else as read.
        background: Whether the article only recalls it.
        known: Ids of events it may be further evidence for, the likeliest first.
        missing: What must be said before it can be accepted: ``when count scope base kind``.
        decision: A person's answer, None while it is open.
    """

    id: str
    finding: Finding
    background: bool
    known: tuple[str, ...]
    missing: tuple[str, ...]
    decision: Decision | None

    @property
    def evidence_for(self) -> str | None:
        """The known event it was accepted for, or would be."""
        return None if self.state == "rejected" else self.finding.evidence_for

    @property
    def state(self) -> str:
        """``open accepted rejected``."""
        if self.decision is None:
            return "open"
        return "accepted" if self.decision.finding else "rejected"


def review(
    reading: Reading, decided: Mapping[str, Decision], events: Iterable[Event]
) -> tuple[Case, ...]:
    """Return the cases of an article in the order of its text.

    Args:
        reading: What was read from it.
        decided: The decisions about it, by proposal.
        events: The events known already, those of the desk too.
    """
    known = tuple(events)
    cases = {}
    for proposal in reading.proposals:
        identity = proposal_id(proposal)
        cases[identity] = _case(identity, proposal, decided.get(identity), known)
    for identity, decision in decided.items():
        if identity not in cases and decision.finding:
            cases[identity] = Case(identity, decision.finding, False, (), (), decision)  # noqa: FBT003
    return tuple(sorted(cases.values(), key=lambda case: (case.finding.start, case.finding.end)))


def _case(
    identity: str, proposal: Proposal, decision: Decision | None, events: tuple[Event, ...]
) -> Case:
    finding = (decision and decision.finding) or finding_of(proposal)
    own = decision.record_id if decision and decision.finding else None
    known = tuple(event.id for event in known_events(finding, events) if event.id != own)
    if decision is None and len(known) == 1:
        finding = replace(finding, evidence_for=known[0])
    return Case(identity, finding, proposal.background, known, missing(finding), decision)


def finding_of(proposal: Proposal) -> Finding:
    """Return what accepting a proposal as it was read would keep."""
    return Finding(
        kind=proposal.kind,
        when=proposal.when or "",
        base_id=proposal.base_id,
        modality=proposal.modality,
        basis=proposal.basis,
        start=proposal.start,
        end=proposal.end,
        speaker=proposal.speaker,
        figures=dict(proposal.figures),
    )


def missing(finding: Finding) -> tuple[str, ...]:
    """Return what must still be said before a finding can be kept."""
    wanted = []
    if not finding.when:
        wanted.append("when")
    if finding.kind == FORCE_LEVEL:
        if "personnel" not in finding.figures:
            wanted.append("count")
        if finding.base_id is None and finding.scope not in FORCE_SCOPES:
            wanted.append("scope")
    return tuple(wanted)


def known_events(finding: Finding, events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the known events a finding may tell of, the likeliest first.

    The base is the same, the kind the same or one another report may give, and the days touch.
    """
    if not finding.when or finding.kind == FORCE_LEVEL or finding.modality not in _HAPPENED:
        return ()
    when = parse_edtf(finding.when)
    touching = [
        event
        for event in events
        if event.base_id == finding.base_id
        and _alike(event.kind, finding.kind)
        and event.earliest <= when.latest
        and event.latest >= when.earliest
    ]

    def distance(event: Event) -> tuple[bool, int, str]:
        apart = abs((event.earliest - when.earliest).days) + abs((event.latest - when.latest).days)
        return event.kind != finding.kind, apart, event.id

    return tuple(sorted(touching, key=distance)[:MOST])


_HAPPENED: Final = ("asserted", "claimed")


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= kinds for kinds in ALIKE)


def edited(finding: Finding, fields: Mapping[str, object], gazetteer: Gazetteer) -> Finding:
    """Return a finding with what a person changed: ``base_id kind when scope evidence_for``.

    Raises:
        DeskError: A value is none the atlas takes; says which.
    """
    texts = {
        name: str(value).strip() or None for name, value in fields.items() if value is not None
    }
    changed = replace(
        finding,
        base_id=texts.get("base_id"),
        kind=texts.get("kind") or finding.kind,
        when=texts.get("when") or "",
        scope=texts.get("scope"),
        evidence_for=texts.get("evidence_for"),
    )
    return checked(changed, gazetteer)


def checked(finding: Finding, gazetteer: Gazetteer) -> Finding:
    """Return a finding that can be kept as it is.

    Raises:
        DeskError: Something is missing, or a value is none the atlas takes.
    """
    if finding.kind not in (*KINDS, FORCE_LEVEL):
        raise DeskError(f"{finding.kind[:40]!r} is no kind of event")
    try:
        if finding.base_id is not None:
            gazetteer.base(finding.base_id)
        if finding.when:
            parse_edtf(finding.when)
    except (UnknownBaseError, EdtfError) as error:
        raise DeskError(str(error).rstrip(".")) from None
    if wanted := missing(finding):
        raise DeskError(f"this must be said before it can be accepted: {', '.join(wanted)}")
    return finding
