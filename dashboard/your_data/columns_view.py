"""Which column of a file says what: a box for each thing an event can have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dashboard import state
from dashboard.your_data.queue import queue
from geodata.tables.layouts import JOINED

if TYPE_CHECKING:
    from dashboard.words import Words
    from dashboard.your_data.queue import Waiting

FIELDS: Final = (
    "when", "until", "lon", "lat", "place_name", "country", "event_type", "actor", "notes",
    "fatalities", "event_key", "date_precision", "place_precision", "radius_m", "point", "year",
    "month", "day",
)  # fmt: skip
"""What can be chosen, in the order in which people look for it."""


def draw_columns(file: Waiting, words: Words) -> None:
    """Draw a box for each field with the columns it is read from."""
    st.markdown(f"#### {words('your_data.columns_title')}")
    st.caption(words("your_data.columns_about"))
    for first in range(0, len(FIELDS), 4):
        for column, field in zip(st.columns(4), FIELDS[first : first + 4], strict=False):
            with column:
                _draw_field(file, field, words)


def _draw_field(file: Waiting, field: str, words: Words) -> None:
    assert file.look
    columns, key = file.look.columns, f"map-{field}-{file.id}-{file.version}"
    chosen = (file.guess.mapping if file.guess else file.corrections.mapping).get(field, ())
    label = words(f"your_data.field.{field}")
    hear: dict[str, Any] = {"on_change": _take, "args": (file.id, key, field)}
    if field in JOINED:
        none = words("your_data.unread")
        st.multiselect(label, columns, default=list(chosen), placeholder=none, key=key, **hear)
        return
    options = ("", *columns)
    st.selectbox(
        label,
        options,
        index=options.index(chosen[0]) if chosen else 0,
        format_func=lambda column: column or words("your_data.unread"),
        key=key,
        **hear,
    )


def _take(identity: str, key: str, field: str) -> None:
    value = state.heard(key)
    chosen = tuple(value) if isinstance(value, list | tuple) else ((value,) if value else ())
    queue().correct(identity, mapping={field: chosen})
