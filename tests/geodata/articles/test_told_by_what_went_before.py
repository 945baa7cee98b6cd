"""Events that only the sentences around them tell: "Thursday it had been Balad air base"."""

import pytest

QUIET = [
    ("Ain al-Asad has not been fired on since August 5, 2024.", "ain-al-asad", "2024-08-05"),
    ("No rocket had hit Harir air base since November 9, 2023.", "harir", "2023-11-09"),
    ("Camp Victory had gone without an attack since January 3, 2024.", "victory", "2024-01-03"),
    ("Nothing had fallen on Erbil air base since March 13, 2024.", "erbil", "2024-03-13"),
    ("Drones fly often. Balad air base was spared since May 4, 2024.", "balad", "2024-05-04"),
]


@pytest.mark.parametrize(("text", "base", "day"), QUIET)
def test_a_day_since_which_nothing_fell_is_that_of_the_last_attack(happened, text, base, day):
    assert happened(text, "2024-09-11") == [(base, "attack", day)]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets have not struck Ain al-Asad air base since the truce of 2 February.",
        "Harir air base has not been attacked since February 4, when a pause was announced.",
        "The market near Camp Taji has been quiet since August 23.",
        "No attack on Harir air base was reported since the factions met on January 30.",
    ],
)
def test_what_made_it_quiet_is_no_attack(happened, text):
    assert happened(text, "2024-09-11") == []


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("Thursday it had been Balad air base, with three.", "2020-08-13"),
        ("The evening before it had been Balad air base.", "2020-08-14"),
        ("On Wednesday it was Balad air base that was hit.", "2020-08-12"),
    ],
)
def test_it_had_been_another_base_repeats_what_was_told(happened, behind, day):
    text = f"Two rockets hit Camp Taji on Saturday. {behind}"
    assert happened(text, "2020-08-16") == [
        ("taji", "attack", "2020-08-15"),
        ("balad", "attack", day),
    ]


def test_it_had_been_another_base_repeats_no_visit(happened):
    text = "A minister saw Camp Taji on Saturday. On Wednesday it had been Balad air base."
    assert happened(text, "2020-08-16") == []


def test_ceremonies_counted_back_are_told_each_with_its_day(happened):
    text = (
        "Iraq took back al-Taqaddum air base on Saturday. It was the fifth such ceremony since "
        "mid-March, after those at al-Qaim on March 17, Qayyarah West on March 26 and K-1 on "
        "March 29."
    )
    assert happened(text, "2020-04-06")[1:] == [
        ("al-qaim", "handover", "2020-03-17"),
        ("qayyarah", "handover", "2020-03-26"),
        ("k-1", "handover", "2020-03-29"),
    ]


def test_those_at_a_base_on_a_day_are_people_where_nothing_is_counted(happened):
    assert happened("Those at Camp Taji on August 23 spoke of a sober day.", "2020-08-25") == []


def test_the_other_rocket_fell_on_the_day_of_the_first(happened):
    text = (
        "Two rockets landed near Baghdad airport on Tuesday, a day before Iran's president was to "
        "arrive.\n\nThe other fell within Camp Victory."
    )
    assert happened(text, "2024-09-11") == [("victory", "attack", "2024-09-10")]


def test_a_month_that_only_counts_bases_is_no_day_of_its_own(happened):
    text = (
        "The coalition pulled out of Qayyarah air base on Thursday, the second site it has turned "
        "over to Iraqi forces this month."
    )
    assert {when for _, _, when in happened(text, "2020-03-27")} == {"2020-03-26"}


