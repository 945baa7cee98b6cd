"""The desk of articles as a Streamlit component: its Python face."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.component.assets import HERE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from streamlit.components.v2.types import ComponentRenderer

_MODULES = (
    "dom",
    "desk/known",
    "desk/form",
    "desk/cards",
    "desk/tip",
    "desk/queue",
    "desk/about",
    "desk/story",
    "desk/desk",
)
_SHEETS = ("tokens", "desk")
_MOUNT = """
const desks = new WeakMap();
export default function ({ data, parentElement, setTriggerValue }) {
  let desk = desks.get(parentElement);
  if (!desk) {
    desk = createDesk((asked) => desk.tell(asked));
    desks.set(parentElement, desk);
    parentElement.append(el("style", { text: STYLES }), desk.root);
  }
  desk.tell = (asked) => setTriggerValue("asked", asked);
  desk.draw(data);
}
"""


def reading_desk(
    data: Mapping[str, Any], *, key: str, on_asked: Callable[[], None] | None = None
) -> None:
    """Draw the desk.

    Args:
        data: As `dashboard.desk.page_data.desk_data` makes it; shown as text, never as HTML.
        key: The component's key; its ``asked`` is what the user wants done.
        on_asked: Called before the run in which there is something new to do.
    """
    _component()(key=key, data=dict(data), on_asked_change=on_asked or _nothing)


def _nothing() -> None:
    """Streamlit wants a callback for every trigger."""


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("handover_atlas_desk", js=script())


@cache
def script() -> str:
    """Return the component's JavaScript, its style sheet inside it."""
    texts = [(HERE / "js" / f"{name}.js").read_text(encoding="utf-8") for name in _MODULES]
    joined = re.sub(r"^import [^;]*;\n", "", "\n".join(texts), flags=re.MULTILINE)
    joined = re.sub(r"^export (?=(async )?(function|const|class))", "", joined, flags=re.MULTILINE)
    sheets = [(HERE / "css" / f"{name}.css").read_text(encoding="utf-8") for name in _SHEETS]
    return f"{joined}\nconst STYLES = {json.dumps(chr(10).join(sheets))};\n{_MOUNT}"
