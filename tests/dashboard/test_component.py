import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import maps
from dashboard.component import assets
from dashboard.component.answer import MapAnswer
from dashboard.component.spec import MapBase, as_data
from geodata.events.events import KINDS, STATUSES


def page():
    from dashboard.component import atlas_map
    from dashboard.component.spec import MapBase, MapSpec, Span

    base = MapBase("k-1", "base", "K-1", "K-1", 44.28, 35.5, 2500, (Span(None, None, "hosting"),))
    shared = {"lang": "en", "words": {}, "day": 18357, "base": None, "bases": (base,)}
    answer = atlas_map(MapSpec(first_day=16071, last_day=20000, **shared), key="map")
    assert answer.day is None


def test_a_page_draws_the_map_with_its_panel_before_anyone_answered():
    app = AppTest.from_function(page).run()
    assert not app.exception


@pytest.mark.parametrize(
    "state", [None, {}, {"choice": None}, {"choice": 3}, {"choice": {"day": "x", "base": 1}}]
)
def test_an_answer_reads_whatever_a_browser_sends(state):
    assert MapAnswer.of(state) == MapAnswer()


def test_an_answer_holds_day_base_and_event():
    state = {"choice": {"day": 18357, "base": "k-1", "event": "e-1"}}
    assert MapAnswer.of(state) == MapAnswer(day=18357, base="k-1", event="e-1")


def test_a_day_that_is_true_is_no_day():
    assert MapAnswer.of({"choice": {"day": True}}).day is None


def test_a_spec_travels_as_plain_json():
    base = MapBase("b", "base", "B", "B", float("nan"), 33.0, 100.0)
    assert as_data(base)["lon"] is None


def test_the_browser_counts_kinds_as_the_library_does():
    listed = re.search(r"const KINDS = \[(.*?)\]", assets.modules(), re.DOTALL)
    assert tuple(re.findall(r'"(\w+)"', listed[1])) == KINDS


def test_the_browser_knows_every_status():
    for name in ("STATUS_ORDER", "LEGEND_ORDER"):
        listed = re.search(rf"const {name} = \[(.*?)\]", assets.modules())
        assert set(re.findall(r'"(\w+)"', listed[1])) == set(STATUSES)


def test_every_status_has_a_colour_in_light_and_dark():
    for status in STATUSES:
        assert re.search(rf"--c-{status}: light-dark\(#\w{{6}}, #\w{{6}}\)", assets.styles())


def test_every_module_is_joined_in():
    files = {path.stem for path in (assets.HERE / "js").glob("*.js")}
    assert files == set(assets.MODULES)
    assert not re.search(r"^(import|export) ", assets.modules(), re.MULTILINE)


def test_every_module_comes_after_those_it_imports():
    for name in assets.MODULES:
        text = (assets.HERE / "js" / f"{name}.js").read_text(encoding="utf-8")
        for imported in re.findall(r'from "\./(\w+)\.js"', text):
            assert assets.MODULES.index(imported) < assets.MODULES.index(name)


def test_no_name_is_declared_twice_over_the_modules():
    declared = re.findall(
        r"^(?:async )?(?:function|const|let|class) (\w+)", assets.modules(), re.MULTILINE
    )
    assert len(declared) == len(set(declared))


@pytest.mark.parametrize(
    "word", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("]
)
def test_our_script_never_reads_text_as_html_or_code(word):
    assert word not in assets.modules()


def test_our_modules_stay_short():
    for path in (assets.HERE / "js").glob("*.js"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_the_library_fetches_nothing_and_leaves_leaflets_pictures_inside():
    assert not re.search(r"url\((?!data:|#)", assets.styles())
    assert "sourceMappingURL" not in maps.library("en")
