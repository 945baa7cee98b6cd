"""The address holds the selection, and Back and Forward step through what the reader did."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def steps(visit):
    return visit.page.evaluate("history.length")


def test_a_bare_address_is_completed_without_a_step(visit):
    visit.open("/events")
    visit.page.wait_for_url("**/events?date=2020-04-05&lang=en&v=*")
    visit.open("/bases?base=taji")
    visit.page.wait_for_url("**/bases?date=2020-04-05&base=taji&lang=en&v=*")
    assert steps(visit) == 3  # the browser's empty page, and two addresses


def test_one_step_back_leads_from_page_to_page(visit):
    visit.open("/events?date=2020-08-23&base=taji&lang=en")
    visit.page.get_by_role("link", name="Bases", exact=True).click()
    visit.page.wait_for_url("**/bases?date=2020-08-23&base=taji*")
    expect(visit.page.get_by_role("heading", name="Camp Taji")).to_be_visible()
    visit.settled().page.go_back()
    visit.page.wait_for_url("**/events?date=2020-08-23&base=taji*")
    expect(visit.page.get_by_role("heading", name="Events")).to_be_visible()
    visit.settled().page.go_forward()
    expect(visit.page.get_by_role("heading", name="Camp Taji")).to_be_visible()
    assert visit.complaints == []


def test_a_page_of_the_masthead_opens_without_loading_anew_or_in_a_tab_of_its_own(visit):
    visit.open("/events?date=2020-08-23&base=taji&lang=en").settled()
    visit.page.evaluate("window.stays = true")
    bases = visit.page.get_by_role("link", name="Bases", exact=True)
    with visit.page.context.expect_page() as opened:
        bases.click(modifiers=["Control"])
    assert opened.value.url == f"{visit.address}/bases"
    opened.value.close()
    bases.click()
    visit.page.wait_for_url("**/bases?date=2020-08-23&base=taji*")
    expect(bases).to_have_attribute("aria-current", "page")
    assert visit.page.evaluate("window.stays")
    assert visit.complaints == []


def test_back_and_forward_step_through_choices(visit):
    visit.open("/bases?date=2020-04-05&lang=en")
    for base in ("K-1", "Taji"):
        visit.page.get_by_role("button", name=base, exact=True).click()
        visit.page.wait_for_url(f"**base={base.lower()}*")
        visit.settled()
    visit.page.go_back()
    expect(visit.page.get_by_role("heading", name="K-1 Air Base (Kirkuk)")).to_be_visible()
    visit.settled().page.go_forward()
    expect(visit.page.get_by_role("heading", name="Camp Taji")).to_be_visible()


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Some answers may have changed"), ("ar", "تغيرت")]
)
def test_an_older_data_version_in_a_link_is_said(visit, lang, said):
    visit.open(f"/bases?date=2020-04-05&lang={lang}&v=2024.01.01")
    expect(visit.page.get_by_text("2024.01.01")).to_be_visible()
    expect(visit.page.get_by_text(said)).to_be_visible()
