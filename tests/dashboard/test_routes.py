import json

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard import library
from dashboard.routes import SafeHeaders, routes
from geodata.export import export_bytes


@pytest.fixture(scope="module")
def client():
    with TestClient(Starlette(routes=routes(), middleware=[Middleware(SafeHeaders)])) as client:
        yield client


@pytest.mark.parametrize(
    "address",
    [
        "/api/status.geojson?at=2020-04-05",
        "/api/status.geojson",
        "/api/intervals.geojson",
        "/api/events.geojson?from=2020-03-01&to=2020-03-31&kind=attack",
        "/api/events.geojson?base=k-1",
        "/api/bases.geojson",
    ],
)
def test_every_address_answers_geojson(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/geo+json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert json.loads(answer.content)["type"] == "FeatureCollection"


def test_the_address_gives_the_same_bytes_as_the_library(client):
    assert client.get("/api/bases.geojson").content == export_bytes(library.atlas(), what="bases")


def test_an_unchanged_answer_is_not_sent_again(client):
    etag = client.get("/api/bases.geojson").headers["etag"]
    again = client.get("/api/bases.geojson", headers={"If-None-Match": etag})
    assert again.status_code == 304
    assert again.content == b""


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/api/status.geojson?at=2020-02-30", "2020-02-30"),
        ("/api/events.geojson?kind=party", "party"),
        ("/api/events.geojson?base=area-51", "area-51"),
        ("/api/bases.geojson?at=2020-04-05", "at"),
    ],
)
def test_a_bad_parameter_is_answered_with_one_sentence(client, address, named):
    answer = client.get(address)
    assert answer.status_code == 400
    assert named in answer.json()["error"]


def test_the_addresses_are_read_only(client):
    assert client.post("/api/bases.geojson").status_code == 405
