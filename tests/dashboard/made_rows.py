"""A large table in ACLED's layout, damaged in known places, for tests of the page."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEADER = (
    "event_id_cnty", "event_date", "year", "time_precision", "event_type", "sub_event_type",
    "actor1", "actor2", "interaction", "country", "admin1", "location", "latitude", "longitude",
    "geo_precision", "source", "notes", "fatalities",
)  # fmt: skip
EVERY = 1_000
"""One row in so many is damaged, in turn in each of these ways."""
DAMAGES = {
    "the year 0025 is cut or mistyped": {"event_date": "0025-03-26"},
    "the date lies in the future": {"event_date": "2120-03-26"},
    "the date is empty": {"event_date": ""},
    "is no date that can be read": {"event_date": "soon"},
    "longitude and latitude look swapped": {"latitude": "44.4", "longitude": "33.3"},
    "the point lies outside Iraq": {"latitude": "48.85", "longitude": "2.35"},
    "the point is (0, 0), which is no place": {"latitude": "0", "longitude": "0"},
    "is no number": {"latitude": "north"},
    "is empty": {"longitude": ""},
    "an earlier row has the same key": {"event_id_cnty": "IRQ0"},
    "is no precision of a place, which is one of 1, 2, 3": {"geo_precision": "9"},
    "is no whole number of people": {"fatalities": "some"},
}
SPOTS = (("Taji", 33.524, 44.257), ("Balad", 34.014, 44.145), ("Erbil", 36.191, 44.009),
         ("Mosul", 36.340, 43.130), ("Basra", 30.508, 47.783))  # fmt: skip


def write_rows(path: Path, rows: int) -> Counter[str]:
    """Write a table; return how many rows are refused for what reason."""
    expected: Counter[str] = Counter()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        for number in range(rows):
            row = _row(number)
            if number % EVERY == EVERY - 1:
                why = list(DAMAGES)[number // EVERY % len(DAMAGES)]
                row |= DAMAGES[why]
                expected[why] += 1
            writer.writerow(row)
    return expected


def _row(number: int) -> dict[str, object]:
    place, lat, lon = SPOTS[number % len(SPOTS)]
    day = date(2014, 1, 1) + timedelta(days=number % 4_000)
    return {
        "event_id_cnty": f"IRQ{number}",
        "event_date": day.isoformat(),
        "year": day.year,
        "time_precision": 1 + number % 3,
        "event_type": "Explosions/Remote violence",
        "actor1": "Unidentified Armed Group (Iraq)",
        "interaction": 38,
        "country": "Iraq",
        "location": place,
        "latitude": f"{lat + number % 97 / 2_000:.4f}",
        "longitude": f"{lon - number % 89 / 2_000:.4f}",
        "geo_precision": 1 + number % 7 % 3,
        "source": "Invented",
        "notes": "سقط صاروخ، دون إصابات"
        if number % 3 == 0
        else f'Rocket no. {number}, "none hurt"',
        "fatalities": number % 2,
    }
