from datetime import date

import pytest

from dashboard import library
from dashboard.asking import events_in_view, is_asked
from dashboard.events.detail import event_detail
from dashboard.events.rows import event_rows, span_words
from dashboard.selection import Selection
from dashboard.telling import Teller
from dashboard.words import load_words
from tests.dashboard.test_pages import start

ATLAS = library.atlas()
EVERYTHING = Selection(day=date(2020, 4, 5), base=None, lang="en")


def teller(lang="en"):
    return Teller(ATLAS, load_words(lang))


def event(event_id):
    return next(one for one in ATLAS.events if one.id == event_id)


def on_events(**params):
    return start(**params).switch_page("views/events.py").run()


def says(app):
    (said,) = [text.value for text in app.markdown if " of 266 events" in text.value]
    return said.replace("\\", "")


def test_the_page_shows_every_event_and_says_so():
    assert says(on_events(lang="en")).startswith("266 of 266 events")


def test_a_search_in_arabic_finds_what_english_tells():
    app = on_events(lang="en")
    app.text_input(key="tied-search").set_value("التاجي تسليم").run()
    assert app.query_params["q"] == "التاجي تسليم"
    assert int(says(app).split(" ")[0]) == len(
        events_in_view(ATLAS, Selection(date(2020, 4, 5), None, "en", search="تاجي تسليم"))
    )


def test_the_controls_change_the_shared_selection():
    app = on_events(lang="en")
    app.multiselect(key="tied-kinds").set_value(["attack"]).run()
    app.selectbox(key="tied-base").set_value("taji").run()
    app.text_input(key="tied-start").set_value("2020-03").run()
    app.text_input(key="tied-end").set_value("2020-03").run()
    assert app.query_params["kinds"] == "attack"
    assert app.query_params["base"] == "taji"
    assert (app.query_params["from"], app.query_params["to"]) == ("2020-03-01", "2020-03-31")
    assert says(app).startswith("2 of 266 events: Kind: Attack, at Camp Taji, from 1 March 2020")


def test_a_link_restores_the_controls_and_reset_lets_all_go():
    app = on_events(lang="en", kinds="handover", base="taji", q="camp")
    assert app.multiselect(key="tied-kinds").value == ["handover"]
    assert app.selectbox(key="tied-base").value == "taji"
    app.button(key="reset").click().run()
    assert says(app).startswith("266 of 266 events")
    assert "q" not in app.query_params


def test_a_date_nobody_can_read_is_said_and_changes_nothing():
    app = on_events(lang="en")
    app.text_input(key="tied-start").set_value("last spring").run()
    assert any("last spring" in block.proto.body for block in app.get("html"))
    assert not app.text_input(key="tied-start").value
    assert "from" not in app.query_params


def test_a_search_without_a_find_says_what_to_do():
    app = on_events(lang="en", q="zeppelin")
    assert any("No event fits" in text.value for text in app.markdown)


def test_the_chosen_event_of_a_link_is_told_in_full():
    app = on_events(lang="en", event="ain-al-asad-2020-01-08")
    told = " ".join(element.proto.body for element in app.get("html"))
    for words in ("traumatic brain injury", "10–17", "Sources differ", "Washington Post"):
        assert words in told


def test_the_chosen_event_can_be_seen_on_the_map():
    app = on_events(lang="en", event="taji-2020-08-23")
    app.button(key="to-map").click().run()
    chosen = app.session_state["selection"]
    assert (chosen.day.isoformat(), chosen.base) == ("2020-08-23", "taji")


def test_a_row_says_when_where_and_how_many_and_links_its_first_source():
    (row,) = event_rows([event("ain-al-asad-2020-01-08")], teller())
    assert (row["when"], row["where"]) == ("8 January 2020", "Ain al-Asad")
    assert (row["munitions"], row["injured"], row["killed"]) == ("10–17", "110", "")
    assert row["href"].startswith("http")
    assert row["keys"]["munitions"] == 10
    assert row["keys"]["killed"] is None


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, ""),
        (3, 3, "3"),
        (3, 5, "3–5"),
        (1, None, "at least 1"),
        (None, 1200, "at most 1,200"),
        (0, 0, "0"),
    ],
)
def test_a_count_keeps_its_ends_and_none_printed_is_not_zero(low, high, words):
    assert span_words(low, high, teller()) == words


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_event_can_be_told_in_both_languages(lang):
    for one in ATLAS.events:
        assert event_detail(one, teller(lang)).startswith('<article class="p-detail">')
    assert len(event_rows(ATLAS.events, teller(lang))) == 266


def test_a_hostile_summary_stays_text():
    hostile = Teller(ATLAS, load_words("en"))
    hostile.of = lambda *_: "<img src=x onerror=alert(1)>{{7*191}}"
    told = event_detail(event("taji-2020-08-23"), hostile)
    assert "<img" not in told
    assert "1337" not in told


def test_the_base_the_period_and_the_search_all_count():
    found = Selection(
        date(2020, 4, 5),
        "taji",
        "en",
        start=date(2020, 1, 1),
        end=date(2020, 12, 31),
        search="hand",
    )
    assert [one.id for one in events_in_view(ATLAS, found)][-1] == "taji-2020-08-23"
    assert is_asked(found)
    assert not is_asked(EVERYTHING)
