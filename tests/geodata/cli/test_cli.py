from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from geodata.atlas import open_atlas
from geodata.cli.cli import main
from geodata.export import export_bytes
from geodata.package.package import DATA

ARTICLES = Path(__file__).parents[4] / "shared" / "seeds"
needs_articles = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not here")
HANDED_OVER = {"al-qaim", "qayyarah", "k-1", "habbaniyah"}
HOSTING = {"ain-al-asad", "taji", "erbil", "besmaya", "victory", "harir"}


def run(*arguments: str | Path):
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def answer(*arguments: str | Path):
    result = run(*arguments, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def statuses(day: str) -> dict[str, dict]:
    return {base["base_id"]: base for base in answer("status", "--at", day)["bases"]}


def test_status_on_5_april_2020_is_as_the_record_says():
    bases = statuses("2020-04-05")
    assert len(bases) == 12
    assert {i for i, b in bases.items() if b["status"] == "handed_over"} == HANDED_OVER
    assert {i for i, b in bases.items() if b["status"] == "hosting"} == HOSTING
    assert bases["balad"]["status"] == "reduced"
    assert bases["altun-kupri"]["status"] == "unknown"
    assert all(bool(b["events"]) == (b["status"] != "unknown") for b in bases.values())


def test_a_status_has_exactly_the_members_of_the_design():
    document = answer("status", "--at", "2020-04-05", "--base", "taji")
    assert list(document) == ["at", "bases"]
    (taji,) = document["bases"]
    assert list(taji) == [
        "base_id", "status", "certainty", "possible", "since", "until", "rule", "events",
    ]  # fmt: skip
    assert (taji["certainty"], taji["possible"], taji["until"]) == ("certain", [], "2020-08-23")


def test_in_2014_only_balad_and_victory_have_a_status_from_2011():
    known = {i: b for i, b in statuses("2014-01-01").items() if b["status"] != "unknown"}
    assert set(known) == {"balad", "victory"}
    assert all(b["since"] < "2012" and b["rule"] == "handover/base" for b in known.values())
    assert statuses("2014-01-01")["taji"]["since"] is None


def test_a_vague_status_lists_what_it_could_be():
    asad = statuses("2026-01-16")["ain-al-asad"]
    assert (asad["certainty"], asad["possible"]) == ("possible", ["reduced", "handed_over"])


def test_status_without_a_day_is_for_the_last_day_covered():
    assert answer("status")["at"] == open_atlas().coverage[1].isoformat()


def test_resolve_answers_every_name_and_exits_zero():
    found = answer("resolve", "K1", "Al Asad Airbase", "بلد", "Kirkuk", "Balad Ruz", "Xyzzy")
    assert list(found[0]) == [
        "name", "outcome", "base_id", "rule", "lon", "lat", "radius_m", "candidates", "not_this",
    ]  # fmt: skip
    outcomes = [one["outcome"] for one in found]
    assert outcomes == ["resolved", "resolved", "refused", "refused", "refused", "unknown"]
    assert found[0]["base_id"] == "k-1"
    assert set(found[0]["candidates"][0]) == {"id", "score"}
    assert "k-1" in found[3]["not_this"]


def test_events_are_chosen_by_base_kind_and_period():
    question = ("--kind", "handover", "--from", "2020-03-01", "--to", "2020-04-30")
    found = answer("events", "--base", "k-1", "--base", "taji", *question)
    assert [(e["base_id"], e["when"]) for e in found] == [("k-1", "2020-03-29")]
    assert found[0]["sources"]
    assert {"summary_en", "summary_ar", "citations", "claims", "attack"} <= set(found[0])


def test_diff_names_what_changed_and_why():
    document = answer("diff", "2020-03-01", "2020-04-05")
    assert list(document) == ["from", "to", "changes"]
    assert {change["base_id"] for change in document["changes"]} == HANDED_OVER
    assert all(change["after"] == "handed_over" for change in document["changes"])
    assert list(document["changes"][0]) == ["base_id", "before", "after", "events"]


def test_checks_compare_the_claims_with_the_ground():
    document = answer("checks")
    assert list(document) == ["distances", "coverage", "contradictions"]
    printed = [d for d in document["distances"] if (d["source_id"] or "").startswith("article-")]
    differ = {row["base_id"] for row in printed if row["verdict"] == "differs"}
    assert (len(printed), differ) == (7, {"taji", "balad", "harir"})
    (taji,) = (row for row in printed if row["base_id"] == "taji")
    assert (taji["said_km"], round(taji["measured_km"])) == (85, 24)
    assert list(document["distances"][0]) == [
        "base_id", "said_km", "measured_km", "direction_said", "bearing", "verdict", "note",
        "source_id",
    ]  # fmt: skip
    assert document["coverage"] == {
        "stated_bases": 12, "named_bases": 9, "stated_governorates": 6, "named_governorates": 6,
        "source_id": document["coverage"]["source_id"],
    }  # fmt: skip
    assert len(document["contradictions"]) >= 8
    first = document["contradictions"][0]
    assert list(first) == ["about", "field", "values", "shown", "rule"]
    assert list(first["values"][0]) == ["value", "source_id", "said_by"]


@needs_articles
def test_every_located_citation_holds():
    document = answer("verify", "--articles", ARTICLES)
    assert document["held"] >= 50
    assert document["failed"] == []


@needs_articles
def test_one_changed_character_fails_and_names_the_citation(tmp_path):
    citation = next(
        row for row in open_atlas().package.rows("citations") if row["source_id"] == "article-001"
    )
    folder = Path(shutil.copytree(ARTICLES, tmp_path / "articles"))
    file = next(folder.glob("001_*.txt"))
    text = file.read_bytes().decode("utf-8")
    at = citation["start"]
    file.write_bytes((text[:at] + "x" + text[at + 1 :]).encode())
    result = run("verify", "--articles", folder, "--json")
    assert result.exit_code == 1
    failed = json.loads(result.stdout)["failed"]
    assert f"event:{citation['event_id']}" in {failure["about"] for failure in failed}
    assert all(list(f) == ["about", "source_id", "file", "why"] for f in failed)


def test_missing_articles_fail_every_citation(tmp_path):
    result = run("verify", "--articles", tmp_path, "--json")
    document = json.loads(result.stdout)
    assert (result.exit_code, document["held"]) == (1, 0)
    assert {failure["why"].rpartition(": ")[2] for failure in document["failed"]} == {
        "file missing"
    }


@pytest.mark.parametrize("what", ["status", "intervals", "events", "bases"])
def test_export_writes_the_bytes_the_library_gives(tmp_path, what):
    output = tmp_path / f"{what}.geojson"
    assert run("export", "-o", output, "--what", what).exit_code == 0
    assert output.read_bytes() == export_bytes(open_atlas(), what=what)


def test_export_takes_a_period_and_a_language(tmp_path):
    question = ("--what", "events", "--from", "2020-03-01", "--to", "2020-03-31", "--lang", "ar")
    assert run("export", "-o", tmp_path / "e.csv", *question).exit_code == 0
    lines = (tmp_path / "e.csv").read_text().splitlines()
    assert 1 < len(lines) < 100


def test_export_replaces_nothing_unless_forced(tmp_path):
    output = tmp_path / "a.csv"
    output.write_text("mine")
    refused = run("export", "-o", output)
    assert (refused.exit_code, output.read_text()) == (1, "mine")
    assert "--force" in refused.stderr
    assert run("export", "-o", output, "--force").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("status", "--base", "atlantis"), "atlantis"),
        (("status", "--data", "/nowhere"), "datapackage.json"),
        (("events", "--base", "atlantis"), "atlantis"),
        (("export", "-o", "a.shp"), ".geojson"),
    ],
)
def test_a_mistake_is_one_line_on_stderr_and_exit_one(arguments, says):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert says in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "--at", "2020-4-5"),
        ("status", "--at", "2020-02-30"),
        ("events", "--kind", "party"),
        ("export",),
        ("export", "-o", "a.csv", "--what", "events", "--at", "2020-01-01"),
        ("export", "-o", "a.csv", "--from", "2020-01-01"),
        ("resolve",),
        ("diff", "2020-01-01"),
        ("verify",),
        ("fly",),
    ],
)
def test_misuse_exits_two(arguments):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_validate_holds_on_our_package_and_without_a_path_checks_it():
    assert run("validate", DATA).stdout == "no problems\n"
    assert answer("validate") == {"problems": []}


