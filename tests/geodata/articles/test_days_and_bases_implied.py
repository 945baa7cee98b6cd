"""What a reader takes as said: whose base, which of several days, whether it is over or to come."""

import pytest


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Harir air base was attacked by drones on 18, 19 and 24 October 2023.", "18 19 24"),
        ("Harir air base was attacked on 18 October and again on 24 October 2023.", "18 24"),
        ("تعرضت قاعدة حرير لهجمات بمسيّرات في 18 و19 و24 تشرين الأول 2023.", "18 19 24"),
    ],
)
def test_every_day_of_several_is_an_attack_of_its_own(dated, text, days):
    wanted = [("harir", "attack", f"2023-10-{day}") for day in days.split()]
    assert dated(text, "2023-11-20") == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("K-1 was handed over on Sunday. Qayyarah air base was handed over three days earlier.",
         "2020-03-30", "2020-03-26"),
        ("K-1 (handed over March 29) and Qayyarah air base (handed over March 26) are quiet.",
         "2020-04-20", "2020-03-26"),
    ],
)  # fmt: skip
def test_the_second_base_has_its_own_day(dated, text, day, wanted):
    whens = [when for base_id, _, when in dated(text, day) if base_id == "qayyarah"]
    assert whens == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "When coalition troops left K-1 in March 2020, they took everything.",
        "Nobody has trained at K-1 since the coalition left in March 2020.",
    ],
)
def test_who_left_left_the_base_the_sentence_speaks_of(dated, text):
    assert ("k-1", "drawdown", "2020-03") in dated(text, "2021-04-20")


@pytest.mark.parametrize(
    "text",
    [
        "Iran retaliated on January 8, 2020 with missiles on Ain al-Asad air base.",
        "Iran answered on January 8, 2020 with a dozen missiles at Ain al-Asad air base.",
        "ردت إيران في 8 كانون الثاني 2020 بصواريخ على قاعدة عين الأسد.",
    ],
)
def test_an_answer_with_missiles_is_an_attack(dated, text):
    assert dated(text, "2020-04-20") == [("ain-al-asad", "attack", "2020-01-08")]


def test_a_rank_is_no_plan(told):
    text = "K-1 is the third base to be handed over this month."
    assert told(text, "2020-03-30") == [("k-1", "handover", "2020-03", "asserted")]


def test_a_promise_kept_late_is_told_beside_the_promise(told):
    text = (
        "Ain al-Asad air base, whose handover was promised for September 2025, passed to Iraq on "
        "January 17, 2026."
    )
    assert ("ain-al-asad", "handover", "2026-01-17", "asserted") in told(text, "2026-02-05")


@pytest.mark.parametrize(
    "text",
    [
        "تمركزت قوات فرنسية في قاعدة القيارة منذ أيلول 2016.",
        "Before it left K-1, the coalition trained 500 men there.",
        "سبق أن تعرض معسكر التاجي للقصف.",
    ],
)
def test_what_lasts_or_is_long_past_is_not_dated_by_the_newspaper(dated, text):
    assert "2020-09-05" not in [when for _, _, when in dated(text, "2020-09-05")]


@pytest.mark.parametrize(
    ("text", "count", "when"),
    [
        ("US troop strength in Iraq was 5,200 in January 2020.", 5200, "2020-01"),
        ("يبلغ عدد الجنود الأميركيين في العراق 2500.", 2500, "2021-12"),
        ("كان في العراق 5200 جندي أميركي في كانون الثاني 2020.", 5200, "2020-01"),
        ("لواشنطن نحو 2500 جندي في العراق و900 في سوريا.", 2500, "2021-12"),
    ],
)
def test_more_ways_to_count_troops_are_read(read, text, count, when):
    (found,) = read(text, "2021-12-05").proposals
    assert (found.kind, found.figures, found.when) == ("force_level", {"personnel": count}, when)


@pytest.mark.parametrize(
    "text",
    [
        "Rockets were back on Sunday. Two of them fell near the runway at Balad air base.",
        "عادت الصواريخ الأحد. سقط اثنان قرب مدرج قاعدة بلد.",
    ],
)
def test_a_lead_takes_its_day_from_the_sentence_before(dated, text):
    assert dated(text, "2021-05-04") == [("balad", "attack", "2021-05-02")]


def test_an_answer_goes_on_about_the_base_of_the_question(dated):
    text = "سؤال: ومن بقي في قاعدة عين الأسد؟\nجواب: لا أحد. غادر آخر جندي في 17 كانون الثاني."
    assert dated(text, "2026-02-10") == [("ain-al-asad", "drawdown", "2026-01-17")]


def test_within_so_many_days_is_not_counted_on_from_what_is_over(dated):
    text = "In the spring of 2020 it gave up al-Qaim, Qayyarah and K-1 bases within two weeks."
    assert {when for _, _, when in dated(text, "2021-07-09")} == {"[2020-03..2020-05]"}


