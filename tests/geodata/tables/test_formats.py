from __future__ import annotations

import csv
import json
import sqlite3
import struct
from datetime import UTC, date, datetime

import geopandas
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import csv as arrow_csv
from shapely.geometry import LineString, MultiPoint, Point

from geodata.errors import MappingError, TableError
from tests.geodata.tables.made import ACLED_ROW, acled

ROWS = [
    {"date": "2020-01-01", "x": "44.4", "y": "33.3", "place": "بغداد"},
    {"date": "2020-01-02", "x": "43.1", "y": "36.3", "place": "Mosul; west"},
]
FEATURES = [
    {
        "type": "Feature",
        "properties": {"date": row["date"], "place": row["place"]},
        "geometry": {"type": "Point", "coordinates": [float(row["x"]), float(row["y"])]},
    }
    for row in ROWS
]
HOSTS = {"type": "Point", "coordinates": [1e9, 1]}


def same(found) -> bool:
    rows = [(r["earliest"], r["lon"], r["lat"], r["place_name"]) for r in found.rows]
    first, second = date(2020, 1, 1), date(2020, 1, 2)
    return rows == [(first, 44.4, 33.3, "بغداد"), (second, 43.1, 36.3, "Mosul; west")]


def delimited(mark: str) -> str:
    lines = [mark.join(ROWS[0]), *(mark.join(f'"{c}"' for c in row.values()) for row in ROWS)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"]
)
def test_delimiters_and_encodings_are_found(take, mark, encoding):
    assert same(take(delimited(mark).encode(encoding)))


def test_a_line_that_states_the_delimiter_is_skipped_and_counted(take):
    found = take("sep=;\n" + delimited(";"))
    assert same(found)
    assert [row["source_row"] for row in found.rows] == [3, 4]


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6"])
def test_arabic_pages_are_told_from_each_other(take, encoding):
    text = "التاريخ,خط الطول,خط العرض,المكان\n2020-01-01,44.4,33.3,قاعدة في الفلوجة\n"
    assert take(text.encode(encoding)).row["place_name"] == "قاعدة في الفلوجة"


def test_western_names_are_not_taken_for_arabic(take):
    rows = "2020-01-01,2,48,Château-Thierry\n2020-01-02,-4,40,Cáceres\n2020-01-03,-5,43,Ávila\n"
    found = take(("date,x,y,place\n" + rows).encode("cp1252"))
    assert [r["place_name"] for r in found.rows] == ["Château-Thierry", "Cáceres", "Ávila"]
    found = take("date,x,y,place\n2020-01-01,2,48,Café Señor\n".encode("cp1252"))
    assert found.row["place_name"] == "Café Señor"


def test_json_rows_come_from_a_list_a_member_or_lines(take):
    assert same(take(json.dumps(ROWS)))
    assert same(take(json.dumps({"status": 200, "last": {"a": [1]}, "data": ROWS}, indent=2)))
    assert same(take("\n".join(map(json.dumps, ROWS))))


@pytest.mark.parametrize(
    "place",
    [
        {"location": {"lat": 33.3, "lon": 44.4}},
        {"place": {"geo": {"latitude": "33.3", "longitude": "44.4"}, "id": 7}},
        {"geo": {"type": "Point", "coordinates": [44.4, 33.3]}},
        {"position": {"coordinates": [44.4, 33.3]}},
    ],
)
def test_points_in_objects_within_a_row_are_read(take, place):
    rows = [{"id": "a", "date": {"$date": "2020-01-01T00:00:00Z"}, **place, "ref": {"lists": [1]}}]
    for text in (json.dumps(rows), json.dumps({"hits": {"hits": [{"_source": rows[0]}]}})):
        row = take(text).row
        assert (row["lon"], row["lat"], str(row["earliest"])) == (44.4, 33.3, "2020-01-01")


