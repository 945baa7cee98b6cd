"""What a phrase of date words means."""

from __future__ import annotations

from typing import NamedTuple


class Answer(NamedTuple):
    """What a phrase means.

    Attributes:
        edtf: The date; None if the words alone do not settle it.
        basis: ``explicit relative event implied``.
        anchor: The words of the event or date it is counted from.
        offset: How far from the anchor: a count (negative for before) and its unit.
        year: The year the phrase lends to dates behind it.
        counted_from: The date of the text it is counted from, EDTF.
        last: The number of the lexeme behind its words, if they go on behind the rule's.
    """

    edtf: str | None
    basis: str
    anchor: str | None = None
    offset: tuple[int, str] | None = None
    year: int | None = None
    counted_from: str | None = None
    last: int | None = None
