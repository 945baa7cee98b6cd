"""One accepted decision with all it rests on, as the makers of rows take it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from geodata.desk.decisions import Decision, HeldArticle
    from geodata.desk.findings import Finding, Stated
    from geodata.evidence.sources import Span

    Row = dict[str, Any]


class Told(NamedTuple):
    """One accepted event or figure, its article and the words."""

    decision: Decision
    finding: Finding
    article: HeldArticle
    span: Span

    @property
    def about(self) -> str:
        """The id of the event or figure it is about: a new one, or a known event."""
        return self.finding.evidence_for or self.decision.record_id

    @property
    def located(self) -> Row:
        """The columns that say where the words stand."""
        return located(self.span)


class Claimed(NamedTuple):
    """One accepted claim, its article and the words."""

    decision: Decision
    stated: Stated
    article: HeldArticle
    span: Span


def located(span: Span) -> Row:
    """Return the columns that say where a span stands."""
    places = {"paragraph": span.paragraph, "start": span.start, "end": span.end}
    return {**places, "span_sha256": span.sha256}


def munitions(figures: dict[str, int]) -> int:
    """Return how many rockets and drones there were together."""
    return figures.get("rockets", 0) + figures.get("drones", 0)