def test_validate_reports_every_problem_with_its_line(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    lines = (folder / "events.csv").read_text().splitlines(keepends=True)
    lines[1] = lines[1].replace(",base,", ",moon,", 1)
    (folder / "events.csv").write_text("".join(lines))
    result = run("validate", folder)
    assert result.exit_code == 1
    assert "events.csv:2: scope: not a value this column takes (found 'moon')" in result.stdout


def test_another_package_can_stand_instead_of_ours(tmp_path):
    folder = Path(shutil.copytree(DATA, tmp_path / "data"))
    lines = (folder / "events.csv").read_text().splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("taji-2020-08-23")]
    (folder / "events.csv").write_text("".join(kept))
    (taji,) = answer("status", "--at", "2020-08-23", "--base", "taji", "--data", folder)["bases"]
    assert taji["status"] == "hosting"


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "--at", "2020-04-05"),
        ("events", "--from", "2020-03-01", "--to", "2020-03-31"),
        ("diff", "2020-03-01", "2020-04-05"),
        ("checks",),
    ],
)
def test_tables_for_people_lose_no_letter_of_an_id(arguments):
    text = run(*arguments).stdout
    assert "…" not in text
    assert "al-qaim" in text
    assert "\x1b" not in text


def test_arabic_in_tables_is_isolated_and_last_in_its_line():
    line = next(x for x in run("status").stdout.splitlines() if x.startswith("taji"))
    assert line.rstrip().endswith("\u2068معسكر التاجي\u2069")
    assert "Camp Taji" in line


