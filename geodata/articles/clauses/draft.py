"""One event as one clause tells it, before it is compared with the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import When

ASSERTED: Final = "asserted"
PLANNED: Final = "planned"
DENIED: Final = "denied"
CLAIMED: Final = "claimed"
KIND_OF_FAMILY: Final = {
    "handover": "handover", "attack": "attack", "withdraw": "drawdown", "arrive": "arrival",
    "return": "return_reported",
}  # fmt: skip
"""The kind each family of triggers tells when nothing more is said."""
_STRETCH: Final = re.compile(r"\[[\d-]+\.\.([\d-]+)\]")


@dataclass(slots=True)
class Draft:
    """One event as one clause tells it.

    Attributes:
        base_id: The base; None for the whole country.
        kind: As in `events.KINDS`, or ``force_level``.
        modality: ``asserted planned denied claimed``.
        sentence: Number of its sentence.
        first: Its first word.
        last: After its last word.
        trigger: The first word that says what happened.
        opening: Whether it stands in the headline or the lead.
        when: EDTF; None if it is not known (yet).
        basis: ``explicit relative event implied``.
        offset: How far from its anchor it happened: a count and a unit.
        anchor: The words of the event it is counted from; empty for the event before.
        speaker: Who said it, as printed.
        figures: What was counted.
        reference: Whether it only recalls an event told elsewhere.
        guessed: Whether its date is only that of publication, or when somebody spoke.
        another: Its rank where it is told as one more of its kind: 2 for "a second attack".
    """

    base_id: str | None
    kind: str
    modality: str
    sentence: int
    first: int
    last: int
    trigger: int
    opening: bool
    when: str | None = None
    basis: str = "implied"
    offset: tuple[int, str] | None = None
    anchor: tuple[int, int] | None = None
    speaker: str | None = None
    figures: dict[str, int] = field(default_factory=dict)
    reference: bool = False
    guessed: bool = False
    another: int = 0


def date_by(draft: Draft, when: When) -> None:
    """Give a draft its date, or what it is counted from."""
    phrase = when.phrase
    draft.when, draft.basis = phrase.edtf, phrase.basis
    before = phrase.bound == "by" or (phrase.bound == "before" and not phrase.time_of_day)
    if phrase.edtf and before and phrase.edtf[0].isdigit() and "/" not in phrase.edtf:
        draft.when = f"../{phrase.edtf}"
    elif phrase.edtf and before and (stretch := _STRETCH.fullmatch(phrase.edtf)):
        draft.when = f"../{stretch[1]}"
    if phrase.edtf is None and phrase.offset:
        draft.offset = phrase.offset
        draft.anchor = (when.last, when.anchor_last)


def repeatable(clause: Clause, kind: str | None) -> str | None:
    """Return the kind that "the same happened at" repeats behind a clause."""
    return kind if kind == "combat_withdrawal" else KIND_OF_FAMILY.get(clause.trigger.family)


def behind_head(clauses: list[Clause], head: int) -> list[Clause]:
    """Return clauses without the base and the day a row begins with."""
    return [replace(c, first=head) if c.first < head else c for c in clauses] if head else clauses
