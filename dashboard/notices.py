"""What a link asked for that could not be given, said in one quiet box."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.escape import Markup, tag
from geodata.dates.edtf import day_in_words, parse_day
from geodata.errors import DayError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.selection import Notice
    from dashboard.words import Words


def draw_notices(notices: Sequence[Notice], words: Words) -> None:
    """Draw notices one under the other; nothing where there is none."""
    if notices:
        told = [tag("p", notice_markup(notice, words)) for notice in notices]
        st.html(tag("div", *told, class_="notices", role="status"))


def notice_markup(notice: Notice, words: Words) -> Markup:
    """Return a notice as HTML, days in words; what the link holds is text, never markup."""
    facts = {
        name: tag("bdi", value if name == "value" else _told(value, words.lang))
        for name, value in notice.facts
    }
    return Markup(escape(words(notice.key), quote=False).format(**facts))


def _told(value: str, lang: str) -> str:
    try:
        return day_in_words(parse_day(value), lang)
    except DayError:
        return value
