from __future__ import annotations

import json
from datetime import date

import pytest

from geodata.atlas import Atlas
from geodata.export import export_bytes
from geodata.export.fields import FIELDS
from geodata.export.geojson import dump_geojson, events_geojson, intervals_geojson, status_geojson
from geodata.export.metadata import METADATA
from geodata.package.package import Package

DAY = date(2020, 4, 5)


def collection(atlas, what, **question):
    return json.loads(export_bytes(atlas, what=what, **question))


@pytest.mark.parametrize("what", FIELDS)
def test_a_collection_is_flat_identified_and_without_crs(atlas, what):
    collected = collection(atlas, what)
    assert set(collected) == {"type", "bbox", "metadata", "features"}
    ids = [feature["id"] for feature in collected["features"]]
    assert len(ids) == len(set(ids)) > 0
    for feature in collected["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert list(feature["properties"]) == list(FIELDS[what])
        assert not any(isinstance(v, list | dict) for v in feature["properties"].values())


@pytest.mark.parametrize("what", FIELDS)
def test_points_have_at_most_seven_decimals_and_lie_in_the_bbox(atlas, what):
    collected = collection(atlas, what)
    west, south, east, north = collected["bbox"]
    points = [f["geometry"]["coordinates"] for f in collected["features"] if f["geometry"]]
    assert all(west <= lon <= east and south <= lat <= north for lon, lat in points)
    assert all(round(degrees, 7) == degrees for point in points for degrees in point)
    assert {west, east} <= {lon for lon, _ in points}


def test_coordinates_are_rounded_and_not_longer_than_seven_decimals(atlas):
    rows = [{**row, "lon": 44.123456789} for row in atlas.package.rows("bases")]
    tables = {**{t: atlas.package.rows(t) for t in atlas.package.tables}, "bases": tuple(rows)}
    moved = Atlas(Package(atlas.package.path, atlas.package.descriptor, tables))
    assert b"44.1234568," in export_bytes(moved, what="bases")


def test_arabic_is_raw_utf8(atlas):
    assert "عين الأسد".encode() in export_bytes(atlas, what="bases")
    assert b"\\u" not in export_bytes(atlas, what="events")


def test_the_same_question_gives_the_same_bytes(atlas):
    again = Atlas(atlas.package)
    assert export_bytes(atlas, what="events") == export_bytes(again, what="events")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_file_says_what_it_is(atlas, lang):
    metadata = collection(atlas, "status", at=DAY, lang=lang)["metadata"]
    assert list(metadata) == list(METADATA)
    assert "2020-04-05" in metadata["title"]
    assert metadata["created"] == "2026-11-22"
    assert (metadata["version"], metadata["licence"]) == (atlas.package.version, "CC-BY-4.0")


def test_a_status_carries_its_reason(atlas):
    features = {f["id"]: f["properties"] for f in collection(atlas, "status", at=DAY)["features"]}
    assert len(features) == 12
    taji = features["taji"]
    assert (taji["status"], taji["certainty"], taji["until"]) == (
        "hosting",
        "certain",
        "2020-08-23",
    )
    assert taji["at"] == "2020-04-05"
    assert taji["events"]
    assert (features["altun-kupri"]["status"], features["altun-kupri"]["events"]) == ("unknown", "")


def test_a_vague_status_joins_what_it_could_be_with_a_bar(atlas):
    collected = collection(atlas, "status", at=date(2026, 1, 16), base=["ain-al-asad"])
    (feature,) = collected["features"]
    assert feature["properties"]["possible"] == "reduced|handed_over"


def test_a_status_without_a_day_is_that_of_the_last_day_covered(atlas):
    day = atlas.coverage[1]
    assert export_bytes(atlas) == export_bytes(atlas, what="status", at=day)


def test_the_stretches_of_a_base_follow_each_other_without_a_gap(atlas):
    rows = [f["properties"] for f in collection(atlas, "intervals", base=["taji"])["features"]]
    assert (rows[0]["start"], rows[-1]["end"]) == (None, None)
    assert [row["start"] for row in rows[1:]] == [row["end"] for row in rows[:-1]]


def test_stretches_outside_a_period_are_left_out_and_kept_ones_are_whole(atlas):
    every = intervals_geojson(atlas)["features"]
    kept = intervals_geojson(atlas, start=DAY, end=DAY)["features"]
    assert {f["properties"]["base_id"] for f in kept} == set(atlas.timeline.base_ids)
    assert len(kept) == 12
    assert all(f in every for f in kept)


def test_a_stretch_that_ended_on_the_first_day_is_out_because_its_end_is_exclusive(atlas):
    stretch = next(s for s in atlas.timeline.intervals() if s.end is not None)
    kept = intervals_geojson(atlas, start=stretch.end, end=stretch.end, base_ids=[stretch.base_id])
    assert [f["properties"]["start"] for f in kept["features"]] == [stretch.end.isoformat()]


def test_an_event_of_the_whole_country_has_a_null_geometry(atlas):
    features = collection(atlas, "events")["features"]
    country = [f for f in features if f["properties"]["scope"] != "base"]
    assert country
    assert all(f["geometry"] is None and f["properties"]["name"] is None for f in country)


def test_an_event_at_a_base_is_the_point_of_the_base_with_its_radius(atlas):
    base = atlas.gazetteer.base("victory")
    feature = collection(atlas, "events", base=["victory"])["features"][0]
    assert feature["geometry"]["coordinates"] == [base.lon, base.lat]
    assert feature["properties"]["radius_m"] == base.radius_m


def test_events_can_be_chosen_by_period_base_and_kind(atlas):
    question = {"start": date(2020, 3, 1), "end": date(2020, 4, 30), "kind": ["handover"]}
    rows = [f["properties"] for f in collection(atlas, "events", **question)["features"]]
    assert {row["kind"] for row in rows} == {"handover"}
    assert {"al-qaim", "qayyarah", "k-1", "habbaniyah"} <= {row["base_id"] for row in rows}
    assert all(row["earliest"] <= "2020-04-30" and row["latest"] >= "2020-03-01" for row in rows)


def test_an_empty_collection_has_no_bbox(atlas):
    nothing = events_geojson(atlas, start=date(1900, 1, 1), end=date(1900, 1, 2))
    assert nothing["features"] == []
    assert "bbox" not in nothing


def test_names_follow_the_language_and_both_are_always_there(atlas):
    (english,) = status_geojson(atlas, DAY, base_ids=["taji"])["features"]
    (arabic,) = status_geojson(atlas, DAY, base_ids=["taji"], lang="ar")["features"]
    assert (english["properties"]["name"], arabic["properties"]["name"]) == ("Taji", "التاجي")
    assert english["properties"]["name_ar"] == arabic["properties"]["name_ar"]


def test_text_is_never_taken_for_anything_else(atlas):
    assert dump_geojson({"x": "{{7*191}}</script>"}) == b'{"x":"{{7*191}}</script>"}\n'