def test_a_caption_above_the_story_does_not_say_what_it_is_about(happened):
    text = (
        "An Iraqi F-16 takes off from Balad Air Base in this file photo of March 2021.\n\n"
        "On Friday a drone was shot down over Ain al-Asad.\n\n"
        "The base had been spared since January 5."
    )
    assert happened(text, "2022-04-09") == [
        ("ain-al-asad", "attack", "2022-04-08"),
        ("ain-al-asad", "attack", "2022-01-05"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The night before last a drone came down near Erbil air base.", "2021-07-06"),
        ("A week ago on Thursday a drone came down near Erbil air base.", "2021-07-01"),
    ],
)
def test_nights_and_weekdays_counted_back_from_publication(happened, text, day):
    assert happened(text, "2021-07-08") == [("erbil", "attack", day)]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Taji was hit by two rockets on Tuesday night. The base was not damaged.", "taji"),
        ("Balad was attacked on Tuesday. Contractors there look after F-16s.", "balad"),
        ("The Coalition said two drones struck Harir on Tuesday.", "harir"),
        ("Rockets were fired at Qayyarah on Tuesday, the Coalition said.", "qayyarah"),
        ("Two rockets hit Taqaddum on Tuesday. American soldiers took cover.", "habbaniyah"),
    ],
)
def test_a_name_that_stands_alone_is_a_base_where_fire_falls_on_foreign_troops(
    happened, text, base
):
    assert happened(text, "2020-08-20") == [(base, "attack", "2020-08-18")]


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb struck Taji on Tuesday. The Americans condemned the attack.",
        "Rain closed the road to Balad on Tuesday. The base of a pylon gave way.",
        "Gunmen attacked a checkpoint in Taji. An American envoy was in Baghdad.",
        "Rockets struck homes in Harir on Tuesday. The coalition of parties met.",
        "Two rockets hit Taji on Tuesday, police said.",
    ],
)
def test_a_name_that_stands_alone_is_a_town_beside_words_of_the_street(read, text):
    assert read(text, "2020-08-20").mentions == ()


def test_a_base_named_beyond_doubt_lets_another_count_by_more_words(happened):
    text = "Camp Taji was handed over on Sunday. Besmaya had belonged to Iraq since July 25."
    assert ("besmaya", "handover", "2020-07-25") in happened(text, "2020-08-24")


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        ("nine days after al-Qaim", ("al-qaim", "2020-03-17")),
        ("three days after a similar one at Camp Taji", ("taji", "2020-03-23")),
        ("a week after K-1's", ("k-1", "2020-03-19")),
        ("two days after those at K-1", ("k-1", "2020-03-24")),
    ],
)
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Qayyarah air base was handed over on Thursday", "handover"),
        ("Rockets hit Qayyarah air base on Thursday", "attack"),
    ],
)
def test_a_day_counted_from_a_base_tells_the_same_of_it(happened, text, kind, behind, wanted):
    assert happened(f"{text}, {behind}.", "2020-03-27") == [
        ("qayyarah", kind, "2020-03-26"),
        (wanted[0], kind, wanted[1]),
    ]


@pytest.mark.parametrize(
    "behind",
    ["two days after Besmaya's cook had won a prize", "a month after a general's visit to Besmaya"],
)
def test_a_day_counted_from_something_else_at_a_base_tells_nothing_of_it(happened, behind):
    text = f"Camp Taji was handed over on Sunday, {behind}."
    assert happened(text, "2020-08-25") == [("taji", "handover", "2020-08-23")]


def test_a_ceremony_there_is_the_handover_of_the_base(happened):
    text = "The last soldiers left al-Qaim air base on Thursday, two days after the ceremony there."
    assert happened(text, "2020-03-20") == [
        ("al-qaim", "drawdown", "2020-03-19"),
        ("al-qaim", "handover", "2020-03-17"),
    ]


@pytest.mark.parametrize(
    ("where", "base"),
    [
        ("the Anbar base", "ain-al-asad"),
        ("the western airfield", "ain-al-asad"),
        ("the northern base", "balad"),
        ("the F-16 base", "balad"),
    ],
)
def test_a_region_points_out_one_of_the_bases_told_of(happened, where, base):
    text = (
        "Drones flew over Ain al-Asad and Balad air base on Sunday. Nothing was hit.\n\n"
        f"Four rockets had struck {where} on Thursday."
    )
    assert (base, "attack", "2021-07-01") in happened(text, "2021-07-06")


@pytest.mark.parametrize("of", ["attack of the 8th", "barrage of the 8th"])
def test_an_attack_of_a_numbered_day_is_at_the_base_of_its_sentence(happened, of):
    text = f"Danish troops had left Ain al-Asad by Tuesday, following the missile {of}, they said."
    assert ("ain-al-asad", "attack", "2020-01-08") in happened(text, "2020-01-17")


