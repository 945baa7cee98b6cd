"""Citing a view, and the list of keys."""

import json

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LINK = "/bases?date=2020-04-05&base=taji&lang="


@pytest.mark.parametrize(
    ("lang", "button"), [("en", "Cite this view"), ("ar", "استشهد بهذا العرض")]
)
def test_a_view_is_cited_in_every_form_with_its_day_version_and_link(visit, lang, button):
    visit.open(f"/bases?date=2020-04-05&base=taji&lang={lang}")
    visit.page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")
    visit.page.get_by_role("button", name=button).click()
    forms = visit.page.get_by_test_id("stCode")
    expect(forms).to_have_count(5, timeout=30_000)
    english, arabic, bibtex, ris, csl = forms.all_inner_texts()
    for form in (english, arabic, bibtex, ris, csl):
        assert f"{LINK}{lang}" in form
        assert "2026.11.22" in form
    assert "status on 5 April 2020" in english
    assert "5 نيسان (أبريل) 2020" in arabic
    assert bibtex.startswith("@")
    assert ris.startswith("TY  - ")
    assert ris.rstrip().endswith("ER  -")
    (entry,) = json.loads(csl) if csl.startswith("[") else (json.loads(csl),)
    assert entry["version"] == "2026.11.22"


@pytest.mark.parametrize(("lang", "said"), [("en", "What the keys do"), ("ar", "وظائف المفاتيح")])
def test_a_question_mark_lists_the_keys(visit, lang, said):
    visit.open(f"/?date=2020-04-05&lang={lang}").map().get_by_test_id("atlas-time").focus()
    visit.page.keyboard.press("?")
    dialog = visit.page.get_by_role("dialog").filter(has_text=said)
    expect(dialog).to_be_visible()
    expect(dialog.get_by_text("Shift", exact=False).first).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_in_arabic_only_the_arabic_citation_goes_from_the_right(visit):
    visit.open("/method?lang=ar")
    visit.page.get_by_role("button", name="استشهد بهذا العرض").click()
    forms = visit.page.get_by_test_id("stCode").locator("code")
    expect(forms.nth(4)).to_be_visible(timeout=30_000)
    cited = visit.page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").locator("code")
    looks = cited.evaluate_all("all => all.map((one) => getComputedStyle(one).direction)")
    assert looks == ["ltr", "rtl", "ltr", "ltr", "ltr"]
