import re

import pytest

from geodata.evidence.evidence import load_claims


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (1, "قاعدة واحدة"),
        (2, "قاعدتان"),
        (3, "3 قواعد"),
        (10, "10 قواعد"),
        (11, "11 قاعدة"),
        (99, "99 قاعدة"),
        (100, "100 قاعدة"),
        (103, "103 قواعد"),
    ],
)
def test_arabic_counts_things_in_five_forms(arabic, n, said):
    assert arabic.count("base", n) == said


def test_english_counts_in_two(english):
    assert [english.count("base", n) for n in (1, 2, 12)] == ["one base", "two bases", "12 bases"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("347000000", "347,000,000"),
        ("2020", "2020"),
        ("4..5", "4–5"),
        ("13..", "at least 13"),
        ("..2000", "at most 2000"),
        ("19.3", "19.3"),
        ("several", "several"),
        ("", ""),
        ("..", ".."),
    ],
)
def test_numbers_and_spans_are_said_as_people_read_them(english, text, said):
    assert english.number(text) == said


def test_dates_bases_and_words_of_a_claim_are_said_in_the_pages_language(arabic):
    assert arabic.value("event:x", "date", "2020-04-04") == "4 نيسان (أبريل) 2020"
    assert arabic.value("event:x", "base", "erbil|harir").startswith("قاعدة أربيل")
    assert arabic.value("event:x", "impact", "inside") == "في الداخل"
    assert arabic.value("base:x", "governorate", "IQ-AN") == "الأنبار"


def test_a_time_of_day_is_no_date(english):
    assert english.value("event:x", "time_local", "19:35") == "19:35"


def test_a_distance_names_its_place_and_direction(shipped, english, arabic):
    claim = next(
        c
        for c in load_claims(shipped.package)
        if c.about == "base:taji" and c.source_id == "article-004" and c.field == "distance_km"
    )
    assert english.claimed(claim) == "85 km north of \u2068Baghdad\u2069"
    assert arabic.claimed(claim) == "85 كم إلى الشمال من \u2068بغداد\u2069"


def test_who_said_it_is_not_said_twice(english):
    assert english.who(None, "Tasnim") == "Tasnim"
    assert english.who("article-004", None) == "Article 004"
    assert english.who("nowhere", None) == ""


@pytest.mark.parametrize(
    ("bearing", "towards"), [(0, "N"), (44, "NE"), (180, "S"), (337, "NW"), (359, "N")]
)
def test_a_bearing_is_said_as_the_nearest_of_eight_directions(english, bearing, towards):
    assert english.towards(bearing) == towards


def test_an_unknown_base_goes_by_its_id(english):
    assert english.name("atrush-claimed") == "atrush-claimed"


def test_no_value_of_a_claim_is_left_in_english_words_on_an_arabic_page(arabic):
    claims = load_claims(arabic.atlas.package)
    english = {
        value
        for claim in claims
        if re.search("[a-z]{3}", value := arabic.claimed(claim))
        and not re.search("[\u0600-\u06ff]", value)
    }
    assert english == set()


def test_what_was_handed_over_is_said_in_arabic_where_it_stands_as_the_value_shown(arabic):
    shown = "The Coalition's part of K-1"
    assert arabic.value("event:k1-2020-03-29", "what", shown) == "جزء التحالف من قاعدة كي وان"


def test_an_agency_in_arabic_is_printed_via_a_paper_in_latin_letters(arabic, english):
    sources = arabic.atlas.sources.values()
    one = next(source for source in sources if source.publisher == "Dinar Detectives")
    assert arabic.publisher(one) == "رووداو عبر Dinar Detectives"
    assert english.publisher(one) == "Dinar Detectives (Rudaw)"


def test_no_publisher_puts_arabic_in_brackets_behind_latin_letters(arabic):
    said = [arabic.publisher(source) for source in arabic.atlas.sources.values()]
    assert not [
        name for name in said if re.match(r"^[A-Za-z][^\u0621-\u064a]*\([\u0621-\u064a]", name)
    ]


def test_places_meant_together_are_joined_with_and(arabic, english):
    assert english.all_of(["Erbil", "Duhok", "Sulaymaniyah"]) == "Erbil, Duhok and Sulaymaniyah"
    assert arabic.all_of(["أربيل", "دهوك", "السليمانية"]) == "أربيل ودهوك والسليمانية"
    assert english.all_of(["Erbil"]) == "Erbil"
