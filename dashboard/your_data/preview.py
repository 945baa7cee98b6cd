"""The first rows of a joined table, as the page shows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyarrow.compute as pc
import streamlit as st

from dashboard import library
from geodata.join.table_file import TableFile

if TYPE_CHECKING:
    from dashboard.words import Words
    from geodata.join.kept import KeptJoin

ROWS: Final = 100
_LABELS: Final = {"at": "at", "near": "near", "in the district": "district"}
_READ: Final = ("event_key", "when_text", "place_name", "base_id", "label", "distance_m",
                "uncertainty_m", "named_base_id", "mentioned")  # fmt: skip


def preview_rows(made: KeptJoin, words: Words, lang: str) -> list[dict[str, Any]]:
    """Return the first rows that have a base, nearest first, under the page's words."""
    found = _first_rows(str(made.path), made.path.stat().st_mtime_ns)
    names = base_names(lang)
    return [_row(row, words, names, with_text=bool(made.text)) for row in found]


@st.cache_data(max_entries=8, show_spinner=False)
def _first_rows(path: str, stamp: int) -> list[dict[str, Any]]:
    """Return them as the table has them; a table without any is read to its end."""
    del stamp  # a key of the cache: the file's name stays when it is joined again
    found: list[dict[str, Any]] = []
    for batch in TableFile(Path(path)).batches(_READ):
        found += batch.filter(pc.is_valid(batch["base_id"])).slice(0, ROWS - len(found)).to_pylist()
        if len(found) >= ROWS:
            break
    return sorted(found, key=lambda row: float(row["distance_m"]))


def base_names(lang: str) -> dict[str, str]:
    """Return the short name of each base and site in a language, by id."""
    gazetteer = library.atlas().gazetteer
    places = (*gazetteer.bases, *gazetteer.sites)
    return {base.id: base.label_ar if lang == "ar" else base.label_en for base in places}


def _row(
    row: dict[str, Any], words: Words, names: dict[str, str], *, with_text: bool
) -> dict[str, Any]:
    label = _LABELS.get(row["label"] or "", "cannot_say")
    shown = {
        "event_key": row.get("event_key"),
        "when_text": row.get("when_text"),
        "place_name": row.get("place_name"),
        "base": names.get(row["base_id"], row["base_id"]),
        "label": words(f"your_data.label.{label}"),
        "distance": round(row["distance_m"]),
        "uncertainty": None if row["uncertainty_m"] is None else round(row["uncertainty_m"]),
        "named": names.get(row["named_base_id"] or "", ""),
    }
    if with_text:
        ids = (row.get("mentioned") or "").split("|")
        shown["mentioned"] = "، ".join(filter(None, (names.get(one, one) for one in ids)))
    return {words(f"your_data.joined.{key}"): value for key, value in shown.items()}
