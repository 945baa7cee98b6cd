"""A text as date words: one code letter a word, with the place and the meaning of each.

The codes of a whole text are one string, in which `rules` finds dates with one regular
expression; nothing else of the text is looked at a second time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, chain, compress, count
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.lexicon import alike
from geodata.articles.dates.pieces import (
    CODES_OF,
    NEXT_WORD,
    SECONDS_OF,
    VALUES_OF,
    WIDTH_OF,
    Part,
    Piece,
    look_up,
    piece_of,
    plain_word,
    split,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN_WORDS: Final = " -\u00a0'’‘`ʿʾ"
_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class Lexemes:
    """The words of a text as the grammar sees them.

    ``same`` is the text with its letters made alike; ``codes`` has one letter for each word and
    mark. They are those of the ``pieces`` between blanks, of which ``starts`` has the places and
    ``counts`` the number of words up to each.
    """

    text: str
    same: str
    codes: str
    pieces: Sequence[Piece]
    starts: Sequence[int]
    counts: Sequence[int]

    def span(self, number: int) -> tuple[int, int]:
        """Return where a word stands in the text."""
        at = bisect_right(self.counts, number) - 1
        part = self.pieces[at].parts[number - self.counts[at]]
        return self.starts[at] + part.start, self.starts[at] + part.end

    def stretch(self, first: int, last: int) -> tuple[int, int, Sequence[int | str]]:
        """Return where the words up to ``last`` begin and end, and what each stands for."""
        starts, counts, pieces = self.starts, self.counts, self.pieces
        low = high = bisect_right(counts, first) - 1
        begin = first - counts[low]
        start = starts[low] + pieces[low].parts[begin].start
        values: Sequence[int | str] = pieces[low].values
        if last > counts[low + 1]:
            high = bisect_right(counts, last - 1, low) - 1
            values = [*chain.from_iterable(map(VALUES_OF, pieces[low : high + 1]))]
        until = starts[high] + pieces[high].parts[last - 1 - counts[high]].end
        return start, until, values[begin : last - counts[low]]

    def word(self, number: int) -> str:
        """Return one word, its letters made alike; empty beyond the ends of the text."""
        if not 0 <= number < len(self.codes):
            return ""
        start, end = self.span(number)
        return self.same[start:end]


def lexemes(text: str) -> Lexemes:
    """Return ``text`` as date words.

    >>> found = lexemes("Camp Taji, 23 August 2020")
    >>> found.stretch(3, 6), found.span(5)
    ((11, 25, [23, 8, 2020]), (21, 25))
    """
    same = alike(text)
    printed = same.replace("\n", " \n ").split(" ")
    pieces = look_up(printed)
    starts = [*accumulate(map(WIDTH_OF, pieces), initial=0)]
    _join_longer(same, printed, pieces, starts)
    codes = [*map(CODES_OF, pieces)]
    counts = [*accumulate(map(len, codes), initial=0)]
    return Lexemes(text, same, "".join(codes), pieces, starts, counts)


def _join_longer(
    same: str, printed: Sequence[str], pieces: list[Piece], starts: Sequence[int]
) -> None:
    """Make one word of each spelling of several; they are taken out of the pieces behind it."""
    for number in [*compress(count(), map(SECONDS_OF, pieces))]:
        behind = printed[number + 1] if number + 1 < len(printed) else ""
        if not pieces[number].may_go_on(behind):
            continue
        start, until = starts[number], 0
        parts: list[Part] = []
        for part in pieces[number].parts:
            if start + part.start >= until:
                longer = _longer(same, part, start)
                parts += longer or [part]
                until = start + longer[-1].end if longer else until
        if until:
            pieces[number] = piece_of(parts, pieces[number].width)
            _take_out(pieces, starts, number + 1, until)


def _take_out(pieces: list[Piece], starts: Sequence[int], first: int, until: int) -> None:
    """Take the words before a place of the text out of the pieces from the first one on."""
    for number in range(first, bisect_left(starts, until, first, len(pieces))):
        kept = [part for part in pieces[number].parts if starts[number] + part.start >= until]
        pieces[number] = piece_of(kept, pieces[number].width)


def _longer(same: str, part: Part, start: int) -> list[Part]:
    """Return the spelling of several words that begins with a part of a piece, if one does."""
    if not part.opens:
        return []
    begins = start + part.end
    second = _word_behind(same, begins, begins + _REACH)
    for rest, entry in part.opens:
        if rest[0] == second[0]:
            words = [second]
            while len(words) < len(rest):
                words.append(_word_behind(same, words[-1][1], begins + _REACH))
            if tuple(word for word, _ in words) == rest:
                return [*split(entry, part.start, words[-1][1] - start)]
    return []


def _word_behind(text: str, end: int, reach: int) -> tuple[str, int]:
    """Return the word behind a place on the same line, and where it ends; empty if none is."""
    match = NEXT_WORD.search(text, end, reach)
    if match is None or text[end : match.start()].strip(_BETWEEN_WORDS):
        return "", end
    return plain_word(match.group()), match.end()
