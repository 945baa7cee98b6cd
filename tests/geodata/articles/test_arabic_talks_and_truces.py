"""Arabic reports of talks, truces, houses elsewhere and wars before: none of our events."""

import pytest


@pytest.fixture
def happened(read):
    """Return (base, kind, when) of what a text says happened."""

    def told(text, day):
        done = ("asserted", "claimed")
        found = [p for p in read(text, day).proposals if p.modality in done]
        return [(p.base_id, p.kind, p.when) for p in found]

    return told


@pytest.mark.parametrize(
    "text",
    [
        "وبدأت بغداد وواشنطن في كانون الثاني محادثات بشأن إنهاء مهمة التحالف.",
        "وعُقدت في شباط الماضي جولة حوار حول إنهاء مهمة التحالف.",
        "استأنف الجانبان في شباط مفاوضات إنهاء مهمة التحالف الدولي.",
        "وتتفاوض بغداد وواشنطن منذ كانون الثاني على إنهاء مهمة التحالف.",
        "أجرت بغداد الشهر الماضي مباحثات تتعلق بإنهاء مهمة التحالف.",
    ],
)
def test_talks_about_the_end_of_a_mission_do_not_end_it(happened, text):
    assert happened(text, "2024-07-17") == []


@pytest.mark.parametrize(
    "text",
    [
        "أفضت المحادثات إلى إنهاء المهام القتالية للتحالف في 9 كانون الأول.",
        "أُعلن الخميس، في ختام جولة المحادثات الفنية، عن انتهاء المهمة القتالية للتحالف.",
    ],
)
def test_a_mission_ended_by_talks_is_over(happened, text):
    assert happened(text, "2021-12-11") == [(None, "mission_change", "2021-12-09")]


@pytest.mark.parametrize(
    "text",
    [
        "وتراجعت الهجمات منذ مطلع شباط عندما أوقفت الفصائل المتحالفة مع إيران هجماتها.",
        "وانقطعت الهجمات على القاعدة في شباط الماضي.",
        "وهدأت الهجمات في شباط. وكفّت الفصائل عن استهداف القاعدة في شباط.",
        "وعلّقت جماعات عدة في 30 كانون الثاني عملياتها ضد القاعدة.",
    ],
)
def test_attacks_that_stopped_are_no_attack(happened, text):
    lead = "سقطت مسيّرتان على قاعدة عين الأسد مساء الثلاثاء.\n\n"
    assert happened(lead + text, "2024-07-17") == [("ain-al-asad", "attack", "2024-07-16")]


@pytest.mark.parametrize(
    "text",
    [
        "كما أعاد في الثلاثين من الشهر نفسه مقره داخل قيادة عمليات نينوى.",
        "كما سلّم في الثلاثين من الشهر نفسه القصور الرئاسية في الموصل.",
        "وأخلى التحالف في 2 نيسان مقره في أبو غريب.",
        "وأعيد في 30 آذار مقر المستشارين في نينوى.",
    ],
)
def test_a_house_elsewhere_is_not_the_base_told_of_before(happened, text):
    lead = "سلم التحالف معسكر كي وان في 29 آذار. "
    assert happened(lead + text, "2020-04-05") == [("k-1", "handover", "2020-03-29")]


@pytest.mark.parametrize(
    "text",
    [
        "قاعدة القيارة سيطر عليها تنظيم الدولة عام 2014، واستعادتها القوات في 9 تموز 2016.",
        "وكان التنظيم قد احتل قاعدة القيارة في 2014 قبل أن يستعيدها الجيش في 9 تموز 2016.",
        "استعاد الجيش قاعدة القيارة في 9 تموز 2016 خلال عمليات تحرير نينوى.",
        "بسطت القوات الاتحادية سيطرتها على قاعدة كي وان في 16 تشرين الأول 2017.",
    ],
)
def test_a_base_won_back_in_the_war_is_no_handover(happened, text):
    assert happened(text, "2020-03-27") == []


def test_a_base_won_back_from_the_coalition_is_handed_over(happened):
    text = "استعادت القوات العراقية قاعدة كي وان من قوات التحالف في 29 آذار."
    assert happened(text, "2020-04-05") == [("k-1", "handover", "2020-03-29")]


def test_a_group_s_claim_that_others_doubt_stays_a_claim(told):
    text = (
        "قالت المجموعة إنها ضربت مساء أمس قاعدة حرير بمسيّرتين، "
        "لكن مصدراً أمنياً قال إن شيئاً لم يحدث هناك."
    )
    assert told(text, "2024-01-02") == [("harir", "attack", "2024-01-01", "claimed")]


def test_the_day_of_an_agreement_is_not_that_of_the_leaving_before_it(happened):
    text = (
        "وكانت القوافل قد بدأت الخروج من قاعدة عين الأسد باتجاه سوريا وأربيل في 18 آب الماضي، "
        "بموجب جدول اتفق عليه الجانبان في أيلول 2024."
    )
    assert happened(text, "2026-01-18") == [("ain-al-asad", "drawdown", "2025-08-18")]


def test_a_day_in_brackets_behind_its_weekday_is_no_dateline(happened):
    text = "صباح هادئ في أربيل.\n\nأعلن الجهاز، الثلاثاء (2 كانون الثاني 2024)، إسقاط مسيّرة "
    text += "كانت متجهة نحو مطار أربيل الدولي."
    assert happened(text, "2024-01-02") == [("erbil", "attack", "2024-01-02")]
