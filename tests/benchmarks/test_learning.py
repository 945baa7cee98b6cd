"""How weights come about: the form of the articles, and what is learned from them."""

import numpy as np
import pytest

from benchmarks.article_scores import our_gold
from benchmarks.learning.__main__ import ARTICLES
from benchmarks.learning.examples import Columns, examples
from benchmarks.learning.pieces import read_pieces
from benchmarks.learning.regression import chances, fit
from geodata.articles.learned.weights import KINDS
from geodata.gazetteer.gazetteer import load_gazetteer

PIECE = """@@ en | 2020-03-18
Al-Qaim base was signed over on Tuesday.
@events
al-qaim | handover | 2020-03-17;2020-03 | asserted | news | was signed over on Tuesday
"""


def test_a_piece_is_read_with_the_place_of_its_words(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(PIECE, "utf-8")
    (piece,) = read_pieces(file)
    (event,) = piece["events"]
    assert piece["text"][event["start"] : event["end"]] == "was signed over on Tuesday"
    assert (event["when"], event["when_also"]) == ("2020-03-17", ["2020-03"])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("was signed over on T", "given on T"), "a.txt, line 4: these words are not in the text"),
        (("| asserted ", ""), "a.txt, line 4: 6 parts"),
        (("@events", "@event"), "a.txt, line 1: write @events"),
    ],
)
def test_a_piece_that_is_no_piece_is_refused_with_its_line(tmp_path, change, said):
    file = tmp_path / "a.txt"
    before, _, row = PIECE.rpartition("\nal-qaim")
    wrong = (
        PIECE.replace(*change)
        if change[0] != "was signed over on T"
        else (f"{before}\nal-qaim{row.replace('was signed', 'was given')}")
    )
    file.write_text(wrong, "utf-8")
    with pytest.raises(ValueError, match=said):
        read_pieces(file)


def test_every_article_to_learn_from_can_be_read():
    pieces = [piece for file in sorted(ARTICLES.glob("*.txt")) for piece in read_pieces(file)]
    assert len(pieces) > 3_000
    assert {piece["lang"] for piece in pieces} == {"ar", "en"}


def test_no_article_to_learn_from_is_one_that_is_scored():
    scored = {gold["text"].strip() for gold in our_gold()}
    learned = {p["text"] for file in ARTICLES.glob("*.txt") for p in read_pieces(file)}
    assert not scored & learned


def test_a_slot_is_told_what_its_sentence_truly_tells(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(PIECE, "utf-8")
    (example,) = examples(read_pieces(file), load_gazetteer())
    told = {(slot.base_id, slot.when): kind for slot, kind in
            zip(example.slots, example.kinds, strict=True)}  # fmt: skip
    assert told == {("al-qaim", "2020-03-17"): "handover", (None, "2020-03-17"): "none"}
    assert Columns.of([example]).matrix([example]).shape == (2, 0)


def test_weights_learn_which_column_speaks_for_which_class():
    matrix = np.eye(3).repeat(20, axis=0)
    answers = np.arange(3).repeat(20)
    found = chances(matrix, fit(matrix, answers, len(KINDS), penalty=0.1))
    assert (found.argmax(axis=1) == answers).all()
    assert found.max(axis=1).min() > 0.9
