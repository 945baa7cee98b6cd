import json
from datetime import date

import pytest

from dashboard.charts import base_rows, bases

DAY = date(2020, 4, 5)


def bars_of(teller, base_id):
    return [row for row in base_rows.bars(teller) if row["base_id"] == base_id]


def spec(teller, base_id=None):
    return bases.status_chart(teller, teller.atlas.events, day=DAY, base_id=base_id).to_dict()


def test_taji_is_held_until_the_day_it_was_handed_over(english):
    held, handed = bars_of(english, "taji")[-2:]
    assert (held["status"], held["start"], held["end"]) == ("hosting", "2014-12-27", "2020-08-23")
    assert (handed["status"], handed["start"]) == ("handed_over", "2020-08-23")


def test_a_possible_status_is_two_halves_of_one_bar(english):
    halves = [row for row in bars_of(english, "ain-al-asad") if row["start"] == "2026-01-16"]
    assert [row["status"] for row in halves] == ["reduced", "handed_over"]
    assert halves[0]["y2"] == halves[1]["y"]
    assert halves[0]["said"] == "Reduced or Handed over"


def test_the_more_of_the_coalition_is_there_the_thicker_the_bar():
    held = [base_rows.HALF[status] for status in ("hosting", "advisers", "reduced", "handed_over")]
    assert held == sorted(held, reverse=True)


def test_every_event_of_the_covered_days_has_a_mark(english):
    first, last = english.atlas.coverage
    shown = base_rows.evidence(english, english.atlas.events)
    sites = {site.id for site in english.atlas.gazetteer.sites}
    expected = [
        e
        for e in english.atlas.events
        if e.base_id not in sites and e.latest >= first and e.earliest <= last
    ]
    assert len(shown) == len(expected)


def test_bases_stand_in_the_order_of_their_handovers_and_the_country_last(english):
    ids = [row["base_id"] for row in base_rows.lanes(english)]
    assert ids[0] == "al-qaim"
    assert ids[-1] == base_rows.COUNTRY


def test_the_sentence_counts_what_was_handed_over_on_the_day(english, arabic):
    assert "on 5 April 2020, 4 of them" in base_rows.says(english, DAY)
    assert "نيسان" in base_rows.says(arabic, DAY)


def test_the_table_has_every_stretch(english):
    assert len(base_rows.table(english)) == len(english.atlas.timeline.intervals())


@pytest.mark.parametrize("name", ["english", "arabic"])
def test_names_travel_as_data_and_never_as_code(request, name):
    teller = request.getfixturevalue(name)
    whole = json.dumps(spec(teller), ensure_ascii=False)
    code = json.dumps(_without_data(spec(teller)), ensure_ascii=False)
    assert teller.label("taji") in whole
    assert teller.label("taji") not in code


def test_the_chosen_base_is_tinted_by_its_id(english):
    assert "k-1" in json.dumps(_without_data(spec(english, "k-1")))


def test_arabic_lanes_begin_on_the_right(arabic):
    assert spec(arabic)["config"]["axisY"]["orient"] == "right"


def test_every_mark_of_the_legend_has_words(english, arabic):
    for teller in (english, arabic):
        assert all(key.label for key in bases.legend(teller))


def _without_data(value):
    if isinstance(value, dict):
        return {k: _without_data(v) for k, v in value.items() if k not in {"data", "datasets"}}
    return [_without_data(item) for item in value] if isinstance(value, list) else value
