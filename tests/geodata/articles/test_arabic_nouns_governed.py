"""An Arabic noun such as "تسليم" tells what happened only where what governs it says so."""

import pytest

AIMED_AT = [
    "كشف مصدر عن قرب استلام {} من التحالف.",
    "مع اقتراب انسحاب القوات الأميركية من {} عززت الشرطة دورياتها.",
    "تسعى بغداد إلى استعادة {}.",
    "يتطلع العراق إلى تسلم {} هذا العام.",
    "يترقب العراقيون رحيل الأميركيين عن {}.",
    "المرحلة الثانية تقضي بتسليم {} في أيلول.",
    "شكلت الوزارة لجنة لاستلام {}.",
    "في انتظار انسحاب الأميركيين من {} تستمر الدوريات.",
    "اشترط الحزب إخلاء {} للمشاركة في الحكومة.",
]
CALLED_OFF = [
    "عدل التحالف عن تسليم {} أمس.",
    "صرف التحالف النظر عن سحب جنوده من {}.",
    "أجلت القوات الأميركية انسحابها من {} إلى الخريف.",
    "تعثر تسليم {} أمس بسبب خلاف على المعدات.",
    "حالت العاصفة دون انسحاب القوات من {} أمس.",
    "شكك نائب في تسليم {} أمس.",
    "ما غادر الأميركيون {} قط.",
    "كاد التحالف يسلم {} أمس لولا الخلاف على المعدات.",
    "لم يثبت أن الأميركيين غادروا {} أمس.",
    "سرت إشاعات عن تسليم {} أمس.",
]
WISHED = [
    "يقترح نائب أن تُسلم {} إلى الشرطة.",
    "أبى التحالف أن يسلم {}.",
    "ريثما يغادر الأميركيون {} تبقى الطريق مغلقة.",
    "إن سلم التحالف {} هذا الشهر فسيكون ذلك إنجازاً.",
    "لو انسحب الأميركيون من {} أمس لما قصفت اليوم.",
    "يتساءل الأهالي إن كان الأميركيون قد غادروا {} أمس.",
    "تسليم {} مؤجل إلى الصيف.",
    "ما زال تسليم {} حبراً على ورق.",
]
DONE = [
    "كما كان مقرراً سلم التحالف {} أمس.",
    "أوفت واشنطن بتعهدها وسحبت جنودها من {} أمس.",
    "بعد تأجيل دام شهراً سلم التحالف {} أمس.",
    "بعد أن تأجل مرتين جرى أمس تسليم {}.",
    "اكتمل في الموعد تسليم {} أمس.",
    "بعد طول انتظار تسلم الجيش {} أمس.",
    "دون سابق إنذار غادر الأميركيون {} أمس.",
    "لن تنتظر القوات الأميركية الصيف فقد غادرت {} أمس.",
    "كان التحالف قد وعد بتسليم {} وقد سلمها أمس.",
    "تراجع التحالف عن شروطه وسلم {} أمس.",
    "تخطط الوزارة لتحويل {} التي استلمتها أمس إلى كلية.",
    "قال الناطق إن تسليم {} أمس جاء ضمن خطة معدة سلفاً.",
]


@pytest.mark.parametrize("text", AIMED_AT + CALLED_OFF + WISHED)
def test_what_a_noun_or_a_wish_only_names_is_not_told_as_done(happened, text):
    assert happened(text.format("قاعدة حرير"), "2021-04-20") == []


@pytest.mark.parametrize("text", CALLED_OFF)
def test_what_was_called_off_is_denied(told, text):
    assert {event[3] for event in told(text.format("قاعدة حرير"), "2021-04-20")} == {"denied"}


@pytest.mark.parametrize("text", DONE)
def test_what_came_to_pass_is_told_so_beside_plans(told, text):
    found = told(text.format("قاعدة حرير"), "2021-04-20")
    assert {event[2:] for event in found} == {("2021-04-19", "asserted")}


