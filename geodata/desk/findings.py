"""What a person accepts from an article: an event it tells, or a claim it makes. Pure values."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from geodata.articles.counts import SaidCount
    from geodata.articles.distances import SaidDistance
    from geodata.articles.events.proposals import Proposal

FORCE_LEVEL: Final = "force_level"
ID_LENGTH: Final = 12


@dataclass(frozen=True, slots=True)
class Finding:
    """An event a person accepts: a proposal as read, or as they changed it.

    Attributes:
        kind: As in `events.KINDS`, or ``force_level``.
        when: EDTF; empty as long as nobody said it.
        base_id: The base or site; None for the whole country.
        modality: ``asserted planned denied claimed``.
        basis: What the date rests on.
        start: First character of the words it rests on, in the article.
        end: After the last one.
        speaker: Who said it.
        figures: Counts by name.
        scope: Whose troops a ``force_level`` without a base counts, as in the table of forces.
        evidence_for: The id of a known event this is further evidence for; None for a new one.
    """

    kind: str
    when: str
    base_id: str | None
    modality: str
    basis: str
    start: int
    end: int
    speaker: str | None = None
    figures: dict[str, int] = field(default_factory=dict)
    scope: str | None = None
    evidence_for: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim a person accepts: a base's distance from a place, or how many bases there are.

    Attributes:
        about: ``base:ID`` or ``coverage:coalition-bases``, as a claim's.
        values: The value of each field: ``distance_km``, or ``stated_bases`` and
            ``stated_governorates``.
        start: First character of the words, in the article.
        end: After the last one.
        from_place: What a distance is said to be from.
        direction: One of `checks.distances.DIRECTIONS`, None if the article gives none.
    """

    about: str
    values: dict[str, str]
    start: int
    end: int
    from_place: str | None = None
    direction: str | None = None

    @property
    def base_id(self) -> str | None:
        """The base it is about; None for all of them."""
        subject, _, identity = self.about.partition(":")
        return identity if subject == "base" else None


def proposal_id(proposal: Proposal) -> str:
    """Return a short name for a proposal of one article; the same reading gives the same."""
    told = (proposal.start, proposal.end, proposal.base_id, proposal.kind, proposal.when)
    return _short((*told, proposal.modality))


def statement_id(said: SaidDistance | SaidCount) -> str:
    """Return a short name for a claim of one article; the same words give the same."""
    return _short((type(said).__name__, said.start, said.end))


def read_finding(row: dict[str, Any] | None) -> Finding | Stated | None:
    """Return a finding from its fields as JSON holds them.

    Raises:
        TypeError: They are no finding's.
    """
    if not row:
        return None
    return Stated(**row) if "about" in row else Finding(**row)


def _short(facts: tuple[object, ...]) -> str:
    return sha256(repr(facts).encode()).hexdigest()[:ID_LENGTH]
