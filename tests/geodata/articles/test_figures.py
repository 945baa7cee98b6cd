"""Figures are counted as printed: in digits, in words, in the Arabic dual."""

import pytest

from geodata.articles.text.number_words import find_numbers
from geodata.articles.text.text import read_text

FIGURES = [
    ("At least 14 rockets hit Camp Taji on Friday.", {"rockets": 14}),
    ("Two drones hit Harir air base on Friday.", {"drones": 2}),
    ("One drone hit Harir air base on Friday.", {"drones": 1}),
    ("سقط صاروخان على قاعدة بلد أمس.", {"rockets": 2}),
    ("سقط صاروخ على قاعدة بلد أمس.", {"rockets": 1}),
    ("سقط سبعة عشر صاروخاً على قاعدة بلد أمس.", {"rockets": 17}),
    ("سقط ١٠ صواريخ على قاعدة بلد أمس.", {"rockets": 10}),
    (
        "Rockets hit Camp Taji on Friday, killing an American contractor, wounding four men.",
        {"killed": 1, "wounded": 4},
    ),
    (
        "The coalition handed over Camp Taji, worth $347 million, to Iraq on Friday.",
        {"value": 347_000_000},
    ),
    ("سلّم التحالف قاعدة كي وان أمس بممتلكات قيمتها مليون و100 ألف دولار.", {"value": 1_100_000}),
    ("About 300 troops left the K-1 base on Friday.", {"personnel": 300}),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_figures_stand_with_their_event(read, text, figures):
    (proposal,) = read(text).proposals
    assert proposal.figures == figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2,500", [2500]),
        ("٣ آلاف و500", [3500]),
        ("مليون و700 ألف", [1_700_000]),
        ("خمسة وعشرين", [25]),
        ("سبعة عشر", [17]),
        ("خمسة مئة", [500]),
        ("two thousand five hundred", [2500]),
        ("a dozen", [12]),
        ("between 250 and 350", [250, 350]),
        ("بين 250 و350", [250, 350]),
        ("F-16 jets", []),
        ("60 في المئة", [60]),
    ],
)
def test_numbers_are_read_as_people_write_them(text, values):
    assert [number.value for number in find_numbers(read_text(text))] == values


def test_a_later_sentence_about_the_attack_adds_its_figures(read):
    text = (
        "Rockets struck Ain al-Asad air base on Friday, officials said. "
        "At least 11 missiles were fired, they added."
    )
    assert read(text).proposals[0].figures == {"rockets": 11}


def test_a_day_of_the_month_is_no_count(read):
    (proposal,) = read("On March 14 rockets hit Camp Taji.").proposals
    assert proposal.figures == {}


def test_a_rocket_attack_does_not_say_how_many_rockets(read):
    (attack,) = read("A rocket attack hit Camp Taji on 14 March 2020.").proposals
    assert "rockets" not in attack.figures
