"""Arabic reports of talks, truces, houses elsewhere and wars before: none of our events."""

import pytest


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


@pytest.mark.parametrize(
    "text",
    [
        "ذكر الفصيل في بيان أنه وجّه مسيّرة نحو قاعدة حرير أمس.",
        "قالت المقاومة الإسلامية في العراق إنها أرسلت مسيّرتين نحو قاعدة حرير أمس.",
        "قالت المقاومة الإسلامية في العراق إنها ضربت أمس قاعدة حرير بمسيّرتين.",
        "أسقطت الدفاعات مسيّرتين اقتربتا من قاعدة حرير أمس.",
        "تحطمت مسيّرة مفخخة قبل وصولها إلى قاعدة حرير أمس.",
        "أسقطت الدفاعات أمس مسيّرة كانت متجهة نحو قاعدة حرير.",
    ],
)
def test_drones_sent_towards_a_base_are_an_attack(happened, text):
    assert happened(text, "2024-01-02") == [("harir", "attack", "2024-01-01")]


def test_a_drone_shot_down_at_an_hour_of_today_is_not_that_of_days_before(happened):
    text = (
        "مسيّرات فوق الإقليم.\n\nأعلن الجهاز، الثلاثاء (2 كانون الثاني 2024)، إسقاط مسيّرة قرب "
        "مطار أربيل الدولي عند الساعة 09:52 صباحاً.\n\nوأُسقطت مسيّرة أخرى كانت تقصد المطار "
        "يوم 31 كانون الأول."
    )
    days = [when for _, _, when in happened(text, "2024-01-02")]
    assert days == ["2024-01-02", "2023-12-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "وسُلّم معسكر بسماية في 25 تموز 2020، ثم معسكر التاجي الذي سُلّم بعده بأقل من شهر، "
                "في 23 آب."
            ),
            [("besmaya", "2020-07-25"), ("taji", "2020-08-23")],
        ),
        (
            (
                "آخرها معسكر بسماية، الذي تسلمه الجيش في 25 تموز 2020، ومعسكر التاجي الذي سُلّم "
                "بعده بأقل من شهر، في 23 آب."
            ),
            [("besmaya", "2020-07-25"), ("taji", "2020-08-23")],
        ),
        (
            (
                "قصفت إيران قاعدة عين الأسد في 8 كانون الثاني 2020، بعد أيام من هجوم 27 كانون "
                "الأول على قاعدة كي وان."
            ),
            [("ain-al-asad", "2020-01-08"), ("k-1", "2019-12-27")],
        ),
    ],
)
def test_what_is_counted_from_an_event_is_of_its_year(happened, text, expected):
    assert [(base, when) for base, _, when in happened(text, "2021-12-22")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "غادر التحالف معسكر التاجي في 23 آب 2020 وعاد إليه مستشارون بعد أشهر.",
        "أخلى التحالف معسكر التاجي في 23 آب 2020، ودخله جنود أميركيون بعد أسابيع.",
    ],
)
def test_weeks_after_a_day_long_past_is_not_today(happened, text):
    found = happened(text, "2024-12-22")
    assert [(base, when) for base, _, when in found] == [("taji", "2020-08-23")]


@pytest.mark.parametrize(
    "text",
    [
        "وأعلنت القيادة أمس الثلاثاء خلو حرير من أي قوة قتالية بعد جولة لوفد رسمي.",
        "وأعلنت القيادة الثلاثاء إخلاء حرير من القوات القتالية.",
        "وتحققت اللجنة يوم الثلاثاء من خلو القاعدة من أي وحدات قتالية.",
    ],
)
def test_a_base_free_of_combat_troops_has_seen_them_leave(happened, text):
    lead = "زار الوفد قاعدة حرير.\n\n"
    found = happened(lead + text, "2021-12-22")
    assert found == [("harir", "combat_withdrawal", "2021-12-21")]


def test_who_goes_to_make_sure_that_troops_left_tells_of_no_leaving(happened):
    text = "ستتوجه اللجنة غداً إلى قاعدة حرير للتثبت من مغادرة القوات القتالية لها."
    assert happened(text, "2021-12-20") == []


@pytest.mark.parametrize(
    "text",
    [
        "تشكلت لجنة في كانون الثاني للإشراف على انسحاب القوات الأجنبية من العراق.",
        "وكان يُفترض أن يُسلّم معسكر التاجي في شباط.",
        "حذّر محافظ الأنبار أمس من هجمات جديدة على قاعدة عين الأسد.",
        "دوّت صفارات الإنذار في قاعدة عين الأسد أمس من دون تسجيل هجوم.",
        "جاء في بيان نشرته منصات أن قوات الاحتلال لم تنسحب من قاعدة عين الأسد أمس.",
        "زارت لجنة قاعدة عين الأسد السبت واطلعت على المقار التي أخلتها القوات القتالية.",
    ],
)
def test_what_is_feared_overseen_or_seen_empty_is_no_event_of_that_day(happened, text):
    assert happened("عنوان.\n\nنص.\n\n" + text, "2024-03-01") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اعتقلت القوات أمس متهمين بقصف قاعدة بلد في 18 نيسان.",
            [("balad", "attack", "2020-04-18")],
        ),
        (
            "أصبحت قاعدة الحبانية منذ السبت تحت سيطرة الجيش العراقي بالكامل.",
            [("habbaniyah", "handover", "2020-08-22")],
        ),
        (
            "لم يعد في قاعدة الحبانية جندي أجنبي واحد منذ السبت.",
            [("habbaniyah", "drawdown", "2020-08-22")],
        ),
        (
            "وبدأ التحالف الأحد تفكيك مقره في قاعدة فيكتوريا والانتقال إلى أربيل.",
            [("victory", "drawdown", "2020-08-23")],
        ),
        (
            "سلّم التحالف قواعده: البداية كانت من قاعدة القائم في 17 آذار.",
            [("al-qaim", "handover", "2020-03-17")],
        ),
    ],
)
def test_each_day_goes_with_what_happened_then(happened, text, expected):
    assert happened(text, "2020-08-24") == expected
