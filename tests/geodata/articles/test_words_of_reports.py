"""The many words reports have for one thing are read alike, and what only sounds like it is not."""

import pytest

HANDED_OVER = [
    "The coalition turned over {} to Iraqi forces on August 23.",
    "The coalition lowered its flag at {} on August 23.",
    "The coalition handed the keys to {} to Iraq's army on August 23.",
    "{} reverted to Iraqi control on August 23.",
    "{} came under full Iraqi command on August 23.",
    "{} went back to the Iraqi army on August 23.",
    "Iraq took {} back on August 23.",
    "Iraqi troops took {} over from the coalition on August 23.",
    "The coalition put {} in the hands of the Iraqi army on August 23.",
    "The coalition entrusted {} to the Iraqi army on August 23.",
    "{} was handed to its owners on August 23.",
]
LEFT = [
    "The coalition closed {} on August 23.",
    "The coalition closed its base at {} on August 23.",
    "The coalition ended its presence at {} on August 23.",
    "Dutch trainers wrapped up their mission at {} on August 23.",
    "{} was emptied of coalition troops on August 23.",
    "French instructors were pulled from {} on August 23.",
    "The Marines shipped out of {} on August 23.",
    "The coalition halved its presence at {} on August 23.",
    "The coalition scaled down at {} on August 23.",
    "Coalition troops were repositioned from {} on August 23.",
]
HIT = [
    "Six rockets were lobbed at {} on August 23.",
    "Six rockets smashed into {} on August 23.",
    "Six rockets plunged into {} on August 23.",
    "Six rockets hammered {} on August 23.",
    "{} took six rockets on August 23.",
    "{} received indirect fire on August 23.",
    "{} was mortared on August 23.",
    "{} was hit on August 23.",
    "A kamikaze drone dived on {} on August 23.",
    "A drone was destroyed before it reached {} on August 23.",
]
SAID_IN_ARABIC = [
    ("عاد {} إلى كنف الدولة في 23 آب.", "handover"),
    ("تنازل التحالف عن {} في 23 آب.", "handover"),
    ("دخل {} في عهدة الجيش العراقي في 23 آب.", "handover"),
    ("أصبح {} تحت السيطرة العراقية في 23 آب.", "handover"),
    ("وُضع {} تحت إمرة الجيش العراقي في 23 آب.", "handover"),
    ("أُنزل علم التحالف في {} في 23 آب.", "handover"),
    ("استعاد العراق {} في 23 آب.", "handover"),
    ("أعادت قوات التحالف تموضعها من {} إلى أربيل في 23 آب.", "drawdown"),
    ("رحلت القوات الأميركية عن {} في 23 آب.", "drawdown"),
    ("تركت القوات الأميركية {} في 23 آب.", "drawdown"),
    ("أغلق التحالف {} في 23 آب.", "drawdown"),
    ("أنهى المدربون الهولنديون مهمتهم في {} في 23 آب.", "drawdown"),
    ("نُقل الجنود الأميركيون من {} إلى أربيل في 23 آب.", "drawdown"),
    ("أصبح {} خالياً من القوات الأجنبية في 23 آب.", "drawdown"),
    ("شدّ الأميركيون رحالهم من {} في 23 آب.", "drawdown"),
    ("فجّرت الدفاعات مسيّرة قبل وصولها إلى {} في 23 آب.", "attack"),
    ("انقضّت مسيّرة على {} في 23 آب.", "attack"),
    ("انهالت الصواريخ على {} في 23 آب.", "attack"),
    ("نزلت ثلاثة صواريخ على {} في 23 آب.", "attack"),
]
NOTHING_OF_OURS = [
    "Iraqi forces regained {} from Islamic State in July 2016.",
    "Iraqi pilots at {} received new helmets on August 23.",
    "The general visited {} on August 23 and left for Erbil.",
    "The new commander took over at {} on August 23.",
    "Iraqi troops moved into {} on August 23.",
    "A football team left for {} on August 23.",
    "A drill at {} on August 23 used mock rockets.",
    "Iraqi engineers destroyed old rockets at {} on August 23.",
    "Dust closed the road to {} on August 23.",
    "{} remains under Iraqi control.",
    "استعادت القوات العراقية {} من تنظيم داعش في تموز 2016.",
    "زار الوزير {} في 23 آب ثم غادره.",
    "تسلّم {} أربع طائرات في 23 آب.",
    "أجرى {} تمريناً على صد الصواريخ في 23 آب.",
    "انطلقت طائرات من {} لضرب داعش في 23 آب.",
    "نزلت أمطار غزيرة على {} في 23 آب.",
]


@pytest.fixture
def told_of_taji(told):
    """Return (base, kind, when) of the events a sentence about Camp Taji tells."""

    def events(text):
        base = "Camp Taji" if text.isascii() else "معسكر التاجي"
        return [event[:3] for event in told(text.format(base), "2020-09-20")]

    return events


@pytest.mark.parametrize(
    ("text", "kind"),
    [(text, "handover") for text in HANDED_OVER]
    + [(text, "drawdown") for text in LEFT]
    + [(text, "attack") for text in HIT]
    + SAID_IN_ARABIC,
)
def test_reports_have_many_words_for_it(told_of_taji, text, kind):
    assert told_of_taji(text) == [("taji", kind, "2020-08-23")]


@pytest.mark.parametrize("text", NOTHING_OF_OURS)
def test_what_only_sounds_like_it_is_no_event(told_of_taji, text):
    assert told_of_taji(text) == []
