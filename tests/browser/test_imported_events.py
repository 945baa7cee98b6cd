"""Imported events on the map: the same slider, their own filter, lists and neighbourhoods."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from benchmarks.shelved import shelve
from geodata.atlas import open_atlas
from geodata.cells.imported import DATES, PLACES, Imported
from geodata.dates.edtf import day_number, parse_day
from geodata.join.labels import Spots
from geodata.join.nearby import events_near
from tests.browser.accessibility import violations
from tests.browser.visit import Visit, by_id, served
from tests.imported_table import rows, shelve_rows

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize("lang", ["en", "ar"])
DAY = "2020-04-05"
TIME = '[data-testid="atlas-time"]'


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("imported") / "work"
    made = list(rows(400))
    shelve_rows(folder, made[:300], "Reports of 2019")
    shelf = shelve_rows(folder, made[300:], "Second table")
    return folder, Imported.of(shelf.tables())


@pytest.fixture(scope="module")
def server(imported):
    with served("--data", str(imported[0])) as address:
        yield address


def opened(visit, lang, further=""):
    visit.open(f"/?date={DAY}&lang={lang}{further}").map()
    expect(by_id(visit, "map")).to_have_attribute("data-imported", "ready")
    return visit


def in_view(events, day=DAY, start=None, *, kept=None):
    """The positions the library finds in view up to a day, or from a day to it."""
    begun = events.day_from <= day_number(parse_day(day))
    there = begun & (events.day_to >= (day_number(parse_day(start)) if start else -1))
    return np.flatnonzero(there if kept is None else there & kept)


def expect_imported(visit, events, found):
    expect(by_id(visit, "map")).to_have_attribute("data-visible-imported", str(len(found)))
    said = by_id(visit, "shown-imported")
    expect(said).to_contain_text(str(len(found)))
    expect(said).to_contain_text(str(len(events)))


@LANGUAGES
def test_the_line_counts_them_beside_ours_and_follows_the_day(visit, imported, lang):
    _, events = imported
    opened(visit, lang)
    expect_imported(visit, events, in_view(events))
    ours = by_id(visit, "map").get_attribute("data-visible-events")
    visit.page.locator(TIME).press("Shift+ArrowRight")
    expect_imported(visit, events, in_view(events, "2020-05-05"))
    visit.page.locator(TIME).press("Shift+ArrowLeft")
    expect_imported(visit, events, in_view(events))
    assert by_id(visit, "map").get_attribute("data-visible-events") == ours
    assert visit.complaints == visit.outside == []


@LANGUAGES
def test_the_last_days_and_a_period_hold_for_them_too(visit, imported, lang):
    _, events = imported
    opened(visit, lang, "&mode=last-30")
    expect_imported(visit, events, in_view(events, start="2020-03-07"))
    visit.page.locator(TIME).press("ArrowRight")
    expect_imported(visit, events, in_view(events, "2020-04-06", "2020-03-08"))
    opened(visit, lang, f"&mode=period&from=2019-10-01&to={DAY}")
    expect_imported(visit, events, in_view(events, start="2019-10-01"))


def choose(visit, facet, value):
    menu = visit.page.locator('[data-facet-menu="imported"]')
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    visit.page.locator(f'[data-facet="imported-{facet}"][data-value="{value}"]').check()


@LANGUAGES
def test_their_own_filter_leaves_ours_alone_and_show_all_takes_it_away(visit, imported, lang):
    _, events = imported
    opened(visit, lang)
    ours = by_id(visit, "map").get_attribute("data-visible-events")
    exact = events.date == DATES.index("day")
    choose(visit, "date", "day")
    expect_imported(visit, events, in_view(events, kept=exact))
    town = exact & (events.place == PLACES.index("town"))
    choose(visit, "place", "town")
    expect_imported(visit, events, in_view(events, kept=town))
    assert by_id(visit, "map").get_attribute("data-visible-events") == ours
    by_id(visit, "reset").click()
    expect_imported(visit, events, in_view(events))


@LANGUAGES
def test_the_counts_beside_the_choices_are_right(visit, imported, lang):
    _, events = imported
    opened(visit, lang)
    visit.page.locator('[data-facet-menu="imported"] summary').click()
    for number, table in enumerate(events.tables):
        row = visit.page.locator(f'.facet-row:has([data-value="{table.id}"])')
        expect(row.locator(".facet-count")).to_have_text(
            str(np.count_nonzero(events.table == number))
        )
        expect(row).to_contain_text(table.title)


@LANGUAGES
def test_they_can_be_taken_off_the_map(visit, imported, lang):
    opened(visit, lang)
    visit.page.locator('[data-facet-menu="imported"] summary').click()
    by_id(visit, "imported-on").uncheck()
    expect_imported(visit, imported[1], [])


@LANGUAGES
def test_a_cell_reached_by_key_opens_the_list_of_its_events(visit, imported, lang):
    _, events = imported
    opened(visit, lang)
    cell = by_id(visit, "cell")
    cell.focus()
    count = int(cell.get_attribute("data-count"))
    assert str(count) in cell.get_attribute("aria-label") or count == 1
    visit.page.keyboard.press("ArrowLeft")
    count = int(cell.get_attribute("data-count"))
    visit.page.keyboard.press("Enter")
    listed = by_id(visit, "imported-rows").locator(".event-row")
    expect(listed).to_have_count(count)
    position = int(listed.first.get_attribute("data-position"))
    assert position in in_view(events)
    listed.first.press("Enter")
    expect(by_id(visit, "list")).to_be_hidden()
    first = np.datetime64(int(events.day_from[position]), "D")
    expect(by_id(visit, "date")).to_have_attribute("data-date", str(first))


@LANGUAGES
def test_the_pointer_is_told_the_source_and_a_click_lists(visit, lang):
    opened(visit, lang)
    by_id(visit, "cell").focus()
    box = by_id(visit, "cell").bounding_box()
    by_id(visit, "play").focus()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.mouse.move(middle[0] - 60, middle[1] - 40)
    visit.page.mouse.move(*middle)
    card = visit.page.locator(".map-frame .card")
    expect(card).to_contain_text(re.compile("Reports of 2019|Second table"))
    visit.page.mouse.click(*middle)
    expect(by_id(visit, "imported-rows").locator(".event-row").first).to_be_visible()


@LANGUAGES
def test_all_in_view_can_be_read_as_a_list_page_by_page(visit, imported, lang):
    _, events = imported
    opened(visit, lang)
    visit.page.locator('[data-facet-menu="imported"] summary').click()
    by_id(visit, "imported-list").click()
    listed = by_id(visit, "imported-rows").locator(".event-row")
    expect(listed).to_have_count(40)
    by_id(visit, "imported-more").click()
    expect(listed).to_have_count(80)
    at = [int(row.get_attribute("data-position")) for row in listed.all()]
    assert at == sorted(in_view(events).tolist(), reverse=True)[:80]


def test_hostile_rows_stay_text(visit):
    opened(visit, "en")
    visit.page.locator('[data-facet-menu="imported"] summary').click()
    by_id(visit, "imported-list").click()
    expect(by_id(visit, "imported-rows")).to_contain_text("{{7*191}} <img src=x")
    assert by_id(visit, "imported-rows").locator("img").count() == 0
    assert visit.complaints == []


@LANGUAGES
def test_the_base_counts_what_surely_lies_within_a_radius(visit, imported, lang):
    _, events = imported
    opened(visit, lang, "&base=taji")
    base = next(base for base in open_atlas().gazetteer.bases if base.id == "taji")
    spots = Spots(events.lon, events.lat, events.place.astype(np.int8), events.radius_m)
    said = by_id(visit, "near")
    for km, steps, day in ((25, 0, DAY), (50, 0, DAY), (50, 1, "2020-04-06")):
        by_id(visit, "near-km").select_option(str(km))
        for _ in range(steps):
            visit.page.locator(TIME).press("ArrowRight")
        near = events_near(base, spots, km * 1000.0)
        seen = in_view(events, day)
        sure, perhaps = (np.intersect1d(seen, some) for some in (near.sure, near.perhaps))
        assert len(sure) > 3
        expect(said).to_have_attribute("data-sure", str(len(sure)))
        expect(said).to_have_attribute("data-perhaps", str(len(perhaps)))
        expect(said).to_contain_text(str(len(sure)))


@LANGUAGES
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_imported_events(visit, lang, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    opened(visit, lang, "&base=taji")
    expect(by_id(visit, "near")).to_have_attribute("data-sure", re.compile(r"\d"))
    visit.page.locator('[data-facet-menu="imported"] summary').click()
    assert violations(visit.page) == []
    by_id(visit, "imported-list").click()
    expect(by_id(visit, "imported-rows").locator(".event-row").first).to_be_visible()
    assert violations(visit.page) == []


def test_more_than_fifty_thousand_are_cells_whose_counts_add_up(chromium, tmp_path):
    table = shelve(200_000, tmp_path / "work")
    events = Imported.of([table])
    with served("--data", str(tmp_path / "work")) as address:
        visit = opened(
            Visit(chromium.new_page(viewport={"width": 1000, "height": 900}), address), "en"
        )
        expect(by_id(visit, "map")).to_have_attribute(
            "data-visible-imported", str(len(in_view(events)))
        )
        expect(visit.page.locator(".legend")).to_contain_text("the larger, the more")
        by_id(visit, "cell").focus()
        assert int(by_id(visit, "cell").get_attribute("data-count")) > 100
        visit.page.close()
