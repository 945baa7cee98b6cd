"""Numbers in a text: 2,500; ٣ آلاف و500; "a dozen"; سبعة عشر; the two of صاروخان."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.text.lexicon import phrase, section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.articles.text.text import Article

_DIGITS = re.compile(r"\d[\d.,]*")
_CLITICS = ("و", "ب", "ل", "ال", "وال", "بال")
_THOUSAND = 1000
_HUNDRED = 100
_THOUSANDS = "الفا"  # two thousand alone, but "30 ألفا"
_CODE = 2
# What may stand between the words of one number.
_WITHIN = (" ", "-")
_OF_THE_CLOCK = frozenset(("am", "pm", "gmt", "o'clock"))
_DUAL = re.compile(r"(?:ين|ان|تين|تان|ا|تا)$")


class Number(NamedTuple):
    """A number: its first word, the word after its last, and its value."""

    first: int
    last: int
    value: float


def find_numbers(article: Article) -> list[Number]:
    """Return the numbers of an article in order, those that belong together as one."""
    found: list[Number] = []
    last = 0
    for at in compress(count(), article.words.number):
        if at >= last and not _is_code(article, at):
            number = _number_at(article, at)
            found.append(number)
            last = number.last
    return found


def _is_code(article: Article, number: int) -> bool:
    """Tell whether a number belongs to a code or a time of day: the 16 of F-16, both of 12:40."""
    gap, next_gap = article.gaps[number : number + 2]
    before = article.forms[number - 1] if gap in ("-", ":") else ""
    if gap == "-" and 0 < len(before) <= _CODE and before.isalpha():
        return True
    if gap == ":":
        return before[-1:].isdigit()
    behind = article.forms[number + 1] if number + 1 < len(article.forms) else ""
    half = behind in ("a", "p") and article.forms[number + 2 : number + 3] == ["m"]
    if half or behind in _OF_THE_CLOCK or article.forms[number].endswith(("am", "pm")):
        return True
    return next_gap in (":", ".") and behind[:1].isdigit()


def _number_at(article: Article, first: int) -> Number:
    """Read a number that begins at a word: parts are added, thousands multiply."""
    begins, goes_on = article.words.number, article.words.number_inside
    gaps = article.gaps
    total, part, at, read = 0.0, None, first, begins[first]
    while read is not None:
        value, is_scale = read
        if part and article.forms[at] == _THOUSANDS:
            value, is_scale = float(_THOUSAND), True
        if is_scale:
            total, part = total + (part or 1) * value, 0.0
        elif part and not _adds(article.forms[at], part, value):
            break
        else:
            part = (part or 0.0) + value
        at += 1
        read = goes_on[at] if at < len(goes_on) and gaps[at] in _WITHIN else None
    return Number(first, at, total + (part or 0.0))


def _adds(form: str, part: float, value: float) -> bool:
    """Tell whether a number word goes on with the one before: "twenty five", خمسة و عشرين."""
    if any(char.isdigit() for char in form):
        return False
    if form.isascii():
        return value < part and part % _HUNDRED >= 20  # noqa: PLR2004
    return form.startswith("و") or value in (10, 100)


def number_said(form: str, *, inside: bool) -> tuple[float, bool] | None:
    """Return (value, whether it multiplies what stands before it) of one word, None if it has none.

    Args:
        form: The word, folded.
        inside: Whether it goes on with a number, so that it may be the ten of fifteen.
    """
    if form in _PER_CENT:
        return None
    table, scales = _tables()
    for clitic in ("", *_CLITICS):
        if not form.startswith(clitic):
            continue
        bare = form[len(clitic) :]
        if _DIGITS.fullmatch(bare):
            return _digits(bare), False
        if bare in scales:
            return scales[bare], True
        if bare in table and (inside or bare not in _ONLY_INSIDE):
            return table[bare], False
    return None


_ONLY_INSIDE = frozenset(("عشر", "عشره"))
_PER_CENT = frozenset(map(phrase, ("المئة", "المائة", "بالمئة", "بالمائة")))


def _digits(form: str) -> float:
    """Read digits: commas and points part thousands if three figures follow each."""
    plain = form.rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        return float(re.sub("[.,]", "", plain))
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return float(re.match(r"\d+", plain)[0])  # type: ignore[index]


@cache
def _tables() -> tuple[Mapping[str, float], Mapping[str, float]]:
    words = section("numbers")
    table = {phrase(word): float(value) for value, some in words["values"].items() for word in some}
    scales = {
        phrase(word): float(value) for value, some in words["scales"].items() for word in some
    }
    return table, scales
