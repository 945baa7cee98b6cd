from itertools import pairwise

import pytest

from dashboard import library
from dashboard.charts.force_rows import marks, number_words, numbered, table_rows
from dashboard.charts.forces import legend, says, troops_chart
from dashboard.telling import Teller
from dashboard.words import load_words
from geodata.forces import load_forces, milestones

ATLAS = library.atlas()
FORCES = load_forces(ATLAS.package)
NATIONAL = [force for force in FORCES if force.scope != "base" and force.unit == "persons"]
STONES = numbered(milestones(ATLAS.events, FORCES))


def teller(lang="en"):
    return Teller(ATLAS, load_words(lang))


def force(force_id):
    return next(one for one in FORCES if one.id == force_id)


@pytest.mark.parametrize(
    ("force_id", "lang", "words"),
    [
        ("us-2021-01-15", "en", "2,500"),
        ("us-2016-02-03", "en", "4,000–4,450"),
        ("us-2026-01-14", "en", "at most 2,000"),
        ("us-2026-01-14", "ar", "2,000 على الأكثر"),
        ("pct-2021-06-04-claim", "en", "at least 60 per cent"),
        ("pct-2021-03-claim", "ar", "60 في المئة"),
    ],
)
def test_a_number_is_said_with_its_range_or_bound(force_id, lang, words):
    assert number_words(force(force_id), teller(lang)) == words


def test_a_lone_value_and_none_at_all_are_said_as_they_are():
    bare = {
        name: getattr(force("us-2021-01-15"), name) for name in force("us-2021-01-15").__slots__
    }
    kind = type(force("us-2021-01-15"))
    assert number_words(kind(**bare | {"low": None, "high": None}), teller()) == "2,500"
    nothing = kind(**bare | {"low": None, "high": None, "best": None})
    assert number_words(nothing, teller()) == ""
    assert not nothing.has_value


def test_a_bound_a_ceiling_and_a_plan_have_marks_of_their_own():
    rows = {row["says"]: row for row in marks(NATIONAL, teller())}
    by_id = {one.id: rows[one.summary_en] for one in NATIONAL}
    assert by_id["us-2026-01-14"]["mark"] == "At most"
    assert by_id["us-2016-07-cap"]["mark"] == "Ceiling"
    assert by_id["us-2026-09-plan"]["mark"] == "Target or plan"
    assert by_id["us-2026-09-plan"]["hollow"]
    assert by_id["us-2021-01-15"]["mark"] == "Said to be there"


def test_official_levels_are_written_beside_their_marks():
    written = {row["label"] for row in marks(NATIONAL, teller())}
    assert {"1,400", "3,460", "5,200", "2,500"} <= written


def test_milestones_are_numbered_in_the_order_of_time_and_close_ones_stand_apart():
    assert [stone.number for stone in STONES] == list(range(1, len(STONES) + 1))
    for first, second in pairwise(STONES):
        assert first.event.latest <= second.event.latest
        close = (second.event.latest - first.event.latest).days < 80
        assert not close or first.row != second.row


def test_the_table_has_every_number_with_its_source():
    rows = table_rows(FORCES, teller())
    assert len(rows) == 42
    assert all(row["Source"] and row["In words"] for row in rows)
    assert {row["Whom"] for row in rows} >= {"US troops", "Habbaniyah (al-Taqaddum)"}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_chart_is_whole_in_both_languages(lang):
    chart = troops_chart(NATIONAL, STONES, teller(lang)).to_dict()
    assert len(chart["layer"]) >= 7
    assert "8,892" in says(NATIONAL, teller(lang))
    assert len(legend(teller(lang))) == 8


def test_text_of_the_data_stays_data_in_the_chart():
    hostile = [
        type(one)(**{f: getattr(one, f) for f in one.__slots__} | {"summary_en": "{{7*191}}<b>"})
        for one in NATIONAL[:2]
    ]
    text = str(troops_chart(hostile, (), teller()).to_dict())
    assert "{{7*191}}<b>" in text
    assert "1337" not in text
