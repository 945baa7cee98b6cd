"""Find the dates a news text gives, in Arabic and English, as vague as its words are.

Every phrase has its place in the text, its EDTF date and what that rests on: ``explicit`` (the
words say it all), ``relative`` (told from the day of publication), ``event`` (told from an event
or another date, its ``anchor``) or ``implied`` (the year is that of a date beside it). What the
choices are is said where they are made: parts of months in `windows`, counts of days in
`relative` and `anniversaries`, days told by their number alone in `nth_days`, years in `years`,
ranges in `ranges`, Hijri dates in `hijri`, the day of publication in `published`. Words are in
`calendar_ar` and `calendar_en`, the grammar in `rules` and `forms`, what looks like a date and is
none in `refusals`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.articles.dates.lexemes import lexemes
from geodata.articles.dates.phrases import DatePhrase, read_phrases
from geodata.articles.dates.published import PublishedDate, published_in

if TYPE_CHECKING:
    from datetime import date

__all__ = ["DatePhrase", "PublishedDate", "find_dates", "published_in"]


def find_dates(text: str, published: date | None = None) -> tuple[DatePhrase, ...]:
    """Return the dates that ``text`` gives, in the order they are printed.

    Args:
        text: The text as printed.
        published: The day it was printed; without it, what is told from that day is undated.

    >>> from datetime import date
    >>> found = find_dates("فجر الأحد الماضي، وفي يوليو الماضي", date(2021, 12, 21))
    >>> [(phrase.words, phrase.edtf) for phrase in found]
    [('فجر الأحد الماضي', '2021-12-19'), ('يوليو الماضي', '2021-07')]
    """
    return tuple(phrase for _, phrase in read_phrases(lexemes(text), published))
