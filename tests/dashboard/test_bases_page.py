import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.test_pages import start


def page(**params) -> AppTest:
    app = start(**params)
    return app.switch_page("views/bases.py").run()


def html(app):
    return "\n".join(block.proto.body for block in app.get("html"))


def test_without_a_base_the_page_invites_to_choose_one():
    app = page(lang="en")
    assert any(text.value.startswith("Choose a base") for text in app.markdown)
    assert app.button(key="base-taji").label == "Taji"


def test_choosing_a_base_opens_its_page_and_the_address_has_it():
    app = page(lang="en")
    app.button(key="base-taji").click().run()
    assert app.query_params["base"] in ("taji", ["taji"])
    assert "Camp Taji" in html(app)
    assert "معسكر التاجي" in html(app)


@pytest.mark.parametrize(
    ("base", "lang", "expected"),
    [
        ("taji", "en", ["23 August 2020", "Rule: Handover at this base → Handed over", "85 km"]),
        ("taji", "ar", ["23 آب (أغسطس) 2020", "سُلّمت", "85 كم إلى الشمال"]),
        ("k-1", "en", ["Kirkuk Air Base and International Airport", "stands alone", "Disputed"]),
        ("altun-kupri", "en", ["No evidence yet", "No event up to then"]),
        ("harir", "en", ["harir: silk", "common word"]),
        ("ain-al-asad", "ar", ["عين الأسد", "مستشارون فقط", "مصادر"]),
    ],
)
def test_a_bases_page_says_what_it_rests_on(base, lang, expected):
    shown = html(page(base=base, lang=lang)).replace("\u2068", "").replace("\u2069", "")
    assert [words for words in expected if words not in shown] == []


@pytest.mark.parametrize(("lang", "said"), [("en", "the same point"), ("ar", "النقطة نفسها")])
def test_a_town_at_the_bases_own_point_lies_in_no_direction(lang, said):
    shown = html(page(base="altun-kupri", lang=lang))
    assert said in shown
    assert "0.0" not in shown


def test_filters_chosen_elsewhere_are_said_above_the_chart():
    app = page(lang="en", kinds="handover")
    said = " ".join(text.value.replace("\\", "") for text in app.markdown)
    assert "of 266 events: Kind: Handover" in said
    assert app.button(key="reset").label == "Show all"
    assert "of 266 events" not in " ".join(text.value for text in page(lang="en").markdown)


def test_a_site_has_events_but_no_status():
    app = page(base="union-iii", lang="en")
    assert "it has events but no status" in html(app)
    assert "Status history" not in html(app)


def test_the_point_says_where_it_comes_from_and_how_sure_it_is():
    app = page(base="habbaniyah", lang="en")
    said = " ".join(text.value.replace("\\", "") for text in app.markdown)
    assert "33.3381° N, 43.5971° E" in said
    assert "6 points from 5 lineages" in said
    assert "same as 1" in html(app)


def test_a_country_wide_event_that_decides_stands_among_the_bases_events():
    assert "Higher Military Commission" in html(page(base="balad", lang="en"))
