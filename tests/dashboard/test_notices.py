"""What a link asked for in vain is said in the page's language, and only said."""

import pytest

from dashboard import library
from dashboard.notices import notice_markup
from dashboard.permalink import notice, parse
from dashboard.words import load_words


def told(lang, key, value, **facts):
    return notice_markup(notice(key, value, **facts), load_words(lang))


def test_days_of_a_notice_are_in_words_and_keep_their_order():
    ends = {"first": "2014-01-01", "last": "2026-03-24", "day": "2020-04-05"}
    said = told("ar", "unknown_date", "1999-01-01", **ends)
    assert "<bdi>1999-01-01</bdi>" in said
    assert "<bdi>5 نيسان (أبريل) 2020</bdi>" in said


@pytest.mark.parametrize("value", ["[x](https://evil.example)", "<b>x</b>", "{day}"])
def test_what_a_link_holds_is_never_markup(value):
    said = told("en", "unknown_base", value)
    assert "<b>" not in said
    assert "<a" not in said


@pytest.mark.parametrize(
    ("params", "key"),
    [
        ({"from": "2020-13"}, "bad_bound"),
        ({"to": "soon"}, "bad_bound"),
        ({"mode": "x"}, "unknown_mode"),
    ],
)
def test_a_bound_or_mode_that_cannot_be_used_is_said(params, key):
    found = parse(params, library.atlas(), fallback_lang="en").notices
    assert [one.key for one in found] == [f"links.{key}"]
