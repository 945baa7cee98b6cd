"""What lies near what in a text, found without looking at all of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from geodata.articles.dates.windows import months_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geodata.articles.events.proposals import Proposal

_Placed = TypeVar("_Placed")
_BLOCK: Final = 512


class Nearby(Generic[_Placed]):
    """Things with a place in a text, kept by the blocks of the text they touch."""

    def __init__(self, placed: Iterable[tuple[tuple[int, int], _Placed]]) -> None:
        self._blocks: dict[int, list[tuple[int, int, int, _Placed]]] = defaultdict(list)
        for number, ((start, end), one) in enumerate(placed):
            for block in range(start // _BLOCK, end // _BLOCK + 1):
                self._blocks[block].append((number, start, end, one))

    def over(self, start: int, end: int) -> list[_Placed]:
        """Return what overlaps a stretch of the text, in the order it was given."""
        found = {
            number: one
            for block in range(start // _BLOCK, end // _BLOCK + 1)
            for number, first, last, one in self._blocks.get(block, ())
            if first < end and start < last
        }
        return [found[number] for number in sorted(found)]


class Told:
    """The proposals of an article, found by place, by base and kind, and by base and month."""

    def __init__(self, proposals: Sequence[Proposal]) -> None:
        self.near = Nearby(((p.start, p.end), p) for p in proposals)
        self.kinds = {(p.base_id, p.kind) for p in proposals}
        self._by_month: dict[tuple[str | None, str | None], list[Proposal]] = defaultdict(list)
        for proposal in proposals:
            for month in months_of(proposal.when):
                self._by_month[proposal.base_id, month].append(proposal)

    def of_month(self, base_id: str | None, when: str | None) -> Iterator[Proposal]:
        """Yield the proposals of a base that share a month with a date."""
        for month in months_of(when):
            yield from self._by_month.get((base_id, month), ())
