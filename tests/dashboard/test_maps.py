import json
import tomllib
from html.parser import HTMLParser

import pytest

from dashboard import maps
from dashboard.component.spec import Block, Link, MapBase, MapEvents, MapSpec, PanelPage, Span
from dashboard.single_file import atlas_html
from geodata.atlas import open_atlas

HOSTILE = "</script><script>alert(1)</script>{{7*191}}{% raw %}${alert(1)}`<img src=x onerror=y>"


def spec(text="K-1", lang="en"):
    base = MapBase("k-1", "base", text, text, 44.28, 35.51, 2500, (Span(None, None, "hosting"),))
    events = MapEvents(("e",), (18350,), (18350,), ("attack",), (0,), (text,), (text,), (text,))
    page = PanelPage("k-1", text, (Block(text, (text,), (Link(text, "https://x.org"),), (text,)),))
    return MapSpec(
        lang=lang,
        words={"label": text},
        day=18357,
        first_day=16071,
        last_day=20000,
        base=None,
        bases=(base,),
        events=events,
        pages=(page,),
    )


class Reader(HTMLParser):
    """What a browser would see of a page: its tags, and the data it carries."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.data = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.tags and self.tags[-1][1].get("id") == "atlas-data":
            self.data += data


def names():
    path = maps.HERE / "basemap" / "names.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_the_base_map_asks_for_nothing_outside():
    script = maps.base_script("en").script
    assert "http" not in script
    assert "tileLayer" not in script


@pytest.mark.parametrize(("lang", "name"), [("en", "Baghdad"), ("en", "Syria"), ("ar", "بغداد")])
def test_cities_and_countries_are_named_in_the_chosen_language(lang, name):
    assert json.dumps(name)[1:-1] in maps.base_script(lang).script


def test_every_name_of_the_base_map_stands_in_both_languages():
    for row in (row for rows in names().values() for row in rows):
        assert row["en"].isascii()
        assert all("\u0600" <= letter <= "\u06ff" or letter == " " for letter in row["ar"])


def test_the_governorates_are_those_of_iso_3166_and_hold_the_bases():
    drawn = json.loads((maps.HERE / "basemap" / "governorates.json").read_text(encoding="utf-8"))
    ids = {feature["properties"]["id"] for feature in drawn["features"]}
    assert ids == {row["id"] for row in names()["governorate"]}
    assert len(ids) == 18
    assert {base.governorate for base in open_atlas().gazetteer.bases} <= ids


def test_the_base_map_stays_small():
    sizes = [path.stat().st_size for path in (maps.HERE / "basemap").iterdir()]
    assert sum(sizes) < 60_000


def test_the_same_map_gives_the_same_script():
    assert maps.map_script(maps.base_map("ar")) == maps.map_script(maps.base_map("ar"))


def test_the_script_draws_into_the_named_div():
    script, div_id = maps.base_script("en")
    assert f'var {div_id} = L.map(\n                "{div_id}"' in script


def test_every_font_comes_with_its_licence():
    fonts = maps.HERE / "fonts"
    families = {path.name.rsplit("-", 3)[0] for path in fonts.glob("*.woff2")}
    assert families == {"ibm-plex-serif", "ibm-plex-sans", "ibm-plex-sans-arabic"}
    for family in families:
        assert "SIL Open Font License" in (fonts / f"LICENSE-{family}.txt").read_text()


def test_the_single_file_holds_all_it_needs():
    page = Reader(maps.single_file_html(spec(), title="Atlas"))
    assert not [tag for tag, given in page.tags if "src" in given or tag == "link"]
    policy = next(given["content"] for _, given in page.tags if "http-equiv" in given)
    assert "default-src 'none'" in policy


def test_the_single_file_leaves_page_zoom_to_the_reader():
    page = Reader(maps.single_file_html(spec(), title="Atlas"))
    viewport = next(given["content"] for _, given in page.tags if given.get("name") == "viewport")
    assert viewport == "width=device-width, initial-scale=1"


def test_hostile_rows_stay_text_in_the_single_file():
    page = maps.single_file_html(spec(HOSTILE), title=HOSTILE, note=HOSTILE)
    read = Reader(page)
    assert "1337" not in page
    assert [tag for tag, _ in read.tags if tag in {"script", "img"}] == ["script", "script"]
    assert json.loads(read.data)["bases"][0]["label"] == HOSTILE


def test_the_single_file_speaks_its_language():
    page = Reader(maps.single_file_html(spec(lang="ar"), title="أطلس"))
    assert page.tags[0] == ("html", {"lang": "ar", "dir": "rtl"})


def test_the_same_data_give_the_same_file():
    first, second = (maps.single_file_html(spec(), title="Atlas") for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("lang", "said"), [("en", "Looking up names"), ("ar", "البحث عن الأسماء")])
def test_the_single_file_says_what_only_the_served_atlas_does(lang, said):
    atlas = open_atlas()
    assert said in atlas_html(atlas, at=atlas.coverage[1], lang=lang).decode("utf-8")
