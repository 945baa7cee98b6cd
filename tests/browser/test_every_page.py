"""What holds on every page, in both languages: nobody is kept out, nothing is cut off."""

import pytest

from tests.browser.accessibility import violations
from tests.browser.visit import ROOT, Visit

pytestmark = pytest.mark.browser

PAGES = sorted(path.stem.replace("_", "-") for path in (ROOT / "dashboard/views").glob("*.py"))
CHARTS = ("bases", "evidence", "forces")
ASKED = "date=2020-04-05&base=k-1&event=k1-2020-03-29"
BOTH = ("en", "ar")
SIZES = {"light": (1440, 900), "dark": (390, 844)}
NEAR = 4.5  # the contrast that WCAG 2.2 AA asks of text


def open_page(visit, page, lang):
    visit.open(f"/{'' if page == 'map' else page}?lang={lang}&{ASKED}")
    if page in {"map", "compare"}:
        visit.map()
    visit.page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")
    if page in CHARTS:
        words = "document.querySelectorAll('.stVegaLiteChart svg text').length > 10"
        visit.page.wait_for_function(words)
    return visit.settled().page


def looks(pages=PAGES, langs=BOTH, schemes=("light", "dark")):
    """Return the parameters of `shown`: in the light on a wide screen, in the dark on a phone."""
    return [(page, lang, scheme) for page in pages for lang in langs for scheme in schemes]


@pytest.fixture(scope="module", params=looks(), ids="-".join)
def shown(server, chromium, request):
    """One visit to a page for all that is asked of it."""
    page, lang, scheme = request.param
    width, height = SIZES[scheme]
    with chromium.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB"
    ) as context:
        visit = Visit(context.new_page(), server)
        open_page(visit, page, lang)
        yield visit


def test_nothing_keeps_anyone_out(shown):
    assert violations(shown.page) == []
    assert shown.page.locator('[data-testid="stException"]').count() == 0
    assert shown.complaints == []
    assert shown.outside == []


def test_no_page_scrolls_sideways_on_a_phone_or_a_tablet(shown):
    main = shown.page.get_by_test_id("stMain")
    before = shown.page.viewport_size
    for width in (1024, 390, before["width"]):
        shown.page.set_viewport_size({"width": width, "height": before["height"]})
        shown.page.wait_for_function("width => innerWidth === width", arg=width)
        assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
        assert main.evaluate("e => e.scrollWidth - e.clientWidth") <= 0


@pytest.mark.parametrize(
    "shown", looks(langs=["en"], schemes=["light"]), indirect=True, ids="-".join
)
def test_everything_that_can_be_clicked_can_be_reached_by_keyboard(shown):
    stuck = shown.page.evaluate("""() => {
        const stuck = [];
        const look = (root) => {
            for (const e of root.querySelectorAll("*")) {
                if (e.shadowRoot) look(e.shadowRoot);
                if (!e.matches("a[href], button, summary, input, select, textarea")) continue;
                if (e.disabled || !e.checkVisibility({ visibilityProperty: true })) continue;
                if (e.closest("[inert], [aria-hidden=true]") || e.type === "file") continue;
                if (e.type === "radio" && !e.checked) continue;  // arrows lead to it
                const moved = e.tabIndex < 0 && !e.closest("[role=group], [role=combobox], table");
                if (moved) stuck.push(e.outerHTML.slice(0, 120));
            }
        };
        look(document);
        return stuck;
    }""")
    assert stuck == []


@pytest.mark.parametrize("shown", looks(CHARTS), indirect=True, ids="-".join)
def test_the_words_in_a_chart_stand_out_from_the_page(shown):
    faint = shown.page.evaluate("""() => {
        const rgb = (text) => {
            const pen = new OffscreenCanvas(1, 1).getContext("2d");
            pen.fillStyle = text;
            pen.fillRect(0, 0, 1, 1);
            return [...pen.getImageData(0, 0, 1, 1).data];
        };
        const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
            .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const app = document.querySelector(".stApp");
        const paper = light(rgb(getComputedStyle(app).backgroundColor));
        const against = (fill) => {
            const [a, b] = [light(rgb(fill)), paper].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05);
        };
        return [...document.querySelectorAll(".stVegaLiteChart svg text")]
            .filter((text) => text.textContent.trim() && text.checkVisibility())
            .map((text) => [text.textContent, against(getComputedStyle(text).fill)]);
    }""")
    assert len(faint) > 10
    assert [told for told in faint if told[1] < NEAR] == []


@pytest.mark.parametrize(
    "shown", looks(CHARTS, langs=["ar"], schemes=["light"]), indirect=True, ids="-".join
)
def test_arabic_words_in_a_chart_are_whole_and_do_not_touch(shown):
    touching = shown.page.evaluate("""() => {
        const seen = (text) => text.checkVisibility({ opacityProperty: true });
        const texts = [...document.querySelectorAll(".stVegaLiteChart svg .role-axis-label text")]
            .filter((text) => text.textContent.trim() && seen(text));
        const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
        const touch = ([, a], [, b]) =>
            a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
        return boxes.flatMap((a, i) =>
            boxes.slice(i + 1).filter((b) => touch(a, b)).map((b) => [a[0], b[0]]));
    }""")
    assert touching == []
    fonts = shown.page.locator(".stVegaLiteChart svg text").first.evaluate(
        "e => getComputedStyle(e).fontFamily"
    )
    assert "IBM Plex Sans Arabic" in fonts
