"""The map with its panel as a Streamlit component: the Python face of `dashboard/component`.

It is drawn by two elements. The *stock* carries the code and everything that
does not change with the day; its message is the same on every run, so Streamlit
sends it once. The *view* carries the day, the chosen base and the filters: a few
hundred bytes.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING

import orjson
import streamlit as st

from dashboard import maps
from dashboard.component.answer import MapAnswer
from dashboard.component.spec import MapSpec, as_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.components.v2.types import ComponentRenderer

__all__ = ["MapAnswer", "MapSpec", "atlas_map", "lay_ahead"]

NOW = (  # what the view's message holds
    *("day", "base", "kinds", "from_day", "to_day"),
    *("filters", "mode", "view", "found", "imported_filter"),
)
_VIEW_JS = """
const house = (globalThis.handoverAtlas ??= {});
house.waiting ??= new Map();
export default function (component) {
  if (house.open) house.open(component);
  else house.waiting.set(component.parentElement, component);
  return () => house.close?.(component.parentElement);
}
"""
_STOCK_JS = """
const house = import(new URL(ADDRESS, location.origin).href);
// asked for while the code is still on its way
const ask = (url) => fetch(url).then((answer) => (answer.ok ? answer.json() : null), () => null);
export default function (component) {
  const { id, url } = component.data;
  const kept = globalThis.handoverAtlas?.stocks?.has(id);
  const asked = url && !kept ? ask(url) : null;
  house.then(({ stock }) => stock(component, asked));
}
"""


def lay_ahead(lang: str, *, name: str, address: str) -> None:
    """Let the browser fetch the map's code and a stock before anything else is drawn.

    Args:
        lang: The language the map speaks.
        name: The stock's name, as `stock_of` gives it.
        address: Where the browser fetches it.
    """
    _stock(lang)(key="atlas-stock", data={"id": name, "url": address})


def atlas_map(
    spec: MapSpec,
    *,
    key: str,
    on_change: Callable[[], None] | None = None,
    stock: str | None = None,
) -> MapAnswer:
    """Draw the map with its time control, and its panel if ``spec`` has pages.

    Args:
        spec: What to show.
        key: The component's key in the page; `MapAnswer.of` reads its state.
        on_change: Called before the run in which a new answer is there.
        stock: The name of what of ``spec`` does not change with the day, where `lay_ahead` has
            told the browser of it; else the message carries it.

    Returns:
        The day, base and event the user last chose.
    """
    now = as_data({name: getattr(spec, name) for name in NOW})
    with st.container(gap=None, key=f"{key}-frame"):
        if not stock:
            stock, body = stock_of(spec)
            kept = {"id": stock, "spec": orjson.loads(body)}
            _stock(spec.lang)(key=f"{key}-stock", data=kept)
        state = _view()(
            key=key,
            data={"stock": stock, "key": key, **now},
            default={"choice": None},
            on_choice_change=on_change or _nothing,
        )
    return MapAnswer.of(state)


def stock_of(spec: MapSpec) -> tuple[str, bytes]:
    """Return what of a spec does not change with the day, as JSON, and its name."""
    data = as_data(spec)
    body = orjson.dumps({name: value for name, value in data.items() if name not in NOW})
    return hashlib.sha256(body).hexdigest()[:16], body


def _nothing() -> None:
    """Streamlit wants a callback for every state value."""


@cache
def _view() -> ComponentRenderer:
    return st.components.v2.component("handover_atlas_map", js=_VIEW_JS)


@cache
def _stock(lang: str) -> ComponentRenderer:
    script = _STOCK_JS.replace("ADDRESS", json.dumps(maps.module_address(lang)))
    return st.components.v2.component(f"handover_atlas_stock_{lang}", js=script)
