"""Filters, days in view, looking names up, the permalink's view: the same in both languages."""

import pytest
from playwright.sync_api import expect

from dashboard import library
from geodata.dates.edtf import parse_day
from geodata.events.events import select_events
from tests.browser.accessibility import violations
from tests.browser.visit import Visit, by_id

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize("lang", ["en", "ar"])
DAY = "2020-04-05"


def expected(day=DAY, start=None, **chosen):
    """The events the library finds up to a day, or from a day to it."""
    atlas = library.atlas()
    days = {"start": start and parse_day(start), "end": parse_day(day)}
    passing = set(atlas.facets.passing(chosen))
    return [event for event in select_events(atlas.events, **days) if event.id in passing]


def expect_shown(visit, events):
    expect(by_id(visit, "map")).to_have_attribute("data-visible-events", str(len(events)))
    expect(by_id(visit, "shown")).to_contain_text(str(len(events)))


def choose(visit, facet, value):
    visit.page.locator(f'[data-facet-menu="{facet}"] summary').click()
    visit.page.locator(f'input[data-facet="{facet}"][data-value="{value}"]').check()


@LANGUAGES
def test_a_filter_holds_for_map_line_link_and_download(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    choose(visit, "weapon", "rocket")
    visit.page.wait_for_url("**weapons=rocket**")
    found = expected(weapon=["rocket"])
    assert found
    expect_shown(visit, found)
    at_taji = [event for event in found if event.base_id == "taji"]
    expect(visit.page.locator('[data-base-id="taji"] .count')).to_have_text(str(len(at_taji)))
    answer = visit.page.request.get(f"{visit.address}/api/events.geojson?weapon=rocket&to={DAY}")
    assert {feature["id"] for feature in answer.json()["features"]} == {e.id for e in found}


@LANGUAGES
def test_the_counts_beside_the_choices_are_the_librarys(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}&bases=erbil,harir&confidences=high").map()
    counts = library.atlas().facets.counts({"base": ["erbil", "harir"], "confidence": ["high"]})
    for facet, values in counts.items():
        rows = visit.page.locator(f'[data-facet-menu="{facet}"] .facet-count').all_text_contents()
        assert [int(text) for text in rows] == list(values.values())


@LANGUAGES
def test_show_all_takes_every_filter_and_period_away(visit, lang):
    link = f"/?date={DAY}&lang={lang}&kinds=handover&governorates=IQ-AN&mode=period"
    visit.open(f"{link}&from=2020-03-01&to={DAY}").map()
    found = expected(start="2020-03-01", kind=["handover"], governorate=["IQ-AN"])
    assert {event.base_id for event in found} == {"al-qaim", "habbaniyah"}
    expect_shown(visit, found)
    by_id(visit, "reset").click()
    expect_shown(visit, expected())
    expect(by_id(visit, "reset")).to_be_hidden()
    visit.page.wait_for_function("!location.search.includes('mode=')")


@LANGUAGES
def test_the_last_days_alone(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    by_id(visit, "mode").select_option("last")
    visit.page.wait_for_url("**mode=last-90**")
    expect_shown(visit, expected(start="2020-01-07"))
    by_id(visit, "last-days").fill("30")
    by_id(visit, "last-days").press("Enter")
    visit.page.wait_for_url("**mode=last-30**")
    expect_shown(visit, expected(start="2020-03-07"))
    by_id(visit, "time").press("ArrowRight")
    expect_shown(visit, expected("2020-04-06", start="2020-03-08"))


@LANGUAGES
def test_a_period_has_two_handles(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}&mode=period&from=2019-10-01&to={DAY}").map()
    expect_shown(visit, expected(start="2019-10-01"))
    by_id(visit, "time-from").press("ArrowLeft")
    visit.page.wait_for_url("**from=2019-09-30**")
    by_id(visit, "time").press("ArrowRight")
    visit.page.wait_for_url("**to=2020-04-06**")
    expect_shown(visit, expected("2020-04-06", start="2019-09-30"))


@LANGUAGES
def test_back_and_forward_step_through_selections(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    choose(visit, "kind", "handover")
    visit.page.wait_for_url("**kinds=handover**")
    visit.settled()
    by_id(visit, "time").press("ArrowRight")
    visit.page.wait_for_url("**date=2020-04-06**")
    visit.settled()
    visit.page.go_back()
    expect(by_id(visit, "date")).to_have_attribute("data-date", DAY)
    visit.settled().page.go_back()
    expect_shown(visit, expected())
    visit.settled().page.go_forward()
    expect_shown(visit, expected(kind=["handover"]))


@LANGUAGES
def test_the_permalink_holds_the_view(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    visit.page.locator(".map-button").first.click()
    visit.page.wait_for_url("**view=**")
    visit.page.wait_for_timeout(800)
    before, address = visit.page.locator('[data-base-id="taji"]').bounding_box(), visit.page.url
    again = Visit(visit.page.context.new_page(), visit.address)
    again.open(address.removeprefix(visit.address)).map()
    hints = again.page.locator('[data-testid="atlas-hints"]')
    assert hints.count() == 0
    after = again.page.locator('[data-base-id="taji"]').bounding_box()
    assert after["x"] == pytest.approx(before["x"], abs=3)


NAMES = {
    "en": [
        ("K-1", "k-1", "K-1 Air Base"),
        ("Kirkuk", None, "is the city"),
        ("قاعدة عين الاسد", "ain-al-asad", "Ain al-Asad"),
        ("Area 51", None, "knows no base"),
    ],
    "ar": [
        ("معسكر التاجي", "taji", "معسكر التاجي"),
        ("كركوك", None, "اسم مدينة"),
        ("بلد", None, "كلمة شائعة"),
    ],
}


@LANGUAGES
def test_a_name_is_found_or_its_refusal_explained(visit, lang):
    pressed = visit.page.locator('[data-base-id][aria-pressed="true"]')
    chosen = None
    visit.open(f"/?date={DAY}&lang={lang}").map()
    for name, base, said in NAMES[lang]:
        by_id(visit, "find").fill(name)
        by_id(visit, "find").press("Enter")
        expect(by_id(visit, "found")).to_contain_text(said)
        chosen = base or chosen
        expect(pressed).to_have_attribute("data-base-id", chosen)


@pytest.mark.parametrize(("lang", "said"), [("en", "24 March 2026"), ("ar", "24 آذار (مارس) 2026")])
def test_today_is_the_last_day_covered_and_says_which(visit, lang, said):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    by_id(visit, "today").click()
    expect(by_id(visit, "date")).to_have_attribute("data-date", "2026-03-24")
    expect(visit.page.locator(".clock-message")).to_contain_text(said)


@LANGUAGES
def test_the_many_at_the_green_zone_open_as_a_list(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    visit.page.locator('[data-site-id="union-iii"]').click()
    rows = by_id(visit, "events-here").locator(".event-row")
    expect(rows).to_have_count(len(expected(base=["union-iii"])))
    rows.first.click()
    expect(by_id(visit, "date")).not_to_have_attribute("data-date", DAY)


@LANGUAGES
def test_the_question_mark_lists_the_keys(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    by_id(visit, "play").focus()
    visit.page.keyboard.press("?")
    expect(by_id(visit, "list").locator("kbd")).to_have_count(11)
    visit.page.keyboard.press("Escape")
    expect(by_id(visit, "list")).to_be_hidden()


@LANGUAGES
def test_the_view_is_saved_as_a_picture(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    with visit.page.expect_download() as waiting:
        visit.page.locator(".map-button").last.click()
    assert waiting.value.suggested_filename == f"handover-atlas-{DAY}.png"
    picture = waiting.value.path().read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 50_000
    assert visit.outside == []


def test_the_map_takes_the_whole_screen_and_gives_it_back(visit):
    visit.open(f"/?date={DAY}").map()
    button = visit.page.get_by_role("button", name="Full screen")
    button.click()
    visit.page.wait_for_function("document.fullscreenElement !== null")
    button.click()
    visit.page.wait_for_function("document.fullscreenElement === null")


@LANGUAGES
def test_hints_come_once_and_never_again(visit, lang):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    expect(by_id(visit, "hints").locator("li")).to_have_count(3)
    visit.page.reload()
    visit.map()
    expect(by_id(visit, "hints")).to_have_count(0)


@LANGUAGES
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_filters(visit, lang, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    visit.open(f"/?date={DAY}&lang={lang}&weapons=rocket&mode=period&from=2019-10-01").map()
    visit.page.locator('[data-facet-menu="kind"] summary').click()
    assert violations(visit.page) == []


@pytest.mark.parametrize(("lang", "said"), [("en", "none fits"), ("ar", "لا شيء يطابق")])
def test_filters_that_leave_nothing_say_so(visit, lang, said):
    visit.open(f"/?lang={lang}&date=2020-04-05&kinds=handover&weapons=drone").map()
    expect(visit.page.get_by_test_id("atlas-shown")).to_contain_text(said)
    visit.page.get_by_test_id("atlas-reset").click()
    expect(visit.page.get_by_test_id("atlas-shown")).not_to_contain_text(said)
