"""The filter of imported events in a link: written, read back, and held against what there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.component.answer import MapAnswer
from dashboard.imported_filter import PARAMS, ImportedFilter

CHOICES = {"table": ("a", "b"), "kind": ("Riots, mob", "Shelling", ""), "date": ("day", "month")}
WORDS = st.lists(st.text("%,2Cأب k-1\N{RIGHT-TO-LEFT OVERRIDE}") | st.text(), unique=True)


def choices(facet):
    return CHOICES.get(facet, ())


@given(kinds=WORDS, tables=WORDS, off=st.booleans())
def test_a_link_reads_back_to_the_same_filter(kinds, tables, off):
    chosen = ImportedFilter(table=tuple(tables), kind=tuple(kinds), off=off)
    assert ImportedFilter.of_params(chosen.params()) == chosen


def test_without_a_choice_a_link_says_nothing():
    assert not any(ImportedFilter().params().values())


def test_a_facet_with_a_value_nobody_knows_is_not_narrowed_and_the_value_is_told():
    asked = ImportedFilter(table=("b", "gone"), kind=("", "Riots, mob"), place=("town",), off=True)
    found, unknown = asked.known(choices)
    assert found == ImportedFilter(kind=("Riots, mob", ""), off=True)
    assert unknown == ("gone", "town")


def test_values_are_asked_for_only_where_something_is_chosen():
    asked = []
    ImportedFilter(date=("day",)).known(lambda facet: asked.append(facet) or choices(facet))
    assert asked == ["date"]


def test_what_the_map_is_given_is_what_it_sends_back():
    chosen = ImportedFilter(kind=("", "Shelling"), off=True)
    assert MapAnswer.of({"choice": {"imported": chosen.shown()}}).imported == chosen


@pytest.mark.parametrize("sent", [None, "off", [1], {"kind": "Shelling", "off": 1}, {"kind": [1]}])
def test_whatever_a_browser_sends_narrows_nothing(sent):
    assert ImportedFilter.of_answer(sent) in {None, ImportedFilter()}


def test_every_facet_has_a_parameter_of_its_own():
    assert len(set(PARAMS.values())) == len(PARAMS) == 4
