"""A weapon counted or alone, a base and a day tell of an attack, whatever the verb."""

import pytest

FIRED = [
    "A rocket scorched the grass at {} on Wednesday.",
    "Two Katyushas kissed the fence of {} on Wednesday.",
    "A Shahed gouged a trench in the apron of {} on Wednesday.",
    "Four mortar bombs bounced off the shelters at {} on Wednesday.",
    "Gunners swatted a drone out of the air above {} on Wednesday.",
    "Grads whistled over {} on Wednesday.",
    "{} endured rockets on Wednesday.",
    "{} was in the sights of drones on Wednesday.",
    "{} came in for a pasting on Wednesday: fourteen rockets.",
    "Wednesday: a loitering munition in the canteen of {}.",
]
NOT_FIRED = [
    "A mortar course opened at {} on Wednesday.",
    "Crews at {} fitted the jets with missiles on Wednesday.",
    "The coalition's drones stood at {} on Wednesday.",
    "The army displayed ten captured rockets at {} on Wednesday.",
    "The first Patriot missiles were set up at {} on Wednesday.",
    "Iraq took delivery of ten drones at {} on Wednesday.",
    "Sappers gathered a dozen rockets near {} on Wednesday.",
    "The missiles remain the worry of {}, an officer said on Wednesday.",
    "A film about drones was shown at {} on Wednesday.",
    "Turkish drones struck a village near {} on Wednesday, killing a farmer.",
    "A US drone killed a militia leader near {} on Wednesday.",
    "Hackers attacked the website of the units at {} on Wednesday.",
    "The general's remarks struck a chord at {} on Wednesday.",
    "There has been no attack on {}, the army said on Wednesday.",
    "A threat of rockets closed the road to {} on Wednesday.",
]


@pytest.mark.parametrize("text", FIRED)
def test_a_weapon_at_a_base_on_a_day_is_an_attack(dated, text):
    events = dated(text.format("Harir air base"), "2023-11-09")
    assert events == [("harir", "attack", "2023-11-08")]


@pytest.mark.parametrize("text", NOT_FIRED)
def test_weapons_shown_kept_or_feared_are_no_attack(dated, text):
    events = dated(text.format("Harir air base"), "2023-11-09")
    assert "attack" not in [kind for _, kind, _ in events]
