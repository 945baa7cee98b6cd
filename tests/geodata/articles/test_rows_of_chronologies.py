"""Chronologies and fact boxes: rows that begin with a day, often without a verb or a base."""

import pytest

MARCH = [("al-qaim", "2020-03-17"), ("qayyarah", "2020-03-26"), ("k-1", "2020-03-29")]
HEADS = ["Timeline: Ain al-Asad air base", "Ain al-Asad air base: five years of fire"]
ROWS = [
    ("3 March 2021: Ten rockets shortly after seven in the morning.", "attack", "2021-03-03"),
    ("July 7, 2021 - 14 rockets, two service members hurt.", "attack", "2021-07-07"),
    ("8 January 2020: Iran fires ballistic missiles at the base.", "attack", "2020-01-08"),
    ("20 November 2023: A short-range missile wounds eight people.", "attack", "2023-11-20"),
    ("18 October 2023 | Two drones, no casualties.", "attack", "2023-10-18"),
    ("November 2014: Arrival of the first 50 American soldiers.", "arrival", "2014-11"),
    ("18 August 2025: The first convoys leave for Syria.", "drawdown", "2025-08-18"),
    ("17 January 2026: Handover to the Iraqi army.", "handover", "2026-01-17"),
]
ARABIC_ROWS = [
    ("3 آذار 2021: عشرة صواريخ عند السابعة صباحاً.", "attack", "2021-03-03"),
    (
        "7 تموز 2021: 14 صاروخاً، وجرح عسكريين اثنين وتضرر منازل في البلدة القريبة.",
        "attack",
        "2021-07-07",
    ),
    ("18 آب 2025: أولى قوافل الانسحاب تتحرك نحو سوريا وأربيل.", "drawdown", "2025-08-18"),
    ("5 آب 2024: صاروخان يجرحان خمسة عسكريين.", "attack", "2024-08-05"),
    (
        "ليلة 20 إلى 21 تشرين الثاني 2023: صاروخ باليستي يصيب ثمانية أشخاص.",
        "attack",
        "[2023-11-20,2023-11-21]",
    ),
    ("تشرين الثاني 2014: وصول نحو 50 جندياً أميركياً.", "arrival", "2014-11"),
    ("17 كانون الثاني 2026: تسليم القاعدة إلى الجيش العراقي.", "handover", "2026-01-17"),
]
OTHERS = [
    "3 January 2020: A US drone kills an Iranian general.",
    "4 January 2020: No rockets that night.",
    "5 January 2020: Parliament votes for foreign troops to go.",
    "6 January 2020: A Patriot missile battery is asked for.",
    "7 January 2020: Two rockets fall in the Green Zone in Baghdad.",
    "8 January 2020: Rockets are fired at a base near the Syrian border.",
]


@pytest.mark.parametrize("head", HEADS)
def test_rows_tell_of_the_base_their_article_is_about(dated, head):
    text = "\n".join([head, "", *(row for row, _, _ in ROWS)])
    found = dated(text, "2026-02-01")
    assert sorted(found) == sorted(("ain-al-asad", kind, when) for _, kind, when in ROWS)


def test_arabic_rows_tell_of_the_base_their_article_is_about(dated):
    text = "\n".join(["قاعدة عين الأسد.. محطات", "", *(f"• {row}" for row, _, _ in ARABIC_ROWS)])
    found = dated(text, "2026-02-01")
    assert sorted(found) == sorted(("ain-al-asad", kind, when) for _, kind, when in ARABIC_ROWS)


@pytest.mark.parametrize("row", OTHERS)
def test_rows_may_tell_of_others_or_of_nothing(dated, row):
    text = f"Timeline: Ain al-Asad air base\n\n{ROWS[0][0]}\n{row}"
    assert dated(text, "2026-02-01") == [("ain-al-asad", "attack", "2021-03-03")]


def test_rows_without_a_base_are_of_the_heading_right_above(dated):
    text = (
        "Foreign troops in Iraq\n\nHarir air base:\n5 May 2021: A drone at dawn.\n"
        "9 May 2021: Two drones.\n\nCamp Taji:\n2 June 2020: Three rockets, no losses.\n"
        "9 June 2020: Five rockets."
    )
    found = [(base_id, when) for base_id, _, when in dated(text, "2026-02-01")]
    assert found == [
        ("harir", "2021-05-05"), ("harir", "2021-05-09"),
        ("taji", "2020-06-02"), ("taji", "2020-06-09"),
    ]  # fmt: skip


