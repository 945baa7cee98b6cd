"""With which kinds of words the rules of the date grammar can begin.

Most words of a text begin no date, and most rules cannot begin with the word at hand: whoever
knows that need not try them (see `rules`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN: Final = re.compile(r"\(\?(?:[:=!]|<=)|<\w+:|[|)>?*]|[A-Z_]{2,}|[a-z_]{2,}")
_CLOSING: Final = frozenset((")", ">"))
_LOOKS: Final = ("(?=", "(?!", "(?<=")
_NOTHING: Final = frozenset[str]()


class First(NamedTuple):
    """The kinds a rule can begin with, and whether it can be of no words at all."""

    kinds: frozenset[str]
    empty: bool


def firsts(written: str, pieces: Mapping[str, str]) -> frozenset[str]:
    """Return the kinds of words that a rule of `rules` can begin with.

    Args:
        written: The rule.
        pieces: What the words in capitals stand for.

    >>> sorted(firsts("(?: the? DAY ) of? | month (?! year )", {"DAY": "day | ordinal of"}))
    ['day', 'month', 'ordinal', 'the']
    """
    return _Rule(written, pieces).either().kinds


class _Rule:
    """A rule that is read from its first token to its last."""

    def __init__(self, written: str, pieces: Mapping[str, str]) -> None:
        self._tokens: list[str] = [*_TOKEN.findall(written), ")"]
        self._pieces = pieces
        self._at = 0

    def either(self) -> First:
        """Read alternatives up to the bracket that closes them."""
        found = self._row()
        while self._next() == "|":
            other = self._row()
            found = First(found.kinds | other.kinds, found.empty or other.empty)
        return found

    def _row(self) -> First:
        """Read what stands one behind the other, up to a bar or a closing bracket."""
        kinds, empty = _NOTHING, True
        while self._tokens[self._at] != "|" and self._tokens[self._at] not in _CLOSING:
            one = self._one()
            kinds |= one.kinds if empty else _NOTHING
            empty = empty and one.empty
        return First(kinds, empty)

    def _one(self) -> First:
        token = self._next()
        if token.startswith(("(", "<")):
            found = self.either()
            found = First(_NOTHING, empty=True) if token in _LOOKS else found
        elif token.isupper():
            found = _Rule(self._pieces[token], self._pieces).either()
        else:
            found = First(frozenset((token,)), empty=False)
        if self._tokens[self._at] in ("?", "*"):
            self._next()
            found = First(found.kinds, empty=True)
        return found

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1]
