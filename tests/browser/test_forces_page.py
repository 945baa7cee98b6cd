import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations

pytestmark = pytest.mark.browser


def open_forces(visit, query):
    visit.open(f"/forces?{query}")
    expect(visit.page.locator(".stVegaLiteChart svg")).to_have_count(3, timeout=60_000)
    return visit.page


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_breaks_no_rule_of_accessibility(visit, lang):
    assert violations(open_forces(visit, f"lang={lang}")) == []


def test_the_chart_writes_the_official_levels(visit):
    chart = open_forces(visit, "lang=en").locator(".st-key-figure-troops .stVegaLiteChart")
    for number in ("1,400", "5,200", "2,500", "8,892", "at most 500"):
        expect(chart.get_by_text(number, exact=True).first).to_be_visible()


def test_the_thin_spells_are_named_in_both_charts_of_attacks(visit):
    page = open_forces(visit, "lang=en")
    for key in ("weapons", "places"):
        chart = page.locator(f".st-key-figure-{key} .stVegaLiteChart")
        expect(chart.get_by_text("Thin", exact=True)).to_have_count(2)
        expect(chart.get_by_text("Sample", exact=True)).to_have_count(2)


def test_the_page_speaks_arabic_with_the_years_from_left_to_right(visit):
    page = open_forces(visit, "lang=ar")
    chart = page.locator(".st-key-figure-places .stVegaLiteChart")
    expect(chart.get_by_text("المنطقة الخضراء")).to_be_visible()
    places = [chart.get_by_text(year, exact=True).bounding_box()["x"] for year in ("2020", "2025")]
    assert places[0] < places[1]
    expect(page.get_by_role("heading", name="القوات في العراق")).to_be_visible()
