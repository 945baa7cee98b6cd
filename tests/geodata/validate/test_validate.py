from __future__ import annotations

import csv
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from geodata.package.package import DATA, load_package
from geodata.validate.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

SPAN = {"paragraph": "1", "start": "0", "end": "4", "span_sha256": "a" * 64}
ROWS = {
    "bases": [
        {
            "id": "k-1", "role": "base", "name_en": "K-1", "name_ar": "كي وان", "label_en": "K-1",
            "label_ar": "كي وان", "kind": "airbase", "governorate": "IQ-KI", "lon": "44.2",
            "lat": "35.5", "radius_m": "900", "point_of": "airfield", "origin": "seed",
        },
    ],
    "names": [
        {"base_id": "k-1", "name": "K1", "lang": "en", "strength": "strong", "printed_in": "press"},
    ],
    "places": [
        {"id": "kirkuk", "kind": "city", "name_en": "Kirkuk", "name_ar": "كركوك", "lon": "44.4",
         "lat": "35.4", "not_to_be_confused_with": "k-1"},
    ],
    "sources": [
        {"id": "a", "publisher": "A", "file": "a.txt", "sha256": "b" * 64, "kind": "news"},
        {"id": "w", "publisher": "W", "url": "https://example.org/1", "kind": "wire"},
    ],
    "events": [
        {"id": "k-1-2020", "scope": "base", "base_id": "k-1", "kind": "handover",
         "when": "2020-03-29", "confidence": "high", "summary_en": "Handed over.",
         "summary_ar": "سُلّمت."},
    ],
    "citations": [
        {"event_id": "k-1-2020", "source_id": "a", **SPAN},
        {"event_id": "k-1-2020", "source_id": "w"},
    ],
    "claims": [
        {"id": "c", "about": "base:k-1", "field": "distance_km", "value": "85", "unit": "km",
         "source_id": "a", **SPAN},
    ],
}  # fmt: skip


