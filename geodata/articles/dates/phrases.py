"""The dates of a text as phrases: words, place and meaning, one read after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates.anniversaries import read_anniversary
from geodata.articles.dates.around import read_around_event, read_weekday_of_month
from geodata.articles.dates.clauses import says_respectively
from geodata.articles.dates.events import read_after_event, read_later, read_that_day
from geodata.articles.dates.lexicon import CODES
from geodata.articles.dates.nth_days import (
    read_day_of_month,
    read_nth_nights,
    read_on_the_nth,
    read_weekday_nth,
)
from geodata.articles.dates.numbers import read_numeric
from geodata.articles.dates.parts import MONTH_KINDS, found_words
from geodata.articles.dates.ranges import (
    is_list,
    read_dates,
    read_days,
    read_each,
    read_months,
    read_nights,
    read_years,
)
from geodata.articles.dates.readers import (
    read_day,
    read_day_slash_month,
    read_hijri,
    read_month,
    read_year,
)
from geodata.articles.dates.refusals import is_refused
from geodata.articles.dates.relative import (
    bound_of,
    read_ago,
    read_stretch,
    read_today,
    read_weekday,
    read_weekday_of_week,
    read_within,
)
from geodata.articles.dates.rules import grammar
from geodata.articles.dates.seasons import (
    read_holiday,
    read_season,
    read_this_day,
    read_weekend,
)
from geodata.articles.dates.setting import OF_OUR_CALENDAR, Said, Setting, is_same_day
from geodata.articles.dates.units import read_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from geodata.articles.dates.answer import Answer
    from geodata.articles.dates.lexemes import Lexemes
    from geodata.articles.dates.parts import Found

_READERS: Final[dict[str, Callable[[Found, Setting], Answer | None]]] = {
    "after_event": read_after_event,
    "around_event": read_around_event,
    "later": read_later,
    "anniversary": read_anniversary,
    "ago": read_ago,
    "within": read_within,
    "stretch": read_stretch,
    "days": read_days,
    "dates": read_dates,
    "months": read_months,
    "years": read_years,
    "nights": read_nights,
    "weekday_of_month": read_weekday_of_month,
    "numeric": read_numeric,
    "spaced_numeric": read_numeric,
    "day_first": read_day,
    "month_first": read_day,
    "day_slash_month": read_day_slash_month,
    "hijri": read_hijri,
    "day_of_month": read_day_of_month,
    "month": read_month,
    "season": read_season,
    "holiday": read_holiday,
    "year": read_year,
    "unit": read_unit,
    "nth_nights": read_nth_nights,
    "weekday_nth": read_weekday_nth,
    "on_the_nth": read_on_the_nth,
    "that_day": read_that_day,
    "weekday_of_week": read_weekday_of_week,
    "weekday": read_weekday,
    "this_day": read_this_day,
    "weekend": read_weekend,
    "today": read_today,
}
_TWO_MONTHS: Final = re.compile("[{}]{{2}}".format("".join(CODES[kind] for kind in MONTH_KINDS)))
_PARTS_IN: Final = ("early", "late", "mid", "Early", "Late", "Mid")
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_LATIN: Final = re.compile("[A-Za-z]")
_NEARBY: Final = 40


class DatePhrase(NamedTuple):
    """Words of a text that say when; a tuple, since there are many.

    Attributes:
        start: First letter, counted in code points of the text.
        end: After the last one.
        words: The words as printed.
        edtf: The date, never sharper than the words; None if they do not settle one.
        basis: ``explicit relative event implied``.
        anchor: What it is counted from: the words of an event, or of another date of the text.
        lang: ``ar`` or ``en``.
        offset: How far from the anchor, e.g. ``(3, "day")``; negative is before. None if unsaid.
        bound: What the word before makes of the date: ``since until by before after`` or empty.
        time_of_day: ``dawn morning noon afternoon evening night`` or None.
    """

    start: int
    end: int
    words: str
    edtf: str | None
    basis: str
    anchor: str | None
    lang: str
    offset: tuple[int, str] | None = None
    bound: str = ""
    time_of_day: str | None = None


def read_phrases(words: Lexemes, published: date | None) -> list[tuple[Found, DatePhrase]]:
    """Return the dates of a text with the words the grammar found (see `phrases.find_dates`)."""
    founds = [
        found
        for match in grammar().finditer(words.codes)
        if not is_refused(found := _found(words, str(match.lastgroup), *match.span()))
    ]
    setting = Setting(words, founds, published, _read)
    return list(_one_of_two_calendars(_read_all(setting)))


def _found(words: Lexemes, rule: str, first: int, last: int) -> Found:
    """Return the words a rule found, without "وآخر" of "وآخر في آب", "close" of "close in May"."""
    found = found_words(words, rule, first, last)
    another = found.kind(first) == "part" and found.kind(first + 1) == "in"
    if another and words.word(first) not in _PARTS_IN:
        return found_words(words, rule, first + 2, last)
    return _up_to_other_month(found) if _TWO_MONTHS.search(words.codes, first, last) else found


def _up_to_other_month(found: Found) -> Found:
    """Return the words before a second month that is no other name of the first: نيسان مارس."""
    for at in range(len(found.kinds) - 1):
        both = found.kinds[at] in MONTH_KINDS and found.kinds[at + 1] in MONTH_KINDS
        if both and found.values[at] != found.values[at + 1]:
            return found.piece(found.first, found.first + at + 1)
    return found


def _read(found: Found, setting: Setting) -> Answer | None:
    return _READERS[found.rule](found, setting)


def _read_all(setting: Setting) -> Iterator[tuple[Found, DatePhrase]]:
    """Read one date after the other, so that each knows those before it."""
    last = 0
    for found in setting.founds:
        setting.at = found.first
        answer = _read(found, setting) if found.first >= last else None
        if answer is None:
            continue
        last = answer.last or found.last
        pairs = [(found, answer)]
        if is_list(found, answer) and says_respectively(found):
            pairs = read_each(found, setting)
        for piece, meaning in pairs:
            setting.add(Said(piece, meaning.edtf, _year_lent(meaning), meaning.counted_from))
            whole = _trimmed(piece, meaning.last or piece.last)
            yield whole, _phrase(whole, piece, meaning)


def _year_lent(answer: Answer) -> int | None:
    """Return the year a date lends to those behind it; one counted from a date lends its own."""
    if answer.year or answer.basis != "event" or not answer.edtf:
        return answer.year
    return int(answer.edtf.strip("[")[:4])


def _trimmed(found: Found, last: int) -> Found:
    """Return the words up to ``last``, without "the" before a day, with a bracket that closes."""
    first = found.first + (found.rule in OF_OUR_CALENDAR and found.kinds[0] == "the")
    if "open" in found.kinds:
        opened = found.kinds.count("open") > found.kinds.count("close")
        last += opened and found.kind(last) == "close"
    same = first == found.first and last == found.last
    return found if same else found.piece(first, last)


def _one_of_two_calendars(
    phrases: Iterable[tuple[Found, DatePhrase]],
) -> Iterator[tuple[Found, DatePhrase]]:
    """Yield the phrases; of a Hijri date and its day in our calendar beside it, that day counts."""
    before: tuple[Found, DatePhrase] | None = None
    for found, phrase in phrases:
        if before and is_same_day(before[0], found):
            ours = phrase if before[0].rule == "hijri" else before[1]
            start, end = before[1].start, phrase.end
            end += found.kind(found.last) == "close" and before[0].kind(before[0].last) == "open"
            words = found.lexemes.text[start:end]
            before = found, ours._replace(start=start, end=end, words=words)
            continue
        if before:
            yield before
        before = found, phrase
    if before:
        yield before


def _phrase(whole: Found, found: Found, answer: Answer) -> DatePhrase:
    start, end = whole.span
    time = found.value("time_of_day") if "time_of_day" in found.kinds else None
    return DatePhrase(
        start=start,
        end=end,
        words=whole.words,
        edtf=answer.edtf,
        basis=answer.basis,
        anchor=answer.anchor,
        lang=_language(found.lexemes.text, start, end),
        offset=answer.offset,
        bound=bound_of(found),
        time_of_day=str(time) if time else None,
    )


def _language(text: str, start: int, end: int) -> str:
    """Return the language of some words, or of the letters around them if they have none."""
    for first, last in ((start, end), (max(0, start - _NEARBY), end + _NEARBY), (0, 2000)):
        if _ARABIC.search(text, first, last):
            return "ar"
        if _LATIN.search(text, first, last):
            return "en"
    return "en"
