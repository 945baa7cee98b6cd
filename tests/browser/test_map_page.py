import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

TIME = '[data-testid="atlas-time"]'
DATE = '[data-testid="atlas-date"]'
APRIL_2020 = {
    "al-qaim": "handed_over",
    "qayyarah": "handed_over",
    "k-1": "handed_over",
    "habbaniyah": "handed_over",
    "ain-al-asad": "hosting",
    "taji": "hosting",
    "balad": "reduced",
    "altun-kupri": "unknown",
}


def base(visit, base_id):
    return visit.page.locator(f'[data-testid="atlas-map"] [data-base-id="{base_id}"]')


def test_the_map_opens_on_the_fifth_of_april_2020_and_says_so(visit):
    visit.open().map()
    expect(visit.page.locator(DATE)).to_have_attribute("data-date", "2020-04-05")
    expect(visit.page.get_by_text("opens on 5 April 2020")).to_be_visible()


def test_each_base_shows_its_status_of_the_day(visit):
    visit.open("/?date=2020-04-05").map()
    for base_id, status in APRIL_2020.items():
        expect(base(visit, base_id)).to_have_attribute("data-status", status)


def test_a_key_press_hands_taji_over_on_the_right_day(visit):
    visit.open("/?date=2020-08-22").map()
    expect(base(visit, "taji")).to_have_attribute("data-status", "hosting")
    visit.page.locator(TIME).press("ArrowRight")
    expect(visit.page.locator(DATE)).to_have_attribute("data-date", "2020-08-23")
    expect(base(visit, "taji")).to_have_attribute("data-status", "handed_over")


def test_a_vague_day_shows_both_statuses(visit):
    visit.open("/?date=2026-01-16").map()
    marker = base(visit, "ain-al-asad")
    expect(marker).to_have_attribute("data-certainty", "possible")
    label = marker.get_attribute("aria-label")
    assert "Reduced" in label
    assert "Handed over" in label


def test_pan_and_zoom_survive_a_step_and_the_servers_answer(visit):
    visit.open("/?date=2020-08-22").map()
    visit.page.get_by_role("button", name="Zoom in").click()
    visit.page.wait_for_timeout(600)
    before = base(visit, "taji").bounding_box()
    visit.page.locator(TIME).press("ArrowRight")
    visit.page.wait_for_url("**date=2020-08-23**")
    visit.map()
    after = base(visit, "taji").bounding_box()
    assert before["x"] == pytest.approx(after["x"], abs=1)
    assert before["y"] == pytest.approx(after["y"], abs=1)


def test_the_server_hears_a_day_only_when_the_user_rests_on_it(visit):
    visit.open("/?date=2020-08-01").map()
    for _ in range(5):
        visit.page.locator(TIME).press("ArrowRight")
    visit.page.wait_for_url("**date=2020-08-06**")
    expect(visit.page.locator(DATE)).to_have_attribute("data-date", "2020-08-06")


def test_home_and_end_go_to_the_first_and_last_day(visit):
    visit.open().map()
    visit.page.locator(TIME).press("Home")
    expect(visit.page.locator(DATE)).to_have_attribute("data-date", "2014-01-01")
    expect(base(visit, "victory")).to_have_attribute("data-status", "handed_over")
    expect(base(visit, "taji")).to_have_attribute("data-status", "unknown")
    visit.page.locator(TIME).press("End")
    expect(base(visit, "k-1")).to_have_attribute("data-status", "handed_over")


def test_a_click_on_a_base_says_why_and_according_to_whom(visit):
    visit.open("/?date=2020-04-05").map()
    base(visit, "habbaniyah").click()
    expect(visit.page.get_by_text("Why “Handed over”?")).to_be_visible()
    expect(visit.page.get_by_text("rule: Handover → Handed over")).to_be_visible()
    link = visit.page.locator('a[rel="noopener noreferrer"]').first
    assert link.get_attribute("href").startswith("http")


def test_the_switch_turns_the_page_to_arabic(visit):
    visit.open("/?date=2020-04-05&base=taji").map()
    visit.page.get_by_role("button", name="العربية").click()
    visit.page.wait_for_url("**lang=ar**")
    visit.map()
    expect(visit.page.locator(".stApp")).to_have_css("direction", "rtl")
    expect(visit.page.get_by_role("heading", name="أطلس التسليم")).to_be_visible()
    expect(visit.page.locator("html")).to_have_attribute("lang", "ar")
    expect(base(visit, "taji")).to_have_attribute("aria-label", re.compile("موجود"))


