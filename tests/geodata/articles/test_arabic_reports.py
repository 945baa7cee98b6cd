"""How Arabic reporters tell what happened at the bases, in sentences of our own."""

import pytest


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        (
            "وقد أعيدت قاعدة القائم الحدودية مع سوريا في 17 آذار، ثم قاعدة القيارة في 26 منه.",
            "2020-04-01",
            [("al-qaim", "handover", "2020-03-17"), ("qayyarah", "handover", "2020-03-26")],
        ),
        (
            "أُعيد معسكر التاجي في 23 آب إلى وزارة الدفاع.",
            "2020-09-01",
            [("taji", "handover", "2020-08-23")],
        ),
        (
            "أعلنت وزارة الدفاع السبت سيطرتها الكاملة على قاعدة عين الأسد بعد خروج آخر الجنود.",
            "2026-01-19",
            [("ain-al-asad", "handover", "2026-01-17")],
        ),
        (
            "أكدت وزارة الدفاع إحكام سيطرتها على قاعدة عين الأسد السبت بعد انسحاب الأميركيين.",
            "2026-01-19",
            [("ain-al-asad", "handover", "2026-01-17")],
        ),
    ],
)
def test_a_base_given_back_or_under_full_control_is_handed_over(happened, text, day, expected):
    assert happened(text, day) == expected


@pytest.mark.parametrize(
    "text",
    [
        "أعيد فتح قاعدة القيارة أمام الطلاب في 3 آذار.",
        "وقال التحالف أمس إن ما يجري إعادة انتشار لا انسحاب من العراق.",
        "وأكد المتحدث أن الأمر إعادة تموضع تقررت قبل أشهر وليس انسحاباً من العراق.",
        "أجاز الرئيس الأميركي أمس نشر 450 عسكرياً في قاعدة التقدم الجوية.",
        "وافقت واشنطن على إرسال 200 مستشار إلى قاعدة عين الأسد.",
        "صدّق البرلمان الهولندي أمس على سحب المدربين من معسكر التاجي.",
        "سقط 12 صاروخاً أمس قرب القنصلية الجديدة في أربيل، ولم تصب قاعدة أربيل بأي أذى.",
    ],
)
def test_what_was_only_decided_denied_or_spared_did_not_happen(happened, text):
    assert happened(text, "2022-03-14") == []


@pytest.mark.parametrize(
    "text",
    [
        "وذكر مصدر أمني أن الصاروخين انطلقا من شاحنة عُثر عليها محترقة قرب حديثة.",
        "وعُثر على المنصة بعد ساعة في شاحنة خرجت من الفلوجة صباح أمس.",
        "وقال شاهد إن الصواريخ، وعددها أربعة، انطلقت من بستان مهجور.",
    ],
)
def test_rockets_and_trucks_that_set_out_elsewhere_leave_no_base(happened, text):
    lead = "سقط صاروخان على قاعدة عين الأسد مساء أمس.\n\n"
    assert happened(lead + text, "2024-08-06") == [("ain-al-asad", "attack", "2024-08-05")]


def test_news_of_a_return_to_a_town_is_no_arrival_at_another_base(happened):
    text = "سبعة جرحى في عين الأسد وأنباء عن عودة جنود أميركيين إلى كركوك\n\nنص الخبر."
    assert happened(text, "2024-08-06") == []


