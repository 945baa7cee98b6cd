from pathlib import Path

import pytest
from playwright.sync_api import expect

from geodata.atlas import open_atlas
from tests.browser.accessibility import violations
from tests.browser.visit import Visit, served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """Files of our own under the articles' names: right to left, other words in them."""
    folder = tmp_path_factory.mktemp("articles")
    for source in open_atlas().sources.values():
        if source.file:
            (folder / Path(source.file).name).write_text(
                "كلمات كتبناها للاختبار <b>لا غير</b>.\n" * 400, encoding="utf-8"
            )
    return folder


@pytest.fixture(scope="module")
def server_with_articles(articles):
    with served("--articles", str(articles)) as address:
        yield address


def open_evidence(visit, query):
    visit.open(f"/evidence?{query}")
    visit.page.wait_for_selector(".r-tally")
    return visit.page


def test_the_coverage_check_shows_nine_and_three(visit):
    page = open_evidence(visit, "lang=en")
    assert page.locator(".r-tally-seed li").count() == 9
    assert page.locator(".r-tally-record li").all_inner_texts() == ["Al-Qaim", "Besmaya", "Erbil"]


def test_a_base_in_the_link_narrows_the_page(visit):
    page = open_evidence(visit, "base=taji&lang=en")
    expect(page.get_by_text("85 km north of").first).to_be_visible()
    expect(page.get_by_text("24.4 km north-west").first).to_be_visible()
    expect(page.get_by_text("188.5 km")).to_have_count(0)


def test_choosing_a_base_changes_the_link(visit):
    page = open_evidence(visit, "lang=en")
    box = page.get_by_role("combobox", name="Base", exact=True)
    box.click()
    box.fill("Harir")
    page.get_by_role("option", name="Harir").click()
    page.wait_for_url("**base=harir**")
    expect(page.get_by_text("48.2 km north-east").first).to_be_visible()


def test_arabic_says_the_same_in_arabic(visit):
    page = open_evidence(visit, "base=taji&lang=ar")
    expect(page.get_by_role("heading", name="أين تختلف المصادر")).to_be_visible()
    expect(page.get_by_text("24.4 كم إلى الشمال الغربي").first).to_be_visible()
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_the_small_map_draws_said_and_measured_lines(visit):
    page = open_evidence(visit, "base=taji&lang=en")
    page.wait_for_selector(".st-key-figure-distances .stVegaLiteChart svg")
    lines = page.locator('.st-key-figure-distances svg [aria-roledescription="rule mark"]')
    expect(lines.first).to_be_attached()
    assert lines.count() >= 9


def test_with_the_articles_the_paragraph_itself_is_shown_as_text(server_with_articles, chromium):
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        visit = Visit(context.new_page(), server_with_articles)
        page = open_evidence(visit, "base=taji&lang=en")
        first = page.locator("blockquote").first
        assert first.get_attribute("dir") == "rtl"
        assert first.locator("mark").inner_text() != ""
        assert page.locator("blockquote b").count() == 0
        assert violations(page) == []


def test_without_the_articles_it_says_where_to_find_the_paragraph(visit):
    page = open_evidence(visit, "base=taji&lang=en")
    expect(page.get_by_text("004_381da1ff9ba8b82d.txt").first).to_be_visible()
    assert page.locator("blockquote").count() == 0


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_on_the_page_keeps_anyone_out(visit, lang):
    page = open_evidence(visit, f"lang={lang}")
    assert violations(page) == []
