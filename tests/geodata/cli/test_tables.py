from __future__ import annotations

import itertools
import json
import signal
import subprocess
import sys
import time

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from geodata.cli.cli import main
from geodata.package.package import TABLES
from tests.geodata.tables.made import acled


def run(*arguments):
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "events.csv"
    path.write_text(acled({}, {"latitude": "x"}, {"event_id_cnty": "IRQ1"}), newline="")
    return path


def test_an_import_shows_its_guess_and_accounts_for_every_row(table, tmp_path):
    result = run("import", table, "-o", tmp_path / "out.parquet")
    assert result.exit_code == 0
    assert "events.csv: ACLED (csv, utf-8, divided by ','; 31 columns)" in result.stdout
    assert "3 rows read: 1 kept, 2 refused" in result.stdout
    assert "1  an earlier row has the same key" in result.stdout
    assert "refused rows, whole: " in result.stdout
    assert pq.read_metadata(tmp_path / "out.parquet").num_rows == 1


def test_the_json_of_an_import_is_its_report(table, tmp_path):
    result = run("import", table, "-o", tmp_path / "out.parquet", "--json")
    report = (tmp_path / "out.parquet.report.json").read_bytes()
    assert json.loads(result.stdout) == json.loads(report)


def test_a_dry_run_shows_the_guess_and_writes_nothing(table, tmp_path):
    result = run("import", table, "--dry-run", "--json")
    assert json.loads(result.stdout)["mapping"]["lon"] == ["longitude"]
    assert [path.name for path in tmp_path.iterdir()] == ["events.csv"]


def test_columns_are_mapped_on_the_command_line(tmp_path):
    (tmp_path / "a.csv").write_text('"x, east",y,jour\n44.4,33.3,05/06/2020\n')
    told = ['"lon=x, east",lat=y', "--map", "when=jour", "--dates", "mdy", "--precision", "exact"]
    result = run("import", tmp_path / "a.csv", "-o", tmp_path / "o.parquet", "--map", *told)
    assert result.exit_code == 0
    (row,) = pq.read_table(tmp_path / "o.parquet").to_pylist()
    assert (row["lon"], row["earliest"].isoformat()) == (44.4, "2020-05-06")


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        (["--map", "lon"], 2, "is not FIELD=COLUMN"),
        ([], 2, "Say where to"),
        (["-o", "x.parquet", "--map", "lon=nowhere"], 1, "there is no column 'nowhere'"),
        (["-o", "x.parquet", "--format", "ged"], 1, "which UCDP GED has"),
    ],
)
def test_mistakes_are_told_in_one_line(table, arguments, code, why):
    result = run("import", table, *arguments)
    assert (result.exit_code, why in result.stderr) == (code, True)


def test_a_polite_kill_leaves_nothing(tmp_path):
    rows = acled(*[{}] * 3_000).encode()
    (tmp_path / "a.csv").write_bytes(rows + rows.split(b"\n", 1)[1] * 40)
    out = tmp_path / "out.parquet"
    command = [sys.executable, "-m", "geodata", "import", tmp_path / "a.csv", "-o", out]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and not list(tmp_path.glob(".out*")):
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        assert process.stderr
        assert process.stderr.read() == "Error: Cancelled: nothing was written.\n"
    assert process.returncode == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_new_package_is_commented_valid_and_usable(tmp_path):
    folder = tmp_path / "mine"
    said = run("new", folder).stdout
    assert f"{len(list(folder.iterdir()))} files" in said
    assert run("validate", folder).stdout == "no problems\n"
    text = (folder / "README.md").read_text(encoding="utf-8")
    assert all(f"\n## {name}\n" in text for name in TABLES if name != "status_rules")
    assert all((folder / f"{name}.csv").read_text().count("\n") == 1 for name in TABLES[:13])
    found = run("status", "--data", folder, "--at", "2020-01-01", "--json")
    assert json.loads(found.stdout)["bases"] == []


def test_the_example_of_a_new_package_is_sound(tmp_path):
    folder = tmp_path / "mine"
    run("new", folder)
    example = (folder / "README.md").read_text(encoding="utf-8").split("```")[3].splitlines()
    for line, row in itertools.pairwise(example):
        if line and not line.startswith(" "):
            name, header = line.split()
            (folder / name).write_text(f"{header}\n{row.strip()}\n", encoding="utf-8")
    assert run("validate", folder).stdout == "no problems\n"
    found = run("status", "--data", folder, "--at", "2020-04-01", "--json")
    assert json.loads(found.stdout)["bases"][0]["status"] == "handed_over"


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path):
    (tmp_path / "a").touch()
    result = run("new", tmp_path)
    assert (result.exit_code, "is not empty" in result.stderr) == (1, True)