def test_what_comes_behind_a_verb_that_is_done_does_not_plan_it(happened):
    text = "Q-West, whose keys changed hands on 26 March, will become home to an Iraqi squadron."
    assert happened(text, "2020-04-02") == [("qayyarah", "handover", "2020-03-26")]


@pytest.mark.parametrize(
    ("behind", "base", "day"),
    [
        ("On Wednesday it had been Erbil, with a drone.", "erbil", "2020-08-12"),
        ("So was Erbil on Monday, with two.", "erbil", "2020-08-10"),
        ("A drone came down on the runway at Erbil on Monday.", "erbil", "2020-08-10"),
        ("Two drones came at Victory on Monday.", "victory", "2020-08-10"),
        ("One rocket had landed inside Victory on Monday.", "victory", "2020-08-10"),
    ],
)
def test_a_city_or_a_common_word_means_a_base_where_fire_falls_on_it(happened, behind, base, day):
    text = f"Camp Taji was hit by rockets on Saturday. {behind}"
    assert happened(text, "2020-08-16")[1:] == [(base, "attack", day)]


def test_a_city_that_means_its_base_is_no_mention_of_it(read):
    text = "Camp Taji was hit by rockets on Saturday. On Wednesday it had been Erbil."
    assert [m.base_id for m in read(text, "2020-08-16").mentions] == ["taji"]


@pytest.mark.parametrize(
    "behind",
    [
        "Rockets hit homes in Erbil on Wednesday.",
        "The market of Erbil was hit by a storm on Wednesday.",
        "The party of Victory Road was fired on in the press on Monday.",
        "Victory was declared over the fighters on Monday.",
    ],
)
def test_a_city_or_a_common_word_stays_what_it_is_elsewhere(happened, behind):
    text = f"Camp Taji was hit by rockets on Saturday. {behind}"
    assert {base for base, _, _ in happened(text, "2020-08-16")} == {"taji"}


@pytest.mark.parametrize(
    "behind",
    [
        "The turn of Harir's airstrip came at noon on Friday.",
        "Harir had gone the same way on Friday.",
        "On Friday a plane full of explosives entered the airspace of Harir and was destroyed.",
        "Others came for Harir, hit by two on Friday.",
    ],
)
def test_fire_of_one_base_is_told_of_the_next_in_few_words(happened, behind):
    text = f"Drones struck Ain al-Asad on Saturday. {behind}"
    assert ("harir", "attack", "2023-10-20") in happened(text, "2023-10-23")


def test_the_soldiers_there_are_those_of_the_base_told_of(happened):
    text = (
        "A small team stays at Ain al-Asad.\n\nAt Victory Base there is no such exception. The "
        "soldiers there went to Erbil on August 24, and a brigade that guards the airport stays."
    )
    assert happened(text, "2025-10-21") == [("victory", "drawdown", "2025-08-24")]


@pytest.mark.parametrize(
    "text",
    [
        "Recruits fired their first mortars on the range behind Harir air base on Thursday.",
        "On Sunday 300 schoolchildren were bused into K-1, where American pilots once lived.",
        "Harir air base had been left alone since Thursday, an American said.",
    ],
)
def test_recruits_children_and_peace_tell_no_event(happened, text):
    assert happened(text, "2021-08-30") == []


@pytest.mark.parametrize(
    ("text", "base", "day"),
    [
        (
            "In 2017 he was at Qayyarah West, which was handed to the Iraqi army in March 2020.",
            "qayyarah",
            "2020-03",
        ),
        (
            "In 2018 he worked at Camp Taji, which was turned over to Iraqi forces in August 2020.",
            "taji",
            "2020-08",
        ),
    ],
)
def test_a_relative_clause_keeps_its_own_day(happened, text, base, day):
    assert happened(text, "2022-11-25") == [(base, "handover", day)]


@pytest.mark.parametrize(
    "gives",
    [
        "had returned eight bases to Iraqi forces, the largest of them Camp Taji,",
        "returned the buildings it used at Camp Taji to the government of Iraq",
    ],
)
def test_what_is_returned_to_iraq_is_handed_over(happened, gives):
    assert happened(f"The coalition {gives} on 23 August 2020.", "2021-09-28") == [
        ("taji", "handover", "2020-08-23")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The smell of turkey had hardly left the dining hall of Erbil air base on Thursday.",
        "At Erbil air base a soldier pulled her hat back over her eyes.",
        "Qayyarah West is close enough to serve as the springboard for an attack, he said Monday.",
        "A team flew in on Sunday to see the damage at Qayyarah West and left before dark.",
    ],
)
def test_what_only_sounds_like_leaving_or_fire_tells_nothing(happened, text):
    assert happened(text, "2022-11-25") == []


