"""Rows whose key an earlier row has: found while streaming, in eight bytes a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    Hashes = NDArray[np.int64]

LARGEST: Final = 4_000_000
"""Hashes a run has at most: merging larger ones would take as much memory again."""


class SeenKeys:
    """The keys of all rows kept so far, as sorted runs of 64-bit hashes.

    Ten million rows take 80 MB, and the chance that two of their different keys are taken for one
    is three in a million.
    """

    def __init__(self) -> None:
        self._runs: list[Hashes] = []

    def repeated(self, keys: pa.Array, kept: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell which rows repeat the key of an earlier kept row; remember the others' keys.

        Args:
            keys: The keys of a batch's rows.
            kept: Which of them are kept otherwise; the rest hold no key.
        """
        (rows,) = np.nonzero(kept)
        words = keys.take(rows).to_pylist()
        hashes = np.fromiter(map(hash, words), dtype=np.int64, count=len(rows))
        unique, first = np.unique(hashes, return_index=True)
        again = np.ones(len(rows), dtype=bool)
        again[first] = self._has(unique)
        self._remember(hashes[~again])
        repeated = np.zeros(len(keys), dtype=bool)
        repeated[rows[again]] = True
        return repeated

    def _has(self, sorted_hashes: Hashes) -> NDArray[np.bool_]:
        found = np.zeros(len(sorted_hashes), dtype=bool)
        for run in self._runs:
            at = np.searchsorted(run, sorted_hashes)
            found |= run[np.minimum(at, len(run) - 1)] == sorted_hashes
        return found

    def _remember(self, hashes: Hashes) -> None:
        """Add a run; the last ones are merged while they are not much longer than it."""
        run = np.sort(hashes)
        while self._runs and len(self._runs[-1]) <= 2 * len(run):
            if len(self._runs[-1]) + len(run) > LARGEST:
                break
            run = np.concatenate([self._runs.pop(), run])
            run.sort()
        if len(run):
            self._runs.append(run)
