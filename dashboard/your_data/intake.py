"""How tables come in: dropped or chosen, named by their path, or our example."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import streamlit as st

from dashboard import state
from dashboard.escape import plain
from dashboard.your_data import uploads
from dashboard.your_data.example import EXAMPLE, EXAMPLE_NAME, example_file
from dashboard.your_data.queue import queue
from dashboard.your_data.saying import isolated

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.words import Words

DROP: Final = "table-drop"
PATH: Final = "table-path"
_LOCAL: Final = {"127.0.0.1", "localhost", "::1"}
_SAID: Final = (
    "hint", "limit", "browse", "waits", "looks", "stop", "dismiss", "too_large", "full",
    "foreign", "disk", "broken",
)  # fmt: skip


def draw(words: Words) -> None:
    """Draw the ways in, and beside them what can be read."""
    ways, about = st.columns([7, 5], gap="large")
    with ways:
        _drop()(key=DROP, data=_drop_data(words), on_arrived_change=_arrived)
        _draw_path(words)
    with about, st.container(key="yd-reads", gap="small"):
        st.subheader(words("your_data.reads_title"), anchor=False)
        for key in ("reads_forms", "reads_layouts", "reads_example"):
            st.markdown(words(f"your_data.{key}"))
        with st.container(horizontal=True, key="yd-example", vertical_alignment="center"):
            st.button(words("your_data.example"), key="try-example", on_click=_try_example)
            st.download_button(
                words("your_data.example_file"),
                EXAMPLE,
                file_name=EXAMPLE_NAME,
                mime="text/csv",
                type="tertiary",
                on_click="ignore",
            )
        st.caption(words("your_data.example_about"))


def is_local() -> bool:
    """Tell whether only this machine can reach us: only then may files be named by their path."""
    headers = {name.lower(): value for name, value in st.context.headers.items()}
    asked = urlsplit(f"//{headers.get('host', 'localhost')}").hostname
    forwarded = {"forwarded", "x-forwarded-for"} & headers.keys()
    return st.get_option("server.address") in _LOCAL and asked in _LOCAL and not forwarded


def _draw_path(words: Words) -> None:
    if not is_local():
        st.caption(words("your_data.path_far"))
        return
    key = f"{PATH}-{state.on_shelf().paths}"
    st.text_input(
        words("your_data.path"),
        placeholder=words("your_data.path_hint"),
        key=key,
        on_change=_named,
        args=(key, words),
    )


def _named(key: str, words: Words) -> None:
    named = str(state.heard(key) or "").strip().strip("\"'")
    if not named or not is_local():
        return
    path = Path(named).expanduser()
    if not path.is_file():
        state.open_on_shelf(said=words("your_data.path_missing", path=isolated(plain(named))))
        return
    made = queue().add(path, path.name)
    state.open_on_shelf(waiting=made.id, table=None, said=None, paths=state.on_shelf().paths + 1)


def _try_example() -> None:
    folder = example_file()
    made = queue().add(folder.path / "table", EXAMPLE_NAME, folder)
    state.open_on_shelf(waiting=made.id, table=None, said=None)


def _arrived() -> None:
    identity = getattr(state.heard(DROP), "arrived", None)
    open_now = queue().get(state.on_shelf().waiting)
    if open_now is None and queue().get(identity):
        state.open_on_shelf(waiting=identity, table=None, said=None)


def _drop_data(words: Words) -> dict[str, Any]:
    return {
        "lang": words.lang,
        "dir": words.direction,
        "words": {key: words(f"your_data.{key}") for key in _SAID},
        "address": uploads.ADDRESS,
        "header": uploads.TOKEN_HEADER,
        "token": uploads.token(),
        "most": uploads.MAX_BYTES,
    }


@cache
def _drop() -> ComponentRenderer:
    here = Path(__file__)
    style = json.dumps(here.with_name("drop.css").read_text(encoding="utf-8"))
    script = here.with_name("drop.js").read_text(encoding="utf-8")
    return st.components.v2.component(
        "handover_atlas_drop", js=f"const STYLES = {style};\n{script}"
    )
