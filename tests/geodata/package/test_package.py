from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from geodata.errors import PackageError
from geodata.package.merging import merge_packages
from geodata.package.package import load_package

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = [
    {"name": "id", "type": "string", "constraints": {"required": True}},
    {"name": "lon", "type": "number"},
    {"name": "radius_m", "type": "integer"},
    {"name": "note_ar", "type": "string"},
]


def write_package(folder: Path, spots: bytes | str, **keys: Any) -> Path:
    folder.mkdir(exist_ok=True)
    schema = {"fields": FIELDS, "primaryKey": "id"}
    resource = {"name": "spots", "path": "spots.csv", "schema": schema}
    descriptor = {"name": "a", "version": "1", "created": "2026-11-22", "resources": [resource]}
    (folder / "spots.csv").write_bytes(spots.encode() if isinstance(spots, str) else spots)
    (folder / "datapackage.json").write_text(json.dumps({**descriptor, **keys}))
    return folder


def rows_of(folder: Path, spots: bytes | str) -> Any:
    return load_package(write_package(folder, spots)).rows("spots")


def write_bases(folder: Path, *ids: str, **keys: Any) -> Path:
    folder.mkdir()
    columns = [column["name"] for column in load_package().fields("bases")]
    text = "".join(f"{base_id},base" + ",0" * (len(columns) - 2) + "\n" for base_id in ids)
    (folder / "bases.csv").write_text(",".join(columns) + "\n" + text)
    descriptor = {"version": "1", "created": "2026-11-22", "resources": [{"name": "bases"}]}
    (folder / "datapackage.json").write_text(json.dumps({**descriptor, **keys}))
    return folder


def test_rows_have_the_types_of_the_descriptor_and_none_for_an_empty_cell(tmp_path):
    rows = rows_of(tmp_path, "id,lon,radius_m,note_ar\nk-1,44.25,900,\nx,,,قاعدة\n")
    assert rows == (
        {"id": "k-1", "lon": 44.25, "radius_m": 900, "note_ar": None},
        {"id": "x", "lon": None, "radius_m": None, "note_ar": "قاعدة"},
    )


def test_one_bom_is_removed_and_a_column_that_may_be_missing_is_none(tmp_path):
    assert rows_of(tmp_path, b"\xef\xbb\xbfid,lon\nk-1,44\n")[0]["radius_m"] is None


def test_version_day_and_coverage_come_from_the_descriptor(tmp_path):
    temporal = {"start": "2014-01-01", "end": "2026-11-22"}
    package = load_package(write_package(tmp_path, "id\n", temporal=temporal))
    assert (package.version, package.created) == ("1", date(2026, 11, 22))
    assert package.coverage == (date(2014, 1, 1), date(2026, 11, 22))
    assert load_package(write_package(tmp_path, "id\n")).coverage is None


def test_a_frame_has_the_same_rows(tmp_path):
    package = load_package(write_package(tmp_path, "id,lon,radius_m\nk-1,44.5,\n"))
    frame = package.frame("spots")
    assert list(frame.columns) == ["id", "lon", "radius_m", "note_ar"]
    assert (frame["id"][0], frame["lon"][0]) == ("k-1", 44.5)
    assert frame["radius_m"].isna().all()


