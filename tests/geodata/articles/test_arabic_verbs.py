"""Arabic words of what was, of what may be, and nouns are told from each other."""

import pytest

from geodata.articles.events.governed import is_deed
from geodata.articles.text.arabic_verbs import is_imperfect, is_perfect, may_be_noun


@pytest.mark.parametrize(
    "word", ["وصلت", "وصلها", "غادروها", "وتلتها", "تسلمتها", "انسحب", "شنت", "فسلم"]
)
def test_verbs_of_what_was_are_known(word):
    assert is_perfect(word)
    assert not is_imperfect(word)


@pytest.mark.parametrize("word", ["مغادرتها", "اعاده", "تصويت", "هجمات", "عودتها", "تسلم", "left"])
def test_nouns_and_words_that_may_be_two_things_are_no_verbs_of_what_was(word):
    assert not is_perfect(word)


@pytest.mark.parametrize("word", ["يغادر", "وتغادر", "تسلم", "يتسلمها"])
def test_verbs_of_what_may_be_are_known(word):
    assert is_imperfect(word)


def test_a_receiving_may_be_a_noun_or_a_verb():
    assert may_be_noun("تسلم")
    assert is_deed("تسلمها")
    assert not is_deed("وتسلم")


@pytest.mark.parametrize("word", ["انسحابها", "مغادرتهم", "بتسليم", "والاخلاء"])
def test_nouns_of_deeds_are_known_with_what_leans_on_them(word):
    assert is_deed(word)
