"""English plans, fears and conditions beside what was done: none is told as if it had happened."""

import pytest

SPOKEN_OF = [
    "Talks on the transfer of Camp Taji began on Wednesday.",
    "Preparations for the handover of Camp Taji began on Wednesday.",
    "A colonel in charge of handing over Camp Taji spoke to reporters on Wednesday.",
    "Mothers in Prague prayed on Wednesday for the return of the soldiers from Camp Taji.",
    "Not one of the 800 soldiers at Camp Taji has moved out so far.",
    "A committee on the handover of Camp Taji met on Wednesday.",
    "Orders for the closure of Camp Taji were issued on Wednesday.",
    "The date of the withdrawal from Camp Taji was fixed on Wednesday.",
    "The decision on leaving Camp Taji was taken on Wednesday.",
    "A petition for the return of Camp Taji was handed in on Wednesday.",
    "The coalition postponed the handover of Camp Taji on Wednesday.",
    "Rockets delayed the handover of Camp Taji on Wednesday.",
    "The general spoke on Wednesday of a withdrawal from Camp Taji in two stages.",
    "The Americans were on the point of leaving Camp Taji on Wednesday.",
    "The army is in line to receive Camp Taji.",
    "Iraqi officers toured Camp Taji on Wednesday before its handover.",
]
TO_COME = [
    "Handover of Camp Taji is imminent, officers say.",
    "Camp Taji handover nears",
    "Camp Taji handover on hold",
    "Army to receive Camp Taji",
    "The proposed handover of Camp Taji was raised on Wednesday.",
    "The withdrawal from Camp Taji depends on calm, the general said on Wednesday.",
    "The withdrawal from Camp Taji is weeks away, the general said on Wednesday.",
    "The withdrawal from Camp Taji was ordered on Wednesday.",
    "Once the Americans have left Camp Taji, the range will be Iraqi.",
    "After Camp Taji is handed over, the coalition will keep three bases.",
    "As soon as Camp Taji is handed over, the division moves in.",
    "Had the Americans left Camp Taji on Wednesday, nobody would have noticed.",
    "In the first phase Camp Taji is handed over.",
    "Under a draft seen by reporters the coalition hands over Camp Taji.",
    "The document sets out how the coalition leaves Camp Taji.",
    "In a fortnight the coalition gives up Camp Taji.",
    "On Sunday the coalition hands over Camp Taji.",
    "The last Americans leave Camp Taji on August 23.",
    "U.S. to hand over Camp Taji to Iraqi army on Sunday",
    "Camp Taji gets turned over when conditions allow.",
    "Iraqi army readies for departure of last Americans from Camp Taji",
    "Shopkeepers near Camp Taji fear the day the Americans leave.",
    "An earlier version of this article said that Camp Taji was handed over on Wednesday.",
    "Leaving Camp Taji now would be a mistake, a colonel said on Wednesday.",
    "The alliance almost gave up Camp Taji in January.",
    "Suppose the Americans left Camp Taji on Wednesday.",
    "The opposition moved on Wednesday that the Czechs at Camp Taji be brought home.",
    "The town lives in the hope that the Americans leave Camp Taji.",
    "The flag at Camp Taji comes down in September, the colonel said on Wednesday.",
    "The paper signed on Wednesday commits the coalition to leaving Camp Taji.",
    "Assuming talks succeed, Camp Taji is handed over in two years.",
    "Whether Camp Taji is handed over depends on the talks.",
    "The departure from Camp Taji is up to parliament.",
    "The announced withdrawal from Camp Taji drew criticism on Wednesday.",
    "The ministry has given notice that it is leaving Camp Taji.",
    "Invitations to the handover of Camp Taji went out on Wednesday.",
    "Lawmakers want Camp Taji handed over at once.",
]
FEARED = [
    "Officials fear a drone attack on Camp Taji.",
    "The embassy warned on Wednesday of rocket attacks on Camp Taji.",
    "A plot to fire rockets at Camp Taji was uncovered on Wednesday.",
    "The faction called on Wednesday for attacks on Camp Taji.",
    "New nets went up on Wednesday to shield Camp Taji from drone strikes.",
    "An attack on Camp Taji remains likely, the envoy said on Wednesday.",
    "Camp Taji is a legitimate target, the faction said on Wednesday.",
    "In a war game on Wednesday ten missiles hit Camp Taji.",
    "A film in which missiles strike Camp Taji opened on Wednesday.",
    "What was reported as a rocket attack on Camp Taji on Wednesday was a gas cylinder.",
    "Rockets aimed at Camp Taji were seized on a lorry on Wednesday.",
    "If the drones fired at Camp Taji kill anyone, Washington will answer, it said on Wednesday.",
    "Fighters chanted on Wednesday about striking Camp Taji.",
    "It was wrongly reported on Wednesday that rockets had hit Camp Taji.",
    "Rockets hit Baghdad airport on Wednesday, but Camp Taji, an hour off, was not hit.",
    "Whoever fires at Camp Taji will pay, the envoy said on Wednesday.",
    "The faction said on Wednesday that it would no longer fire at Camp Taji.",
    "Gunners at Camp Taji shot down a practice drone on Wednesday.",
    "What sounded like rockets at Camp Taji on Wednesday was thunder.",
    "Old video passed off as attack on Camp Taji",
    "Word spread on Wednesday that the Americans were leaving Camp Taji.",
]
DONE = [
    "As planned, Camp Taji was handed over on Sunday.",
    "The planned handover of Camp Taji took place on Sunday.",
    "The coalition completed the scheduled transfer of Camp Taji on Sunday.",
    "The long-promised handover of Camp Taji was completed on Sunday.",
    "Twice postponed, the handover of Camp Taji went ahead on Sunday.",
    "The minister welcomed Sunday's handover of Camp Taji.",
    "After months of talks on its transfer Camp Taji was handed over on Sunday.",
    "The army took over Camp Taji on Sunday under a timetable agreed in June.",
    "Camp Taji was handed over on Sunday and K-1 is to follow.",
    "When Camp Taji was handed over on Sunday, a band played.",
    "Camp Taji, which was to be handed over in October, was given up on Sunday.",
    "Nobody had believed the promise, but on Sunday Camp Taji was handed over.",
    "The transfer of Camp Taji, planned for July, took place on Sunday.",
    "On Sunday, as agreed in June, Camp Taji was handed over to the Iraqi army.",
    "While Besmaya is to be kept until May, Camp Taji was handed over on Sunday.",
    "The premier said that Sunday's handover of Camp Taji opened the way to talks.",
    "The army denied delays and said Camp Taji had been handed over on Sunday.",
    "Without fanfare the coalition handed over Camp Taji on Sunday.",
    "No sooner had the coalition handed over Camp Taji on Sunday than a storm broke.",
    "Far from the cameras, Camp Taji was handed over on Sunday.",
]
LEFT = [
    "The order to leave Camp Taji was carried out on Sunday.",
    "The coalition made good on its promise to leave Camp Taji on Sunday.",
    "The coalition kept its promise and left Camp Taji on Sunday.",
    "The coalition, which had been expected to stay until autumn, left Camp Taji on Sunday.",
    "In line with a plan to shrink its footprint the coalition left Camp Taji on Sunday.",
    "Ordered out in June, the last company left Camp Taji on Sunday.",
    "Tired of promises that never came, Lockheed left Camp Taji on Sunday.",
    "The last Americans left Camp Taji on Sunday after being ordered to go before the rains.",
    "The convoy left Camp Taji on Sunday, as had been announced.",
]
HIT = [
    "Making good a threat, militants fired four rockets at Camp Taji on Sunday.",
    "Hours after a warning of attacks, rockets hit Camp Taji on Sunday.",
    "A drone struck Camp Taji on Sunday, as the faction had threatened.",
    "The rocket attack on Camp Taji on Sunday was meant to scare the Americans off.",
    "The faction denied responsibility for the rockets that hit Camp Taji on Sunday.",
    "Nobody has claimed Sunday's attack on Camp Taji.",
    "No warning preceded the attack on Camp Taji on Sunday.",
    "The rockets fired at Camp Taji on Sunday could have killed dozens.",
    "The attack on Camp Taji on Sunday may not be the last.",
    "Two launchers were found after rockets hit Camp Taji on Sunday.",
    "A drill at Camp Taji turned real on Sunday when a rocket landed by the gym.",
    "A committee is to report on the rocket fire that hit Camp Taji on Sunday.",
    "A planned visit to Camp Taji was cancelled after rockets hit it on Sunday.",
    "The planned handover of Camp Taji was not affected by Sunday's rockets.",
    "Rockets hit Camp Taji on Sunday, days before talks on a withdrawal.",
]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_what_is_talked_of_ordered_or_put_off_has_not_happened(happened, text):
    assert happened(text, "2020-08-20") == []


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_to_come_has_not_happened(happened, text):
    assert happened(text, "2020-08-20") == []


