"""Laws of the reader, for any text whatever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.articles.reader import Rules, read_article
from geodata.dates.edtf import parse_edtf
from geodata.events.events import KINDS
from geodata.gazetteer.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()
WORDS = st.lists(
    st.sampled_from(
        [
            "قاعدة",
            "بلد",
            "عين الأسد",
            "كي وان",
            "التاجي",
            "سلم",
            "التحالف",
            "هجوم",
            "صاروخين",
            "في",
            "26 آذار",
            "2020",
            "،",
            ".",
            "لم",
            "لن",
            "أعلن",
            "إن",
            "و",
            "قبل يومين",
            "بعد ثلاثة أيام من تسليم",
            "(",
            ")",
            ":",
            "\n",
            "K-1",
            "Camp Taji",
            "was handed over",
            "on Sunday",
            "rockets hit",
            "three days after",
            "the handover of",
            "2,500 troops",
            "85 km north of Baghdad",
            "will",
            "not",
            "said",
            "and",
            "\u200f",
            "«",
            "»",
            "12 bases",
        ]
    ),
    max_size=40,
).map(" ".join)


@settings(deadline=None)
@given(WORDS | st.text("قاعدة بلد عين الأسد K-1.،\n٢0") | st.text())
def test_every_span_stands_where_it_says_and_every_value_is_ours(text):
    reading = read_article(text, GAZETTEER)
    for mention in (*reading.mentions, *reading.doubts):
        assert text[mention.start : mention.end] == mention.text != ""
    for proposal in reading.proposals:
        assert 0 <= proposal.start < proposal.end <= len(text)
        assert proposal.kind in (*KINDS, "force_level")
        assert proposal.modality in ("asserted", "planned", "denied", "claimed")
        assert proposal.basis in ("explicit", "relative", "event", "implied")
        assert proposal.when is None or parse_edtf(proposal.when)


@settings(deadline=None, max_examples=30)
@given(WORDS)
def test_reading_twice_gives_the_same(text):
    assert read_article(text, GAZETTEER) == read_article(text, GAZETTEER)


def test_a_model_can_be_plugged_in_with_one_method():
    class Silent:
        def propose(self, scene):
            return scene.article.sentences[:0]

    text = "Camp Taji was handed over on 23 August 2020."
    assert read_article(text, GAZETTEER, events=Rules()).proposals
    assert read_article(text, GAZETTEER, events=Silent()).proposals == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "123", "قاعدة", "a" * 100_000, "(" * 5000])
def test_odd_texts_are_read_without_a_fuss(text):
    assert read_article(text, GAZETTEER).mentions == ()
