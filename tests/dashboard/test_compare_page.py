from datetime import date

import pytest

from dashboard import library
from dashboard.changes import changes, counted
from dashboard.selection import Selection, other_day
from dashboard.telling import Teller
from dashboard.words import load_words
from geodata.status.comparison import compare_days
from tests.dashboard.test_pages import start

ATLAS = library.atlas()


def teller(lang="en"):
    return Teller(ATLAS, load_words(lang))


def compared(day, other):
    return compare_days(ATLAS.timeline, date.fromisoformat(day), date.fromisoformat(other))


def told(app):
    return " ".join(element.proto.body for element in app.get("html"))


def test_the_second_day_is_part_of_the_link():
    app = start(lang="en", date="2020-03-01", **{"and": "2020-04-05"})
    app.switch_page("views/compare.py").run()
    assert app.query_params["and"] == "2020-04-05"
    assert "What changed from 1 March 2020 to 5 April 2020" in told(app)


def test_without_a_second_day_the_last_one_is_compared():
    selection = Selection(date(2020, 4, 5), None, "en")
    assert other_day(selection, ATLAS) == ATLAS.coverage[1]
    at_the_end = Selection(ATLAS.coverage[1], None, "en")
    assert other_day(at_the_end, ATLAS) == date(2020, 4, 5)


def test_the_table_names_the_bases_the_statuses_and_the_events():
    shown = changes(compared("2020-03-01", "2020-04-05"), teller())
    for words in ("K-1", "Coalition present", "Handed over", "29 March 2020", "6 sources"):
        assert words in shown
    assert "Taji</bdi></th>" not in shown


def test_the_sentence_counts_bases_attacks_and_other_events():
    said = counted(compared("2020-03-01", "2020-04-05"), teller())
    assert said.startswith("4 of 12 bases have another status.")
    assert "7 attacks" in said


def test_the_same_day_twice_says_what_to_do():
    assert "same day" in counted(compared("2020-03-01", "2020-03-01"), teller())


def test_a_day_of_doubt_stands_apart_from_the_changes():
    shown = changes(compared("2026-01-10", "2026-01-16"), teller())
    assert "The same status, but open on one of the days" in shown
    assert "Reduced or Handed over" in shown


def test_what_only_passed_is_told_with_the_unchanged():
    shown = changes(compared("2020-04-05", "2026-03-24"), teller())
    assert "In between:" in shown
    assert "Disputed" in shown


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_any_two_days_can_be_told(lang):
    for day in ("2014-01-01", "2021-12-15", "2026-03-24"):
        assert changes(compared(day, "2020-04-05"), teller(lang)).startswith("<section")
