"""The proposals of an article as a person answers them: what is missing, what is known already."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from geodata.articles.match import likeliest, matches
from geodata.articles.match_levels import level_matches
from geodata.desk.findings import FORCE_LEVEL, Finding, proposal_id, statement_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.articles.events.proposals import Proposal
    from geodata.articles.match import Match
    from geodata.articles.reader import Reading
    from geodata.atlas import Atlas
    from geodata.desk.decisions import Decision
    from geodata.events.events import Event

FORCE_SCOPES: Final = ("us", "coalition_total", "coalition_non_us", "us_and_coalition_region")
MOST: Final = 5
"""Known events offered for one proposal."""


@dataclass(frozen=True, slots=True)
class Case:
    """One proposal, or one decision whose proposal is not read any more.

    Attributes:
        id: As in `findings.proposal_id`.
        finding: What accepting it keeps: as decided, else as read.
        background: Whether the article only recalls it.
        matches: The events or numbers of troops known already that it may be evidence for, the
            likeliest first.
        missing: What must be said before it can be accepted: ``when count scope``.
        decision: A person's answer, None while it is open.
        shown_by: The words that weighed most, where no rule but weights of words found it.
    """

    id: str
    finding: Finding
    background: bool
    matches: tuple[Match, ...]
    missing: tuple[str, ...]
    decision: Decision | None
    shown_by: tuple[str, ...] = ()

    @property
    def evidence_for(self) -> str | None:
        """The known event it was accepted for, or would be."""
        return None if self.state == "rejected" else self.finding.evidence_for

    @property
    def state(self) -> str:
        """``open accepted rejected``."""
        return state_of(self.decision)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many proposals and claims of an article are answered, of how many."""

    done: int
    all: int


def state_of(decision: Decision | None) -> str:
    """Return how a proposal or claim stands: ``open accepted rejected``."""
    if decision is None:
        return "open"
    return "accepted" if decision.finding else "rejected"


def review(reading: Reading, decided: Mapping[str, Decision], atlas: Atlas) -> tuple[Case, ...]:
    """Return the cases of an article in the order of its text.

    Args:
        reading: What was read from it.
        decided: The decisions about it, by proposal.
        atlas: What is known already, what was accepted at the desk too.
    """
    known = _by_base(atlas)
    cases = {}
    for proposal in reading.proposals:
        identity = proposal_id(proposal)
        cases[identity] = _case((identity, proposal), decided.get(identity), known, atlas)
    for identity, decision in decided.items():
        if identity not in cases and decision.event:
            cases[identity] = Case(identity, decision.event, False, (), (), decision)  # noqa: FBT003
    return tuple(sorted(cases.values(), key=lambda case: (case.finding.start, case.finding.end)))


def considered(case: Case, finding: Finding, atlas: Atlas) -> Case:
    """Return a case as it would be with another finding: what is known is looked for anew.

    Args:
        case: The case.
        finding: What a person is making of it; the known event it names, if it names one that is
            offered, else the likeliest, is what it is taken as evidence for.
        atlas: What is known already.
    """
    found = _known(finding, case.decision, _by_base(atlas), atlas)
    likely = likeliest(found)
    known = likely.event_id if likely else None
    if finding.evidence_for in {match.event_id for match in found}:
        known = finding.evidence_for
    changed = replace(finding, evidence_for=known)
    return replace(case, finding=changed, matches=_offered(found, known), missing=missing(changed))


def is_known(identity: str | None, kind: str, atlas: Atlas) -> bool:
    """Tell whether the atlas has an event of this id or, for a ``force_level``, a number."""
    known = atlas.forces if kind == FORCE_LEVEL else atlas.events
    return any(each.id == identity for each in known)


def progress(reading: Reading, decided: Mapping[str, Decision]) -> Progress:
    """Return how far a person is with an article.

    Args:
        reading: What was read from it.
        decided: The decisions about it, by proposal.
    """
    read = {proposal_id(proposal) for proposal in reading.proposals}
    read |= {statement_id(said) for said in reading.distances}
    read |= {statement_id(said) for said in reading.counts}
    kept = {identity for identity, decision in decided.items() if decision.finding}
    return Progress(len((read & decided.keys()) | kept), len(read | kept))


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
        known = finding.base_id or finding.evidence_for
        if known is None and finding.scope not in FORCE_SCOPES:
            wanted.append("scope")
    return tuple(wanted)


def _by_base(atlas: Atlas) -> Mapping[str | None, list[Event]]:
    known: dict[str | None, list[Event]] = defaultdict(list)
    for event in atlas.events:
        known[event.base_id].append(event)
    return known


def _case(
    read: tuple[str, Proposal],
    decision: Decision | None,
    known: Mapping[str | None, list[Event]],
    atlas: Atlas,
) -> Case:
    """Return the case of a proposal; an open one is taken as evidence for what it matches best."""
    identity, proposal = read
    finding = (decision and decision.event) or finding_of(proposal)
    found = _known(finding, decision, known, atlas)
    if decision is None and (likely := likeliest(found)):
        finding = replace(finding, evidence_for=likely.event_id)
    offered = _offered(found, finding.evidence_for)
    told = (identity, finding, proposal.background, offered, missing(finding), decision)
    return Case(*told, shown_by=proposal.shown_by)


def _known(
    finding: Finding,
    decision: Decision | None,
    known: Mapping[str | None, list[Event]],
    atlas: Atlas,
) -> tuple[Match, ...]:
    """Return every event or number a finding may be, but the one it made itself."""
    own = decision.record_id if decision and decision.event else None
    if finding.kind == FORCE_LEVEL:
        numbers = (force for force in atlas.forces if force.id != own)
        return level_matches(finding, finding.scope, numbers)
    others = [event for event in known.get(finding.base_id, ()) if event.id != own]
    return matches(finding, others, atlas.details)


def _offered(found: tuple[Match, ...], chosen: str | None) -> tuple[Match, ...]:
    """Return the likeliest, and the one that is chosen."""
    return (*found[:MOST], *(match for match in found[MOST:] if match.event_id == chosen))
