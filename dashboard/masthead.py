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
    from collections.abc import Iterable, Sequence

    from streamlit.navigation.page import StreamlitPage

    from dashboard.words import Words


def draw_masthead(
    pages: Sequence[StreamlitPage], current: StreamlitPage, words: Words, *, about: str
) -> None:
    """Draw the masthead; ``about`` says what the atlas is about, as text."""
    other = "en" if words.lang == "ar" else "ar"
    with st.container(horizontal=True, key="masthead", vertical_alignment="center"):
        named = [(page.title, page.url_path) for page in pages]
        links = page_links(named, current.url_path, words)
        st.html(tag("div", nameplate(words, about), links, class_="masthead"))
        st.button(
            words("frame.language"),
            key="language",
            type="tertiary",
            on_click=state.choose,
            kwargs={"lang": other},
        )


def nameplate(words: Words, about: str) -> Markup:
    """Return the atlas's name with what it is about."""
    return tag("div", tag("h1", words("frame.name")), tag("p", about), class_="nameplate")


def page_links(pages: Iterable[tuple[str, str]], current: str | None, words: Words) -> Markup:
    """Return the names of the pages as links, which stand in the path beside one another.

    Args:
        pages: The name and the address of each; the first page's is empty.
        current: The address of the page the reader is on, None on none of them.
        words: The words of the reader's language.
    """
    links = [
        tag(
            "a",
            name,
            href=address or ".",
            target="_self",
            aria_current="page" if address == current else None,
        )
        for name, address in pages
    ]
    return tag("nav", *links, class_="pages", aria_label=words("frame.pages"))
