"""Numbers of troops are held against those known: the same days, the same troops."""

import pytest

from geodata.articles.match_levels import level_matches
from geodata.dates.edtf import parse_edtf
from geodata.desk.findings import Finding
from geodata.forces import Force


def force(name, scope="us", kind="reported", low=2500, high=2500, **more):
    facts = {"when": "2021-12", "base_id": None, "unit": "persons", "best": None, **more}
    facts["when"] = parse_edtf(facts["when"])
    texts = {"summary_en": "", "summary_ar": "", "note_en": None, "note_ar": None}
    rest = {"source_id": "s", "event_id": None, "confidence": None, **texts}
    return Force(id=name, scope=scope, kind=kind, low=low, high=high, **facts, **rest)


def told(count, when="2021-12-09", base=None, modality="asserted"):
    figures = {"personnel": count}
    return Finding("force_level", when, base, modality, "explicit", 0, 9, figures=figures)


KNOWN = (
    force("us"),
    force("all", scope="coalition_total", low=3000, high=3500),
    force("asad", scope="base", base_id="ain-al-asad", low=250, high=350),
    force("plan", kind="announced_target", low=2000, high=2000),
)


def names(found):
    return [match.event_id for match in found]


def test_a_number_of_the_same_troops_and_days_is_the_known_one():
    (match,) = level_matches(told(2500), "us", KNOWN)
    assert (match.event_id, match.differs) == ("us", ())


def test_another_number_of_the_same_troops_and_days_is_a_disagreement():
    (match,) = level_matches(told(4000), "coalition_total", KNOWN)
    (difference,) = match.differs
    assert (difference.proposed, difference.held) == ("4000", "3000..3500")


@pytest.mark.parametrize(("count", "expected"), [(2500, ["us"]), (3200, ["all"]), (9000, [])])
def test_where_nobody_says_whose_troops_only_a_number_that_agrees_is_meant(count, expected):
    assert names(level_matches(told(count), None, KNOWN)) == expected


def test_a_base_is_held_against_its_own_numbers_alone():
    assert names(level_matches(told(300, base="ain-al-asad"), None, KNOWN)) == ["asad"]
    assert level_matches(told(300, base="taji"), None, KNOWN) == ()


def test_what_shall_be_is_held_against_what_shall_be():
    assert names(level_matches(told(2000, modality="planned"), "us", KNOWN)) == ["plan"]
    assert level_matches(told(2500, modality="denied"), "us", KNOWN) == ()


@pytest.mark.parametrize("when", ["2022-01", "2021-11-30", ""])
def test_other_days_are_another_number(when):
    assert level_matches(told(2500, when=when), "us", KNOWN) == ()


def test_an_open_end_holds_every_number_beyond_it():
    known = (force("most", low=None, high=9),)
    assert names(level_matches(told(4), "us", known)) == ["most"]
    (match,) = level_matches(told(12), "us", known)
    assert match.differs[0].held == "..9"
