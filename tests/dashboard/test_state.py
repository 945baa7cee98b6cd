from datetime import date

import pytest

from dashboard import library, state


@pytest.fixture(scope="module")
def atlas():
    return library.atlas()


def parse(atlas, **params):
    return state.parse(params, atlas, fallback_lang="en")


def test_without_a_link_the_atlas_opens_three_weeks_into_the_handovers(atlas):
    opened = parse(atlas)
    assert opened.day == date(2020, 4, 5)
    assert opened.opening


def test_a_permalink_restores_the_whole_selection(atlas):
    selection = parse(
        atlas,
        date="2020-08-23",
        base="taji",
        lang="ar",
        kinds="attack,handover",
        event="taji-2020-08-23",
        q="Taji",
        **{"from": "2019-10-01", "to": "2020-12-31", "and": "2021-01-15"},
    )
    again = state.parse(
        state.to_params(selection, atlas.package.version), atlas, fallback_lang="en"
    )
    assert again == selection
    assert again.lang == "ar"
    assert set(again.kinds) == {"attack", "handover"}
    assert again.other == date(2021, 1, 15)
    assert (again.event, again.search) == ("taji-2020-08-23", "Taji")


@pytest.mark.parametrize("day", ["2020-13-01", "yesterday", "1999-01-01", "2020-04", "{{7*191}}"])
def test_an_unusable_day_falls_back_and_says_so(atlas, day):
    selection = parse(atlas, date=day)
    assert selection.day == date(2020, 4, 5)
    assert [notice.key for notice in selection.notices] == ["links.unknown_date"]


@pytest.mark.parametrize("day", ["2031-01-01", "2020", "{{7*191}}"])
def test_an_unusable_second_day_is_left_out_and_said(atlas, day):
    selection = parse(atlas, **{"and": day})
    assert selection.other is None
    assert dict(selection.notices[0].facts)["value"] == day


def test_an_unknown_event_is_said(atlas):
    selection = parse(atlas, event="area-51-2020")
    assert selection.event is None
    assert [notice.key for notice in selection.notices] == ["links.unknown_event"]


def test_a_search_is_one_short_line_without_control_letters(atlas):
    assert parse(atlas, q=" Taji\u0000\n\u202e" + "x" * 900).search == "Taji" + "x" * 196


def test_an_unknown_base_is_said(atlas):
    selection = parse(atlas, base="area-51")
    assert selection.base is None
    assert dict(selection.notices[0].facts)["value"] == "area-51"


def test_unknown_kinds_show_all_and_say_so(atlas):
    selection = parse(atlas, kinds="attack,party")
    assert selection.kinds == ()
    assert selection.notices[0].key == "links.unknown_kinds"


def test_an_unknown_language_keeps_the_browsers(atlas):
    selection = state.parse({"lang": "fr"}, atlas, fallback_lang="ar")
    assert selection.lang == "ar"
    assert selection.notices[0].key == "links.unknown_lang"


def test_an_older_data_version_is_said_not_hidden(atlas):
    assert parse(atlas, v="2001.1.1").notices[0].key == "links.older_data"


def test_the_address_of_the_events_in_view_carries_the_filters(atlas):
    selection = parse(atlas, kinds="attack", **{"from": "2020-01-01"})
    assert state.events_address(selection) == "/api/events.geojson?from=2020-01-01&kind=attack"


def test_a_permalink_restores_filters_mode_and_view(atlas):
    asked = {
        "bases": "erbil,country",
        "weapons": "rocket",
        "impacts": "near",
        "confidences": "low,high",
        "source_kinds": "wire",
        "governorates": "IQ-AR",
        "mode": "last-30",
        "view": "33.3,44.4,7.25",
    }
    selection = parse(atlas, date="2020-04-05", **asked)
    assert selection.confidences == ("high", "low")
    assert selection.notices == ()
    assert parse(atlas, **state.to_params(selection, atlas.package.version)) == selection


@pytest.mark.parametrize("field", ["weapons", "impacts", "governorates", "source_kinds"])
def test_a_filter_nobody_knows_shows_all_and_says_so(atlas, field):
    selection = parse(atlas, **{field: "{{7*191}}"})
    assert getattr(selection, field) == ()
    assert [notice.key for notice in selection.notices] == ["links.unknown_filter"]


@pytest.mark.parametrize("mode", ["last-0", "last-99999", "nonsense", ""])
def test_an_unusable_mode_is_as_of_the_day(atlas, mode):
    assert parse(atlas, mode=mode).mode == "day"


def test_the_last_days_are_a_period_for_the_export(atlas):
    selection = parse(atlas, date="2020-04-05", mode="last-30", weapons="rocket")
    assert state.event_filter(selection) == {
        "start": date(2020, 3, 7),
        "end": date(2020, 4, 5),
        "chosen": {"weapon": ["rocket"]},
    }
