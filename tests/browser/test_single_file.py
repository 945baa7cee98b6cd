"""The map as one file, opened from disk: what the component does without any server."""

import pytest

from dashboard import maps
from dashboard.component.spec import MapBase, MapEvents, MapSpec, PanelPage, Span
from geodata.dates.edtf import day_number, parse_day

HOSTILE = "</script><img src=x onerror=alert(1)>{{7*191}}"


def day(text):
    return day_number(parse_day(text))


def spec(lang="en", text="Coalition leaves"):
    changed, doubtful = day("2020-03-29"), day("2026-01-17")
    k1 = (Span(None, changed, "hosting"), Span(changed, None, "handed_over"))
    both = ("reduced", "handed_over")
    asad = (Span(None, doubtful, "reduced", "possible", both), Span(doubtful, None, "handed_over"))
    return MapSpec(
        lang=lang,
        words={"status": {"hosting": "Present", "handed_over": "Handed over", "reduced": "Less"}},
        day=day("2020-03-28"),
        first_day=day("2014-01-01"),
        last_day=day("2026-03-24"),
        base=None,
        bases=(
            MapBase("k-1", "base", "K-1", "K-1 Air Base", 44.28, 35.51, 2500, k1),
            MapBase("ain-al-asad", "base", "Asad", "Ain al-Asad", 42.44, 33.79, 2500, asad),
            MapBase("green-zone", "site", "Zone", "Green Zone", 44.39, 33.31, 2500),
        ),
        events=MapEvents(
            id=("first", "handed", "last"),
            day_from=(day("2019-12-27"), changed, day("2020-04-05")),
            day_to=(day("2019-12-27"), changed, day("2020-04-05")),
            kind=("attack", "handover", "attack"),
            base=(0, 0, 2),
            text=(text,) * 3,
            when=("then",) * 3,
            weapon=("",) * 3,
        ),
        pages=(PanelPage("k-1", "K-1 Air Base"), PanelPage(None, "All bases")),
    )


class OnePage:
    """The single file in a browser that cannot reach anything."""

    def __init__(self, page, path):
        self.page, self.requests = page, []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", lambda dialog: self.requests.append(dialog.message))
        page.goto(path.as_uri())
        page.wait_for_selector('[data-testid="atlas-map"][data-ready="true"]')
        self.slider = page.locator('[data-testid="atlas-time"]')

    def press(self, *keys):
        self.slider.focus()
        for key in keys:
            self.page.keyboard.press(key)
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")
        return self.day

    def go(self, text):
        self.page.fill(".clock-box", text)
        self.page.keyboard.press("Enter")
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")
        return self.day

    @property
    def day(self):
        return self.page.locator('[data-testid="atlas-date"]').get_attribute("data-date")

    def of(self, base, attribute):
        return self.page.locator(f'[data-base-id="{base}"]').get_attribute(attribute)


@pytest.fixture(scope="module")
def open_file(chromium, tmp_path_factory):
    with chromium.new_context(viewport={"width": 1280, "height": 860}, offline=True) as context:

        def opened(given=None):
            path = tmp_path_factory.mktemp("file") / "atlas.html"
            path.write_text(maps.single_file_html(given or spec(), title="Atlas"), encoding="utf-8")
            return OnePage(context.new_page(), path)

        yield opened


@pytest.fixture(scope="module")
def one(open_file):
    return open_file()


@pytest.fixture
def atlas(one):
    """The opened file, on the day it opens on."""
    one.go("2020-03-28")
    return one


def test_it_opens_offline_and_asks_for_nothing_but_itself(open_file):
    requests = open_file().requests
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []


def test_a_step_changes_the_status_on_its_day(atlas):
    assert atlas.of("k-1", "data-status") == "hosting"
    assert atlas.press("ArrowRight") == "2020-03-29"
    assert atlas.of("k-1", "data-status") == "handed_over"
    assert atlas.of("k-1", "aria-label") == "K-1 Air Base: Handed over"


