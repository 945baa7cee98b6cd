"""A package whose rows hold markup, templates and script addresses is shown as its letters."""

import csv
import shutil

import pytest
from playwright.sync_api import expect

from geodata.package.package import DATA
from tests.browser.visit import Visit, served

pytestmark = pytest.mark.browser

PAYLOAD = '<img src=x onerror="alert(1)">{{7*191}}${7*191}[x](javascript:alert(1))'
EVENT = "taji-2020-08-23"


def rewrite(path, change):
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        change(row)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "data"
    shutil.copytree(DATA, folder)
    told = dict.fromkeys(("summary_en", "note_en"), PAYLOAD)
    rewrite(folder / "events.csv", lambda row: row.update(told))
    rewrite(folder / "forces.csv", lambda row: row.update(told))
    rewrite(folder / "bases.csv", lambda row: row.update(label_en=PAYLOAD, name_en=PAYLOAD))
    source = {"url": "javascript:alert(1)", "publisher": PAYLOAD}
    rewrite(folder / "sources.csv", lambda row: row.update(source))
    with served("--data", str(folder)) as where:
        yield where


@pytest.mark.parametrize(
    ("page", "drawn"),
    [
        (f"events?event={EVENT}&base=taji", ".region tbody tr"),
        ("compare?date=2020-03-01&and=2020-09-01", ".p-changes tbody tr"),
        ("forces?date=2020-04-05", ".st-key-figure-places .stVegaLiteChart svg"),
    ],
)
def test_hostile_rows_stay_text(address, chromium, page, drawn):
    with chromium.new_context(locale="en-GB") as context:
        visit = Visit(context.new_page(), address)
        visit.page.on("dialog", lambda dialog: visit.complaints.append(dialog.message))
        visit.open(f"/{page}&lang=en")
        expect(visit.page.locator(drawn).first).to_be_visible(timeout=60_000)
        expect(visit.page.get_by_text("<img src=x").first).to_be_attached()
        assert "1337" not in visit.page.content()
        expect(visit.page.locator('img[src="x"], a[href^="javascript:"]')).to_have_count(0)
        assert visit.complaints == []
        assert visit.outside == []
