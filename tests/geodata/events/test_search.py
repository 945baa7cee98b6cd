import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.atlas import open_atlas
from geodata.events.search import index_texts

LETTERS = st.text('أاإآةهىيبتلوك ال ًَـ-1K"“K', max_size=30)


@pytest.fixture(scope="module")
def index():
    atlas = open_atlas()
    return atlas.text


@pytest.mark.parametrize(
    ("query", "found", "not_found"),
    [
        ("Taji handover", "taji-2020-08-23", "k1-2020-03-29"),
        ("التاجي", "taji-2020-08-23", "k1-2020-03-29"),
        ("تاجى", "taji-2020-08-23", "k1-2020-03-29"),
        ("K-1", "k1-2020-03-29", "taji-2020-08-23"),
        ("كي وان", "k1-2020-03-29", "taji-2020-08-23"),
        ("عين الاسد", "asad-2026-01-17", "taji-2020-08-23"),
        ("airport soleimani", "m-2020-01-03-soleimani", "taji-2020-08-23"),
        ("مسيرة سليماني", "m-2020-01-03-soleimani", "taji-2020-08-23"),
        ("at Taji", "taji-2020-08-23", "k1-2020-03-29"),
        ("the al Taji", "taji-2020-08-23", "k1-2020-03-29"),
        ("Washington Times", "cut-3000-2020-09-09", "taji-2020-08-23"),
    ],
)
def test_words_of_either_language_find_the_event(index, query, found, not_found):
    ids = index.find(query)
    assert found in ids
    assert not_found not in ids


def test_every_word_must_be_found():
    index = index_texts({"a": ["rockets at Taji"], "b": ["rockets at Balad"]})
    assert index.find("rockets") == ("a", "b")
    assert index.find("rockets balad") == ("b",)
    assert index.find("rockets erbil") == ()


def test_a_word_finds_what_begins_with_it_and_two_letters_only_themselves():
    index = index_texts({"a": ["a drone"], "b": ["drones"], "c": ["K 1"], "d": ["K 12"]})
    assert index.find("dron") == ("a", "b")
    assert index.find("on") == ()
    assert index.find("k-1") == ("c",)


def test_words_in_quotes_stand_side_by_side():
    index = index_texts({"a": ["union iii"], "b": ["iii union"], "c": ["union", "iii"]})
    assert index.find("union iii") == ("a", "b", "c")
    assert index.find("«union iii»") == ("a",)


@pytest.mark.parametrize("text", ["والصواريخ", "بالصواريخ", "للصواريخ", "وصواريخ", "كالصواريخ"])
def test_arabic_letters_that_lean_on_a_word_do_not_hide_it(text):
    assert index_texts({"a": [text]}).find("صواريخ") == ("a",)


def test_letters_of_the_word_itself_are_not_taken_for_leaning_ones():
    index = index_texts({"a": ["بلد"], "b": ["وجود"]})
    assert index.find("لد") == ()
    assert index.find("بلد") == ("a",)


@pytest.mark.parametrize("query", ["", "  ", '""', "-", "…"])
def test_a_query_without_words_finds_everything(query):
    assert index_texts({"a": ["x"], "b": []}).find(query) == ("a", "b")


@settings(deadline=None)  # the machine may be busy
@given(LETTERS | st.text(max_size=30))
def test_a_text_is_found_by_its_words(text):
    unquoted = re.sub('["“”«»„]', " ", text)
    assert index_texts({"a": [unquoted]}).find(unquoted) == ("a",)


@settings(deadline=None)  # the machine may be busy
@given(LETTERS | st.text(max_size=30), LETTERS)
def test_a_longer_query_finds_no_more(query, more):
    index = index_texts({"a": ["صواريخ على التاجي"], "b": ["rockets at Taji K-1"], "c": []})
    assert set(index.find(f"{query} {more}")) <= set(index.find(query)) or '"' in query + more


def test_an_actor_the_data_name_in_english_is_found_in_arabic():
    arabic = open_atlas().text.find("كتائب حزب الله")
    english = open_atlas().text.find("kataib hezbollah")
    assert "k-1-2019-12-27" in set(arabic) & set(english)