def test_names_and_dates_in_objects_are_read_and_missing_objects_are_no_points(take):
    rows = [
        {"when": {"start": "2020-01-01", "end": "2020-01-03"}, "actor": {"name": "IS", "id": 3},
         "location": {"name": "Ramadi", "lat": 33.4, "lng": 43.3}},
        {"when": {"start": "2020-01-02", "end": "2020-01-02"}, "location": None},
    ]  # fmt: skip
    found = take(json.dumps(rows, indent=1))
    assert (found.row["place_name"], found.row["actor"]) == ("Ramadi", "IS")
    assert (str(found.row["latest"]), found.row["date_precision"]) == ("2020-01-03", "interval")
    assert found.refused[0][1:] == ("location.lng", "")


def test_two_points_in_a_row_are_not_chosen_between(take):
    row = {"date": "2020-01-01", "from": {"lat": 33, "lon": 44}, "to": {"lat": 34, "lon": 44}}
    with pytest.raises(MappingError, match=r"from\.lat"):
        take(json.dumps([row]))
    told = take(json.dumps([row]), mapping={"lat": ["to.lat"], "lon": ["to.lon"]})
    assert told.row["lat"] == 34


def test_rows_that_share_a_line_have_numbers_and_keys_of_their_own(take):
    found = take(json.dumps([*ROWS, {**ROWS[0], "x": "far"}]))
    assert [row["event_key"] for row in found.rows] == ["row-1", "row-2"]
    assert found.refused == [(3, "x", "far")]
    assert "Several rows stand on one line, so rows are counted instead of lines." in (
        found.report.notes
    )


def test_lines_of_json_may_end_in_a_comma(take):
    assert same(take(",\n".join(map(json.dumps, ROWS)) + ",\n"))


def test_points_in_structs_of_parquet_are_read(take, tmp_path):
    points = [{"lat": 33.3, "lon": 44.4, "of": {"name": "بغداد"}}, None]
    pq.write_table(pa.table({"date": ["2020-01-01"] * 2, "place": points}), tmp_path / "a.parquet")
    found = take(tmp_path / "a.parquet")
    assert (found.row["lon"], found.row["lat"]) == (44.4, 33.3)
    assert found.refused == [(2, "place.lon", "")]


def test_a_multipoint_of_one_point_is_that_point_in_every_form(take, tmp_path):
    points = [MultiPoint([(44.4, 33.3)]), MultiPoint([(44.4, 33.3), (1, 2)]), Point(43.1, 36.3)]
    made = geopandas.GeoDataFrame({"date": ["2020-01-01"] * 3}, geometry=points, crs=4326)
    made.to_parquet(tmp_path / "a.parquet")
    made.to_file(tmp_path / "a.gpkg", driver="GPKG")
    wkt = made.to_wkt().to_csv(index=False)
    for table in (tmp_path / "a.parquet", tmp_path / "a.gpkg", wkt, made.to_wkb(hex=True).to_csv()):
        found = take(table)
        assert [row["lon"] for row in found.rows] == [44.4, 43.1]
        assert found.whys[0].startswith("the geometry is no point")


def test_a_multipoint_of_one_point_is_that_point_in_geojson(take):
    points = [{"type": "MultiPoint", "coordinates": [[44.4, 33.3]] * n} for n in (1, 2)]
    features = [{**FEATURES[0], "geometry": point} for point in points]
    found = take(json.dumps({"type": "FeatureCollection", "features": features}))
    assert (found.row["lon"], found.whys) == (44.4, ["the geometry is no point but MultiPoint"])


def test_geojson_is_read_whole_or_by_line_with_the_line_of_each_feature(take):
    collection = {"type": "FeatureCollection", "features": FEATURES}
    assert same(take(json.dumps(collection)))
    assert same(take("\n".join(f"\x1e{json.dumps(feature)}" for feature in FEATURES)))
    found = take(json.dumps(collection, indent=1, ensure_ascii=False))
    assert [row["source_row"] for row in found.rows] == [4, 18]


