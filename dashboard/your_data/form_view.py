"""The boxes that correct how a file is written, and what the table is called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dashboard import state
from dashboard.your_data.queue import queue
from geodata.tables.encodings import ENCODINGS
from geodata.tables.forms import DELIMITERS
from geodata.tables.layouts import LAYOUTS, RADIUS_M
from geodata.tables.point_text import ORDERS as POINT_ORDERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.words import Words
    from dashboard.your_data.queue import Waiting
    from geodata.tables.guess import Guess

_MARKS: Final = dict(zip(DELIMITERS, ("comma", "tab", "semicolon", "bar"), strict=True))
_WITH_ENCODING: Final = {"csv", "json", "ndjson"}
_WITH_HEADER: Final = {"csv", "xlsx"}


def draw_form(file: Waiting, words: Words) -> None:
    """Draw the boxes; each says what is guessed, and changes the guess."""
    st.markdown(f"#### {words('your_data.what_title')}")
    boxes = _boxes(file, words)
    for first in range(0, len(boxes), 4):
        for column, draw in zip(st.columns(4), boxes[first : first + 4], strict=False):
            with column:
                draw()


def _boxes(file: Waiting, words: Words) -> list[Callable[[], None]]:
    form = file.look.form if file.look else None
    told, guess = file.corrections, file.guess
    layout = guess.layout.name if guess else told.layout
    encoding = form.encoding if form else told.encoding
    boxes = [
        lambda: _text(file, words, "title"),
        lambda: _text(file, words, "source_name"),
        lambda: _choice(file, words, "layout", ("auto", *LAYOUTS), layout),
    ]
    if form is None or form.form in _WITH_ENCODING:
        known = tuple(dict.fromkeys((*ENCODINGS, *filter(None, [encoding]))))
        boxes.append(lambda: _choice(file, words, "encoding", known, encoding))
    if form is None or form.form == "csv":
        mark = form.delimiter if form else told.delimiter
        known_marks = tuple(dict.fromkeys((*DELIMITERS, *filter(None, [mark]))))
        boxes.append(lambda: _choice(file, words, "delimiter", known_marks, mark))
    if form and form.form in _WITH_HEADER:
        boxes.append(lambda: _header_line(file, words, form.header_line))
    layers = file.look.layers if file.look else ()
    if len(layers) > 1:
        layer = (form.layer if form else None) or layers[0]
        boxes.append(lambda: _choice(file, words, "layer", layers, layer))
    return boxes + (_guessed_boxes(file, guess, words) if guess else [])


def _guessed_boxes(file: Waiting, guess: Guess, words: Words) -> list[Callable[[], None]]:
    """Return the boxes for what is only asked once the columns are known."""
    days = None if guess.asks_order else guess.date_order
    boxes = [lambda: _choice(file, words, "date_order", ("dmy", "mdy"), days)]
    if "point" in guess.mapping:
        order = guess.point_order
        boxes.append(lambda: _choice(file, words, "point_order", POINT_ORDERS, order))
    precision = guess.place_precision
    if "place_precision" not in guess.mapping:
        known_words = tuple(RADIUS_M)
        boxes.append(lambda: _choice(file, words, "place_precision", known_words, precision))
    if "country" not in guess.mapping:
        boxes.append(lambda: _country(file, words))
    return boxes


def _choice(
    file: Waiting, words: Words, field: str, known: Sequence[str], chosen: str | None
) -> None:
    key = f"{field}-{file.id}-{file.version}"
    st.selectbox(
        words(f"your_data.{field}"),
        known,
        index=known.index(chosen) if chosen in known else None,
        placeholder=words("your_data.as_guessed"),
        format_func=lambda value: _named(field, value, words),
        key=key,
        on_change=_take,
        args=(file.id, key, field),
    )


def _named(field: str, value: str, words: Words) -> str:
    if field == "layout":
        return words(f"your_data.layout_name.{value}")
    if field == "delimiter" and value in _MARKS:
        return words(f"your_data.mark.{_MARKS[value]}")
    if field in {"date_order", "point_order"}:
        return words(f"your_data.order.{value}")
    return words(f"your_data.precision.{value}") if field == "place_precision" else value


def _header_line(file: Waiting, words: Words, found: int | None) -> None:
    key = f"header_line-{file.id}-{file.version}"
    st.number_input(
        words("your_data.header_line"),
        min_value=1,
        value=found,
        step=1,
        key=key,
        on_change=_take,
        args=(file.id, key, "header_line"),
    )


def _country(file: Waiting, words: Words) -> None:
    key = f"country-{file.id}-{file.version}"
    st.text_input(
        words("your_data.country"),
        value=file.corrections.country or "",
        placeholder=words("your_data.country_hint"),
        key=key,
        on_change=_take,
        args=(file.id, key, "country"),
    )


def _text(file: Waiting, words: Words, field: str) -> None:
    """Draw a box for what the table is called; it changes nothing of how it is read."""
    key = f"{field}-{file.id}"
    layout = file.guess.layout if file.guess else LAYOUTS["mapped"]
    stem = file.name.rpartition(".")[0] or file.name
    usual = stem if field == "title" or layout.name == "mapped" else layout.title
    label = words("your_data.table_title" if field == "title" else "your_data.source_name")
    st.text_input(
        label,
        value=getattr(file.about, field),
        placeholder=usual,
        key=key,
        on_change=_take_about,
        args=(file.id, key, field),
    )


def _take(identity: str, key: str, field: str) -> None:
    value: Any = state.heard(key)
    queue().correct(identity, **{field: value or ("auto" if field == "layout" else None)})


def _take_about(identity: str, key: str, field: str) -> None:
    found = queue().get(identity)
    if found:
        text = " ".join(str(state.heard(key) or "").split())
        found.about = replace(found.about, **{field: text})
