"""Links to files that our own addresses make when they are asked for; nothing waits in memory."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.words import Words


@dataclass(frozen=True, slots=True)
class File:
    """A file to download: what the link says, and where it is."""

    label: str
    address: str


def draw_links(files: Sequence[File], words: Words, *, key: str) -> None:
    """Draw links to files, one beside the other."""
    data = {"files": [asdict(file) for file in files], "dir": words.direction, "lang": words.lang}
    _links()(key=key, data=data)


_JS = """
export default function ({ data, parentElement }) {
  let list = parentElement.querySelector("ul");
  if (!list) {
    list = document.createElement("ul");
    parentElement.append(list);
  }
  list.dir = data.dir;
  list.lang = data.lang;
  list.replaceChildren(...data.files.map(({ label, address }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.textContent = label;
    link.href = address;
    link.download = "";
    item.append(link);
    return item;
  }));
}
"""
_CSS = """
ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px 10px; font: 400 15px/1.4 var(--sans, sans-serif); }
a { display: inline-block; padding: 5px 12px; min-height: 20px; border: 1px solid light-dark(#8f887b, #7d766a); border-radius: 3px; background: var(--paper, #fff); color: var(--ink, #1d1b18); text-decoration: none; }
a:hover { border-color: var(--ink, #1d1b18); }
a:focus-visible { outline: 2px solid var(--link, #1b5e8a); outline-offset: 2px; }
"""  # noqa: E501 - a style sheet


@cache
def _links() -> ComponentRenderer:
    return st.components.v2.component("handover_atlas_links", js=_JS, css=_CSS)
