"""Verbs whose object is the base, and what is handed over at a base without being one."""

import pytest

DAY = "2020-03-30"


@pytest.mark.parametrize(
    "text",
    [
        "K-1 Air Base was let go on Sunday.",
        "K-1 Air Base was conveyed to the border guards on Sunday.",
        "The coalition released K-1 Air Base on Sunday.",
        "The coalition gave the Iraqi army back the K-1 Air Base on Sunday.",
        "The Iraqi army accepted ownership of K-1 Air Base on Sunday.",
        "Iraq got K-1 Air Base back on Sunday.",
        "K-1 Air Base changed owners on Sunday.",
        "K-1 Air Base became an all-Iraqi post on Sunday.",
        "K-1 Air Base passed out of coalition hands on Sunday.",
        "K-1 Air Base left coalition control on Sunday.",
        "The Iraqi tricolour was run up at K-1 Air Base on Sunday.",
        "An Iraqi captain signed for the keys of K-1 Air Base on Sunday.",
        "The restitution of K-1 Air Base took place on Sunday.",
    ],
)
def test_a_base_is_handed_over_in_many_words(dated, text):
    assert ("k-1", "handover", "2020-03-29") in dated(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The coalition shuttered K-1 Air Base on Sunday.",
        "K-1 Air Base was decommissioned on Sunday.",
        "The Americans padlocked K-1 Air Base on Sunday.",
    ],
)
def test_a_base_that_is_shut_is_left(dated, text):
    assert ("k-1", "drawdown", "2020-03-29") in dated(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "At Camp Taji the coalition handed over 45 pickups to the Iraqi army on Sunday.",
        "Three suspected kidnappers were handed over to the police at the gate of Camp Taji.",
        "Contracts for Camp Taji were awarded to a Jordanian firm on Sunday.",
        "A kitchen at Camp Taji was closed on Sunday after ten soldiers fell ill.",
        "The coalition gave Camp Taji a new clinic on Sunday.",
        "The general accepted a gift at Camp Taji on Sunday.",
        "The colonel relinquished command to his successor at Camp Taji on Sunday.",
        "The outgoing brigade handed over to the 2nd Brigade at Camp Taji on Sunday.",
        "The road to Camp Taji was closed on Sunday by a storm.",
        "A convoy passed Camp Taji on Sunday on its way north.",
        "The flag at Camp Taji was lowered to half-mast on Sunday.",
    ],
)
def test_what_is_given_at_a_base_is_not_the_base(happened, text):
    assert happened(text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "US troops bowed out of K-1 Air Base on Sunday.",
        "The coalition's stay at K-1 Air Base ended on Sunday.",
        "The Americans said goodbye to K-1 Air Base on Sunday.",
        "The coalition garrison at K-1 Air Base was dissolved on Sunday.",
        "A convoy carried the last US troops away from K-1 Air Base on Sunday.",
        "The last 30 Americans boarded two Ospreys at K-1 Air Base on Sunday.",
        "US troops at K-1 Air Base packed their bags on Sunday.",
    ],
)
def test_troops_leave_in_many_words(dated, text):
    assert ("k-1", "drawdown", "2020-03-29") in dated(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "US troops have set up shop at K-1 Air Base since Sunday.",
        "US troops pitched their tents at K-1 Air Base on Sunday.",
        "Sixty trainers took up their duties at K-1 Air Base on Sunday.",
        "A C-17 brought 60 US soldiers to K-1 Air Base on Sunday.",
        "K-1 Air Base has been home to US soldiers since Sunday.",
        "US troops joined their colleagues at K-1 Air Base on Sunday.",
    ],
)
def test_troops_come_in_many_words(dated, text):
    assert ("k-1", "arrival", "2020-03-29") in dated(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The advisory mission took effect at Erbil air base on December 9.",
        "The coalition's tasking at Erbil air base went from fighting to advising on December 9.",
        "Coalition troops at Erbil air base stopped being combatants on December 9.",
        "The coalition's soldiers at Erbil air base became advisers on December 9.",
        "Erbil air base is calm. On December 9 the tasking there went from fighting to advising.",
    ],
)
def test_a_mission_changes_in_many_words(dated, text):
    assert ("erbil", "mission_change", "2021-12-09") in dated(text, "2022-01-04")


@pytest.mark.parametrize(
    "text",
    [
        "Two hours at Camp Taji ended on Sunday with a football match.",
        "Goods were trucked from Camp Taji to the market on Sunday.",
        "The gate at Camp Taji closed behind the minister on Sunday.",
        "Iraqi cadets joined their colleagues at Camp Taji on Sunday.",
        "The Iraqi army stopped fighting tribes near Camp Taji on Sunday.",
    ],
)
def test_comings_and_goings_of_others_are_no_events(happened, text):
    assert happened(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Fifty Marines are spending Christmas at K-1 Air Base. They touched down on Friday.",
            ("k-1", "arrival", "2020-03-27"),
        ),
        (
            "The coalition ceded Camp Taji on Sunday. It did the same at Besmaya Range last month.",
            ("besmaya", "handover", "2020-02"),
        ),
        (
            "Taji and Besmaya bases are small. The first of these was let go on Sunday.",
            ("taji", "handover", "2020-03-29"),
        ),
        (
            "Danes left K-1 Air Base on Friday. The Italians were the last to go, on Sunday.",
            ("k-1", "drawdown", "2020-03-29"),
        ),
        (
            "Some 200 men served at K-1 Air Base until its return to Iraq on March 29, aides said.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            "Dutch trainers at K-1 Air Base were flown to Jordan on Sunday.",
            ("k-1", "drawdown", "2020-03-29"),
        ),
        (
            "Combat units at Harir airbase were cut by half on Sunday.",
            ("harir", "combat_withdrawal", "2020-03-29"),
        ),
        (
            "Saturday it was the turn of K-1 Air Base to go back to its owners.",
            ("k-1", "handover", "2020-03-28"),
        ),
    ],
)
def test_the_story_goes_on_to_the_next_base(dated, text, event):
    assert event in dated(text, DAY)


