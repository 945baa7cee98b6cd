"""Read from the head of a text the day it was published, if the head says so.

What counts, in this order: a date behind a label ("Published:", "نشر في"); a date that has its
line to itself, but for a weekday, an hour, a name or a place; the date of a dateline ("BAGHDAD,
March 29, 2020 (AFP) -"); "today, Thursday 9 December", its year from the text's other years; the
date of an update; the date in the address of the page. Nothing else does: a date in the story is
the date of something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates.lexemes import lexemes
from geodata.articles.dates.parts import parts_of
from geodata.articles.dates.phrases import DatePhrase, read_phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.articles.dates.parts import Found

_HEAD: Final = 1500
_LINES: Final = 14
_BESIDE: Final = 160
_LONGEST_LINE: Final = 120
# Two lines with two days are a timeline.
_ONE_DAY_ONLY: Final = ("line", "dateline")
_WORDS_BESIDE: Final = 3
_WORDS_OF_A_DATELINE: Final = 4
_LABEL: Final = re.compile(
    r"\b(?:published|posted|date|issued|filed)\b|(?<!\w)(?:نشرت?|تاريخ|حررت?)(?!\w)", re.IGNORECASE
)
_UPDATE: Final = re.compile(r"\b(?:updated?|modified|edited)\b|تحديث|تعديل", re.IGNORECASE)
# Not counted among the words beside a date that has its line to itself.
_SMALL: Final = re.compile(
    r"\d+|\b(?:[ap]\.?m|gmt|utc|[bepc][sd]t|by|on|at|in|the|to|us|follow|last)\b"
    r"|(?<!\w)(?:الساعة|بتوقيت|غرينتش|مساء|صباحا?|تابعنا|على|في|من|ص|م|آخر|بقلم|كتب)(?!\w)",
    re.IGNORECASE,
)
# A line with these is the caption of a picture or a sentence, not the line of the date.
_CAPTION: Final = re.compile(
    r"\b(?:photo|file|archive|image|getty|base|camp|soldiers?|troops|was|were|after|before)\b"
    r"|صورة|أرشيف|قاعدة|معسكر|مطار|جنود|عدسة|بعد|قبل|\((?:AP|AFP|رويترز|أ ?ف ?ب)\)",
    re.IGNORECASE,
)
_BEHIND_A_DATELINE: Final = re.compile(
    r"[\s)،,]*(?:[-–—:/]|\((?:[A-Z][\w .]{1,24}|[\u0621-\u064a .]{2,24})\))"
)
_ADDRESS: Final = re.compile(r"https?://\S*?/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?!\d)")
# A date behind one of these is that of an event: "on 26 March 2020 ...".
_IN_A_STORY: Final = frozenset(
    ("in", "on", "since", "by", "until", "of", "from", "between", "to", "and", "or")
) | {"before_ar", "before_en", "after_ar", "after_en", "the"}
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class PublishedDate:
    """The day a text was published, and the words that say so.

    Attributes:
        day: The day.
        start: First letter of the words in the text.
        end: After the last one.
        words: The words as printed.
        how: ``label line dateline today update address``.
    """

    day: date
    start: int
    end: int
    words: str
    how: str


class _Candidate(NamedTuple):
    """A date of the head, with what stands before and behind it on its line."""

    found: Found
    phrase: DatePhrase
    before: str
    behind: str


def published_in(text: str) -> PublishedDate | None:
    r"""Return the day of publication that the head of ``text`` gives; None if it gives none.

    >>> published_in("اتفاق على إعادة الانتشار\nالسبت 2021/06/05\nبغداد - اتفق الجانبان").words
    'السبت 2021/06/05'
    """
    head = text[: _head(text)]
    near = _candidates(head)
    if any(_on_today(one) and one.phrase.basis != "explicit" for one in near):
        near = [one for one in _candidates(text) if one.phrase.end <= len(head)]
    dated = [(one, day) for one in near if (day := _day(one, near))]
    for how, says_so in _WAYS.items():
        fitting = [(one.phrase, day) for one, day in dated if says_so(one)]
        if fitting and (how not in _ONE_DAY_ONLY or len({day for _, day in fitting}) == 1):
            phrase, day = fitting[0]
            return PublishedDate(day, phrase.start, phrase.end, phrase.words, how)
    return _in_address(head)


def _head(text: str) -> int:
    """Return where the head of a text ends: after so many lines, or letters at most."""
    end, lines = 0, 0
    while lines < _LINES and end < min(len(text), _HEAD):
        following = text.find("\n", end)
        following = len(text) if following < 0 else following
        lines += bool(text[end:following].strip())
        end = following + 1
    return min(end, _HEAD)


def _candidates(text: str) -> list[_Candidate]:
    return [_candidate(text, *pair) for pair in read_phrases(lexemes(text), None)]


def _candidate(text: str, found: Found, phrase: DatePhrase) -> _Candidate:
    before = text[max(0, phrase.start - _BESIDE) : phrase.start]
    behind = text[phrase.end : phrase.end + _BESIDE]
    return _Candidate(found, phrase, before.rpartition("\n")[2], behind.partition("\n")[0])


def _labelled(candidate: _Candidate) -> bool:
    label = candidate.before[-30:]
    return bool(_LABEL.search(label)) and not _UPDATE.search(label) and _is_short(candidate, 12)


def _updated(candidate: _Candidate) -> bool:
    return bool(_UPDATE.search(candidate.before[-30:])) and _is_short(candidate, 12)


def _alone(candidate: _Candidate) -> bool:
    line = f"{candidate.before} {candidate.behind}"
    story = candidate.found.kind(candidate.found.first - 1) in _IN_A_STORY
    refused = story or _on_today(candidate) or _CAPTION.search(line) or _UPDATE.search(line)
    return not refused and _is_short(candidate, _WORDS_BESIDE)


def _in_dateline(candidate: _Candidate) -> bool:
    opens = len(_WORD.findall(candidate.before)) <= _WORDS_OF_A_DATELINE
    caption = _CAPTION.search(candidate.before)
    return opens and not caption and _BEHIND_A_DATELINE.match(candidate.behind) is not None


def _on_today(candidate: _Candidate) -> bool:
    parts = parts_of(candidate.found)
    return parts.away == 0 and parts.month is not None


def _is_short(candidate: _Candidate, words: int) -> bool:
    """Tell whether few words stand beside the date on its line."""
    if len(candidate.before) + len(candidate.behind) > _LONGEST_LINE:
        return False
    line = _SMALL.sub(" ", f"{candidate.before} {candidate.behind}")
    return len(_WORD.findall(line)) <= words


def _day(candidate: _Candidate, near: list[_Candidate]) -> date | None:
    """Return the one day a date names; of two, that which is a weekday told in the head."""
    edtf, basis = candidate.phrase.edtf or "", candidate.phrase.basis
    says_all = basis == "explicit" or (basis == "implied" and _on_today(candidate))
    if not says_all or ".." in edtf or "/" in edtf:
        return None
    texts = [text.rstrip("?") for text in edtf.strip("[]").split(",")]
    options = [date.fromisoformat(text) for text in texts if len(text) == len("2020-03-26")]
    if len(options) > 1:
        told = {parts_of(other.found).weekday for other in near if other.found.rule == "weekday"}
        options = [day for day in options if day.weekday() in told]
    return options[0] if len(options) == 1 else None


def _in_address(head: str) -> PublishedDate | None:
    match = _ADDRESS.search(head)
    if not match:
        return None
    try:
        day = date(*map(int, match.groups()))
    except ValueError:
        return None
    start, end = match.start(1), match.end(3)
    return PublishedDate(day, start, end, head[start:end], "address")


_WAYS: Final[dict[str, Callable[[_Candidate], bool]]] = {
    "label": _labelled,
    "line": _alone,
    "dateline": _in_dateline,
    "today": _on_today,
    "update": _updated,
}
