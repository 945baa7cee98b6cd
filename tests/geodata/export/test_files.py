from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from geodata.errors import OutputError
from geodata.export.files import STRAY, write_atomic


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_else_is_left(tmp_path):
    write_atomic(tmp_path / "a.geojson", b"one")
    assert (tmp_path / "a.geojson").read_bytes() == b"one"
    assert names(tmp_path) == ["a.geojson"]


def test_a_file_that_is_there_is_only_replaced_with_force(tmp_path):
    write_atomic(tmp_path / "a.csv", b"old")
    with pytest.raises(OutputError, match="--force"):
        write_atomic(tmp_path / "a.csv", b"new")
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    write_atomic(tmp_path / "a.csv", b"new", force=True)
    assert (tmp_path / "a.csv").read_bytes() == b"new"


def test_a_folder_is_never_replaced(tmp_path):
    with pytest.raises(OutputError, match="it is no file"):
        write_atomic(tmp_path, b"", force=True)


def test_a_folder_that_is_missing_is_told_in_one_line(tmp_path):
    with pytest.raises(OutputError, match="No such file or directory"):
        write_atomic(tmp_path / "missing" / "a.csv", b"")


def test_the_new_file_can_be_read_by_whom_the_umask_allows(tmp_path):
    write_atomic(tmp_path / "a.csv", b"")
    (tmp_path / "plain").touch()
    assert (tmp_path / "a.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_failed_write_leaves_the_old_file_and_no_part(tmp_path, monkeypatch):
    write_atomic(tmp_path / "a.csv", b"old")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_atomic(tmp_path / "a.csv", b"new", force=True)
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv"]


KILLED = """
import os, pathlib, sys
from geodata.export import files
os.fsync = lambda handle: (print("now", flush=True), os.read(0, 1))
files.write_atomic(pathlib.Path(sys.argv[1]), b"new", force=True)
"""


def test_a_kill_leaves_the_old_file_and_the_next_run_sweeps_the_part(tmp_path):
    target = tmp_path / "a[1].csv"
    write_atomic(target, b"old")
    command = [sys.executable, "-c", KILLED, str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        assert len(names(tmp_path)) == 2
        write_atomic(tmp_path / "other.csv", b"")
        process.send_signal(signal.SIGKILL)
    assert target.read_bytes() == b"old"
    write_atomic(target, b"new", force=True)
    assert (names(tmp_path), target.read_bytes()) == (["a[1].csv", "other.csv"], b"new")


def test_a_part_another_process_is_writing_is_left_alone(tmp_path):
    part = tmp_path / f".a.csv.{os.getpid()}-00{STRAY}"
    part.touch()
    write_atomic(tmp_path / "a.csv", b"")
    assert part.exists()
    os.utime(part, (0, time.time() - 7200))
    write_atomic(tmp_path / "a.csv", b"", force=True)
    assert not part.exists()
