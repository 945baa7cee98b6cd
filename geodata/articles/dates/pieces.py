"""The date words in one piece of text between two blanks; the same pieces come again and again."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates.lexicon import CODES, PLAIN, Entry, lexicon
from geodata.articles.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Opens = tuple[tuple[tuple[str, ...], Entry], ...]

_MARKS: Final = "\u0610-\u061a\u064b-\u065f\u0670"
_TOKEN: Final = re.compile(
    rf"""
    (?<![\d/.\-\u066b\u066c])
    (?: \d{{4}}/\d{{1,2}}/\d{{1,2}} | \d{{4}}([.\-])\d{{1,2}}\1\d{{1,2}}
      | \d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d) | \d{{1,2}}([.\-])\d{{1,2}}\2\d{{4}}
    ) (?! \d | [/.\-]\d )
    | [\w{_MARKS}]+ | [.,،:/()\[\]!?؟…;؛–—-]
    """,
    re.VERBOSE,
)
_DROPPED: Final = re.compile(rf"[{_MARKS}\u0640]")
NEXT_WORD: Final = re.compile(rf"[\w{_MARKS}]+")
_NUMBER: Final = re.compile(
    r"(?P<clitic>[وف]?(?:[بل]?ال|[بل]|لل)?\u0640*)(?P<digits>\d{1,4})"
    r"(?P<after>st|nd|rd|th|ST|ND|RD|TH|ه\u0640*|م)?"
)
_PUNCTUATION: Final = {
    **dict.fromkeys("!?؟…;؛", Entry(CODES["stop"], 0)),
    **dict.fromkeys(",،", Entry(CODES["comma"], 0)),
    **dict.fromkeys("-–—", Entry(CODES["dash"], 0)),
    **dict.fromkeys("([", Entry(CODES["open"], 0)),
    **dict.fromkeys(")]", Entry(CODES["close"], 0)),
    ".": Entry(CODES["dot"], 0),
    ":": Entry(CODES["colon"], 0),
    "/": Entry(CODES["slash"], 0),
    "و": Entry(CODES["and"], "and", 0, joined=False),
}
_NO_ENTRY: Final = Entry(PLAIN, 0)
_GLUED: Final = re.compile(r"[^\W\d_][-–]|\w[.,:٫٬]")
_GLUED_YEAR: Final = re.compile(r"[A-Z][-–]|\d[.,:٫٬]")
_AND: Final = CODES["and"]
_YEARS: Final = range(1950, 2050)
_HIJRI_YEARS: Final = range(1350, 1500)
_LONGEST_DAY: Final = 31


class Part(NamedTuple):
    """One word or mark of a piece of text, its place counted from where the piece begins.

    ``opens`` are the rests of the spellings of several words that may begin with it.
    """

    code: str
    value: int | str
    start: int
    end: int
    opens: Opens = ()


class Piece(NamedTuple):
    """The words and marks of a piece of text, their codes and values side by side.

    ``width`` is how far behind its begin the next piece begins. ``seconds`` are the second words of
    the spellings of several words that begin in it, with an empty one if one of them may be in it
    too.
    """

    parts: tuple[Part, ...]
    codes: str
    values: tuple[int | str, ...]
    width: int
    seconds: frozenset[str]

    def may_go_on(self, behind: str) -> bool:
        """Tell whether a spelling that begins here may go on with the piece of text behind it."""
        if "" in self.seconds:
            return True
        first = _FIRSTS[behind]
        return not first or first in self.seconds


CODES_OF: Final = itemgetter(Piece._fields.index("codes"))
VALUES_OF: Final = itemgetter(Piece._fields.index("values"))
WIDTH_OF: Final = itemgetter(Piece._fields.index("width"))
SECONDS_OF: Final = itemgetter(Piece._fields.index("seconds"))


def piece_of(parts: Iterable[Part], width: int) -> Piece:
    """Return a piece made of such parts."""
    some = tuple(parts)
    codes = "".join([part.code for part in some])
    seconds = {rest[0] for part in some for rest, _ in part.opens}
    seconds |= {"" for part in some[:-1] if part.opens}
    values = tuple([part.value for part in some])
    return Piece(some, codes, values, width, frozenset(seconds))


def look_up(pieces: Iterable[str]) -> list[Piece]:
    """Return the date words in the pieces of a text; the end of a line is a piece of its own."""
    return [*map(_PIECES.__getitem__, pieces)]


def _piece(printed: str) -> Piece:
    if printed == "\n":  # it stands where the blank behind the piece before it would stand
        return piece_of([Part(CODES["newline"], 0, -1, 0)], 0)
    words, width = lexicon(), len(printed) + 1
    plain = printed.isalpha() and printed not in words.known
    if plain or "://" in printed or printed.startswith("www."):
        return _plain(len(printed))
    parts: list[Part] = []
    for match in _TOKEN.finditer(printed):
        word, start, end = match.group(), *match.span()
        entry = words.single.get(word) or _PUNCTUATION.get(word) or _unlisted(printed, word, start)
        parts.extend(split(entry or _NO_ENTRY, start, end, words.longer.get(word, ())))
    return piece_of(parts, width)


@lru_cache(maxsize=64)
def _plain(length: int) -> Piece:
    """Return a word of no interest; one piece for all of a length is soonest at hand."""
    return piece_of([Part(PLAIN, 0, 0, length)], length + 1)


def _first_word(printed: str) -> str:
    """Return the first word of a piece of text, vowel signs aside; empty if it has none."""
    first = NEXT_WORD.search(printed)
    return plain_word(first.group()) if first else ""


def plain_word(word: str) -> str:
    """Return a word in small letters, without vowel signs."""
    return (word if word.isascii() else _DROPPED.sub("", word)).lower()


_PIECES = Vocabulary(_piece)
_FIRSTS = Vocabulary(_first_word)


def split(entry: Entry, start: int, end: int, opens: Opens = ()) -> Iterator[Part]:
    """Yield و (and) on its own if it is written with the word, then the word."""
    if entry.joined and not opens:
        yield Part(_AND, "and", start, start + 1)
    yield Part(entry.code, entry.value, start + entry.skip, end, opens)


def _unlisted(piece: str, word: str, start: int) -> Entry | None:
    """Return the entry of a number, or of a word with vowel signs; None if it is neither."""
    if any(map(str.isdigit, word)):
        return _number(word, piece[max(0, start - 2) : start])
    plain = _DROPPED.sub("", word)
    entry = lexicon().single.get(plain) if plain != word else None
    return entry._replace(skip=0) if entry else None


def _number(word: str, before: str) -> Entry | None:
    """Return what a word with digits is; ``before`` are the two letters in front of it."""
    if any(mark in word for mark in "/.-"):
        return Entry(CODES["numeric_date"], word)
    match = _NUMBER.fullmatch(word)
    if not match:
        return Entry(CODES["number"], word) if word.isdigit() else None
    digits, clitic = match["digits"], match["clitic"]
    glued = _GLUED_YEAR if len(digits) == len("2020") else _GLUED
    if not clitic and glued.fullmatch(before):  # K-1, 3.5, 1,200, 21:39
        return Entry(CODES["number"], word)
    kind = _kind_of_number(digits, hijri=(match["after"] or "").startswith("ه"))
    return Entry(CODES[kind], int(digits), len(clitic), joined=clitic.startswith("و"))


def _kind_of_number(digits: str, *, hijri: bool) -> str:
    value = int(digits)
    if len(digits) <= 2:  # noqa: PLR2004 - a day has one or two digits
        return "day" if 1 <= value <= _LONGEST_DAY else "number"
    if hijri or value in _HIJRI_YEARS:
        return "hijri_year"
    return "year" if value in _YEARS and len(digits) == len("2020") else "number"
