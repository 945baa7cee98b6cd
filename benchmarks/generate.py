"""Tables to measure with: generated, seeded, in the shape of real ones.

Points cluster around towns, many exactly on them; 35 % of the notes are Arabic; every note is
unique. A smaller table is the beginning of a larger one.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join.labels import PRECISIONS
from geodata.tables.events_table import SCHEMA, geo_metadata, wkb_points
from geodata.tables.layouts import RADIUS_M
from geodata.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

FOLDER: Final = Path(tempfile.gettempdir()) / "handover-bench"
SEED: Final = 20200405
BATCH_ROWS: Final = 131_072
WEST, SOUTH, EAST, NORTH = 38.8, 29.1, 48.6, 37.4
TOWNS: Final = 2_000
FIRST_DAY: Final = 16_071  # 2014-01-01
DAYS: Final = 4_700
ARABIC: Final = 0.35
SHARES: Final = (0.10, 0.46, 0.15, 0.14, 0.08, 0.04, 0.03)
"""Of each place precision, finest first."""
KINDS: Final = ("Shelling", "Armed clash", "Air strike", "Roadside bomb", "Protest", "Arrest")
ACTORS: Final = ("Armed group A", "Police", "Army", "Armed group B", "Unknown", "Protesters", "")
ENGLISH: Final = (
    ("On a report of the morning, ", "According to residents, ", "Local media said that ", ""),
    ("unidentified men fired rockets ", "a convoy was struck by a bomb ", "a drone was shot down "),
    ("near the road to ", "in the outskirts of ", "south of ", "at a checkpoint in "),
    ("; no casualties were reported", "; two people were wounded", ", causing material damage"),
)
ARABIC_WORDS: Final = (
    ("أفاد مصدر أمني بأن ", "ذكر شهود عيان أن ", "قالت وسائل إعلام محلية إن "),
    ("مجهولين أطلقوا صواريخ ", "عبوة ناسفة انفجرت برتل ", "طائرة مسيرة أسقطت "),
    ("قرب الطريق المؤدي إلى ", "في أطراف ", "جنوب ", "عند نقطة تفتيش في "),
    ("، دون وقوع إصابات", "، وأصيب شخصان بجروح", "، مخلفة أضرارا مادية"),
)


@dataclass(frozen=True, slots=True)
class Country:
    """Where the invented towns lie, what they are called, and how often they are in the news."""

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    names: pa.Array
    share: NDArray[np.float64]


@cache
def country() -> Country:
    """Return the invented towns; every spelling of our bases is the name of one."""
    draw = np.random.default_rng(SEED)
    lon, lat = draw.uniform(WEST, EAST, TOWNS), draw.uniform(SOUTH, NORTH, TOWNS)
    real = [name.name for name in load_gazetteer().names]
    heads, tails = ("Tell", "Al", "Khan", "Bani", "تل", "خان"), ("rash", "dur", "hamid", "صفا")
    made = [
        f"{heads[at % len(heads)]} {tails[at % len(tails)]} {at}" for at in range(TOWNS - len(real))
    ]
    names = draw.permutation(np.array(real + made, dtype=object))
    share = 1 / np.arange(1, TOWNS + 1) ** 0.8
    return Country(lon.round(4), lat.round(4), pa.array(names, pa.string()), share / share.sum())


def batches(rows: int) -> Iterator[pa.RecordBatch]:
    """Yield the first ``rows`` rows of the endless table."""
    for number, start in enumerate(range(0, rows, BATCH_ROWS)):
        draw = np.random.default_rng([SEED, number])
        yield _batch(draw, start).slice(0, rows - start)


def events_parquet(rows: int) -> Path:
    """Return the table as an imported one, made if it is not there yet."""
    path = FOLDER / f"events-{rows}.parquet"
    if not path.exists():
        FOLDER.mkdir(exist_ok=True)
        schema = SCHEMA.with_metadata({b"geo": geo_metadata(None)})
        with (
            whole_file(path) as part,
            pq.ParquetWriter(
                part, schema, compression="zstd", compression_level=1, store_schema=False
            ) as writer,
        ):
            writer.add_key_value_metadata(schema.metadata)
            for batch in batches(rows):
                writer.write_batch(batch)
    return path


def events_csv(rows: int) -> Path:
    """Return the table as CSV, without the geometry, made if it is not there yet."""
    path = FOLDER / f"events-{rows}.csv"
    if not path.exists():
        schema = SCHEMA.remove(SCHEMA.get_field_index("geometry"))
        FOLDER.mkdir(exist_ok=True)
        with whole_file(path) as part, pyarrow.csv.CSVWriter(part, schema) as writer:
            for batch in batches(rows):
                writer.write_batch(batch.select(schema.names))
    return path


def _batch(draw: np.random.Generator, start: int) -> pa.RecordBatch:
    """Return one full batch, whose first row has the number ``start``."""
    towns = country()
    town = draw.choice(TOWNS, BATCH_ROWS, p=towns.share).astype(np.int32)
    lon, lat = _points(draw, towns, town)
    precision = draw.choice(len(PRECISIONS), BATCH_ROWS, p=SHARES).astype(np.int32)
    number = pc.cast(pa.array(np.arange(start + 1, start + 1 + BATCH_ROWS)), pa.string())
    day = (FIRST_DAY + draw.integers(0, DAYS, BATCH_ROWS)).astype(np.int32)
    radius_m = pa.array([RADIUS_M[word] for word in PRECISIONS], pa.float64())
    dates = pa.array(day).cast(pa.date32())
    places = towns.names.take(pa.array(town))
    columns = {
        "event_key": pc.binary_join_element_wise("IRQ", number, ""),
        "when_text": dates.cast(pa.string()),
        "earliest": dates,
        "latest": pa.array(day + draw.choice([0, 0, 0, 6], BATCH_ROWS).astype(np.int32)).cast(
            pa.date32()
        ),
        "date_precision": _words(("day", "week"), draw.choice([0, 0, 0, 1], BATCH_ROWS)),
        "lon": pa.array(lon),
        "lat": pa.array(lat),
        "place_precision": _words(PRECISIONS, precision),
        "radius_m": radius_m.take(pa.array(precision)),
        "place_name": places,
        "country": _words(("Iraq",), np.zeros(BATCH_ROWS, np.int32)),
        "event_type": _drawn(draw, KINDS),
        "notes": _notes(draw, places, number),
        "actor": _drawn(draw, ACTORS),
        "fatalities": pa.array(draw.poisson(0.7, BATCH_ROWS).astype(np.int32)),
        "source_layout": _words(("acled",), np.zeros(BATCH_ROWS, np.int32)),
        "source_row": pa.array(np.arange(start + 2, start + 2 + BATCH_ROWS)),
        "geometry": wkb_points(lon, lat),
    }
    return pa.RecordBatch.from_arrays(list(columns.values()), schema=SCHEMA)


def _points(
    draw: np.random.Generator, towns: Country, town: NDArray[np.int32]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return points: 45 % on their town, the others scattered around it."""
    away = draw.random(BATCH_ROWS) > 0.45
    spread = np.where(draw.random(BATCH_ROWS) < 0.8, 0.04, 0.2) * away
    lon = towns.lon[town] + draw.normal(0, 1, BATCH_ROWS) * spread
    lat = towns.lat[town] + draw.normal(0, 1, BATCH_ROWS) * spread
    return lon.round(5), lat.round(5)


def _notes(draw: np.random.Generator, places: pa.Array, number: pa.Array) -> pa.Array:
    """Return a sentence a row, a third of them Arabic, none twice."""
    first, second = (
        pc.binary_join_element_wise(
            *(_drawn(draw, words) for words in parts[:3]),
            places,
            _drawn(draw, parts[3]),
            pc.binary_join_element_wise(" (", number, ").", ""),
            "",
        )
        for parts in (ENGLISH, ARABIC_WORDS)
    )
    return pc.if_else(pa.array(draw.random(BATCH_ROWS) < ARABIC), second, first)


def _drawn(draw: np.random.Generator, words: Sequence[str]) -> pa.Array:
    return _words(words, draw.integers(0, len(words), BATCH_ROWS))


def _words(words: Sequence[str], codes: NDArray[np.integer]) -> pa.Array:
    return pa.array(words, pa.string()).take(pa.array(codes))


if __name__ == "__main__":
    for size in map(int, sys.argv[1:]):
        print(events_parquet(size))
