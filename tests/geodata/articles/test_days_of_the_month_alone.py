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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It went on 28 February. Drones flew on the 9th.", ["2026-02-28", "2026-03-09"]),
        ("It went on 28 February, another on the 26th.", ["2026-02-28", "2026-02-26"]),
        (
            "On Monday it was hit, on the 6th and the 4th too.",
            ["2026-03-09", "[2026-02-06,2026-03-04]"],
        ),
        ("التاجي في 28 شباط، ثم في الثاني عشر كانت بلد.", ["2026-02-28", "2026-03-12"]),
    ],
)
def test_a_story_goes_on_to_the_nearer_month(text: str, expected: list[str]) -> None:
    assert edtfs(text, "2026-03-14") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أطلقوا على التاجي يوم الحادي عشر.", ["2020-03-11"]),
        ("لم تُقصف منذ الثاني والعشرين، وعادوا.", ["2020-03-22"]),
        ("في آذار، ليلة السادس، سقط صاروخان.", ["2020-03", "2020-03-06"]),
        ("رحلوا يوم السبت الحادي والعشرين.", ["2020-03-21"]),
        ("In March, on the ninth, it was hit.", ["2020-03", "2020-03-09"]),
        ("On the twentieth a rocket fell.", ["2020-03-20"]),
        ("the night in March, the 11th, and the room", ["2020-03", "2020-03-11"]),
        ("February the fourth, and again", ["2020-02-04"]),
        ("Diary\nSat 7. Two on the base.\nWed 11. Not us.", ["2020-03-07", "2020-03-11"]),
    ],
)
def test_a_day_in_words_is_one(text: str, expected: list[str]) -> None:
    assert edtfs(text, "2020-03-25") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Sunday, the eighth and costliest transfer, they left.", ["2020-03-22"]),
        ("On Tuesday the first lorries pulled out in March, the 2nd Brigade too.", 2),
        ("In March they won on the second attempt.", ["2020-03"]),
        ("فجر السبت، الثانية وعشرين دقيقة، سقط صاروخ.", ["2020-03-21"]),
        ("في الثانية عشرة ليلاً سقط صاروخ.", []),
        ("The age of John Miller (24) was told in March.", ["2020-03"]),
    ],
)
def test_a_number_in_words_of_something_else_is_no_day(
    text: str, expected: list[str] | int
) -> None:
    found = edtfs(text, "2020-03-25")
    assert (len(found) if isinstance(expected, int) else found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "القائم (17 آذار)، القيارة (26)، الحبانية (4 نيسان)",
            ["2020-03-17", "2020-03-26", "2020-04-04"],
        ),
        ("• شباط (15): قتيلان.", ["2020-02", "2020-02-15"]),
        (
            "آذار: التاجي (11 و14)، بسماية (16)",
            ["2020-03", "[2020-03-11,2020-03-14]", "2020-03-16"],
        ),
    ],
)
def test_numbers_in_brackets_go_on_with_days(text: str, expected: list[str]) -> None:
    assert edtfs(text, "2020-12-28") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was handed back two years ago tomorrow.", "2018-12-29"),
        ("The last to be hit was Erbil, three weeks ago yesterday.", "2020-12-06"),
        ("It is a year to the day since rockets crashed into K-1.", "2019-12-28"),
        ("At Taji, a year ago on the 23rd, there was an orchestra.", "2019-12-23"),
        ("A year ago on Friday the mission was declared over.", "2019-12-25"),
        ("سنة كاملة مرت أمس على سقوط ثلاثين صاروخًا.", "2019-12-27"),
        ("ثلاث سنوات تمرّ اليوم على خروج آخر علم.", "2017-12-28"),
        ("تمر غداً خمس سنوات على التسليم.", "2015-12-29"),
        ("عقد اليوم على عجل", "2020-12-28"),
    ],
)
def test_an_anniversary_gives_the_day(text: str, expected: str) -> None:
    assert edtfs(text, "2020-12-28") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It left in August, he said yesterday, on the 23rd of that month.",
            "2020-08-23",
        ),
        ("Since 5 August 2019 it was calm.\n\nNow it is hit. It left on 18 August.", "2020-08-18"),
        ("في 8 آب 2014 بدأت المهمة.\n\nسُلّمت القاعدة في السابع من الشهر.", "2020-09-07"),
        ("الطريق مقطوع منذ 2015، حين جاء المستشارون في حزيران.", "2015-06"),
        ("It was hit in January, February, March, April.", "2020-04"),
        ("the drones of 2018 and a missile on 20 November that year", "2018-11-20"),
        ("وصلوا في تشرين الثاني 2014 ثم خرج آخرهم في السابع من أيلول.", "2020-09-07"),
        ("Its engineers drove out on Thursday with a crane nobody else could use.", "2020-09-10"),
        ("نيسان حمل جديداً، مسيّرة في الرابع عشر.", "2020-04-14"),
        ("أيار: مسيّرة أخرى، في عين الأسد، يوم الثامن.", "2020-05-08"),
        ("Last month it was ruined by rockets (the 27th, at night).", "2020-08-27"),
    ],
)
def test_the_last_date_is_of_the_month_and_year_the_words_point_to(
    text: str, expected: str
) -> None:
    assert edtfs(text, "2020-09-12")[-1] == expected


def test_the_end_of_a_length_is_not_the_whole_of_it() -> None:
    text = "It was hit on 27 December 2019. It went back three months and two days later."
    assert edtfs(text, "2020-09-12") == ["2019-12-27", None]
