"""An online map is offered only where it was named, and asked only when it is switched on."""

import base64

from playwright.sync_api import expect

from tests.browser.visit import Visit, served

TILES = "https://tiles.example.org/{z}/{x}/{y}.png"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def test_without_an_address_there_is_no_button(visit):
    visit.open("/?lang=en").map()
    expect(visit.page.get_by_test_id("atlas-tiles")).to_have_count(0)


def test_tiles_are_asked_for_only_while_they_are_on(chromium):
    with served("--tiles", TILES) as address, chromium.new_context(locale="ar") as context:
        context.route("https://tiles.example.org/**", lambda route: route.fulfill(body=DOT))
        visit = Visit(context.new_page(), address)
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
