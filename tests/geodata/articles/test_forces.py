"""How many troops there are, where and when; not how many came, left or were hurt."""

import pytest

LEVELS = [
    ("Some 2,500 American troops are in Iraq at present.", None, 2500, "2021-12"),
    (
        "About 2,500 American soldiers and 1,000 from other countries remain in Iraq.",
        None,
        3500,
        "2021-12",
    ),
    (
        "ولا يزال هناك نحو 3 آلاف و500 جندي أجنبي على الأراضي العراقية، بينهم 2500 أميركي.",
        None,
        3500,
        "2021-12",
    ),
    ("وسيبقى نحو 2500 جندي أميركي و1000 جندي من التحالف.", None, 3500, "2021-12"),
    ("ديسمبر 2017: عدد القوات الأميركية يصل إلى 5200 جندي", None, 5200, "2017-12"),
    ("سبتمبر 2020: الإعلان عن خفض عدد القوات الأميركية إلى 3000 جندي", None, 3000, "2020-09"),
    ("The number of US troops was cut to 2,500 in January 2021.", None, 2500, "2021-01"),
    ("At Ain al-Asad no more than nine advisers remain.", "ain-al-asad", 9, "2021-12"),
]
NONE = [
    "The United States will send 560 more troops to Iraq.",
    "Rockets wounded three American soldiers in Iraq on Friday.",
    "The force was cut by 60 percent.",
    "تم تقليص القوات الأميركية في العراق بنسبة 60 في المئة.",
    "More than 47,000 Iraqi soldiers were trained at Camp Taji.",
]


def levels(reading):
    return [
        (p.base_id, p.figures["personnel"], p.when)
        for p in reading.proposals
        if p.kind == "force_level"
    ]


@pytest.mark.parametrize(("text", "base_id", "count", "when"), LEVELS)
def test_a_number_of_troops_is_a_force_level(read, text, base_id, count, when):
    assert levels(read(text, "2021-12-09")) == [(base_id, count, when)]


@pytest.mark.parametrize("text", NONE)
def test_who_comes_goes_or_was_hurt_is_no_force_level(read, text):
    assert levels(read(text, "2021-12-09")) == []


def test_each_number_has_the_date_behind_it(read):
    text = "خفضت واشنطن قواتها إلى 3000 جندي في سبتمبر 2020، ثم إلى 2500 في يناير 2021."
    assert levels(read(text, "2021-12-09")) == [(None, 3000, "2020-09"), (None, 2500, "2021-01")]


def test_a_level_to_come_is_planned(read):
    text = "The number of American troops in Iraq would fall to 2,500 by January 15, 2021."
    (proposal,) = [p for p in read(text, "2020-11-18").proposals if p.kind == "force_level"]
    assert proposal.modality == "planned"
