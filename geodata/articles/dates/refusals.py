"""Words that look like a date and are none: a count, a surname, a war, a newspaper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.dates import calendar_ar, calendar_en
from geodata.articles.dates.lexicon import words_of
from geodata.articles.dates.parts import MONTH_KINDS, parts_of
from geodata.articles.dates.setting import starts_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.articles.dates.parts import Found

_NOT_TODAY_AFTER: Final = words_of(calendar_ar.NOT_TODAY_AFTER, calendar_en.NOT_TODAY_AFTER)
_NOT_TODAY_BEFORE: Final = words_of(calendar_ar.NOT_TODAY_BEFORE, calendar_en.NOT_TODAY_BEFORE)
_NAMED: Final = words_of(calendar_ar.NAMED_AFTER_DATES, calendar_en.NAMED_AFTER_DATES)
_NAMED_BEFORE: Final = words_of(calendar_en.NAMED_BEFORE)
_COUNTED: Final = words_of(calendar_ar.COUNTED, calendar_en.COUNTED)
_NO_YEAR: Final = words_of(calendar_ar.NOT_A_YEAR_AFTER, calendar_en.NOT_A_YEAR_AFTER)
_GENERAL: Final = words_of(calendar_ar.GENERAL_AFTER)
_OPENERS: Final = frozenset(
    ("in", "on", "since", "by", "until", "of", "between", "from", "to", "before_ar", "before_en")
) | {"after_ar", "after_en", "and", "or", "the", "within"}
# A year without the word "year" needs one of these before it ...
_YEAR_OPENERS: Final = frozenset(
    ("in", "since", "by", "until", "between", "from", "before_ar", "before_en", "after_ar")
) | {"after_en", "about", "open", "the"}
# ... or one of these on both sides.
_ENDS: Final = frozenset(("", "newline", "stop", "dot", "comma", "colon", "close", "dash", "slash"))
_SURE_EN: Final = frozenset(
    ("January", "February", "July", "September", "October", "November", "December")
)
# A month with one of these is one.
_SURE_BESIDE: Final = (
    *("a_month", "the_month", "part", "earlier", "later", "fraction", "slash", "open"),
)
_MONTH_OPENERS: Final = frozenset(("in", "since", "by", "until", "before_ar", "after_ar"))
_WHAT_MONTHS_DO: Final = frozenset(("saw", "brought", "began", "ended", "passed")) | {
    *("شهد", "حمل", "بدا", "انتهي", "حفل"),
}
_WAR: Final = range(2003, 2030)
_BEHIND_HEADS: Final = ("colon", "dash", "newline")
_STOPS: Final = ("dot", "stop", "newline")
_HEADS: Final = ("قاعده", "القاعده", "معسكر", "مطار")
_SEASON_OPENERS: Final = frozenset(("in", "since", "by", "until", "before_en", "after_en"))
_IN: Final = ("ب", "ل")
_AS_LATE_AS: Final = (("as", "late"), ("as", "early"), ("as", "recently"))
_MONEY: Final = ("%", "٪", "$", "€", "£", "+", "#")
_QUOTES: Final = "\"”»“'’)"


def is_refused(found: Found) -> bool:
    """Tell whether words that fit a rule are no date after all."""
    check = _CHECKS.get(found.rule)
    return check(found) if check else False


def _bare_month(found: Found) -> bool:
    """A month without a day or year must not be a name, nor a word that means other things."""
    parts = parts_of(found)
    if parts.year or parts.year_which:
        return _before(found) in _NAMED and found.first + 1 < found.last and not _opened(found)
    if _before(found) in _NAMED:
        return True
    if parts.which or found.has(*_SURE_BESIDE):
        return False
    if found.has("weak_month"):
        return not (_is_maghrebi(found) and found.kind(found.first - 1) in _MONTH_OPENERS)
    return _needs_opener(found) and not _opened(found) and not _heads_line(found)


def _heads_line(found: Found) -> bool:
    """Tell whether a month stands over a list, before a row of it, or does what months do."""
    behind = found.kind(found.last), found.kind(found.last + 1)
    if starts_line(found) and (behind[0] in _BEHIND_HEADS or behind == ("open", "day")):
        return True
    return found.lexemes.word(found.last) in _WHAT_MONTHS_DO or _heads_base(found)


def _heads_base(found: Found) -> bool:
    """Tell whether a sentence is but a month and a base: "نيسان، قاعدة الحبانية"."""
    begins = found.kind(found.first - 1) in _STOPS and found.kind(found.last) == "comma"
    return begins and found.lexemes.word(found.last + 1).startswith(_HEADS)


def _is_maghrebi(found: Found) -> bool:
    """Tell whether a month's name is a Maghrebi one, not a short English one or "father"."""
    return not found.words.isascii() and found.words[-2:] != "أب"


def _needs_opener(found: Found) -> bool:
    """Tell whether a month's name is another word or a first name too."""
    english = found.words.isascii() and found.words.capitalize() not in _SURE_EN
    return found.has("doubtful_month") or english


