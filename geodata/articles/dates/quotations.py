"""The quotation around a date: whose "today" is it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.lexicon import CODES
from geodata.articles.dates.parts import parts_of
from geodata.articles.dates.setting import Said

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found
    from geodata.articles.dates.setting import Setting

_QUOTATION_REACH: Final = 1500
_CLOSING: Final = re.compile('["”»]')
_SPEAKER_REACH: Final = 80
_PARAGRAPHS_OF_A_QUOTE: Final = 2
_FRESH: Final = 31


def quoted_on(found: Found, setting: Setting) -> Said | None:
    """Return the day on which the quotation around some words was said, if it is not today's.

    "Today" in a quotation is the day of speaking: the date told behind it ("...", he said on 3
    January 2020), or that told last, if the text has told another day than that of publication in
    this paragraph, or lately in the one before.
    """
    if not _is_quoted(found):
        return None
    following = setting.behind(found)[:1]
    if following and _dates_the_quotation(found, following[0], setting):
        answer = setting.read(following[0], setting)
        return Said(following[0], answer.edtf, answer.year) if answer else None
    said = setting.last_dated()
    if not said or not said.edtf or said.edtf == f"{setting.published}":
        return None
    lines = found.lexemes.codes.count(CODES["newline"], said.found.first, found.first)
    return said if not lines or _is_near(said.edtf, lines, setting.published) else None


def _is_quoted(found: Found) -> bool:
    """Tell whether a quotation that began in this paragraph is still open."""
    text, start = found.lexemes.text, found.span[0]
    paragraph = text[max(0, start - _QUOTATION_REACH) : start].rpartition("\n")[2]
    opened = sum(map(paragraph.count, "“«")) > sum(map(paragraph.count, "”»"))
    return opened or paragraph.count('"') % 2 == 1


def _dates_the_quotation(found: Found, following: Found, setting: Setting) -> bool:
    """Tell whether the day behind a quotation is that of speaking: near, and outside of it."""
    between = found.lexemes.text[found.span[1] : following.span[0]]
    parts = parts_of(following)
    same_sentence = setting.sentence(following.first) == setting.sentence(found.first)
    a_day = parts.day is not None and bool(parts.months)
    near = len(between) <= _SPEAKER_REACH or parts.year is not None
    closed = _CLOSING.search(between) is not None
    return same_sentence and closed and near and (a_day or following.rule == "weekday")


def _is_near(edtf: str, lines: int, published: date | None) -> bool:
    """Tell whether a day told a paragraph before was in the weeks before publication."""
    if published is None or lines > _PARAGRAPHS_OF_A_QUOTE:
        return False
    return abs((published - date.fromisoformat(edtf.rstrip("?~%"))).days) <= _FRESH
