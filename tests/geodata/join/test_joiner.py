"""One batch goes in, answers come out, whatever columns are missing and however it is cut."""

import pickle

import pyarrow as pa
import pytest

from benchmarks import generate
from geodata.gazetteer.gazetteer import Gazetteer
from geodata.join.joiner import Joiner
from geodata.join.summary import Summary

ROWS = {
    "lon": [44.2567, 44.26, None],
    "lat": [33.5239, 33.53, 33.0],
    "place_precision": ["exact", "town", None],
    "radius_m": [250.0, 3_000.0, None],
    "place_name": ["Taji", "K-1", ""],
}


def answers(joiner, **columns):
    return joiner.answers(pa.record_batch(columns)).to_pydict()


def test_a_row_gets_its_nearest_base_and_the_one_it_names(joiner):
    found = answers(joiner, **ROWS)
    assert found["base_id"] == ["taji", "taji", None]
    assert found["distance_m"] == [0, 742.7824, None]
    assert found["uncertainty_m"] == [3_250, 6_000, None]
    assert found["label"] == ["at", "near", "cannot say"]
    assert found["named_base_id"] == [None, "k-1", None]
    assert found["named_rule"] == ["needs_head", "strong", None]
    assert found["named_outcome"] == ["refused", "resolved", None]


def test_columns_that_are_missing_count_as_unknown(joiner):
    found = answers(joiner, lon=[44.2567], lat=[33.5239])
    assert (found["label"], found["named_outcome"]) == (["cannot say"], [None])
    assert found["base_id"] == ["taji"]


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())],
)
def test_text_may_come_in_any_arrow_type(joiner, kind):
    names = pa.array(["K-1", None, "Taji"]).cast(kind)
    batch = pa.record_batch({"lon": [44.0] * 3, "lat": [33.0] * 3, "place_name": names})
    assert joiner.answers(batch)["named_base_id"].to_pylist() == ["k-1", None, None]


def test_bases_equally_near_are_all_named():
    twins = [
        {"id": name, "role": "base", "name_en": name, "name_ar": name, "lon": lon, "lat": 33.0,
         "radius_m": 100, "point_of": "airfield"}
        for name, lon in (("west", 44.0), ("east", 45.0), ("east-again", 45.0))
    ]  # fmt: skip
    found = answers(Joiner(Gazetteer.from_rows(twins)), lon=[44.9, 44.1], lat=[33.0, 33.0])
    assert found["base_id"] == ["east", "west"]
    assert found["tied_with"] == ["east-again", None]


def test_free_text_is_searched_for_bases(joiner):
    reading = Joiner(joiner.gazetteer, text="notes")
    notes = ["Rockets fell near Ain al-Asad air base and at Camp Taji.", "Nothing.", None]
    found = answers(reading, lon=[44.0] * 3, lat=[33.0] * 3, notes=notes)
    assert found["mentioned"] == ["ain-al-asad|taji", None, None]


def test_answers_do_not_depend_on_the_batch(joiner):
    whole = next(generate.batches(9_000))
    together, apart = Summary(), Summary()
    together.add(joiner.answers(whole))
    for start in range(0, 9_000, 700):
        apart.add(joiner.answers(whole.slice(start, 700)))
    assert together == apart


def test_a_joiner_travels_to_another_process(joiner):
    batch = pa.record_batch(ROWS)
    joiner.answers(batch)
    assert pickle.loads(pickle.dumps(joiner)).answers(batch) == joiner.answers(batch)  # noqa: S301
