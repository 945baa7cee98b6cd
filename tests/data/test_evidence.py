from __future__ import annotations

import csv
import json
import re
from collections import Counter
from hashlib import sha256

import pytest

from geodata.evidence.sources import read_article, span_at, verify
from geodata.package.package import load_package
from tests.data.tables import DATA, ROOT, SHARED, rows

ARTICLES = {row["id"]: row for row in rows("sources") if row["file"]}
LOCATED = [row for row in rows("citations") + rows("claims") if row["start"]]
needs_articles = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the five articles are not shipped; put them beside us"
)
needs_dossier = pytest.mark.skipif(
    not (SHARED / "facts").is_dir(), reason="the dossier is not shipped; put it beside us"
)


def test_evidence_is_located_in_all_five_articles():
    per_article = Counter(row["source_id"] for row in LOCATED)
    assert set(per_article) == set(ARTICLES)
    assert sum(per_article.values()) >= 100
    assert min(per_article.values()) >= 8


def test_a_locator_is_whole_and_belongs_to_a_file():
    for row in rows("citations") + rows("claims"):
        whole = [bool(row[c]) for c in ("paragraph", "start", "end", "span_sha256")]
        assert all(whole) or not any(whole)
        assert whole[0] == (row["source_id"] in ARTICLES)
        assert not whole[0] or int(row["start"]) < int(row["end"])


def test_each_of_the_seven_distance_claims_is_located():
    said = {
        row["about"].removeprefix("base:"): (row["value"], row["from_place"])
        for row in LOCATED
        if row.get("field") == "distance_km"
    }
    assert said == {
        "ain-al-asad": ("180", "baghdad"),
        "habbaniyah": ("74", "baghdad"),
        "altun-kupri": ("50", "erbil-city"),
        "taji": ("85", "baghdad"),
        "balad": ("60", "tarmiyah"),
        "qayyarah": ("58", "mosul"),
        "harir": ("75", "erbil-city"),
    }


@pytest.mark.parametrize(
    "event",
    [
        "habbaniyah-2020-04-04", "k1-2020-03-29", "taji-2020-08-23", "qayyarah-2020-03-26",
        "k-1-2019-12-27", "ain-al-asad-2020-01-08", "ain-al-asad-2021-03-03",
        "union-iii-2021-12-19", "mission-2021-12-09", "agreement-2021-07-26", "oth-2021-08-07",
        "parliament-2020-01-05", "m-2020-01-03-soleimani", "m-2014-09-10-obama",
        "request-2014-06", "oir-2014-08", "m-2014-09-coalition", "mtc-2021-06-05",
    ],
)  # fmt: skip
def test_what_the_articles_report_is_located(event):
    assert any(row.get("event_id") == event for row in LOCATED)


@pytest.mark.parametrize(
    ("about", "field", "value"),
    [
        ("coverage:coalition-bases", "stated_bases", "12"),
        ("coverage:coalition-bases", "stated_governorates", "6"),
        ("force:base-ain-al-asad-2021-12-19", "count", "..9"),
        ("force:pct-2021-03-claim", "percent", "60"),
        ("force:pct-2021-06-04-claim", "percent", "60.."),
        ("force:us-2017-12-06", "count", "5200"),
        ("force:us-2020-09-09", "count", "3000"),
        ("force:us-2021-01-15", "count", "2500"),
        ("force:coalition-2021-06-05", "count", "3000"),
        ("force:coalition-2021-12-09", "count", "3500"),
        ("force:coalition-2021-12-09", "count_non_us", "1000"),
        ("event:mission-2021-12-09", "meaning", "withdrawal of the combat forces"),
        ("event:mission-2021-12-09", "meaning", "no withdrawal, only the mission changed"),
        ("event:m-2020-08-19-dialogue-2", "date", "2020-06"),
        ("event:agreement-2021-07-26", "date", "2021-06"),
        ("base:taji", "trainees", "47000"),
    ],
)
def test_what_can_be_checked_or_differs_is_located(about, field, value):
    said = {(row.get("about"), row.get("field"), row.get("value")) for row in LOCATED}
    assert (about, field, value) in said


@needs_articles
def test_every_located_span_holds():
    result = verify(load_package(), SHARED / "seeds")
    assert result.failed == ()
    assert result.held == len(LOCATED)


@needs_articles
@pytest.mark.parametrize("article", ARTICLES.values(), ids=lambda row: row["id"])
def test_articles_are_those_we_hashed(article):
    path = SHARED / "seeds" / article["file"]
    assert sha256(path.read_bytes()).hexdigest() == article["sha256"]


@needs_articles
def test_no_phrase_of_the_articles_is_stored():
    shipped = "\n".join(path.read_text(encoding="utf-8") for path in DATA.glob("*.csv"))
    for row in LOCATED:
        text = read_article(SHARED / "seeds" / ARTICLES[row["source_id"]]["file"])
        start, end = int(row["start"]), int(row["end"])
        assert span_at(text, start, end).sha256 == row["span_sha256"]
        if len(text[start:end].split()) > 5:
            assert text[start:end] not in shipped


@needs_dossier
def test_every_dossier_record_is_a_row_or_has_its_reason_in_the_docs():
    page = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    shipped = {row["id"] for table in ("bases", "events", "forces") for row in rows(table)}
    for name, key in (
        ("bases", "bases"), ("handovers", "events"), ("attacks", "records"),
        ("force_levels", "records"), ("milestones", "records"),
    ):  # fmt: skip
        records = json.loads((SHARED / "facts" / f"{name}.json").read_text(encoding="utf-8"))[key]
        assert not [
            r["id"] for r in records if r["id"] not in shipped and f"`{r['id']}`" not in page
        ]


@needs_dossier
def test_kinds_are_those_of_the_dossier_but_for_the_corrections():
    with (SHARED / "facts" / "kinds.csv").open(encoding="utf-8", newline="") as file:
        kinds = {
            row["id"]: (row["kind"], row["scope"], row["base_id"]) for row in csv.DictReader(file)
        }
    ours = {r["id"]: (r["kind"], r["scope"], r["base_id"]) for r in rows("events")}
    assert {name for name in kinds if ours[name] != kinds[name]} == {"m-2025-11-06-joint"}


def test_addresses_carry_no_tracking():
    assert not [row["url"] for row in rows("sources") if re.search(r"[?&]utm_", row["url"])]
