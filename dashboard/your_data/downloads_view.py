"""The joined table as files; where its source forbids passing rows on, counts come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.escape import plain
from dashboard.your_data import saying
from dashboard.your_data.links import File, draw_links
from geodata.export.licences import forbids_passing_on

if TYPE_CHECKING:
    from dashboard.words import Words
    from geodata.tables.shelf import ShelvedTable


def draw_downloads(table: ShelvedTable, words: Words) -> None:
    """Draw the ways to take the joined table along."""
    st.markdown(f"#### {words('your_data.download_title')}")
    home = f"/api/imports/{table.id}"
    counts = File(words("your_data.download_counts"), f"{home}/counts.csv")
    if not forbids_passing_on(table.licences):
        draw_links([*_rows(home, "", words), counts], words, key=f"yd-files-{table.id}")
        return
    terms = saying.licence(table.licences[0], words)
    st.warning(plain(words("your_data.terms_warn", licence=terms)))
    draw_links([counts], words, key=f"yd-files-{table.id}")
    if st.checkbox(words("your_data.terms_accept"), key=f"terms-{table.id}"):
        draw_links(_rows(home, "terms=read", words), words, key=f"yd-rows-{table.id}")


def _rows(home: str, terms: str, words: Words) -> list[File]:
    forms = (
        ("download_csv", "joined.csv", ""),
        ("download_sheet", "joined.csv", "for=spreadsheet"),
        ("download_parquet", "joined.parquet", ""),
        ("download_geojson", "joined.geojson", ""),
    )
    return [
        File(words(f"your_data.{key}"), f"{home}/{name}{_asked(terms, question)}")
        for key, name, question in forms
    ]


def _asked(*questions: str) -> str:
    asked = "&".join(filter(None, questions))
    return f"?{asked}" if asked else ""