@pytest.mark.parametrize(
    ("geometry", "why"),
    [
        ({"type": "LineString", "coordinates": [[44, 33], [45, 33]]}, "no point but LineString"),
        ({"type": "Point", "coordinates": [44]}, "no two coordinates"),
        ({"type": "Point", "coordinates": ["44", None]}, "is empty"),
        ({"type": "Point", "coordinates": [float("nan"), 33]}, "is no number"),
        ({"type": "Point", "coordinates": [10**400, 33]}, "is no number"),
        ({"type": "Point", "coordinates": [44, 133]}, "swapped"),
        (5, "is no point"),
    ],
)
def test_odd_geometries_are_refused(take, geometry, why):
    odd = {"type": "Feature", "properties": {"date": "2020-01-01"}, "geometry": geometry}
    found = take(json.dumps({"type": "FeatureCollection", "features": [*FEATURES, odd]}))
    assert found.report.kept == 2
    assert why in found.whys[0]


def test_lines_that_are_no_json_are_refused(take):
    found = take("\n".join([json.dumps(ROWS[0]), '{"date": ', "[1, 2]", json.dumps(ROWS[1])]))
    assert same(found)
    assert [(line, why) for (line, _, _), why in zip(found.refused, found.whys, strict=True)] == [
        (2, "the line is no JSON"),
        (3, "the row is no object"),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"features": [' + json.dumps(ROWS[0]), "is no JSON: it is cut off"),
        ("[" * 200_000, "nests too deep|is no JSON"),
        ('{"a": 1}\n]', "is no JSON|no list"),
        ('{"a": [1, 2]}', "holds a table by columns"),
        ('{"columns": ["date"], "index": [0, 1], "data": [["2020-01-01"]]}', "table by columns"),
        ('[["date", "lat"], ["2020-01-01", 33.3]]', "holds its rows as lists"),
        ('{"date": {"0": "2020-01-01"}, "lat": {"0": 33.3}}', "holds a table by columns"),
        ('[{"date": "2020-01-01"}, {"date": "2020', "is cut off"),
        ('[{"date": "2020-01-01"}', "is cut off"),
        ("[]", "there are no rows"),
        ("", "is empty"),
        ("<html></html>", "is XML or HTML"),
        (b"\xd0\xcf\x11\xe0old", "old Excel"),
        (b"\x1f\x8b\x08", "packed"),
        (b"BZh91AY&SY", "packed"),
        (b"7z\xbc\xaf\x27\x1c", "packed"),
        (b"\0\0\x27\x0a" + bytes(96), "a part of a Shapefile"),
        ('{"status": 200, "count": 0, "data": []}', "there are no rows"),
    ],
)
def test_files_that_cannot_be_read_say_why(take, text, why):
    with pytest.raises((TableError, LookupError), match=why):
        take(text)


@pytest.mark.parametrize(
    ("name", "head", "why"),
    [
        ("a.rds", b"\x1f\x8b\x08", "is an R file; save its table as CSV"),
        ("a.dta", b"v\0\0\0" * 500, "is a file of Stata"),
        ("a.dta", b"<stata_dta><header>", "is a file of Stata"),
        ("a.dbf", b"\x03\x7c\x05\x10" + bytes(900), "a part of a Shapefile; save it as GeoPackage"),
        ("a.fgb", b"fgb\x03fgb\x00", "is a FlatGeobuf file"),
        ("a.feather", b"ARROW1\0\0", "is a Feather file; save it as Parquet"),
        ("a.nc", b"\x89HDF\r\n", "save its table as CSV"),
        ("a.bin", bytes(2_000), "save it as CSV"),
    ],
)
def test_files_of_other_programs_are_named_with_the_way_out(take, name, head, why):
    with pytest.raises(TableError, match=why):
        take(head, name=name)


def test_old_geojson_in_another_system_is_brought_to_wgs_84(take):
    feature = {**FEATURES[0], "geometry": {"type": "Point", "coordinates": [444_000, 3_685_000]}}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32638"}}
    document = {"type": "FeatureCollection", "crs": crs, "features": [feature]}
    row = take(json.dumps(document)).row
    assert (round(row["lon"], 2), round(row["lat"], 2)) == (44.4, 33.3)
    linked = {**document, "crs": {"type": "link", "properties": {"href": "http://127.0.0.1:9/"}}}
    with pytest.raises(TableError, match="is no name"):
        take(json.dumps(linked))


