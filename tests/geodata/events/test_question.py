from datetime import date

import pytest

from geodata.atlas import open_atlas
from geodata.errors import QueryError
from geodata.events.question import Question

ATLAS = open_atlas()


def test_a_question_that_asks_nothing_finds_everything():
    assert Question().of(ATLAS) == ATLAS.events


@pytest.mark.parametrize("facet", [facet for facet in ATLAS.facets.choices if facet != "base"])
def test_each_value_of_a_facet_finds_as_many_events_as_it_is_counted(facet):
    counted = ATLAS.facets.counts({})[facet]
    assert {value: len(Question(chosen={facet: [value]}).of(ATLAS)) for value in counted} == counted


def test_all_parts_of_a_question_must_hold():
    found = Question(
        bases=["taji"],
        kinds=["attack"],
        start=date(2020, 3, 1),
        end=date(2020, 3, 31),
        chosen={"weapon": ["rocket"]},
        words="صاروخ",
    ).of(ATLAS)
    assert [event.id for event in found] == ["taji-2020-03-11", "taji-2020-03-14"]


def test_a_value_that_does_not_occur_is_refused_with_those_that_do():
    with pytest.raises(QueryError, match="rocket, drone"):
        Question(chosen={"weapon": ["catapult"]}).of(ATLAS)
    with pytest.raises(QueryError):
        Question(chosen={"colour": ["red"]}).of(ATLAS)