def write(folder: Path, table: str = "", row: int = 0, **changes: str) -> Path:
    """Write the small package above, one row changed."""
    folder.mkdir(exist_ok=True)
    ours = load_package()
    for name, rows in ROWS.items():
        columns = [column["name"] for column in ours.fields(name)]
        changed = [
            {**r, **(changes if (name, n) == (table, row) else {})} for n, r in enumerate(rows)
        ]
        with (folder / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(changed)
    descriptor = {"version": "1", "created": "2026-11-22", "resources": [{"name": n} for n in ROWS]}
    (folder / "datapackage.json").write_text(json.dumps(descriptor))
    return folder


def problems(*paths: Path):
    return validate(paths).problems


def test_a_sound_package_has_no_problem(tmp_path):
    assert problems(write(tmp_path)) == ()


def test_our_own_package_has_no_problem():
    assert problems(DATA) == ()


@pytest.mark.parametrize(
    ("table", "changes", "column", "why"),
    [
        ("bases", {"lon": "east"}, "lon", "wrong type"),
        ("bases", {"radius_m": "NaN"}, "radius_m", "wrong type"),
        ("bases", {"lat": "91"}, "lat", "not a value"),
        ("bases", {"radius_m": "٩٠٠"}, "radius_m", "wrong type"),
        ("bases", {"radius_m": ""}, "radius_m", "is empty"),
        ("bases", {"role": "town"}, "role", "not a value"),
        ("bases", {"id": "K 1"}, "id", "not a value"),
        ("bases", {"name_ar": "K-1"}, "name_ar", "not in Arabic"),
        ("bases", {"name_en": "كي وان"}, "name_en", "not in English"),
        ("bases", {"note_en": "Mind the airport."}, "note_ar", "is empty, but note_en is not"),
        ("bases", {"name_en": "K\u202e-1"}, "name_en", "U+202E"),
        ("names", {"base_id": "k-2"}, "base_id", "no such row in bases"),
        ("names", {"lang": "ar"}, "name", "not in the script of ar"),
        ("places", {"lat": ""}, "lat", "is empty, but lon is not"),
        ("places", {"lon": "", "lat": ""}, "lon", "the row is a place"),
        ("places", {"not_to_be_confused_with": "k-1|x"}, "not_to_be_confused_with", "no base x"),
        ("sources", {"file": "../a.txt"}, "file", "no plain file name"),
        ("sources", {"sha256": ""}, "sha256", "is empty"),
        ("sources", {"url": "javascript:alert(1)"}, "url", "not a value"),
        ("sources", {"url": "https://"}, "url", "not a value"),
        ("sources", {"url": "https://user@host/"}, "url", "no web address"),
        ("sources", {"published": "2020-13"}, "published", ""),
        ("events", {"when": "2020-02-30"}, "when", ""),
        ("events", {"kind": "party"}, "kind", "not a value"),
        ("events", {"base_id": ""}, "base_id", "the scope is base"),
        ("events", {"scope": "country"}, "base_id", "the scope is country"),
        ("events", {"base_id": "nowhere"}, "base_id", "no such row in bases"),
        ("citations", {"end": ""}, "end", "the source is a file"),
        ("citations", {"start": "9"}, "end", "less than start"),
        ("citations", {"source_id": "w"}, "paragraph", "the source is no file"),
        ("claims", {"about": "base:x"}, "about", "no such base"),
        ("claims", {"about": "river:tigris"}, "about", "not a value"),
        ("claims", {"source_id": "", **dict.fromkeys(SPAN, "")}, "source_id", "nobody is named"),
    ],
)  # fmt: skip
def test_a_problem_names_file_line_column_and_value(tmp_path, table, changes, column, why):
    found = problems(write(tmp_path, table, **changes))
    hits = [p for p in found if p.column == column and why in p.why]
    assert len(hits) == 1, found
    assert (hits[0].file, hits[0].line) == (f"{table}.csv", 2)
    assert hits[0].value == changes.get(column, ROWS[table][0].get(column, ""))
    assert hits[0].expected


def test_every_problem_is_reported_in_the_files_order(tmp_path):
    folder = write(tmp_path, "events", when="soon", kind="party")
    with (folder / "bases.csv").open("a") as file:
        file.write("x,y\n\nk-1,base\n")
    found = [(p.file, p.line, p.column) for p in problems(folder)]
    assert found[:2] == [("bases.csv", 3, None), ("bases.csv", 5, None)]
    assert {f[2] for f in found[2:]} == {"when", "kind"}


def test_a_key_that_stands_twice_is_named_once(tmp_path):
    folder = write(tmp_path)
    with (folder / "events.csv").open("a") as file:
        file.write((folder / "events.csv").read_text().splitlines()[1] + "\n")
    (found,) = problems(folder)
    assert (found.line, found.column, found.value) == (3, "id", "k-1-2020")


@pytest.mark.parametrize(
    ("header", "column", "why"),
    [("id,colour", "colour", "unknown"), ("id,id", "id", "twice"), ("id", "when", "missing")],
)
def test_a_wrong_header_is_reported_on_line_one(tmp_path, header, column, why):
    folder = write(tmp_path)
    (folder / "events.csv").write_text(header + "\n")
    hits = [p for p in problems(folder) if p.file == "events.csv" and p.column == column]
    assert [(p.line, why in p.why) for p in hits] == [(1, True)]


@pytest.mark.parametrize("data", [b"id\n\xff\xfe", b"id\nk\0\n", b'id\n"open\n'])
def test_a_file_that_is_no_table_is_a_problem_not_a_crash(tmp_path, data):
    folder = write(tmp_path)
    (folder / "claims.csv").write_bytes(data)
    assert any(p.file == "claims.csv" for p in problems(folder))


def test_a_descriptor_without_version_and_a_missing_table_are_problems(tmp_path):
    folder = write(tmp_path)
    (folder / "claims.csv").unlink()
    descriptor = {"created": "soon", "resources": [{"name": n} for n in ROWS]}
    (folder / "datapackage.json").write_text(json.dumps(descriptor))
    found = [(p.file, p.why) for p in problems(folder)]
    assert ("datapackage.json", "version is missing") in found
    assert ("datapackage.json", "created is not a day") in found
    assert any(file == "claims.csv" for file, _ in found)


def test_a_schema_that_is_wrong_is_a_problem(tmp_path):
    folder = write(tmp_path)
    schema = {"fields": [{"name": "id", "type": "string", "constraints": {"enum": 1}}]}
    resources = [{"name": "bases", "schema": schema}]
    descriptor = {"version": "1", "created": "2026-11-22", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(descriptor))
    assert problems(folder)


def test_a_package_beside_ours_may_refer_to_our_bases(tmp_path):
    event = {**ROWS["events"][0], "id": "mine", "base_id": "taji"}
    folder = write(tmp_path)
    resources = [{"name": "events"}]
    descriptor = {"version": "1", "created": "2026-11-22", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(descriptor))
    text = (folder / "events.csv").read_text()
    (folder / "events.csv").write_text(text.replace("k-1-2020", "mine").replace(",k-1,", ",taji,"))
    assert problems(folder) == ()
    (folder / "events.csv").write_text(text.replace(",k-1,", f",{event['id']},"))
    assert [(p.line, p.column) for p in problems(folder)] == [(2, "base_id")]


def test_a_single_table_is_known_by_its_header_and_checked_against_our_bases(tmp_path):
    shutil.copy(write(tmp_path / "p", "events", base_id="x") / "events.csv", tmp_path / "mine.csv")
    (found,) = problems(tmp_path / "mine.csv")
    assert (found.file, found.line, found.column) == ("mine.csv", 2, "base_id")


def test_a_file_that_is_no_table_of_ours_says_what_is_expected(tmp_path):
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    found = problems(tmp_path / "a.csv", tmp_path / "a.pdf", tmp_path / "missing")
    assert [p.file for p in found] == ["a.csv", "a.pdf", "missing"]
    assert all("datapackage.json" in p.expected for p in found)