def test_troops_of_an_iraqi_division_are_no_arrival(happened):
    text = "إثر انسحاب التحالف من قاعدة القائم الثلاثاء، باشرت قوة من الفرقة السابعة الانتشار فيها."
    assert [kind for _, kind, _ in happened(text, "2020-03-18")] == ["drawdown"]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        (
            (
                "تكررت الهجمات على معسكر فكتوري. ففي الثاني من الشهر تبنت فصائل هجوماً"
                " أكدته مصادر، وفي السادس منه سقطت قربه صواريخ."
            ),
            ["2026-03-02", "2026-03-06"],
        ),
        (
            "استُهدفت قاعدة فيكتوريا بمسيرة الجمعة. ومساء أمس أشعلت مسيرة النار داخل القاعدة.",
            ["2026-03-06", "2026-03-09"],
        ),
        (
            (
                "قُصفت قاعدة فيكتوريا مراراً. ففي 2 آذار أصيب عامل في الشركة بعد سقوط"
                " صاروخ، ثم أُطلق باتجاهها صاروخان في 5 آذار."
            ),
            ["2026-03-02", "2026-03-05"],
        ),
        (
            "لا ينسى الليلة التي انفجر فيها صاروخان قرب سياج قاعدة فيكتوريا، وكان ذلك في 3 آذار.",
            ["2026-03-03"],
        ),
        ("لليوم الثالث على التوالي، تتعرض قاعدة فيكتوريا لهجوم بالطيران المسير.", ["2026-03-10"]),
    ],
)
def test_attacks_told_one_after_the_other_have_their_own_days(happened, text, whens):
    told = happened(text, "2026-03-10")
    assert [when for base, kind, when in told if len(when) > 7] == whens
    assert {(base, kind) for base, kind, _ in told} == {("victory", "attack")}


def test_troops_that_will_be_cut_are_no_level_yet(happened):
    text = "قال القائد الأربعاء إن واشنطن ستخفض قواتها في العراق من 5200 إلى 3000 جندي هذا الشهر."
    assert happened(text, "2020-09-10") == []


def test_a_farewell_to_a_camp_is_done(happened):
    text = "ودّعت القوات الأسترالية معسكر التاجي في حزيران الماضي منهيةً خمس سنوات من التدريب."
    assert happened(text, "2020-08-24") == [("taji", "drawdown", "2020-06")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ومنذ اندلاع الحرب في 28 فبراير تعرضت قاعدة فيكتوريا لثلاث هجمات، آخرها أمس بمسيرتين.",
            [("victory", "attack", "2026-03-03")],
        ),
        (
            "ومنذ بدء الحرب في 28 شباط لم يهدأ مطار أربيل، الذي كان هدفاً لمسيرات في يومها الأول.",
            [("erbil", "attack", "2026-02-28")],
        ),
        (
            "وأصبحت قاعدة القيارة خالية من القوات الأميركية منذ يوم الأحد.",
            [("qayyarah", "drawdown", "2026-03-01")],
        ),
    ],
)
def test_the_day_a_war_began_is_not_that_of_what_came_since(happened, text, expected):
    assert happened(text, "2026-03-04") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أعلنت واشنطن إصابة جنديين، أحدهما في حالة حرجة، إثر هجوم على قاعدة أربيل الاثنين.",
            [("erbil", "attack", "2023-12-25")],
        ),
        (
            "انتقلت ملكية منشآت بقيمة مليوني دولار في قاعدة القيارة إلى الحكومة العراقية الاثنين.",
            [("qayyarah", "handover", "2023-12-25")],
        ),
        (
            "أكدت شركة لوكهيد مارتن أمس الاثنين نقل فريقها العامل في قاعدة بلد إلى خارج البلاد.",
            [("balad", "drawdown", "2023-12-25")],
        ),
        (
            "تداولت منصات أنباء عن تمركز قوات أميركية في قاعدة كي وان، لكن بغداد نفت ذلك.",
            [],
        ),
    ],
)
def test_hurt_soldiers_property_staff_and_rumours_are_told_apart(happened, text, expected):
    assert happened(text, "2023-12-26") == expected


def test_a_second_and_a_third_drone_of_one_day_are_two_attacks(happened):
    text = (
        "هاجمت مسيرة قاعدة حرير ليل الأربعاء، ثم هاجمتها ثانية قبيل فجر الخميس.\n\n"
        "ومساء الخميس أشعلت مسيرة ثالثة النار في خزان وقود داخل القاعدة."
    )
    whens = [when for _, _, when in happened(text, "2023-11-10")]
    assert whens == ["2023-11-08", "2023-11-09", "2023-11-09"]


