"""``handover join`` on the command line: one line an answer, one line a mistake."""

import json

import pytest
from click.testing import CliRunner

from geodata.cli.cli import main
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join.counts import counts_csv, monthly_counts
from geodata.join.engine_local import join_file
from geodata.join.joiner import Joiner


def run(*words):
    return CliRunner().invoke(main, ["join", *map(str, words)])


def test_join_writes_the_table_and_prints_its_account(events, tmp_path):
    result = run(events, "-o", tmp_path / "out.parquet", "--json")
    document = json.loads(result.stdout)
    assert result.exit_code == 0
    assert document["rows"] == 10_000 == sum(document["labels"].values())
    assert document["licences"] == ["no raw rows"]
    assert (tmp_path / "out.parquet").exists()


def test_the_radius_is_that_of_the_library(events, tmp_path):
    printed = run(events, "-o", tmp_path / "a.parquet", "--within-m", "20000", "--json")
    joiner = Joiner(load_gazetteer(), within_m=20_000)
    summary = join_file(events, tmp_path / "b.parquet", joiner)
    assert json.loads(printed.stdout)["checksum"] == summary.checksum


def test_people_read_rows_labels_and_terms(events, tmp_path):
    result = run(events, "-o", tmp_path / "out.parquet")
    assert "10,000 rows" in result.stdout
    assert "away from every base" in result.stdout
    assert "no raw rows" in result.stderr


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--scheduler", "tcp://127.0.0.1:1"], 2, "--engine dask"),
        (["--within-m", "-1"], 2, "--within-m"),
        (["--within-m", "nan"], 2, "--within-m"),
        (["--text", "story"], 1, "no column story"),
    ],
)
def test_a_wrong_question_is_told_in_one_line(events, tmp_path, words, code, told):
    result = run(events, "-o", tmp_path / "out.parquet", *words)
    assert result.exit_code == code
    assert told in result.stderr
    assert not (tmp_path / "out.parquet").exists()


def test_a_file_that_is_not_imported_says_how_to_import_it(tmp_path):
    (tmp_path / "events.csv").write_text("lon,lat\n44,33\n")
    result = run(tmp_path / "events.csv", "-o", tmp_path / "out.parquet")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "handover import" in result.stderr


def test_counts_are_those_of_the_library(events, tmp_path):
    out, counts = tmp_path / "out.parquet", tmp_path / "counts.csv"
    result = run(events, "-o", out, "--counts", counts)
    assert result.exit_code == 0
    assert counts.read_bytes() == counts_csv(monthly_counts(out))
    assert "Do not pass" not in result.stderr  # its terms are none we know to forbid it


def test_counts_that_are_there_are_not_replaced(events, tmp_path):
    (tmp_path / "counts.csv").write_text("mine")
    result = run(events, "-o", tmp_path / "out.parquet", "--counts", tmp_path / "counts.csv")
    assert result.exit_code == 1
    assert (tmp_path / "counts.csv").read_text() == "mine"
    assert not (tmp_path / "out.parquet").exists()
