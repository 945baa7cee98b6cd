"""Stories that go on about one base: who stays, who follows, and what is no news of it."""

import pytest

LEAD = "Camp Taji lies north of Baghdad. "
GOES_ON = [
    (LEAD + "The wire is new. In December 2019 a rocket landed outside the wire.", "2019-12"),
    (LEAD + "It was never quiet. In June 2019 three rockets fell near the runway.", "2019-06"),
    (
        "Rockets struck Camp Taji on 11 March 2020. The first, on 2 March, smashed into a hangar.",
        "2020-03-02",
    ),
    (LEAD + "Nobody slept. In May 2019 drones came at the barracks.", "2019-05"),
]
ASIDE = """What Ain al-Asad air base remembers

Ain al-Asad was struck by missiles on 8 January 2020. Two more were aimed at Erbil airport.

The sprawling base had been quiet until then. {}"""
LEFT = [
    ("Camp Taji hosts contractors. The contractors went home in January 2020.", "taji"),
    ("Advisers worked at Camp Taji. They are gone, the last of them left in June 2020.", "taji"),
    ("Troops trained at Camp Taji. The drawdown began in May 2020.", "taji"),
    ("US forces left all military bases in federal Iraq on 17 January 2020.", None),
    ("انسحبت القوات الأميركية من جميع قواعدها في العراق الاتحادي في 17 كانون الثاني 2020.", None),
    ("US troops returned to Kuwait from Iraq on 17 January 2020.", None),
    ("Trucks with troops trundled out of Camp Taji on 17 January 2020.", "taji"),
]
SEVERAL = [
    (
        "In March 2019 ten rockets hit Ain al-Asad, and in July 2019 fourteen more fell on it.",
        ["2019-03", "2019-07"],
    ),
    (
        "Ain al-Asad was struck in March 2019 by ten rockets and again in July 2019 by fourteen.",
        ["2019-03", "2019-07"],
    ),
    (
        "Two rockets on April 30, 2019 and five on May 30, 2019 landed near Ain al-Asad.",
        ["2019-04-30", "2019-05-30"],
    ),
    (
        "طالت قاعدة عين الأسد عشرة صواريخ في آذار 2019، وفي تموز من العام نفسه أصابها 14 صاروخاً.",
        ["2019-03", "2019-07"],
    ),
    (
        "لم يتوقف قصف قاعدة بلد: سبعة صواريخ في 15 آذار 2019، ثم خمسة صواريخ في 18 نيسان 2019.",
        ["2019-03-15", "2019-04-18"],
    ),
]
NOT_SO = [
    "Officials played down talk that K-1 air base had been handed over on Friday.",
    "The command brushed aside reports of an attack on Balad air base on Sunday.",
    'Claims that drones had hit Harir air base on Monday were "fabricated", the army said.',
    "A video said to show an attack on Balad air base on Sunday was old.",
]
TO_COME = [
    "A departure of coalition troops from Camp Taji is foreseen for May.",
    "Iraq wants the coalition out of Camp Taji by May.",
    "Camp Taji was meant to be handed over in May.",
    "Lawmakers voted in January for the departure of foreign troops from Camp Taji.",
]
NOTHING = [
    "At Camp Taji a false alarm sent people to bunkers on Friday.",
    "Half an hour north of Baghdad you reach Camp Taji, as on Friday.",
    "Police found a launcher with rockets aimed at Camp Taji on Friday.",
    "عثرت الشرطة على منصة صواريخ موجهة إلى قاعدة بلد يوم الجمعة.",
    "Camp Taji hosted gunners. They shelled the last pocket of Islamic State in early 2019.",
]


@pytest.mark.parametrize(("text", "when"), GOES_ON)
def test_a_story_goes_on_about_the_base_it_began_with(told, text, when):
    assert ("taji", "attack", when, "asserted") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rockets struck on 3 March 2020, too.",
        "Some 50 soldiers flew in to look it over in November 2014.",
        "The base was shelled in February 2015.",
    ],
)
def test_behind_an_aside_a_new_paragraph_is_about_the_main_base_again(told, text):
    assert told(ASIDE.format(text))[-1][0] == "ain-al-asad"


@pytest.mark.parametrize(("text", "base_id"), LEFT)
def test_who_left_is_told_with_the_base_or_the_whole_country(told, text, base_id):
    assert (base_id, "drawdown") in [(base, kind) for base, kind, *_ in told(text)]


