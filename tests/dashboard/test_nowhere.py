"""An address that leads nowhere is answered with a page that says so, in the reader's language."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.nowhere import Nowhere
from dashboard.pages import PAGES, path_of

ROUTES = [
    Route("/static/file.js", lambda _: PlainTextResponse("file")),
    Route("/{page:path}", lambda _: HTMLResponse("Streamlit's page")),
]


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=ROUTES, middleware=[Middleware(Nowhere)]))


@pytest.mark.parametrize(
    ("address", "browser", "said"),
    [
        ("/nowhere", "en-GB", "There is no such page"),
        ("/bases/ain-al-asad", "ar-IQ,ar", "لا توجد صفحة كهذه"),
        ("/nowhere?lang=ar", "en-GB", "لا توجد صفحة كهذه"),
    ],
)
def test_it_says_so_in_the_readers_language(client, address, browser, said):
    answer = client.get(address, headers={"accept-language": browser})
    assert answer.status_code == 404
    assert f"<h2>{said}</h2>" in answer.text
    assert "Streamlit's page" not in answer.text


def test_it_leads_to_every_page(client):
    said = client.get("/nowhere").text
    assert all(f'href="{path_of(page) or "."}"' in said for page in PAGES)


def test_what_was_asked_for_is_text(client):
    said = client.get("/<script>alert(1)</script>%E2%80%AE").text
    assert "/&lt;script&gt;alert(1)&lt;/script&gt;</bdi>" in said
    assert "<script" not in said


def test_a_long_address_is_cut(client):
    assert f"/{'x' * 119}…" in client.get(f"/{'x' * 3000}").text


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_there_are_answer_as_they_did(client, page):
    assert client.get(f"/{path_of(page)}").text == "Streamlit's page"


def test_files_answer_as_they_did(client):
    assert client.get("/static/file.js").text == "file"
