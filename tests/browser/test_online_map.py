"""An online map is offered only where it was named, and asked only when it is switched on."""

import base64

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit, served

TILES = "https://tiles.example.org/{z}/{x}/{y}.png"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="module")
def offering():
    with served("--tiles", TILES) as address:
        yield address


def test_without_an_address_there_is_no_button(visit):
    visit.open("/?lang=en").map()
    expect(visit.page.get_by_test_id("atlas-tiles")).to_have_count(0)


def test_tiles_are_asked_for_only_while_they_are_on(offering, chromium):
    with chromium.new_context(locale="ar") as context:
        context.route("https://tiles.example.org/**", lambda route: route.fulfill(body=DOT))
        visit = Visit(context.new_page(), offering)
        visit.open("/?lang=ar").map()
        button = visit.page.get_by_role("button", name="خريطة من الشبكة")
        expect(button).to_have_attribute("aria-pressed", "false")
        assert visit.outside == []
        button.click()
        expect(visit.page.locator(".leaflet-tile").first).to_be_attached()
        expect(visit.page.locator(".leaflet-control-attribution")).to_contain_text("example.org")
        button.click()
        expect(visit.page.locator(".leaflet-tile")).to_have_count(0)
        assert {url.split("/")[2] for url in visit.outside} == {"tiles.example.org"}


def test_both_maps_of_a_comparison_have_the_same_ground(offering, chromium):
    with chromium.new_context(locale="en-GB") as context:
        context.route("https://tiles.example.org/**", lambda route: route.fulfill(body=DOT))
        visit = Visit(context.new_page(), offering)
        visit.open("/compare?lang=en&date=2020-03-01&and=2020-04-05").map()
        buttons = visit.page.get_by_test_id("atlas-tiles")
        expect(buttons).to_have_count(2)
        assert visit.outside == []
        for pressed, which in (("true", 1), ("false", 0)):
            buttons.nth(which).click()
            expect(buttons.nth(0)).to_have_attribute("aria-pressed", pressed)
            expect(buttons.nth(1)).to_have_attribute("aria-pressed", pressed)
            grounds = visit.page.locator(".with-tiles:has(.leaflet-tile)")
            expect(grounds).to_have_count(2 if pressed == "true" else 0)
