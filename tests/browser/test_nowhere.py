"""An address that leads nowhere says so in the browser's language, and leads on."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("locale", "said", "map_name"),
    [("en-GB", "There is no such page", "Map"), ("ar-IQ", "لا توجد صفحة كهذه", "الخريطة")],
)
def test_it_says_so_and_leads_on(server, chromium, locale, said, map_name):
    with chromium.new_context(viewport={"width": 1440, "height": 900}, locale=locale) as context:
        visit = Visit(context.new_page(), server)
        assert visit.page.goto(f"{server}/bases/nowhere").status == 404
        expect(visit.page.get_by_role("heading", name=said)).to_be_visible()
        assert visit.page.get_by_role("dialog").count() == 0
        assert violations(visit.page) == []
        visit.page.get_by_role("main").get_by_role("link", name=map_name).click()
        visit.map()
        assert visit.page.locator("html").get_attribute("lang") == locale[:2]


def test_the_other_language_is_one_click_away(visit):
    visit.page.goto(f"{visit.address}/nowhere")
    visit.page.get_by_role("link", name="العربية").click()
    visit.map()
    assert visit.page.locator("html").get_attribute("lang") == "ar"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_it_fits_a_phone(visit, lang):
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.goto(f"{visit.address}/{'nowhere' * 40}?lang={lang}")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
