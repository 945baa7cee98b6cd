"""Numbers of troops are told with many verbs and with none."""

import pytest

TOLD = [
    "The American contingent in Iraq exceeds 6,000, an official said.",
    "The U.S. force in Iraq has slipped under 6,000, an official said.",
    "American troop numbers in Iraq hover around 6,000.",
    "The coalition's footprint in Iraq runs to about 6,000 men and women.",
    "Some 6,000 American troops train and advise local forces across Iraq.",
    "Another battalion of soldiers came, lifting the U.S. force to close to 6,000.",
    "The deployment brings to 6,000 the number of U.S. troops authorised for Iraq.",
    "American forces in Iraq: 6,000. Nobody says how many there are elsewhere.",
    "The Pentagon puts its strength in Iraq at 6,000.",
    "The strength of the coalition in Iraq is down by half, to 6,000.",
    "The United States had many more troops in Iraq once; it has 6,000 now.",
    "Under the plan announced in January, the number of U.S. troops in Iraq fell to 6,000.",
]
OTHERS = [
    "Five hundred fewer American soldiers serve in Iraq than did last year.",
    "More than 4,400 American soldiers died in Iraq between 2003 and 2011.",
    "Iraq's army numbers 190,000 soldiers.",
    "Around 500 families of soldiers in Iraq wrote to the American president.",
    "Some 1,800 soldiers who served in Iraq marched through the American capital.",
    "The number of rockets fired at Americans in Iraq reached 500 this year.",
    "Iran has 5,000 advisers in Iraq, a U.S. general said.",
    "The U.S. has 900 troops in Syria and 40,000 in the region.",
]


def levels(read, text, day):
    found = read(text, day).proposals
    return [(p.figures["personnel"], p.when) for p in found if p.kind == "force_level"]


@pytest.mark.parametrize("text", TOLD)
def test_a_number_of_troops_is_told_with_many_verbs(read, text):
    assert levels(read, text, "2024-03-20") == [(6000, "2024-03")]


@pytest.mark.parametrize("text", OTHERS)
def test_the_dead_families_and_armies_of_others_are_no_level(read, text):
    assert levels(read, text, "2024-03-20") == []


def test_each_number_of_a_roll_call_has_its_year(read):
    text = (
        "The count of U.S. troops in Iraq over the years: 150,000 troops in 2008, 39,000 in "
        "October 2011, 5,200 in 2019, 2,500 today."
    )
    assert levels(read, text, "2024-03-20") == [
        (150000, "2008"), (39000, "2011-10"), (5200, "2019"), (2500, "2024-03-20"),
    ]  # fmt: skip


def test_countries_behind_the_first_share_its_noun(read):
    text = "Britain has 275 soldiers in Iraq, Australia 380, Italy 500."
    found = [number for number, _ in levels(read, text, "2015-11-02")]
    assert found == [275, 380, 500]


def test_of_a_cut_from_one_number_to_another_the_second_is_the_level(read):
    text = "Troop levels in Iraq have been reduced from 5,200 to 3,000, the Pentagon said."
    assert levels(read, text, "2020-10-14") == [(3000, "2020-10")]


def test_an_earlier_number_has_its_own_day(read):
    text = "The United States has about 2,500 troops in Iraq, down from roughly 5,200 in 2020."
    assert levels(read, text, "2025-08-19") == [(2500, "2025-08"), (5200, "2020")]


def test_all_there_are_stand_behind_those_of_a_base(read):
    text = "Roughly 2,000 US troops are at Ain al-Asad air base, out of 2,500 in the country."
    assert (2500, "2025-08") in levels(read, text, "2025-08-19")


def test_what_is_now_is_of_the_month_of_publication(read):
    text = "U.S. troop strength in Iraq, 5,200 in January, is now 3,000."
    assert levels(read, text, "2020-10-14") == [(5200, "2020-01"), (3000, "2020-10")]
