"""What a text says around a date: its sentence, the dates before it, the year it carries over.

A day or month without a year is read as follows: the year printed beside it; "last", "this" or
"next" beside it; the weekday that fits; the year at the end of its list or of the date before in
the same story line (*implied*); else the last such day before publication, or the nearest one if
its clause speaks of the future.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.date_lexicon import CODES
from geodata.articles.date_parts import parts_of
from geodata.articles.date_windows import day_exists, year_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geodata.articles.date_answer import Answer
    from geodata.articles.date_lexemes import Lexemes
    from geodata.articles.date_parts import Found, Parts

_BREAK: Final = re.compile("[{newline}{stop}{dot}]".format(**CODES))
_ENDS_A_LIST: Final = re.compile(
    "[{since}{after_ar}{after_en}{before_ar}{before_en}{stop}{newline}]".format(**CODES)
)
_JOINS: Final = re.compile("[{and}{or}{comma}]".format(**CODES))
_FUTURE: Final = re.compile(
    r"\b(?:will|shall|going to|due|scheduled|expected|plan(?:s|ned)?|intends?|by)\b"
    r"|\b(?:سوف|المقرر|المزمع|المتوقع|مقرر|يعتزم|تعتزم|بحلول|حلول|موعد|المقبل|القادم)\b"
    r"|\bو?س(?!يار|ياس|يطر|يد|ير|يل|ين|يف|ياد|يا[حق]|تة|تين|تر|نو|نة|ند|يئ|يكو)[يتن]\w{3,}"
)
_CLAUSE: Final = re.compile(
    r"[.،,؛;:!?؟\n\"“”«»()]|\b(?:that|who|which|said|وب?[إأ]ن\w*|ب?[إأ]ن\w?\w?|التي|الذي|الذين)\b"
)
_RELATIVE: Final = re.compile(r"\b(?:who|which|that|when|التي|الذي|الذين|حين|عندما)\b")
_LONGEST_GAP: Final = 8
_WIDEST_GAP: Final = 12
_AT_THE_START: Final = 3
_CLAUSE_REACH: Final = 120
_LINES_OF_A_QUOTED_DAY: Final = 2
_WEEKDAYS_REPEAT_AFTER: Final = 5


class Said(NamedTuple):
    """A date already read: where, as what, and the year its words give on their own."""

    found: Found
    edtf: str | None
    basis: str
    year: int | None


class Setting:
    """All that is known of a text while its dates are read one after the other.

    Attributes:
        lexemes: The text as date words.
        founds: All its dates, read or not yet.
        published: The day the text was printed, None if nobody knows.
        read: Reads one date.
        said: The dates read so far.
    """

    def __init__(
        self,
        lexemes: Lexemes,
        founds: Sequence[Found],
        published: date | None,
        read: Callable[[Found, Setting], Answer | None],
    ) -> None:
        self.lexemes = lexemes
        self.founds = founds
        self.published = published
        self.read = read
        self.said: list[Said] = []
        self.spoken: date | None = None  # a day the text itself speaks on, if unpublished

    @property
    def around(self) -> date | None:
        """The day of publication, or failing that a day shortly before it."""
        return self.published or self.spoken

    @cached_property
    def _breaks(self) -> list[int]:
        """Numbers of the lexemes that end a sentence or a line."""
        codes = self.lexemes.codes
        return [
            at.start()
            for at in _BREAK.finditer(codes)
            if codes[at.start()] != CODES["dot"] or self._ends_sentence(at.start())
        ]

    def _ends_sentence(self, dot: int) -> bool:
        before = self.lexemes.word(dot - 1)
        shortened = self.lexemes.codes[dot - 1 : dot] in (CODES["weak_month"], CODES["short_weekday"])
        return not (shortened or (len(before) == 1 and before.isascii()))

    def sentence(self, number: int) -> int:
        """Return the number of the sentence in which a lexeme stands."""
        return bisect_right(self._breaks, number)

    def sentence_start(self, number: int) -> int:
        """Return the first lexeme of the sentence in which a lexeme stands."""
        sentence = self.sentence(number)
        return self._breaks[sentence - 1] + 1 if sentence else 0

    def same_line(self, first: int, last: int) -> bool:
        """Tell whether no line ends between two lexemes."""
        return CODES["newline"] not in self.lexemes.codes[first:last]

    def speaks_of_future(self, found: Found) -> bool:
        """Tell whether the clause around some words tells what is to come."""
        (start, end), text = found.span, self.lexemes.text
        before = _CLAUSE.split(text[max(0, start - _CLAUSE_REACH) : start])[-1]
        after = _CLAUSE.split(text[end : end + _CLAUSE_REACH], maxsplit=1)[0]
        return _FUTURE.search(f"{before} {found.words} {after}") is not None

    def quoted_on(self, found: Found) -> Said | None:
        """Return the day on which the quotation around some words was said, if it is not today's.

        "Today" in a quotation is the day of speaking: that of the date told last, if the text has
        told another day than that of publication in this paragraph or the one before.
        """
        text, start = self.lexemes.text, found.span[0]
        paragraph = text[text.rfind("\n", 0, start) + 1 : start]
        opened = sum(map(paragraph.count, "“«")) > sum(map(paragraph.count, "”»"))
        if not (opened or paragraph.count('"') % 2):
            return None
        said = self.last_dated()
        if not said or said.edtf == f"{self.published}":
            return None
        lines = self.lexemes.codes.count(CODES["newline"], said.found.first, found.first)
        return said if lines <= _LINES_OF_A_QUOTED_DAY else None

    def last_dated(self, *, unit: str = "day") -> Said | None:
        """Return the last date read so far that is sharp enough to count units from."""
        length = {"year": 4, "month": 7}.get(unit, 10)
        for said in reversed(self.said[-6:]):
            if said.edtf and said.edtf[0] != "[" and "/" not in said.edtf:
                return said if len(said.edtf.rstrip("?~%")) >= length else None
        return None

    def year(self, found: Found, parts: Parts) -> tuple[int | None, str]:
        """Return the year of a month or day, and on what it rests."""
        if parts.year:
            return parts.year, "explicit"
        if "same" in (parts.year_which, parts.which) or parts.year_which == "following":
            said = self.last_dated(unit="year")
            step = parts.year_which == "following"
            return (int(said.edtf[:4]) + step if said and said.edtf else None), "event"
        if parts.year_which:
            return self._year_beside(parts.year_which), "relative"
        if parts.which:
            way = {"last": "last", "next": "next"}.get(parts.which, "near")
            return self._nearest(parts, way), "relative"
        return self._unsaid_year(found, parts)

    def _year_beside(self, which: str) -> int | None:
        if not self.around:
            return None
        return self.around.year + {"last": -1, "previous": -1, "next": 1}.get(which, 0)

    def _nearest(self, parts: Parts, way: str) -> int | None:
        if not (self.around and parts.month):
            return None
        return year_of(parts.month, parts.day, self.around, way)

    def _unsaid_year(self, found: Found, parts: Parts) -> tuple[int | None, str]:
        if parts.weekday is not None and parts.day:
            fitting = self._year_of_weekday(parts)
            if fitting:
                return fitting, "relative" if self.published else "implied"
        carried = self.carried_year(found, parts)
        if carried:
            return carried, "implied"
        way = "near" if self.speaks_of_future(found) else "past"
        return self._nearest(parts, way), "relative"

    def _year_of_weekday(self, parts: Parts) -> int | None:
        """Return the year in which the day falls on the weekday it is said to be."""
        assert parts.month
        assert parts.day
        if self.published:
            now = self.published.year
            years = sorted(range(now - 5, now + 2), key=lambda year: (abs(year - now), year))
        else:
            latest = self._latest_year()
            years = list(range(latest, latest + _WEEKDAYS_REPEAT_AFTER)) if latest else []
        for year in years:
            if day_exists(year, parts.month, parts.day):
                day = date(year, parts.month, parts.day)
                if day.weekday() == parts.weekday:
                    self.spoken = self.spoken or day
                    return year
        return None

    def _latest_year(self) -> int | None:
        years = (parts_of(found).year for found in self.founds)
        return max((year for year in years if year), default=None)

    def carried_year(self, found: Found, parts: Parts) -> int | None:
        """Return the year that the words around a date lend it, if they do."""
        year = self._year_at_end_of_list(found, parts) or self._year_before(found, parts)
        if year is None:
            year = self._year_of_heading(found)
        if year is None or not parts.month:
            return None
        if parts.day and not day_exists(year, parts.month, parts.day):
            return None
        if self.published and (year, parts.month) > (self.published.year, self.published.month):
            return None
        return year

    def _year_at_end_of_list(self, found: Found, parts: Parts) -> int | None:
        """Return the year of "26 March" in "al-Qaim on 19 March, Qayyarah on 26 March 2020"."""
        at = self.founds.index(found)
        for following in self.founds[at + 1 : at + 6]:
            gap = self.lexemes.codes[found.last : following.first]
            other = parts_of(following)
            if len(gap) > _LONGEST_GAP or not _JOINS.search(gap) or _ENDS_A_LIST.search(gap):
                return None
            start, end = found.span[1], following.span[0]
            if _RELATIVE.search(self.lexemes.text[start:end]) or not other.month:
                return None
            if (parts.month or 0, parts.day or 0) > (other.month, other.day or 99):
                return None
            if other.year:
                return other.year
            found = following
        return None

    def _year_before(self, found: Found, parts: Parts) -> int | None:
        """Return the year of the date before, if both are one story line."""
        if not self.said or not self.said[-1].year:
            return None
        said = self.said[-1]
        other = parts_of(said.found)
        gap = self.lexemes.codes[said.found.last : found.first]
        sentences = self.sentence(found.first) - self.sentence(said.found.first)
        if sentences == 0 and not other.month:
            start = self.sentence_start(found.first)
            opens = said.found.first - start <= _AT_THE_START
            since = CODES["since"] in self.lexemes.codes[start : said.found.first]
            return said.year if opens and not since else None
        if (parts.month or 0, parts.day or 0) < (other.month or 13, other.day or 0):
            return None
        if sentences == 0:
            near = len(gap) <= _WIDEST_GAP and _JOINS.search(gap)
            return said.year if near or (parts.day and other.day) else None
        story_line = sentences == 1 and parts.day and other.day
        return said.year if story_line and self.same_line(said.found.last, found.first) else None

    def _year_of_heading(self, found: Found) -> int | None:
        """Return the year that stands alone on a line above."""
        for said in reversed(self.said):
            ends = said.found.kind(said.found.first - 1), said.found.kind(said.found.last)
            after = said.found.kind(said.found.last + 1) if ends[1] == "colon" else ends[1]
            alone = ends[0] in ("newline", "") and after in ("newline", "")
            if alone and said.found.rule == "year" and said.found.first < found.first:
                return said.year
        return None