def test_an_arabic_browser_meets_arabic_first(server, chromium):
    context = chromium.new_context(locale="ar-IQ", viewport={"width": 1440, "height": 900})
    visit = Visit(context.new_page(), server)
    visit.open().map()
    expect(visit.page.locator(".stApp")).to_have_css("direction", "rtl")
    context.close()


def test_the_page_asks_nothing_of_the_outside_and_complains_of_nothing(visit):
    visit.open("/?date=2020-04-05&base=k-1").map()
    visit.page.locator(TIME).press("End")
    visit.settled()
    assert visit.outside == []
    assert visit.complaints == []


def test_an_unusable_link_is_explained(visit):
    visit.open("/?date=2020-99-99&base=area-51").map()
    expect(visit.page.get_by_text("area-51")).to_be_visible()
    expect(visit.page.get_by_text("2020-99-99")).to_be_visible()


def test_every_download_is_valid_geojson(visit):
    visit.open("/downloads?date=2020-04-05")
    for name in ("day", "intervals", "events", "bases"):
        with visit.page.expect_download() as waiting:
            visit.page.locator(f".st-key-{name}-geojson button").click()
        found = json.loads(waiting.value.path().read_text(encoding="utf-8"))
        assert found["type"] == "FeatureCollection"
        assert found["features"]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_date_is_picked_from_the_calendar(visit, lang):
    visit.open(f"/?lang={lang}&date=2020-04-05").map()
    visit.page.get_by_test_id("atlas-pick").click()
    picked = visit.page.get_by_test_id("atlas-picked")
    assert (picked.get_attribute("min"), picked.input_value()) == ("2014-01-01", "2020-04-05")
    picked.fill("2020-08-23")
    expect(visit.page.get_by_test_id("atlas-date")).to_have_attribute("data-date", "2020-08-23")


def test_play_at_the_end_begins_again(visit):
    visit.open("/?lang=en&date=2026-03-24").map()
    day = visit.page.get_by_test_id("atlas-date")
    visit.page.get_by_test_id("atlas-play").click()
    expect(day).to_have_attribute("data-date", re.compile("^201"))
    visit.page.get_by_test_id("atlas-play").click()


def test_a_link_to_a_period_whose_handles_crossed_begins_before_it_ends(visit):
    visit.open("/?lang=en&mode=period&from=2020-01-01&date=2020-03-01").map()
    visit.page.locator(TIME).press("Home")
    visit.page.wait_for_url("**from=2014-01-01**")
    expect(visit.page.get_by_test_id("atlas-shown")).to_contain_text("1 Jan 2014")


def test_the_sources_of_a_chosen_base_are_seen_without_scrolling(visit):
    visit.open("/?lang=en&date=2020-04-05&base=habbaniyah").map()
    visit.open("/?lang=en&date=2020-04-05&base=habbaniyah").map()  # without the first visit's hints
    panel = visit.page.locator(".panel-evidence").bounding_box()
    heading = visit.page.locator(".panel-evidence h3", has_text="Sources").first.bounding_box()
    first = visit.page.locator(".panel-evidence .panel-rows li").first.bounding_box()
    assert heading["y"] > panel["y"]
    assert first["y"] + first["height"] < panel["y"] + panel["height"]


def test_hover_names_an_event_of_the_strip_and_a_click_goes_to_it(visit):
    visit.open("/?lang=en&date=2020-06-01").map()
    box = visit.page.locator(".strip-picture").bounding_box()
    x, y = box["x"] + box["width"] * 0.5075, box["y"] + 25
    visit.page.mouse.move(x, y)
    expect(visit.page.locator(".strip .card")).to_contain_text("March 2020")
    visit.page.mouse.click(x, y)
    expect(visit.page.get_by_test_id("atlas-date")).to_have_attribute(
        "data-date", re.compile("^2020-03")
    )


def test_on_paper_there_is_no_control(visit):
    visit.open("/?lang=en&date=2020-04-05").map()
    visit.page.emulate_media(media="print")
    for control in ("atlas-find", "atlas-help", "atlas-play", "atlas-pick"):
        expect(visit.page.get_by_test_id(control)).to_be_hidden()
    expect(visit.page.get_by_test_id("atlas-shown")).to_be_visible()
    expect(visit.page.get_by_text("Place known only roughly")).to_be_visible()


def test_a_chosen_site_has_its_ring_where_there_is_no_room_for_its_target(visit):
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("/?date=2020-08-01&lang=en").map()
    site = visit.page.locator('[data-testid="atlas-map"] [data-site-id="union-iii"]')
    expect(site).to_be_hidden()
    visit.open("/?date=2020-08-01&lang=en&base=union-iii").map()
    expect(site.locator(".selection-ring")).to_be_visible()
    expect(site.locator(".place-label")).to_be_hidden()