@pytest.mark.parametrize(("text", "days"), SEVERAL)
def test_each_attack_of_a_sentence_has_its_own_day(told, text, days):
    assert [when for _, kind, when, _ in told(text) if kind == "attack"] == days


@pytest.mark.parametrize("text", NOT_SO)
def test_what_is_brushed_aside_or_made_up_is_denied(told, text):
    assert {how for *_, how in told(text)} == {"denied"}


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_foreseen_wanted_meant_or_voted_for_is_no_event_yet(told, text):
    assert {how for *_, how in told(text)} <= {"planned"}


@pytest.mark.parametrize("text", NOTHING)
def test_alarms_readers_finds_and_our_own_guns_are_no_events(told, text):
    assert [event for event in told(text) if event[3] == "asserted"] == []


def test_a_base_is_named_by_the_words_behind_a_comma(named):
    assert named("Two rockets struck Besmaya, a base south of Baghdad.") == [("besmaya", "Besmaya")]


def test_common_words_are_bases_in_a_list_of_bases(named):
    text = "سُلّمت قواعد سابقاً: القائم والقيارة وكي وان."
    assert [base_id for base_id, _ in named(text)] == ["al-qaim", "qayyarah", "k-1"]


def test_a_denial_does_not_reach_what_it_says_came_before(told):
    text = "The coalition denied it would go back to Camp Taji after leaving it in March 2019."
    assert ("taji", "drawdown", "2019-03", "asserted") in told(text)


def test_a_year_that_counts_bases_is_no_date_of_the_handover(told):
    text = "Camp Taji is the eighth base the coalition has given back this year."
    assert "2020" not in [when for _, _, when, _ in told(text)]


def test_done_by_a_weekday_is_done_by_the_last_one(told):
    assert told("Camp Taji was emptied of coalition troops by Monday.", "2020-04-08") == [
        ("taji", "drawdown", "../2020-04-06", "asserted")
    ]


def test_who_holds_a_base_since_a_day_took_it_that_day(told):
    for text in (
        "Camp Taji: back in Iraqi hands since 23 August 2019.",
        "باتت قاعدة التاجي في عهدة الجيش العراقي منذ 23 آب 2019.",
    ):
        assert told(text) == [("taji", "handover", "2019-08-23", "asserted")]


def test_an_older_handover_does_not_hide_a_leaving(told):
    text = "Contractors left Balad air base on Sunday. It was handed over in November 2011."
    assert [kind for _, kind, _, _ in told(text)] == ["drawdown", "handover"]


def test_troops_that_left_the_same_day_are_told_beside_the_handover(told):
    text = "K-1 air base was handed over on 29 March 2020. Some 300 soldiers left it the same day."
    assert [kind for _, kind, _, _ in told(text)] == ["handover", "drawdown"]


def test_the_compound_is_the_one_introduced_so(told):
    text = """Rockets hit Ain al-Asad on 2 April. A drone struck Camp Victory, the military compound
 beside the airport, on 3 April.

On 4 April two drones were shot down as they flew toward the compound."""
    assert ("victory", "attack", "2020-04-04", "asserted") in told(
        text.replace("\n beside", " beside")
    )


ROWS = """Where the war reached Iraq's bases

Feb 28. Drones were fired at Erbil airport.
Mar 2. Drones hit Victory Base, beside Baghdad airport.
"""
LIVE = """As it happened

01:30 - Sirens sound.

02:10 - The army counts 17 missiles fired at Ain al-Asad air base.

03:00 - No casualties.

Later the army said five missiles were fired at Erbil airport."""


def test_a_row_headed_by_a_day_is_of_that_day(told):
    assert [(base, when) for base, _, when, _ in told(ROWS)] == [
        ("erbil", "2020-02-28"),
        ("victory", "2020-03-02"),
    ]


def test_attacks_in_a_report_by_the_clock_are_of_its_day(told):
    assert [(base, when) for base, _, when, _ in told(LIVE)] == [
        ("ain-al-asad", "2020-04-06"),
        ("erbil", "2020-04-06"),
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Rockets hit Camp Taji in May 2019. The worst came on 11 March 2020.", "2020-03-11"),
        (
            "سقطت صواريخ على قاعدة عين الأسد في أيار 2019. وقد سبقتها خمسة صواريخ في 3 آذار 2019.",
            "2019-03-03",
        ),
    ],
)
def test_what_came_worst_or_before_is_an_attack_too(told, text, when):
    assert when in [day for _, kind, day, _ in told(text) if kind == "attack"]


