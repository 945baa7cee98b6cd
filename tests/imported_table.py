"""Tables of invented events for tests, imported for real onto the shelf of a workspace."""

import csv
import random
from datetime import date, timedelta

from geodata.tables.guess import guess_table
from geodata.tables.shelf import About, Shelf

COLUMNS = (
    "event_key",
    "when_text",
    "earliest",
    "latest",
    "date_precision",
    "lon",
    "lat",
    "place_precision",
    "radius_m",
    "place_name",
    "country",
    "event_type",
    "notes",
    "actor",
    "fatalities",
    "source_layout",
    "source_row",
)
FIRST = date(2019, 1, 1)
RADII = {"exact": 250, "town": 3000, "district": 25000, "region": 75000, "country": 400000}


def rows(count, seed=7):
    """Return invented rows around Taji: vague and exact ones, by 2019 and 2020."""
    draw = random.Random(seed)  # noqa: S311 - a test
    for number in range(count):
        first = FIRST + timedelta(days=draw.randrange(700))
        span = draw.choice((0, 0, 0, 6, 29))
        place = draw.choice(list(RADII))
        yield {
            "event_key": f"X{number}",
            "when_text": first.isoformat(),
            "earliest": first.isoformat(),
            "latest": (first + timedelta(days=span)).isoformat(),
            "date_precision": {0: "day", 6: "week", 29: "month"}[span],
            "lon": round(44.25 + draw.uniform(-0.6, 0.6), 4),
            "lat": round(33.52 + draw.uniform(-0.6, 0.6), 4),
            "place_precision": place,
            "radius_m": RADII[place],
            "place_name": f"بلدة {number}" if number % 2 else f"Town {number}",
            "country": "Iraq",
            "event_type": draw.choice(("Shelling", "Protest")),
            "notes": f"Invented event {number} {{{{7*191}}}} <img src=x onerror=alert(1)>",
            "actor": "",
            "fatalities": number % 3,
            "source_layout": "test",
            "source_row": number + 2,
        }


def shelve_rows(workspace, made, title):
    """Import rows as a CSV a user has, and return the shelf."""
    workspace.mkdir(parents=True, exist_ok=True)
    path = workspace.parent / f"{title}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(made)
    shelf = Shelf(workspace)
    shelf.add(guess_table(path), About(title=title, source_name="A source"))
    return shelf
