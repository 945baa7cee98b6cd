"""From a CSV file to counts near airfields, by the commands alone: equal to brute force."""

import csv
import json
from collections import Counter

import numpy as np
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from pyproj import Geod

from geodata.cli.cli import main

GEOD = Geod(ellps="WGS84")
ROWS, WITHIN_M = 3_000, 50_000
EVENT_M, BASE_M = 250, 1_500
REGIONS = {  # west, east, south, north: how many airfields
    (39, 48, 29, 37): 400,
    (175, 185, -18, -12): 50,
    (-180, 180, 88, 90): 25,
    (-180, 180, -90, -88.5): 25,
}


def spread(draw, counts):
    """Points in the regions, longitudes as tables print them."""
    boxes = np.repeat(list(counts), list(counts.values()), axis=0).T
    lon, lat = draw.uniform(boxes[0], boxes[1]), draw.uniform(boxes[2], boxes[3])
    return (np.round(lon, 5) + 180) % 360 - 180, np.round(lat, 5)


def run(*words):
    result = CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def write_package(folder, lon, lat):
    run("new", folder)
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    text = json.dumps({**descriptor, "mode": "instead"})
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    about = {"role": "base", "kind": "airbase", "point_of": "airfield", "origin": "record"}
    about |= {"radius_m": BASE_M, "governorate": "XX-01"}
    with (folder / "bases.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    with (folder / "bases.csv").open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        for at, point in enumerate(zip(lon, lat, strict=True)):
            names = {"name_en": f"Airfield {at}", "name_ar": f"مطار {at}", "label_en": f"A{at}"}
            row = {"id": f"a-{at:03}", **names, "label_ar": f"م{at}", **about}
            writer.writerow({**row, "lon": point[0], "lat": point[1]})


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """The joined rows, the counts, and the distance of every event to every airfield."""
    folder, draw = tmp_path_factory.mktemp("airfields"), np.random.default_rng(11)
    bases = spread(draw, REGIONS)
    events = spread(draw, {box: count * ROWS // 500 for box, count in REGIONS.items()})
    write_package(folder / "package", *bases)
    table, imported, joined = (folder / name for name in ("e.csv", "e.parquet", "j.parquet"))
    lines = (
        f"2020-0{1 + n % 9}-11,{x!r},{y!r}"
        for n, (x, y) in enumerate(zip(*(e.tolist() for e in events), strict=True))
    )
    table.write_text("\n".join(["date,lon,lat", *lines, ",,", "Total,,"]) + "\n")
    told = run("import", table, "-o", imported, "--precision", "exact")
    assert f"{ROWS + 1:,} rows read: {ROWS:,} kept, 1 refused" in told
    run("join", imported, "-o", joined, "--data", folder / "package", "--within-m", WITHIN_M,
        "--counts", folder / "counts.csv")  # fmt: skip
    count = len(bases[0])
    points = [np.repeat(side, count) for side in events] + [np.tile(side, ROWS) for side in bases]
    metres = GEOD.inv(*points)[2].reshape(ROWS, count)
    with (folder / "counts.csv").open(encoding="utf-8", newline="") as file:
        return pq.read_table(joined).to_pandas(), list(csv.DictReader(file)), metres


def test_every_event_is_joined_to_the_airfield_brute_force_finds(world):
    joined, _, metres = world
    nearest = metres.min(axis=1)
    inside = nearest <= WITHIN_M
    ids = [f"a-{at:03}" for at in metres.argmin(axis=1)]
    assert joined.base_id[inside].tolist() == np.array(ids)[inside].tolist()
    assert joined.base_id[~inside].isna().all()
    np.testing.assert_allclose(joined.distance_m[inside], nearest[inside], rtol=0, atol=2e-4)
    assert 0.1 < inside.mean() < 0.99


def test_counts_near_airfields_are_those_of_brute_force(world):
    _, counts, metres = world
    nearest, found = metres.min(axis=1), Counter()
    for row, at in enumerate(metres.argmin(axis=1).tolist()):
        if nearest[row] - EVENT_M <= WITHIN_M:
            base = f"a-{at:03}" if nearest[row] <= WITHIN_M else ""
            sure = nearest[row] + EVENT_M <= WITHIN_M
            label = "near" if sure else "cannot say"
            label = "at" if nearest[row] + EVENT_M <= BASE_M else label
            found[base, f"2020-0{1 + row % 9}-01", label] += 1
    told = {(one["base_id"], one["month"], one["label"]): int(one["events"]) for one in counts}
    assert told == found
    assert {label for _, _, label in told} == {"at", "near", "cannot say"}
