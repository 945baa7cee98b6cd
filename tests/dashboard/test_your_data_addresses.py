"""The addresses of a person's own files: whole, nobody else's, and not without their terms."""

import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import library
from dashboard.your_data import addresses
from geodata.export.large import export_table
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.join.counts import counts_csv, monthly_counts
from geodata.join.joiner import Joiner
from geodata.join.kept import keep_join
from geodata.tables.guess import guess_table
from tests.geodata.tables.made import acled, ged


@pytest.fixture
def client(tmp_path, monkeypatch):
    monkeypatch.setenv("HANDOVER_WORKSPACE", str(tmp_path / "desk"))
    with TestClient(Starlette(routes=addresses.routes())) as client:
        yield client


def shelved(path, text):
    path.write_text(text)
    shelf = library.shelf()
    table = shelf.table(shelf.add(guess_table(path)))
    return table, keep_join(table.events, Joiner(load_gazetteer()), "v1")


@pytest.mark.parametrize("form", ["csv", "geojson", "parquet"])
def test_the_joined_table_is_handed_out_as_the_library_writes_it(client, tmp_path, form):
    table, made = shelved(tmp_path / "ged.csv", ged({}, {}))
    answer = client.get(f"/api/imports/{table.id}/joined.{form}")
    export_table(made.path, tmp_path / f"plain.{form}")
    assert answer.status_code == 200
    assert f"ged-joined-50km.{form}" in answer.headers["content-disposition"]
    if form == "parquet":
        assert answer.content == made.path.read_bytes()
    else:
        assert answer.content == (tmp_path / f"plain.{form}").read_bytes()
    assert [path.name for path in library.shelf().folder.iterdir()] == [table.id]


def test_rows_that_may_not_be_passed_on_wait_for_their_terms(client, tmp_path):
    table, made = shelved(tmp_path / "acled.csv", acled({}))
    address = f"/api/imports/{table.id}/joined.csv"
    assert client.get(address).status_code == 403
    assert client.get(f"{address}?terms=read").status_code == 200
    counts = client.get(f"/api/imports/{table.id}/counts.csv")
    assert counts.content == counts_csv(monthly_counts(made.path))


def test_refused_rows_are_a_file(client, tmp_path):
    table, _ = shelved(tmp_path / "ged.csv", ged({}, {"date_start": "soon"}))
    answer = client.get(f"/api/imports/{table.id}/refused.csv")
    assert answer.content == table.refused.read_bytes()
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("name", ["refused.csv", "counts.csv", "joined.csv", "joined.exe"])
def test_what_is_not_there_is_not_found(client, tmp_path, name):
    table, made = shelved(tmp_path / "ged.csv", ged({}))
    made.path.unlink()
    assert client.get(f"/api/imports/{table.id}/{name}").status_code == 404
    assert client.get(f"/api/imports/..%2f{table.id}/{name}").status_code == 404


def test_a_formula_in_a_cell_is_harmless_in_the_form_for_spreadsheets(client, tmp_path):
    table, made = shelved(tmp_path / "ged.csv", ged({"where_description": "=1+1"}))
    home = f"/api/imports/{table.id}/joined.csv"
    assert '"=1+1' in client.get(home).text
    assert "\"'=1+1" in client.get(f"{home}?for=spreadsheet").text
    assert pq.read_table(made.path)["notes"][0].as_py().startswith("=1+1")
