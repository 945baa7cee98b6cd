"""The table of events as a component: a real table, sorted and chosen from in the browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.words import Words

COLUMNS: Final = {
    "when": True,
    "where": True,
    "kind": True,
    "summary": False,
    "munitions": True,
    "killed": True,
    "injured": True,
    "sources": True,
}
"""The columns in their order, and whether a reader can sort by them."""


def draw_events(
    rows: Sequence[dict[str, Any]],
    words: Words,
    *,
    chosen: str | None,
    key: str,
    on_change: Callable[[], None],
) -> None:
    """Draw events as a table.

    Args:
        rows: As `dashboard.events.rows.event_rows` returns them.
        words: The page's words.
        chosen: The id of the event whose row is marked.
        key: The component's key; the session holds the chosen id under ``choice``.
        on_change: Called when the reader chooses a row, or lets it go.
    """
    told = words.section("events_page")
    columns = [{"id": name, "label": told[name], "sorts": COLUMNS[name]} for name in COLUMNS]
    data = {
        "rows": list(rows),
        "columns": columns,
        "chosen": chosen,
        "lang": words.lang,
        "label": told["table_label"],
        "opens": words("map.opens_link"),
    }
    _table()(key=key, data=data, default={"choice": None}, on_choice_change=on_change)


@cache
def _table() -> ComponentRenderer:
    here = Path(__file__)
    script = here.with_suffix(".js").read_text(encoding="utf-8")
    style = here.with_suffix(".css").read_text(encoding="utf-8")
    return st.components.v2.component("handover_atlas_events", js=script, css=style)
