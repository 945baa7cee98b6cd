"""What a person changes is kept as they wrote it, or refused with the reason."""

import pytest

from geodata.desk.editing import BY_HAND, edited, edited_statement
from geodata.desk.findings import Finding, Stated
from geodata.errors import DeskError

HANDOVER = Finding("handover", "2020-03-29", "k-1", "asserted", "explicit", 0, 9)
DISTANCE = Stated("base:taji", {"distance_km": "85"}, 0, 9, "baghdad", "N")


def test_fields_nobody_touched_stay(ours):
    assert edited(HANDOVER, {}, ours.gazetteer) == HANDOVER


def test_a_date_set_by_hand_says_so(ours):
    assert edited(HANDOVER, {"when": "2020-03-30"}, ours.gazetteer).basis == BY_HAND


def test_figures_are_added_changed_and_taken_away(ours):
    attack = Finding(
        "attack", "2020-03-11", "taji", "asserted", "explicit", 0, 9, figures={"rockets": 8}
    )
    fields = {"rockets": "", "killed": "٣", "wounded": "1,100"}
    assert edited(attack, fields, ours.gazetteer).figures == {"killed": 3, "wounded": 1100}


def test_what_has_no_date_cannot_be_accepted(ours):
    with pytest.raises(DeskError, match="when"):
        edited(HANDOVER, {"when": ""}, ours.gazetteer)


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"base_id": "atlantis"}, "base"),
        ({"kind": "party"}, "kind"),
        ({"modality": "sung"}, "kind"),
        ({"when": "yesterday"}, "when"),
        ({"killed": "some"}, "number"),
        ({"killed": "-1"}, "number"),
    ],
)
def test_an_edit_nobody_understands_is_refused(fields, key, ours):
    with pytest.raises(DeskError) as refused:
        edited(HANDOVER, fields, ours.gazetteer)
    assert refused.value.key == key


def test_a_number_of_troops_is_evidence_for_no_event(ours):
    fields = {"kind": "force_level", "personnel": "300", "evidence_for": "k1-2020-03-29"}
    assert edited(HANDOVER, fields, ours.gazetteer).evidence_for is None


def test_a_speaker_is_one_line_without_hidden_characters(ours):
    assert edited(HANDOVER, {"speaker": " A\n\u202eB "}, ours.gazetteer).speaker == "A B"


def test_a_distance_is_changed_field_by_field(ours):
    changed = edited_statement(DISTANCE, {"distance_km": "٢٧٫٥", "direction": ""}, ours.gazetteer)
    assert (changed.values, changed.direction) == ({"distance_km": "27.5"}, None)


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"distance_km": "far"}, "km"),
        ({"distance_km": "1e400"}, "km"),
        ({"from_place": "atlantis"}, "place"),
        ({"direction": "up"}, "direction"),
        ({"base_id": "atlantis"}, "base"),
    ],
)
def test_a_distance_that_is_none_is_refused(fields, key, ours):
    with pytest.raises(DeskError) as refused:
        edited_statement(DISTANCE, fields, ours.gazetteer)
    assert refused.value.key == key
