"""How many troops are in the country is told in many words, with the day or month beside it."""

import pytest


def levels(told, text, day):
    return [when for _, kind, when, _ in told(text, day) if kind == "force_level"]


NOW = [
    "About 2,500 American soldiers serve in Iraq.",
    "Fewer than 2,500 American soldiers are on the ground in Iraq.",
    "The American force in Iraq is 2,500 strong.",
    "The U.S. troop level in Iraq is 2,500.",
    "Washington counts 2,500 soldiers in Iraq.",
    "The roughly 2,500 American soldiers in Iraq train others.",
    "Around 2,500 American and 1,000 other foreign soldiers remain in Iraq.",
    "يخدم في العراق نحو 2500 جندي أميركي.",
    "يتواجد في العراق نحو 2500 عسكري أميركي.",
    "قوام القوات الأميركية في العراق 2500 جندي.",
    "يربو عدد الجنود الأميركيين في العراق على 2500.",
    "لا يتجاوز عدد الجنود الأميركيين في العراق 2500.",
]
THEN = [
    "The force in Iraq has been cut to 2,500 troops since January 15.",
    "خفّضت واشنطن عدد قواتها في العراق إلى 2500 جندي منذ 15 كانون الثاني.",
    "صار عدد الجنود الأميركيين في العراق 2500 منذ 15 كانون الثاني.",
    "Troop numbers in Iraq came down to 2,500 on January 15.",
    "The Pentagon halved its force in Iraq to 2,500 troops on January 15.",
    "هبط عدد الجنود الأميركيين في العراق إلى 2500 في 15 كانون الثاني.",
]


@pytest.mark.parametrize("text", NOW)
def test_a_level_told_in_the_present_is_of_the_month(told, text):
    assert levels(told, text, "2021-02-23") == ["2021-02"]


@pytest.mark.parametrize("text", THEN)
def test_a_level_with_a_day_is_of_that_day(told, text):
    assert levels(told, text, "2021-02-23") == ["2021-01-15"]


def test_the_real_number_stands_beside_the_permitted_one(told):
    text = (
        "The cap on US troops in Iraq is 5,262. The Pentagon now puts the actual figure at 8,892."
    )
    assert "2017-12" in levels(told, text, "2017-12-07")


@pytest.mark.parametrize(
    "text",
    [
        "The coalition counted 12 bases in six provinces of Iraq.",
        "كان للتحالف في العراق 16 قاعدة في ذروة المعارك.",
        "The firm has 70 employees in Iraq beside American soldiers.",
    ],
)
def test_bases_and_staff_are_no_troops(told, text):
    assert levels(told, text, "2021-02-23") == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A table of American troops gave 8,892 for September.", "2017-09"),
        ("Troops left. There were about 5,200 in Iraq as a whole in January 2017.", "2017-01"),
        ("The cap on U.S. troops is 5,262; around 5,200 are in the country now.", "2017-12"),
    ],
)
def test_a_number_without_its_noun_counts_the_troops_told_of(told, text, when):
    assert when in levels(told, text, "2017-12-07")


def test_troops_there_at_the_time_are_of_the_month_told_before(told):
    text = (
        "سقطت صواريخ على معسكر التاجي في 11 آذار 2020. وكان للولايات المتحدة وقتها نحو 5200 جندي "
        "في العراق."
    )
    assert levels(told, text, "2020-08-16") == ["2020-03"]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        (
            "نحو ألفي جندي أميركي في العراق اليوم، وكانوا 2500 في كانون الثاني.",
            ["2025-09-02", "2025-01"],
        ),
        ("وينتشر في العراق نحو 3500 عسكري، ومن المرتقب أن يبدأ الحوار في 26 أيلول.", ["2025-09"]),
        ("دخلت قوة أميركية معسكر كي وان. وعدد أفرادها بين 40 و60 عسكرياً.", []),
    ],
)  # fmt: skip
def test_each_number_of_troops_has_its_own_day(told, text, whens):
    assert levels(told, text, "2025-09-02") == whens
