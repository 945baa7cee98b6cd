"""A small table to try the page with: invented rows in ACLED's layout, some of them damaged."""

from __future__ import annotations

import csv
import io
from typing import Final

from dashboard import library
from geodata.tables.held_folders import HeldFolder

EXAMPLE_NAME: Final = "example-acled-layout.csv"
_HEADER: Final = (
    "event_id_cnty", "event_date", "time_precision", "event_type", "actor1", "actor2", "country",
    "location", "latitude", "longitude", "geo_precision", "notes", "fatalities",
)  # fmt: skip
_SHELLING: Final = ("Explosions/Remote violence", "Unidentified Armed Group", "", "Iraq")
_ROWS: Final = (
    ("EX1", "2020-03-11", "1", *_SHELLING, "Taji", "33.5340", "44.2700", "1", "Invented.", "0"),
    ("EX2", "2020-03-14", "1", *_SHELLING, "Taji", "33.5236", "44.2567", "1", "Invented.", "0"),
    ("EX3", "16-04-2020", "2", *_SHELLING, "Habbaniyah", "33.38", "43.57", "2", "Invented.", "0"),
    ("EX4", "6 May 2020", "1", *_SHELLING, "Baghdad Airport", "33.26", "44.23", "1", "مختلق.", "0"),
    ("EX5", "2020-06-01", "3", *_SHELLING, "Al Anbar", "33.42", "42.00", "3", "Invented.", "0"),
    ("EX6", "2020-07-27", "1", *_SHELLING, "Besmaya", "33.18", "44.63", "2", "Invented.", "0"),
    ("EX7", "2020-08-14", "1", *_SHELLING, "Erbil", "36.19", "44.01", "1", "Invented.", "1"),
    ("EX8", "0025-05-16", "1", *_SHELLING, "Balad", "34.01", "44.14", "1", "A cut year.", "0"),
    ("EX9", "2020-09-02", "1", *_SHELLING, "Qayyarah", "43.29", "35.80", "1", "Swapped.", "0"),
    ("EX1", "2020-09-20", "1", *_SHELLING, "Taji", "33.52", "44.25", "1", "The same key.", "0"),
)


def _as_csv() -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows((_HEADER, *_ROWS))
    return text.getvalue().encode()


EXAMPLE: Final = _as_csv()


def example_file() -> HeldFolder:
    """Return a folder with the example as its file ``table``; it goes as an upload does."""
    folder = HeldFolder(library.shelf().folder, ".upload-")
    (folder.path / "table").write_bytes(EXAMPLE)
    return folder
