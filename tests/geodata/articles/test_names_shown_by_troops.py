"""Bare Arabic names: foreign troops, or what is fired, show them to be bases; nothing else does."""

import pytest


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("خرج آخر جندي من التحالف من القائم أمس.", ("al-qaim", "drawdown", "2020-10-15")),
        (
            "سلمت قوات التحالف القيارة إلى الجيش العراقي في 26 آذار الماضي.",
            ("qayyarah", "handover", "2020-03-26"),
        ),
        (
            "غادر المدربون الإسبان بسماية أمس عائدين إلى مدريد.",
            ("besmaya", "drawdown", "2020-10-15"),
        ),
        ("انسحبت القوات الأميركية من حرير يوم الأربعاء.", ("harir", "drawdown", "2020-10-14")),
        ("قال قائد أميركي: غادرنا بسماية في 25 تموز.", ("besmaya", "drawdown", "2020-07-25")),
        ("أصاب صاروخان مجمع فيكتوريا فجر اليوم.", ("victory", "attack", "2020-10-16")),
        ("استهدفت مسيرتان فكتوريا ليل الأربعاء.", ("victory", "attack", "2020-10-14")),
        ("وصل 200 جندي أميركي إلى القيارة أمس.", ("qayyarah", "arrival", "2020-10-15")),
        ("وقع ضابط بريطاني أمس محضر تسليم التاجي.", ("taji", "handover", "2020-10-15")),
    ],
)
def test_foreign_troops_or_fire_show_a_bare_name_to_be_a_base(text, event, dated):
    assert dated(text, "2020-10-16") == [event]


@pytest.mark.parametrize(
    "text",
    [
        "غادر القائم بالأعمال الأميركي بغداد أمس متوجها إلى واشنطن.",
        "استهدفت غارة أميركية القائم فجر الاثنين وقتل فيها خمسة من الحشد.",
        "وصل وفد أميركي إلى القيارة أمس للقاء وجهاء الناحية.",
        "خرج سكان حرير من منازلهم بعد قصف تركي على جبل قريب.",
        "تسلم الجيش العراقي الملف الأمني في التاجي من الشرطة أمس.",
        "دخلت القوات العراقية القيارة بإسناد من طيران التحالف في آب 2016.",
        "قال مسؤول أميركي إن القوات العراقية انسحبت من القائم في حزيران 2014.",
        "غادر المدرب البريطاني نادي القيارة أمس.",
        "عادت آلاف العائلات إلى القائم، وفق التحالف الدولي.",
        "خرج التحالف الأميركي من بلد إلى بلد.",
        "سقط صاروخ في القائم أمس ولم تقع خسائر.",
    ],
)
def test_visits_raids_iraqi_troops_and_townspeople_show_no_base(text, named):
    assert named(text) == []


def test_years_of_a_war_are_no_day_of_what_is_left(dated):
    text = "ترك الأميركيون قاعدة التاجي، ومنها أداروا حربهم بين عامي 2003 و2011."
    assert all(when is None or "2003" not in when for _, _, when in dated(text, "2020-10-16"))


def test_bases_with_their_months_right_behind_are_paired_whatever_stands_before(dated):
    text = (
        "وقبل ذلك بعام أُخليت قواعد عدة، بدءاً بقاعدة القائم في مارس 2020 "
        "وانتهاءً بمعسكر التاجي في أغسطس 2020."
    )
    events = dated(text, "2021-12-01")
    assert events == [("al-qaim", "drawdown", "2020-03"), ("taji", "drawdown", "2020-08")]