def _day_of_month(found: Found) -> bool:
    """A day and month must not be the name of a bridge or a revolution."""
    if _before(found) not in _NAMED:
        return False
    parts = parts_of(found)
    return not (parts.year or parts.which) and parts.weekday is None


def _weekday(found: Found) -> bool:
    if found.lexemes.word(found.last) in _NAMED_BEFORE and found.words.isascii():
        return True
    if found.kind(found.first - 1) == "one":  # on a Friday
        return True
    two_of_them = found.words == "الاثنين" and (
        found.kind(found.first - 1) == "between" or found.lexemes.word(found.last) == "معا"
    )
    return two_of_them or (_before(found) in _NAMED and not found.has("last", "next"))


def _today(found: Found) -> bool:
    """Tell whether اليوم is "a day", or part of a newspaper's name."""
    if found.lexemes.word(found.last) in _NOT_TODAY_BEFORE:
        return found.has("the_day", "today")
    if not found.has("the_day", "today") or found.has("time_of_day"):
        return False
    if _before(found) in _NOT_TODAY_AFTER:
        return not found.has("this_before") or _before(found) == "مثل"
    return _is_quoted_name(found)


def _is_quoted_name(found: Found) -> bool:
    """Tell whether "بغداد اليوم" stands in quotation marks or brackets of its own."""
    text, (start, end) = found.lexemes.text, found.span
    before = text[max(0, start - 18) : start].rsplit(None, 1)
    return (
        bool(text[end : end + 1])
        and text[end] in _QUOTES
        and bool(before and before[-1].lstrip("ل")[:1] in "\"“«('‘")
    )


def _bare_year(found: Found) -> bool:
    """A number is a year if it is called one, or if nothing else can be counted there."""
    if found.has("a_year", "the_year", "our_era", "part", "ordinal", "earlier", "later"):
        return found.has("part") and not found.has("a_year", "the_year", "year")
    before, after = found.kind(found.first - 1), found.kind(found.last)
    if _before(found) in _NO_YEAR or found.lexemes.word(found.last) in _COUNTED:
        return True
    if before in ("number", "day", "year") or after in ("number", "day", "slash", "month"):
        return True
    start, end = found.span
    if (
        found.lexemes.text[start - 1 : start] in _MONEY
        or found.lexemes.text[end : end + 1] in _MONEY
    ):
        return True
    if before in _YEAR_OPENERS or _is_of_war(found, before, after):
        return False
    return after not in _ENDS


def _is_of_war(found: Found, before: str, after: str) -> bool:
    """Tell whether a number is the year of something: "the drones of 2023 and"."""
    of_years = before == "of" and found.lexemes.word(found.first - 1) == "of"
    return of_years and after in ("and", "open", "or") and found.value("year") in _WAR


def _season(found: Found) -> bool:
    """A season alone is one behind "in", with its article: in the autumn, في الخريف."""
    if len(found.kinds) > 1:
        return False
    before = found.kind(found.first - 1)
    if not found.words.isascii():
        return before not in _MONTH_OPENERS or not found.words.startswith("ال")
    return before != "the" or found.kind(found.first - 2) not in _SEASON_OPENERS


def _unit(found: Found) -> bool:
    """العام behind a title is "general"."""
    another = found.kinds[0] == "a_year" and not found.words.isascii()  # عاماً آخر
    return another or (found.kinds[0] == "the_year" and _before(found) in _GENERAL)


def _stretch(found: Found) -> bool:
    """The last days of, الأيام الأولى: the first or last ones of something else."""
    return found.value("ordinal") not in (None, -1)


def _years(found: Found) -> bool:
    after = found.lexemes.word(found.last)
    return after in _COUNTED or _before(found) in _NO_YEAR or found.kind(found.last) == "dash"


def _opened(found: Found) -> bool:
    """Tell whether a small word that stands before dates stands before it, or ب within it."""
    start = found.span[0]
    before = found.lexemes.word(found.first - 1), found.lexemes.word(found.first - 2)
    if before in _AS_LATE_AS or _goes_on_months(found):
        return True
    return found.kind(found.first - 1) in _OPENERS or found.lexemes.same[start - 1 : start] in _IN


def _goes_on_months(found: Found) -> bool:
    """Tell whether a month follows another in a list: "in February, March, April"."""
    listed = found.kind(found.first - 1) == "comma"
    return listed and found.kind(found.first - 2) in MONTH_KINDS


def _before(found: Found) -> str:
    return found.lexemes.word(found.first - 1)


_CHECKS: Final[dict[str, Callable[[Found], bool]]] = {
    "month": _bare_month,
    "months": _bare_month,
    "day_first": _day_of_month,
    "month_first": _day_of_month,
    "weekday": _weekday,
    "nights": _weekday,
    "today": _today,
    "year": _bare_year,
    "season": _season,
    "years": _years,
    "unit": _unit,
    "stretch": _stretch,
}
