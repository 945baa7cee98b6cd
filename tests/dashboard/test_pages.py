import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2] / "dashboard"
PAGES = sorted(path.stem for path in (ROOT / "views").glob("*.py"))


def start(**params):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


def masthead(app):
    return next(found.proto.body for found in app.get("html") if "nameplate" in found.proto.body)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_drawn_without_an_error(page):
    app = start(lang="en")
    app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    assert "<h1>Handover Atlas</h1>" in masthead(app)


def test_the_page_one_is_on_is_marked_among_the_pages():
    app = start(lang="en")
    assert masthead(app).count("aria-current") == 1
    assert '<a href="." target="_self" aria-current="page">Map</a>' in masthead(app)


def test_the_address_always_holds_the_whole_selection():
    app = start(date="2020-08-23", base="taji")
    app.button(key="language").click().run()  # the browser completes the first address itself
    assert app.query_params["date"] == "2020-08-23"
    assert app.query_params["base"] == "taji"
    assert app.query_params["v"]


def test_the_switch_changes_the_language_and_keeps_the_day():
    app = start(date="2020-08-23", lang="en")
    app.button(key="language").click().run()
    assert app.query_params["lang"] == "ar"
    assert app.query_params["date"] == "2020-08-23"
    assert "<h1>أطلس التسليم</h1>" in masthead(app)


def test_an_unknown_base_in_a_link_is_explained():
    app = start(base="area-51")
    assert any("area-51" in block.proto.body for block in app.get("html"))


def test_the_page_says_how_many_bases_the_articles_name():
    app = start(lang="en")
    app.switch_page("views/method.py").run()
    assert any("name nine" in text.value for text in app.markdown)


@pytest.mark.parametrize("path", sorted((ROOT / "views").glob("*.py")), ids=lambda path: path.stem)
def test_no_page_is_longer_than_eighty_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 80


def test_only_state_touches_the_session_and_the_url():
    owned = re.compile(r"\bst\.(session_state|query_params)")
    touching = {
        path.name for path in ROOT.rglob("*.py") if owned.search(path.read_text(encoding="utf-8"))
    }
    assert touching == {"state.py"}
