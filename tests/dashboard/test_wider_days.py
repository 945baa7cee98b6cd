"""The map's time goes over the days of imported events too; the other pages stay with the atlas."""

from datetime import date, timedelta

import pytest

from dashboard import imported, library, state
from dashboard.held_day import held, held_notice
from dashboard.imported_filter import ImportedHere
from dashboard.stock import map_stock
from geodata.dates.edtf import day_number
from tests.dashboard.test_pages import start
from tests.imported_table import rows, shelve_rows

FIRST, LAST = date(2014, 1, 1), date(2026, 3, 24)  # of the atlas


def shelf_of(folder, *days):
    """A shelf with one exact event on each of some days."""
    made = [row | {"date_precision": "day"} for row in rows(len(days))]
    for row, day in zip(made, days, strict=True):
        row |= {"earliest": day, "latest": day, "when_text": day}
    shelve_rows(folder, made, "Made")
    return folder


@pytest.fixture
def on_shelf(tmp_path, monkeypatch):
    def put(*days):
        monkeypatch.setenv("HANDOVER_WORKSPACE", str(shelf_of(tmp_path / "work", *days)))

    return put


def test_without_imported_tables_the_days_are_those_of_the_atlas(tmp_path, monkeypatch):
    monkeypatch.setenv("HANDOVER_WORKSPACE", str(tmp_path / "none"))
    assert imported.days() is None
    assert imported.map_days(library.atlas()) == (FIRST, LAST)
    assert map_stock("en").spec.imported is None


def test_the_days_are_those_of_both(on_shelf):
    on_shelf("2009-05-01", "2026-05-02")
    assert imported.map_days(library.atlas()) == (date(2009, 5, 1), date(2026, 5, 2))
    spec = map_stock("ar").spec
    assert (spec.first_day, spec.last_day) == (day_number(FIRST), day_number(LAST))
    assert spec.imported.first_day == day_number(date(2009, 5, 1))


def test_taken_off_the_map_they_do_not_widen_it(on_shelf):
    on_shelf("2009-05-01")
    assert imported.map_days(library.atlas(), off=True) == (FIRST, LAST)


def test_the_days_begin_no_earlier_than_1900_and_end_no_later_than_today(on_shelf):
    on_shelf("1066-10-14", "2019-01-01")
    assert imported.days()[0] == date(1900, 1, 1)
    far = date.today() + timedelta(days=3000)  # noqa: DTZ011 - the reader's day
    on_shelf("2019-01-01", far.isoformat())
    assert imported.days()[1] <= date.today()  # noqa: DTZ011


@pytest.mark.parametrize(("asked", "shown"), [("2009-05-01", "2009-05-01"), ("2008-01-01", None)])
def test_a_link_may_ask_for_a_day_of_imported_events_and_no_other(on_shelf, asked, shown):
    on_shelf("2009-05-01")
    atlas = library.atlas()
    here = ImportedHere(imported.map_days(atlas), imported.choices)
    selection = state.parse({"date": asked}, atlas, fallback_lang="en", here=here)
    assert selection.day == date.fromisoformat(shown or "2020-04-05")
    assert bool(selection.notices) is (shown is None)


def test_a_link_with_the_imported_events_off_asks_for_days_of_the_atlas(on_shelf):
    on_shelf("2009-05-01")
    atlas = library.atlas()
    here = ImportedHere(imported.map_days(atlas), imported.choices)
    asked = {"date": "2009-05-01", "imported": "off"}
    selection = state.parse(asked, atlas, fallback_lang="en", here=here)
    assert [notice.key for notice in selection.notices] == ["links.unknown_date"]


def test_a_link_restores_the_imported_filter_and_says_what_is_not_here(on_shelf):
    on_shelf("2019-05-01", "2019-06-01", "2019-07-01", "2019-08-01")
    atlas = library.atlas()
    here = ImportedHere(imported.map_days(atlas), imported.choices)
    kind = imported.events().kinds[0]
    asked = {"imported_kinds": kind, "imported_dates": "day", "imported_tables": "gone"}
    selection = state.parse(asked, atlas, fallback_lang="en", here=here)
    assert (selection.imported.kind, selection.imported.date) == ((kind,), ("day",))
    assert selection.imported.table == ()
    assert [notice.key for notice in selection.notices] == ["links.unknown_imported"]
    params = state.to_params(selection, atlas.package.version)
    assert state.parse(params, atlas, fallback_lang="en", here=here).imported == selection.imported


def test_a_page_of_the_atlas_alone_holds_the_day_within_it():
    atlas = library.atlas()
    selection = state.parse({}, atlas, fallback_lang="en")
    assert held_notice(selection, atlas) == ()
    beyond = type(selection)(day=date(2026, 5, 1), base=None, lang="en")
    assert held(beyond, atlas).day == LAST
    facts = dict(held_notice(beyond, atlas)[0].facts)
    assert facts == {"day": "1 May 2026", "shown": "24 March 2026"}


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "this page shows <bdi>24 March 2026</bdi>"), ("ar", "أما هذه الصفحة فتعرض")],
)
def test_compare_says_that_it_shows_another_day_than_the_map(on_shelf, lang, said):
    on_shelf("2026-05-02")
    app = start(lang=lang, date="2026-05-01").switch_page("views/compare.py").run()
    assert not app.exception
    assert any(said in part.proto.body for part in app.get("html"))
