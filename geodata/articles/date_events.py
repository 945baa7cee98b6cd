"""Read dates told from an event or another date: three days after ..., بعد ذلك بيومين.

The words of the event are the anchor and the distance is kept, so that whoever knows the event's
day can count from it (`date_windows.moved`). If the anchor has a date in it, or is the date told
last, the day is counted here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geodata.articles.date_anchors import after_last, count_from_last, offset_of
from geodata.articles.date_answer import Answer
from geodata.articles.date_parts import length_said, parts_of
from geodata.articles.date_relative import read_ago, read_within
from geodata.articles.date_windows import moved

if TYPE_CHECKING:
    from geodata.articles.date_parts import Found
    from geodata.articles.date_setting import Setting

_ANCHOR_ENDS: Final = re.compile(r"[.،,؛;:!?؟\n]|\s(?:and|but|while|when|فيما|بينما|حيث|إن|أن)\b")
_WORD: Final = re.compile(r"\S+")
_THAT: Final = re.compile(r"(?:that|it|this|ذلك|هذا|the)?", re.IGNORECASE)
_NOW: Final = re.compile(r"(?:now|today|الآن|اليوم)", re.IGNORECASE)
_LONGEST_ANCHOR: Final = 12
_LONGEST_LETTERS: Final = 160


def read_after_event(found: Found, setting: Setting) -> Answer | None:
    """Read a length of time before or after something; None if nothing stands there."""
    length = length_said(found)
    way = -1 if found.has("before_ar", "before_en", "prior", "eve") else 1
    if found.has("morrow", "eve"):
        offset: tuple[int, str] | None = (way, "day")
    else:
        offset = offset_of(length, way)
    anchor, last = _anchor(found)
    if _NOW.fullmatch(anchor):
        answer = read_ago(found, setting) if way < 0 else read_within(found, setting)
        return answer._replace(last=last)
    if _THAT.fullmatch(anchor):
        answer = after_last(setting, length, way)
        return answer._replace(last=last) if anchor else answer
    if length and anchor.split()[0] in found.words.split()[:-1] and anchor.split()[0] != "the":
        return None  # day after day
    inside = _dated_inside(found, last, setting)
    edtf = moved(inside, *offset) if inside and offset else None
    if edtf and length and length.about:
        edtf = edtf.rstrip("~") + "~"
    return Answer(edtf, "event", anchor, offset, last=last)


def read_later(found: Found, setting: Setting) -> Answer:
    """Read a length of time before or after the date told last."""
    before = found.has("earlier", "before_then", "before_ar")
    return after_last(setting, length_said(found), -1 if before else 1)


def read_that_day(found: Found, setting: Setting) -> Answer:
    """Read the same day, the following day, the day before."""
    which = parts_of(found).which
    count = {"following": 1, "next": 1, "previous": -1}.get(which or "", 0)
    return count_from_last(setting, count, "day")


def _dated_inside(found: Found, last: int, setting: Setting) -> str | None:
    """Return the date that the words of the anchor give themselves, if they do."""
    for inner in setting.founds:
        if found.last <= inner.first < last:
            answer = setting.read(inner, setting)
            return answer.edtf if answer else None
    return None


def _anchor(found: Found) -> tuple[str, int]:
    """Return the words of the event behind the found ones, and the lexeme behind them."""
    text, (_, start) = found.lexemes.text, found.span
    behind = text[start : start + _LONGEST_LETTERS]
    cut = _ANCHOR_ENDS.search(behind)
    behind = behind[: cut.start()] if cut else behind
    words = list(_WORD.finditer(behind))[:_LONGEST_ANCHOR]
    if not words:
        return "", found.last
    end = start + words[-1].end()
    last = found.last
    while last < len(found.lexemes.spans) and found.lexemes.spans[last][1] <= end:
        last += 1
    if last == found.last:
        return "", last
    begin, end = found.lexemes.spans[found.last][0], found.lexemes.spans[last - 1][1]
    return text[begin:end], last
