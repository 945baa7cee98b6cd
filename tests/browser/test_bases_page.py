import xml.etree.ElementTree as ET

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations

pytestmark = pytest.mark.browser

CHART = ".st-key-figure-bases .stVegaLiteChart svg"


def chart(visit):
    visit.page.wait_for_selector(CHART)
    visit.page.wait_for_function(
        "document.querySelectorAll('.st-key-figure-bases .stVegaLiteChart svg text').length > 12"
    )
    return visit.page.locator(CHART)


def test_the_chart_says_when_taji_was_handed_over(visit):
    visit.open("/bases?lang=en")
    chart(visit)
    bar = visit.page.locator(
        f'{CHART} [aria-label="Camp Taji: Coalition present, 27 December 2014 to 23 August 2020"]'
    )
    expect(bar).to_have_count(1)


@pytest.mark.parametrize(
    ("lang", "name", "status"),
    [("en", "Camp Taji", "Coalition present"), ("ar", "معسكر التاجي", "التحالف موجود")],
)
def test_a_click_on_a_lane_leads_to_its_base(visit, lang, name, status):
    visit.open(f"/bases?lang={lang}&date=2020-04-05")
    chart(visit)
    bar = visit.page.locator(f'{CHART} [aria-label^="{name}: {status}"]').last
    bar.click()
    visit.page.wait_for_url("**base=taji**")
    expect(visit.page.get_by_role("heading", name=name)).to_be_visible()


def test_the_keyboard_chooses_a_base_too(visit):
    visit.open("/bases?lang=en&date=2020-04-05")
    button = visit.page.get_by_role("button", name="Habbaniyah")
    button.focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**base=habbaniyah**")
    heading = visit.page.get_by_role("heading", name="Habbaniyah (al-Taqaddum)")
    expect(heading).to_be_visible()
    expect(visit.page.get_by_text("on 5 April 2020", exact=True)).to_be_visible()


def test_the_sources_of_an_event_open_and_lead_to_web_pages(visit):
    visit.open("/bases?base=habbaniyah&lang=en&date=2020-04-05")
    event = visit.page.locator(".r-events > li", has_text="The Coalition transferred its area")
    event.locator("summary").click()
    links = event.locator("a")
    assert links.count() >= 2
    for link in links.all():
        assert link.get_attribute("href").startswith("http")
        assert link.get_attribute("rel") == "noopener noreferrer"


def test_names_stand_in_both_languages_each_in_its_own_direction(visit):
    visit.open("/bases?base=k-1&lang=ar&date=2020-04-05")
    expect(visit.page.locator(".r-head h2")).to_have_text("قاعدة كي وان الجوية (كركوك)")
    expect(visit.page.locator(".r-other-name bdi")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(("lang", "label"), [("en", "Save as SVG"), ("ar", "احفظ بصيغة SVG")])
def test_the_saved_chart_is_whole_and_needs_nothing_from_outside(visit, lang, label):
    visit.open(f"/bases?lang={lang}&date=2020-04-05")
    chart(visit)
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("button", name=label).first.click()
    assert waiting.value.suggested_filename == f"handover-atlas-bases-{lang}.svg"
    text = waiting.value.path().read_text(encoding="utf-8")
    ET.fromstring(text)  # noqa: S314 - our own file
    assert {"en": "Taji", "ar": "التاجي"}[lang] in text
    assert "2026.11.22" in text
    assert "font/woff2;base64" in text
    assert 'src: url("/' not in text


def test_a_saved_picture_is_a_png(visit):
    visit.open("/bases?lang=en&date=2020-04-05")
    chart(visit)
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("button", name="Save as PNG").first.click()
    data = waiting.value.path().read_bytes()
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") > 2000


def test_nothing_on_the_page_keeps_anyone_out(visit):
    visit.open("/bases?base=k-1&lang=en")
    chart(visit)
    assert violations(visit.page) == []
