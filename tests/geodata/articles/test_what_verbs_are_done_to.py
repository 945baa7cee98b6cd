"""An English verb tells of a base or of troops by what it is done to, and who or what does it."""

import pytest

from geodata.articles.learned.verdict import LEARNED

DAY = "2021-12-22"
NOTHING_LEFT = [
    "The smell of roast turkey had hardly left the dining hall at Erbil air base on Monday.",
    "Rain left the runway at Ain al-Asad air base under water on Monday.",
    "The storm left Camp Taji without power on Monday.",
    "Guards at Camp Taji were left without pay on Monday.",
    "The soldier left a letter for his wife at Camp Taji on Monday.",
    "A truck left the road near Camp Taji on Monday, killing two.",
    "The team pulled out of a football tournament at Camp Taji on Monday.",
    "Volunteers emptied the dustbins at Camp Taji on Monday.",
    "An inquiry left open on Monday who stole the fuel at Camp Taji.",
    "The base left its mark on the town: Ain al-Asad air base employed 400 men last year.",
]
NOBODY_CAME = [
    "The engineers returned the borrowed generators to Camp Taji on Sunday.",
    "The ministry returned the report on Camp Taji to the committee on Sunday.",
    "On Sunday the general returned the salute of the guard at Camp Taji.",
    "Mail reached the trainers at Camp Taji on Sunday after three weeks.",
    "The coalition sent a letter to the commander of Camp Taji on Sunday.",
    "The soldiers at Camp Taji sent 200 toys to an orphanage on Sunday.",
    "The first course for Iraqi infantry opened at Camp Taji on Sunday.",
]
NOTHING_FIRED = [
    "Ain al-Asad air base served as the springboard for an assault on the city on Sunday.",
    "The strike by cleaners at Erbil air base on Sunday ended after two hours.",
    "A soldier at Camp Taji was struck by lightning on Sunday.",
    "The general fired his deputy at Camp Taji on Sunday.",
    "The coalition fired warning shots on Sunday at a car near Camp Taji.",
    "On Sunday the army blew up 20 old shells at Camp Taji.",
    "The virus struck Camp Taji on Sunday, with nine soldiers in isolation.",
    "On Sunday parliament attacked the cost of Camp Taji.",
    "The minister came under fire on Sunday for his words about Ain al-Asad air base.",
    "The target of training 500 pilots at Balad Air Base was hit on Sunday.",
]
NO_CHANGE = [
    "The pilot ended his last combat mission over Iraq on December 9.",
    "The squadron completed 1,000 combat missions from Ain al-Asad air base on December 9.",
    "The aid agency changed its mission in Iraq on December 9.",
]
NOT_GIVEN = [
    "The flag was raised at Camp Taji on Sunday for the Iraqi army's anniversary.",
    "The flag was raised at Camp Taji on Sunday.",
]


@pytest.mark.parametrize(
    "text", [*NOTHING_LEFT, *NOBODY_CAME, *NOTHING_FIRED, *NO_CHANGE, *NOT_GIVEN]
)
def test_what_is_done_to_something_else_is_no_event(told, text):
    assert [event for event in told(text, DAY) if event[1] in LEARNED] == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            (
                "The year before, it had returned eight bases to Iraqi forces, the largest of them "
                "Camp Taji, on 23 August 2020."
            ),
            ("taji", "handover", "2020-08-23"),
        ),
        (
            (
                "The task force returned the buildings it used at Al-Taqaddum Air Base, also known "
                "as TQ, with all that stood in them, to the army on Sunday."
            ),
            ("habbaniyah", "handover", "2021-12-19"),
        ),
        (
            (
                "The last big transfer, that of Camp Taji with equipment worth $347 million, took "
                "place on August 23, 2020."
            ),
            ("taji", "handover", "2020-08-23"),
        ),
        (
            "Union III, the headquarters in central Baghdad, began to empty on Sunday.",
            ("union-iii", "drawdown", "2021-12-19"),
        ),
        (
            (
                "On December 18 a delegation declared that no combat unit remains at Ain al-Asad "
                "air base."
            ),
            ("ain-al-asad", "combat_withdrawal", "2021-12-18"),
        ),
        (
            "A party of British engineers was welcomed at Camp Taji on Sunday.",
            ("taji", "arrival", "2021-12-19"),
        ),
        (
            "On Sunday two others were sent at Ain al-Asad air base, injuring several soldiers.",
            ("ain-al-asad", "attack", "2021-12-19"),
        ),
        (
            "Four rounds impacted inside the perimeter of Ain al-Asad air base on Sunday.",
            ("ain-al-asad", "attack", "2021-12-19"),
        ),
        (
            "The coalition closed its combat mission in Iraq on December 9.",
            (None, "mission_change", "2021-12-09"),
        ),
        (
            "The combat role of foreign forces in Iraq lapsed on December 9.",
            (None, "mission_change", "2021-12-09"),
        ),
        (
            "The Iraqi flag was raised at Camp Taji on Sunday.",
            ("taji", "handover", "2021-12-19"),
        ),
    ],
)
def test_what_is_done_to_a_base_or_to_troops_is(happened, text, event):
    assert event in happened(text, DAY)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Some 2,500 American troops are still deployed in Iraq, most of them at Ain al-Asad.",
            (None, "force_level", "2021-12"),
        ),
        (
            (
                "An official put the number of American troops in Iraq at around 2,500 and said it "
                "would sink below 2,000."
            ),
            (None, "force_level", "2021-12"),
        ),
        (
            (
                "The general ordered the number of American troops in Iraq down to 3,000 in July, "
                "and that level was reached in October."
            ),
            (None, "force_level", "2021-10"),
        ),
    ],
)
def test_a_number_of_troops_is_told_beside_what_is_to_come(happened, text, event):
    assert happened(text, DAY) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "A patrol of 200 American soldiers is taking part in an exercise in Iraq.",
        "A letter signed by 1,200 US soldiers in Iraq asked for faster mail.",
        "American trainers have taught 40,000 soldiers in Iraq.",
        "Iraq has 190,000 soldiers in its army.",
    ],
)
def test_a_number_of_other_men_is_no_number_of_troops(told, text):
    assert told(text, DAY) == []
