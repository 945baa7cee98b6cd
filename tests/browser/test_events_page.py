import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

ROWS = ".region tbody tr"


def open_events(visit, query):
    visit.open(f"/events?{query}")
    visit.page.wait_for_selector(ROWS, timeout=60_000)
    visit.page.wait_for_selector('[data-testid="stMultiSelect"]', timeout=60_000)
    return visit.page


def column(page, name):
    return page.locator(f"{ROWS} td.c-{name}").all_inner_texts()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_breaks_no_rule_of_accessibility(visit, lang):
    page = open_events(visit, f"lang={lang}&event=ain-al-asad-2020-01-08&kinds=attack")
    assert violations(page) == []


def test_the_table_holds_the_events_of_the_link(visit):
    page = open_events(visit, "lang=en&kinds=handover&from=2020-03-01&to=2020-04-30")
    assert column(page, "where") == [
        "Al-Qaim",
        "Qayyarah",
        "K-1",
        "Nineveh command",
        "Habbaniyah",
        "Abu Ghraib",
    ]
    assert column(page, "when")[0] == "17 March 2020"


def test_a_heading_sorts_and_sorts_the_other_way(visit):
    page = open_events(visit, "lang=en&kinds=attack")
    heading = page.get_by_role("button", name="Injured", exact=True)
    heading.click()
    heading.click()
    expect(page.get_by_role("columnheader", name="Injured")).to_have_attribute(
        "aria-sort", "descending"
    )
    assert column(page, "injured")[0] == "110"
    page.get_by_role("button", name="Date", exact=True).click()
    assert column(page, "when")[0] == "30 October 2019"


def test_a_row_opens_its_event_and_the_link_holds_it(visit):
    page = open_events(visit, "lang=en&base=taji&kinds=handover")
    page.locator('[data-event="taji-2020-08-23"] .choose').click()
    page.wait_for_url("**event=taji-2020-08-23**")
    detail = page.locator(".p-detail")
    expect(detail.get_by_role("heading", level=3)).to_contain_text("Camp Taji passed")
    expect(detail.get_by_role("link", name="Global Coalition").first).to_have_attribute(
        "rel", "noopener noreferrer"
    )


def test_the_keyboard_walks_the_rows_and_opens_one(visit):
    page = open_events(visit, "lang=en&base=taji")
    page.locator(f"{ROWS} .choose").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**event=taji-2019-12-29**")


def test_a_search_in_arabic_is_written_into_the_link(visit):
    page = open_events(visit, "lang=ar")
    box = page.get_by_role("textbox", name="بحث")
    box.fill("مسيّرة عين الأسد")
    box.press("Enter")
    page.wait_for_url("**q=**")
    visit.settled()
    expect(page.locator(ROWS).first).to_be_visible()
    assert set(column(page, "where")) == {"عين الأسد"}


def test_arabic_reads_from_right_to_left(visit):
    page = open_events(visit, "lang=ar&base=taji")
    date = page.locator(f"{ROWS} td.c-when").first.bounding_box()
    sources = page.locator(f"{ROWS} td.c-sources").first.bounding_box()
    assert date["x"] > sources["x"]


def test_a_kind_beside_a_long_date_stays_in_one_line_on_a_phone(server, chromium):
    with chromium.new_context(viewport={"width": 390, "height": 844}, locale="ar") as context:
        page = open_events(Visit(context.new_page(), server), "lang=ar&base=taji")
        cell = page.locator(f"{ROWS} td.c-kind").first
        assert cell.bounding_box()["height"] < 30
        assert cell.bounding_box()["x"] >= 0


def test_where_nothing_fits_no_row_is_asked_for(visit):
    visit.open("/events?lang=en&q=zzzz")
    expect(visit.page.get_by_text("No event fits.")).to_be_visible()
    expect(visit.page.get_by_text("Choose a row of the table")).to_have_count(0)