def test_rows_of_many_bases_leave_a_row_without_one_alone(dated):
    text = (
        "A year of rockets\n\n2 May 2021: Two rockets hit Balad air base.\n"
        "4 May 2021: Two rockets hit Ain al-Asad air base.\n9 June 2021: Three rockets."
    )
    assert {base_id for base_id, _, _ in dated(text, "2026-02-01")} == {"balad", "ain-al-asad"}


def test_the_airport_is_that_of_the_base_beside_it(dated):
    text = (
        "Drones in 2023\n\nErbil airport and Harir air base are often confused.\n\n2023\n"
        "18 October - A drone is brought down near Harir airfield.\n"
        "26 October - A drone lands in a barracks at the airport.\n"
        "7 November - Three drones are stopped at the airport base."
    )
    assert [base_id for base_id, _, _ in dated(text, None)] == ["harir", "erbil", "erbil"]


@pytest.mark.parametrize("said", ["is hit at 4.29 p.m.", "hit again.", "has been hit."])
def test_a_base_that_is_hit_needs_no_weapon(dated, said):
    text = f"Harir air base: a chronology\n\n5 January 2024 - Harir air base {said}"
    assert dated(text, None) == [("harir", "attack", "2024-01-05")]


@pytest.mark.parametrize("said", ["hit by a flood.", "hit hard by the virus."])
def test_what_else_hits_a_base_is_no_attack(dated, said):
    assert dated(f"On 5 January 2024 Harir air base was {said}", None) == []


def test_the_day_of_a_row_beats_hours_after_something_else(dated):
    text = (
        "Camp Taji in dates\n\n2 January 2020: Two rockets hit Camp Taji.\n"
        "16 January 2020: Three rockets hit Camp Taji, hours after a raid killed civilians."
    )
    assert [when for _, _, when in dated(text, None)] == ["2020-01-02", "2020-01-16"]


BOXES = [
    (
        "FACTBOX: Camp Taji\n\nLocation: 25 km north of Baghdad\n"
        "Deadliest attack: 11 March 2020 (18 rockets, three killed)\nHanded over: 23 August 2020"
    ),
    (
        "بطاقة تعريف: معسكر التاجي\nالموقع: 25 كم شمال بغداد\n"
        "أعنف هجوم: 11 آذار 2020 (18 صاروخاً)\nتاريخ التسليم: 23 آب 2020\nالقيمة: 347 مليون دولار"
    ),
]


@pytest.mark.parametrize("text", BOXES)
def test_a_fact_box_tells_what_stands_before_its_colons(dated, text):
    assert dated(text, "2021-12-31") == [
        ("taji", "attack", "2020-03-11"), ("taji", "handover", "2020-08-23")
    ]  # fmt: skip


NAMES_ALONE = [
    (
        "Handovers in 2020\n\n17 March - Al-Qaim\n26 March - Qayyarah West, near Mosul\n"
        "29 March - K-1; property worth $1.1 million\n4 April - Al-Taqaddum (Habbaniyah)\n"
        "23 August - Taji"
    ),
    (
        "محطات التسليم في 2020:\n• القائم (17 آذار)\n• القيارة (26 آذار)\n"
        "• كي وان في كركوك (29 آذار)\n• التقدم (4 نيسان)\n• التاجي (23 آب)"
    ),
]


@pytest.mark.parametrize("text", NAMES_ALONE)
def test_names_alone_with_a_day_are_bases_under_a_heading_of_handovers(dated, text):
    found = [(base_id, when) for base_id, _, when in dated(text, "2020-09-01")]
    assert found == [*MARCH, ("habbaniyah", "2020-04-04"), ("taji", "2020-08-23")]


def test_names_alone_with_a_day_are_towns_under_another_heading(named):
    assert named("Weather\n\n17 March: Qaim, 30\n18 March: Taji, 31\n19 March: Qayyarah, 28") == []


def test_a_time_of_day_or_the_next_line_adds_nothing_to_a_number(read):
    text = (
        "Handovers in 2020\n\n29 March - K-1; property worth $1.1 million\n4 April - Camp Taji\n\n"
        "12:40 - Fourteen rockets hit Balad air base on 7 July 2020."
    )
    figures = [event.figures for event in read(text, "2020-12-20").proposals]
    assert figures == [{"value": 1_100_000}, {}, {"rockets": 14}]


