"""The shelf: imported tables stay, whole or not at all, until they are removed."""

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from geodata.errors import ImportCancelledError, ShelfError
from geodata.tables.guess import guess_table
from geodata.tables.importing import Watch
from geodata.tables.shelf import About, Shelf

ROWS = "id,date,lat,lon\n1,2020-03-26,33.3,44.4\n2,2020-03,33.3,44.4\n3,soon,33.3,44.4\n"


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "workspace")


@pytest.fixture
def guess(tmp_path):
    path = tmp_path / "rockets.csv"
    path.write_text(ROWS)
    return guess_table(path)


def test_an_empty_shelf_has_no_tables_and_writes_nothing(shelf):
    assert shelf.tables() == ()
    assert not shelf.folder.exists()


def test_a_table_is_found_again_by_another_process(shelf, guess):
    identity = shelf.add(guess, About(source_name="A friend"))
    (table,) = Shelf(shelf.folder.parent).tables()
    assert (table.id, table.title, table.source_name) == (identity, "rockets", "A friend")
    assert (table.read, table.rows, table.refused_rows) == (3, 2, 1)
    assert (table.first_day, table.last_day) == (date(2020, 3, 1), date(2020, 3, 31))
    assert dict(table.dates) == {"day": 1, "month": 1}
    assert dict(table.places) == {"unknown": 2}
    assert table.events.is_file()
    assert table.refused.read_text().startswith("refused_line")
    assert str(table.refused) in table.report.read_text()


def test_the_stamp_changes_with_every_change(shelf, guess):
    stamps = [shelf.stamp]
    identity = shelf.add(guess)
    stamps.append(shelf.stamp)
    shelf.add(guess)
    stamps.append(shelf.stamp)
    shelf.remove(identity)
    stamps.append(shelf.stamp)
    assert len(set(stamps)) == 4


def test_a_cancelled_import_leaves_nothing(shelf, guess):
    with pytest.raises(ImportCancelledError):
        shelf.add(guess, watch=Watch(cancelled=lambda: True))
    assert list(shelf.folder.iterdir()) == []


def test_a_removed_table_can_be_put_back_until_the_next_goes(shelf, guess):
    first, second = shelf.add(guess), shelf.add(guess)
    shelf.remove(first)
    assert [table.id for table in shelf.tables()] == [second]
    shelf.restore(first)
    assert {table.id for table in shelf.tables()} == {first, second}
    shelf.remove(first)
    shelf.remove(second)
    with pytest.raises(ShelfError, match="any more"):
        shelf.restore(first)


def test_a_name_that_is_no_table_removes_nothing(shelf, guess):
    shelf.add(guess)
    with pytest.raises(ShelfError):
        shelf.remove("../imports")
    assert len(shelf.tables()) == 1


def test_a_killed_import_is_swept_by_the_next_one(shelf, guess):
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from geodata.tables.guess import guess_table\n"
        "from geodata.tables.importing import Watch\n"
        "from geodata.tables.shelf import Shelf\n"
        "die = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n"
        "Shelf(Path(sys.argv[1])).add(guess_table(Path(sys.argv[2])), watch=Watch(die))\n"
    )
    command = [sys.executable, "-c", script, str(shelf.folder.parent), str(guess.path)]
    died = subprocess.run(command, cwd=Path.cwd(), check=False)
    assert died.returncode == -signal.SIGKILL
    assert [path.name[:5] for path in shelf.folder.iterdir()] == [".new-"]
    assert shelf.tables() == ()
    identity = shelf.add(guess)
    assert [path.name for path in shelf.folder.iterdir()] == [identity]


def test_an_import_that_runs_is_not_swept_by_another(shelf, guess):
    inner = []
    watch = Watch(on_progress=lambda _: inner.append(shelf.add(guess)) if not inner else None)
    outer = shelf.add(guess, watch=watch)
    assert {table.id for table in shelf.tables()} == {outer, *inner}


def test_an_entry_that_is_none_of_ours_is_left_out(shelf, guess):
    identity = shelf.add(guess)
    (shelf.folder / identity / "shelf.json").write_text("[]")
    assert shelf.tables() == ()


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path, guess):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(ShelfError, match="imported tables in"):
        Shelf(tmp_path / "file").add(guess)
