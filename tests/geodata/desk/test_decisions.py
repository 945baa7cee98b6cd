from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.desk.decisions import Decision, Desk, HeldArticle, dump_desk, read_desk
from geodata.desk.findings import Finding
from geodata.errors import DeskError

ARTICLE = HeldArticle(
    "a" * 64, "one", "one.txt", "article-one", lent=False, lang="en", added="2026-11-22"
)
FINDING = Finding("handover", "2020-03-29", "k-1", "asserted", "explicit", 0, 9)
MADE = Decision(ARTICLE.sha256, "p1", FINDING, "2026-11-22")
DESK = Desk().with_article(ARTICLE)


def test_the_same_text_is_on_the_desk_once():
    assert DESK.with_article(replace(ARTICLE, name="again")) == DESK


def test_a_second_answer_replaces_the_first():
    desk = DESK.decide(MADE).decide(replace(MADE, finding=None))
    assert [made.finding for made in desk.decisions] == [None]


def test_undo_takes_an_answer_back():
    assert DESK.decide(MADE).undo(ARTICLE.sha256, "p1") == DESK


def test_an_article_with_accepted_events_stays_on_the_desk():
    with pytest.raises(DeskError, match="undo them first"):
        DESK.decide(MADE).without_article(ARTICLE.sha256)


def test_an_event_others_rest_on_is_not_undone():
    other = replace(MADE, proposal="p2", finding=replace(FINDING, evidence_for=MADE.record_id))
    with pytest.raises(DeskError, match="undo that first"):
        DESK.decide(MADE).decide(other).undo(ARTICLE.sha256, "p1")


def test_what_is_no_desk_is_refused():
    for data in (b"", b"[]", b'{"format": 2}', b'{"format": 1, "articles": [{}], "decisions": []}'):
        with pytest.raises(DeskError):
            read_desk(data)


@given(st.text("أاإةهىيب K-1\u202e", max_size=20), st.booleans())
def test_a_desk_reads_back_as_it_was_written(text, accepted):
    made = replace(MADE, finding=replace(FINDING, speaker=text) if accepted else None)
    desk = DESK.decide(made)
    assert read_desk(dump_desk(desk)) == desk
