"""Which year a story has reached: "In March 2020 it left al-Qaim. In April ..., on July 25 ...".

A story goes forward. A day or month told without a year is in the year of the date told before
it, if it comes later in the calendar and stands near: in the same paragraph, or where the next
one begins; soon after New Year it is in the year that follows. What was shortly before
publication is news, unless the story is well under way.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates.clauses import speaks_of_future
from geodata.articles.dates.lexicon import CODES
from geodata.articles.dates.parts import parts_of
from geodata.articles.dates.setting import is_since, starts_line
from geodata.articles.dates.windows import YEAR_ALONE, year_of

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found, Parts
    from geodata.articles.dates.setting import Said, Setting

_SCENE: Final = re.compile("{and}?(?:{in}|{the}|{word}{{1,2}})?".format(**CODES))
_AFTER: Final = re.compile("[{after_ar}{after_en}]".format(**CODES))
_SINCE_THEN: Final = re.compile("{since}[{word}{same_before}{comma}{dot}]".format(**CODES))
_NOW: Final = re.compile(r"\n\s*Now\b|[.!?] Now\b|\b[وف]?الان\b")
_RECENTLY: Final = frozenset(("recently", "latest", "lately", "آخرها", "اخرها", "احدثها", "مؤخرا"))
_START: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_SENTENCES: Final = 3
_FRESH: Final = 31
LATE: Final = 100
"""Days before publication that are news where a story is of last year, and of long ago."""
_WIDEST_GAP: Final = 12
_BESIDE: Final = 3
"""So few words stand between the parts of one date: "two years ago, on March 26"."""
_NEXT_PARAGRAPH: Final = 62
_NEXT_YEAR: Final = 120
"""Days a story may go on by from one paragraph to the next, and over New Year."""
_YEARS_AGO: Final = 2
_MONTH: Final = len("2020-03")
_ASIDE: Final = 6
_EARLY: Final = 5
_OPENING_WORDS: Final = 3
_YEAR_AND_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_HEADS: Final = ("colon", "dash")
_LATELY: Final = 5
_UNDER_WAY: Final = 2
"""So many dates in a row are a story under way."""


class _Told(NamedTuple):
    """The date a story told last, where it begins, how many in a row told years, their months."""

    said: Said
    year: int
    month: int | None
    day: int
    row: int
    months: frozenset[str]


def year_before(found: Found, parts: Parts, setting: Setting) -> tuple[int, Said] | None:
    """Return the year that the row or the story has reached, and the date it is from."""
    return _year_of_row(found, parts, setting) or _carried_year(found, parts, setting)


def _carried_year(found: Found, parts: Parts, setting: Setting) -> tuple[int, Said] | None:
    told = _told(setting)
    if told is None:
        return None
    lines = setting.lines_between(told.said.found.first, found.first)
    if lines and starts_line(told.said.found) and starts_line(found):
        forward = _is_forward(parts, told)
        year = told.year if forward or told.month is None else _over_new_year(parts, told)
        return (year, told.said) if year and told.month else None
    sentences = setting.sentences_between(told.said.found.first, found.first)
    if sentences and (told.said.edtf or "").endswith("~"):
        return None  # "a year ago" is no year that the next sentence tells on in
    goes_on = _in_sentence if not sentences else _in_next
    year = goes_on(found, parts, told, setting)
    return (year, told.said) if year else None


def _year_of_row(found: Found, parts: Parts, setting: Setting) -> tuple[int, Said] | None:
    """Return the year at the head of a row: "March-April 2020: ..., K-1 on March 29"."""
    for said in reversed(setting.said[-_LATELY:]):
        if setting.lines_between(said.found.first, found.first):
            return None
        years = {year for year, _ in _YEAR_AND_MONTH.findall(said.edtf or "")}
        months = [month for _, month in _YEAR_AND_MONTH.findall(said.edtf or "")]
        heads = starts_line(said.found) and said.found.kind(said.found.last) in _HEADS
        if heads and said.year and len(years) == 1 and (parts.month or 0) >= int(months[0]):
            return said.year, said
    return None


def is_fresh(parts: Parts, setting: Setting, within: int = _FRESH) -> bool:
    """Tell whether a day or month without a year was shortly before publication: it is news.

    Args:
        parts: What its words say.
        setting: The text around it.
        within: How many days before publication are shortly before it.
    """
    published = setting.published
    year = year_of(parts.month, parts.day, published, "past") if published and parts.month else None
    if not (published and parts.month and year):
        return False
    end = date(year, parts.month, parts.day or monthrange(year, parts.month)[1])
    return (published - end).days <= within


def is_long_ago(year: int, setting: Setting) -> bool:
    """Tell whether a year lies before that before publication."""
    return setting.published is not None and setting.published.year - year > 1


def _told(setting: Setting) -> _Told | None:
    """Return the date a story told last, without those that only say since when."""
    if not any(said.year for said in setting.said[-_LATELY:]):
        return None
    near = [said for said in setting.said[-_LATELY:] if said.edtf and not is_since(said.found)]
    lately = [s for s in reversed(near) if s.counted_from or not _is_aside(s.found, setting)]
    if not (lately and lately[0].year):
        return None
    row = sum(1 for _ in takewhile(attrgetter("year"), lately))
    start = _START.search(lately[0].edtf or "")
    if not start:
        return None
    month = int(start[2]) if start[2] else None
    year = int(start[1]) if month else lately[0].year
    months = frozenset((said.edtf or "").strip("[")[:_MONTH] for said in near if said.year)
    return _Told(lately[0], year, month, int(start[3] or 0), row, months)


def _is_aside(found: Found, setting: Setting) -> bool:
    """Tell whether a date only belongs to words between commas: "formed in June 2014,"."""
    early = found.first - setting.sentence_start(found.first) <= _EARLY
    if early or found.kind(found.last) != "comma":
        return False
    before = [found.kind(number) for number in range(found.first - _ASIDE, found.first)]
    return "comma" in before and not {"stop", "dot", "newline", "and"} & set(before)


def _is_forward(parts: Parts, told: _Told) -> bool:
    """Tell whether a day or month comes later than the date told before, or in a month told."""
    if told.month is None:
        return False
    again = f"{told.year}-{parts.month or 0:02}" in told.months
    return again or (parts.month or 0, parts.day or 99) >= (told.month, told.day)


def _in_sentence(found: Found, parts: Parts, told: _Told, setting: Setting) -> int | None:
    """Return the year of a date that stands in the sentence of the one before."""
    codes = setting.lexemes.codes[told.said.found.last : found.first]
    other = parts_of(told.said.found)
    if told.month is None:
        beside = len(codes) <= _BESIDE and CODES["and"] not in codes
        return told.year if beside or sets_scene(told.said.found, setting) else None
    if not _is_forward(parts, told):
        after = _AFTER.search(codes) or told.said.found.has("after_ar", "after_en")
        back = other.year_which == "same" or after or _in_brackets(found, told)
        news = is_long_ago(told.year, setting) and is_fresh(parts, setting)
        return told.year if back else None if news else _over_new_year(parts, told)
    near = len(codes) <= _WIDEST_GAP and (
        CODES["and"] in codes or (CODES["comma"] in codes and not is_fresh(parts, setting))
    )
    if parts.day:
        alike = told.day > 0 or parts.month == told.month or near
    else:
        alike = near or told.day > 0 or other.year is None
    return told.year if alike else None


def _in_brackets(found: Found, told: _Told) -> bool:
    """Tell whether two dates stand in brackets of their own: "Taji (August 23), K-1 (March 29)"."""
    before = told.said.found
    return found.kind(found.first - 1) == "open" and before.kind(before.last) == "close"


def _in_next(found: Found, parts: Parts, told: _Told, setting: Setting) -> int | None:
    """Return the year of a date that stands some sentences behind the one before."""
    before = told.said.found
    if setting.sentences_between(before.first, found.first) > _SENTENCES:
        return None
    lately = not is_long_ago(told.year, setting)
    lines, under_way = setting.lines_between(before.first, found.first), told.row >= _UNDER_WAY
    news = is_fresh(parts, setting, _FRESH if lately else LATE)
    ahead = told.year + (told.month is not None and not _is_forward(parts, told))
    soon = told.month is not None and _days_on(parts, told, ahead) <= _FRESH
    going_on = told.row >= _UNDER_WAY + lines and (lately or soon)
    if (news and not going_on) or _is_up_to_now(found, before) or speaks_of_future(found):
        return None
    if found.kind(found.first - 1) == "since" and not (lately and under_way):
        return None
    opens = found.first - setting.sentence_start(found.first) <= _OPENING_WORDS
    if told.month is None:
        ends = _ends_sentence(told, setting)
        leads = sets_scene(before, setting) or (ends and opens)
        return told.year if leads and (opens or not lines) else None
    year = told.year if _is_forward(parts, told) else _over_new_year(parts, told)
    if not year or not lines:
        return year
    further = _days_on(parts, told, year)
    leads = opens and (further <= _NEXT_PARAGRAPH or under_way)
    return year if lines == 1 and (leads or further <= _FRESH) else None


def _is_up_to_now(found: Found, before: Found) -> bool:
    """Tell whether a story has come to the present: "Since then it was hit, most recently in"."""
    codes = found.lexemes.codes[before.last : found.first]
    (_, start), (end, _) = before.span, found.span
    if _NOW.search(found.lexemes.same, start, end):
        return True
    recently = (found.lexemes.word(found.first - back) in _RECENTLY for back in (1, 2, 3))
    return _SINCE_THEN.search(codes) is not None or any(recently)


def _ends_sentence(told: _Told, setting: Setting) -> bool:
    """Tell whether a year not long ago is the last word of its sentence: "It ended in 2020."."""
    found, now = told.said.found, setting.published
    lately = now is None or now.year - told.year <= _YEARS_AGO
    alone = len(told.said.edtf or "") == YEAR_ALONE
    return lately and alone and found.kind(found.last) == "dot"


def sets_scene(found: Found, setting: Setting) -> bool:
    """Tell whether a year opens its sentence: "In 2020, it left al-Qaim", "كان عام 2020 ..."."""
    start = setting.sentence_start(found.first)
    if found.kind(found.last) == "comma" and found.first - start <= _EARLY:  # before that, in 2020,
        return True
    return _SCENE.fullmatch(setting.lexemes.codes[start : found.first]) is not None


def _over_new_year(parts: Parts, told: _Told) -> int | None:
    """Return the year behind that of a story if it comes to the date within a few months."""
    return told.year + 1 if _days_on(parts, told, told.year + 1) <= _NEXT_YEAR else None


def _days_on(parts: Parts, told: _Told, year: int) -> int:
    """Return about how many days a story goes on by to reach a day or month of a year."""
    months = (year - told.year) * 12 + (parts.month or 0) - (told.month or 0)
    return round(months * 30.4) + (parts.day or 15) - (told.day or 15)
