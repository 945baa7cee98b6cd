"""Hijri dates: converted about, never to a sure day; ours counts where both are printed."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates
from geodata.articles.dates.hijri import hijri_day
from geodata.dates.edtf import parse_edtf

PRINTED = date(2021, 12, 21)


@pytest.mark.parametrize(
    ("hijri", "known"),
    [
        ((1435, 9, 1), "2014-06-28"),
        ((1440, 12, 10), "2019-08-11"),
        ((1441, 9, 1), "2020-04-24"),
        ((1442, 1, 1), "2020-08-20"),
        ((1443, 5, 17), "2021-12-21"),
        ((1446, 9, 1), "2025-03-01"),
    ],
)
def test_the_rule_is_within_a_day_of_what_was_announced(
    hijri: tuple[int, int, int], known: str
) -> None:
    assert abs((hijri_day(*hijri) - date.fromisoformat(known)).days) <= 1


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("في 17 جمادى الأولى 1443 هـ", "2021-12-21"),
        ("في 17 جمادى الأولى 1443هـ", "2021-12-21"),
        ("15 Ramadan 1442 AH", "2021-04-27"),
        ("11 Sha'ban 1441", "2020-04-04"),
        ("4 Dhu al-Hijja 1441", "2020-07-25"),
        ("في رمضان 1442", "2021-04-20"),
        ("رجب 1441هـ", "2020-03-01"),
        ("عام 1442 هـ", "2021-01-01"),
        ("في شهر رمضان الماضي", "2021-04-20"),
    ],
)
def test_the_true_day_lies_within_what_is_said(text: str, holds: str) -> None:
    (phrase,) = find_dates(text, PRINTED)
    when = parse_edtf(phrase.edtf or "")
    assert when.approximate
    assert when.earliest <= date.fromisoformat(holds) <= when.latest


@pytest.mark.parametrize(
    "text",
    [
        "الثلاثاء 17 جمادى الأولى 1443 هـ - 21 ديسمبر 2021م",
        "21 ديسمبر 2021 الموافق 17 جمادى الأولى 1443",
        "17 جمادى الأولى 1443هـ الموافق 21/12/2021",
    ],
)
def test_beside_our_date_it_is_the_same_phrase(text: str) -> None:
    (phrase,) = find_dates(text)
    assert (phrase.words, phrase.edtf) == (text, "2021-12-21")


def test_the_same_month_is_the_hijri_one_behind_a_hijri_date() -> None:
    text = "في 2 شعبان 1441هـ، الموافق 26 مارس 2020م، وفي الخامس من الشهر نفسه"
    assert find_dates(text)[1].edtf == "2020-03-30~"


def test_without_a_year_and_a_day_of_publication_it_is_undated() -> None:
    (phrase,) = find_dates("في 15 رمضان")
    assert phrase.edtf is None
