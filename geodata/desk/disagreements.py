"""What an article says otherwise than a known event: both values, and who gives the known one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.articles.match_levels import COUNT
from geodata.checks.contradictions import normal
from geodata.evidence.evidence import Citation, Details, load_claims

if TYPE_CHECKING:
    from geodata.articles.match import Difference, Match
    from geodata.atlas import Atlas

MUNITIONS: Final = "munitions"
CLAIMED_AS: Final = {
    "date": "date",
    "kind": "kind",
    "base": "base",
    "rockets": MUNITIONS,
    "drones": MUNITIONS,
    "killed": "killed",
    "wounded": "injured",
    "personnel": "personnel",
    "vehicles": "vehicles_handed_over",
    "value": "property_usd",
    COUNT: COUNT,
}
"""The field of a claim for what a proposal tells."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One field on which an article and a known event differ.

    Attributes:
        field: As a claim's.
        said: The article's value.
        held: The value the atlas shows.
        sources: Ids of the sources that give the held value; where no claim says which, all
            sources of the event.
        speakers: Who is quoted for it where no source is named.
    """

    field: str
    said: str
    held: str
    sources: tuple[str, ...]
    speakers: tuple[str, ...]


def disagreements(match: Match, atlas: Atlas) -> tuple[Disagreement, ...]:
    """Return every field on which what is told and a known event or number of troops differ."""
    details = atlas.details.get(match.event_id) or _of_number(match.event_id, atlas)
    return tuple(_disagreement(difference, details) for difference in match.differs)


def _of_number(force_id: str, atlas: Atlas) -> Details:
    """Return the claims about a number of troops, and the source its row rests on."""
    claims = tuple(c for c in load_claims(atlas.package) if c.about == f"force:{force_id}")
    rests_on = [force.source_id for force in atlas.forces if force.id == force_id]
    citations = tuple(Citation(force_id, source, *[None] * 4) for source in rests_on)
    return Details(claims=claims, citations=citations)


def _disagreement(difference: Difference, details: Details) -> Disagreement:
    field = CLAIMED_AS[difference.field]
    dated = field == "date"
    shown = normal(difference.held, dated=dated)
    giving = [
        claim
        for claim in details.claims
        if claim.field == field and normal(claim.value, dated=dated) == shown
    ]
    sources = [claim.source_id for claim in giving if claim.source_id]
    speakers = [claim.said_by for claim in giving if claim.said_by and not claim.source_id]
    if not giving:
        sources = [citation.source_id for citation in details.citations]
    return Disagreement(
        field=field,
        said=difference.proposed,
        held=difference.held,
        sources=tuple(dict.fromkeys(sources)),
        speakers=tuple(dict.fromkeys(speakers)),
    )
