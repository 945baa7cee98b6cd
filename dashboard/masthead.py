"""The masthead: the atlas's name, what it is about, the pages and the other language.

It is one element, however many pages there are: every element of Streamlit's costs the first map a
frame. A click on a page's name is followed by `dashboard.component.document`, without loading anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import state
from dashboard.escape import Markup, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from streamlit.navigation.page import StreamlitPage

    from dashboard.words import Words


def draw_masthead(
    pages: Sequence[StreamlitPage], current: StreamlitPage, words: Words, *, about: str
) -> None:
    """Draw the masthead; ``about`` says what the atlas is about, as text."""
    other = "en" if words.lang == "ar" else "ar"
    name = tag("div", tag("h1", words("frame.name")), tag("p", about), class_="nameplate")
    with st.container(horizontal=True, key="masthead", vertical_alignment="center"):
        st.html(tag("div", name, page_links(pages, current, words), class_="masthead"))
        st.button(
            words("frame.language"),
            key="language",
            type="tertiary",
            on_click=state.choose,
            kwargs={"lang": other},
        )


def page_links(pages: Sequence[StreamlitPage], current: StreamlitPage, words: Words) -> Markup:
    """Return the names of the pages as links, which stand in the path beside one another."""
    links = [
        tag(
            "a",
            page.title,
            href=page.url_path or ".",
            target="_self",
            aria_current="page" if page == current else None,
        )
        for page in pages
    ]
    return tag("nav", *links, class_="pages", aria_label=words("frame.pages"))
