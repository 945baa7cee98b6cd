"""How articles come onto the desk from the page, and how the page hears what to do with them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard import library, state
from dashboard.desk.drafts import draft_of
from dashboard.desk.problems import in_words
from dashboard.desk.steps import act, day_to_show
from dashboard.escape import clean
from geodata.articles.text.extraction import MAX_FILE_BYTES
from geodata.desk.intake import files_in, take_file, take_in
from geodata.errors import HandoverError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.desk.bench import Bench
    from geodata.atlas import Atlas
    from geodata.desk.decisions import HeldArticle
    from geodata.desk.workspace import Workspace

_PASTED: Final = "pasted-article"
_POINTED: Final = "pointed-articles"


def problem(workspace: Workspace) -> str | None:
    """Return the word for why nothing can be kept; None if all is well."""
    if workspace.is_someone_elses:
        return "someone_elses"
    return None if workspace.is_writable else "unwritable"


def draw(bench: Bench) -> None:
    """Draw the ways in: files to drop or choose, a text to paste, the folder of articles."""
    _speak_the_language(bench)
    with st.container(key="desk-intake", horizontal=True, vertical_alignment="top"):
        files = st.file_uploader(
            bench.say("drop"),
            accept_multiple_files=True,
            key=f"drop-{state.on_desk().dropped}",
        )
        with st.container(key="desk-ways"):
            _draw_paste(bench)
            _draw_folder(bench)
    if files:
        parts = [(file.name, file.read(MAX_FILE_BYTES + 1)) for file in files]
        _take(bench, [name for name, _ in parts], lambda n: take_in(*_ours(bench), *parts[n]))
        st.rerun()


def hear(bench: Bench, key: str) -> None:
    """Do what the user asked for on the desk; the callback of the component."""
    asked = getattr(state.heard(key), "asked", None)
    if not isinstance(asked, dict):
        return
    request = str(asked.get("request"))
    if asked.get("verb") == "open":
        state.open_on_desk(article=str(asked.get("article")), said=None, answered=request)
        return
    if asked.get("verb") == "draft":
        state.open_on_desk(draft=draft_of(asked), said=None, answered=request)
        return
    try:
        made = act(bench, asked)
    except HandoverError as error:
        state.open_on_desk(said=in_words(error, bench.words), answered=request)
        return
    opened = str(asked.get("article"))
    state.open_on_desk(article=opened, said=None, answered=request, draft=None)
    if made and made.event:
        day = day_to_show(made.event, bench.atlas)
        state.choose(day=day, base=made.event.base_id or state.current().base)
    if asked.get("verb") == "undo":
        state.choose(event=None)  # the event may be gone


def _draw_paste(bench: Bench) -> None:
    paste = st.expander(bench.say("paste"), key="desk-paste")
    with paste, st.form("desk-paste-form", clear_on_submit=True, border=False):
        st.text_area(bench.say("text_label"), key=_PASTED, height=160)
        st.form_submit_button(bench.say("paste_button"), on_click=_take_text, args=(bench,))


def _draw_folder(bench: Bench) -> None:
    """Draw the choice among the files of the folder the atlas was started with, if it was."""
    folder = library.articles_folder()
    names = files_in(folder) if folder else ()
    if not folder or not names:
        return
    point = st.expander(bench.say("point"), key="desk-point")
    with point, st.form("desk-point-form", clear_on_submit=True, border=False):
        st.multiselect(
            bench.say("point_label"),
            names,
            key=_POINTED,
            placeholder=bench.say("point_choose"),
            format_func=clean,
        )
        st.form_submit_button(
            bench.say("point_button"), on_click=_take_pointed, args=(bench, folder)
        )


def _take_text(bench: Bench) -> None:
    text = str(state.heard(_PASTED) or "")
    if text.strip():
        data = text.encode(errors="replace")
        _take(bench, [""], lambda _: take_in(*_ours(bench), "", data))


def _take_pointed(bench: Bench, folder: Path) -> None:
    names = [str(name) for name in state.heard(_POINTED) or ()]
    _take(bench, names, lambda n: take_file(*_ours(bench), folder, names[n]))


def _ours(bench: Bench) -> tuple[Workspace, Atlas]:
    return bench.workspace, bench.ours


def _take(bench: Bench, names: Sequence[str], take: Callable[[int], HeldArticle]) -> None:
    """Take articles in one after the other, saying how far it is; what fails is said."""
    first, refused = None, []
    bar = st.progress(0.0) if len(names) > 1 else None
    for number, name in enumerate(names):
        if bar:
            facts = {"n": number + 1, "all": len(names), "name": f"\u2068{clean(name)}\u2069"}
            bar.progress(number / len(names), text=bench.say("taking", **facts))
        try:
            held = take(number)
        except HandoverError as error:
            refused.append(in_words(error, bench.words))
        else:
            first = first or held.sha256
    opened = {"article": first} if first else {}
    said = "\n".join(refused) or None
    state.open_on_desk(said=said, dropped=state.on_desk().dropped + 1, **opened)


def _speak_the_language(bench: Bench) -> None:
    """Put our words where Streamlit's uploader has English ones, for eyes and for ears."""
    said = {"drop-here": "drop_here", "browse": "browse"}
    texts = {name: bench.words(f"articles_page.{key}") for name, key in said.items()}
    variables = " ".join(f"--{name}: {_css_text(text)};" for name, text in texts.items())
    sheet = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
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
