"""Tells the browser the page's language and direction, and completes its address."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_JS = """
export default function ({ data }) {
  const page = document.documentElement;
  page.lang = data.lang;
  page.dir = data.dir;
  const plain = (query) => new URLSearchParams(query).toString();
  const [standing, whole] = data.completed ?? [];
  if (!whole || !location.pathname.endsWith(`/${data.page}`)) return;
  if (plain(location.search) !== plain(standing)) return;
  history.replaceState(history.state, "", `?${whole}${location.hash}`);
}
"""


def say_document(
    lang: str, direction: str, *, page: str, completed: tuple[str, str] | None
) -> None:
    """Set ``lang`` and ``dir`` (``ltr`` or ``rtl``) of the whole document.

    If the address still has the first query of ``completed``, it gets the second in its place: no
    step is made in the browser's history.
    """
    data = {"lang": lang, "dir": direction, "page": page, "completed": completed}
    _component()(key="document", data=data)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("handover_atlas_document", js=_JS)