def test_a_name_that_only_says_where_its_base_lies_is_no_second_mention(named):
    assert named("قاعدة التقدّم في الحبانية.") == [("habbaniyah", "قاعدة التقدّم")]


def test_ordinals_do_not_break_a_list_of_bases(dated):
    text = (
        "In March 2020 three bases changed hands: al-Qaim on the 17th, Qayyarah on the 26th, "
        "K-1 on the 29th."
    )
    assert dated(text, "2021-07-09") == [
        ("al-qaim", "handover", "2020-03-17"),
        ("qayyarah", "handover", "2020-03-26"),
        ("k-1", "handover", "2020-03-29"),
    ]


def test_days_behind_a_colon_are_not_those_since_when(dated):
    text = "Balad air base was attacked thrice since April: on April 4, on April 18 and on May 2."
    days = [when for _, _, when in dated(text, "2021-05-20")]
    assert days == ["2021-04-04", "2021-04-18", "2021-05-02"]


@pytest.mark.parametrize(
    "text",
    [
        "After the attack of March 11, Camp Taji was hit again on March 14.",
        "بعد هجوم 11 آذار تعرض معسكر التاجي لهجوم ثان في 14 آذار.",
    ],
)
def test_a_base_named_behind_a_second_attack_had_the_first(dated, text):
    days = [when for _, _, when in dated(text, "2020-03-20")]
    assert days == ["2020-03-11", "2020-03-14"]


def test_who_follows_leaves_the_same_base(dated):
    text = "New Zealand's men left Camp Taji in March 2020; the Australians followed in June."
    assert dated(text, "2020-07-01") == [
        ("taji", "drawdown", "2020-03"), ("taji", "drawdown", "2020-06")
    ]  # fmt: skip


def test_a_base_of_foreign_troops_in_a_town_is_named_by_it(named):
    assert [base_id for base_id, _ in named("استهدف الهجوم القاعدة الأميركية في حرير.")] == [
        "harir"
    ]
    assert named("القاعدة العسكرية في بلد مجاور.") == []


def test_a_denial_does_not_reach_what_its_day_is_counted_from(told):
    text = (
        "نفى مصدر، اليوم الثلاثاء، أن يكون التحالف قد شرع في إخلاء قاعدة حرير، بعد ثلاثة أيام من "
        "تسلّم الجيش قاعدة عين الأسد."
    )
    assert ("ain-al-asad", "handover", "2026-01-17", "asserted") in told(text, "2026-01-20")


def test_a_place_beside_one_base_hides_no_other(dated):
    text = (
        "أخلى التحالف قاعدة فيكتوريا قرب مطار بغداد في 24 آب، وقاعدة يونيون 3 في 31 من الشهر نفسه."
    )
    assert dated(text, "2025-09-20") == [
        ("victory", "drawdown", "2025-08-24"),
        ("union-iii", "drawdown", "2025-08-31"),
    ]


def test_a_state_without_a_day_is_not_dated_by_the_newspaper(told):
    assert told("أصبح معسكر التاجي بعهدة الجيش العراقي.", "2025-09-20") == []


def test_where_those_who_left_went_is_not_where_it_happened(told):
    text = (
        "The coalition has not evacuated Erbil air base. It has no such plan. Some staff did leave "
        "for Jordan on Thursday."
    )
    assert ("erbil", "drawdown", "2026-03-12", "asserted") in told(text, "2026-03-14")


def test_as_late_as_a_month_is_a_day_of_it(dated):
    text = "Ain al-Asad air base still has Americans. Rockets were fired at it as late as April."
    assert dated(text, "2022-09-18") == [("ain-al-asad", "attack", "2022-04")]


def test_tens_of_thousands_are_no_number_of_troops(told):
    assert told("كانت قاعدة فيكتوريا مدينة تضم عشرات الآلاف من الجنود.", "2025-09-20") == []


def test_a_level_behind_a_semicolon_is_the_country_s(dated):
    text = "Combat units left Harir air base in December; 2,500 American soldiers stay as advisers."
    assert [base_id for base_id, kind, _ in dated(text, "2022-05-02") if kind == "force_level"] == [
        None
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about a withdrawal from Ain al-Asad air base, the spokesman said none was planned.",
        "Talk of a handover of Ain al-Asad air base went on.",
        "The two sides discussed the handover of Ain al-Asad air base on Monday.",
        "سئل المتحدث عن انسحاب القوات من قاعدة عين الأسد.",
        "لا قوات أميركية في قاعدة عين الأسد حتى تنسحب منها.",
    ],
)
def test_what_is_only_talked_about_is_not_told_as_done(told, text):
    assert "asserted" not in [event[3] for event in told(text, "2025-09-12")]


def test_a_story_goes_on_about_its_base_through_several_days(dated):
    text = (
        "Camp Taji is quiet. On March 11, 2020, two Americans were killed there by Katyushas; "
        "three days later more rockets wounded five. In June of that year two more fell."
    )
    days = [when for _, _, when in dated(text, "2021-08-25")]
    assert days == ["2020-03-11", "2020-03-14", "2020-06"]