def test_rows_go_on_behind_a_base_that_followed(dated):
    rows = "Timeline\n\n26 March 2020: Qayyarah airfield reverts to Iraqi control\n"
    rows += "29 March 2020: K-1 base follows\n4 April 2020: Habbaniyah air base"
    assert ("habbaniyah", "handover", "2020-04-04") in dated(rows, "2021-12-30")


def test_what_is_neither_confirmed_nor_denied_is_not_denied(told):
    text = "He neither confirmed nor denied that a platoon slipped back into K-1 base on Sunday."
    assert [event[3] for event in told(text, DAY)] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Iraqi officers formally took control on Sunday of K-1 Air Base.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            "Two weeks after al-Qaim base, the coalition gave up K-1 Air Base on Sunday.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            "Iraqi soldiers replaced coalition guards at the gates of K-1 Air Base on Sunday.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            "The evacuation of K-1 Air Base, begun in February, was finished on Sunday.",
            ("k-1", "drawdown", "2020-03-29"),
        ),
        (
            "No American is left at K-1 Air Base since Sunday, the army said.",
            ("k-1", "drawdown", "2020-03-29"),
        ),
        (
            "The Iraqi flag is the only one flying at K-1 Air Base since Sunday.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            "Since Sunday 50 Americans have been advising the army at K-1 Air Base.",
            ("k-1", "arrival", "2020-03-29"),
        ),
        (
            "Men who had been at Camp Taji joined their colleagues at K-1 Air Base on Sunday.",
            ("k-1", "arrival", "2020-03-29"),
        ),
        (
            "The fighting part of the mission at K-1 Air Base was over on Sunday.",
            ("k-1", "mission_change", "2020-03-29"),
        ),
    ],
)
def test_plain_news_is_read_in_other_orders(dated, text, event):
    assert event in dated(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Since 2014 advisers have worked at Camp Taji.",
        "Not one soldier has left Camp Taji since Sunday.",
        "Not one soldier has left Camp Taji.",
        "About 300 planners have flown out since Sunday, an officer at Camp Taji said.",
    ],
)
def test_who_has_long_been_somewhere_does_not_arrive(dated, text):
    assert not [kind for _, kind, _ in dated(text, DAY) if kind == "arrival"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It is two weeks since the coalition left K-1 Air Base.", ("k-1", "drawdown")),
        ("Two weeks after the handover of K-1 Air Base, its shops are shut.", ("k-1", "handover")),
        ("K-1 Air Base was a coalition base until March 16.", ("k-1", "handover")),
        ("Until March 16 K-1 Air Base was a coalition hub.", ("k-1", "handover")),
        ("K-1 Air Base, since March 16 in Iraqi hands, is being repainted.", ("k-1", "handover")),
        ("K-1 Air Base has had no coalition soldiers since March 16.", ("k-1", "drawdown")),
        ("Al-Qaim base was left on March 11. Five days later came K-1 base.", ("k-1", "drawdown")),
        ("Al-Qaim base was ceded on March 11. K-1 base went five days later.", ("k-1", "handover")),
        ("It was left on March 15; a day later K-1 base was Iraqi.", ("k-1", "handover")),
    ],
)
def test_a_day_is_counted_from_today_or_told_by_until_and_since(dated, text, event):
    found = dated(text, DAY)
    assert (*event, "2020-03-16") in found


@pytest.mark.parametrize(
    "text",
    [
        "A week after the handover of K-1 Air Base, the shops were shut and rockets fell on Taji.",
        "It is a pity since the coalition left K-1 Air Base.",
        "Troops will stay at K-1 Air Base until March 16, 2021.",
    ],
)
def test_what_is_not_counted_from_today_has_no_such_day(dated, text):
    assert not [day for _, _, day in dated(text, DAY) if day in ("2020-03-23", "2020-03-16")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "What remains at Harir airbase a year after combat units cleared out in December 2018?",
            ("harir", "combat_withdrawal", "2018-12"),
        ),
        (
            "Union III is a car park. The last staff left the compound on Sunday.",
            ("union-iii", "drawdown", "2020-03-29"),
        ),
        (
            "They left al-Qaim base on March 17, then moved north: K-1 base was ceded on Sunday.",
            ("k-1", "handover", "2020-03-29"),
        ),
        (
            "Iraqi cooks walk through Camp Taji. On Sunday the Americans forfeited the complex.",
            ("taji", "handover", "2020-03-29"),
        ),
    ],
)
def test_what_is_told_around_the_event_does_not_hide_it(dated, text, event):
    assert event in dated(text, DAY)


def test_a_question_about_the_event_itself_tells_nothing(happened):
    assert happened("Did the coalition hand over K-1 Air Base on Sunday?", DAY) == []
