"""What is read from our own articles is as good as we promise."""

import json
from datetime import date
from pathlib import Path

import pytest

from geodata.articles.reader import read_article
from geodata.articles.scoring import Score, score_events, score_mentions, total

ARTICLES = Path(__file__).parents[2] / "articles"
GOLD = [json.loads(file.read_text("utf-8")) for file in sorted(ARTICLES.glob("*-*.json"))]


@pytest.fixture(scope="module")
def readings(gazetteer):
    """Read by the rules and by what was learned, as a user reads."""
    days = [gold["published"] and date.fromisoformat(gold["published"]) for gold in GOLD]
    return [
        (gold, read_article(gold["text"], gazetteer, published=day))
        for gold, day in zip(GOLD, days, strict=True)
    ]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_mentions_are_found_and_nothing_else(readings, lang):
    scores = [score_mentions(r, gold) for gold, r in readings if gold["lang"] == lang]
    score = sum(scores, Score())
    assert score.precision >= 0.98
    assert score.f1 >= 0.97


def test_an_article_without_a_base_names_none(readings):
    assert [g["id"] for g, r in readings if g["no_base"] and r.mentions] == []


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_events_are_read_with_their_base_kind_and_date(readings, lang):
    score = total(score_events(r, gold) for gold, r in readings if gold["lang"] == lang)
    assert score.months.precision >= 0.93
    assert score.months.f1 >= 0.91
    assert score.by_day.recall >= 0.87
    assert score.background.recall >= 0.85


def test_no_planned_event_is_told_as_done(readings):
    assert [g["id"] for g, r in readings if score_events(r, g).plans_done] == []


def test_distances_are_read_as_the_gold_has_them_but_for_three(readings):
    astray = [
        gold["id"]
        for gold, reading in readings
        if {(d["base_id"], d["km"]) for d in gold.get("distances", [])}
        != {(d.judged.base_id, d.judged.said_km) for d in reading.distances}
    ]
    assert astray == ["ar-1805-asila-2021", "ar-3010-factcheck-qaim", "en-2903-qwest-feature"]


def test_counts_are_read_but_for_a_few_most_without_their_noun_beside_them(readings):
    missed = [
        (gold["id"], count["text"])
        for gold, reading in readings
        for count in gold.get("counts", [])
        if (count["bases"], count["governorates"])
        not in {(c.stated_bases, c.stated_governorates) for c in reading.counts}
    ]
    assert missed == [
        ("ar-1410-taqaddum-450-advisers", "للقواعد الأربع"),
        ("ar-204-algeria-taji", "عدد القواعد التي أعيدت إلى بغداد منذ مارس إلى ثمان"),
        ("ar-2909-ahram-eight-sites", "المواقع السبعة السابقة"),
        ("ar-3006-timetable-explainer", "قاعدتين بإقليم كردستان"),
        ("ar-3517-twelve-list", "قائمة من 11 قاعدة"),
        ("en-1214-harir-tour", "four are still in service"),
        ("en-1809-unioniii-street", "a single base, in the north"),
        ("en-2512-factbox-where", "from 12 before 2020"),
        ("en-26-altun-kupri", "twelve, says another"),
        ("en-2908-where-are-they-qa", "leaves the coalition two bases"),
        ("en-2908-where-are-they-qa", "it used a dozen in 2019"),
    ]