def test_a_month_of_the_same_year_dates_the_lower_level(happened):
    text = (
        "كان في العراق نحو 5200 جندي أميركي مطلع 2020 قبل أن يتراجع عددهم إلى 3000"
        " في سبتمبر من العام ذاته."
    )
    assert happened(text, "2021-12-31")[-1] == (None, "force_level", "2020-09")


@pytest.mark.parametrize(
    "text",
    [
        "لو انسحبت القوات من قاعدة القيارة لتغيرت المعادلة، يقول خبير أمني.",
        "كان من المفترض أن يتسلم الجيش قاعدة كي وان الشهر الماضي، لكن الموعد أُرجئ.",
        "بلغ عدد الهجمات منذ 17 تشرين الأول أكثر من 140 هجوماً، منها عشرون على قاعدة عين الأسد.",
        "طالب نواب بإخلاء قاعدة عين الأسد فوراً، فيما قال محلل إن الانسحاب منها لن يكون قريباً.",
    ],
)
def test_what_might_have_been_and_what_is_only_counted_is_no_event(happened, text):
    assert happened(text, "2024-01-21") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "تعرضت قاعدة عين الأسد لهجوم هو الأعنف منذ أشهر، إذ أطلقت نحوها صواريخ مساء أمس.",
            [("ain-al-asad", "attack", "2024-01-20")],
        ),
        (
            "خمسة صواريخ سقطت على بعد كيلومترين من قاعدة عين الأسد مساء أمس.",
            [("ain-al-asad", "attack", "2024-01-20")],
        ),
        (
            "لم تمض سوى ثلاثة أيام على الزيارة حتى عادت الصواريخ لتنهمر على قاعدة حرير نهار السبت.",
            [("harir", "attack", "2024-01-20")],
        ),
    ],
)
def test_the_heaviest_in_months_and_rockets_short_of_a_base_have_their_day(
    happened, text, expected
):
    assert happened(text, "2024-01-21") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "بدأ الأسبوع بثلاثة صواريخ على قاعدة عين الأسد الاثنين لم تصب أحداً.",
            [("ain-al-asad", "attack", "2020-07-20")],
        ),
        (
            "أسدل الستار السبت على مهمة الجنود الإسبان في معسكر بسماية، إذ سلموه للجيش العراقي.",
            [("besmaya", "handover", "2020-07-25")],
        ),
        (
            "وقال ضابط خدم في قاعدة بلد إن الجنود نزلوا إلى ملاجئ قديمة قبل ساعتين من الضربة.",
            [],
        ),
        ("اليوم، لم يبق في قاعدة حرير سوى مستشارين من التحالف.", []),
        (
            (
                "وقُصف التاجي مرتين. فالقصف الذي طال معسكر التاجي الأسبوع الماضي قديم.\n\n"
                "وكان جنديان أميركيان قد قتلوا في التاجي يوم 22 من هذا الشهر."
            ),
            [("taji", "attack", "2020-07-22")],
        ),
        (
            "سُلمت قاعدة كي وان في 20 تموز، وسبقتها قاعدة القيارة في 17 منه.",
            [("k-1", "handover", "2020-07-20"), ("qayyarah", "handover", "2020-07-17")],
        ),
    ],
)
def test_features_tell_of_bases_in_their_own_words(happened, text, expected):
    assert happened(text, "2020-07-26") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فند مصدر ما أشيع عن دخول قوة أميركية إلى قاعدة كي وان.", []),
        ("وعما يشاع عن عودة الأميركيين إلى قاعدة كي وان قال المصدر إنه مجرد كلام.", []),
        (
            "قال التحالف عن قاعدة حرير إنه كان قد أخلاها في 20 تشرين الأول.",
            [("harir", "drawdown", "2023-10-20")],
        ),
    ],
)
def test_rumours_refuted_are_none_and_a_base_emptied_is_meant_by_its_pronoun(
    happened, text, expected
):
    assert happened(text, "2023-11-10") == expected
