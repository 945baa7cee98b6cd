"""Rows of chronologies: troops gone without a verb, several days of one base, titles, levels."""

import pytest

GONE = [
    ("20 December 2021 - Combat troops gone, Iraq says.", "combat_withdrawal", "2021-12-20"),
    ("16 June 2020 - Last Australians home.", "drawdown", "2020-06-16"),
    ("2 September 2025 - Trucks with equipment bound for Erbil.", "drawdown", "2025-09-02"),
    ("24 آب 2025 - رتل ثان باتجاه الحدود السورية.", "drawdown", "2025-08-24"),
]


@pytest.mark.parametrize(("row", "kind", "when"), GONE)
def test_troops_are_gone_without_a_verb(dated, row, kind, when):
    text = f"Camp Taji: a chronology\n\n27 December 2014: 180 trainers arrive.\n{row}"
    assert dated(text, "2026-02-01") == [
        ("taji", "arrival", "2014-12-27"), ("taji", kind, when)
    ]  # fmt: skip


def test_the_title_of_a_chronology_tells_nothing_of_the_day_it_is_printed(dated):
    text = (
        "Ain al-Asad air base under fire\n\n17 October 2023: First drone since the truce.\n"
        "18 October 2023: Two drones."
    )
    found = [when for _, _, when in dated(text, "2024-02-10")]
    assert found == ["2023-10-17", "2023-10-18"]


def test_each_day_in_the_row_of_a_base_has_its_own_figures(read):
    text = (
        "Where and when in 2021\n\nBalad air base: 4 April (2 rockets), 3 May (6 rockets)\n"
        "Erbil airport: 15 February (14 rockets), 14 April (drone)"
    )
    found = [(e.base_id, e.when, e.figures) for e in read(text, "2021-08-01").proposals]
    assert found == [
        ("balad", "2021-04-04", {"rockets": 2}),
        ("balad", "2021-05-03", {"rockets": 6}),
        ("erbil", "2021-02-15", {"rockets": 14}),
        ("erbil", "2021-04-14", {}),
    ]


def test_a_row_without_a_verb_follows_those_that_have_one(dated):
    text = (
        "Which have gone so far?\n\nAl-Qaim base - handed over on 17 March\n"
        "K-1 - handed over on 29 March\nHabbaniyah air base - 4 April\nCamp Taji - 25 km off"
    )
    assert [(base_id, when) for base_id, _, when in dated(text, "2020-04-06")] == [
        ("al-qaim", "2020-03-17"), ("k-1", "2020-03-29"), ("habbaniyah", "2020-04-04")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "row", ["10 September: 250 to 350 advisers stay.", "10 أيلول: بقاء نحو 250 مستشاراً."]
)
def test_those_who_stay_in_a_row_are_at_its_base(read, row):
    text = f"Ain al-Asad air base: the last weeks\n\n18 August: departure of a convoy.\n{row}"
    levels = [e for e in read(text, "2025-12-01").proposals if e.kind == "force_level"]
    assert [(e.base_id, e.figures) for e in levels] == [("ain-al-asad", {"personnel": 250})]


@pytest.mark.parametrize(
    "row", ["4 January 2020: US troops brace for rockets.", "9 August 2019: Rockets found nearby."]
)
def test_fire_that_is_feared_or_found_is_none(dated, row):
    text = f"Camp Taji: a chronology\n\n14 January 2020: Katyushas.\n{row}"
    assert dated(text, "2026-02-01") == [("taji", "attack", "2020-01-14")]


def test_the_airport_is_that_of_the_city_the_article_names(dated):
    text = (
        "هجمات أربيل وحرير\n\n18 تشرين الأول: مسيرة فوق قاعدة حرير\n"
        "26 تشرين الأول: مسيرة داخل المطار لم تنفجر"
    )
    assert [base_id for base_id, _, _ in dated(text, "2024-02-10")] == ["harir", "erbil"]