def test_a_vague_status_is_drawn_as_two_and_said_as_two(atlas):
    assert atlas.of("ain-al-asad", "data-certainty") == "possible"
    assert atlas.of("ain-al-asad", "aria-label") == "Ain al-Asad: Less or Handed over"
    assert atlas.page.locator('[data-base-id="ain-al-asad"] .mark .mark, .hatch').count() >= 1


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["ArrowLeft"], "2020-03-27"),
        (["Shift+ArrowRight"], "2020-04-28"),
        (["PageUp"], "2021-03-28"),
        (["PageDown"], "2019-03-28"),
        (["Home"], "2014-01-01"),
        (["End"], "2026-03-24"),
        (["n"], "2020-03-29"),
    ],
)
def test_keys_on_the_slider_move_time(atlas, keys, expected):
    assert atlas.press(*keys) == expected


def test_n_and_p_go_to_the_events_before_and_after(atlas):
    atlas.page.locator(".map-canvas").focus()
    seen = []
    for key in "nnpp":
        atlas.page.keyboard.press(key)
        atlas.page.wait_for_timeout(60)
        seen.append(atlas.day)
    assert seen == ["2020-03-29", "2020-04-05", "2020-03-29", "2019-12-27"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2020-04", "2020-04-01"),
        ("2021", "2021-01-01"),
        ("5.4.2020", "2020-04-05"),
        ("٢٠٢٠-٠٤-٠٥", "2020-04-05"),
        ("2020-02-30", "2020-03-28"),
        ("1999", "2020-03-28"),
    ],
)
def test_the_date_box_takes_a_date_and_refuses_what_is_none(atlas, typed, expected):
    assert atlas.go(typed) == expected
    refused = atlas.page.locator(".clock-box[aria-invalid]").count() == 1
    assert refused == (expected == "2020-03-28")


def test_visible_events_are_those_up_to_the_day(atlas):
    root = atlas.page.locator('[data-testid="atlas-map"]')
    assert root.get_attribute("data-visible-events") == "1"
    atlas.press("End")
    assert root.get_attribute("data-visible-events") == "3"


def test_play_stops_at_the_end(atlas):
    atlas.go("2026-02-20")
    atlas.page.locator('[data-testid="atlas-play"]').click()
    atlas.page.wait_for_selector('[data-date="2026-03-24"]')
    play = atlas.page.locator('[data-testid="atlas-play"]')
    atlas.page.wait_for_timeout(400)
    assert play.get_attribute("aria-label") == "Play"


def test_choosing_a_base_keeps_pan_and_zoom(open_file):
    atlas = open_file()
    marker = atlas.page.locator('[data-base-id="k-1"]')
    atlas.page.locator(".map-button").first.click()
    atlas.page.wait_for_timeout(500)
    before = marker.bounding_box()
    atlas.page.locator(".roster button", has_text="K-1").click()
    atlas.press("ArrowRight", "ArrowRight")
    assert marker.get_attribute("aria-pressed") == "true"
    assert marker.bounding_box() == before


def test_a_place_reached_by_keyboard_comes_into_view(open_file):
    page = open_file().page
    for _ in range(4):
        page.locator(".map-button").first.click()
        page.wait_for_timeout(350)
    marker = page.locator('[data-base-id="ain-al-asad"]')
    page.locator(".map-button").last.focus()
    page.keyboard.press("Shift+Tab")
    marker.focus()
    page.wait_for_timeout(100)
    frame, box = page.locator(".map-frame").bounding_box(), marker.bounding_box()
    assert frame["x"] < box["x"] < frame["x"] + frame["width"]
    assert frame["y"] < box["y"] < frame["y"] + frame["height"]


def test_every_target_on_the_map_is_large_enough(atlas):
    for place in atlas.page.locator(".place:not(.folded)").all():
        box = place.bounding_box()
        assert min(box["width"], box["height"]) >= 24


def test_arabic_flips_the_words_and_keeps_the_map_and_the_axis(open_file):
    page = open_file(spec("ar")).page
    assert page.locator('[data-testid="atlas-map"]').get_attribute("dir") == "rtl"
    assert page.locator(".map-frame").get_attribute("dir") == "ltr"
    assert page.locator('[data-testid="atlas-time"]').get_attribute("dir") == "ltr"


def test_hostile_text_stays_text(open_file):
    atlas = open_file(spec(text=HOSTILE))
    atlas.go("2020-03-29")
    atlas.page.locator('[data-base-id="k-1"]').click()
    atlas.page.wait_for_timeout(100)
    assert HOSTILE in atlas.page.locator(".happenings").inner_text()
    assert atlas.page.locator("img").count() == 0
    assert [url for url in atlas.requests if not url.startswith(("file:", "data:"))] == []
