"""One event is read alike whoever tells it, in whatever order; a plan is never told as done."""

import pytest

DONE = [
    ("تسلّم الجيش العراقي أمس معسكر التاجي.", "2020-08-24", "taji", "2020-08-23"),
    ("جرى تسليم معسكر التاجي إلى الجيش في 23 غشت 2020.", "2020-09-24", "taji", "2020-08-23"),
    ("معسكر التاجي الذي سلمه التحالف في 23 آب 2020 صار مقراً.", "2020-09-24", "taji", "2020-08-23"),
    ("تم يوم أمس تسليم قاعدة القيارة للقوات العراقية.", "2020-03-27", "qayyarah", "2020-03-26"),
    ("وكانت قاعدة القيارة قد سُلّمت في السادس والعشرين من آذار.", "2020-04-20", "qayyarah",
     "2020-03-26"),
    ("أعلن التحالف تسليم قاعدة القيارة في 26 آذار 2020.", "2020-03-27", "qayyarah", "2020-03-26"),
    ("Camp Taji, which the coalition handed over on August 23, 2020, is quiet.", "2020-09-24",
     "taji", "2020-08-23"),
    ("Taji base, returned on August 23, 2020, is a depot again.", "2020-09-24", "taji",
     "2020-08-23"),
    ("The army took control of Camp Taji on August 23, 2020.", "2020-09-24", "taji", "2020-08-23"),
    ("Control of Camp Taji was passed to Iraq on August 23, 2020.", "2020-09-24", "taji",
     "2020-08-23"),
]  # fmt: skip
NOT_DONE = [
    ("لن يسلم التحالف قاعدة القيارة في 26 آذار 2020.", "2020-03-20", "denied"),
    ("أعلن التحالف أنه لن يسلم قاعدة القيارة هذا العام.", "2020-03-20", "denied"),
    ("نفى التحالف تسليم قاعدة القيارة في 26 آذار 2020.", "2020-04-20", "denied"),
    ("لم يسلم التحالف قاعدة القيارة.", "2020-03-20", "denied"),
    ("أكد أن تسليم قاعدة القيارة غير مطروح.", "2020-03-20", "denied"),
    ("سيسلم التحالف قاعدة القيارة في 26 آذار.", "2020-03-20", "planned"),
    ("وكان من المقرر تسليم قاعدة القيارة في 26 آذار.", "2020-03-20", "planned"),
    ("تأجل تسليم قاعدة القيارة الذي كان مقرراً يوم 26 آذار.", "2020-03-28", "planned"),
    ("طالب نواب بتسليم قاعدة القيارة قبل نهاية 2020.", "2020-03-20", "planned"),
    ("The coalition denied that Q-West was handed over on March 26, 2020.", "2020-04-24", "denied"),
    ("The handover of Q-West, planned for March 26, did not take place.", "2020-04-01", "denied"),
    ("Talk of a handover of Q-West is premature.", "2020-04-01", "denied"),
    ("Q-West has yet to be handed over.", "2020-04-01", "denied"),
    ("The transfer of Q-West, scheduled for March 26, has begun to worry locals.", "2020-03-20",
     "planned"),
    ("Officials said Q-West could be handed over in March 2020.", "2020-02-20", "planned"),
    ("The coalition is preparing to hand over Q-West on March 26.", "2020-03-20", "planned"),
]  # fmt: skip
SEVERAL = [
    ("سلم التحالف قاعدة القيارة في 26 آذار 2020 وقاعدة كي وان في 29 آذار 2020.",
     [("qayyarah", "2020-03-26"), ("k-1", "2020-03-29")]),
    ("استلمت القوات قاعدتي القائم والقيارة في 17 و26 آذار 2020 على التوالي.",
     [("al-qaim", "2020-03-17"), ("qayyarah", "2020-03-26")]),
    ("غادر التحالف قواعد هي القائم والقيارة في آذار 2020، والحبانية في نيسان 2020.",
     [("al-qaim", "2020-03"), ("qayyarah", "2020-03"), ("habbaniyah", "2020-04")]),
    ("The coalition handed over K-1 on March 29, 2020 and Camp Taji on August 23, 2020.",
     [("k-1", "2020-03-29"), ("taji", "2020-08-23")]),
    ("Q-West was handed over on March 26, 2020. K-1 followed three days later.",
     [("qayyarah", "2020-03-26"), ("k-1", "2020-03-29")]),
    (("Q-West was handed over on March 26, 2020. K-1 was handed over three days after the handover "
     "of Q-West."), [("qayyarah", "2020-03-26"), ("k-1", "2020-03-29")]),
    ("K-1 was handed over on March 29, 2020, three days after the handover of Q-West.",
     [("k-1", "2020-03-29"), ("qayyarah", "2020-03-26")]),
    ("Camp Taji was attacked on March 11, 2020. Three days later another volley hurt five.",
     [("taji", "2020-03-11"), ("taji", "2020-03-14")]),
    ("بعد يوم من قصف معسكر التاجي في 14 آذار 2020 سقط صاروخان على معسكر بسماية.",
     [("taji", "2020-03-14"), ("besmaya", "2020-03-15")]),
    ("كان معسكر بسماية هدفا لصاروخين يوم 16 آذار 2020، بعد خمسة أيام من هجوم على معسكر التاجي.",
     [("besmaya", "2020-03-16"), ("taji", "2020-03-11")]),
    ("تعرضت قاعدة بلد لهجومين؛ الأول في 4 نيسان 2021 بصاروخين والثاني في 18 نيسان 2021 بخمسة.",
     [("balad", "2021-04-04"), ("balad", "2021-04-18")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "base_id", "when"), DONE)
def test_a_handover_is_read_in_every_order_of_words(told, text, day, base_id, when):
    assert told(text, day) == [(base_id, "handover", when, "asserted")]


@pytest.mark.parametrize(("text", "day", "modality"), NOT_DONE)
def test_what_did_not_happen_is_never_told_as_done(told, text, day, modality):
    assert [said for _, _, _, said in told(text, day)] == [modality]


@pytest.mark.parametrize(("text", "pairs"), SEVERAL)
def test_each_base_gets_its_own_date(told, text, pairs):
    assert [(base_id, when) for base_id, _, when, _ in told(text, "2021-06-01")] == pairs


@pytest.mark.parametrize(
    ("text", "base_id"),
    [
        (("Camp Taji was hit on March 11, 2020. The airport was open. Rockets fell on the base on "
         "March 14, 2020."), "taji"),
        ("Attack on Camp Taji\n\nRockets slammed into a base north of Baghdad on Saturday.",
         "taji"),
        ("Rockets slammed into an Iraqi base on Saturday. The attack on Camp Taji was heavy.",
         "taji"),
    ],
)  # fmt: skip
def test_a_base_is_followed_where_it_is_not_named(told, text, base_id):
    assert {found for found, _, _, _ in told(text, "2020-03-15")} == {base_id}


@pytest.mark.parametrize(
    "text",
    [
        "Camp Taji is quiet. Are American troops leaving it this year?",
        "هل تسلم الجيش قاعدة بلد أمس؟",
        "K-1 is quiet. Rockets hit the embassy in Baghdad on Monday.",
        "قاعدة بلد هادئة. وقُصفت السفارة الأميركية في بغداد يوم الأحد.",
    ],
)
def test_a_question_and_an_attack_elsewhere_are_no_event_of_the_base(told, text):
    assert told(text, "2020-03-15") == []
