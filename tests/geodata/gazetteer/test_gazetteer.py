"""A name resolves to its one base, or is refused with what it could be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import (
    AmbiguousNameError,
    RefusedNameError,
    UnknownBaseError,
    UnknownNameError,
)
from geodata.gazetteer.gazetteer import Gazetteer, load_gazetteer

BASES = [
    {"id": "balad", "role": "base", "name_en": "Balad Air Base", "name_ar": "قاعدة بلد الجوية"},
    {"id": "k-1", "role": "base", "name_en": "K-1 (Kirkuk)", "name_ar": "كي وان (كركوك)"},
    {"id": "victory", "role": "base", "name_en": "Camp Victory", "name_ar": "قاعدة فكتوري"},
    {"id": "zone", "role": "site", "name_en": "Green Zone", "name_ar": "المنطقة الخضراء"},
]
WHERE = {"lon": 44.0, "lat": 34.0, "radius_m": 900}
STRENGTHS = [
    ("balad", "بلد", "common_word"),
    ("balad", "Anaconda", "needs_head"),
    ("balad", "Key West", "never"),
    ("k-1", "K-1", "strong"),
    ("k-1", "قاعدة كركوك", "ambiguous"),
    ("k-1", "Depot", "needs_head"),
    ("victory", "Depot", "needs_head"),
    ("k-1", "كي وان", "strong"),
    ("victory", "Camp Nasr", "ambiguous"),
]
PLACES = [
    ("balad-town", "town", "Balad", "بلد", "balad"),
    ("balad-ruz", "town", "Balad Ruz", "بلدروز", "balad"),
    ("kirkuk", "city", "Kirkuk", "كركوك", "k-1"),
    ("kirkuk-airport", "airport", "Kirkuk International Airport", "مطار كركوك", "k-1"),
    ("word-nasr", "word", "nasr", "نصر", "victory"),
]


def names(rows):
    keys = ("base_id", "name", "strength")
    return [dict(zip(keys, row, strict=True), lang="en", printed_in="press") for row in rows]


def places(rows):
    keys = ("id", "kind", "name_en", "name_ar", "not_to_be_confused_with")
    return [dict(zip(keys, row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def small():
    return Gazetteer.from_rows([base | WHERE for base in BASES], names(STRENGTHS), places(PLACES))


@pytest.fixture(scope="module")
def atlas():
    return load_gazetteer()


def ids(resolution):
    return [candidate.id for candidate in resolution.candidates]


# The rules, on a small gazetteer.


def test_a_strong_name_stands_alone_and_with_a_head_word(small):
    assert small.lookup("K-1").rule == "strong"
    assert small.lookup("K-1 air base").base_id == "k-1"


@pytest.mark.parametrize(("name", "rule"), [("بلد", "common_word"), ("Anaconda", "needs_head")])
def test_a_risky_name_stands_only_with_a_head_word(small, name, rule):
    assert (small.lookup(name).outcome, small.lookup(name).rule) == ("refused", rule)
    headed = small.lookup(f"Camp {name}")
    assert (headed.base_id, headed.rule) == ("balad", "head_word")


@pytest.mark.parametrize("name", ["Key West", "Key West base", "Camp Key West"])
def test_a_name_that_never_stands_says_what_it_is_not(small, name):
    refused = small.lookup(name)
    assert (refused.outcome, refused.rule, refused.not_this) == ("refused", "never", ("balad",))


@pytest.mark.parametrize(
    "name", ["قاعدة كركوك", "قاعدة كركوك العسكرية", "معسكر كركوك", "Kirkuk air base"]
)
def test_a_head_word_does_not_settle_a_homonym(small, name):
    found = small.lookup(name)
    assert (found.outcome, ids(found)) == ("ambiguous", ["k-1", "kirkuk-airport"])


def test_a_name_two_bases_share_names_them_both(small):
    assert ids(small.lookup("Camp Depot")) == ["k-1", "victory"]
    assert small.lookup("Camp Depot").outcome == "ambiguous"
    assert small.lookup("Depot").outcome == "refused"


def test_a_name_without_its_listed_head_word_is_too_short(small):
    refused = small.lookup("Victory")
    assert (refused.outcome, refused.rule, ids(refused)) == ("refused", "needs_head", ["victory"])


def test_another_head_word_does_as_well_as_the_listed_one(small):
    assert small.lookup("Victory base").base_id == "victory"
    assert small.lookup("معسكر فكتوري").base_id == "victory"


def test_an_ambiguous_name_with_one_base_names_its_homonyms(small):
    assert ids(small.lookup("Camp Nasr")) == ["victory", "word-nasr"]


@pytest.mark.parametrize("name", ["Green Zone", "المنطقة الخضراء", "Green Zone base"])
def test_a_site_is_named_and_is_no_base(small, name):
    refused = small.lookup(name)
    assert (refused.outcome, refused.rule, ids(refused)) == ("refused", "site", ["zone"])


def test_a_place_is_named_with_the_base_it_is_mistaken_for(small):
    refused = small.lookup("Kirkuk")
    assert (refused.rule, ids(refused), refused.not_this) == ("city", ["kirkuk"], ("k-1",))


def test_a_common_word_names_base_and_town(small):
    assert ids(small.lookup("بلد")) == ["balad", "balad-town"]


@pytest.mark.parametrize(
    ("name", "rule"),
    [("مدينة بلد", "city"), ("Balad town", "town"), ("قضاء بلد", "district"), ("K-1 city", "city")],
)
def test_an_area_word_says_it_is_no_base(small, name, rule):
    refused = small.lookup(name)
    assert (refused.outcome, refused.rule, refused.base_id) == ("refused", rule, None)
    assert refused.not_this


def test_a_resolved_base_tells_its_homonyms(small):
    assert small.lookup("K-1").not_this == ("kirkuk-airport",)
    assert small.lookup("قاعدة بلد").not_this == ("balad-town", "balad-ruz")


def test_only_a_resolved_name_has_a_point(small):
    found, refused = small.lookup("K-1"), small.lookup("بلد")
    assert (found.lon, found.lat, found.radius_m) == (44.0, 34.0, 900)
    assert (refused.lon, refused.lat, refused.radius_m) == (None, None, None)


@pytest.mark.parametrize(
    ("name", "base_id"),
    [
        ("قاعدة كركوك (K-1)", "k-1"),
        ("K-1 (Kirkuk)", "k-1"),
        ("K-1, Kirkuk", "k-1"),
        ("K-1 air base in Kirkuk", "k-1"),
        ("قاعدة كي وان (K-1) في كركوك", "k-1"),
        ("K-1 in Kuwait", None),
        ("Balad / Anaconda air base", "balad"),
        ("قاعدة (بلد)", "balad"),
        ("Balad, Air Base", "balad"),
        ("Camp Victory (Kuwait)", None),
        ("K-1 (Camp Victory)", None),
        ("K-1 (Kirkuk International Airport)", None),
    ],
)
def test_several_names_in_one_must_agree(small, name, base_id):
    assert small.lookup(name).base_id == base_id


def test_spellings_that_fold_together_count_as_the_weakest():
    rows = [("balad", "Al-Harir", "needs_head"), ("balad", "Harir", "common_word")]
    gazetteer = Gazetteer.from_rows(BASES, names(rows))
    assert gazetteer.lookup("harir").rule == "common_word"


def test_a_strong_spelling_outweighs_those_it_folds_with():
    rows = [("balad", "Al-Harir", "never"), ("balad", "Harir", "strong")]
    assert Gazetteer.from_rows(BASES, names(rows)).lookup("Harir").base_id == "balad"


def test_an_official_name_that_a_place_bears_too_needs_a_head_word():
    base = {"id": "taji", "role": "base", "name_en": "Taji", "name_ar": "معسكر التاجي"}
    gazetteer = Gazetteer.from_rows([base], (), places([("t", "town", "Taji", "التاجي", "taji")]))
    assert gazetteer.lookup("Taji").outcome == "refused"
    assert gazetteer.lookup("Camp Taji").base_id == "taji"


def test_suggestions_are_questions_and_never_matches(small):
    unknown = small.lookup("Anacondo")
    assert (unknown.outcome, unknown.base_id, ids(unknown)) == ("unknown", None, ["balad"])
    assert 0.75 <= unknown.candidates[0].score < 1
    assert small.lookup("Anacondo", suggest=False).candidates == ()


def test_what_is_not_understood_beside_a_base_still_suggests_it(small):
    assert ids(small.lookup("Camp Victory (Kuwait)")) == ["victory"]


def test_direction_marks_around_a_name_do_not_count(atlas):
    assert atlas.resolve("\u200fقاعدة بلد\u200e").id == "balad"
    assert atlas.resolve("\u2067K-1\u2069").id == "k-1"


@pytest.mark.parametrize("name", ["", "   ", "🚀", "\u200f", "قاعدة", "air base", "a" * 100_000])
def test_nothing_comes_of_nothing(small, name):
    assert small.lookup(name).outcome == "unknown"
    assert small.lookup(name).candidates == ()


def test_each_way_not_to_resolve_has_its_error(small):
    with pytest.raises(UnknownNameError, match="Did you mean balad"):
        small.resolve("Anacondo")
    with pytest.raises(AmbiguousNameError, match="k-1 or kirkuk-airport"):
        small.resolve("قاعدة كركوك")
    with pytest.raises(RefusedNameError, match=r"ordinary word.*balad or balad-town"):
        small.resolve("بلد")


def test_the_errors_carry_their_facts(small):
    with pytest.raises(RefusedNameError) as refused:
        small.resolve("Kirkuk")
    assert isinstance(refused.value, LookupError)
    assert (refused.value.reason, refused.value.candidates, refused.value.not_this) == (
        "city",
        ("kirkuk",),
        ("k-1",),
    )


def test_an_id_belongs_to_a_base_or_site_or_is_an_error(small):
    assert small.base("k-1").role == "base"
    assert small.base("zone").role == "site"
    with pytest.raises(UnknownBaseError):
        small.base("kirkuk")


def test_the_file_decides_the_order(small):
    assert [base.id for base in small.bases] == ["balad", "k-1", "victory"]
    assert [site.id for site in small.sites] == ["zone"]


# The names of the embedded package.

RESOLVED = {
    "ain-al-asad": """Al Asad Airbase | قاعدة عين الاسد | عين الأسد | Ayn al-Assad air base
        AL-ASAD AB | قاعدة عين الأسد الجويّة | Ain al-Asad | قاعدة عــين الأسد | قاعدة الأسد
        Ain Asad | Al-Asad base
        قاعده عين الاسد الجويه | عَيْن الأَسَد | Ain Al Asad Air Base, Ramadi""",
    "habbaniyah": """TQ | قاعدة الحبانية | قاعدة الحبانية (التقدم) | قاعدة التقدم | Camp Taqaddum
        Habbaniyah / Al-Taqaddum Air Base (TQ) | قاعدة الحبانية أو «التقدم» | TQ Air Base""",
    "k-1": """K1 | K-1 | K 1 | كي وان | كي-وان | کی وان | قاعدة كركوك (K-1) | K-1 Air Base | k1 base
        معسكر كي١ | قاعدة كي 1 | Ｋ１ | K‑1 | COL K1""",
    "altun-kupri": "قاعدة ألتون كوبري | Altun Kupri base | قاعدة التون كوبرى",
    "victory": "Camp Victory | Victory Base | قاعدة فكتوري | قاعدة ڤيكتوري | معسكر فيكتوريا | VBC",
    "taji": "Camp Taji | قاعدة التاجي | معسكر التاجي | at-Taji base | Al Taji Army Air Field",
    "balad": """قاعدة بلد | Balad Air Base | Joint Base Balad | مطار بلد العسكري | قاعدة بلد الجوية
        Balad airbase | قاعدة البكر | Balad AB""",
    "qayyarah": "Q-West | قاعدة القيارة | Qayyarah Airfield West | Qayyarah base | مطار القيارة",
    "harir": "قاعدة الحرير | قاعدة حرير | Harir air base | قاعدة حرير في أربيل | Bashur Airfield",
    "al-qaim": "قاعدة القائم | Al Qa'im base | Al-Qa’im base | معسكر القائم | قاعدة القايم",
    "erbil": "Erbil airport | مطار أربيل الدولي | Arbil air base | قاعدة اربيل الجوية",
    "besmaya": "قاعدة بسماية | معسكر بسماية | Besmaya Range Complex | Bismayah base",
}

REFUSED = {
    "بلد": "balad balad-town",
    "البلد": "balad balad-town",
    "Balad": "balad balad-town",
    "حرير": "harir harir-town",
    "Harir": "harir harir-town",
    "القائم": "al-qaim al-qaim-district al-qaim-town",
    "Kirkuk": "kirkuk",
    "كركوك": "kirkuk",
    "Kirkuk airport": "kirkuk-airport",
    "Victory": "victory",
    "فكتوري": "victory",
    "Balad Ruz": "balad-ruz",
    "بلدروز": "balad-ruz",
    "بلد روز": "balad-ruz",
    "Balad Ruz air base": "balad-ruz",
    "مدينة بلد": "balad-town",
    "Balad town": "balad-town",
    "قضاء القائم": "al-qaim-district",
    "معبر القائم": "al-qaim-crossing",
    "ناحية حرير": "harir-town",
    "قيادة العمليات المشتركة": "joc-baghdad",
    "Joint Operations Command": "joc-baghdad",
    "Green Zone": "union-iii",
    "المنطقة الخضراء": "union-iii",
    "السفارة الأميركية": "union-iii",
    "مطار بغداد": "baghdad-airport",
    "البغدادي": "khan-al-baghdadi",
    "التقدم": "habbaniyah",
    "الحبانية": "habbaniyah habbaniyah-town",
    "Taji": "taji taji-town",
    "الأسد": "ain-al-asad",
    "Bismayah": "besmaya bismayah-new-city",
    "Key West": "",
}

AMBIGUOUS = {
    "قاعدة كركوك": "k-1 kirkuk-airport",
    "قاعدة كركوك الجوية": "k-1 kirkuk-airport",
    "قاعدة كركوك العسكرية": "k-1 kirkuk-airport",
    "Kirkuk air base": "k-1 kirkuk-airport",
    "قاعدة أربيل": "erbil harir",
    "Erbil base": "erbil harir",
    "مطار الحبانية": "habbaniyah raf-habbaniya",
    "مطار الحبانية العسكري": "habbaniyah raf-habbaniya",
    "Erbil": "erbil erbil-city",
    "Erbil Air Base (Harir)": "erbil harir harir-town",
}

UNKNOWN = [
    "Basra",
    "البصرة",
    "Bagram Airfield",
    "K-2",
    "H-3 air base",
    "تحرير",
    "Camp Victory (Kuwait)",
]


@pytest.mark.parametrize(
    ("name", "base_id"),
    [
        (name.strip(), base_id)
        for base_id, listed in RESOLVED.items()
        for name in listed.replace("\n", "|").split("|")
    ],
)
def test_the_atlas_resolves(atlas, name, base_id):
    assert atlas.resolve(name).id == base_id


@pytest.mark.parametrize(("name", "could_be"), REFUSED.items())
def test_the_atlas_refuses_and_says_what_it_could_be(atlas, name, could_be):
    found = atlas.lookup(name)
    assert (found.outcome, ids(found)) == ("refused", could_be.split())


@pytest.mark.parametrize(("name", "could_be"), AMBIGUOUS.items())
def test_the_atlas_does_not_choose(atlas, name, could_be):
    found = atlas.lookup(name)
    assert (found.outcome, ids(found)) == ("ambiguous", could_be.split())


@pytest.mark.parametrize("name", UNKNOWN)
def test_the_atlas_does_not_know(atlas, name):
    assert atlas.lookup(name).outcome == "unknown"


def test_every_listed_name_of_a_base_does_what_its_strength_says(atlas):
    sites = {site.id for site in atlas.sites}
    wrong = [
        name
        for name in atlas.names
        if name.base_id not in sites
        and (atlas.lookup(name.name).base_id == name.base_id) != (name.strength == "strong")
    ]
    assert wrong == []


def test_every_risky_name_of_the_atlas_says_what_it_could_be(atlas):
    silent = [
        name.name
        for name in atlas.names
        if not (found := atlas.lookup(name.name)).candidates and not found.not_this
    ]
    assert silent == []


def test_every_ambiguous_name_of_the_atlas_has_two_candidates(atlas):
    listed = [name.name for name in atlas.names if name.strength == "ambiguous"]
    found = [atlas.lookup(name) for name in listed]
    assert [f.name for f in found if f.outcome == "ambiguous" and len(f.candidates) < 2] == []


@pytest.mark.parametrize("frame", ["قاعدة {} الجوية", "Camp {}", "{} airfield"])
def test_no_place_of_the_atlas_becomes_a_base_by_its_full_name(atlas, frame):
    for place in atlas.places:
        found = atlas.lookup(frame.format(place.name_en))
        assert found.base_id is None or found.base_id in place.not_to_be_confused_with


@given(text=st.text() | st.text("أاإةهىيبت ًَـ-1Kk") | st.text("بلد حريقاعةمK-1()"))
def test_any_text_gets_an_answer(atlas, text):
    found = atlas.lookup(text)
    assert found.name == text
    assert (found.base_id is None) == (found.outcome != "resolved")
