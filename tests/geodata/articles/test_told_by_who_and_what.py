"""Events of the English press told by who does what, and the same words said of other things."""

import pytest

from geodata.articles.learned.verdict import LEARNED

DAY = "2020-09-15"
TOLD = [
    ("Al-Taqaddum Air Base became Iraqi property on April 4.", ("habbaniyah", "handover")),
    ("Camp Taji was in Iraqi hands on Sunday.", ("taji", "handover")),
    (
        "Camp Taji, its hangars and 347 buildings were conveyed to the Iraqi army on Sunday.",
        ("taji", "handover"),
    ),
    ("The guards pulled up stakes at Camp Victory on Sunday.", ("victory", "drawdown")),
    (
        "The firm shipped its mechanics home from Balad Air Base on Sunday.",
        ("balad", "drawdown"),
    ),
    (
        "Poland's 30 soldiers are out of Ain al-Asad air base since Sunday.",
        ("ain-al-asad", "drawdown"),
    ),
    (
        "Patriot launchers were hauled into Ain al-Asad air base on Sunday with their crews.",
        ("ain-al-asad", "arrival"),
    ),
    (
        "A second gun and its crew reached Ain al-Asad air base on Sunday.",
        ("ain-al-asad", "arrival"),
    ),
    ("New Zealand put 16 trainers into Camp Taji on Sunday.", ("taji", "arrival")),
    ("Camp Taji got 40 American advisers on Sunday.", ("taji", "arrival")),
    (
        "Denmark's 120 trainers took over from the Australians at Camp Taji on Sunday.",
        ("taji", "arrival"),
    ),
    (
        "Contractors who had fled in June went back to Balad Air Base on Sunday.",
        ("balad", "return_reported"),
    ),
    (
        "Coalition trainers went back to work at Camp Taji on Sunday.",
        ("taji", "return_reported"),
    ),
    (
        "American advisers who left K-1 Air Base in March reappeared there on Sunday.",
        ("k-1", "return_reported"),
    ),
    (
        "American troops are back at K-1 Air Base since Sunday, a police officer said.",
        ("k-1", "return_reported"),
    ),
]
OF_OTHERS = [
    "The colonel handed over his duties at Camp Taji on Sunday to go on leave.",
    "A private at Camp Taji handed himself over to the police on Sunday.",
    "An Iraqi police regiment took over guard duty at Camp Taji from another on Sunday.",
    "A caterer took over the contract for the kitchens at Camp Taji on Sunday.",
    "The Iraqi defence minister received the French ambassador at Camp Taji on Sunday.",
    "The prime minister returned to Baghdad from Camp Taji on Sunday.",
    "The embassy evacuated its staff from Baghdad on Sunday; Camp Taji was not affected.",
    "The Iraqi pilots of Balad Air Base flew home from Arizona on Sunday.",
    "A former sergeant who left Camp Taji with a bad back published his memoirs on Sunday.",
    "A team from the Red Cross left Camp Taji on Sunday after seeing the prisoners.",
    '"They left us nothing but scrap," an Iraqi sergeant at Camp Taji said on Sunday.',
    "The Spanish king flew in to Besmaya Range Complex on Sunday to greet the soldiers.",
    "Engineers at Qayyarah Airfield West started work on the second runway on Sunday.",
    "A drone returned to Ain al-Asad air base on Sunday after twelve hours in the air.",
    "A rocket engine was put on show at Camp Taji on Sunday.",
    "A wedding party fired into the air near Camp Taji on Sunday.",
    "On Sunday the army shelled hills north of Camp Taji in search of cells.",
    "Trainees at Camp Taji learned on Sunday how to shoot down drones.",
    "A supply convoy on its way to Camp Victory was hit by a bomb near Diwaniya on Sunday.",
    "The attack on Sunday in Sadr City was condemned by the commander of Camp Taji.",
    "The coalition on Sunday called a report of an attack on Camp Taji false.",
    "The volleyball team of Erbil air base was hammered 3-0 on Sunday.",
    "On September 13 a court in Baghdad heard the men accused of the attack on Camp Taji.",
    "On September 13 the spokesman took back his words on Camp Taji.",
    "On Sunday four soldiers of Camp Taji with the virus were flown to Landstuhl.",
    "A cook at Camp Taji tested positive on Sunday and 40 soldiers were sent into quarantine.",
    "Russian trainers arrived at the Iraqi tank school in Camp Taji on Sunday.",
    "On Sunday a helicopter flew the general from Camp Taji to the embassy.",
    "On Sunday the Iraqi staff college moved to Camp Taji.",
    "The anniversary of the missile strike on Ain al-Asad air base was marked on Sunday.",
    "The fire brigade at Erbil air base put out a blaze in a bakery on Sunday.",
    "The Iraqi air force has 34 F-16s and 400 airmen at Balad Air Base.",
]
LEVELS = [
    "US forces in Iraq, now 5,200 strong, will shrink.",
    "The administration wants to cut the force in Iraq, which stands at 5,200, by a third.",
]


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_what_the_coalition_does_with_a_base_is_told(happened, text, event):
    day = "2020-04-04" if "April" in text else "2020-09-13"
    assert (*event, day) in happened(text, DAY)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_others_do_at_a_base_is_no_event_of_it(happened, text):
    assert [event for event in happened(text, DAY) if event[1] in LEARNED] == []


@pytest.mark.parametrize("text", LEVELS)
def test_how_many_there_are_is_told_beside_a_cut_to_come(happened, text):
    assert happened(text, DAY) == [(None, "force_level", "2020-09")]


def test_how_many_would_stay_is_no_level_yet(happened):
    assert happened("On Sunday the coalition said it would keep 3,500 soldiers in Iraq.", DAY) == []
