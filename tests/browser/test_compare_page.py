import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations

pytestmark = pytest.mark.browser

MAPS = '[data-testid="atlas-map"][data-ready="true"]'


def open_comparison(visit, query):
    visit.open(f"/compare?{query}")
    expect(visit.page.locator(MAPS)).to_have_count(2, timeout=60_000)
    return visit.page


def marker(page, which, base_id):
    return page.locator(MAPS).nth(which).locator(f'[data-base-id="{base_id}"]')


def place(page, which, base_id):
    frame = page.locator(MAPS).nth(which).locator(".map-frame").bounding_box()
    box = marker(page, which, base_id).bounding_box()
    return round(box["x"] - frame["x"]), round(box["y"] - frame["y"])


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_breaks_no_rule_of_accessibility(visit, lang):
    page = open_comparison(visit, f"lang={lang}&date=2020-03-01&and=2020-04-05")
    assert violations(page) == []


def test_each_map_shows_its_own_day(visit):
    page = open_comparison(visit, "lang=en&date=2020-03-01&and=2020-04-05")
    expect(marker(page, 0, "k-1")).to_have_attribute("data-status", "hosting")
    expect(marker(page, 1, "k-1")).to_have_attribute("data-status", "handed_over")


def test_zoom_and_pan_of_one_map_move_the_other(visit):
    page = open_comparison(visit, "lang=en&date=2020-03-01&and=2020-04-05")
    before = place(page, 1, "taji")
    page.get_by_role("button", name="Zoom in").first.click()
    page.wait_for_timeout(700)
    assert place(page, 1, "taji") != before
    assert place(page, 0, "taji") == place(page, 1, "taji")
    frame = page.locator(".map-canvas").nth(1).bounding_box()
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + 40
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 50, steps=6)
    page.mouse.up()
    page.wait_for_timeout(700)
    assert place(page, 0, "taji") == place(page, 1, "taji")


def test_a_step_on_the_second_map_is_the_second_day_of_the_link(visit):
    page = open_comparison(visit, "lang=en&date=2020-03-01&and=2020-08-22")
    expect(page.locator(".p-changes tbody tr")).to_have_count(5)
    page.locator('[data-testid="atlas-time"]').nth(1).press("ArrowRight")
    page.wait_for_url("**and=2020-08-23**")
    visit.settled()
    expect(page.locator(".p-changes tbody tr")).to_have_count(6)
    expect(page.get_by_role("row", name="Taji")).to_contain_text("Camp Taji passed")


def test_a_base_chosen_on_one_map_is_chosen_on_both(visit):
    page = open_comparison(visit, "lang=en&date=2020-03-01&and=2020-04-05")
    marker(page, 0, "taji").click()
    page.wait_for_url("**base=taji**")
    visit.settled()
    expect(marker(page, 1, "taji")).to_have_attribute("aria-pressed", "true")


def test_arabic_begins_with_the_first_day_on_the_right(visit):
    page = open_comparison(visit, "lang=ar&date=2020-03-01&and=2020-04-05")
    first, second = (page.locator(MAPS).nth(i).bounding_box()["x"] for i in (0, 1))
    assert first > second
    expect(page.get_by_role("heading", name="ما تغيّر من 1 آذار (مارس) 2020")).to_be_visible()
