"""The whole path: drop an article, accept and edit, see it on the map, restart, export it."""

import base64
import csv
import io
import json
import random
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from shutil import rmtree

import pytest
from playwright.sync_api import expect

from geodata.articles.reader import read_article
from geodata.articles.text.files import article_text
from geodata.desk.workspace import Workspace
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.validate.validate import validate
from tests.browser.accessibility import violations
from tests.browser.visit import Visit, served

ARTICLES = Path(__file__).parents[1] / "articles"
TOLD = {"en": "en-28-asad-missiles-2024", "ar": "ar-05-al-qaim-two-days"}
"""An article that tells something known, something new, and something planned."""
NEW = {"en": ("erbil", "2024-01-20"), "ar": ("al-qaim", "2020-03-19")}
CHANGED = {"en": "2024-01-19", "ar": "2020-03-18"}
STORIES = {
    "en": "Rockets hit Taji\n\nBAGHDAD, 3 May 2019 - Six rockets hit the Taji base on 3 May 2019,"
    " the army said. <b>{{7*191}}</b>\n",
    "ar": "صواريخ على التاجي\n\nبغداد - 3 أيار 2019\n\n"
    "سقطت ستة صواريخ على قاعدة التاجي يوم الجمعة 3 أيار 2019.\n",
}
FONT = "ibm-plex-sans-arabic-arabic-400-normal.woff2"
ACCEPTED = {"en": "Accepted", "ar": "مقبول"}
OPEN = '[data-case-id][data-state="open"]'
DONE = '[data-case-id][data-state="accepted"]'


