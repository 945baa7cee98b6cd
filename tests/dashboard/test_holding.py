"""What a package holds, in words: its counts, terms and title, and elsewhere nothing of Iraq."""

import re

import pytest

from dashboard import accounting, holding, sheet
from dashboard.charts import attacks
from dashboard.telling import load_teller
from dashboard.words import LANGUAGES, load_words
from geodata.atlas import open_atlas
from geodata.forces import load_forces
from tests.dashboard.test_words import flat
from tests.other_country import write_package


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("veldmark")
    return {mode: write_package(folder / mode, mode) for mode in ("instead", "beside")}


def teller_of(packages, mode, lang="en"):
    return load_teller(open_atlas(packages.get(mode)), lang)


@pytest.mark.parametrize(
    ("mode", "lang", "said"),
    [
        ("ours", "en", "12 bases and 4 sites"),
        ("ours", "ar", "12 قاعدة و4 مواقع"),
        ("instead", "en", "5 bases"),
        ("instead", "ar", "5 قواعد"),
        ("beside", "en", "17 bases and 4 sites"),
    ],
)
def test_the_places_are_counted(packages, mode, lang, said):
    assert holding.places(teller_of(packages, mode, lang)) == said


def test_only_of_ours_the_articles_are_told(packages):
    assert "“12 bases in six governorates”" in holding.covers(teller_of(packages, "ours"))
    said = holding.covers(teller_of(packages, "instead"))
    assert said.startswith("5 bases, 2016 to 2019. Before the first evidence")


def test_another_packages_terms_and_citation_are_its_own(packages):
    teller = teller_of(packages, "instead")
    assert "names no licence" in holding.licence(teller)
    assert holding.cited(teller).startswith("Posts of Veldmark (")
    teller.atlas.package.descriptor["licenses"] = [{"name": "ODbL-1.0"}, {"title": "Own *terms*"}]
    assert "ODbL\\-1\\.0, Own \\*terms\\*" in holding.licence(teller)
    assert "CC BY 4.0" in holding.licence(teller_of(packages, "ours"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_borrowed_rules_name_no_governorate_of_ours(packages, lang):
    told = str(accounting.rules(teller_of(packages, "instead", lang)))
    assert re.findall("Erbil|Duhok|أربيل|دهوك", told) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_for_elsewhere_stand_in_the_place_of_known_ones(lang):
    own = dict(flat(load_words(lang).table))
    theirs = dict(flat(load_words(lang).section("elsewhere")))
    assert theirs
    assert theirs.keys() <= own.keys()
    laid = load_words(lang, elsewhere=True)
    assert laid("status.hosting") != own["status.hosting"]
    assert laid("status.reduced") == own["status.reduced"]
    assert re.findall("Coalition|Iraq|التحالف|العراق", " ".join(theirs.values())) == []


def test_without_judged_months_no_shade_is_explained(packages):
    assert len(attacks.base_legend(teller_of(packages, "ours"))) == 4
    assert len(attacks.base_legend(teller_of(packages, "instead"))) == 3
    assert load_forces(open_atlas(packages["instead"]).package) == ()


def test_an_empty_part_is_text_alone():
    assert "<b>" not in str(sheet.nothing("<b>", "text"))
