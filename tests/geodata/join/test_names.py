"""A column of names joins the bases, each different string looked up once."""

import numpy as np
import pandas as pd
import pytest

from geodata.gazetteer.gazetteer import Gazetteer
from geodata.join import join_names, join_names_to_table

BASES = [
    {"id": "k-1", "role": "base", "name_en": "K-1", "name_ar": "كي وان"},
    {"id": "balad", "role": "base", "name_en": "Balad Air Base", "name_ar": "قاعدة بلد"},
]


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.from_rows(BASES)


class Counting:
    """A gazetteer that counts how often it is asked."""

    def __init__(self, gazetteer):
        self.gazetteer = gazetteer
        self.asked = 0

    def lookup(self, name, *, suggest=True):
        self.asked += 1
        assert not suggest
        return self.gazetteer.lookup(name, suggest=suggest)


@pytest.mark.parametrize("make", [list, np.array, pd.Series, iter, tuple, pd.Index])
def test_any_column_joins_in_its_order(gazetteer, make):
    joined = join_names(make(["K-1", "بلد", "nowhere", "قاعدة بلد"]), gazetteer)
    assert joined.base_ids.tolist() == ["k-1", None, None, "balad"]
    assert joined.outcomes.tolist() == ["resolved", "refused", "unknown", "resolved"]
    assert joined.rules.tolist() == ["strong", "needs_head", None, "strong"]


def test_each_different_string_is_looked_up_once(gazetteer):
    counting = Counting(gazetteer)
    joined = join_names(pd.Series(["K-1", "Balad"] * 5_000), counting)
    assert counting.asked == 2
    assert joined.counts() == {"refused": 5_000, "resolved": 5_000}


@pytest.mark.parametrize("make", [list, pd.Series])
def test_missing_values_and_numbers_join_nothing(gazetteer, make):
    joined = join_names(make([None, float("nan"), 1, "K-1", ""]), gazetteer)
    assert joined.base_ids.tolist() == [None, None, None, "k-1", None]
    assert set(joined.outcomes[:3]) == {"unknown"}


@pytest.mark.parametrize("dtype", ["category", "string", object])
def test_every_pandas_type_of_text_joins(gazetteer, dtype):
    column = pd.Series(["K-1", None, "Balad air base"], dtype=dtype)
    assert join_names(column, gazetteer).base_ids.tolist() == ["k-1", None, "balad"]


def test_an_empty_column_joins_nothing(gazetteer):
    assert join_names([], gazetteer).base_ids.tolist() == []
    assert join_names(pd.Series([], dtype=object), gazetteer).counts() == {}


def test_a_table_keeps_its_rows_and_its_index(gazetteer):
    table = pd.DataFrame({"where": ["K-1", "بلد"], "n": [1, 2]}, index=[7, 3])
    joined = join_names_to_table(table, gazetteer, column="where")
    assert joined.index.tolist() == [7, 3]
    assert joined.columns.tolist() == ["where", "n", "base_id", "rule", "outcome"]
    assert table.columns.tolist() == ["where", "n"]
    assert joined["base_id"].fillna("").tolist() == ["k-1", ""]
