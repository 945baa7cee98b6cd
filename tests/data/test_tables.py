from __future__ import annotations

import csv
import io
import re

import pytest

from tests.data.tables import DATA, DESCRIPTOR, SCHEMAS, ids, rows

COUNTS = {
    "bases": 16,
    "points": 45,
    "names": 261,
    "places": 33,
    "sources": 810,
    "events": 266,
    "attacks": 172,
    "casualties": 46,
    "responsibility": 69,
    "handovers": 69,
    "citations": 887,
    "claims": 823,
    "forces": 42,
    "status_rules": 10,
    "terms": 666,
    "corrections": 135,
}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ORDER = {
    "names": ("base_id", "lang", "name"),
    "casualties": ("event_id", "outcome", "role"),
    "responsibility": ("event_id", "how", "actor", "by"),
    "citations": ("event_id", "source_id"),
    "attacks": ("event_id",),
    "handovers": ("event_id",),
    "status_rules": ("kind", "scope"),
    "terms": ("en",),
}


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_the_tables_have_the_rows_the_docs_state(table, count):
    assert len(rows(table)) == count


def test_the_docs_state_these_counts():
    page = (DATA.parents[1] / "docs" / "data.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"^\| `(\w+)` \| (\d[\d,]*) \|", page, re.MULTILINE))
    assert {table: int(n.replace(",", "")) for table, n in stated.items()} == COUNTS


def test_the_folder_holds_the_described_tables_and_nothing_else():
    described = {f"{table}.csv" for table in SCHEMAS}
    assert {path.name for path in DATA.iterdir()} == described | {"datapackage.json", "LICENSE"}
    assert set(COUNTS) == set(SCHEMAS)


@pytest.mark.parametrize("table", SCHEMAS)
def test_columns_are_those_described_and_described_in_both_languages(table):
    fields = SCHEMAS[table]["fields"]
    assert list(rows(table)[0]) == [field["name"] for field in fields]
    assert all(field["description"] and field["description_ar"] for field in fields)


@pytest.mark.parametrize("table", SCHEMAS)
def test_files_are_plain_csv_with_one_way_to_write_them(table):
    raw = (DATA / f"{table}.csv").read_bytes()
    again = io.StringIO()
    csv.writer(again, lineterminator="\n").writerows(csv.reader(io.StringIO(raw.decode("utf-8"))))
    assert raw == again.getvalue().encode("utf-8")
    assert b"\r" not in raw
    assert not any(cell != cell.strip() for row in rows(table) for cell in row.values())


@pytest.mark.parametrize("table", SCHEMAS)
def test_rows_are_sorted_so_that_a_diff_reads_as_a_sentence(table):
    keys = [tuple(row[column] for column in ORDER.get(table, ("id",))) for row in rows(table)]
    assert keys == sorted(keys)


@pytest.mark.parametrize("table", [table for table in SCHEMAS if "id" in rows(table)[0]])
def test_ids_are_slugs_and_stand_once(table):
    all_ids = [row["id"] for row in rows(table)]
    assert len(all_ids) == len(set(all_ids))
    assert all(SLUG.fullmatch(one) for one in all_ids)


def test_no_id_means_both_a_base_and_a_place():
    assert not ids("bases") & ids("places")


@pytest.mark.parametrize("table", SCHEMAS)
def test_keys_lead_to_rows_that_exist(table):
    for foreign in SCHEMAS[table].get("foreignKeys", []):
        target = ids(foreign["reference"]["resource"] or table)
        wanted = {row[foreign["fields"]] for row in rows(table)} - {""}
        assert wanted <= target


def test_lists_of_bases_name_bases_that_exist():
    listed = [row["not_to_be_confused_with"] for row in rows("places")]
    listed += [row["value"] for row in rows("claims") if row["field"] == "bases_named"]
    named = {name for cell in listed for name in cell.split("|")} - {""}
    assert named - ids("bases") == {"atrush-claimed", "halabja-claimed", "sinjar-claimed"}


def test_every_source_is_used():
    used = {row["source_id"] for table in ("citations", "claims", "forces") for row in rows(table)}
    assert ids("sources") <= used


def test_addresses_are_http_or_https_and_a_source_has_an_address_or_a_file():
    for row in rows("sources"):
        assert bool(row["url"]) != bool(row["file"])
        assert not row["url"] or re.fullmatch(r"https?://[^\s/]+\S*", row["url"])
    assert len({row["url"] for row in rows("sources") if row["url"]}) == COUNTS["sources"] - 5


def test_the_licence_and_the_version_are_said():
    assert DESCRIPTOR["licenses"][0]["name"] == "CC-BY-4.0"
    assert DESCRIPTOR["version"] == DESCRIPTOR["created"][:10].replace("-", ".")
    assert "CC BY 4.0" in (DATA / "LICENSE").read_text(encoding="utf-8")
