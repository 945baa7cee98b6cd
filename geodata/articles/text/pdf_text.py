"""The text of a PDF in the order in which it is read, Arabic lines from the right.

A PDF says where glyphs stand, not in which order they are read. What is drawn in pieces is put in
order by where each piece stands; letters in their printed forms become plain letters.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    import pypdf

_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_PRINTED: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_APART: Final = re.compile(r"[ ]+([.،؛:؟!])(?=\s|$)")
"""A mark that was drawn apart from the word it closes."""
_TOGETHER: Final = re.compile("(?<=[ؠ-ؿف-ي]{2})(?=[0-9A-Za-z])")
"""A word and what runs the other way behind it: the blank between them is often lost."""
_LEFT_TO_RIGHT: Final = re.compile(r"[^\W_]")


class Piece(NamedTuple):
    """A piece of text and where on its line it begins, in points from the left."""

    text: str
    x: float

    @property
    def runs_right(self) -> bool:
        """Whether it is Latin letters or digits, which run to the right on any line."""
        return not _ARABIC.search(self.text) and bool(_LEFT_TO_RIGHT.search(self.text))


def page_text(page: pypdf.PageObject) -> str:
    """Return the text of one page, line by line as it is read."""
    pieces: list[Piece] = []

    def hear(text: str, place: Any, within: Any, _font: Any, _size: Any) -> None:
        if text:
            pieces.append(Piece(text, within[4] * place[0] + place[4]))

    page.extract_text(visitor_text=hear)
    return "\n".join(line_text(line) for line in _lines(pieces))


def line_text(pieces: Iterable[Piece]) -> str:
    """Return the pieces of one line as they are read, letters in their plain forms.

    >>> line_text([Piece("القائم", 20), Piece(" ", 15), Piece("قاعدة", 40), Piece(" ", 35)])
    'قاعدة القائم '
    >>> line_text([Piece("base ", 40), Piece("K-1", 20)])
    'base K-1'
    """
    line = list(pieces)
    text = "".join(piece.text for piece in line)
    letters = sum(character.isalpha() for character in text)
    is_arabic = 2 * len(_ARABIC.findall(text)) > letters
    if is_arabic:
        text = "".join(piece.text for piece in _from_the_right(line))
    text = _PRINTED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return _TOGETHER.sub(" ", _APART.sub(r"\1", text)) if is_arabic else text


def _from_the_right(line: list[Piece]) -> Iterator[Piece]:
    """Yield pieces from right to left, and what runs to the right among them from left to right."""
    placed = sorted(line, key=lambda piece: -piece.x)
    for runs_right, run in groupby(_joined(placed), key=lambda piece: piece.runs_right):
        neighbours = list(run)
        yield from reversed(neighbours) if runs_right else neighbours


def _joined(placed: list[Piece]) -> list[Piece]:
    """Return pieces of which a blank between two that run to the right belongs to the right one."""
    joined: list[Piece] = []
    for number, piece in enumerate(placed):
        following = placed[number + 1] if number + 1 < len(placed) else None
        is_between = joined and joined[-1].runs_right and following and following.runs_right
        if not piece.text.strip() and is_between:
            last = joined.pop()
            joined.append(Piece(f" {last.text}", last.x))
        else:
            joined.append(piece)
    return joined


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        line.append(Piece(first, piece.x))
        for text in rest:
            yield line
            line = [Piece(text, piece.x)] if text else []
    yield line
