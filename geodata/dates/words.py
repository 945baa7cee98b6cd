"""A year, month or day as it is written, and how people say it in English and Arabic."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Final

from geodata.errors import LanguageError

MONTHS_EN: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTHS_AR_IRAQ: Final = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
MONTHS_AR_INTERNATIONAL: Final = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_PHRASES: Final = {
    "en": {
        "": "{}",
        "about": "about {}",
        "unsure": "{} (unsure)",
        "/": "from {} to {}",
        "..": "between {} and {}",
        ",": "{} or {}",
        "until": "until {}",
        "onward": "from {} on",
    },
    "ar": {
        "": "{}",
        "about": "نحو {}",
        "unsure": "{} (غير مؤكد)",
        "/": "من {} إلى {}",
        "..": "بين {} و{}",
        ",": "{} أو {}",
        "until": "حتى {}",
        "onward": "ابتداءً من {}",
    },
}


@dataclass(frozen=True, slots=True)
class Part:
    """One year, month or day with its mark; ``month`` and ``day`` are 0 when not given."""

    year: int
    month: int
    day: int
    mark: str

    @property
    def precision(self) -> str:
        """``day``, ``month`` or ``year``."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> date:
        """The first day it names."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it names."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def part_in_words(part: Part, lang: str, *, beside: Part | None = None) -> str:
    """Return one date in words, without the month and year that the date after it repeats.

    Args:
        part: The date.
        lang: ``en`` or ``ar``; Arabic gives the Iraqi month and the international one.
        beside: The date said right after it, if there is one.

    Raises:
        LanguageError: The atlas has no words in ``lang``.

    >>> part_in_words(Part(2020, 4, 4, "~"), "en")
    'about 4 April 2020'
    """
    phrases = _phrases(lang)
    other = beside if beside and not part.mark and not beside.mark else None
    words = [str(part.day)] if part.day else []
    if part.month and not (other and _same_month(part, other)):
        words.append(_month_in_words(part.month, lang))
    if not (other and part.month and other.month and part.year == other.year):
        words.append(str(part.year))
    text = " ".join(words)
    text = phrases["about"].format(text) if part.mark in {"~", "%"} else text
    return phrases["unsure"].format(text) if part.mark in {"?", "%"} else text


def span_in_words(joint: str, start: Part | None, end: Part | None, lang: str) -> str:
    """Return a date of one or two ends in words.

    Args:
        joint: What stands between the ends: ``/``, ``,`` or ``..``; empty for a single date.
        start: The first end, None if it is open.
        end: The second end, None if it is open; not used without a joint.
        lang: ``en`` or ``ar``.

    Raises:
        LanguageError: The atlas has no words in ``lang``.

    >>> span_in_words("/", None, Part(2020, 3, 0, ""), "en")
    'until March 2020'
    """
    phrases = _phrases(lang)
    if joint and start and end:
        first = part_in_words(start, lang, beside=end)
        return phrases[joint].format(first, part_in_words(end, lang))
    open_end = joint and ("onward" if start else "until")
    known = next(part for part in (start, end) if part)
    return phrases[open_end].format(part_in_words(known, lang))


def _phrases(lang: str) -> dict[str, str]:
    try:
        return _PHRASES[lang]
    except KeyError:
        raise LanguageError(lang) from None


def _same_month(part: Part, other: Part) -> bool:
    both_days = bool(part.day and other.day)
    return both_days and (part.year, part.month) == (other.year, other.month)


def _month_in_words(month: int, lang: str) -> str:
    if lang == "en":
        return MONTHS_EN[month - 1]
    return f"{MONTHS_AR_IRAQ[month - 1]} ({MONTHS_AR_INTERNATIONAL[month - 1]})"
