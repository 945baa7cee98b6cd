"""What happened, to which base, on which day: clause by clause, in both languages."""

import pytest

HAPPENED = [
    (
        "سلّم التحالف قاعدة القيارة إلى الجيش العراقي في 26 آذار 2020.",
        "qayyarah",
        "handover",
        "2020-03-26",
    ),
    ("تسلّمت القوات العراقية معسكر التاجي في 23 آب 2020.", "taji", "handover", "2020-08-23"),
    (
        "The coalition handed K-1 to the Iraqi army on March 29, 2020.",
        "k-1",
        "handover",
        "2020-03-29",
    ),
    (
        "Iraq's army took full control of Camp Taji on 23 August 2020.",
        "taji",
        "handover",
        "2020-08-23",
    ),
    ("سقطت ثلاثة صواريخ على قاعدة بلد في 2 أيار 2021.", "balad", "attack", "2021-05-02"),
    ("تعرضت قاعدة عين الأسد لهجوم في يناير 2020.", "ain-al-asad", "attack", "2020-01"),
    (
        "Two drones were shot down near Harir air base on 5 January 2024.",
        "harir",
        "attack",
        "2024-01-05",
    ),
    (
        "غادرت القوات القتالية قاعدة حرير في 21 كانون الأول 2021.",
        "harir",
        "combat_withdrawal",
        "2021-12-21",
    ),
    (
        "لم تتبقَّ قوات قتالية في قاعدة حرير يوم 21 ديسمبر 2021.",
        "harir",
        "combat_withdrawal",
        "2021-12-21",
    ),
    (
        "US troops pulled out of Victory base on August 24, 2025.",
        "victory",
        "drawdown",
        "2025-08-24",
    ),
    (
        "وصل مستشارون أميركيون إلى قاعدة الحبانية في حزيران 2015.",
        "habbaniyah",
        "arrival",
        "2015-06",
    ),
    (
        "American engineers arrived at Qayyarah airfield in September 2016.",
        "qayyarah",
        "arrival",
        "2016-09",
    ),
]
COUNTRY = [
    (
        "أعلنت الحكومة في 9 كانون الأول 2021 انتهاء المهام القتالية للتحالف.",
        "mission_change",
        "2021-12-09",
    ),
    ("The coalition's combat mission ended on 9 December 2021.", "mission_change", "2021-12-09"),
    ("انسحبت قوات التحالف القتالية من العراق في ديسمبر 2021.", "combat_withdrawal", "2021-12"),
]
NOTHING = [
    "سلّم التحالف 1800 عربة مدرعة إلى القوات العراقية في قاعدة التاجي يوم 3 آذار 2020.",
    "Police handed over a suspect at Camp Taji on March 3, 2020.",
    "A delegation arrived at Ain al-Asad on March 3, 2020.",
    "زار وفد قاعدة حرير في 3 آذار 2020.",
    "Islamic State left Qayyarah airfield in July 2016.",
    "The base at Taji has been the site of frequent rocket attacks in recent months.",
    "تقع قاعدة بلد شمال بغداد، وتأسست عام 1980.",
    "لا إصابات في قاعدة بلد يوم 3 آذار 2020.",
]


@pytest.mark.parametrize(("text", "base_id", "kind", "when"), HAPPENED)
def test_tells_what_happened_at_a_base(told, text, base_id, kind, when):
    assert told(text, "2026-01-20") == [(base_id, kind, when, "asserted")]


@pytest.mark.parametrize(("text", "kind", "when"), COUNTRY)
def test_tells_what_happened_to_the_whole_country(told, text, kind, when):
    assert told(text, "2022-01-20") == [(None, kind, when, "asserted")]


@pytest.mark.parametrize("text", NOTHING)
def test_tells_no_event_where_none_of_ours_happened(told, text):
    assert [event for event in told(text) if event[3] == "asserted"] == []


