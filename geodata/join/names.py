"""Join a column of names to the bases: each different string is looked up once.

By name only. Missing values and values that are not text join no base.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from geodata.gazetteer.gazetteer import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from geodata.gazetteer.gazetteer import Gazetteer

_NOT_A_NAME = Resolution("", "unknown")


@dataclass(frozen=True, eq=False)
class NameJoin:
    """What the names of a column stand for, row by row, in the column's order.

    Attributes:
        codes: For each row the number of its string in ``resolutions``, -1 for a missing value.
        resolutions: One answer for each different string, in the order of their first row; unknown
            names have no suggestions here, `Gazetteer.lookup` gives them.
    """

    codes: NDArray[np.intp]
    resolutions: tuple[Resolution, ...]

    @cached_property
    def base_ids(self) -> NDArray[np.object_]:
        """The base of each row; None unless its name is resolved."""
        return self._column("base_id")

    @cached_property
    def rules(self) -> NDArray[np.object_]:
        """The rule of each row's answer (`name_index.Verdict`); None if unknown."""
        return self._column("rule")

    @cached_property
    def outcomes(self) -> NDArray[np.object_]:
        """What came of each row: ``resolved ambiguous refused unknown``."""
        return self._column("outcome")

    @property
    def columns(self) -> Mapping[str, NDArray[np.object_]]:
        """The three columns by the names they get in a table."""
        return {"base_id": self.base_ids, "rule": self.rules, "outcome": self.outcomes}

    def counts(self) -> dict[str, int]:
        """Return how many rows came to each outcome."""
        outcomes, rows = np.unique(self.outcomes.astype(str), return_counts=True)
        return dict(zip(outcomes.tolist(), rows.tolist(), strict=True))

    def _column(self, attribute: str) -> NDArray[np.object_]:
        answers = (*self.resolutions, _NOT_A_NAME)
        values = np.array([getattr(answer, attribute) for answer in answers], dtype=object)
        return values[self.codes]


def join_names(column: Iterable[Any], gazetteer: Gazetteer) -> NameJoin:
    """Look up every name of a column, each different string once.

    Args:
        column: Names as sources print them: a list, an array or a pandas Series.
        gazetteer: Whose bases are joined.

    >>> from geodata.gazetteer.gazetteer import load_gazetteer
    >>> join_names(["K-1", "Basra", "K-1", None], load_gazetteer()).base_ids.tolist()
    ['k-1', None, 'k-1', None]
    """
    codes, uniques = _factorized(column)
    return NameJoin(codes, tuple(_answer(value, gazetteer) for value in uniques))


def join_names_to_table(table: pd.DataFrame, gazetteer: Gazetteer, *, column: str) -> pd.DataFrame:
    """Return ``table`` with the columns ``base_id``, ``rule`` and ``outcome`` of its names.

    Rows, their order and index stay; columns of these names are replaced.

    Args:
        table: Any table with a column of names; one dask partition will do.
        gazetteer: Whose bases are joined.
        column: The column that holds the names.
    """
    return table.assign(**join_names(table[column], gazetteer).columns)


def _answer(value: object, gazetteer: Gazetteer) -> Resolution:
    return gazetteer.lookup(value, suggest=False) if isinstance(value, str) else _NOT_A_NAME


def _factorized(column: Iterable[Any]) -> tuple[NDArray[np.intp], list[Any]]:
    """Return each row's number of its value, and the different values in order."""
    if hasattr(column, "factorize"):  # a pandas Series or Index knows a faster way
        codes, uniques = column.factorize()
        return np.asarray(codes, dtype=np.intp), list(uniques)
    numbers: dict[Any, int] = {}
    codes = np.fromiter(
        (
            numbers.setdefault(value, len(numbers)) if isinstance(value, str) else -1
            for value in column
        ),
        dtype=np.intp,
    )
    return codes, list(numbers)
