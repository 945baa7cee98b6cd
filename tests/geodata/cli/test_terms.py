"""Rows that must not be passed on: every way out says so, and offers counts."""

import json

import pytest
from click.testing import CliRunner

from geodata.cli.cli import main
from tests.geodata.tables.made import acled, ged


def run(*words):
    return CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def imported(tmp_path):
    (tmp_path / "acled.csv").write_text(acled({}, {"location": "Taji"}))
    run("import", tmp_path / "acled.csv", "-o", tmp_path / "acled.parquet")
    return tmp_path / "acled.parquet"


def test_a_join_of_such_rows_says_so_and_offers_counts(imported, tmp_path):
    result = run("join", imported, "-o", tmp_path / "joined.parquet")
    assert result.exit_code == 0
    assert "no raw redistribution" in result.stderr
    assert "--counts counts.csv" in result.stderr


@pytest.mark.parametrize("name", ["out.csv", "out.geojson", "out.parquet"])
def test_an_export_of_such_rows_says_so_too(imported, tmp_path, name):
    result = run("export", "--table", imported, "-o", tmp_path / name)
    assert result.exit_code == 0
    assert "2 rows" in result.stdout
    assert "Do not pass these rows on" in result.stderr


def test_terms_that_allow_it_are_told_without_a_warning(tmp_path):
    (tmp_path / "ged.csv").write_text(ged({}))
    run("import", tmp_path / "ged.csv", "-o", tmp_path / "ged.parquet")
    result = run("export", "--table", tmp_path / "ged.parquet", "-o", tmp_path / "ged.geojson")
    assert "CC BY 4.0" in result.stderr
    assert "Do not pass" not in result.stderr
    assert (
        "CC BY 4.0"
        in json.loads((tmp_path / "ged.geojson").read_text())["metadata"]["licence_terms"][0]
    )
