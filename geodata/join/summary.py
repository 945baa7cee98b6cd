"""What came of a join: rows, labels, and a checksum by which two engines can be compared."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from numpy.typing import NDArray

Words: TypeAlias = "NDArray[np.uint64]"

_GOLDEN, _FIRST, _SECOND = (
    np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
)
_BITS: Final = 64
_MISSING: Final = np.uint64(0)


@dataclass(slots=True)
class Summary:
    """The account of a join, or of some consecutive rows of one.

    Attributes:
        first_row: Number of the first row in the whole table, from 0.
        rows: Rows joined.
        labels: How many rows got each label; those surely away from every base under "".
        outcomes: How many names came to each outcome; rows without a name under "".
        total: The sum behind `checksum`.
    """

    first_row: int = 0
    rows: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    total: int = 0

    def add(self, answers: pa.RecordBatch) -> None:
        """Count the next batch of answers."""
        self.total = _sum(self.total, fingerprint(answers, self.first_row + self.rows))
        self.rows += len(answers)
        _count(self.labels, answers["label"])
        _count(self.outcomes, answers["named_outcome"])

    def join(self, other: Summary) -> None:
        """Take in the account of other rows."""
        self.rows += other.rows
        self.labels += other.labels
        self.outcomes += other.outcomes
        self.total = _sum(self.total, other.total)

    @property
    def checksum(self) -> str:
        """A number of all answers and their rows: the same by any engine, however cut."""
        return f"{self.total:016x}"


def fingerprint(batch: pa.RecordBatch, first_row: int = 0) -> int:
    """Return a checksum of the rows of a batch; those of consecutive batches can be added up.

    Args:
        batch: Columns of text or of 64-bit numbers.
        first_row: Number of its first row in the whole table: order matters.

    >>> whole = pa.record_batch({"id": ["a", None, ""], "m": [0.5, None, 2.0]})
    >>> cut = fingerprint(whole.slice(0, 1)) + fingerprint(whole.slice(1), 1)
    >>> fingerprint(whole) == cut % 2**64
    True
    """
    rows = _mixed(np.arange(first_row, first_row + len(batch), dtype=np.uint64))
    for column in batch.columns:
        rows ^= _words(column)
        rows = _mixed(rows)
    return int(rows.sum(dtype=np.uint64))


def _words(column: pa.Array) -> Words:
    """Return 64 bits for each value: of text a hash, of numbers the number."""
    if not pa.types.is_string(column.type):
        values = column.to_numpy(zero_copy_only=False)
        return np.ascontiguousarray(values).view(np.uint64)
    coded = column.dictionary_encode()
    texts = coded.dictionary.to_pylist()
    hashes = [hashlib.blake2b(text.encode(), digest_size=8).digest() for text in texts]
    words = np.append(np.frombuffer(b"".join(hashes), dtype="<u8"), _MISSING)
    return np.asarray(words[pc.fill_null(coded.indices, len(texts))])


def _mixed(words: Words) -> Words:
    """Return words whose every bit depends on every bit (splitmix64)."""
    words = words + _GOLDEN
    words = (words ^ (words >> np.uint64(30))) * _FIRST
    words = (words ^ (words >> np.uint64(27))) * _SECOND
    return np.asarray(words ^ (words >> np.uint64(31)))


def _sum(one: int, other: int) -> int:
    return (one + other) % (1 << _BITS)


def _count(counter: Counter[str], column: pa.Array) -> None:
    for found in pc.value_counts(column).to_pylist():
        counter[found["values"] or ""] += found["counts"]