def test_the_killed_are_counted_behind_the_weapons(read):
    text = "Camp Taji in 2020\n\n11 March 2020: 18 rockets, three killed.\n14 March 2020: Mortars."
    assert read(text).proposals[0].figures == {"rockets": 18, "killed": 3}


def test_a_live_blog_gives_its_rows_the_day_above_them(dated):
    text = (
        "Attacks in Iraq, as it happened\n\nWednesday 7 July\n\n"
        "8.45pm: A drone brought down over Erbil airport.\n"
        "1.10pm: Fourteen rockets at Ain al-Asad air base.\n"
        "3 a.m. - Three drones near Harir air base."
        "\n\nTuesday 6 July\n\n11.30pm: A drone with explosives at Erbil airport; no damage."
    )
    assert dated(text, "2021-07-08") == [
        ("erbil", "attack", "2021-07-07"), ("ain-al-asad", "attack", "2021-07-07"),
        ("harir", "attack", "2021-07-07"), ("erbil", "attack", "2021-07-06"),
    ]  # fmt: skip


def test_rows_with_a_time_alone_are_of_the_day_of_the_blog(read):
    text = (
        "مباشر | صواريخ على عين الأسد\n\n20:15 - الناطق: 14 صاروخاً على قاعدة عين الأسد.\n"
        "18:00 - إسقاط طائرة مسيرة فوق مطار أربيل.\n17:10 - صاروخان على قاعدة بلد الجوية."
    )
    found = [(e.base_id, e.when, e.figures) for e in read(text, "2021-07-08").proposals]
    assert found == [
        ("ain-al-asad", "2021-07-08", {"rockets": 14}),
        ("erbil", "2021-07-08", {"drones": 1}),
        ("balad", "2021-07-08", {"rockets": 2}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "دخان يتصاعد من قاعدة عين الأسد بعد هجوم صاروخي في 7 تموز 2021.",
        "Smoke rises from Ain al-Asad air base after a rocket attack on July 7, 2021.",
    ],
)
def test_smoke_rises_from_the_base_that_was_attacked(dated, text):
    assert dated(text, "2021-07-10") == [("ain-al-asad", "attack", "2021-07-07")]


def test_a_row_may_begin_with_two_days(dated):
    text = (
        "Key dates in the deployment of US-led forces:\n\n"
        "March 17-April 4, 2020 - Al-Qaim, K-1 and Taqaddum bases are turned over in turn."
        "\nAug. 24-Sept. 15, 2025 - Troops pull out of the Victory complex at Baghdad airport."
    )
    spring, autumn = "2020-03-17/2020-04-04", "2025-08-24/2025-09-15"
    assert dated(text, None) == [
        ("al-qaim", "handover", spring), ("k-1", "handover", spring),
        ("habbaniyah", "handover", spring), ("victory", "drawdown", autumn),
    ]  # fmt: skip


def test_a_compound_is_no_airport(dated):
    text = (
        "Drone strikes Victory Base\n\nA drone struck Victory Base near Baghdad on Wednesday.\n\n"
        "On March 8 drones were aimed at Erbil International Airport.\n\n"
        "The army said that coalition personnel vacated the compound in September 2025."
    )
    found = [event for event in dated(text, "2026-03-11") if event[1] == "drawdown"]
    assert found == [("victory", "drawdown", "2025-09")]


@pytest.mark.parametrize("begin", ["2020 - ", "2020: ", "• 2020: "])
def test_what_a_year_tells_in_the_present_is_over(dated, begin):
    row = "Al-Qaim base is given back on March 17, Qayyarah nine days later, K-1 on March 29."
    text = f"Key dates\n\n2019 - ISIS loses its last village.\n\n{begin}{row}"
    assert dated(text, "2021-12-09") == [(base, "handover", day) for base, day in MARCH]


def test_what_is_told_in_the_present_of_a_day_to_come_is_a_plan(told):
    text = "BAGHDAD - Al-Qaim base is given back on March 17, the Coalition said."
    assert told(text, "2020-03-02") == [("al-qaim", "handover", "2020-03-17", "planned")]
