"""Another country's package, from `handover new` to the map: nothing of it is called Iraq's."""

import json
import re

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from geodata.cli.cli import main
from tests.browser.accessibility import violations
from tests.browser.visit import served
from tests.other_country import BASES, TITLE, TITLE_AR, write_package

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize(("lang", "title"), [("en", TITLE), ("ar", TITLE_AR)])
DAY = "2018-10-01"


@pytest.fixture(scope="module", params=["instead", "beside"])
def package(request, tmp_path_factory):
    return write_package(tmp_path_factory.mktemp(request.param) / "veldmark", request.param)


@pytest.fixture(scope="module")
def server(package):
    with served("--data", str(package)) as address:
        yield address


def is_alone(package):
    return package.parent.name.startswith("instead")


def told(package, *words):
    answer = CliRunner().invoke(main, [*words, "--data", str(package), "--json"])
    assert answer.exit_code == 0, answer.output
    return json.loads(answer.output)


def test_the_filled_in_template_is_valid(package):
    assert CliRunner().invoke(main, ["validate", str(package)]).exit_code == 0


def test_status_is_that_of_its_events_beside_ours_or_alone(package):
    found = {
        base["base_id"]: base["status"] for base in told(package, "status", "--at", DAY)["bases"]
    }
    expected = {"norrgard": "handed_over", "sudholm": "hosting", "midbro": "reduced"}
    assert expected.items() <= found.items()
    assert len(found) == (5 if is_alone(package) else 17)


def test_names_resolve_in_both_languages(package):
    for answer in told(package, "resolve", "Norrgard Camp", "معسكر نورغارد"):
        assert (answer["outcome"], answer["base_id"]) == ("resolved", "norrgard")


def test_an_export_holds_its_bases(package, tmp_path):
    out = tmp_path / "day.geojson"
    command = ["export", "-o", str(out), "--at", DAY, "--data", str(package)]
    assert CliRunner().invoke(main, command).exit_code == 0
    ids = {feature["id"] for feature in json.loads(out.read_text(encoding="utf-8"))["features"]}
    assert set(BASES) <= ids


@LANGUAGES
def test_the_map_shows_its_bases_on_ground_that_fits(visit, package, lang, title):
    visit.open(f"/?date={DAY}&lang={lang}").map()
    frame = visit.page.locator(".map-frame").bounding_box()
    for base in BASES:
        mark = visit.page.locator(f'[data-testid="atlas-map"] [data-base-id="{base}"]')
        box = mark.bounding_box()
        assert frame["x"] < box["x"] < frame["x"] + frame["width"]
        assert frame["y"] < box["y"] < frame["y"] + frame["height"]
    outlines = visit.page.locator(".map-canvas path.atlas-governorates")
    assert (outlines.count() == 0) is is_alone(package)
    assert visit.complaints == visit.outside == []


@LANGUAGES
def test_a_package_that_stands_alone_is_called_by_its_own_name(visit, package, lang, title):
    if not is_alone(package):
        pytest.skip("ours stand beside it")
    visit.open(f"/?date={DAY}&lang={lang}").map()
    expect(visit.page.get_by_text(title).first).to_be_visible()
    shown = visit.page.inner_text("body")
    labels = visit.page.locator('[data-testid="atlas-map"]').evaluate(
        "node => [node.textContent, ...[...node.querySelectorAll('[aria-label]')]"
        ".map((one) => one.getAttribute('aria-label'))].join(' ')"
    )
    expect(visit.page.locator(".leaflet-control-attribution")).to_have_text("Leaflet")
    for word in ("Iraq", "العراق", "welve", "الاثنتا عشرة"):
        assert word not in shown
        assert word not in labels


SAYS = {
    "en": {
        "forces": ["No numbers of troops", "One attack, in February 2017."],
        "downloads": ["5 bases, with the radius", "Posts of Veldmark, data version"],
        "method": ["5 bases, 2016 to 2019.", "Troops present", "Posts of Veldmark ("],
    },
    "ar": {
        "forces": ["لا أعداد للقوات", "هجوم واحد في شباط"],
        "downloads": ["5 قواعد، مع نصف قطر", "مواقع فيلدمارك، إصدار البيانات"],
        "method": ["5 قواعد، من 2016 إلى 2019.", "القوات موجودة", "مواقع فيلدمارك ("],
    },
}
OURS = re.compile(
    "Iraq|Coalition|Erbil|Kurdistan|welve|CC BY|العراق|التحالف|أربيل|كردستان|الاثنتا عشرة"
)


@LANGUAGES
def test_forces_downloads_and_method_speak_of_the_package_alone(visit, package, lang, title):
    if not is_alone(package):
        pytest.skip("ours stand beside it")
    for page, expected in SAYS[lang].items():
        visit.open(f"/{page}?date={DAY}&lang={lang}")
        for words in expected:
            expect(visit.page.locator('[data-testid="stMain"]')).to_contain_text(words)
        shown = visit.page.inner_text("body")
        assert OURS.findall(shown) == []
        assert title in shown
        assert violations(visit.page) == []
    assert visit.complaints == visit.outside == []


def test_slider_search_and_strip_speak_of_its_events(visit):
    visit.open("/?date=2018-09-11&lang=en&base=norrgard").map()
    mark = visit.page.locator('[data-testid="atlas-map"] [data-base-id="norrgard"]')
    expect(mark).to_have_attribute("data-status", "hosting")
    visit.page.locator('[data-testid="atlas-time"]').press("ArrowRight")
    expect(mark).to_have_attribute("data-status", "handed_over")
    assert visit.page.locator(".strip-marks path").count() >= 5
    visit.page.locator('[data-testid="atlas-find"]').fill("Sudholm Airfield")
    visit.page.locator('[data-testid="atlas-find"]').press("Enter")
    expect(visit.page.locator('[data-testid="atlas-found"]')).to_contain_text("Sudholm")
    visit.page.wait_for_url("**base=sudholm**")