def test_fire_hours_before_an_early_answer_was_perhaps_the_day_before(happened):
    text = (
        "American aircraft bombed three places early Tuesday, hours after a drone wounded three "
        "US soldiers at Erbil air base.\n\nThe drone struck on Monday, officials said."
    )
    assert happened(text, "2023-12-26") == [("erbil", "attack", "2023-12-25")]


def test_a_caption_gives_its_day_to_what_the_picture_shows(happened):
    text = (
        "Pictures of a farewell\n\n1. Besmaya Range Complex, southeast of Baghdad, July 25. A "
        "Spanish colonel shakes hands after signing papers that hand the camp over to Iraq.\n\n"
        "2. Cadets parade beside the crates."
    )
    assert happened(text, "2020-07-26") == [("besmaya", "handover", "2020-07-25")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("All foreign troops should leave Iraq; about 5,200 of them are American.", 5200),
        ("The force in Iraq would shrink, not grow; it now counts about 5,200 troops.", 5200),
        ("The White House has sent 1,400 troops to Iraq so far.", 1400),
        ("Iraqi officials speak of 2,000 American troops in the country.", 2000),
        ("Remaining Coalition personnel, nearly 1,500 by one reckoning, are in Kurdistan.", 1500),
        (
            "A man put the number of American troops in Iraq at 2,500 and said it would fall.",
            2500,
        ),
        ("Some 2,500 American troops are still deployed in Iraq.", 2500),
    ],
)
def test_numbers_of_troops_told_in_passing(read, text, count):
    levels = [p for p in read(text, "2021-05-12").proposals if p.kind == "force_level"]
    assert [(p.figures["personnel"], p.modality) for p in levels] == [(count, "asserted")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Rails lay where 17 rockets had been fired on Friday.\n\nThe target, the army "
                "said, was Qayyarah air base."
            ),
            [("qayyarah", "attack", "2019-11-08")],
        ),
        (
            (
                "He named Ain al-Asad, hit by five rockets on November 3, and Balad air base, hit "
                "by two a couple of days after that."
            ),
            [("ain-al-asad", "attack", "2019-11-03"), ("balad", "attack", "2019-11-05")],
        ),
        (
            (
                "On Thursday it was the embassy, with three rockets; on Wednesday Ain al-Asad, "
                "with fourteen; on Tuesday Balad air base, with a drone."
            ),
            [("ain-al-asad", "attack", "2019-11-06"), ("balad", "attack", "2019-11-05")],
        ),
        (
            "A rocket fell on Thursday near Balad air base. On Saturday two had landed inside.",
            [("balad", "attack", "2019-11-07"), ("balad", "attack", "2019-11-09")],
        ),
        (
            "Harir air base was attacked twice on Thursday and once on Wednesday, they said.",
            [("harir", "attack", "2019-11-07"), ("harir", "attack", "2019-11-06")],
        ),
        (
            "Balad air base is quiet. Staff left after the eight rockets of June 12, 2019.",
            [("balad", "attack", "2019-06-12")],
        ),
    ],
)
def test_fire_told_in_few_words_beside_other_news(happened, text, wanted):
    assert happened(text, "2019-11-10") == wanted


def test_a_story_printed_a_day_late_speaks_of_the_day_of_its_dateline(happened):
    text = (
        "BESMAYA, Iraq, 25 July 2020 - The Iraqi army assumed control of Besmaya range complex "
        "today. The night before, rockets had struck the base."
    )
    assert happened(text, "2020-07-26") == [
        ("besmaya", "handover", "2020-07-25"),
        ("besmaya", "attack", "2020-07-24"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The target of the visit on Sunday was Qayyarah air base, where a minister met soldiers.",
        "The last instructors of Besmaya range complex landed in Zaragoza on Monday.",
    ],
)
def test_visits_and_landings_at_home_tell_no_event_of_a_base(happened, text):
    assert happened(text, "2020-07-28") == []