def test_parquet_keeps_numbers_days_and_moments(take, tmp_path):
    table = pa.table(
        {
            "when": [datetime(2020, 1, 1, 5, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC)],
            "lon": [44.4, 43.1],
            "lat": pa.array([33.3, 36.3], pa.float32()),
            "place": pa.array(["بغداد", "Mosul; west"]).dictionary_encode(),
            "nested": [[1], [2]],
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    found = take(tmp_path / "a.parquet")
    assert [r["earliest"] for r in found.rows] == [date(2020, 1, 1), date(2020, 1, 2)]
    assert [round(r["lat"], 5) for r in found.rows] == [33.3, 36.3]
    assert [r["source_row"] for r in found.rows] == [1, 2]


def frame(**columns):
    points = [Point(44.4, 33.3), Point(43.1, 36.3)]
    data = {"date": ["2020-01-01", "2020-01-02"], "place": ["بغداد", "Mosul; west"], **columns}
    return geopandas.GeoDataFrame(data, geometry=points, crs=4326)


def test_geoparquet_is_read_by_its_geometry_in_any_system(take, tmp_path):
    frame().to_parquet(tmp_path / "a.parquet")
    assert same(take(tmp_path / "a.parquet"))
    frame().to_crs(32638).to_parquet(tmp_path / "b.parquet")
    rows = take(tmp_path / "b.parquet").rows
    assert [(round(r["lon"], 6), round(r["lat"], 6)) for r in rows] == [(44.4, 33.3), (43.1, 36.3)]


def test_geopackage_is_read_by_layer_and_system(take, tmp_path):
    path = tmp_path / "a.gpkg"
    frame().to_file(path, layer="events", driver="GPKG")
    frame().to_crs(32638).to_file(path, layer="utm", driver="GPKG")
    found = take(path)
    assert same(found)
    assert "Of 2 sheets or layers 'events' is read." in found.report.notes
    rows = take(path, layer="utm").rows
    assert [(round(r["lon"], 6), round(r["lat"], 6)) for r in rows] == [(44.4, 33.3), (43.1, 36.3)]
    with pytest.raises(TableError, match="there are: events, utm"):
        take(path, layer="x")


def test_other_geometries_of_a_geopackage_are_refused(take, tmp_path):
    lines = frame()
    lines.loc[1, "geometry"] = LineString([(44, 33), (45, 33)])
    lines.to_file(tmp_path / "a.gpkg", driver="GPKG")
    found = take(tmp_path / "a.gpkg")
    assert (found.whys, found.report.kept) == (["the geometry is no point"], 1)


def test_a_geopackage_that_is_another_database_is_refused(take, tmp_path):
    with sqlite3.connect(tmp_path / "a.gpkg") as database:
        database.execute("CREATE TABLE a (b)")
    database.close()
    with pytest.raises(TableError, match="is no GeoPackage"):
        take(tmp_path / "a.gpkg")
    (tmp_path / "b.gpkg").write_bytes(b"SQLite format 3\0" + struct.pack("<I", 7) * 100)
    with pytest.raises(TableError, match="is no GeoPackage"):
        take(tmp_path / "b.gpkg")


def test_xlsx_is_read_with_its_dates_and_numbers(take, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "events"
    book.active.append(["date", "x", "y", "place"])
    book.active.append([date(2020, 1, 1), 44.4, 33.3, "بغداد"])
    book.active.append([])
    book.active.append([date(2020, 1, 2), 43.1, 36.3, "Mosul; west"])
    book.active.append([date(2020, 1, 2), "#N/A", 36.3])
    book.create_sheet("notes").append(["nothing"])
    book.save(tmp_path / "a.xlsx")
    found = take(tmp_path / "a.xlsx")
    assert same(found)
    assert [row["source_row"] for row in found.rows] == [2, 4]
    assert found.refused == [(5, "x", "#N/A")]


KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
<Placemark><name>بغداد</name><TimeStamp><when>2020-01-01</when></TimeStamp>
<Point><coordinates>44.4,33.3,0</coordinates></Point></Placemark>
<Placemark><name>Mosul; west</name><description><![CDATA[<b>x</b>]]></description>
<ExtendedData><Data name="killed"><value>4</value></Data></ExtendedData>
<TimeStamp><when>2020-01-02T00:00:00Z</when></TimeStamp>
<Point><coordinates> 43.1,36.3 </coordinates></Point></Placemark>
<Placemark><name>line</name><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark>
</Folder></Document></kml>
"""


def test_spans_and_moments_of_kml_stand_in_one_column(take):
    span = "<TimeSpan><begin>2020-01-01</begin><end>2020-01-03</end></TimeSpan>"
    rows = take(KML.replace("<TimeStamp><when>2020-01-01</when></TimeStamp>", span)).rows
    assert [(str(row["earliest"]), str(row["latest"])) for row in rows] == [
        ("2020-01-01", "2020-01-03"), ("2020-01-02", "2020-01-02"),
    ]  # fmt: skip


def test_placemarks_that_share_a_line_have_numbers_of_their_own(take):
    found = take(KML.replace("\n", " "))
    assert [row["event_key"] for row in found.rows] == ["row-1", "row-2"]
    assert [line for line, _, _ in found.refused] == [3]


def test_kml_is_read_by_its_placemarks(take):
    found = take(KML)
    assert same(found)
    assert (found.rows[1]["notes"], found.rows[1]["fatalities"]) == ("<b>x</b>", 4)
    assert [row["source_row"] for row in found.rows] == [3, 5]
    assert found.whys == ["the geometry is no point but LineString"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (KML.replace("<kml", '<!DOCTYPE kml [<!ENTITY a "b">]>\n<kml', 1), "has a DTD"),
        (KML[:-20], "is no KML"),
        ("<kml>" + "<Folder>" * 200, "nests too deep"),
    ],
)
def test_kml_that_is_not_to_be_trusted_is_refused(take, text, why):
    with pytest.raises(TableError, match=why):
        take(text)


def test_known_layouts_are_known_in_every_form(take, tmp_path):
    features = [{"type": "Feature", "properties": ACLED_ROW, "geometry": None}]
    found = [
        take(acled({})),
        take(json.dumps([ACLED_ROW])),
        take(json.dumps({"features": features})),
    ]
    assert [f.row["source_layout"] for f in found] == ["acled"] * 3
    assert all(f.row["lon"] == 43.3 for f in found)


def refused_row(found) -> dict[str, str]:
    with found.report.refused_file.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    return row


@pytest.mark.parametrize("form", ["json", "parquet", "csv"])
def test_a_refused_row_is_written_whole_whatever_the_form(take, tmp_path, form):
    cells = {"more": "m", "date": "soon", "x": "44.4", "y": "33.3", "last": "l"}
    path = tmp_path / f"a.{form}"
    if form == "json":
        path.write_text(json.dumps([ROWS[0], cells | {"late": "z"}, *[ROWS[1]] * 3]))
    else:
        table = pa.Table.from_pylist([cells])
        write = pq.write_table if form == "parquet" else arrow_csv.write_csv
        write(table, path)
    row = refused_row(take(path))
    assert {name: row[name] for name in cells} == cells
    assert row["refused_value"] == "soon"


def test_bytes_that_are_no_table_are_refused_at_once(take):
    with pytest.raises(TableError, match="neither text nor a form"):
        take(bytes(range(256)) * 50)


def test_names_of_columns_cannot_write_to_a_terminal(take):
    with pytest.raises(MappingError) as caught:
        take("\x1b[31mred,\u202ename\n1,2\n")
    assert str(caught.value).endswith("The file's columns: ?[31mred, ?name.")


def test_a_table_without_rows_is_an_empty_table(take):
    found = take("date,lon,lat\n")
    assert (found.document["read"], found.rows) == (0, [])


def test_a_workbook_is_one_whatever_its_file_is_called(take, tmp_path):
    book = openpyxl.Workbook()
    for row in (["date", "lat", "lon"], [45428, 33.3, 44.4]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    found = take((tmp_path / "a.xlsx").read_bytes(), name="table")
    assert found.row["earliest"].isoformat() == "2024-05-16"
