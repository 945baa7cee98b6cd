"""What a row is known by in a report: the line it begins on, or its number if lines are shared."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SAMPLE: Final = 1_000
"""Rows by which it is told whether each has a line of its own."""
ON_ONE_LINE: Final = "Several rows stand on one line, so rows are counted instead of lines."

Cells = TypeVar("Cells")
Said = TypeVar("Said")


def by_line_or_number(
    rows: Iterable[tuple[int, Cells, Said]],
) -> tuple[bool, Iterator[tuple[int, Cells, Said]]]:
    """Return whether the first rows share lines, and the rows; if so, under their own numbers.

    Args:
        rows: The line each begins on, and what stands there.

    >>> shared, rows = by_line_or_number([(1, "a", None), (1, "b", None)])
    >>> shared, list(rows)
    (True, [(1, 'a', None), (2, 'b', None)])
    """
    rest = iter(rows)
    first = list(islice(rest, SAMPLE))
    every = chain(first, rest)
    if len({line for line, _, _ in first}) == len(first):
        return False, every
    return True, ((number, cells, said) for number, (_, cells, said) in enumerate(every, 1))
