from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from geodata.errors import OutputError, QueryError
from geodata.export import ENDINGS, export_bytes, form_of
from geodata.export.fields import FIELDS, fields_table
from geodata.export.metadata import METADATA
from geodata.export.tables import POINT_FIELDS

DOCS = Path(__file__).parents[3] / "docs" / "exports.md"


@pytest.mark.parametrize("what", FIELDS)
def test_a_csv_has_the_same_rows_as_the_geojson(atlas, what):
    features = json.loads(export_bytes(atlas, what=what))["features"]
    text = export_bytes(atlas, what=what, form="csv").decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert list(rows[0]) == [*FIELDS[what], *POINT_FIELDS]
    for row, feature in zip(rows, features, strict=True):
        values = feature["properties"].items()
        assert {k: row[k] for k in FIELDS[what]} == {
            k: "" if v is None else str(v) for k, v in values
        }
        lon, lat = feature["geometry"]["coordinates"] if feature["geometry"] else ("", "")
        assert (row["lon"], row["lat"]) == (str(lon), str(lat))


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_files_ending_says_its_form(ending):
    assert form_of(f"a.b{ending.upper()}") == ENDINGS[ending]


@pytest.mark.parametrize("name", ["a.shp", "a", "geojson", "a."])
def test_an_unknown_ending_lists_the_known_ones(name):
    with pytest.raises(OutputError, match=r"\.geojson, \.json, \.csv"):
        form_of(name)


@pytest.mark.parametrize(
    "question",
    [
        {"what": "rivers"},
        {"form": "exe"},
        {"lang": "fr"},
        {"what": "events", "kind": ["party"]},
        {"base": ["atlantis"]},
    ],
)
def test_a_word_that_is_not_known_is_refused_with_those_that_are(atlas, question):
    with pytest.raises(QueryError, match="expected one of"):
        export_bytes(atlas, **question)


@pytest.mark.parametrize("what", FIELDS)
def test_the_docs_have_the_fields_of_every_export(what):
    assert fields_table(what) in DOCS.read_text()


def test_the_docs_have_the_metadata_the_point_columns_and_the_endings():
    docs = DOCS.read_text()
    for name, text in {**METADATA, **POINT_FIELDS}.items():
        assert f"| `{name}` | {text} |" in docs
    assert all(f"`{ending}`" in docs for ending in ENDINGS)
