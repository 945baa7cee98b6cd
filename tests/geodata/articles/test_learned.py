"""What was learned from articles with gold, read beside the rules."""

import csv
from datetime import date
from importlib.resources import files

import numpy as np
import pytest

from geodata.articles.learned.features import WHERE, sheet_of
from geodata.articles.learned.nearby import Nearby
from geodata.articles.learned.second import weigh
from geodata.articles.learned.slots import slots_of
from geodata.articles.learned.stems import STEMS
from geodata.articles.learned.verdict import chance_of, odds, same_month
from geodata.articles.learned.weights import KINDS, from_rows, load_weights
from geodata.articles.reader import Rules, read_article
from geodata.articles.scan import document_of

EDITORIAL = (
    "An editorial\n\nThe deadline is near, and few believe in it. Some 2,500 American soldiers "
    "are in the country. The last ceremony of that kind took place at Camp Taji on August 23, 2020."
)


class Seen:
    """Reads nothing and keeps the scene."""

    def propose(self, scene):
        self.scene = scene
        return ()


@pytest.fixture
def scene(gazetteer):
    def found(text, day="2021-11-09"):
        seen = Seen()
        published = day and date.fromisoformat(day)
        read_article(text, gazetteer, published=published, events=seen)
        return seen.scene

    return found


@pytest.mark.parametrize(
    ("word", "stem"),
    [("withdrawing", "withdraw"), ("والقواعد", "قواعد"), ("2,500", "#4"), ("us", "us")],
)
def test_a_stem_is_a_word_without_what_changes(word, stem):
    assert STEMS[word] == stem


def test_a_sentence_with_a_day_brings_it_together_with_every_base_near(scene):
    text = "Camp Taji was quiet. On August 23, 2020 the flag at K-1 base came down."
    found = [(slot.base_id, slot.source, slot.when) for slot in slots_of(scene(text))]
    assert found == [
        ("k-1", "named", "2020-08-23"),
        ("taji", "last", "2020-08-23"),
        (None, "country", "2020-08-23"),
    ]


def test_a_weak_name_counts_where_foreign_troops_are_spoken_of(scene):
    row = "Al-Qaim, 17 March 2020"
    found = [slot.source for slot in slots_of(scene(f"Italian notes\n\n{row}")) if slot.base_id]
    assert found == ["bare"]
    assert not [s for s in slots_of(scene(f"Pumping stations\n\n{row}")) if s.base_id]


def test_without_a_day_only_a_number_is_asked_about(scene):
    told = "Camp Taji is calm. There are 2,500 soldiers in Iraq."
    assert [(s.number, s.base_id) for s in slots_of(scene(told))] == [(1, None)]


def test_a_day_still_to_come_is_none_anything_was_done_on(scene):
    text = "Camp Taji was quiet. Its turn comes in May 2022, as K-1's came in March 2020."
    assert {slot.when for slot in slots_of(scene(text))} == {"2020-03"}


def test_words_stand_on_their_side_of_the_day_and_the_base(scene):
    found = scene("In May 2020 the troops left Camp Taji for good.")
    slots = [*slots_of(found)]
    sheet = sheet_of(found, slots)
    places = dict(zip(WHERE, sheet.stretches[0], strict=True))
    assert slots[0].base_id == "taji"
    assert [sheet.stems[n] for n in range(*places["between"])] == ["the", "troop", "left"]
    assert [sheet.stems[n] for n in range(*places["right"])] == ["for", "good"]
    assert places["base carried"] == places["country"] == (0, 0)


def test_chances_of_a_slot_sum_to_one_whatever_the_words(scene):
    found = scene("In May 2020 zzyzx qwrt Camp Taji vvk.")
    sheet = sheet_of(found, [*slots_of(found)])
    assert np.allclose(load_weights().chances(sheet).sum(axis=1), 1)


def test_a_word_speaks_for_its_kind_only_where_it_stands(scene):
    row = ["0"] * len(KINDS)
    row[KINDS.index("handover")] = "300"
    weights = from_rows([["word", "between", "left", *row]])
    handover = KINDS.index("handover")
    for text, certain in (("In May 2020 we left Camp Taji.", True), ("Camp Taji, May 2020", False)):
        found = scene(text)
        chance = weights.chances(sheet_of(found, [*slots_of(found)]))[0, handover]
        assert bool(chance > 0.5) is certain


def test_every_row_of_the_weights_has_a_place_a_name_and_a_weight_a_kind():
    lines = files("geodata.articles.learned").joinpath("weights.csv").read_text("utf-8")
    header, *rows = csv.reader(lines.splitlines())
    assert header == ["what", "where", "name", *KINDS]
    assert {(what, where in ("", *WHERE)) for what, where, *_ in rows} == {
        ("word", True), ("list", True), ("trait", True),
    }  # fmt: skip
    assert len({tuple(row[:3]) for row in rows}) == len(rows)


def test_what_no_rule_knows_is_found_with_the_words_that_show_it(gazetteer):
    day = date(2021, 11, 9)
    rules = read_article(EDITORIAL, gazetteer, published=day, events=Rules()).proposals
    both = read_article(EDITORIAL, gazetteer, published=day).proposals
    assert not [p for p in rules if p.base_id == "taji"]
    (found,) = [p for p in both if p.base_id == "taji"]
    assert (found.kind, found.when, found.modality) == ("handover", "2020-08-23", "asserted")
    assert "ceremony" in found.shown_by
    assert all(word in EDITORIAL[found.start : found.end] for word in found.shown_by)


def test_what_the_rules_find_has_no_weighed_words(gazetteer):
    text = "The Coalition handed Camp Taji to the Iraqi army on August 23, 2020."
    (found,) = read_article(text, gazetteer, published=date(2020, 8, 24)).proposals
    assert found.shown_by == ()


def test_the_scan_prints_proposals_in_the_shape_it_always_had(gazetteer):
    reading = read_article(EDITORIAL, gazetteer, published=date(2021, 11, 9))
    assert "shown_by" not in document_of("a.txt", reading)["proposals"][0]


def test_nothing_comes_of_a_text_without_words(scene):
    assert weigh(scene("\n\n"))[0] == []


def test_odds_are_even_at_one_half_and_never_endless():
    assert odds(0.5) == 0
    assert odds(0.0) == -odds(1.0) == -6


def test_traits_nobody_weighed_leave_a_chance_even():
    assert chance_of({"unheard of": 1.0}, {}) == 0.5


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2020-03-17", "2020-03", True),
        ("2020-03-30/2020-04-02", "2020-04-28", True),
        ("2020-03-17", "2021-03-17", False),
        (None, None, True),
    ],
)
def test_dates_share_a_month_or_do_not(one, other, same):
    assert same_month(one, other) is same


def test_things_are_found_by_the_stretch_they_overlap_in_their_order():
    near = Nearby([((0, 10), "a"), ((900, 2_000), "b"), ((5, 1_000), "c")])
    assert near.over(8, 12) == ["a", "c"]
    assert near.over(950, 951) == ["b", "c"]
    assert near.over(10, 11) == ["c"]
    assert near.over(2_000, 9_000) == []
