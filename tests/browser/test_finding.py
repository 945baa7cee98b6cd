"""The box for a name on the map."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("lang", "name", "offered"), [("en", "Kirkuk", "K-1"), ("ar", "كركوك", "كي وان")]
)
def test_a_refused_name_offers_a_base_and_a_click_goes_there(visit, lang, name, offered):
    visit.open(f"/?lang={lang}&date=2020-04-05").map()
    box = visit.page.get_by_test_id("atlas-find")
    box.fill(name)
    box.press("Enter")
    visit.page.get_by_test_id("atlas-found").get_by_role("button", name=offered).click()
    visit.page.wait_for_url("**base=k-1*")
    expect(visit.page.locator('[data-base-id="k-1"]').first).to_have_attribute(
        "data-status", "handed_over"
    )
    expect(visit.page.get_by_test_id("atlas-found")).to_be_hidden()
