"""The map's page says what it will ask for, in its language, and no other page does."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import maps
from dashboard.preloading import Preloading
from dashboard.stock import map_stock


@pytest.fixture(scope="module")
def client():
    route = Route("/{page:path}", PlainTextResponse("page"))
    return TestClient(Starlette(routes=[route], middleware=[Middleware(Preloading)]))


@pytest.mark.parametrize(
    ("address", "browser", "lang"),
    [
        ("/", "en-GB,en", "en"),
        ("/", "ar-IQ,ar", "ar"),
        ("/?lang=ar", "en-GB", "ar"),
        ("/?date=2020-03-26&lang=en", "ar", "en"),
        ("/?lang=xx", "ar", "ar"),
        ("/?lang=%FF", "de", "en"),
    ],
)
def test_the_maps_page_names_its_code_and_stock(client, address, browser, lang):
    link = client.get(address, headers={"accept-language": browser}).headers["link"]
    assert f"<{maps.module_address(lang)}>; rel=modulepreload" in link
    assert f"<{map_stock(lang).address}>; rel=preload; as=fetch; crossorigin" in link


def test_streamlits_own_code_for_components_is_named(client):
    assert "</static/js/BidiComponent." in client.get("/").headers["link"]


@pytest.mark.parametrize("page", ["/bases", "/your-data", "/api/status.geojson"])
def test_other_addresses_say_nothing(client, page):
    assert "link" not in client.get(page).headers
