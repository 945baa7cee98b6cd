"""Read dates told from an event or another date: three days after ..., بعد ذلك بيومين.

The words of the event are the anchor and the distance is kept, so that whoever knows the event's
day can count from it (`windows.moved`). If the anchor has a date in it, or is the date told
last, the day is counted here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geodata.articles.dates import calendar_ar
from geodata.articles.dates.anchors import after_last, count_from_last, offset_of
from geodata.articles.dates.answer import Answer
from geodata.articles.dates.lexicon import alike, words_of
from geodata.articles.dates.parts import Length, length_said, parts_of
from geodata.articles.dates.relative import read_ago, read_within
from geodata.articles.dates.units import week_beside
from geodata.articles.dates.windows import moved

if TYPE_CHECKING:
    from geodata.articles.dates.parts import Found
    from geodata.articles.dates.setting import Setting

_ANCHOR_ENDS: Final = re.compile(
    r"(?<!\bU)(?<!\bU\.S)\.|[،,؛;:!?؟\n]|\s(?:and|but|while|when|فيما|بينما|حيث|إن|أن)\b"
)
# "On the eve of the ceremony / four rockets hit the camp": no comma parts them.
_EVENT_TOLD: Final = re.compile(
    r"\b(?:ceremony|handover|transfer|attack|strike|raid|barrage|withdrawal|pullout|departure|deal"
    r"|agreement|vote|killing|assassination|visit|announcement|signing|farewell|blast)"
    r"(?=\s(?:an?|the|another|some|several|its|their|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|dozens|\d+|rockets|drones|missiles|troops|soldiers)\s)"
)
_WORD: Final = re.compile(r"\S+")
# Nothing, "على متن", or a word that points back and is not the article of a noun ("ذلك الهجوم").
_THAT_ALONE: Final = re.compile(
    r"$|(?=متن\b)|(?:ذلك|هذا)(?:(?!\s+ال|\w)|\s+(?:التاريخ|اليوم|الموعد)(?!\w))|(?:[Tt]hat|[Tt]his|it)\b(?=$|\s+(?:the|an?|he|they|it)\b|\s+[A-Z])"
)
_UNITS: Final = ("units", "two_units", "a_week", "a_month", "a_year")
_NOW: Final = re.compile(r"(?:now|today|الآن|اليوم)", re.IGNORECASE)
_OF_EVENT: Final = re.compile(r"ل(?!م$|ن$|ا$|كن|دى|دي|ان|و$|يس|ها?$|هم)\w{3,}")
_VERBS: Final = words_of(calendar_ar.VERBS_AFTER_AN_EVENT)
_INTRODUCE_VERBS: Final = ("الذي", "التي", "الذين", "أن", "ما", "لم", "لن", "قد")
_MARKS: Final = re.compile("[\u064b-\u0652\u0640]")
_LONGEST_ANCHOR: Final = 12
_LONGEST_LETTERS: Final = 160


def read_after_event(found: Found, setting: Setting) -> Answer | None:
    """Read a length of time before or after something; None if nothing stands there."""
    way = -1 if found.has("before_ar", "before_en", "prior", "eve") else 1
    length = Length(1, "day", about=False) if found.has("morrow", "eve") else length_said(found)
    if found.kind(found.first - 1) == "in" and found.has("after_en") and not found.has("the"):
        return None  # the third attack in a week, after those of ...
    anchor, last = _anchor(found)
    if _NOW.fullmatch(anchor):
        answer = read_ago(found, setting) if way < 0 else read_within(found, setting)
        return answer._replace(last=last)
    that = _THAT_ALONE.match(anchor)
    if that and found.kinds[:2] == ("the", "a_week"):
        return week_beside(setting, way)._replace(last=found.last + (that.end() > 0))
    if that:
        last = found.last + len(that.group().split())
        return after_last(setting, length, way, points=True)._replace(last=last)
    if anchor.split()[0] == found.words.split()[-2:][0]:  # day after day
        return None
    inside, last = _dated_inside(found, last, setting)
    return _counted(inside, length, way, found)._replace(
        anchor=found.piece(found.last, last).words, last=last
    )


def _counted(inside: str | None, length: Length | None, way: int, found: Found) -> Answer:
    """Return the day counted from the date of the anchor, if it has one."""
    offset = offset_of(length, way)
    edtf = moved(inside, *offset) if inside and offset else None
    if edtf and length and (length.about or found.has("within")):
        edtf = edtf.rstrip("~") + "~"
    return Answer(edtf, "event", offset=offset)


def read_later(found: Found, setting: Setting) -> Answer:
    """Read a length of time before or after the date told last."""
    if found.kind(found.first - 1) == "and" and found.kind(found.first - 2) in _UNITS:
        return Answer(None, "event")  # three months and two days later
    before = found.has("earlier", "before_then", "before_ar")
    points = found.has("same_before", "then", "before_then")
    return after_last(setting, length_said(found), -1 if before else 1, points=points)


def read_that_day(found: Found, setting: Setting) -> Answer:
    """Read the same day, the following day, the day before; اليوم التالي لتسليم القيارة."""
    which = parts_of(found).which
    count = {"following": 1, "next": 1, "previous": -1}.get(which or "", 0)
    if count and _OF_EVENT.match(found.lexemes.word(found.last)):
        anchor, last = _anchor(found)
        return Answer(None, "event", anchor[1:], (count, "day"), last=last)
    count = -1 if found.has("before_en") else count
    return count_from_last(setting, count, "day")


def _dated_inside(found: Found, last: int, setting: Setting) -> tuple[str | None, int]:
    """Return the date that the words of the anchor give themselves, and the lexeme behind all.

    "The killing of Soleimani on 3 January" ends before "on": that date is a phrase of its own.
    """
    for inner in setting.behind(found):
        if found.last <= inner.first < last:
            answer = setting.read(inner, setting)
            apart = found.kind(inner.first - 1) in ("in", "on")
            return answer and answer.edtf, inner.first - 1 if apart else max(last, inner.last)
    return None, last


def _anchor(found: Found) -> tuple[str, int]:
    """Return the words of the event behind the found ones, and the lexeme behind them."""
    text, (_, start) = found.lexemes.text, found.span
    behind = text[start : start + _LONGEST_LETTERS]
    cut = _ANCHOR_ENDS.search(behind)
    behind = behind[: cut.start()] if cut else behind
    told = _EVENT_TOLD.search(behind)
    behind = behind[: told.end()] if told else behind
    words = list(_WORD.finditer(behind))[:_LONGEST_ANCHOR]
    words = words[: _verb_among([match.group() for match in words])]
    if not words:
        return "", found.last
    end = start + words[-1].end()
    last = found.last
    while last < len(found.lexemes.codes) and found.lexemes.span(last)[1] <= end:
        last += 1
    if last == found.last:
        return "", last
    begin, end = found.lexemes.span(found.last)[0], found.lexemes.span(last - 1)[1]
    return text[begin:end], last


def _verb_among(words: list[str]) -> int:
    """Return where the next sentence begins without a comma: تسليم القيارة / سلم التحالف."""
    for number, word in enumerate(words[1:], 1):
        plain = _MARKS.sub("", alike(word))
        starts = plain in _VERBS or plain.removeprefix("و") in _VERBS
        if starts and words[number - 1] not in _INTRODUCE_VERBS:
            return number
    return len(words)