def test_a_name_with_control_characters_cannot_write_to_the_terminal():
    assert "\x1b" not in run("resolve", "K\x1b[31m1").stdout


def test_version_says_what_is_installed(monkeypatch):
    monkeypatch.setattr("importlib.metadata.version", lambda _name: "9.9")
    assert run("--version").stdout == "handover-atlas 9.9\n"


@pytest.mark.parametrize("arguments", [["--help"], ["resolve", "K-1"]])
def test_a_look_up_loads_no_heavy_library(arguments):
    heavy = (
        "numpy",
        "pandas",
        "geopandas",
        "shapely",
        "pyproj",
        "frictionless",
        "rich",
        "streamlit",
    )
    code = f"""
import sys
from geodata.cli.cli import main
try:
    main({arguments})
finally:
    assert not set({heavy}) & set(sys.modules), set({heavy}) & set(sys.modules)
"""
    finished = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert (finished.returncode, finished.stderr) == (0, b"")


def test_the_module_is_the_command():
    command = [sys.executable, "-m", "geodata", "resolve", "K-1", "--json"]
    finished = subprocess.run(command, check=True, capture_output=True)
    assert json.loads(finished.stdout)[0]["base_id"] == "k-1"


def test_serve_hands_its_options_to_the_dashboard(monkeypatch, tmp_path):
    asked = {}
    monkeypatch.setattr("dashboard.__main__.main", lambda **options: asked.update(options))
    assert run("serve", "--articles", tmp_path, "--port", "8600").exit_code == 0
    given = {"port": 8600, "articles": tmp_path}
    assert asked == {"host": "127.0.0.1", "data": None, "tiles": None} | given


def test_export_writes_the_whole_atlas_as_one_page(tmp_path):
    page = tmp_path / "atlas.html"
    done = CliRunner().invoke(
        main, ["export", "-o", str(page), "--at", "2020-04-05", "--lang", "ar"]
    )
    assert done.exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in text
    assert "habbaniyah-2020-04-04" in text
    assert "default-src 'none'" in text
