"""Proposals of the rules and of the weights, each with its traits and whether it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geodata.articles.dates.windows import months_of
from geodata.articles.learned.second import kept_of
from geodata.articles.learned.verdict import (
    HAPPENED,
    LEARNED,
    AllWeighed,
    Weighed,
    learned_as,
    suggestions,
    traits_of_proposal,
)
from geodata.articles.learned.weights import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from benchmarks.learning.examples import Example

    Chances = NDArray[np.float64]
    Traits = dict[str, float]
    Answer = tuple[str | None, str, str | None]


def judged_proposals(
    some: Sequence[Example], told: Sequence[Chances]
) -> Iterator[tuple[Traits, int]]:
    """Yield the traits of what the rules propose, and whether it is right."""
    for example, chances in zip(some, told, strict=True):
        weighed = _weighed(example, chances)
        for proposal in example.proposals:
            if proposal.kind in LEARNED and proposal.modality in HAPPENED:
                answer = (proposal.base_id, proposal.kind, proposal.when)
                right = _is_right(answer, example.gold["events"])
                if right is not None:
                    yield traits_of_proposal(proposal, weighed), right


def judged_suggestions(
    some: Sequence[Example], told: Sequence[Chances], verdict: Mapping[str, float]
) -> Iterator[tuple[Traits, int]]:
    """Yield the traits of what weights find beside proposals that hold, and whether it is so."""
    for example, chances in zip(some, told, strict=True):
        weighed = _weighed(example, chances)
        kept = kept_of(example.proposals, weighed, verdict)
        for one, traits in suggestions(weighed, kept):
            answer = (one.weighed.slot.base_id, one.kind, one.when)
            right = _is_right(answer, example.gold["events"])
            if right is not None:
                yield traits, right


def _weighed(example: Example, chances: Chances) -> AllWeighed:
    rows = zip(example.slots, chances.tolist(), example.spans, strict=True)
    return AllWeighed(
        [Weighed(slot, dict(zip(KINDS, row, strict=True)), span) for slot, row, span in rows]
    )


def _is_right(answer: Answer, events: Sequence[Mapping[str, Any]]) -> int | None:
    """Tell whether an answer is in the gold: 1 or 0, None if it may be left out."""
    base_id, kind, when = answer
    fits = [
        event
        for event in events
        if event["modality"] in HAPPENED
        and base_id in (event["base_id"], *event.get("base_also", ()))
        and learned_as(kind) in map(learned_as, (event["kind"], *event.get("kind_also", ())))
        and any(
            not months_of(other).isdisjoint(months_of(when))
            for other in (event["when"], *event.get("when_also", ()))
        )
    ]
    if not fits:
        return 0
    return None if all(event.get("optional") for event in fits) else 1
