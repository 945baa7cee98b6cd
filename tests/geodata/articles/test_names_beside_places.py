"""A place that only says where a base lies is no second base; an airport is not its neighbour."""

import pytest

WHERE = [
    ("سلّم التحالف قاعدة التقدم الجوية القريبة من الحبانية.", ["قاعدة التقدم"]),
    ("غادر الجنود قاعدة التقدم الواقعة قرب الحبانية.", ["قاعدة التقدم"]),
    ("استهدف صاروخ عين الأسد. وسُلّمت قاعدة التقدم في الحبانية.", ["عين الأسد", "قاعدة التقدم"]),
    ("The coalition left Al Taqaddum Air Base near Habbaniyah.", ["Al Taqaddum Air Base"]),
    ("The coalition left Taqaddum Air Base, located in Habbaniyah.", ["Taqaddum Air Base"]),
]


@pytest.mark.parametrize(("text", "words"), WHERE)
def test_where_a_base_lies_is_no_second_mention(named, text, words):
    assert [found for _, found in named(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("غادر الموظفون معسكر «يونيون 3» في بغداد.", "معسكر «يونيون 3»"),
        ("غادر الموظفون معسكر يونيون 3.", "معسكر يونيون 3"),
        ("Staff left Camp Union III in the Green Zone.", "Camp Union III"),
    ],
)
def test_a_strong_name_takes_any_head_word(named, text, words):
    assert named(text) == [("union-iii", words)]


@pytest.mark.parametrize(
    "text",
    [
        "دخل الرتل معسكر كي وان. وقال موظف إن قاعدة كركوك الجوية خالية منذ 2011.",
        "A convoy entered K-1. Kirkuk air base has been empty since 2011, a clerk said.",
    ],
)
def test_kirkuk_air_base_is_not_k1(named, text):
    assert len(named(text)) == 1


def test_a_second_headline_may_name_a_base_weakly(named):
    text = "News analysis\n\nThe quiet end at Al Asad\n\nThe first trucks left Al Asad Air Base."
    assert [found for _, found in named(text)] == ["Al Asad", "Al Asad Air Base"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Balad air base's runway was hit.", "Balad air base"),
        ("Erbil airport's military side was struck.", "Erbil airport"),
        ("The Qayyarah airfield\u2019s gate was shut.", "Qayyarah airfield"),
    ],
)
def test_a_base_may_own_something(named, text, words):
    assert [found for _, found in named(text)] == [words]


def test_a_city_may_own_something_too(named):
    assert named("Taji city's market was hit by rockets.") == []


@pytest.mark.parametrize(
    ("behind", "bases"),
    [
        ("Harir lies about 70 kilometers northeast of Erbil city.", ["harir", "harir"]),
        ("Drones flew at Ain al-Asad and Harir a day after a hospital blast in Gaza.",
         ["harir", "ain-al-asad", "harir"]),
        ("Families in Harir, a small town, heard the blast.", ["harir"]),
    ],
)  # fmt: skip
def test_a_city_beside_or_a_blast_elsewhere_makes_no_town_of_a_base(named, behind, bases):
    text = f"A drone hit Harir air base on Thursday. {behind}"
    assert [base_id for base_id, _ in named(text)] == bases


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("A drone crashed outside Ain al-Asad, ten km south of K-1.", ["ain-al-asad", "k-1"]),
        ("سقطت الطائرة خارج عين الأسد، غرب كي وان.", ["ain-al-asad", "k-1"]),
        ("Shops outside Taji closed, and so did those south of Qayyarah.", []),
    ],
)
def test_a_strong_name_stands_outside_or_south_of_it_too(named, text, bases):
    assert [base_id for base_id, _ in named(text)] == bases


def test_a_party_of_that_name_is_no_base(named):
    text = "The Taqaddum party came first. Taqaddum said it would attack the count of the troops."
    assert named(text) == []