@pytest.mark.parametrize("text", FEARED)
def test_attacks_feared_imagined_or_untrue_have_not_happened(happened, text):
    assert happened(text, "2020-08-20") == []


@pytest.mark.parametrize("text", DONE)
def test_bases_given_back_as_planned_are_given_back(happened, text):
    assert happened(text, "2020-08-24") == [("taji", "handover", "2020-08-23")]


@pytest.mark.parametrize("text", LEFT)
def test_promises_and_orders_to_leave_that_were_kept_are_told_as_done(happened, text):
    assert happened(text, "2020-08-24") == [("taji", "drawdown", "2020-08-23")]


@pytest.mark.parametrize("text", HIT)
def test_attacks_that_were_feared_and_came_are_told_as_done(happened, text):
    assert happened(text, "2020-08-24") == [("taji", "attack", "2020-08-23")]


def test_a_cut_that_is_only_announced_is_no_number_of_troops_yet(happened):
    text = "The secretary ordered a cut to 2,500 American troops in Iraq on Tuesday."
    assert happened(text, "2020-11-17") == []


def test_those_promised_come_on_the_day_they_came(happened):
    text = "The 50 Danes promised in October arrived at Ain al-Asad air base on Saturday."
    assert happened(text, "2026-01-20") == [("ain-al-asad", "arrival", "2026-01-17")]


