"""What a text says around a date: its sentence, the dates before and behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates.lexicon import CODES
from geodata.articles.dates.parts import numbers_of
from geodata.articles.dates.windows import FULL_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from geodata.articles.dates.answer import Answer
    from geodata.articles.dates.lexemes import Lexemes
    from geodata.articles.dates.parts import Found

_BREAK: Final = re.compile("[{newline}{stop}{dot}]".format(**CODES))
_DOT: Final = CODES["dot"]
_SHORTENED: Final = (CODES["weak_month"], CODES["short_weekday"])
_LINES: Final = re.compile("{newline}+".format(**CODES))
_LINES_NEARBY: Final = 8
_END: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")
_STRETCHES: Final = ("stretch", "within")
OF_OUR_CALENDAR: Final = frozenset(("day_first", "month_first", "numeric", "spaced_numeric"))
_BESIDE: Final = frozenset(
    ("comma", "dash", "slash", "open", "close", "coinciding", "our_era", "hijri_era", "to")
)
_NEAR_ENOUGH: Final = 6
_CENTURY: Final = 100
_A_YEAR: Final = 12
_LONGEST_LIST: Final = 5
# "Since war broke out on 28 February": how far before the day, and what ends it.
_SINCE_REACH: Final = 8
_SINCE: Final = CODES["since"]
_ENDS_SINCE: Final = frozenset("{comma}{stop}{dot}{newline}{colon}".format(**CODES))
_LINE_STARTS: Final = ("", "newline", "dash")


class Said(NamedTuple):
    """A date already read: where, as what, the year it lends, the date it is counted from."""

    found: Found
    edtf: str | None
    year: int | None
    counted_from: str | None = None


class Setting:
    """All that is known of a text while its dates are read one after the other.

    Attributes:
        lexemes: The text as date words.
        founds: All its dates, read or not yet.
        published: The day the text was printed, None if nobody knows.
        read: Reads one date.
        said: The dates read so far.
        heading: The year that stands alone on a line above.
        list_heading: The year at the end of a line above, which may head a list.
        at: The lexeme that is being read.
        spoken: A day on which the text itself speaks, if nobody knows when it was published.
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
        self.heading: Said | None = None
        self.list_heading: Said | None = None
        self.at = 0
        self.spoken: date | None = None

    @property
    def around(self) -> date | None:
        """The day of publication, or failing that a day shortly before it."""
        return self.published or self.spoken

    def add(self, said: Said) -> None:
        """Take note of a date that was read."""
        self.said.append(said)
        found = said.found
        end = found.last + (found.kind(found.last) == "colon")
        if found.rule == "year" and found.kind(end) in ("", "newline"):
            self.list_heading = said
            self.heading = said if starts_line(found) else self.heading

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years printed in the text, each once, the latest one last."""
        years = {
            value
            for found in self.founds
            for kind, value in zip(found.kinds, found.values, strict=True)
            if kind == "year" and isinstance(value, int)
        }
        return tuple(sorted(years))

    @cached_property
    def order_of_days(self) -> str | None:
        """``dmy`` or ``mdy`` if the dates in numbers show which one the text uses, else None."""
        shown = set()
        for found in self.founds:
            if found.rule == "numeric":
                first, second, third = numbers_of(found)
                if first < _CENTURY <= third and max(first, second) > _A_YEAR:
                    shown.add("dmy" if first > _A_YEAR else "mdy")
        return shown.pop() if len(shown) == 1 else None

    @cached_property
    def _breaks(self) -> list[int]:
        """Numbers of the lexemes that end a sentence or a line."""
        codes = self.lexemes.codes
        return [
            at
            for match in _BREAK.finditer(codes)
            if codes[at := match.start()] != _DOT or self._ends_sentence(at)
        ]

    def _ends_sentence(self, dot: int) -> bool:
        if not dot:
            return True
        if self.lexemes.codes[dot - 1] in _SHORTENED:
            return False
        start, end = self.lexemes.span(dot - 1)
        return end - start > 1 or not self.lexemes.same[start].isascii()  # an initial

    def sentence(self, number: int) -> int:
        """Return the number of the sentence in which a lexeme stands."""
        return bisect_right(self._breaks, number)

    def sentence_start(self, number: int) -> int:
        """Return the first lexeme of the sentence in which a lexeme stands."""
        sentence = self.sentence(number)
        return self._breaks[sentence - 1] + 1 if sentence else 0

    def sentences_between(self, first: int, last: int) -> int:
        """Return how many sentences end between two lexemes; blank lines end none."""
        ends = self._breaks[self.sentence(first) : self.sentence(last)]
        return sum(end - before > 1 for before, end in pairwise((first - 1, *ends)))

    def lines_between(self, first: int, last: int) -> int:
        """Return how many times a new line begins between two lexemes; blank lines are none."""
        return len(_LINES.findall(self.lexemes.codes, first, last))

    def behind(self, found: Found) -> Sequence[Found]:
        """Return the next few dates behind some words."""
        at = bisect_left(self.founds, found.last, key=lambda other: other.first)
        return self.founds[at : at + _LONGEST_LIST]

    def has_dates(self) -> bool:
        """Tell whether any of the last few dates is known, so that others may hang on it."""
        return any(said.edtf for said in self.said[-_NEAR_ENOUGH:])

    def last_hijri(self) -> Said | None:
        """Return the Hijri date told last, perhaps with its day in our calendar behind it."""
        if not self.said:
            return None
        *before, last = self.said[-2:]
        if last.found.rule == "hijri":
            return last
        if before and before[0].found.rule == "hijri" and is_same_day(before[0].found, last.found):
            return before[0]
        return None

    def last_day(self) -> Said | None:
        """Return the last day told in this paragraph, over vaguer dates and "since" behind it."""
        begun = None
        for said in reversed(self.said[-_NEAR_ENOUGH:]):
            day = (said.edtf or "").rstrip("?~%")
            if len(day) == FULL_DAY and not self.lines_between(said.found.first, self.at):
                if not is_since(said.found):
                    return said
                begun = begun or said
        return begun

    def last_dated(self, *, unit: str = "day") -> Said | None:
        """Return the last date read nearby, if it is sharp enough to count such units from.

        Its ``edtf`` is then a day, month or year: that in which both ends of a set lie.

        Args:
            unit: ``day``, ``month`` or ``year``.
        """
        length = {"year": 4, "month": 7}.get(unit, 10)
        here = self.sentence(self.at) if unit != "year" else -1
        lately = [
            said
            for said in reversed(self.said[-_NEAR_ENOUGH:])
            if said.edtf and (not is_since(said.found) or self.sentence(said.found.first) == here)
        ]
        for said in lately or reversed(self.said[-_NEAR_ENOUGH:]):
            if said.edtf and (said.counted_from or said.found.rule not in _STRETCHES):
                common = _common(said.edtf)
                lines = self.lexemes.codes.count(CODES["newline"], said.found.first, self.at)
                sharp = len(common.rstrip("?~%")) >= length
                return said._replace(edtf=common) if sharp and lines <= _LINES_NEARBY else None
        return None


def is_since(found: Found) -> bool:
    """Tell whether a date only says since when something was so: "since May", "the past year"."""
    if "since" in found.kinds or "past" in found.words.casefold():
        return True
    codes, first = found.lexemes.codes, max(0, found.first - _SINCE_REACH + 1)
    since = codes.rfind(_SINCE, first, found.first)
    return since >= 0 and _ENDS_SINCE.isdisjoint(codes[since : found.first])


def _common(edtf: str) -> str:
    """Return the day, month or year in which both ends of a date lie, empty if none.

    >>> _common("[2016-09-01..2016-09-10]"), _common("2020-03-29~")
    ('2016-09', '2020-03-29~')
    """
    ends = _END.findall(edtf)
    if len(ends) == 1:
        return edtf
    pairs = zip(*(end.split("-") for end in ends), strict=False)
    same = [first for first, last in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return "-".join(same)


def starts_line(found: Found) -> bool:
    """Tell whether a date opens its line, as in a timeline."""
    return found.kind(found.first - 1) in _LINE_STARTS


def is_same_day(first: Found, second: Found) -> bool:
    """Tell whether two dates side by side are a Hijri one and its day in our calendar."""
    if "hijri" not in (first.rule, second.rule):
        return False
    if first.rule not in OF_OUR_CALENDAR and second.rule not in OF_OUR_CALENDAR:
        return False
    return all(first.kind(number) in _BESIDE for number in range(first.last, second.first))