def test_a_base_won_back_from_fighters_is_no_handover(told):
    text = "Camp Taji was in Islamic State hands before Iraqi troops took it back in July 2016."
    assert [event for event in told(text) if event[1] == "handover"] == []


def test_of_the_base_told_of_right_above_goes_on_what_follows(told):
    text = """The retreat

The coalition is leaving. Union III was given up on 15 March 2020.

That leaves Ain al-Asad. The first convoys rolled out of Ain al-Asad on 18 March 2020.

The base took missiles in January 2020."""
    assert told(text)[-1][:3] == ("ain-al-asad", "attack", "2020-01")


def test_dates_before_each_base_pair_with_it(told):
    text = "On 29 March it turned K-1 over, on 26 March Qayyarah West airfield, and lately others."
    assert [(base, when) for base, _, when, _ in told(text)] == [
        ("k-1", "2020-03-29"),
        ("qayyarah", "2020-03-26"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Militias suspended attacks on Ain al-Asad air base in early February 2020.",
        "أوقفت الفصائل هجماتها على قاعدة عين الأسد مطلع شباط 2020.",
    ],
)
def test_attacks_that_stop_are_no_attack(told, text):
    assert told(text) == []


def test_what_stands_behind_after_has_the_day_behind_it(told):
    text = "وهي الثانية هذا الشهر بعد خمسة صواريخ وقعت خارج أسوار قاعدة عين الأسد في 2 آذار 2020."
    assert [when for _, _, when, _ in told(text)] == ["2020-03-02"]


TOUR = """What became of the bases

K-1. The base was signed away on 29 March 2020.

Taqaddum. Transferred on 4 April 2020, it houses a brigade.

Besmaya. The Spanish left the ranges in July 2020."""


def test_a_tour_of_bases_names_each_over_its_paragraph(told):
    assert [(base, when) for base, _, when, _ in told(TOUR, "2021-04-06")] == [
        ("k-1", "2020-03-29"),
        ("habbaniyah", "2020-04-04"),
        ("besmaya", "2020-07"),
    ]


def test_what_followed_unnamed_is_no_second_event_of_the_base(told):
    text = "Camp Taji was handed over on 2 March 2020. An unnamed site followed on 9 March 2020."
    assert told(text) == [("taji", "handover", "2020-03-02", "asserted")]


def test_a_base_of_others_is_not_the_one_told_of(told):
    text = """A quiet year

Camp Taji is quiet. A Turkish base near Mosul is not: rockets hit it on 2 April 2020."""
    assert told(text) == []


RELEASE = """Press release

The coalition transferred Camp Taji to Iraq today.

Coalition transfers in 2020:
Al-Qaim base - March 17
K-1 Air Base - March 29"""


def test_transfers_listed_below_a_line_are_handovers(told):
    assert [(base, kind, when) for base, kind, when, _ in told(RELEASE, "2020-08-23")][-2:] == [
        ("al-qaim", "handover", "2020-03-17"),
        ("k-1", "handover", "2020-03-29"),
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The coalition on 4 April 2020 gave Iraqi forces its part of al-Taqaddum air base.",
            ("habbaniyah", "handover", "2020-04-04", "asserted"),
        ),
        (
            "The timetable predates the rocket attack on Camp Taji on 11 March 2020.",
            ("taji", "attack", "2020-03-11", "asserted"),
        ),
        (
            "Fighters tried to storm Ain al-Asad air base on 13 February 2020.",
            ("ain-al-asad", "attack", "2020-02-13", "asserted"),
        ),
    ],
)
def test_what_is_given_predated_or_stormed_is_told(told, text, event):
    assert event in told(text)


def test_troops_to_come_or_who_were_there_are_no_level(told):
    for text in (
        "The White House authorized up to 450 more troops for Iraq.",
        "K-1 air base is empty. The 300 soldiers stationed there were bound for other bases.",
    ):
        assert [event for event in told(text) if event[1] == "force_level"] == []


def test_the_airport_in_a_city_is_its_airport(named):
    for place in ("the airport in Erbil", "the airbase at Erbil", "Erbil airbase"):
        assert [base for base, _ in named(f"Drones hit {place} on Sunday.")] == ["erbil"]
