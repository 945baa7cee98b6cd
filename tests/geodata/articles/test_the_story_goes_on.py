"""A story goes on about its base past others it names by the way; rows tell more than their day."""

import pytest

BY_THE_WAY = [
    (
        "مدريد تسلم معسكر بسماية\n\nسلم الجيش الإسباني أمس السبت معسكر بسماية. وهي سابع "
        "مواقع التحالف، بعد قواعد القائم والقيارة والتقدم.\n\nولم يمر اليوم في هدوء؛ إذ سقطت "
        "على القاعدة مساء الجمعة أربعة صواريخ."
    ),
    (
        "Spain gives up Besmaya Range Complex\n\nSpain handed over Besmaya Range Complex on "
        "Saturday. Staff at Erbil air base watched.\n\nIt is the end of a base that knew fire. "
        "Four rockets tore into it on Friday."
    ),
]
SAME = [
    (
        "سقط صاروخان على معسكر بسماية الجمعة. وسبق أن أطلق مجهولون صاروخين صوب المعسكر نفسه ليلة "
        "16 مارس الماضي."
    ),
    "Two rockets hit Besmaya Range Complex on Friday. Two hit the same base on March 16.",
]


@pytest.mark.parametrize("text", BY_THE_WAY)
def test_a_base_named_by_the_way_does_not_take_the_story(dated, text):
    assert ("besmaya", "attack", "2020-07-24") in dated(text, "2020-07-26")


@pytest.mark.parametrize("text", SAME)
def test_the_same_base_is_the_one_just_told_of(dated, text):
    assert ("besmaya", "attack", "2020-03-16") in dated(text, "2020-07-26")


ROWS = [
    (
        "القواعد التي سلمها التحالف\n\n17 مارس 2020: قاعدة القائم.\n29 مارس 2020: معسكر كي وان، "
        "الذي قُصف في 27 ديسمبر 2019 بثلاثين صاروخاً."
    ),
    (
        "Bases handed over by the coalition\n\nMarch 17, 2020: al-Qaim base.\nMarch 29, 2020: "
        "K-1 base, which was hit by rockets on December 27, 2019."
    ),
]


@pytest.mark.parametrize("text", ROWS)
def test_a_row_has_its_day_and_what_it_tells_besides(dated, text):
    assert sorted(dated(text, "2020-04-06")) == [
        ("al-qaim", "handover", "2020-03-17"),
        ("k-1", "attack", "2019-12-27"),
        ("k-1", "handover", "2020-03-29"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "All left Balad air base in January 2020; technicians began to return in September 2020.",
        "Contractors left Balad air base in January 2020 and trickled back in September 2020.",
    ],
)
def test_those_who_left_a_base_come_back_to_it(dated, text):
    whens = [when for base_id, kind, when in dated(text, "2021-02-23") if kind != "drawdown"]
    assert whens == ["2020-09"]


def test_soldiers_who_only_returned_went_home(dated):
    text = (
        "Two rockets hit Besmaya Range Complex on March 16. Portugal's soldiers returned in March."
    )
    assert dated(text, "2020-07-26") == [("besmaya", "attack", "2020-03-16")]


@pytest.mark.parametrize(
    "text",
    [
        "A column left Ain al-Asad air base on August 20 and reached Erbil air base on August 22.",
        "غادر رتل أميركي قاعدة عين الأسد في 20 آب ووصل إلى قاعدة أربيل الجوية في 22 آب.",
    ],
)
def test_a_column_leaves_one_base_and_comes_to_another(dated, text):
    assert dated(text, "2025-09-20") == [
        ("ain-al-asad", "drawdown", "2025-08-20"),
        ("erbil", "arrival", "2025-08-22"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "قواعد التحالف\n\nقاعدة حرير\n\nأُعلن في 21 كانون الأول أنها خلت من القوات القتالية.\n\n"
            "قاعدة بلد\n\nلا جنود فيها."
        ),
        (
            "Bases of the coalition\n\nHarir air base\n\nThe last combat troops left on "
            "December 21.\n\nBalad air base\n\nNo soldiers are there."
        ),
    ],
)
def test_a_line_of_its_own_names_the_base_of_its_paragraph(dated, text):
    events = dated(text, "2021-12-30")
    assert ("harir", "combat_withdrawal", "2021-12-21") in events


def test_a_second_attack_days_later_is_one_of_its_own(dated):
    text = (
        "سقطت صواريخ على معسكر التاجي في 11 آذار، ثم أصيب ثلاثة جنود بصواريخ في هجوم ثان بعد "
        "ذلك بثلاثة أيام."
    )
    assert [when for *_, when in dated(text, "2020-08-16")] == ["2020-03-11", "2020-03-14"]


