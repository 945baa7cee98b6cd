"""Degrees as people write them: decimal, or with minutes, seconds and the side of the Earth."""

from __future__ import annotations

import re
from typing import Final

NAN: Final = float("nan")
DIGITS: Final = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−،؛º˚′’‘″”“", "01234567890123456789.-,;°°'''\"\"\""
)
_SIDES: Final = (
    (re.compile(r"شمال(?:اً|ًا|ا|ية|ي)?|\bNORTH\b"), "N"),
    (re.compile(r"جنوب(?:اً|ًا|ا|ية|ي)?|\bSOUTH\b"), "S"),
    (re.compile(r"شرق(?:اً|ًا|ا|ية|ي)?|\bEAST\b"), "E"),
    (re.compile(r"غرب(?:اً|ًا|ا|ية|ي)?|\bWEST\b"), "W"),
)
MAX_TEXT: Final = 100
"""Characters beyond which no text is an angle."""
_PLAIN: Final = re.compile(r"[-+]?\d{1,3}(?:[.,]\d+)?")
_PART: Final = r"(\d{1,2}(?:[.,]\d+)?)"
_WITH_MARKS: Final = re.compile(
    r"([-+]?)(\d{1,3}(?:[.,]\d+)?)(?:\s*°\s*|\s+|[-:]|$)"
    rf"(?:{_PART}(?:\s*'\s*|\s+|[-:]|$)(?:{_PART}\s*(?:\"|'')?\s*)?)?"
)
_TWO: Final = r"(\d\d(?:[.,]\d+)?)"
_TIGHT: Final = {
    side: re.compile(rf"([-+]?)(\d{{{digits}}}){_TWO}{_TWO}?")
    for side, digits in {"N": 2, "S": 2, "E": 3, "W": 3}.items()
}
"""Degrees, minutes and seconds with nothing between them, as charts have them: ``0422628E``."""
SIXTY: Final = 60


def plain_text(text: str) -> str:
    """Return a text with one spelling for digits, marks and sides.

    >>> plain_text("٣٦٫٢° شمالاً")
    '36.2° N'
    """
    text = text[: MAX_TEXT + 1].translate(DIGITS).upper()
    for words, letter in _SIDES:
        text = words.sub(letter, text)
    return text.strip()


def angle(text: str, sides: str) -> float:
    r"""Return an angle in degrees, south and west negative; NaN if the text is none.

    Minutes and seconds are only read with a degree sign, colons or a side, since "36 12" alone
    may be two numbers.

    Args:
        text: What is printed, as `plain_text` returns it.
        sides: The letters it may have: ``NS`` for a latitude, ``EW`` for a longitude.

    >>> angle("36°12'36\"N", "NS"), angle("W 43,5", "EW"), angle("36 12", "NS")
    (36.21, -43.5, nan)
    >>> angle("081530N", "NS"), angle("0433000E", "EW"), angle("36:12:36", "NS")
    (8.258333333, 43.5, 36.21)
    """
    bare, side = _side(text, sides)
    if len(bare) > MAX_TEXT:
        return NAN
    if _PLAIN.fullmatch(bare):
        degrees = float(bare.replace(",", "."))
    elif found := _marked(bare, side):
        degrees = _degrees(*(part and part.replace(",", ".") for part in found.groups()))
    else:
        return NAN
    if not side:
        return degrees
    return NAN if bare.startswith("-") else degrees * (-1 if side in "SW" else 1)


def _marked(bare: str, side: str) -> re.Match[str] | None:
    """Return sign, degrees, minutes and seconds if marks or a side show that they are."""
    tight = _TIGHT[side].fullmatch(bare) if side else None
    shown = side or "°" in bare or ":" in bare
    return tight or (_WITH_MARKS.fullmatch(bare) if shown else None)


def _side(text: str, sides: str) -> tuple[str, str]:
    """Return an angle without the letter of its side, and the letter."""
    for side in sides:
        if text.endswith(side):
            return text[:-1].strip(), side
        if text.startswith(side):
            return text[1:].strip(), side
    return text, ""


def _degrees(sign: str, degrees: str, minutes: str | None, seconds: str | None) -> float:
    whole = "." not in degrees and (seconds is None or "." not in (minutes or ""))
    parts = float(minutes or 0), float(seconds or 0)
    if max(parts) >= SIXTY or (minutes is not None and not whole):
        return NAN
    size = round(float(degrees) + parts[0] / SIXTY + parts[1] / SIXTY**2, 9)
    return -size if sign == "-" else size