def test_two_bases_and_two_dates_pair_up(told):
    text = "غادرت القوات قاعدة القائم في 19 آذار 2020 وقاعدة القيارة في 26 آذار 2020."
    assert [(e[0], e[2]) for e in told(text)] == [
        ("al-qaim", "2020-03-19"),
        ("qayyarah", "2020-03-26"),
    ]


def test_dates_before_their_bases_pair_up_too(told):
    text = (
        "On March 17 the coalition handed over the al-Qaim base and on March 26 Qayyarah airfield."
    )
    assert [(e[0], e[2]) for e in told(text)] == [
        ("al-qaim", "2020-03-17"),
        ("qayyarah", "2020-03-26"),
    ]


def test_respectively_pairs_two_lists(told):
    text = (
        "The coalition handed over the al-Qaim base and Qayyarah airfield "
        "on March 17 and March 26, 2020 respectively."
    )
    assert [(e[0], e[2]) for e in told(text)] == [
        ("al-qaim", "2020-03-17"),
        ("qayyarah", "2020-03-26"),
    ]


def test_one_date_counts_for_a_whole_list(told):
    text = "قصفت فصائل قاعدتي عين الأسد وبلد في 3 آذار 2020."
    assert {(e[0], e[2]) for e in told(text)} == {
        ("ain-al-asad", "2020-03-03"), ("balad", "2020-03-03"),
    }  # fmt: skip


def test_lines_of_a_list_take_the_verb_of_their_heading(told):
    text = (
        "القواعد التي سلّمها التحالف إلى القوات العراقية في 2020\n\n"
        "قاعدة القائم: 17 آذار\nقاعدة القيارة: 26 آذار\n"
    )
    assert [(e[0], e[1], e[2]) for e in told(text, None)] == [
        ("al-qaim", "handover", "2020-03-17"),
        ("qayyarah", "handover", "2020-03-26"),
    ]


def test_the_base_is_carried_over(told):
    text = "قاعدة التاجي: تقع شمال بغداد. سلمتها قوات التحالف إلى القوات العراقية في أغسطس 2020."
    assert told(text, "2021-12-09") == [("taji", "handover", "2020-08", "asserted")]


def test_the_camp_is_the_camp_among_several_bases(told):
    text = (
        "Soldiers moved between Camp Taji and Harir airfield for years, officials said. "
        "Two rockets fell inside the camp on March 11, 2020."
    )
    assert ("taji", "attack", "2020-03-11", "asserted") in told(text)


def test_troops_that_leave_a_base_as_it_is_handed_over_are_one_event(told):
    text = (
        "US troops withdrew from Camp Taji on August 23, 2020 and handed it over to Iraqi forces."
    )
    assert told(text, "2020-08-24") == [("taji", "handover", "2020-08-23", "asserted")]


def test_where_troops_go_is_not_where_they_leave(told):
    text = "انسحبت القوات من قاعدة القيارة إلى قاعدة عين الأسد في 26 آذار 2020."
    assert [(e[0], e[1]) for e in told(text)] == [("qayyarah", "drawdown")]


def test_a_base_that_lies_near_was_not_hit(told):
    text = "سقطت صواريخ على قاعدة حرير قرب مطار أربيل في 3 آذار 2020."
    assert [e[0] for e in told(text)] == ["harir"]


def test_the_same_event_told_twice_is_one_proposal(told):
    text = (
        "Coalition hands over Camp Taji\n\n"
        "The coalition handed over Camp Taji to Iraqi forces on Sunday. "
        "The handover of Camp Taji had long been planned, it said."
    )
    assert told(text, "2020-08-23") == [("taji", "handover", "2020-08-23", "asserted")]


def test_a_span_is_the_clause_as_printed(read):
    text = "K-1 was quiet. Rockets hit Camp Taji on March 11, 2020, and Balad air base slept."
    (proposal,) = read(text).proposals
    assert text[proposal.start : proposal.end].startswith("Rockets hit Camp Taji")
