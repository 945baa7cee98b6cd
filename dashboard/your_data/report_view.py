"""What became of the rows of an imported table: the account, the reasons, the refused rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dashboard.escape import Markup, joined, name_of, plain, tag
from dashboard.your_data import saying
from dashboard.your_data.links import File, draw_links
from geodata.tables.report import OWN_COLUMNS, read_refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.words import Words
    from geodata.tables.shelf import ShelvedTable

SHOWN: Final = 1_000
"""Refused rows the page lists; the file has all of them."""


def draw_report(table: ShelvedTable, words: Words) -> None:
    """Draw the account of an import."""
    counts = {
        "read": f"{table.read:,}",
        "kept": f"{table.rows:,}",
        "refused": f"{table.refused_rows:,}",
    }
    key = "account" if table.refused_rows else "account_all"
    told = tag("p", words(f"your_data.{key}", **counts), class_="yd-account", id="yd-account")
    st.html(joined(told, _facts(table, words)))
    st.page_link("views/map.py", label=words("your_data.on_map"))
    why, precision = st.columns([7, 5], gap="large")
    with why:
        if table.reasons:
            st.html(_reasons(table, words))
        _draw_notes(table, words)
    with precision:
        st.html(_precision(table, words))
    if table.refused:
        _draw_refused(table, words)


def _facts(table: ShelvedTable, words: Words) -> Markup:
    terms = [saying.licence(text, words) for text in table.licences]
    facts = [table.file_name, table.source_name, f"SHA-256 {table.sha256[:12]}", *terms]
    first, *others = map(name_of, facts)
    return tag("p", first, *(joined(" · ", other) for other in others), class_="r-note")


def _reasons(table: ShelvedTable, words: Words) -> Markup:
    rows = [(saying.why(reason, words), count) for reason, count in table.reasons]
    heads = (words("your_data.reason"), words("your_data.rows"))
    return _counts(words("your_data.reasons_title"), heads, rows, table.refused_rows)


def _precision(table: ShelvedTable, words: Words) -> Markup:
    parts: list[Markup] = [tag("h3", words("your_data.precision_title"))]
    for title, section, counts in (
        ("dates_title", "date_precision", table.dates),
        ("places_title", "precision", table.places),
    ):
        named = [(words(f"your_data.{section}.{word}"), count) for word, count in counts]
        heads = (words(f"your_data.{title}"), words("your_data.rows"))
        parts.append(_counts("", heads, named, table.rows))
    return joined(*parts)


def _counts(
    title: str, heads: tuple[str, str], rows: Sequence[tuple[str, int]], whole: int
) -> Markup:
    """Return counts as a table, each with a bar as long as its share of the whole."""
    lines = [
        tag("tr", tag("th", name, scope="row"), tag("td", f"{count:,}", class_="yd-number"),
            tag("td", _share(count, whole), class_="yd-number r-quiet"))
        for name, count in rows
    ]  # fmt: skip
    head = tag(
        "tr", tag("th", heads[0], scope="col"),
        tag("th", heads[1], scope="col", class_="yd-number", colspan="2"),
    )  # fmt: skip
    table = tag("table", tag("thead", head), tag("tbody", *lines), class_="r-table yd-counts")
    return joined(tag("h3", title) if title else None, table)


def _share(count: int, whole: int) -> str:
    share = 100 * count / whole if whole else 0.0
    return "< 0.1 %" if 0 < share < 0.1 else f"{share:.1f} %"  # noqa: PLR2004 - one decimal


def _draw_notes(table: ShelvedTable, words: Words) -> None:
    notes = [saying.note(text, words) for text in table.notes if not text.startswith("Licence")]
    if notes:
        st.subheader(words("your_data.notes_title"), anchor=False)
        st.markdown("\n".join(f"- {plain(text)}" for text in notes))


def _draw_refused(table: ShelvedTable, words: Words) -> None:
    assert table.refused
    st.subheader(words("your_data.refused_title"), anchor=False)
    header, rows = read_refused(table.refused, limit=SHOWN)
    about = words("your_data.refused_about")
    if table.refused_rows > len(rows):
        counts = {"shown": f"{len(rows):,}", "all": f"{table.refused_rows:,}"}
        about += f" {words('your_data.refused_first', **counts)}"
    st.markdown(about)
    st.dataframe(
        [_refused_row(header, row, words) for row in rows],
        hide_index=True,
        width="stretch",
        height=min(400, 38 + 35 * len(rows)),
        key=f"refused-{table.id}",
    )
    address = f"/api/imports/{table.id}/refused.csv"
    draw_links([File(words("your_data.refused_file"), address)], words, key="yd-refused-file")


def _refused_row(header: list[str], row: list[str], words: Words) -> dict[str, Any]:
    """Return a refused row: line, column, value and reason in words, then the row itself."""
    own = dict(zip(OWN_COLUMNS, row, strict=False))
    cells = dict(zip(header[len(OWN_COLUMNS) :], row[len(OWN_COLUMNS) :], strict=False))
    if not cells.get(header[-1]):
        cells.pop(header[-1], None)
    return {
        words("your_data.line"): int(own["refused_line"]),
        words("your_data.column"): own["refused_column"],
        words("your_data.value"): own["refused_value"],
        words("your_data.why_head"): saying.why(own["refused_why"], words),
        **cells,
    }
