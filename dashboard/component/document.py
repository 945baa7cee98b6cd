"""Tells the browser the page's language and direction, for screen readers, fonts and mirroring."""

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
}
"""


def say_language(lang: str, direction: str) -> None:
    """Set ``lang`` and ``dir`` (``ltr`` or ``rtl``) of the whole document."""
    _component()(key="document", data={"lang": lang, "dir": direction})


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("handover_atlas_document", js=_JS)
