"""How articles come onto the desk from the page, and how the page hears what to do with them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import desk, state
from geodata.articles.extraction import MAX_FILE_BYTES
from geodata.desk.intake import take_in
from geodata.errors import HandoverError

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.desk import Bench
    from geodata.desk.workspace import Workspace

_PASTED = "pasted-article"


def problem(workspace: Workspace) -> str | None:
    """Return the word for why nothing can be kept; None if all is well."""
    if workspace.is_someone_elses:
        return "someone_elses"
    return None if workspace.is_writable else "unwritable"


def draw(bench: Bench) -> None:
    """Draw the ways in: files to drop or choose, and a text to paste."""
    words = bench.words
    key = f"drop-{state.on_desk().dropped}"
    _speak_the_language(bench)
    with st.container(key="desk-intake", horizontal=True, vertical_alignment="top"):
        st.file_uploader(
            words("articles_page.drop"),
            accept_multiple_files=True,
            key=key,
            on_change=_take_files,
            args=(bench, key),
        )
        paste = st.expander(words("articles_page.paste"), key="desk-paste")
        with paste, st.form("desk-paste-form", clear_on_submit=True, border=False):
            st.text_area(words("articles_page.text_label"), key=_PASTED, height=160)
            st.form_submit_button(
                words("articles_page.paste_button"), on_click=_take_text, args=(bench,)
            )


def hear(bench: Bench, key: str) -> None:
    """Do what the user asked for on the desk; the callback of the component."""
    asked = getattr(state.heard(key), "asked", None)
    if not isinstance(asked, dict):
        return
    if asked.get("verb") == "open":
        state.open_on_desk(article=str(asked.get("article")), said=None)
        return
    try:
        made = desk.act(bench, asked)
    except HandoverError as error:
        state.open_on_desk(said=str(error))
        return
    state.open_on_desk(article=str(asked.get("article")), said=None)
    if made and made.finding:
        day = desk.day_to_show(made.finding, bench.atlas)
        state.choose(day=day, base=made.finding.base_id or state.current().base)
    if asked.get("verb") == "undo":
        state.choose(event=None)  # the event may be gone


def _take_files(bench: Bench, key: str) -> None:
    files = state.heard(key) or ()
    _take(bench, [(file.name, file.read(MAX_FILE_BYTES + 1)) for file in files])


def _take_text(bench: Bench) -> None:
    text = str(state.heard(_PASTED) or "")
    if text.strip():
        _take(bench, [("", text.encode(errors="replace"))])


def _take(bench: Bench, parts: list[tuple[str, bytes]]) -> None:
    first, refused = None, []
    for name, data in parts:
        try:
            held = take_in(bench.workspace, name, data, bench.ours)
        except HandoverError as error:
            refused.append(str(error))
        else:
            first = first or held.sha256
    opened = {"article": first} if first else {}
    state.open_on_desk(
        said=" ".join(refused) or None, dropped=state.on_desk().dropped + 1, **opened
    )


def _speak_the_language(bench: Bench) -> None:
    """Put our words where Streamlit's uploader has English ones, for eyes and for ears."""
    said = {"drop-here": "drop_here", "browse": "browse"}
    texts = {name: bench.words(f"articles_page.{key}") for name, key in said.items()}
    variables = " ".join(f"--{name}: {_css_text(text)};" for name, text in texts.items())
    sheet = Path(__file__).with_name("desk.css").read_text(encoding="utf-8")
    st.html(f"<style>.st-key-desk-intake {{ {variables} }}\n{sheet}</style>")
    named = {"label": texts["browse"], "drop": state.on_desk().dropped}
    _button_name()(key="desk-button-name", data=named)


_NAME_JS = """
const PATH = ".st-key-desk-intake [data-testid=stFileUploaderDropzone] button";
export default function ({ data }) {
  let frames = 300;
  const name = () => {
    const button = document.querySelector(PATH);
    button?.setAttribute("aria-label", data.label);
    if (frames-- > 0) requestAnimationFrame(name);
  };
  name();
  return () => { frames = 0; };
}
"""


@cache
def _button_name() -> ComponentRenderer:
    return st.components.v2.component("handover_atlas_button_name", js=_NAME_JS)


def _css_text(text: str) -> str:
    """Return a text as a CSS string that nothing can end."""
    return '"' + "".join(c if c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'
