from __future__ import annotations

import json
import signal
import subprocess
import sys
import time

import geopandas
import pyarrow.parquet as pq
import pytest

from geodata.errors import ImportCancelledError, OutputError
from geodata.tables import events_file
from geodata.tables.events_table import SCHEMA, licences_of
from geodata.tables.guess import guess_table
from geodata.tables.importing import Watch, check_table, import_table
from tests.geodata.tables.made import TODAY, acled, ged


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text(acled({}, {"latitude": "x"}, {}), newline="")
    return path


def test_an_import_writes_geoparquet_with_the_columns_of_the_schema(table, tmp_path):
    out = tmp_path / "out.parquet"
    import_table(guess_table(table), out)
    written = pq.read_schema(out)
    assert [(f.name, f.type) for f in written] == [(f.name, f.type) for f in SCHEMA]
    metadata = pq.read_metadata(out).metadata
    geo = json.loads(metadata[b"geo"])
    assert (geo["version"], geo["columns"]["geometry"]["bbox"]) == ("1.1.0", [43.3, 33.42] * 2)
    assert licences_of(metadata)[0].startswith("ACLED")
    about = json.loads(metadata[b"handover:import"])
    assert (about["layout"], about["read"], about["kept"]) == ("acled", 3, 2)
    frame = geopandas.read_parquet(out)
    assert (frame.crs.to_string(), frame.geometry.iloc[0].wkt) == (
        "OGC:CRS84",
        "POINT (43.3 33.42)",
    )


def test_files_that_are_there_are_only_replaced_with_force(table, tmp_path):
    out = tmp_path / "out.parquet"
    import_table(guess_table(table), out)
    with pytest.raises(OutputError, match="--force"):
        import_table(guess_table(table), out)
    assert import_table(guess_table(table), out, force=True).kept == 2


def test_the_table_itself_is_never_replaced(table):
    with pytest.raises(OutputError, match="is the file to be read"):
        import_table(guess_table(table), table, force=True)


def test_a_check_reports_the_same_and_writes_nothing(table, tmp_path):
    report = check_table(guess_table(table), Watch(today=TODAY))
    assert (report.read, report.kept, report.refused[0].line) == (3, 2, 3)
    assert names(tmp_path) == ["table.csv"]


def test_progress_tells_rows_rate_and_time_left(table, tmp_path):
    told = []
    import_table(guess_table(table), tmp_path / "out.parquet", Watch(on_progress=told.append))
    last = told[-1]
    assert (last.read, last.kept, last.share) == (3, 2, 1.0)
    assert last.rows_per_s > 0
    assert last.seconds_left == 0


@pytest.mark.parametrize("after", [0, 1])
def test_a_cancelled_import_leaves_what_was_there(table, tmp_path, after):
    out = tmp_path / "out.parquet"
    import_table(guess_table(table), out)
    before = {name: (tmp_path / name).read_bytes() for name in names(tmp_path)}
    asked = iter([False] * after + [True])
    with pytest.raises(ImportCancelledError, match="nothing was written"):
        import_table(guess_table(table), out, Watch(cancelled=lambda: next(asked)), force=True)
    assert {name: (tmp_path / name).read_bytes() for name in names(tmp_path)} == before


KILLED = """
import sys, time
from pathlib import Path
from geodata.tables.guess import guess_table
from geodata.tables.importing import Watch, import_table
def wait(progress):
    print("now", flush=True)
    time.sleep(60)
import_table(guess_table(Path(sys.argv[1])), Path(sys.argv[2]), Watch(on_progress=wait))
"""


def test_a_killed_import_leaves_nothing_under_its_name(table, tmp_path):
    out = tmp_path / "out.parquet"
    command = [sys.executable, "-c", KILLED, str(table), str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert not out.exists()
    assert not list(tmp_path.glob("out.parquet.*"))
    time.sleep(0.05)
    import_table(guess_table(table), out)
    assert names(tmp_path) == [
        "out.parquet", "out.parquet.refused.csv", "out.parquet.report.json", "table.csv",
    ]  # fmt: skip


def test_keys_are_found_again_across_batches(tmp_path, monkeypatch):
    from geodata.tables import delimited

    monkeypatch.setattr(delimited, "FIRST_BLOCK", 2_000)
    monkeypatch.setattr(delimited, "LAST_BLOCK", 2_000)
    rows = [{"id": str(n % 150)} for n in range(200)]
    (tmp_path / "ged.csv").write_text(ged(*rows), newline="")
    report = check_table(guess_table(tmp_path / "ged.csv"))
    assert (report.read, report.kept) == (200, 150)
    assert [refusal.line for refusal in report.refused] == list(range(152, 202))


def test_row_groups_have_a_fixed_size(tmp_path, monkeypatch):
    monkeypatch.setattr(events_file, "BATCH_ROWS", 50)
    (tmp_path / "ged.csv").write_text(ged(*[{}] * 120), newline="")
    import_table(guess_table(tmp_path / "ged.csv"), tmp_path / "out.parquet")
    assert pq.ParquetFile(tmp_path / "out.parquet").metadata.num_row_groups == 3