def test_troops_bound_for_a_base_are_no_number_of_those_there(happened):
    assert happened("The 300 trainers bound for Camp Taji are in Madrid.", "2020-08-20") == []


def test_a_day_told_in_the_present_is_the_next_one(told):
    text = "On Sunday the coalition hands over Camp Taji."
    assert told(text, "2020-08-20") == [("taji", "handover", "2020-08-23", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Americans are packing up at Harir base and moving to Kuwait are untrue.",
        "Claims that the Coalition left Harir base on Friday and flew out were false, he said.",
        "Talk of the Coalition having left Harir base and closed its gates proved to be a rumour.",
    ],
)
def test_what_reports_told_that_proved_untrue_has_not_happened(happened, text):
    assert happened(text, "2021-08-18") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Coalition left Harir base on Friday, and reports that it took the lights were untrue.",
        "The report said the Coalition left Harir base on Friday and claims of theft were untrue.",
    ],
)
def test_what_is_said_of_other_reports_denies_nothing(happened, text):
    assert happened(text, "2021-08-18") == [("harir", "drawdown", "2021-08-13")]


def test_a_base_behind_a_semicolon_that_was_not_affected_was_not_attacked(happened):
    text = "A drone hit Kirkuk airport on Monday; the K-1 base across the city was not affected."
    assert happened(text, "2025-07-02") == []


@pytest.mark.parametrize("verb", ["swell", "expand", "boost"])
def test_a_mission_to_be_larger_is_no_number_of_troops_yet(told, verb):
    text = f"NATO agreed on Thursday to {verb} its mission in Iraq from 500 to 4,000 troops."
    levels = [event for event in told(text, "2021-02-20") if event[1] == "force_level"]
    assert {modality for *_, modality in levels} <= {"planned"}
