"""Tells the browser the page's language and direction, completes its address, follows its links."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_JS = """
// a page named in the masthead opens without loading the whole anew
function follow(event) {
  const link = event.target.closest?.(".masthead .pages a[href]");
  const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const plainly = event.button === 0 && !held;
  if (!link || !plainly || event.defaultPrevented) return;
  event.preventDefault();
  history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
}
export default function ({ data }) {
  if (!globalThis.handoverFollows) document.addEventListener("click", follow);
  globalThis.handoverFollows = true;
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
