"""Well-formed stretches of a CSV file, read whole by Arrow with the line of every row.

Only what is beyond doubt is read here: every quote opens, closes or is doubled, every row has as
many cells as the header, or as many more, all empty, as the first. Anything else is left to
`geodata.tables.csv_rows`, row by row.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from geodata.tables.csv_rows import is_blank, swallowed
from geodata.tables.raw import MAX_CELL, MAX_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    Places = NDArray[np.int64]

FEED, TURN, QUOTE = 10, 13, 34


class Block(NamedTuple):
    """Some rows: their columns, the bytes each begins and ends at, and the lines they take.

    Attributes:
        table: The columns asked for.
        begins: Where each row begins in ``text``.
        ends: Where it ends, behind its line end.
        lines: The line each begins on, from 0 at the beginning of the block.
        line_count: Lines of the whole block.
        blank: Lines without a filled cell, which are no rows.
        text: The block.
    """

    table: pa.Table
    begins: Places
    ends: Places
    lines: Places
    line_count: int
    blank: int
    text: bytes

    def cells(self, row: int, delimiter: str) -> list[str]:
        """Return a row's cells."""
        text = self.text[self.begins[row] : self.ends[row]].decode()
        return next(csv.reader(text.splitlines(keepends=True), delimiter=delimiter))


def read_block(
    text: bytes, header: Sequence[str], wanted: Collection[str], delimiter: str
) -> Block | None:
    """Return the rows of the longest whole-row beginning of ``text``; None if there is any doubt.

    Args:
        text: Bytes in UTF-8 that begin with a row.
        header: The columns.
        wanted: Those to read.
        delimiter: What stands between cells, one byte.
    """
    codes = np.frombuffer(text, dtype=np.uint8)
    (feeds,) = np.nonzero(codes == FEED)
    (quotes,) = np.nonzero(codes == QUOTE)
    row_feeds = feeds[np.searchsorted(quotes, feeds) % 2 == 0]
    if not len(row_feeds) or b"\0" in text:
        return None
    text, codes = text[: row_feeds[-1] + 1], codes[: row_feeds[-1] + 1]
    quotes = quotes[: np.searchsorted(quotes, len(text))]
    (turns,) = np.nonzero(codes == TURN)
    lone_turn = np.any(codes[turns + 1] != FEED)
    if lone_turn or not _quotes_are_sound(codes, quotes, ord(delimiter)):
        return None
    ends = row_feeds + 1
    begins = np.concatenate([[0], ends[:-1]])
    if np.max(ends - begins) > MAX_CELL:
        return None
    empty = (ends - begins == 1) | ((ends - begins == 2) & (codes[begins] == TURN))  # noqa: PLR2004
    begins, ends = begins[~empty], ends[~empty]
    first = text[begins[0] : ends[0]] if len(begins) else b""
    table = _table(text, header, wanted, delimiter, _empty_ends(first, delimiter, len(header)))
    if table is None or len(table) != len(begins):
        return None
    lines = np.searchsorted(feeds, begins)
    line_count, blank = int(np.searchsorted(feeds, len(text))), int(empty.sum())
    block = Block(table, begins, ends, lines, line_count, blank, text)
    block = _without_blank_rows(block, codes, delimiter)
    return None if _swallows(block, delimiter, len(header)) else block


def _without_blank_rows(block: Block, codes: NDArray[np.uint8], delimiter: str) -> Block:
    """Leave out rows of delimiters and space alone, as spreadsheets write empty ones."""
    beyond_ascii = np.arange(256) > 0x7F  # noqa: PLR2004
    hollow = np.zeros(256, dtype=bool)
    hollow[[ord(delimiter), QUOTE, *b" \t\r\n\v\f", *range(0xC2, 0xE4)]] = True  # odd spaces too
    last = block.ends - 2
    last = np.maximum(last - (codes[last] == TURN), block.begins)
    (maybe,) = np.nonzero(hollow[codes[block.begins]] & (hollow | beyond_ascii)[codes[last]])
    kept = np.ones(len(block.begins), dtype=bool)
    for row in maybe.tolist():
        text = block.text[block.begins[row] : block.ends[row]].decode()
        if not "".join(text.split()).strip(f'{delimiter}"'):
            kept[row] = not is_blank(block.cells(row, delimiter))
    if kept.all():
        return block
    places = (places[kept] for places in (block.begins, block.ends, block.lines))
    begins, ends, lines = places
    blank = block.blank + int((~kept).sum())
    table = block.table.filter(pa.array(kept))
    return Block(table, begins, ends, lines, block.line_count, blank, block.text)


def _swallows(block: Block, delimiter: str, width: int) -> bool:
    """Tell whether a row of several lines seems to hold another row: its quote was not closed."""
    taken = np.diff(block.lines, append=block.line_count)
    for row in np.nonzero(taken > 1)[0].tolist():
        text = block.text[block.begins[row] : block.ends[row]].decode()
        if swallowed(text.splitlines(keepends=True), delimiter, width):
            return True
    return False


def _quotes_are_sound(codes: NDArray[np.uint8], quotes: Places, delimiter: int) -> bool:
    """Tell whether quotes stand only where a cell begins or ends, or in pairs within one."""
    opens, closes = quotes[::2], quotes[1::2]
    beside = np.zeros(256, dtype=bool)
    beside[[delimiter, FEED, TURN, QUOTE]] = True
    before = codes[opens[opens > 0] - 1]
    after = codes[closes + 1]  # a block ends with a line end, so there is one
    return bool(beside[before].all() and beside[after].all() and not (before == TURN).any())


def _empty_ends(row: bytes, delimiter: str, width: int) -> int:
    """Return how many empty cells a row has beyond the header: a delimiter ends each line."""
    text = row.decode(errors="replace")
    if not text.rstrip("\r\n").endswith(delimiter):
        return 0
    beyond = next(csv.reader(text.splitlines(keepends=True), delimiter=delimiter))[width:]
    return len(beyond) if is_blank(beyond) else 0


def _table(
    text: bytes, header: Sequence[str], wanted: Collection[str], delimiter: str, empty_ends: int
) -> pa.Table | None:
    """Return the columns asked for; None if a row is not as wide as the header and its ends."""
    if len(header) + empty_ends > MAX_COLUMNS:
        return None
    names = [str(number) for number in range(len(header) + empty_ends)]
    places = [names[header.index(name)] for name in wanted]
    ends = names[len(header) :]
    try:
        table = arrow_csv.read_csv(
            pa.py_buffer(text),
            arrow_csv.ReadOptions(column_names=names, use_threads=False, block_size=len(text) + 1),
            arrow_csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys([*places, *ends], pa.string()),
                include_columns=[*(places or names[:1]), *ends],
                strings_can_be_null=False,
            ),
        )
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        return None
    if any(_is_filled(table.column(end)) for end in ends):
        return None
    columns = [table.column(place).combine_chunks() for place in places]
    return pa.table(columns, names=list(wanted)) if places else table


def _is_filled(column: pa.ChunkedArray) -> bool:
    filled: bool = pc.any(pc.not_equal(column, "")).as_py()
    return filled
