"""Arabic words that point at a base told of before: the first, the other, both; and at none."""

import pytest

DAY = "2021-09-22"
TWO = "يرابط التحالف في قاعدة حرير ومعسكر التاجي. "


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        (TWO + "ونقل كتيبة من الأولى إلى الكويت في العاشر من الشهر الجاري.", ["harir"]),
        (TWO + "وغادر الثاني خمسون جنديا أميركيا في 10 أيلول.", ["taji"]),
        (TWO + "وكان الموقع الثاني قد أُفرغ من نصف جنوده في تموز.", ["taji"]),
        (TWO + "وسقط صاروخان على القاعدة الأولى مساء الاثنين.", ["harir"]),
        (TWO + "وغادر الجنود الأميركيون القاعدتين في 10 أيلول.", ["harir", "taji"]),
        (
            (
                "هاجمت مسيّرة قاعدة حرير أمس. وقتل جندي الجمعة في قاعدة مشتركة مع البيشمركة في "
                "مخمور. وسحبت روما جنودها في 10 أيلول من القاعدة الأولى."
            ),
            ["harir", "harir"],
        ),
    ],
)
def test_the_first_the_other_and_both_mean_the_bases_told_of(text, bases, told):
    assert sorted(event[0] for event in told(text, DAY)) == bases


@pytest.mark.parametrize(
    "text",
    [
        TWO + "وسقط صاروخان في الثانية فجرا من يوم الاثنين على حقل في كركوك.",
        TWO + "وغادرت الدفعة الأولى من اللاعبين إلى الكويت أمس.",
        "شاركت قاعدة حرير في التمرين. وفي الأول من أيلول غادر اللاعبون ملعبا آخر.",
        "زار الوزير قاعدة مشتركة في مخمور. وغادرت قوة القاعدة الأولى في 10 أيلول.",
        TWO + "وغادر خمسون جنديا أميركيا إحدى القاعدتين أمس.",
    ],
)
def test_hours_days_adjectives_and_bases_of_others_mean_none(text, told):
    assert told(text, DAY) == []


def test_what_falls_on_a_village_told_of_is_no_attack_on_the_base(told):
    text = "هاجمت مسيّرات قاعدة حرير أمس. وقال مصدر إن بلدة قريبة سقطت فيها مسيّرة أخرى مساء الجمعة."
    assert [event[:2] for event in told(text, DAY)] == [("harir", "attack")]


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت مسيّرة قاعدة حرير فجر السبت. وليلة الأحد الماضي أصاب صاروخ مقرا في مطار بغداد.",
        "هاجمت مسيّرة قاعدة حرير فجر السبت. وأصاب صاروخ قاعدة أخرى مساء الأحد.",
    ],
)
def test_another_base_and_a_civil_airport_are_not_the_base_of_the_headline(text, told):
    assert [event[0] for event in told(text, DAY)] == ["harir"]


def test_the_airport_of_a_city_told_of_is_its_base(told):
    text = TWO + "ولم يذكر أربيل التي هاجمتها مسيّرتان يوم 11 أيلول مستهدفتين مطارها."
    assert [event[:3] for event in told(text, DAY)] == [("erbil", "attack", "2021-09-11")]


def test_a_city_that_is_attacked_is_no_base_told_of(told):
    text = TWO + "ولم يذكر أربيل التي هاجمتها مسيّرتان يوم 11 أيلول في حي سكني."
    assert told(text, DAY) == []
