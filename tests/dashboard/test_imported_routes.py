"""The addresses of imported events: compressed, kept, paged, and for our own pages alone."""

import gzip

import numpy as np
import pyarrow as pa
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import imported
from dashboard.imported_routes import MOST_ROWS
from dashboard.map_routes import map_routes
from dashboard.routes import routes
from dashboard.stock import map_stock
from geodata.cells.packed import pack
from tests.imported_table import rows, shelve_rows

ROWS = list(rows(80))


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelf") / "work"
    shelve_rows(folder, ROWS, "Table")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HANDOVER_WORKSPACE", str(folder))
        with TestClient(Starlette(routes=routes())) as client:
            yield client


def columns(client, **headers):
    return client.get("/api/imported/columns", headers={"accept-encoding": "identity", **headers})


def test_the_columns_are_those_of_the_library(client):
    assert columns(client).content == pack(imported.events())


@pytest.mark.parametrize("encoding", ["zstd", "gzip"])
def test_compressed_columns_are_the_same(client, encoding):
    with client.stream(
        "GET", "/api/imported/columns", headers={"accept-encoding": encoding}
    ) as answer:
        body = b"".join(answer.iter_raw())
        assert answer.headers["content-encoding"] == encoding
    plain = pack(imported.events())
    whole = (
        gzip.decompress(body)
        if encoding == "gzip"
        else pa.decompress(body, len(plain), "zstd", asbytes=True)
    )
    assert whole == plain
    assert len(body) < len(plain)


def test_unchanged_columns_are_not_sent_again(client):
    etag = columns(client).headers["etag"]
    again = columns(client, **{"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "http://x.org"}],
)
@pytest.mark.parametrize("what", ["columns", "rows?at=0", "near?base=taji&within_km=25"])
def test_pages_of_other_origins_are_refused(client, headers, what):
    answer = client.get(f"/api/imported/{what}", headers=headers)
    assert answer.status_code == 403
    assert "pages of this atlas" in answer.json()["error"]


def test_answers_are_kept_from_other_origins_and_shared_caches(client):
    headers = columns(client).headers
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "private, no-cache"


def test_rows_are_told_in_the_order_asked(client):
    stamp = imported.stamp()
    told = client.get(f"/api/imported/rows?stamp={stamp}&at=9,0,4").json()["rows"]
    assert [row["position"] for row in told] == [9, 0, 4]
    by_key = {row["event_key"]: row for row in ROWS}
    assert all(row["notes"] == by_key[row["event_key"]]["notes"] for row in told)


@pytest.mark.parametrize(
    "at", ["", "x", "-1", "٣", "80", "999999999999999", ",".join(["0"] * (MOST_ROWS + 1))]
)
def test_positions_of_no_event_are_refused(client, at):
    answer = client.get(f"/api/imported/rows?stamp={imported.stamp()}&at={at}")
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_positions_of_another_shelf_are_outdated(client):
    assert client.get("/api/imported/rows?stamp=old&at=0").status_code == 409
    answer = client.get("/api/imported/near?base=taji&within_km=25&stamp=old")
    assert answer.status_code == 409


def test_a_neighbourhood_lists_sure_events_first(client):
    asked = f"/api/imported/near?base=taji&within_km=50&stamp={imported.stamp()}"
    numbers = np.frombuffer(client.get(asked).content, "<u4")
    sure, perhaps = numbers[1 : 1 + numbers[0]], numbers[1 + numbers[0] :]
    precise = {"exact", "town"}
    words = {row["event_key"]: row["place_precision"] for row in ROWS}
    told = client.get(
        f"/api/imported/rows?stamp={imported.stamp()}&at={','.join(map(str, sure[:40]))}"
    ).json()["rows"]
    assert len(sure) > 5
    assert {words[row["event_key"]] for row in told} <= precise
    assert len(perhaps) > len(sure)


@pytest.mark.parametrize(
    "question", ["base=area-51&within_km=25", "base=taji&within_km=26", "base=taji", ""]
)
def test_an_unknown_base_or_radius_is_refused(client, question):
    assert client.get(f"/api/imported/near?{question}").status_code == 400


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_maps_code_and_stock_have_names_of_their_content(client, lang):
    stock = map_stock(lang)
    answer = client.get(stock.address)
    assert answer.content == stock.body
    assert "immutable" in answer.headers["cache-control"]
    gone = client.get(f"/map/{lang}-0000000000000000.json")
    assert (gone.status_code, gone.headers["cache-control"]) == (404, "no-store")


def test_no_name_leads_out_of_the_maps_addresses():
    with TestClient(Starlette(routes=map_routes())) as alone:
        for name in ("xx-1.js", "en.js", "..%2Fapp.py", "en-..%2F.json"):
            assert alone.get(f"/map/{name}").status_code == 404