TO_COME = [
    "القوات الأميركية تغادر {} مطلع أيار.",
    "العراق يتسلم {} بعد أسبوعين.",
    "ينسحب الأميركيون من {} على مراحل حتى أيلول.",
    "تُخلى {} تدريجياً وفق الخطة.",
    "قال السفير إن بلاده ستكون قد سلمت {} حين يحل الصيف.",
    "وقع الطرفان ورقة يتسلم العراق بموجبها {} في نيسان.",
]
FOILED = [
    "أحبطت القوات الأمنية هجوماً كان يستهدف {} أمس.",
    "أفشلت الشرطة هجوماً على {} أمس قبل إطلاق الصواريخ.",
    "لوح فصيل باستهداف {}.",
]
FIRED_ALL_THE_SAME = [
    "نفى التحالف وقوع خسائر في الهجوم على {} أمس.",
    "أحبطت الدفاعات الجوية هجوماً بمسيرتين على {} أمس وأسقطتهما.",
    "نفت طهران مسؤوليتها عن قصف {} أمس.",
]


@pytest.mark.parametrize("text", TO_COME + FOILED)
def test_what_is_to_come_or_was_foiled_is_not_told_as_done(happened, text):
    assert happened(text.format("قاعدة حرير"), "2021-04-20") == []


@pytest.mark.parametrize("text", FIRED_ALL_THE_SAME)
def test_fire_is_told_whose_losses_or_doers_are_denied(dated, text):
    assert dated(text.format("قاعدة حرير"), "2021-04-20") == [("harir", "attack", "2021-04-19")]


def test_a_base_where_others_will_follow_is_not_the_one_reached(happened):
    text = (
        "وصلت الدفعة الأولى من المدربين الأميركيين إلى معسكر التاجي السبت، على أن تلحق بها دفعة "
        "ثانية إلى معسكر بسماية مطلع العام."
    )
    assert [event[0] for event in happened(text, "2014-12-29")] == ["taji"]


STILL_AHEAD = [
    "الحكومة ماضية في استعادة {}.",
    "العد التنازلي لتسليم {}",
    "بدأت المفاوضات بشأن تسليم {}.",
    "أي هجوم على {} سيقابل برد.",
    "في حال تعرضت {} لهجوم سترد واشنطن.",
    "اعترف المعتقلون بأنهم كانوا ينوون قصف {}.",
    "أدرج التحالف {} في قائمة القواعد التي تُسلم هذا العام.",
    "من يتحدث عن قصف {} يقصف الهواء.",
    "أوردت صفحات صورة قالت إنها لاحتراق {} بعد قصفها أمس.",
]
DONE_IN_THE_END = [
    "تسلم الجيش {} أمس ويستعد لتسلم أخرى.",
    "بعد نفيها مراراً أكدت الوزارة أن الأميركيين غادروا {} أمس.",
    "انتقد نائب انسحاب التحالف من {} أمس بلا تنسيق.",
    "قرر التحالف إخلاء {} وأخلاها أمس.",
    "لن تنتظر القوات الأميركية نهاية أيار، فقد أنهت وجودها في {} أمس.",
]


@pytest.mark.parametrize("text", STILL_AHEAD)
def test_what_is_ahead_or_only_shown_in_a_picture_is_not_told_as_done(happened, text):
    assert happened(text.format("قاعدة حرير"), "2021-04-20") == []


@pytest.mark.parametrize("text", DONE_IN_THE_END)
def test_what_was_done_in_the_end_is_told_so(told, text):
    found = told(text.format("قاعدة حرير"), "2021-04-20")
    assert {event[2:] for event in found} == {("2021-04-19", "asserted")}


def test_a_base_won_back_in_the_war_was_not_handed_over(happened):
    text = "قال الوزير الأميركي إن القوات ستنتشر في قاعدة القيارة التي استعادها الجيش قبل يومين."
    assert happened(text, "2016-07-11") == []


def test_a_few_who_were_hurt_are_no_number_of_troops(happened):
    text = "بلغ عدد المصابين في قصف قاعدة عين الأسد سبعة، هم خمسة عسكريين أميركيين ومتعاقدان."
    assert "force_level" not in [event[1] for event in happened(text, "2024-08-07")]


