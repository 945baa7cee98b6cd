"""Years of two digits: which they mean, and whether a table shows where they stand."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.tables.periods import plain_digits, without_ornament

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORT: Final = 2
"""Digits of a short year."""
LAST_OF_2000S: Final = 68
"""Two digits up to this are years of this century, later ones of the last, as POSIX has it."""
UNCLEAR: Final = (
    "the year has two digits, and nothing shows which number is the day: "
    "write years with four digits, or say --dates dmy or mdy"
)
TOLD: Final = "Years of two digits are read: 24 is 2024, 98 is 1998."
REFUSED: Final = (
    "Years have two digits, and nothing shows which number is the day: such dates are refused "
    "unless it is said whether days or months come first."
)
_NUMBERS: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{2})(?!\d)")
_NAMED: Final = re.compile(
    r"\d{1,2}[ /-]?[^\d(:]+?[ ,/-]*\d{2}(?![\d:])|[^\d(]+? \d{1,2},? \d{2}(?![\d:])"
)


class Short(NamedTuple):
    """A day written as three numbers of at most two digits, and what stands between them."""

    mark: str
    numbers: tuple[int, int, int]


def four_digits(year: str) -> str:
    """Return a year of two digits with four; others as they are.

    >>> four_digits("24"), four_digits("98"), four_digits("2024"), four_digits("024")
    ('2024', '1998', '2024', '024')
    """
    if len(year) != SHORT:
        return year
    return f"{20 if int(year) <= LAST_OF_2000S else 19}{year}"


def year_is_last(texts: Iterable[str], order: str, today: date) -> bool:
    """Tell whether days written as three short numbers have the year last.

    Only with hyphens may it stand first, as in ``24-05-16``: then days must show that it does
    not, by being none in the past that way.

    Args:
        texts: The dates of a table.
        order: How they are read if the year is last: ``dmy`` or ``mdy``.
        today: No event can be after this day.

    >>> year_is_last(["16.05.24"], "dmy", date(2026, 1, 1))
    True
    >>> year_is_last(["16-05-24"], "dmy", date(2026, 1, 1))
    False
    >>> year_is_last(["16-05-24", "31-05-24"], "dmy", date(2026, 1, 1))
    True
    """
    hyphened = [short.numbers for short in _shorts(texts) if short.mark == "-"]
    last, first = 0, 0
    for a, b, c in hyphened:
        as_last = _is_past(c, *((b, a) if order == "dmy" else (a, b)), today)
        as_first = _is_past(a, b, c, today)
        last += as_last and not as_first
        first += as_first and not as_last
    return not hyphened or last > first


def has_short_numbers(texts: Iterable[str]) -> bool:
    """Tell whether a day is written as three numbers of at most two digits."""
    return any(True for _ in _shorts(texts))


def has_short_years(texts: Iterable[str]) -> bool:
    """Tell whether a day has a year of two digits, with its month as a number or a name."""
    return any(_NUMBERS.match(text) or _NAMED.match(text) for text in map(_plain, texts))


def _shorts(texts: Iterable[str]) -> Iterator[Short]:
    for text in texts:
        if found := _NUMBERS.match(_plain(text)):
            a, mark, b, c = found.groups()
            yield Short(mark, (int(a), int(b), int(c)))


def _plain(text: str) -> str:
    return without_ornament(plain_digits(text))


def _is_past(year: int, month: int, day: int, today: date) -> bool:
    try:
        return date(int(four_digits(f"{year:02}")), month, day) <= today
    except ValueError:
        return False
