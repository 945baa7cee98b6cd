from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from geodata.errors import TableError
from geodata.tables import child, zip_files
from geodata.tables.raw import TableForm

KML = TableForm("kml")


def script(folder: Path, body: str) -> None:
    """Put a module in the place of the child's."""
    (folder / "impostor.py").write_text(f"import sys\n{body}\n")


@pytest.fixture
def impostor(tmp_path, monkeypatch):
    """Have another program run as the child."""

    def put(body: str) -> Path:
        script(tmp_path, body)
        (tmp_path / "a.kml").write_text("<kml/>")
        known = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}"}
        monkeypatch.setattr(child, "CHILD", "impostor")
        monkeypatch.setattr(child, "environment", lambda: known)
        return tmp_path / "a.kml"

    return put


def rows(path: Path) -> list:
    return list(child.read_in_child(path, KML, ["name"]))


def test_a_child_that_crashes_is_an_error_and_not_our_end(impostor):
    path = impostor("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(TableError, match="its reader crashed"):
        rows(path)


def test_a_child_that_hangs_is_ended(impostor, monkeypatch):
    monkeypatch.setattr(child, "MAX_WAIT_S", 0.5)
    path = impostor("import time; time.sleep(60)")
    with pytest.raises(TableError, match="memory or time"):
        rows(path)


def test_a_child_may_not_write_nor_take_all_memory(impostor):
    body = "from geodata.confined import limit_resources as limit\n"
    body += "limit(memory_bytes=3 * 2**30, cpu_s=60)\n"
    with pytest.raises(TableError, match="File too large"):
        rows(impostor(body + "open(sys.argv[2] + '.x', 'w').write('x' * 10_000)"))
    with pytest.raises(TableError, match="MemoryError"):
        rows(impostor(body + "bytearray(8 * 2**30)"))


def test_the_child_knows_nothing_of_our_surroundings(monkeypatch):
    monkeypatch.setenv("SECRET", "x")
    known = child.environment()
    assert "SECRET" not in known
    assert known["https_proxy"] == "http://127.0.0.1:9"


def test_an_xlsx_that_unpacks_to_too_much_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_files, "LARGE", 100_000)
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/worksheets/sheet1.xml", "0" * 1_000_000)
    with pytest.raises(TableError, match="suspiciously much"):
        zip_files.check_workbook(tmp_path / "a.xlsx")
    monkeypatch.setattr(zip_files, "MAX_MEMBERS", 0)
    with pytest.raises(TableError, match="more than is read"):
        zip_files.check_workbook(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    ("member", "why"),
    [
        ("events.csv", "is a ZIP file; unpack it first: it holds events.csv"),
        ("content.xml", "is an OpenDocument file; save its table as XLSX or CSV"),
        ("doc.kml", "is a KMZ file; unzip it and bring the KML file in it"),
        ("events.shp", "holds a Shapefile; save it as GeoPackage or GeoJSON"),
        ("xl/workbook.bin", "is a binary workbook; save it as XLSX or CSV"),
    ],
)
def test_other_zip_files_say_what_they_are_and_the_way_out(tmp_path, member, why):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(member, "x")
    with pytest.raises(TableError, match=why):
        zip_files.check_workbook(tmp_path / "a.zip")


def test_the_child_tells_one_line_of_why(tmp_path):
    (tmp_path / "a.kml").write_text("<kml>")
    command = [
        sys.executable,
        "-m",
        "geodata.tables.child_main",
        "kml",
        str(tmp_path / "a.kml"),
        "",
        "0",
    ]
    done = child.subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (3, "is no KML: no element found")
