from __future__ import annotations

import re
from pathlib import Path

import pytest

from geodata.tables.column_names import plain_name
from geodata.tables.layouts import (
    ACLED,
    FIELDS,
    GED,
    GED_HEADER,
    LAYOUTS,
    MAPPED,
    RADIUS_M,
    columns_of,
    layout_of,
)
from tests.geodata.tables.made import ACLED_BEFORE_2023, ACLED_HEADER

DOCS = (Path(__file__).parents[3] / "docs" / "imports.md").read_text(encoding="utf-8")


def test_the_docs_say_what_each_precision_is_worth():
    shown = dict(re.findall(r"^\| (\w+) \| ([\d,]+)", DOCS, flags=re.MULTILINE))
    known = {word: f"{metres:,.0f}" for word, metres in RADIUS_M.items() if word != "unknown"}
    assert {word: shown[word] for word in known} == known


def test_the_docs_list_every_field_a_column_can_be():
    listed = DOCS.split("Fields: `")[1].split("`")[0].split()
    assert set(listed) == set(FIELDS) - {"earliest", "latest", "source_layout", "source_row"}


@pytest.mark.parametrize("header", [ACLED_HEADER, ACLED_BEFORE_2023])
def test_acled_has_31_columns_and_is_known_in_any_order(header):
    assert len(header) == 31
    assert layout_of(reversed(header)) == ACLED
    assert layout_of([name[:10] for name in header]) == ACLED


def test_ged_has_49_columns_and_every_field_of_an_event():
    assert len(set(GED_HEADER)) == 49
    assert columns_of(GED, GED_HEADER).keys() == GED.columns.keys()


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_name_of_a_column_is_written_as_headers_are_compared(layout):
    names = [name for groups in layout.columns.values() for choices in groups for name in choices]
    assert [plain_name(name) for name in names] == names


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("Longitude (decimal degrees)", "lon"),
        (" Latitude\n[°N] ", "lat"),
        ("Date*", "when"),
        ("دائرة العرض", "lat"),
        ("خط الطول (درجة)", "lon"),
        ("التأريخ", "when"),
        ("تاريخ الحادث", "when"),
        ("إحداثيات", "point"),
        ("احداثيات", "point"),
        ("عدد القتلى", "fatalities"),
    ],
)
def test_units_and_spellings_in_a_header_hide_no_column(column, field):
    assert columns_of(MAPPED, ["a", column])[field] == (column,)


def test_a_column_without_a_unit_counts_before_one_with_it():
    assert columns_of(MAPPED, ["Fatalities (low)", "Fatalities"])["fatalities"] == ("Fatalities",)
