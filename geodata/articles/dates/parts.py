"""What the words of one date say: its day, month, year, weekday and which one is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates.lexicon import CODES, KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.dates.lexemes import Lexemes

_KIND_OF: Final = dict(zip(CODES.values(), KINDS, strict=True))
_WHICH: Final = {
    "last": "last",
    "before_last": "before_last",
    "last_before": "last",
    "this": "this",
    "this_before": "this",
    "next": "next",
    "next_before": "next",
    "same_after": "same",
    "same_before": "same",
    "of_it": "same",
    "following": "following",
    "previous": "previous",
}
MONTH_KINDS: Final = ("month", "doubtful_month", "weak_month")
_YEARS: Final = ("a_year", "the_year")
_DIGITS: Final = re.compile(r"\d+")
_LONGEST_COUNT: Final = 500
_AWAY: Final = ("today", "the_day", "yesterday", "tomorrow")
_PARTS: Final = frozenset((*MONTH_KINDS, *_AWAY, *_WHICH, "before_en", "year", "weekday")) | {
    *("short_weekday", "teen", "tens", "day", "ordinal", "nth_day"),
}


class Found(NamedTuple):
    """Words of a text that fit a rule: from the lexeme ``first`` up to before ``last``.

    ``kinds`` and ``values`` are those of its words, ``span`` is where they stand in the text and
    ``words`` are they as printed.
    """

    lexemes: Lexemes
    rule: str
    first: int
    last: int
    kinds: tuple[str, ...]
    values: Sequence[int | str]
    span: tuple[int, int]
    words: str

    def kind(self, number: int) -> str:
        """Return the kind of any lexeme of the text, empty beyond its ends."""
        codes = self.lexemes.codes
        return _KIND_OF[codes[number]] if 0 <= number < len(codes) else ""

    def value(self, *kinds: str) -> int | str | None:
        """Return what its first word of these kinds stands for."""
        for kind, value in zip(self.kinds, self.values, strict=True):
            if kind in kinds:
                return value
        return None

    def has(self, *kinds: str) -> bool:
        """Tell whether a word of these kinds is in it."""
        return not set(self.kinds).isdisjoint(kinds)

    def piece(self, first: int, last: int) -> Found:
        """Return other words of the same text, as found by the same rule."""
        return found_words(self.lexemes, self.rule, first, last)


def found_words(lexemes: Lexemes, rule: str, first: int, last: int) -> Found:
    """Return the words of a text from one lexeme up to before another."""
    kinds = tuple(map(_KIND_OF.__getitem__, lexemes.codes[first:last]))
    start, end, values = lexemes.stretch(first, last)
    words = lexemes.text[start:end]
    return Found(lexemes, rule, first, last, kinds, values, (start, end), words)


@dataclass(slots=True)
class Parts:
    """What the words of a date say; None for what they do not.

    Attributes:
        day: Day of the month.
        months: The month; two if a double form names two different ones.
        year: The year.
        which: ``last this next same following previous`` of the month, week or weekday.
        year_which: The same of the year.
        weekday: The weekday, Monday is 0.
        away: Days from the day of publication (today, yesterday).
    """

    day: int | None = None
    months: tuple[int, ...] = ()
    year: int | None = None
    which: str | None = None
    year_which: str | None = None
    weekday: int | None = None
    away: int | None = None

    @property
    def month(self) -> int | None:
        """The month, the first of them if there are two."""
        return self.months[0] if self.months else None


def parts_of(found: Found) -> Parts:
    """Return what the words of a date say."""
    parts = Parts()
    before = ""
    for at, kind in enumerate(found.kinds):
        if kind not in _PARTS:
            before = kind
            continue
        if isinstance(value := found.values[at], int):
            _take_number(parts, kind, value, before)
        elif kind == "before_en" and before in ("a_year", "weekday"):
            _take_which(parts, "before_last" if before == "weekday" else "previous", found, at)
        elif kind in _WHICH and before != "before_en":
            _take_which(parts, _WHICH[kind], found, at)
        elif kind == "the_day" and parts.away is None:
            parts.away = 0
        before = kind
    return parts


def _take_number(parts: Parts, kind: str, value: int, before: str) -> None:
    if kind in MONTH_KINDS:
        parts.months = tuple(dict.fromkeys((*parts.months, value)))
    elif kind == "year":
        parts.year = value
    elif kind in ("weekday", "short_weekday"):
        parts.weekday = value
    elif kind in _AWAY:
        parts.away = value
    elif kind in ("teen", "tens") and parts.day and before in ("ordinal", "and"):
        parts.day += value
    elif kind in ("day", "ordinal", "tens", "nth_day") and parts.day is None:
        parts.day = value


def _take_which(parts: Parts, which: str, found: Found, at: int) -> None:
    """Give "last" and the like to the year if they stand beside the word, else to the rest."""
    if any(kind in _YEARS for kind in found.kinds[max(0, at - 1) : at + 2]):
        parts.year_which = which
    else:
        parts.which = which


def part_said(found: Found) -> str | None:
    """Return which part of a month or year is meant: ``early``, ``end``, ``1/2``, ``1/week``.

    >>> from geodata.articles.dates.lexemes import lexemes
    >>> part_said(found_words(lexemes("the first half of March"), "month", 0, 5))
    '1/2'
    """
    said = [
        str(value)
        for kind, value in zip(found.kinds, found.values, strict=True)
        if kind in ("part", "earlier", "later")
    ]
    if said:
        return "+".join(said[:2])  # mid to late March
    number = -1 if found.has("last_before") else found.value("ordinal")
    fraction = found.value("fraction")
    if not number:
        return None
    if fraction or found.has("a_week", "the_week"):
        return f"{number}/{fraction or 'week'}"
    short = found.value("units", "the_units") in ("day", "week")
    if short and not found.has(*MONTH_KINDS, "a_month", "the_month"):
        return f"{number}/12"  # the first days of 2020
    if found.has("units", "the_units"):  # the first days of, the last three months of
        size = {3: "4", 6: "2"}.get(int(str(found.value("count") or 0)))
        return f"{number}/{size}" if size else "late" if number == -1 else "early"
    return None


_HANDED: Final = ("handed", "turned", "taken", "took", "signed", "given", "gave", "made")


@dataclass(frozen=True, slots=True)
class Length:
    """How long: ``count`` units (None if only "days", "a few"); ``about`` if said so."""

    count: int | None
    unit: str
    about: bool


def length_said(found: Found) -> Length | None:
    """Return how long the words say, e.g. three days; None if nobody would count so.

    >>> from geodata.articles.dates.lexemes import lexemes
    >>> length_said(found_words(lexemes("نحو أسبوعين"), "ago", 0, 2))
    Length(count=2, unit='week', about=True)
    """
    about = found.has("about") and not _hands_over(found)
    pair = found.value("two_units", "the_two_units")
    if pair:
        return Length(2, str(pair), about)
    unit = found.value("units", "the_units", "a_day", "a_week", "a_month", "a_year")
    if not unit:
        return None
    if found.has("few"):
        couple = "couple" in found.words.lower()
        return Length(2 if couple else None, str(unit), about=not couple)
    if found.has("fraction"):
        return _and_a_half(int(str(found.value("count", "day") or 1)), str(unit))
    numbers = [
        int(value)
        for kind, value in zip(found.kinds, found.values, strict=True)
        if kind in ("count", "day", "number", "teen", "tens") and str(value).isdigit()
    ]
    if sum(numbers) > _LONGEST_COUNT:
        return None
    single = found.has("a_day", "a_week", "a_month", "a_year", "one")
    return Length(sum(numbers) or (1 if single else None), str(unit), about)


def _and_a_half(count: int, unit: str) -> Length | None:
    """Return "a year and a half" in months, "a month and a half" in days, roughly."""
    smaller = {"year": (12, "month"), "month": (30, "day"), "week": (7, "day")}.get(unit)
    return smaller and Length(count * smaller[0] + smaller[0] // 2, smaller[1], about=True)


def _hands_over(found: Found) -> bool:
    """Tell whether "over" belongs to a verb: "handed over three days earlier"."""
    return found.words.startswith("over ") and found.lexemes.word(found.first - 1) in _HANDED


def numbers_of(found: Found) -> tuple[int, int, int]:
    """Return the three numbers of a date, printed together or with spaces between."""
    written = found.value("numeric_date") or " ".join(
        str(value)
        for kind, value in zip(found.kinds, found.values, strict=True)
        if kind in ("day", "year", "number")
    )
    first, second, third = map(int, _DIGITS.findall(str(written))[:3])
    return first, second, third
