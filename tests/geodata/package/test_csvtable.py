from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.package.csvtable import cell_value, read_lines

if TYPE_CHECKING:
    from pathlib import Path

CELLS = st.text(st.sampled_from("a \"،,;\n\r'بَ=\ufeff"), max_size=6)


def lines_of(folder: Path, text: str) -> list[tuple[int, list[str]]]:
    (folder / "t.csv").write_bytes(text.encode())
    return list(read_lines(folder / "t.csv"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=st.lists(st.tuples(CELLS, CELLS)))
def test_what_a_csv_writer_wrote_is_read_back(tmp_path, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([("x", "y"), *rows])
    assert [tuple(cells) for _, cells in lines_of(tmp_path, text.getvalue())][1:] == rows


def test_a_row_is_on_the_line_it_begins_on(tmp_path):
    found = lines_of(tmp_path, 'x,y\n"two\nlines",b\n\nc,d\r\ne,f')
    assert [line for line, _ in found] == [1, 2, 5, 6]


@pytest.mark.parametrize("text", ["1_000", "٣", "1.5", "", "1e400"])
def test_only_plain_ascii_whole_numbers_are_integers(text):
    if text == "":
        assert cell_value(text, "integer") is None
        return
    with pytest.raises(ValueError, match=r".*"):
        cell_value(text, "integer")
