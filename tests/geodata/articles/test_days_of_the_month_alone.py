"""Days told without their month or year: which month is meant, and numbers in words."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates


def edtfs(text: str, published: str) -> list[str | None]:
    """Return the dates of a text."""
    return [phrase.edtf for phrase in find_dates(text, date.fromisoformat(published))]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The flag at K-1 came down on the 29th.", "2020-04-02", ["2020-03-29"]),
        ("Two left the base on the 28th.", "2021-01-03", ["2020-12-28"]),
        ("The camp was handed over on the 2nd.", "2020-04-02", ["2020-04-02"]),
        (
            "It will close in May. On the 20th it fell.",
            "2021-04-25",
            ["2021-05", "2021-04-20"],
        ),
    ],
)
def test_a_day_told_as_done_is_not_after_publication(
    text: str, published: str, expected: list[str]
) -> None:
    assert edtfs(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The camp will be handed over on the 23rd.", "2020-08-23"),
        ("It hands over its part of it soon, probably on the 23rd.", "2020-08-23"),
        ("The armour course passes out on the 18th.", "2020-08-18"),
    ],
)
def test_a_day_still_to_come_is_after_publication(text: str, expected: str) -> None:
    assert edtfs(text, "2020-08-12") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signed over on the twenty-third of August.", "2020-08-23"),
        ("on the thirty-first of January 2020", "2020-01-31"),
        ("Thirty-one days ago today they left.", "2020-08-12"),
        ("nineteen days ago today", "2020-08-24"),
        ("five fell on the last day of January.", "2020-01-31"),
        ("five on the last evening of February.", "2020-02-29"),
        ("على القيارة في آخر ليلة من كانون الثاني.", "2020-01-31"),
    ],
)
def test_numbers_in_words_are_read_whole(text: str, expected: str) -> None:
    assert edtfs(text, "2020-09-12") == [expected]


def test_to_close_in_a_month_is_no_end_of_it() -> None:
    assert edtfs("It will close in May and end in June.", "2021-04-25") == ["2021-05", "2021-06"]
    assert edtfs("It left late in March.", "2021-04-25") == ["[2021-03-21..2021-03-31]"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mission is to end in September.", "2026-09"),
        ("The Coalition stays in Erbil until September.", "2026-09"),
        ("ويبقى التحالف في أربيل حتى أيلول.", "2026-09"),
        ("By early October the coalition had pulled out.", "[2025-10-01..2025-10-10]"),
        ("It will leave under September's agreement.", "2025-09"),
        ("It lasted until 4 October.", "2025-10-04"),
        ("ولم تُسلَّم قاعدة في تشرين الأول.", "2025-10"),
    ],
)
def test_a_month_of_a_plan_is_the_next_one(text: str, expected: str) -> None:
    assert edtfs(text, "2026-02-09") == [expected]


def test_this_january_is_that_of_the_year_if_it_is_over() -> None:
    assert edtfs("By this January, when Iran fired, there were 1,500.", "2020-09-01") == ["2020-01"]
