"""Names of the ground are there in both languages and lie on nothing."""

import pytest
from playwright.sync_api import expect

NAMES = {
    "en": {"Anbar", "Salah al-Din", "Euphrates", "Tigris", "Tikrit", "SYRIA"},
    "ar": {"الأنبار", "صلاح الدين", "الفرات", "دجلة", "تكريت", "سوريا"},
}
SORTS = ".atlas-city span, .atlas-country span, .atlas-region span, .atlas-river span"
SEEN = """(map, sorts) => {
  const all = (found) => [...map.querySelectorAll(found)].filter(
    (node) => node.checkVisibility({ visibilityProperty: true }));
  const box = (node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height];
  };
  const ground = all(sorts);
  const loud = all('.place-name, .legend');
  return { names: ground.map((node) => node.textContent), ground: ground.map(box),
    loud: loud.map(box), frame: all('.map-canvas').map(box)[0] };
}"""

BOXES = """(map, sorts) => [...map.querySelectorAll(sorts)].map((node) => {
  const { x, y, width, height } = node.getBoundingClientRect();
  return [x, y, width, height];
})"""


def shared(a, b):
    wide = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    high = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    return max(wide, 0) * max(high, 0)


def opened(visit, path):
    visit.open(path)
    return visit.map().evaluate(SEEN, SORTS)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_governorates_rivers_cities_and_neighbours_are_named(visit, lang):
    seen = opened(visit, f"/?lang={lang}&date=2020-04-05")
    assert {name.casefold() for name in NAMES[lang]} <= {name.casefold() for name in seen["names"]}


@pytest.mark.parametrize("view", ["34.5,43.2,7", "33.2,44.0,6.25", "33.3,44.3,9"])
def test_no_name_of_the_ground_is_cut_off_or_lies_on_another(visit, view):
    seen = opened(visit, f"/?lang=en&date=2026-03-24&view={view}")
    for i, box in enumerate(seen["ground"]):
        assert shared(box, seen["frame"]) > box[2] * box[3] - 2, seen["names"][i]
        others = [*seen["ground"][:i], *seen["loud"]]
        assert all(shared(box, other) < 8 for other in others), seen["names"][i]


@pytest.mark.parametrize("width", [390, 414])
def test_no_name_of_a_base_lies_on_the_scale_bar_of_a_small_map(visit, width):
    visit.page.set_viewport_size({"width": width, "height": 844})
    visit.open("/?lang=en&date=2020-04-05")
    names = visit.map().evaluate(BOXES, ".place-label")
    bar = visit.map().evaluate(BOXES, ".leaflet-control-scale-line")[0]
    assert len(names) >= 12
    assert all(shared(bar, name) == 0 for name in names)


def test_the_capital_is_named_where_there_is_room(visit):
    assert "Baghdad" in opened(visit, "/?lang=en&date=2020-04-05&view=33.3,44.3,9")["names"]


def test_nobody_zooms_out_to_where_the_ground_ends(visit):
    visit.open("/?lang=en&date=2020-04-05&view=33,43,5").map()
    bar = visit.page.locator(".leaflet-control-scale-line")
    expect(bar).to_have_text("200 km")


@pytest.mark.parametrize(("lang", "unit"), [("en", "km"), ("ar", "كم")])
def test_the_scale_bar_speaks_the_language_of_the_page(visit, lang, unit):
    visit.open(f"/?lang={lang}")
    visit.map()
    assert visit.page.locator(".leaflet-control-scale-line").inner_text().endswith(unit)
