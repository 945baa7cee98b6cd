"""Columns of cells made numbers, words and clean text, a whole batch at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geodata.tables.angles import angle, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Mask = NDArray[np.bool_]

_HIDDEN: Final = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f"
    "\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
DECIMAL_COMMA: Final = r"^\s*([-+]?\d{1,3}),(\d+)\s*$"
"""A coordinate as much of Europe and the Arab world writes it."""
THOUSANDS: Final = r"^\s*\d{1,3}(,\d{3})+\s*$"
NOTHING: Final = r"^(?i:n/?a|null|\\n|none|unknown|\?|-+|غير معروف)$"
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−", "01234567890123456789.-")


def as_strings(column: pa.Array) -> pa.StringArray:
    """Return a column as text without spaces around it; what is missing is empty."""
    if not pa.types.is_string(column.type):
        column = pc.cast(column, pa.string())
    return pc.utf8_trim_whitespace(pc.fill_null(column, ""))


def as_numbers(column: pa.Array) -> tuple[Floats, Mask]:
    """Return a column's numbers, NaN where there is none, and which cells are no number.

    Words for nothing, such as ``NA``, are no number, but nothing is wrong with them.

    >>> as_numbers(pa.array(["44.4", "NA", "x", "1e400"]))[1].tolist()
    [False, False, True, True]
    """
    if not pa.types.is_string(column.type):
        numbers = _numpy(pc.cast(column, pa.float64(), safe=False))
        return numbers, np.isinf(numbers)
    text = as_strings(column)
    given = _mask(pc.not_equal(text, ""))
    try:
        numbers = _numpy(pc.cast(pc.if_else(pa.array(given), text, None), pa.float64()))
    except pa.ArrowInvalid:
        given = _mask(pc.not_equal(without_words_for_nothing(text), ""))
        numbers = looked_up(text, _number, np.float64)
    return numbers, given & ~np.isfinite(numbers)


def as_counts(column: pa.Array) -> tuple[Floats, Mask]:
    """Return numbers as `as_numbers` does; a comma before three digits divides thousands.

    >>> as_counts(pa.array(["1,200", "1,2", "12"]))[0].tolist()
    [1200.0, nan, 12.0]
    """
    if not pa.types.is_string(column.type):
        return as_numbers(column)
    thousands = pc.match_substring_regex(column, THOUSANDS)
    return as_numbers(pc.if_else(thousands, pc.replace_substring(column, ",", ""), column))


def without_words_for_nothing(text: pa.StringArray) -> pa.StringArray:
    """Return a column of numbers or codes with its words for nothing, as programs write, empty."""
    return pc.replace_substring_regex(text, NOTHING, "")


def as_degrees(column: pa.Array, sides: str) -> tuple[Floats, Mask]:
    """Return coordinates as `as_numbers` does; a comma in them is a decimal one.

    It can be nothing else: with a comma between thousands no coordinate is on Earth. Minutes,
    seconds and the side of the Earth are read too.

    Args:
        column: The coordinates.
        sides: ``NS`` for latitudes, ``EW`` for longitudes.

    >>> as_degrees(pa.array(["44,25", "7°30'S", "1,000,000"]), "NS")[0].tolist()[:2]
    [44.25, -7.5]
    """
    if not pa.types.is_string(column.type):
        return as_numbers(column)
    column = pc.replace_substring_regex(column, DECIMAL_COMMA, r"\1.\2")
    numbers, wrong = as_numbers(column)
    (odd,) = np.nonzero(wrong)
    if len(odd):
        found = looked_up(column.take(odd), lambda text: angle(plain_text(text), sides), np.float64)
        numbers, wrong = numbers.copy(), wrong.copy()
        numbers[odd] = np.where(np.isnan(found), numbers[odd], found)
        wrong[odd] = np.isnan(found)
    return numbers, wrong


def looked_up(text: pa.Array, meaning: Callable[[str], Any], kind: Any) -> NDArray[Any]:
    """Return what each cell means; each different text is asked for once."""
    encoded = text.dictionary_encode()
    meanings = np.array([meaning(word) for word in encoded.dictionary.to_pylist()], dtype=kind)
    if not len(meanings):
        return np.empty(0, dtype=kind)
    found: NDArray[Any] = meanings[encoded.indices.to_numpy()]
    return found


def code(text: str) -> str:
    """Return a code as layouts write it: ``2.0`` is ``2``.

    >>> code("2.0"), code("Town")
    ('2', 'town')
    """
    return text.translate(_DIGITS).removesuffix(".0").lower()


def visible(text: pa.StringArray) -> tuple[pa.StringArray, int]:
    """Return text without invisible and direction-changing characters; how many cells had any."""
    hidden = pc.match_substring_regex(text, _HIDDEN)
    count = int(pc.sum(hidden).as_py() or 0)
    return (pc.replace_substring_regex(text, _HIDDEN, "") if count else text), count


def joined(columns: list[pa.StringArray]) -> pa.StringArray:
    """Return columns of text as one, what is not empty joined by a bar."""
    text = columns[0]
    for column in columns[1:]:
        both = pc.and_(pc.not_equal(text, ""), pc.not_equal(column, ""))
        text = pc.binary_join_element_wise(text, column, pc.if_else(both, " | ", ""))
    return text


def _number(text: str) -> float:
    try:
        return float("nan") if "_" in text else float(text.translate(_DIGITS))
    except ValueError:
        return float("nan")


def _numpy(column: pa.Array) -> Floats:
    numbers: Floats = column.to_numpy(zero_copy_only=False)
    return numbers


def _mask(column: pa.Array) -> Mask:
    mask: Mask = column.to_numpy(zero_copy_only=False)
    return mask