def test_the_number_of_those_who_came_is_no_number_of_troops_there(happened):
    text = "وصل المستشارون وعددهم 450 إلى قاعدة التقدم في حزيران."
    assert [event[1] for event in happened(text, "2015-07-02")] == ["arrival"]


NEVER_THERE = [
    "باستثناء {}، سلم التحالف قواعده.",
    "{} ليست بين القواعد التي سلمت.",
    "لا يعني خفض العدد تسليم {}.",
    "ليس لدى الوزارة علم بانسحاب القوات من {}.",
    "أجرى الجنود أمس تدريباً على مراسم تسليم {}.",
    "بحلول الصيف تكون {} قد سلمت.",
    "حل موعد تسليم {} أمس ولم يحدث شيء.",
    "لعل التحالف يسلم {} قريبا.",
]
NOT_UNTIL_THEN = [
    "لم يغادر الأميركيون {} إلا أمس.",
    "نفى التحالف نيته العودة إلى {} التي غادرها أمس.",
    "بخلاف ما أشيع عن تأجيلها، جرت أمس مراسم تسليم {}.",
    "جرت أمس مراسم تسليم {} التي كان مقرراً أن تقام في أيار.",
    "بذلك تكون قوات التحالف قد سلمت {} أمس.",
]


@pytest.mark.parametrize("text", NEVER_THERE)
def test_what_is_excepted_rehearsed_or_unknown_is_not_told_as_done(happened, text):
    assert happened(text.format("قاعدة حرير"), "2021-04-20") == []


@pytest.mark.parametrize("text", NOT_UNTIL_THEN)
def test_what_was_not_done_before_was_done_then(told, text):
    found = told(text.format("قاعدة حرير"), "2021-04-20")
    assert {event[2:] for event in found} == {("2021-04-19", "asserted")}


SOUGHT_OR_DRAGGED_OUT = [
    "جردت لجنة معدات {} أمس تمهيداً لتسليمها.",
    "تعول بغداد على انسحاب الأميركيين من {} قبل الانتخابات.",
    "هتف المتظاهرون أمس برحيل الأميركيين عن {}.",
    "قال القيادي إن على الأميركيين مغادرة {} فوراً.",
    "يتلكأ التحالف في تسليم {}.",
    "الصور المتداولة لانسحاب الأميركيين من {} أمس تعود إلى عام 2011.",
    "صحح الناطق ما نشر عن تسليم {} أمس.",
]
SHOWN_OR_GREETED = [
    "تظاهر العشرات أمس احتفالاً برحيل الأميركيين عن {}.",
    "تداول ناشطون صوراً لمراسم تسليم {} أمس.",
    "بعد تعليقه شهراً استأنف التحالف أمس سحب جنوده من {}.",
    "بعد أشهر من المفاوضات تسلم الجيش {} أمس.",
    "عبر الأهالي عن ارتياحهم لتسليم {} أمس.",
]


@pytest.mark.parametrize("text", SOUGHT_OR_DRAGGED_OUT)
def test_what_is_sought_or_dragged_out_is_not_told_as_done(happened, text):
    assert happened(text.format("قاعدة حرير"), "2021-04-20") == []


@pytest.mark.parametrize("text", SHOWN_OR_GREETED)
def test_what_was_shown_or_greeted_is_told_as_done(told, text):
    found = told(text.format("قاعدة حرير"), "2021-04-20")
    assert {event[2:] for event in found} == {("2021-04-19", "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "لم يعد تسليم معسكر التاجي سراً.",
        "ما عاد تسليم معسكر التاجي بعيداً.",
        "نجت قاعدة بلد الجوية من هجوم محقق بعدما اكتشف راعي أغنام راجمة صواريخ موجهة نحوها.",
    ],
)
def test_what_is_only_spoken_of_or_was_escaped_has_not_happened(happened, text):
    assert happened(text, "2020-08-30") == []


def test_a_base_that_is_no_longer_used_was_handed_over(happened):
    text = "لم يعد التحالف يستخدم معسكر التاجي الذي سلمه يوم 23 آب."
    assert happened(text, "2020-08-30") == [("taji", "handover", "2020-08-23")]
