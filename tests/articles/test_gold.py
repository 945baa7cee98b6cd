"""The gold holds together: spans stand where they say, dates parse, no-base articles have none."""

import json
from pathlib import Path

import pytest

from geodata.dates.edtf import parse_day, parse_edtf
from geodata.errors import DayError, EdtfError

FILES = sorted(Path(__file__).parent.glob("*.json"))
MODALITIES = {"asserted", "planned", "denied", "claimed"}
SPANS = ("mentions", "events", "distances", "counts")


@pytest.fixture(scope="module")
def articles():
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in FILES}


def test_both_languages_have_thirty_two_articles_or_more():
    langs = [file.stem[:2] for file in FILES]
    assert min(langs.count("ar"), langs.count("en")) >= 32


def test_every_span_repeats_the_words_it_points_at(articles):
    astray = [
        (name, span["text"])
        for name, article in articles.items()
        for key in SPANS
        for span in article.get(key, [])
        if article["text"][span["start"] : span["end"]] != span["text"]
    ]
    assert astray == []


def test_every_date_is_in_the_subset_or_left_open(articles):
    assert [(name, date) for name, a in articles.items() for date in refused(a)] == []


def test_what_an_article_says_of_itself_is_true(articles):
    assert [name for name, article in articles.items() if article["id"] != name] == []
    assert [n for n, a in articles.items() if a["no_base"] == bool(a["mentions"])] == []
    assert [n for n, a in articles.items() if not 450 <= len(a["text"]) <= 2500] == []
    assert [n for n, a in articles.items() if not modalities(a) <= MODALITIES] == []
    assert [n for n, a in articles.items() if a["published_in_text"] and not a["published"]] == []


def modalities(article):
    return {event["modality"] for event in article["events"]}


def refused(article):
    """Return the dates of an article the atlas does not read."""
    events = article["events"]
    whens = [when for e in events for when in (e["when"], *e.get("when_also", [])) if when]
    days = [article["published"]] if article["published"] else []
    asked = [(parse_edtf, when) for when in whens] + [(parse_day, day) for day in days]
    return [text for parse, text in asked if fails(parse, text)]


def fails(parse, text):
    try:
        parse(text)
    except (DayError, EdtfError):
        return True
    return False
