"""Days as tables print them, each as a window: the first and last day it can mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.dates.edtf import MONTHS_AR_INTERNATIONAL, MONTHS_AR_IRAQ, MONTHS_EN, parse_edtf
from geodata.errors import EdtfError
from geodata.gazetteer.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDERS: Final = ("dmy", "mdy")
FIRST_YEAR: Final = 1000
"""Years before this are cut or mistyped ones: 0025 for 2025."""
EPOCH: Final = date(1970, 1, 1).toordinal()
MAX_CACHED: Final = 500_000
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
_TIME: Final = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AP]M)?(?:Z| ?[+-]\d{2}:?\d{2})?)?"
_ISO: Final = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.IGNORECASE)
_COMPACT: Final = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
SERIAL: Final = r"^[2-5]\d{4}(\.\d+)?$"
"""A day as spreadsheets count them, from 1954 to 2064; what is behind the point is a time."""
_EXCEL_EPOCH: Final = date(1899, 12, 30).toordinal()
_NUMBERS: Final = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d+){_TIME}", re.IGNORECASE)
_NAMED: Final = re.compile(rf"(\d{{1,2}})[ -]([^\d(]+?)\.?(?: \([^)]*\))?[ ,-]+(\d+){_TIME}")
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
    """

    order: str
    today: date
    _known: dict[str, Window] = field(default_factory=dict)

    def window(self, text: str) -> Window:
        """Return what ``text`` means.

        Read are ISO days with or without a time, ``16 May 2024``, ``16-05-2024`` in the order
        given, Arabic month names and digits, and the atlas's EDTF (``2020-03``, ``2020-03~``).

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
            found = self._known[text] = self._read(text.strip().translate(_DIGITS))
        return found

    def _read(self, text: str) -> Window:
        if not text:
            return _wrong("the date is empty")
        try:
            window = self._day(text) or _edtf(text)
        except ValueError as error:
            return _wrong(str(error))
        if window.earliest > self.today.toordinal() - EPOCH:
            return _wrong("the date lies in the future")
        return window

    def _day(self, text: str) -> Window | None:
        if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
            return _window(*match.groups())
        if match := _NUMBERS.fullmatch(text):
            first, second, year = match.groups()
            day, month = (first, second) if self.order == "dmy" else (second, first)
            return _window(year, month, day)
        if match := _NAMED.fullmatch(text):
            day, name, year = match.groups()
        elif match := _NAMED_FIRST.fullmatch(text):
            name, day, year = match.groups()
        else:
            return None
        month = MONTHS.get(name_key(name))
        if month is None:
            raise ValueError(f"{name[:20]!r} is no month")
        return _window(year, str(month), day)


def order_of(texts: Iterable[str]) -> str | None:
    """Return the order of days written as numbers; None if none shows it.

    >>> order_of(["01-02-2024", "16-05-2024"]), order_of(["05/16/2024"]), order_of(["01/02/2024"])
    ('dmy', 'mdy', None)
    """
    pairs = [_NUMBERS.fullmatch(text.strip().translate(_DIGITS)) for text in texts]
    found = [(int(pair[1]), int(pair[2])) for pair in pairs if pair]
    day_first = sum(first > 12 for first, _ in found)  # noqa: PLR2004 - months of a year
    month_first = sum(second > 12 for _, second in found)  # noqa: PLR2004
    if day_first == month_first:
        return None
    return "dmy" if day_first > month_first else "mdy"


def day_of_serial(text: str) -> str:
    """Return the ISO day of a spreadsheet's number of a day; other text as it is.

    >>> day_of_serial("45428"), day_of_serial("45428.75"), day_of_serial("2024")
    ('2024-05-16', '2024-05-16', '2024')
    """
    if not re.match(SERIAL, text):
        return text
    return date.fromordinal(_EXCEL_EPOCH + int(text.partition(".")[0])).isoformat()


def is_numbered(text: str) -> bool:
    """Tell whether a day is written as numbers with the year last."""
    return bool(_NUMBERS.fullmatch(text.strip().translate(_DIGITS)))


def _window(year: str, month: str, day: str) -> Window:
    if len(year) != 4:  # noqa: PLR2004 - digits of a year
        raise ValueError(f"the year {year[:8]} has not four digits")
    if int(year) < FIRST_YEAR:
        raise ValueError(f"the year {year} is cut or mistyped")
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - months of a year
        raise ValueError(f"there is no month {month}: days and months may stand the other way")
    try:
        number = date(int(year), int(month), int(day)).toordinal() - EPOCH
    except ValueError:
        raise ValueError("the day is not in the calendar") from None
    return Window(number, number, "day")


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


def _months() -> dict[str, int]:
    found = {"sept": 9}
    for names in (MONTHS_EN, MONTHS_AR_IRAQ, MONTHS_AR_INTERNATIONAL):
        found.update({name_key(name): number for number, name in enumerate(names, 1)})
    found.update({name.lower()[:3]: number for number, name in enumerate(MONTHS_EN, 1)})
    return found


MONTHS: Final = _months()
