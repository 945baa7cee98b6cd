"""The gold holds together: spans stand where they say, dates parse, no-base articles have none."""

import json
from pathlib import Path

import pytest

from geodata.dates.edtf import parse_day, parse_edtf

FILES = sorted(Path(__file__).parent.glob("*.json"))
MODALITIES = {"asserted", "planned", "denied", "claimed"}


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def article(request):
    return json.loads(request.param.read_text(encoding="utf-8")) | {"file": request.param.stem}


def test_both_languages_have_thirty_two_articles_or_more():
    langs = [file.stem[:2] for file in FILES]
    assert min(langs.count("ar"), langs.count("en")) >= 32


def test_every_span_repeats_the_words_it_points_at(article):
    keys = ("mentions", "events", "distances", "counts")
    spans = [span for key in keys for span in article.get(key, [])]
    assert all(article["text"][span["start"] : span["end"]] == span["text"] for span in spans)


def test_every_date_is_in_the_subset_or_left_open(article):
    if article["published"]:
        parse_day(article["published"])
    for event in article["events"]:
        for when in filter(None, [event["when"], *event.get("when_also", [])]):
            parse_edtf(when)


def test_what_an_article_says_of_itself_is_true(article):
    assert article["id"] == article["file"]
    assert article["no_base"] == (not article["mentions"])
    assert 450 <= len(article["text"]) <= 2500
    assert {event["modality"] for event in article["events"]} <= MODALITIES
    assert article["published"] or not article["published_in_text"]
