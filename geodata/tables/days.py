"""Days as tables print them, each as a window: the first and last day it can mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.dates.edtf import parse_edtf
from geodata.errors import EdtfError
from geodata.tables.periods import month_number, period_of, plain_digits, without_ornament
from geodata.tables.short_years import SHORT, UNCLEAR, four_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDERS: Final = ("dmy", "mdy")
FIRST_YEAR: Final = 1000
"""Years before this are cut or mistyped ones: 0025 for 2025."""
EPOCH: Final = date(1970, 1, 1).toordinal()
MONTHS_A_YEAR: Final = 12
MAX_DATE: Final = 200
MAX_CACHED: Final = 500_000
_ZONE: Final = r"(?:Z| ?(?:UTC|GMT)| ?[+-]\d{2}(?::?\d{2})?)"
_TIME: Final = rf"(?:(?:T|,? )\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:[.,]\d+)?)?(?: ?[AP]M)?{_ZONE}?)?"
_ISO: Final = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.IGNORECASE)
_COMPACT: Final = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
SERIAL: Final = r"^[2-5]\d{4}(\.\d+)?$"
"""A day as spreadsheets count them, from 1954 to 2064; what is behind the point is a time."""
MOMENT: Final = r"^1\d{9}(\d{3})?$"
"""A moment in seconds or thousandths since 1970, from 2001 to 2033, as web services write it."""
_EXCEL_EPOCH: Final = date(1899, 12, 30).toordinal()
_A_FLOAT: Final = re.compile(r"^(\d{4}|\d{8})\.0+$")
_NUMBERS: Final = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d+){_TIME}", re.IGNORECASE)
_NAMED: Final = re.compile(rf"(\d{{1,2}})[ /-]([^\d(]+?)\.?(?: \([^)]*\))?[ ,/-]+(\d+){_TIME}")
_NAMED_TIGHT: Final = re.compile(rf"(\d{{1,2}})([A-Za-z]{{3}})(\d{{4}}|\d{{2}}){_TIME}")
_MILITARY: Final = re.compile(r"(\d{2})[0-2]\d[0-5]\d ?[A-Z] ?([A-Z]{3}) ?(\d{4}|\d{2})")
"""A group of day, hour, minute, zone, month and year: ``161330ZMAY24``."""
_TO: Final = re.compile(r" ?[–—] ?| - | (?:to|until|till|إلى|الى|حتى) ")
_NAMED_LAST: Final = re.compile(rf"(\d{{4}})[ -]([^\d(]+?)[ -](\d{{1,2}}){_TIME}")
_NAMED_FIRST: Final = re.compile(rf"([^\d(]+?)\.? (\d{{1,2}}),? (\d+){_TIME}")


class Window(NamedTuple):
    """What a printed day means: days since 1970-01-01, how precise, or why it cannot be read."""

    earliest: int
    latest: int
    precision: str
    why: str | None = None


def today_anywhere() -> date:
    """Return the day it is where it is latest: an event of today is not in the future there."""
    return datetime.now(UTC).astimezone(timezone(timedelta(hours=14))).date()


@dataclass(slots=True)
class DayReader:
    """Reads printed days, each different one once.

    Attributes:
        order: Of days written as numbers with the year last: ``dmy`` or ``mdy``.
        today: No event can begin after this day.
        short_years: Whether days written as numbers may have a year of two digits, standing last.
    """

    order: str
    today: date
    short_years: bool = False
    _known: dict[str, Window] = field(default_factory=dict)

    def window(self, text: str) -> Window:
        """Return what ``text`` means.

        Read are ISO days with or without a time, ``16 May 2024``, ``16-05-2024`` in the order
        given, Arabic month names and digits, weeks, months and quarters (see
        `geodata.tables.periods`), and the atlas's EDTF (``2020-03``, ``2020-03~``).

        One day to another (``2024-05-16 - 2024-05-18``) is the time between them.

        >>> reader = DayReader("dmy", date(2026, 1, 1))
        >>> reader.window("16 May 2024") == reader.window("2024-05-16T10:00:00Z")
        True
        >>> reader.window("0025-05-16").why
        'the year 0025 is cut or mistyped'
        """
        found = self._known.get(text)
        if found is None:
            if len(self._known) > MAX_CACHED:
                self._known.clear()
            found = self._known[text] = self._read(plain_digits(text))
        return found

    def _read(self, text: str) -> Window:
        if not text:
            return _wrong("the date is empty")
        if len(text) > MAX_DATE:
            return _wrong("is no date that can be read")
        try:
            plain = _A_FLOAT.sub(r"\1", without_ornament(text))
            window = self._day(plain) or self._span(text) or _period(plain) or _edtf(text)
        except ValueError as error:
            return _wrong(str(error))
        if window.earliest > self.today.toordinal() - EPOCH:
            return _wrong("the date lies in the future")
        return window

    def _span(self, text: str) -> Window | None:
        """Return the time from one printed day to another; None if it is something else."""
        ends = [self._day(without_ornament(end)) for end in _TO.split(text)]
        if len(ends) != 2 or None in ends:  # noqa: PLR2004 - a first and a last day
            return None
        (first, _, precision, _), (_, last, _, _) = filter(None, ends)
        if last < first:
            raise ValueError("the end comes before the beginning")
        return Window(first, last, precision if first == last else "interval")

    def _day(self, text: str) -> Window | None:
        if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
            return _window(*match.groups())
        if match := _NUMBERS.fullmatch(text):
            first, second, year = match.groups()
            if len(year) == SHORT and not self.short_years:
                raise ValueError(UNCLEAR)
            day, month = (first, second) if self.order == "dmy" else (second, first)
            return _window(year, month, day)
        if match := _named(text):
            day, name, year = match.groups()
        elif match := _NAMED_FIRST.fullmatch(text):
            name, day, year = match.groups()
        elif match := _NAMED_LAST.fullmatch(text):
            year, name, day = match.groups()
        else:
            return None
        month = month_number(name)
        if month is None:
            raise ValueError(f"{name[:20]!r} is no month")
        return _window(year, str(month), day)


def _named(text: str) -> re.Match[str] | None:
    """Return day, month and year of a day whose month has a name, standing in this order."""
    forms = (_NAMED, _NAMED_TIGHT, _MILITARY)
    return next(filter(None, (form.fullmatch(text) for form in forms)), None)


def orders_shown(texts: Iterable[str]) -> tuple[int, int]:
    """Return how many days written as numbers show the day first, and how many the month.

    >>> orders_shown(["01/02/2024", "16/05/2024", "05/16/2024"])
    (1, 1)
    """
    pairs = [_NUMBERS.fullmatch(plain_digits(text)) for text in texts]
    found = [(int(pair[1]), int(pair[2])) for pair in pairs if pair]
    return sum(first > MONTHS_A_YEAR for first, _ in found), sum(
        second > MONTHS_A_YEAR for _, second in found
    )


def order_of(texts: Iterable[str]) -> str | None:
    """Return the order of days written as numbers; None if none shows it, or as many show another.

    >>> order_of(["01-02-2024", "16-05-2024"]), order_of(["05/16/2024"]), order_of(["01/02/2024"])
    ('dmy', 'mdy', None)
    """
    day_first, month_first = orders_shown(texts)
    if day_first == month_first:
        return None
    return "dmy" if day_first > month_first else "mdy"


def day_of_serial(text: str) -> str:
    """Return the ISO day of a spreadsheet's number of a day, or of a moment; other text as it is.

    >>> day_of_serial("45428.75"), day_of_serial("1715817600000"), day_of_serial("2024")
    ('2024-05-16', '2024-05-16', '2024')
    """
    if re.match(MOMENT, text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date().isoformat()
    if not re.match(SERIAL, text):
        return text
    return date.fromordinal(_EXCEL_EPOCH + int(text.partition(".")[0])).isoformat()


def is_numbered(text: str) -> bool:
    """Tell whether a day is written as numbers with the year last."""
    return bool(_NUMBERS.fullmatch(plain_digits(text)))


def _window(year: str, month: str, day: str) -> Window:
    year = four_digits(year)
    if len(year) != 4:  # noqa: PLR2004 - digits of a year
        raise ValueError(f"the year {year[:8]} has not four digits")
    if int(year) < FIRST_YEAR:
        raise ValueError(f"the year {year} is cut or mistyped")
    if not 1 <= int(month) <= MONTHS_A_YEAR:
        raise ValueError(f"there is no month {month}: days and months may stand the other way")
    try:
        number = date(int(year), int(month), int(day)).toordinal() - EPOCH
    except ValueError:
        raise ValueError("the day is not in the calendar") from None
    return Window(number, number, "day")


def _period(text: str) -> Window | None:
    found = period_of(text)
    if found is None:
        return None
    if found.first.year < FIRST_YEAR:
        raise ValueError(f"the year {found.first.year:04} is cut or mistyped")
    first, last = (day.toordinal() - EPOCH for day in (found.first, found.last))
    return Window(first, last, found.precision)


def _edtf(text: str) -> Window:
    try:
        when = parse_edtf(text)
    except EdtfError:
        raise ValueError("is no date that can be read") from None
    if when.earliest.year < FIRST_YEAR or when.latest == date.max:
        raise ValueError("the date has no beginning or no end")
    precision = when.precision if when.precision in {"month", "year"} else "interval"
    if when.precision == "day":
        precision = "days" if when.approximate else "day"
    earliest, latest = (day.toordinal() - EPOCH for day in (when.earliest, when.latest))
    return Window(earliest, latest, precision)


def _wrong(why: str) -> Window:
    return Window(0, 0, "unknown", why)