def test_a_known_table_the_package_does_not_bring_has_no_rows(tmp_path):
    package = load_package(write_package(tmp_path, "id\n"))
    assert package.rows("events") == ()
    with pytest.raises(PackageError, match="there is no table evnets"):
        package.rows("evnets")


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        ("id,lon\nk-1,east\n", 2, "expected number"),
        ("id,lon\nk-1,NaN\n", 2, "expected number"),
        ("id,lon\nk-1,1e400\n", 2, "expected number"),
        ('id,note_ar\na,"two\nlines"\nb,x,y\n', 4, "3 cells"),
        ("id,colour\nk-1,red\n", 1, "unknown column"),
        ("lon\n44\n", 1, "column id: the column is missing"),
        ("id,id\nk,k\n", 1, "is no table"),
        ('id,note_ar\nk-1,"open\n', 2, "is no csv"),
        ("id\nk\0\n", 2, "NUL"),
        ("", 1, "is no table"),
        ("id\nk-1\n".encode("utf-16"), None, "utf-8"),
        ("id,note_ar\nk-1,قاعدة\n".encode("cp1256"), None, "utf-8"),
        ("id,note_ar\nk-1," + "x" * 110_000 + "\n", 2, "110000 characters"),
        (",".join(f"c{n}" for n in range(300)) + "\n", 1, "1 to 200"),
        ("id\n" + "x" * 1_000_001, 2, "longer than"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_line(tmp_path, data, line, says):
    with pytest.raises(PackageError) as caught:
        rows_of(tmp_path, data)
    assert caught.value.file == "spots.csv"
    assert caught.value.line == line
    assert says.lower() in str(caught.value).lower()


@pytest.mark.parametrize("path", ["../secret.csv", "/etc/hostname", "https://example.org/a.csv"])
def test_a_table_outside_the_folder_is_refused(tmp_path, path):
    package = load_package(write_package(tmp_path, "id\n"))
    package.descriptor["resources"][0]["path"] = path
    with pytest.raises(PackageError, match="leaves the folder"):
        package.rows("spots")


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    folder = write_package(tmp_path / "package", "id\n")
    (tmp_path / "secret.csv").write_text("id\nsecret\n")
    (folder / "spots.csv").unlink()
    (folder / "spots.csv").symlink_to(tmp_path / "secret.csv")
    with pytest.raises(PackageError, match="leaves the folder"):
        load_package(folder).rows("spots")


@pytest.mark.parametrize("text", ["{", "[]", "[" * 200_000, '{"resources": [1]}', '{"a": 1}'])
def test_a_broken_descriptor_is_refused(tmp_path, text):
    (tmp_path / "datapackage.json").write_text(text)
    with pytest.raises(PackageError, match=r"datapackage\.json"):
        load_package(tmp_path)


def test_a_folder_without_a_descriptor_says_what_is_missing(tmp_path):
    with pytest.raises(PackageError, match="Expected a folder"):
        load_package(tmp_path)


def test_a_known_table_is_read_with_our_columns_where_the_descriptor_has_none(tmp_path):
    row = load_package(write_bases(tmp_path / "theirs", "mine")).rows("bases")[0]
    assert (row["id"], row["radius_m"], row["lon"]) == ("mine", 0, 0.0)


def test_a_known_table_without_a_required_column_says_which(tmp_path):
    folder = write_bases(tmp_path / "theirs")
    (folder / "bases.csv").write_text("id\nmine\n")
    with pytest.raises(PackageError, match="column role: the column is missing"):
        load_package(folder).rows("bases")


def test_a_package_with_bases_stands_alone_and_borrows_the_rules(tmp_path):
    merged = merge_packages(load_package(), load_package(write_bases(tmp_path / "a", "mine")))
    assert [row["id"] for row in merged.rows("bases")] == ["mine"]
    assert merged.rows("status_rules") == load_package().rows("status_rules")


def test_a_package_beside_ours_adds_its_rows(tmp_path):
    keys = {"mode": "beside", "created": "2027-01-01"}
    theirs = load_package(write_bases(tmp_path / "theirs", "mine", **keys))
    merged = merge_packages(load_package(write_bases(tmp_path / "ours", "k-1")), theirs)
    assert [row["id"] for row in merged.rows("bases")] == ["k-1", "mine"]
    assert (merged.version, merged.created) == ("1+1", date(2027, 1, 1))


def test_a_key_in_both_packages_is_refused(tmp_path):
    theirs = load_package(write_bases(tmp_path / "theirs", "k-1", mode="beside"))
    with pytest.raises(PackageError, match="stands in both packages"):
        merge_packages(load_package(), theirs)


def test_a_mode_that_is_unknown_is_refused(tmp_path):
    theirs = load_package(write_bases(tmp_path / "theirs", mode="above"))
    with pytest.raises(PackageError, match="mode is unknown"):
        merge_packages(load_package(), theirs)
