"""A text as date words: one code letter a word, with the place and the meaning of each.

The codes of a whole text are one string, in which `date_rules` finds dates with one regular
expression; nothing else of the text is looked at a second time.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.date_lexicon import CODES, PLAIN, Entry, alike, lexicon
from geodata.articles.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    _Opens = tuple[tuple[tuple[str, ...], Entry], ...]

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
_LONGEST_REST: Final = 2
"""Words of the longest spelling behind its first two."""
_REACH: Final = 40


class Lexemes(NamedTuple):
    """The words of a text as the grammar sees them.

    ``same`` is the text with its letters made alike; ``codes`` has one letter for each word and
    mark, ``spans`` and ``values`` run beside it.
    """

    text: str
    same: str
    codes: str
    spans: Sequence[tuple[int, int]]
    values: Sequence[int | str]

    def word(self, number: int) -> str:
        """Return one word, its letters made alike; empty beyond the ends of the text."""
        if not 0 <= number < len(self.spans):
            return ""
        start, end = self.spans[number]
        return self.same[start:end]


class _Part(NamedTuple):
    """One word or mark of a piece of text between two spaces, and its place in the piece."""

    code: str
    value: int | str
    start: int
    end: int
    opens: _Opens = ()


class _Reader:
    """Collects lexemes while a text is read piece by piece."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.same = alike(text)
        self.codes: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.values: list[int | str] = []
        self.until = 0  # what stands before this place is read already

    def read(self) -> Lexemes:
        codes, spans, values = self.codes, self.spans, self.values
        for at, piece in self._pieces():
            for code, value, start, end, opens in _PARTS[piece]:
                begins = at + start
                if begins >= self.until and not (opens and self._longer(opens, begins, at + end)):
                    codes.append(code)
                    values.append(value)
                    spans.append((begins, at + end))
        return Lexemes(self.text, self.same, "".join(codes), spans, values)

    def _pieces(self) -> Iterator[tuple[int, str]]:
        """Yield what stands between blanks, and the ends of lines, with their places."""
        start = 0
        for line in self.same.split("\n"):
            if start:
                yield start - 1, "\n"
            for piece in line.split(" "):
                yield start, piece
                start += len(piece) + 1

    def _longer(self, opens: _Opens, start: int, end: int) -> bool:
        """Add the spelling of several words that begins here, if there is one."""
        words = _words_after(self.same, end)
        first = next(words, ("", end))
        fitting = [(rest, entry) for rest, entry in opens if rest[0] == first[0]]
        following = [first, *islice(words, _LONGEST_REST)] if fitting else []
        for rest, entry in fitting:
            if tuple(word for word, _ in following[: len(rest)]) == rest:
                self.until = following[len(rest) - 1][1]
                for code, value, begins, end, _ in _split(entry, start, self.until):
                    self.codes.append(code)
                    self.values.append(value)
                    self.spans.append((begins, end))
                return True
        return False


def _parts(piece: str) -> tuple[_Part, ...]:
    """Return the words and marks of a piece of text without spaces; the same ones come often."""
    words = lexicon()
    if piece == "\n":
        return (_Part(CODES["newline"], 0, 0, 1),)
    if piece.isalpha() and piece not in words.known:
        return (_Part(PLAIN, 0, 0, len(piece)),)
    if "://" in piece or piece.startswith("www."):
        return (_Part(PLAIN, 0, 0, len(piece)),)
    parts: list[_Part] = []
    for match in _TOKEN.finditer(piece):
        word, start, end = match.group(), *match.span()
        entry = words.single.get(word) or _PUNCTUATION.get(word) or _unlisted(piece, word, start)
        parts.extend(_split(entry or _NO_ENTRY, start, end, words.longer.get(word, ())))
    return tuple(parts)


_PARTS = Vocabulary(_parts)


def _split(entry: Entry, start: int, end: int, opens: _Opens = ()) -> Iterator[_Part]:
    """Yield و (and) on its own if it is written with the word, then the word."""
    if entry.joined and not opens:
        yield _Part(_AND, "and", start, start + 1)
    yield _Part(entry.code, entry.value, start + entry.skip, end, opens)


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


def lexemes(text: str) -> Lexemes:
    """Return ``text`` as date words.

    >>> found = lexemes("Camp Taji, 23 August 2020")
    >>> found.values[-3:], found.spans[-1]
    ([23, 8, 2020], (21, 25))
    """
    return _Reader(text).read()


def _kind_of_number(digits: str, *, hijri: bool) -> str:
    value = int(digits)
    if len(digits) <= 2:  # noqa: PLR2004 - a day has one or two digits
        return "day" if 1 <= value <= _LONGEST_DAY else "number"
    if hijri or value in _HIJRI_YEARS:
        return "hijri_year"
    return "year" if value in _YEARS and len(digits) == len("2020") else "number"


def _words_after(text: str, end: int) -> Iterator[tuple[str, int]]:
    """Yield the words behind ``end`` on the same line, and where they end."""
    for match in _NEXT_WORD.finditer(text, end, end + _REACH):
        if text[end : match.start()].strip(" -\u00a0'’‘`ʿʾ"):
            break
        end = match.end()
        yield _DROPPED.sub("", match.group()).lower(), end


_NEXT_WORD: Final = re.compile(rf"[\w{_MARKS}]+")
