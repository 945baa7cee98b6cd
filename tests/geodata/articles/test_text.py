"""Sentences and words stand where they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.articles.text.text import in_headline, read_text


def sentences(text):
    article = read_text(text)
    return [article.raw[slice(*article.span(s.start, s.end))].strip() for s in article.sentences]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Taji was hit. K-1 was not.", ["Taji was hit.", "K-1 was not."]),
        ("The U.S. army left. It rained.", ["The U.S. army left.", "It rained."]),
        ("Gen. Smith spoke. He left.", ["Gen. Smith spoke.", "He left."]),
        ("It cost 3.5 million. He paid.", ["It cost 3.5 million.", "He paid."]),
        ("انسحبت القوات.وقال المتحدث إنها عادت", ["انسحبت القوات.", "وقال المتحدث إنها عادت"]),
        ("هل غادروا؟ لا.", ["هل غادروا؟", "لا."]),
        ("one\ntwo\n\nthree", ["one", "two", "three"]),
    ],
)
def test_sentences_end_at_full_stops_and_lines_only(text, found):
    assert sentences(text) == found


def test_language_is_that_of_most_words():
    assert read_text("قاعدة التاجي Camp").lang == "ar"
    assert read_text("Camp Taji near بغداد today").lang == "en"


def test_headline_is_the_first_line_set_off():
    article = read_text(
        "Rockets hit Taji\n\nThe base was hit on Friday by rockets, officials said."
    )
    assert in_headline(article, 0)
    assert not in_headline(article, 30)


def test_only_the_first_two_sentences_of_the_story_open_it():
    story = "Headline here\n\n" + "The army said on Friday that it left the base. " * 4
    opening = [sentence.opening for sentence in read_text(story).sentences]
    assert opening == [True, True, True, False, False]


def test_a_line_that_ends_in_a_colon_is_a_heading():
    first, second = read_text("Bases handed over:\n- Taji, on 23 August 2020.").sentences
    assert first.heading
    assert second.item


@given(st.text("قاعدة التاجي.،؛\n:K-1 a?!\"'()") | st.text())
def test_every_word_stands_in_exactly_one_sentence(text):
    article = read_text(text)
    ranges = [number for s in article.sentences for number in range(s.first, s.last)]
    assert ranges == list(range(len(article.forms)))
