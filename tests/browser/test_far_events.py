"""A few imported events far from all others do not make the map's time long, and are not lost."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from geodata.dates.edtf import day_number
from tests.browser.visit import by_id, served
from tests.imported_table import rows, shelve_rows

pytestmark = pytest.mark.browser

FAR = date(1900, 1, 1)
FIRST = date(2012, 1, 1)
NEW = FIRST + timedelta(days=600)  # of the first of them
SAID = {"en": ("1 January 2012", "Show all days"), "ar": ("1 قبل", "إظهار الأيام كلها")}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("far") / "work"
    made = list(rows(40))
    for number, row in enumerate(made):
        day = FIRST + timedelta(days=30 * number) if number else FAR
        day = FIRST if number == 1 else day
        row.update(dict.fromkeys(("earliest", "latest", "when_text"), day.isoformat()))
        row.update(date_precision="day", event_type="Old" if number < 20 else "New")
    made[39].update(dict.fromkeys(("earliest", "latest", "when_text"), "2020-01-01"))
    shelve_rows(folder, made, "One row of 1900")
    with served("--data", str(folder)) as address:
        yield address


def opened(visit, query):
    visit.open(f"/?{query}").map()
    expect(by_id(visit, "map")).to_have_attribute("data-imported", "ready")
    return visit.page


def expect_first(visit, day):
    expect(by_id(visit, "time")).to_have_attribute("min", str(day_number(day)))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_time_is_that_of_the_others_and_a_line_says_what_lies_far_off(visit, lang):
    page = opened(visit, f"date=2020-04-05&lang={lang}")
    expect_first(visit, FIRST)
    expect(by_id(visit, "far")).to_contain_text(SAID[lang][0])
    expect(by_id(visit, "map")).to_have_attribute("data-visible-imported", "40")
    page.get_by_role("button", name=SAID[lang][1]).click()
    expect_first(visit, FAR)
    by_id(visit, "time").press("Home")
    expect(by_id(visit, "map")).to_have_attribute("data-visible-imported", "1")
    by_id(visit, "far").get_by_role("button").click()
    expect_first(visit, FIRST)
    expect(by_id(visit, "date")).to_have_attribute("data-date", FIRST.isoformat())
    assert visit.complaints == []


def test_a_link_to_a_day_far_off_opens_there(visit):
    opened(visit, "date=1900-01-05&lang=en")
    expect(by_id(visit, "date")).to_have_attribute("data-date", "1900-01-05")
    expect_first(visit, FAR)
    expect(by_id(visit, "far")).to_contain_text("all days")


def test_the_time_goes_over_the_days_of_what_is_filtered(visit):
    page = opened(visit, "date=2020-04-05&lang=en")
    page.locator('[data-facet-menu="imported"] summary').click()
    page.locator('[data-facet="imported-kind"][data-value="New"]').check()
    expect_first(visit, NEW)
    expect(by_id(visit, "far")).to_be_hidden()
    page.locator('[data-facet="imported-kind"][data-value="New"]').uncheck()
    expect_first(visit, FIRST)