@pytest.fixture
def desk_folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def reader(chromium):
    """Return what opens the page of articles for a reader of a language, one at a time."""
    with ExitStack() as contexts:

        def visiting(address, lang):
            contexts.close()
            locale = {"en": "en-GB", "ar": "ar-IQ"}[lang]
            view = {"width": 1440, "height": 900}
            context = chromium.new_context(viewport=view, locale=locale, accept_downloads=True)
            page = contexts.enter_context(context).new_page()
            return Visit(page, address).open("/articles")

        yield visiting


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A folder for a desk and the address of what serves it."""
    folder = tmp_path_factory.mktemp("shared") / "desk"
    with served("--data", str(folder)) as address:
        yield folder, address


@pytest.fixture
def desk(shared, reader):
    """Return what opens the shared desk, on which nothing lies yet."""
    rmtree(shared[0], ignore_errors=True)
    return lambda lang="en": reader(shared[1], lang)


def written(name):
    return json.loads((ARTICLES / f"{name}.json").read_text(encoding="utf-8"))["text"]


def printed(chromium, text):
    """Return a text as Chromium prints it to a PDF."""
    fonts = Path(__file__).parents[2] / "dashboard" / "static" / "fonts"
    font = base64.b64encode((fonts / FONT).read_bytes()).decode()
    face = f"@font-face {{ font-family: plex; src: url(data:font/woff2;base64,{font}) }}"
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip())
    page = chromium.new_page()
    page.set_content(f'<style>{face} body {{ font-family: plex }}</style><body dir="rtl">{lines}')
    page.evaluate("document.fonts.ready")
    data = page.pdf()
    page.close()
    return data


def drop(visit, *texts):
    files = [
        {"name": f"{number}.txt", "mimeType": "text/plain", "buffer": text.encode()}
        for number, text in enumerate(texts)
    ]
    visit.page.set_input_files("input[type=file]", files)
    first = texts[0].strip().split("\n")[0][:20]
    visit.page.wait_for_selector(f'[data-testid="desk-text"]:has-text("{first}")', timeout=60_000)
    return visit.page.locator(OPEN).first


def events_of(address, base, day):
    asked = f"{address}/api/events.geojson?base={base}&from={day}&to={day}"
    with urllib.request.urlopen(asked) as answer:
        found = json.load(answer)["features"]
    return [feature["id"] for feature in found if feature["id"].startswith("desk-")]


def new_card(visit):
    """Return the first open card of an event nobody knows."""
    return visit.page.locator(f"{OPEN}.event:not(:has(.known))").first


def answered(visit, count):
    visit.page.wait_for_function(
        """(count) => [...document.querySelectorAll("*")].some((node) =>
        node.shadowRoot?.querySelectorAll('[data-state="accepted"]').length === count)""",
        arg=count,
        timeout=60_000,
    )


def shown_on(visit, day, base):
    return int(visit.open(f"/?date={day}&base={base}").map().get_attribute("data-visible-events"))


def downloaded(visit, key):
    with visit.page.expect_download(timeout=60_000) as waiting:
        visit.page.locator(f".st-key-{key} button").click()
    return Path(waiting.value.path()).read_text(encoding="utf-8-sig")


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_from_an_article_to_the_map_over_a_restart_into_an_export(reader, desk_folder, lang):
    base, day = NEW[lang]
    with served("--data", str(desk_folder)) as address:
        visit = reader(address, lang)
        drop(visit, written(TOLD[lang]))
        new_card(visit).locator('[data-act="accept"]').click()
        answered(visit, 1)
        assert ACCEPTED[lang] in visit.page.locator(DONE).first.inner_text()
        (made,) = events_of(address, base, day)
        known = visit.page.locator(f"{OPEN}.event:has(.known)").first
        known.locator('[data-act="edit"]').click()
        known.locator("[name=when]").fill(CHANGED[lang])
        known.locator("[name=evidence_for]").select_option("")
        known.locator('[data-act="save"]').click()
        answered(visit, 2)
        assert visit.complaints == []
        assert visit.outside == []
    visit.page.goto("about:blank")
    assert validate([desk_folder]).problems == ()
    with served("--data", str(desk_folder)) as address:
        visit = reader(address, lang)
        answered(visit, 2)
        day_before = shown_on(visit, "2019-01-01", base), shown_on(visit, day, base)
        assert day_before[0] < day_before[1]
        assert made in events_of(address, base, day)
        visit.open("/downloads")
        features = json.loads(downloaded(visit, "events-geojson"))["features"]
        changed = [
            feature["id"]
            for feature in features
            if feature["id"].startswith("desk-") and feature["properties"]["when"] == CHANGED[lang]
        ]
        assert made in {feature["id"] for feature in features}
        assert len(changed) == 1
        rows = csv.DictReader(io.StringIO(downloaded(visit, "events-csv")))
        assert {made, *changed} <= {row["event_id"] for row in rows}


@pytest.mark.browser
def test_a_printed_arabic_article_reads_as_its_text_does(chromium):
    text, gazetteer = written(TOLD["ar"]), load_gazetteer()
    found = [
        read_article(each, gazetteer)
        for each in (text, article_text("printed.pdf", printed(chromium, text)))
    ]
    told = [[(p.base_id, p.kind, p.when) for p in reading.proposals] for reading in found]
    assert told[0] == told[1]
    assert len(told[0]) > 2
    assert [m.text for m in found[0].mentions] == [m.text for m in found[1].mentions]


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_map_shows_exactly_the_bases_of_the_open_article(desk, lang):
    visit = desk(lang)
    drop(visit, STORIES[lang], written(TOLD[lang]))
    marks = visit.map().locator("[data-base-id]")
    assert [mark.get_attribute("data-base-id") for mark in marks.all()] == ["taji"]
    visit.page.locator(".queue button").nth(1).click()
    visit.page.wait_for_selector(f'[data-testid="atlas-map"] [data-base-id="{NEW[lang][0]}"]')
    visit.page.wait_for_selector('[data-base-id="taji"]', state="detached")


@pytest.mark.browser
def test_a_known_event_told_otherwise_shows_both_values_and_keeps_them(desk):
    text = "K-1\n\nKIRKUK, 31 March 2020 - The coalition handed over the K-1 base on 30 March 2020."
    visit = desk()
    card = drop(visit, text)
    assert "30 March 2020" in card.locator("dl.differs").inner_text()
    assert "29 March 2020" in card.locator("dl.differs").inner_text()
    card.locator('[data-act="accept"]').click()
    answered(visit, 1)
    visit.open("/events?event=k1-2020-03-29").settled()
    visit.page.wait_for_selector("text=30 March 2020")


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_another_base_offers_its_known_events_before_it_is_saved(desk, shared, lang):
    visit = desk(lang)
    card = drop(visit, STORIES[lang])
    card.locator('[data-act="edit"]').click()
    assert card.locator("form .known").count() == 0
    card.locator("[name=kind]").select_option("handover")
    card.locator("[name=when]").fill("2020-03-30")
    card.locator("[name=base_id]").select_option("k-1")
    differs = card.locator("form .known dl.differs")
    expect(differs).to_contain_text("30")
    expect(differs).to_contain_text("29")
    expect(card.locator("[name=evidence_for]")).to_have_value("k1-2020-03-29")
    assert Workspace(shared[0]).desk().decisions == ()
    card.locator('[data-act="save"]').click()
    answered(visit, 1)
    (made,) = Workspace(shared[0]).desk().decisions
    assert (made.finding.base_id, made.finding.evidence_for) == ("k-1", "k1-2020-03-29")
    assert visit.complaints == []


@pytest.mark.browser
def test_a_known_event_nobody_has_seen_is_shown_before_it_is_saved(desk, shared):
    visit = desk()
    card = drop(visit, STORIES["en"])
    card.locator('[data-act="edit"]').click()
    card.locator("[name=kind]").select_option("handover")
    card.locator("[name=base_id]").select_option("k-1")
    card.locator("[name=when]").fill("2020-03-29")
    card.locator("[name=when]").press("Enter")
    expect(card.locator("[role=alert]")).to_contain_text("see it above")
    assert Workspace(shared[0]).desk().decisions == ()
    card.locator("[name=evidence_for]").select_option("")
    card.locator('[data-act="save"]').click()
    answered(visit, 1)
    assert Workspace(shared[0]).desk().decisions[0].finding.evidence_for is None


@pytest.mark.browser
def test_a_said_distance_stands_beside_the_measured_one_and_is_kept(desk, shared):
    visit = desk()
    drop(visit, written("en-02-taji-statement"))
    card = visit.page.locator(".case.claim").first
    assert "85 km" in card.inner_text()
    assert "Differs from the straight line" in card.inner_text()
    card.locator('[data-act="accept"]').click()
    answered(visit, 1)
    claims = Workspace(shared[0]).desk().decisions
    assert [made.finding.values for made in claims] == [{"distance_km": "85"}]


@pytest.mark.browser
def test_a_kill_right_after_an_answer_leaves_a_whole_desk(reader, desk_folder):
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    for _ in range(2):
        with served("--data", str(desk_folder), kill=True) as address:
            visit = reader(address, "en")
            if not visit.page.locator("[data-testid=desk]").count():
                drop(visit, written(TOLD["en"]))
            visit.page.locator(f'{OPEN} [data-act="accept"]').first.click()
            visit.page.wait_for_timeout(chance.uniform(0, 400))
        visit.page.goto("about:blank")
    assert validate([desk_folder]).problems == ()
    with served("--data", str(desk_folder)) as address:
        visit = reader(address, "en")
        visit.page.wait_for_selector("[data-case-id]")
        kept = sum(made.finding is not None for made in Workspace(desk_folder).desk().decisions)
        assert visit.page.locator(DONE).count() == kept


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_desk_has_no_barrier(desk, lang, width):
    visit = desk(lang)
    visit.page.set_viewport_size({"width": width, "height": 900})
    drop(visit, written("en-15-explainer"), STORIES[lang])
    visit.page.locator(f'{OPEN}.event [data-act="edit"]').first.click()
    visit.page.locator("mark").first.focus()
    visit.map()
    assert violations(visit.page) == []


@pytest.mark.browser
def test_the_text_runs_its_own_way_and_is_only_text(desk):
    visit = desk()
    drop(visit, STORIES["en"])
    text = visit.page.locator('[data-testid="desk-text"]')
    assert "<b>{{7*191}}</b>" in text.inner_text()
    assert "1337" not in text.inner_text()
    drop(visit, STORIES["ar"])
    visit.page.wait_for_selector('[data-testid="desk-text"] p[dir="rtl"]')
    assert visit.page.locator(".queue li").count() == 2


@pytest.mark.browser
def test_a_marked_name_says_what_it_means_to_mouse_and_keyboard(desk):
    visit = desk()
    drop(visit, "Camps\n\n3 May 2019\n\nThe K-1 base and Camp Tahji were quiet.\n")
    visit.page.locator("mark.base").first.focus()
    assert "K-1" in visit.page.locator(".tip[role=tooltip]").inner_text()
    assert "% sure" in visit.page.locator(".tip[role=tooltip]").inner_text()
    visit.page.locator("mark.doubt").first.hover()
    assert "Did you mean Taji?" in visit.page.locator(".tip[role=tooltip]").inner_text()


@pytest.mark.browser
def test_keys_reject_and_undo(desk):
    visit = desk()
    drop(visit, STORIES["en"]).focus()
    keys = visit.page.keyboard
    keys.press("r")
    visit.page.wait_for_selector('[data-case-id][data-state="rejected"]')
    assert events_of(visit.address, "taji", "2019-05-03") == []
    keys.press("u")
    keys.press("e")
    visit.page.wait_for_selector("article form")
    visit.page.wait_for_selector('[data-state="rejected"]', state="detached")
    visit.settled()
    assert visit.page.locator("article form").count() == 1
    form = visit.page.locator("article form")
    form.locator("[name=rockets]").fill("7")
    keys.press("Enter")
    answered(visit, 1)
    assert "Rockets: 7" in visit.page.locator(DONE).inner_text()


@pytest.mark.browser
def test_a_form_keeps_what_was_typed_while_other_answers_arrive(desk):
    visit = desk()
    drop(visit, written(TOLD["en"]))
    other, edited = visit.page.locator(OPEN).first, visit.page.locator(OPEN).nth(1)
    other.locator('[data-act="accept"]').click()
    edited.locator('[data-act="edit"]').click()
    edited.locator("[name=speaker]").fill("Someone typing")
    answered(visit, 1)
    visit.settled()
    field = visit.page.locator("article form [name=speaker]")
    assert field.input_value() == "Someone typing"
    assert field.evaluate("(node) => node.getRootNode().activeElement === node")


@pytest.mark.browser
def test_a_wrong_date_is_said_in_the_form_which_stays(desk):
    visit = desk("ar")
    card = drop(visit, STORIES["ar"])
    card.locator('[data-act="edit"]').click()
    card.locator("[name=when]").fill("soon")
    card.locator('[data-act="save"]').click()
    visit.page.wait_for_selector("article form [role=alert]:not([hidden])")
    assert "ليس تاريخًا" in card.locator("[role=alert]").inner_text()
    assert card.locator("[name=when]").input_value() == "soon"


@pytest.mark.browser
def test_an_article_without_a_day_is_asked_for_it(desk):
    visit = desk()
    drop(visit, "Taji again\n\nTwo rockets hit the Taji base on Friday.\n")
    about = visit.page.locator(".about")
    assert "Give the day" in about.inner_text()
    about.locator("[name=published]").fill("2019-05-05")
    about.locator("[data-act=about]").click()
    visit.page.wait_for_selector('.case .when:has-text("3 May 2019")', timeout=60_000)
