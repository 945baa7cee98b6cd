"""Work that others do, taken in the order it was given out."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Given = TypeVar("Given")


def in_order(submit: Callable[[Given], Any], given: Iterable[Given], ahead: int) -> Iterator[Any]:
    """Yield the result of each, in order; few wait at a time, so that memory stays small.

    Args:
        submit: Starts the work on one and returns its future.
        given: What is worked on.
        ahead: How many are begun before the first is waited for.
    """
    waiting: deque[Any] = deque()
    for one in given:
        waiting.append(submit(one))
        if len(waiting) > ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
