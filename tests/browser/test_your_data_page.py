"""The whole path of a table: drop it, see the guess, import, report, join, download, remove."""

import csv
import http.client
import io
import re
import urllib.error
import urllib.request
from contextlib import ExitStack, closing, contextmanager
from itertools import chain
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join.engine_local import join_file
from geodata.join.joiner import Joiner
from geodata.tables.shelf import Shelf
from tests.browser.accessibility import violations
from tests.browser.visit import Visit, served
from tests.dashboard.made_rows import write_rows

ROWS = 200_000
ACCOUNT = {
    "en": "{read} rows read = {kept} kept + {refused} refused",
    "ar": "قُرئت {read} من الصفوف = قُبل {kept} + رُفض {refused}",
}
FUTURE = {"en": "the date lies in the future", "ar": "التاريخ في المستقبل"}


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "acled-like.csv"
    return path, write_rows(path, ROWS)


@contextmanager
def at_work(folder):
    """Serve the atlas with a folder for tables, and yield its address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HANDOVER_WORKSPACE", str(folder))
        with served() as address:
            yield address


@pytest.fixture
def workspace(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def reader(chromium, workspace):
    """Return what opens the page of tables for a reader of a language."""
    with at_work(workspace) as address, ExitStack() as contexts:

        def visiting(lang="en", size=(1440, 900)):
            locale = {"en": "en-GB", "ar": "ar-IQ"}[lang]
            context = chromium.new_context(
                viewport={"width": size[0], "height": size[1]}, locale=locale, accept_downloads=True
            )
            page = contexts.enter_context(context).new_page()
            return Visit(page, address).open("/your-data")

        yield visiting


def drop(visit, path):
    visit.page.set_input_files("[data-testid=table-drop] input[type=file]", path)
    visit.page.wait_for_selector(".st-key-yd-guess", timeout=60_000)
    visit.settled()


def press(visit, key):
    visit.page.locator(f"[class*=st-key-{key}] button").first.click()


def imported(visit):
    press(visit, "import-")
    visit.page.wait_for_selector("#yd-account", timeout=120_000)
    visit.settled()
    return visit.page.locator("#yd-account").inner_text()


def joined(visit):
    visit.page.locator("[data-testid=stFormSubmitButton] button").click()
    visit.page.wait_for_selector(".yd-result", timeout=120_000)
    visit.settled()


def download(visit, name):
    with visit.page.expect_download(timeout=120_000) as waiting:
        visit.page.locator(f"a[href*='{name}']").first.click()
    return waiting.value.path()


def read_text(visit, name):
    with download(visit, name).open(encoding="utf-8", newline="") as file:
        return file.read()


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_table_is_imported_reported_joined_and_removed(reader, workspace, table, lang):
    path, expected = table
    visit = reader(lang)
    drop(visit, path)
    refused = expected.total()
    counts = {"read": f"{ROWS:,}", "kept": f"{ROWS - refused:,}", "refused": refused}
    assert imported(visit) == ACCOUNT[lang].format(**counts)
    reasons = visit.page.locator("table.yd-counts").first.inner_text()
    assert len(reasons.splitlines()) == 1 + len(expected)
    future = next(line for line in reasons.splitlines() if FUTURE[lang] in line)
    assert str(expected["the date lies in the future"]) in re.findall(r"\d+", future)
    (shelved,) = Shelf(workspace).tables()
    assert dict(shelved.reasons) == expected
    lines = csv.DictReader(io.StringIO(read_text(visit, "refused.csv")))
    assert len(list(lines)) == refused

    joined(visit)
    assert visit.page.locator("a[href*='joined.']").count() == 0  # ACLED: the terms come first
    assert read_text(visit, "counts.csv").startswith('"base_id"')
    visit.page.locator("[class*=st-key-terms-] label").click()
    visit.page.wait_for_selector("a[href*='joined.csv']")
    plain = workspace / "plain.parquet"
    join_file(shelved.events, plain, Joiner(load_gazetteer()))
    theirs = pq.read_table(download(visit, "joined.parquet")).to_pandas()
    assert theirs.equals(pq.read_table(plain).to_pandas())
    lines = csv.DictReader(io.StringIO(read_text(visit, "joined.csv")))
    assert [row["base_id"] for row in lines] == theirs.base_id.fillna("").tolist()

    assert violations(visit.page) == []
    press(visit, "remove-")
    visit.page.wait_for_selector("#yd-account", state="detached")
    assert Shelf(workspace).tables() == ()
    assert visit.complaints == []
    assert visit.outside == []


@pytest.mark.browser
def test_a_cancelled_import_leaves_nothing(reader, workspace, tmp_path):
    path = tmp_path / "long.csv"
    write_rows(path, 20_000)
    header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(header + "".join(rows) * 50, encoding="utf-8")
    visit = reader()
    visit.page.locator("[class*=st-key-table-path] input").fill(str(path))
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector(".st-key-yd-guess", timeout=60_000)
    visit.settled()
    press(visit, "import-")
    visit.page.wait_for_selector(".st-key-yd-cancel button", timeout=60_000)
    assert [name.name[:5] for name in (workspace / "imports").iterdir()] == [".new-"]
    press(visit, "yd-cancel")
    visit.page.get_by_text("Import cancelled; nothing was written").wait_for(timeout=60_000)
    assert list((workspace / "imports").iterdir()) == []
    assert path.exists()


@pytest.mark.browser
def test_an_import_goes_on_while_the_reader_is_elsewhere(reader, workspace, table):
    visit = reader()
    drop(visit, table[0])
    press(visit, "import-")
    visit.page.get_by_role("link", name="Method").click()
    visit.settled()
    visit.page.get_by_role("link", name="Your data").click()
    visit.page.wait_for_selector("#yd-account", timeout=120_000)
    assert len(Shelf(workspace).tables()) == 1
    assert visit.complaints == []


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_every_state_of_the_page_is_accessible(reader, lang, size):
    visit = reader(lang, size)
    assert violations(visit.page) == []
    press(visit, "try-example")
    visit.page.wait_for_selector(".st-key-yd-guess")
    visit.settled()
    assert violations(visit.page) == []
    imported(visit)
    joined(visit)
    assert violations(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture(scope="module")
def sender(chromium, tmp_path_factory):
    """A page that has sent one small file; the folder that keeps it; what the page sent along."""
    folder = tmp_path_factory.mktemp("sent") / "desk"
    with at_work(folder) as address, chromium.new_context(locale="en-GB") as context:
        visit = Visit(context.new_page(), address).open("/your-data")
        with visit.page.expect_request(lambda request: "/api/uploads" in request.url) as waiting:
            drop(visit, {"name": "a.csv", "mimeType": "text/csv", "buffer": b"lon,lat\n44,33\n"})
        token = waiting.value.headers["x-handover-token"]
        yield address, folder, {"X-Handover-Token": token}


def put(address, data, headers):
    request = urllib.request.Request(
        f"{address}/api/uploads?name=x.csv", data, headers, method="PUT"
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def kept(folder):
    """Return the names of what lies in the folder of imports; uploads alone may."""
    names = {path.name for path in (folder / "imports").iterdir()}
    assert {name[:8] for name in names} == {".upload-"}
    return names


@pytest.mark.browser
def test_nobody_but_our_own_page_may_send_files(sender):
    address, folder, token = sender
    before = kept(folder)
    assert put(address, b"lon,lat\n", {}) == 403
    assert put(address, b"lon,lat\n", {**token, "Origin": "http://elsewhere.example"}) == 403
    assert put(address, b"lon,lat\n", {**token, "Sec-Fetch-Site": "cross-site"}) == 403
    assert kept(folder) == before
    assert put(address, b"lon,lat\n44,33\n", token) == 201
    assert len(kept(folder)) == len(before) + 1


def peak_mb(address):
    """Return the most memory the server at an address ever held, in megabytes."""
    port = address.rpartition(":")[2].encode()
    for process in Path("/proc").glob("[0-9]*"):
        words = (process / "cmdline").read_bytes().split(b"\0")
        if b"dashboard" in words and port in words:
            status = (process / "status").read_text()
            return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024
    raise RuntimeError("the server is not there")


@pytest.mark.browser
def test_an_upload_goes_to_disk_and_not_to_memory(sender):
    address, folder, token = sender
    before, row = peak_mb(address), b"44.1234,33.1234\n"
    rows = 250 * 1024 * 1024 // len(row)
    chunks = (row * (rows // 1_000) for _ in range(1_000))
    host = address.removeprefix("http://")
    with closing(http.client.HTTPConnection(host, timeout=300)) as server:
        server.request("PUT", "/api/uploads?name=b.csv", chain([b"lon,lat\n"], chunks), token)
        with server.getresponse() as answer:
            assert answer.status == 201
    assert max(p.stat().st_size for p in folder.glob("imports/.upload-*/table")) > 249 * 1024**2
    assert peak_mb(address) - before < 100


@pytest.mark.browser
def test_an_upload_that_is_too_large_leaves_nothing(sender):
    address, folder, token = sender
    before = kept(folder)
    assert put(address, b"", {**token, "Content-Length": str(301 * 1024**2)}) == 413
    assert kept(folder) == before
