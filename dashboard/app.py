"""The app's script: frame, shared controls, navigation. Run by Streamlit once for every change."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import library, state
from dashboard.component import lay_ahead
from dashboard.component.document import say_document
from dashboard.held_day import held, held_notice
from dashboard.masthead import draw_masthead
from dashboard.notices import draw_notices
from dashboard.pages import PAGES, path_of
from dashboard.stock import map_stock
from geodata.evidence.cite import View, citations, work_of

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

    from dashboard.words import Words
    from geodata.atlas import Atlas

HERE = Path(__file__).parent
# Pages of a day the atlas covers, while the map may stand beyond it.
ON_A_DAY = {"compare", "bases", "downloads"}


def run() -> None:
    """Draw the frame and the page the user is on."""
    atlas = library.atlas()
    selection = state.read(atlas)
    words = library.words(selection.lang)
    st.set_page_config(page_title=words("frame.name"), layout="wide")
    pages = _pages(words)
    page = st.navigation(pages, position="hidden")
    completed = state.write(selection, atlas)
    _style(words)
    with st.container(key="ahead"):
        if page == pages[0]:
            stock = map_stock(words.lang)
            lay_ahead(words.lang, name=stock.name, address=stock.address)
    draw_masthead(pages, page, words, about=_tagline(words, atlas))
    with st.container(key="notices"):  # one element, so that what follows keeps its place
        further = held_notice(selection, atlas) if page.url_path in ON_A_DAY else ()
        draw_notices((*selection.notices, *further), words)
    page.run()
    say_document(words.lang, words.direction, page=page.url_path, completed=completed)
    _foot(words, selection, atlas)


def _pages(words: Words) -> list[StreamlitPage]:
    return [
        st.Page(
            HERE / "views" / f"{name}.py",
            title=words(f"pages.{name}"),
            url_path=path_of(name),
            default=name == PAGES[0],
        )
        for name in PAGES
    ]


def _style(words: Words) -> None:
    sheets = (HERE / "frame.css", HERE / "reading.css", HERE / "pages.css")
    sheet = "\n".join(path.read_text(encoding="utf-8") for path in sheets)
    st.html(f"<style>{sheet}\n.stApp {{ direction: {words.direction}; }}</style>")


def _tagline(words: Words, atlas: Atlas) -> str:
    """Return what the atlas is about: ours, or what a package that stands alone calls itself."""
    package = atlas.package
    return words("frame.tagline") if package.is_ours else package.title(words.lang)


def _foot(words: Words, selection: state.Selection, atlas: Atlas) -> None:
    package = atlas.package
    with st.container(key="foot"):
        with st.popover(words("cite.button"), type="tertiary"):
            link = state.permalink(selection, package.version)
            shown, seen = held(selection, atlas).day, date.today()  # noqa: DTZ011 - the reader's day
            made, work = package.created, work_of(package)
            view = View(package.version, made, shown, link, seen, work)
            for form, text in citations(view).items():
                with st.container(key=f"cite-{form}", gap="small"):
                    st.caption(words(f"cite.{form}"))
                    st.code(text, language=None, wrap_lines=True)
        st.caption(f"{words('frame.made', version=package.version)} {words('frame.offline')}")


run()