@pytest.mark.parametrize(
    "text",
    [
        "منذ 18 آب تغادر الأرتال الأميركية قاعدة عين الأسد نحو سوريا.",
        "Since August 18 convoys have been leaving Ain al-Asad air base.",
    ],
)
def test_what_goes_on_since_a_day_began_then(dated, text):
    assert dated(text, "2025-09-02") == [("ain-al-asad", "drawdown", "2025-08-18")]


def test_the_latter_is_the_base_named_last(dated):
    text = (
        "يعمل مستشارون أميركيون في قاعدتي التاجي وعين الأسد. وقد شهدت الأخيرة في 8 تشرين الثاني "
        "2014 وصول أول خمسين منهم."
    )
    assert ("ain-al-asad", "arrival", "2014-11-08") in dated(text, "2016-09-22")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Spain leaves Besmaya base\n\nCamp Taji is expected to follow in August.\n\n"
            "Spain sent its first trainers to the range in February 2015."
        ),
        (
            "Spain leaves Besmaya base\n\nRockets hit Camp Taji on May 6, 2020.\n\n"
            "The first instructors arrived at the site in February 2015."
        ),
    ],
)
def test_a_new_paragraph_goes_back_to_the_base_of_the_headline(read, text):
    told = {(p.base_id, p.kind, p.when) for p in read(text, "2020-07-26").proposals}
    assert ("besmaya", "arrival", "2015-02") in told


GIVEN_BACK = "The coalition returned its part of the Besmaya Range Complex on July 25, 2020.\n\n"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("On the eve of the ceremony four rockets hit the camp.", ("attack", "2020-07-24")),
        ("The day after the ceremony a drone crashed in the camp.", ("attack", "2020-07-26")),
        ("Two days after the transfer the trainers left the camp.", ("drawdown", "2020-07-27")),
        ("Two rockets had landed nearby on March 16.", ("attack", "2020-03-16")),
        ("Coalition advisers and most of the civilians left in May.", ("drawdown", "2020-05")),
    ],
)
def test_what_follows_is_told_of_the_base(happened, text, event):
    told = happened(GIVEN_BACK + text, "2020-07-28")
    assert ("besmaya", *event) in told


@pytest.mark.parametrize(
    "text",
    ["Rockets fell on a nearby village on March 16.", "Villagers and civilians fled in May."],
)
def test_what_happens_to_others_is_not(happened, text):
    told = happened(GIVEN_BACK + text, "2020-07-28")
    assert told == [("besmaya", "handover", "2020-07-25")]


def test_the_airport_compound_is_the_compound_told_of(happened):
    told = happened(
        "Rockets were fired on Friday at Victory Base, a compound beside the airport.\n\n"
        "The group said that it had sent drones against Erbil airport the same evening.\n\n"
        "It was the third strike on the airport compound. Drones were aimed at it on Monday.",
        "2026-03-07",
    )
    assert ("victory", "attack", "2026-03-02") in told


def test_the_same_evening_is_not_the_day_since_when_something_is_so(happened):
    told = happened(
        "Rockets hit Victory Base on Friday. A group that threatens foreigners since war broke "
        "out on February 28 was behind it. It sent drones against Erbil air base the same evening.",
        "2026-03-07",
    )
    assert ("erbil", "attack", "2026-03-06") in told


@pytest.mark.parametrize(
    "later",
    [
        "على أن يأتي الدور لاحقاً على معسكر كي وان قرب كركوك.",
        "على أن تنتقل السيطرة على معسكر كي وان إلى الجيش العراقي لاحقاً.",
        "وسيأتي الدور على معسكر كي وان قرب كركوك.",
    ],
)
def test_what_comes_later_is_not_told_as_done(happened, later):
    told = happened(f"سُلّمت قاعدة القائم في 17 من الشهر الحالي، {later}", "2020-03-26")
    assert told == [("al-qaim", "handover", "2020-03-17")]


def test_a_base_passes_to_the_army_whatever_stands_between(happened):
    told = happened("انتقلت قاعدة بسماية السبت إلى الجيش العراقي.", "2020-07-26")
    assert told == [("besmaya", "handover", "2020-07-25")]


@pytest.mark.parametrize("later", ["K-1 base to follow", "K-1 base to be next"])
def test_a_headline_tells_what_is_to_follow(happened, later):
    told = happened(f"Coalition hands over Qayyarah air base, {later}\n\nIt was on Thursday.",
                    "2020-03-26")  # fmt: skip
    assert "k-1" not in [base for base, *_ in told]


def test_who_has_moved_in_came_on_the_day_told_behind_the_lead(happened):
    told = happened(
        "American troops have moved into K-1 base, two officers said on Monday.\n\n"
        "The troops came to the base in about 12 vehicles on Saturday night.",
        "2024-08-05",
    )
    assert told == [("k-1", "arrival", "2024-08-03")]
