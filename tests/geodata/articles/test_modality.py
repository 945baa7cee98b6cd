"""Done, planned, denied or claimed: nothing planned is ever told as done."""

import pytest

PLANNED = [
    "The coalition will hand over Camp Taji to Iraqi forces by the end of August 2020.",
    "Troops are to leave Victory base in September 2025.",
    "The withdrawal from Ain al-Asad is expected by September 2025.",
    "US forces are preparing to evacuate contractors from Balad air base on Friday.",
    "ستسلم قوات التحالف قاعدة عين الأسد بحلول أيلول 2025.",
    "سيتم إخلاء قاعدة فكتوري في أيلول 2025.",
    "من المقرر أن ينسحب التحالف من قاعدة حرير قبل نهاية أيلول 2026.",
    "اتفق الجانبان على انسحاب القوات من قاعدة عين الأسد في أيلول 2025.",
    "يعتزم التحالف تسليم قاعدة القيارة قبل نهاية آذار 2020.",
    "Coalition to leave Harir air base in October",
    "A handover of Taqaddum air base is due in early April.",
    "كشف مصدر عن قرب إخلاء قاعدة فيكتوريا من قوات التحالف في أيلول 2025.",
]
DENIED = [
    "The coalition denied that it had handed over Erbil Air Base on Monday.",
    "No part of Erbil Air Base has been handed over to anyone this year.",
    "American troops did not leave Harir air base this month.",
    "نفى التحالف تسليم قاعدة حرير يوم الإثنين.",
    "لم تنسحب القوات الأميركية من قاعدة عين الأسد هذا الشهر.",
]
ASSERTED = [
    "أعلن التحالف تسليم قاعدة القيارة يوم الخميس.",
    "أعلنت الوزارة أن القوات غادرت قاعدة القائم أمس.",
    "كانت قاعدة عين الأسد قد تعرضت بتاريخ 8 كانون الثاني 2020 لقصف بعشرة صواريخ.",
    "Rockets hit Camp Taji on Friday; no casualties were reported.",
    "سقط صاروخان على قاعدة بلد الخميس دون وقوع إصابات.",
    "The coalition said on Sunday it had handed over the K-1 base.",
    "Pressure led the coalition to leave Camp Taji on Sunday.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_what_is_to_come_is_planned(told, text):
    assert {e[3] for e in told(text, "2020-03-27")} == {"planned"}


@pytest.mark.parametrize("text", DENIED)
def test_what_is_said_not_to_be_so_is_denied(told, text):
    assert {e[3] for e in told(text, "2020-03-27")} == {"denied"}


@pytest.mark.parametrize("text", ASSERTED)
def test_what_is_told_as_done_is_asserted(told, text):
    assert {e[3] for e in told(text, "2020-03-30")} == {"asserted"}


def test_announced_holds_no_will_not(told):
    assert told("أعلن التحالف تسليم قاعدة القيارة أمس.")[0][3] == "asserted"
    assert told("لن يسلم التحالف قاعدة القيارة هذا العام.")[0][3] in ("denied", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "An armed faction said its drones had struck Harir base on Saturday.",
        "أعلنت المقاومة الإسلامية في العراق استهداف قاعدة حرير السبت.",
        "A group claimed it attacked Erbil airport on Saturday.",
    ],
)
def test_what_only_an_armed_group_says_is_claimed(told, text):
    assert {e[3] for e in told(text)} == {"claimed"}


def test_an_attack_others_confirm_is_asserted(told):
    text = (
        "A faction said its drones had struck Harir base on Saturday. "
        "Two drones hit Harir base on Saturday, the governor's office said."
    )
    assert [e[3] for e in told(text)] == ["asserted"]


def test_a_date_after_publication_makes_a_plan(told):
    assert told("Camp Taji: handed over on 23 August 2020.", "2020-08-01")[0][3] == "planned"


def test_what_was_said_and_is_denied_in_the_next_sentence_did_not_happen(told):
    text = (
        "In August, local media said American forces had begun withdrawing from Harir air base. "
        "Coalition sources denied it at the time."
    )
    assert {event[3] for event in told(text, "2021-09-22")} == {"denied"}


def test_what_is_awaited_or_will_be_less_is_still_to_come(happened):
    awaited = "سلم التحالف قاعدة التقدم، ومغادرة نحو 500 عسكري مرتقبة في الأيام الموالية."
    less = "30 سبتمبر 2025: واشنطن تقول إن قواتها في العراق ستقل عن ألفي جندي معظمهم في أربيل."
    assert [e for e in happened(awaited, "2020-04-04") if e[1] != "handover"] == []
    assert happened(less, "2025-10-01") == []
