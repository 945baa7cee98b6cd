"""The whole path: drop an article, accept a proposal, see it on the map, restart, still there."""

import json
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visit import Visit, served

STORIES = {
    "en": "Rockets hit Taji\n\nBAGHDAD, 3 May 2019 - Six rockets hit the Taji base on 3 May 2019,"
    " the army said. <b>{{7*191}}</b>\n",
    "ar": "صواريخ على التاجي\n\nبغداد - 3 أيار 2019\n\n"
    "سقطت ستة صواريخ على قاعدة التاجي يوم الجمعة 3 أيار 2019.\n",
}
ACCEPTED = {"en": "Accepted", "ar": "مقبول"}
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture
def desk_folder(tmp_path):
    return tmp_path / "desk"


def visiting(chromium, address, lang):
    locale = {"en": "en-GB", "ar": "ar-IQ"}[lang]
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale=locale)
    return Visit(context.new_page(), address)


def drop(visit, lang):
    story = {"name": f"{lang}.txt", "mimeType": "text/plain", "buffer": STORIES[lang].encode()}
    visit.page.set_input_files("input[type=file]", story)
    visit.page.wait_for_selector("[data-case-id]", timeout=60_000)
    return visit.page.locator('[data-case-id][data-state="open"]').first


def events_of(address):
    with urllib.request.urlopen(
        f"{address}/api/events.geojson?base=taji&from=2019-05-03&to=2019-05-03"
    ) as answer:
        return [feature["id"] for feature in json.load(answer)["features"]]


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_an_accepted_proposal_is_on_the_map_and_survives_a_restart(chromium, desk_folder, lang):
    with served("--data", str(desk_folder)) as address:
        visit = visiting(chromium, address, lang).open("/articles")
        drop(visit, lang).focus()
        visit.page.keyboard.press("a")
        visit.page.wait_for_selector('[data-case-id][data-state="accepted"]', timeout=60_000)
        assert ACCEPTED[lang] in visit.page.locator('[data-state="accepted"]').first.inner_text()
        on_map = visit.map().locator("[data-base-id]")
        assert [base.get_attribute("data-base-id") for base in on_map.all()] == ["taji"]
        made = [event for event in events_of(address) if event.startswith("desk-taji-attack")]
        assert len(made) == 1
        assert visit.complaints == []
        assert visit.outside == []
    with served("--data", str(desk_folder)) as address:
        assert made[0] in events_of(address)
        visit = visiting(chromium, address, lang).open("/articles")
        visit.page.wait_for_selector('[data-case-id][data-state="accepted"]', timeout=60_000)
        day_before = (
            visit.open("/?date=2019-05-02&base=taji").map().get_attribute("data-visible-events")
        )
        shown = visit.open("/?date=2019-05-03&base=taji").map().get_attribute("data-visible-events")
        assert int(shown) == int(day_before) + 1


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_desk_has_no_barrier(chromium, desk_folder, lang):
    with served("--data", str(desk_folder)) as address:
        visit = visiting(chromium, address, lang).open("/articles")
        drop(visit, lang).focus()
        visit.page.keyboard.press("e")
        visit.map()
        found = Axe().run(visit.page, options=WCAG).response["violations"]
        assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found] == []


@pytest.mark.browser
def test_the_text_runs_its_own_way_and_is_only_text(chromium, desk_folder):
    with served("--data", str(desk_folder)) as address:
        visit = visiting(chromium, address, "en").open("/articles")
        drop(visit, "en")
        text = visit.page.locator('[data-testid="desk-text"]')
        assert "<b>{{7*191}}</b>" in text.inner_text()
        assert "1337" not in text.inner_text()
        drop(visit, "ar")
        visit.page.wait_for_selector('[data-testid="desk-text"] p[dir="rtl"]')
        assert visit.page.locator(".queue li").count() == 2


@pytest.mark.browser
def test_keys_reject_and_undo(chromium, desk_folder):
    with served("--data", str(desk_folder)) as address:
        visit = visiting(chromium, address, "en").open("/articles")
        drop(visit, "en").focus()
        keys = visit.page.keyboard
        keys.press("r")
        visit.page.wait_for_selector('[data-case-id][data-state="rejected"]')
        assert events_of(address) == []
        keys.press("u")
        visit.page.wait_for_selector('[data-case-id][data-state="open"]')
