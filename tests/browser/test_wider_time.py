"""The map's time over the days of imported events, and their filter in the link."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from geodata.atlas import open_atlas
from geodata.cells.imported import DATES, Imported
from geodata.dates.edtf import day_number
from tests.browser.accessibility import violations
from tests.browser.visit import by_id, served
from tests.imported_table import rows, shelve_rows

pytestmark = pytest.mark.browser

FIRST, LAST = date(2014, 1, 1), date(2026, 3, 24)  # of the atlas
LATER = date(2026, 5, 1)
SAID = {
    "en": ("The atlas begins on 1 January 2014", "ends on 24 March 2026; statuses are as of"),
    "ar": ("يبدأ الأطلس في 1 كانون الثاني", "ينتهي الأطلس في 24 آذار"),
}  # fmt: skip


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """Exact events: 40 of 2009, 40 of the end of April 2026, so that both ends are wider."""
    folder = tmp_path_factory.mktemp("wider") / "work"
    made = list(rows(80))
    for number, row in enumerate(made):
        first = date(2009, 3, 1) if number < 40 else date(2026, 4, 1)
        day = (first + timedelta(days=number % 40)).isoformat()
        row.update(dict.fromkeys(("earliest", "latest", "when_text"), day))
        row["date_precision"] = "day" if number % 4 else "month"
    shelf = shelve_rows(folder, made, "Before and after")
    return folder, Imported.of(shelf.tables())


@pytest.fixture(scope="module")
def server(imported):
    with served("--data", str(imported[0])) as address:
        yield address


def opened(visit, query):
    visit.open(f"/?{query}").map()
    expect(by_id(visit, "map")).to_have_attribute("data-imported", "ready")
    return visit


def statuses(visit):
    marks = visit.page.locator('[data-testid="atlas-map"] [data-base-id][data-status]').all()
    return {mark.get_attribute("data-base-id"): mark.get_attribute("data-status") for mark in marks}


def expect_day(visit, day):
    expect(by_id(visit, "date")).to_have_attribute("data-date", day.isoformat())


def expect_in_view(visit, events, day, kept=slice(None)):
    begun = (events.day_from <= day_number(day))[kept]
    expect(by_id(visit, "map")).to_have_attribute("data-visible-imported", str(begun.sum()))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_outside_its_own_days_the_atlas_claims_no_status_and_says_so(visit, imported, lang):
    _, events = imported
    opened(visit, f"date={LATER}&lang={lang}&base=taji")
    expect_day(visit, LATER)
    expect_in_view(visit, events, LATER)
    expect(by_id(visit, "beyond")).to_contain_text(SAID[lang][1])
    timeline = open_atlas().timeline
    at_the_end = {status.base_id: status.status for status in timeline.at(LAST)}
    assert statuses(visit) == at_the_end
    assert visit.page.locator(".strip .beyond").count() == 2
    assert visit.page.locator(".strip .own-edge").count() == 2
    assert violations(visit.page) == []
    time = by_id(visit, "time")
    assert SAID[lang][1] in time.get_attribute("aria-valuetext")
    expect(visit.page.locator('a[href*="status.geojson?at=2026-03-24"]')).to_have_count(1)

    time.press("Home")
    expect_day(visit, date(2009, 3, 1))
    expect_in_view(visit, events, date(2009, 3, 1))
    expect(by_id(visit, "beyond")).to_contain_text(SAID[lang][0])
    assert set(statuses(visit).values()) == {"unknown"}

    by_id(visit, "today").click()
    expect_day(visit, LAST)
    expect(by_id(visit, "beyond")).to_be_empty()
    assert statuses(visit) == at_the_end
    visit.page.wait_for_url(f"**date={LAST}*")
    assert visit.complaints == visit.outside == []


def test_the_date_box_and_playing_go_to_the_end_of_the_wider_period(visit, imported):
    end = date.fromordinal(date(1970, 1, 1).toordinal() + int(imported[1].day_to.max()))
    opened(visit, "date=2020-04-05&lang=en")
    box = visit.page.locator(".clock-box")
    box.fill("2008")
    box.press("Enter")
    expect(visit.page.locator(".clock-message")).to_contain_text("between 1 March 2009 and 10 May")
    box.fill(LATER.isoformat())
    box.press("Enter")
    expect_day(visit, LATER)
    visit.page.wait_for_url(f"**date={LATER}*")
    by_id(visit, "play").click()
    expect_day(visit, end)
    expect(by_id(visit, "play")).to_have_attribute("aria-label", "Play")
    visit.page.wait_for_url(f"**date={end}*")
    visit.settled().page.get_by_role("link", name="Bases", exact=True).click()
    expect(visit.page.get_by_text("this page shows 24 March 2026")).to_be_visible()


def test_taken_off_the_map_they_leave_the_atlas_its_own_days(visit):
    opened(visit, f"date={LATER}&lang=en")
    visit.page.locator('[data-facet-menu="imported"] summary').click()
    by_id(visit, "imported-on").uncheck()
    expect_day(visit, LAST)
    expect(by_id(visit, "time")).to_have_attribute("max", str(day_number(LAST)))
    assert visit.page.locator(".strip .beyond").count() == 0
    visit.page.wait_for_url(f"**date={LAST}*imported=off*")


def choose(visit, facet, value):
    menu = visit.page.locator('[data-facet-menu="imported"]')
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    visit.page.locator(f'[data-facet="imported-{facet}"][data-value="{value}"]').check()


def test_their_filter_travels_in_the_link_and_back_and_forward_step_through_it(visit, imported):
    _, events = imported
    exact = events.date == DATES.index("day")
    shelling = events.kind == events.kinds.index("Shelling")
    opened(visit, f"date={LATER}&lang=en&imported_dates=day")
    expect_in_view(visit, events, LATER, exact)
    choose(visit, "kind", "Shelling")
    expect_in_view(visit, events, LATER, exact & shelling)
    visit.page.wait_for_url("**imported_kinds=Shelling*")
    visit.settled().page.go_back()
    expect_in_view(visit, events, LATER, exact)
    visit.settled().page.go_forward()
    expect_in_view(visit, events, LATER, exact & shelling)
    link = visit.settled().page.url
    visit.page.get_by_role("link", name="Events", exact=True).click()
    visit.page.wait_for_url("**/events?*imported_kinds=Shelling*")
    visit.open(link.removeprefix(visit.address)).map()
    expect_in_view(visit, events, LATER, exact & shelling)
    by_id(visit, "reset").click()
    expect_in_view(visit, events, LATER)
    visit.page.wait_for_url(re.compile(r"^(?!.*imported_)"))
    assert visit.complaints == []
