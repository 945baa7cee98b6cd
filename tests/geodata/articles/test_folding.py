"""The reading copy folds letters and always knows the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.articles.text.folding import fold

ARABIC = st.text("أإآاىيةهئؤ ًَُِّـلكکیەپ\u200f\u200d\u00a0«»“”،٣1Kk-\n")


@pytest.mark.parametrize(
    ("printed", "copy"),
    [
        ("قاعدةُ عَيْن الأسد", "قاعده عين الاسد"),
        ("التــاجي", "التاجي"),
        ("٣٠ صاروخًا", "30 صاروخا"),
        ("Al‑Qa’im", "al-qa'im"),
        ("«بلد» “K‑1”", '"بلد" "k-1"'),
        ("ﻻ", "لا"),
        ("عين  الأسد", "عين الاسد"),
        ("کی وان", "كي وان"),
        ("Altınköprü", "altinkopru"),
    ],
)
def test_variants_meet_in_the_copy(printed, copy):
    assert fold(printed).text == copy


def test_span_covers_the_vowel_signs_of_its_last_letter():
    folded = fold("قاعدةُ عَيْنِ الأسدِ هنا")
    start = folded.text.index("الاسد")
    first, end = folded.span(start, start + len("الاسد"))
    assert folded.raw[first:end] == "الأسدِ"


def test_span_is_the_same_where_nothing_was_dropped():
    assert fold("قاعدة التاجي").span(6, 12) == (6, 12)


@given(ARABIC | st.text())
def test_every_letter_of_the_copy_has_a_place_in_the_text(text):
    folded = fold(text)
    for number in range(len(folded.text)):
        start, end = folded.span(number, number + 1)
        assert 0 <= start < end <= len(text)


@given(ARABIC | st.text())
def test_folding_twice_changes_nothing_more(text):
    once = fold(text).text
    assert fold(once).text == once


@given(ARABIC)
def test_place_is_the_way_back_of_span(text):
    folded = fold(text)
    for number in range(len(folded.text)):
        assert folded.place(folded.span(number, number + 1)[0]) <= number
