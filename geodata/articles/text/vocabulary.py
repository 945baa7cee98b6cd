"""What words say, looked into once for each word and kept for the articles to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Meaning = TypeVar("_Meaning")
_MOST_WORDS = 1 << 16


class Vocabulary(dict[str, _Meaning]):
    """What each word means to one reader of words; a word met again costs one look-up.

    Print repeats its words, so few are new in an article. So that names and numbers without end
    cannot fill the memory, all is forgotten when there are too many.

    >>> lengths = Vocabulary(len)
    >>> lengths["base"], [*map(lengths.__getitem__, ("air", "base"))]
    (4, [3, 4])
    """

    def __init__(self, look_into: Callable[[str], _Meaning]) -> None:
        super().__init__()
        self._look_into = look_into

    def __missing__(self, word: str) -> _Meaning:
        """Look into a word that was not met before."""
        if len(self) >= _MOST_WORDS:
            self.clear()
        meaning = self[word] = self._look_into(word)
        return meaning
