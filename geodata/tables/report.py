"""What became of every row: counts, the first problem of each refused one, and all of them."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import TextIO

    from geodata.tables.raw import Fault, RawBatch

MAX_REFUSED: Final = 10_000
"""Refused rows a report lists; the file beside it has all of them."""
MAX_SHOWN: Final = 300
"""Characters of a value that a report shows; the file beside it has all of them."""
OWN_COLUMNS: Final = (
    "refused_line",
    "refused_column",
    "refused_value",
    "refused_why",
    "refused_also",
)
BEYOND: Final = "refused_beyond"
"""The last column: cells a row has beyond the header, as one line of CSV."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The first problem of a row that was not kept."""

    line: int
    column: str | None
    value: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did; ``read`` is always ``kept`` and ``refused_rows`` together.

    Attributes:
        read: Rows of the file.
        kept: Rows of the written table.
        refused_rows: Rows that were not kept.
        refused: The first problem of each, the first `MAX_REFUSED` of them.
        refused_file: The CSV file with every refused row, its reasons and its cells.
        reasons: How many rows were refused for what, most first; the first problem counts.
        notes: What else there is to say.
        licences: Terms under which the source gives its rows.
        seconds: How long it took.
        blank: Lines without a filled cell; they are no rows.
    """

    read: int
    kept: int
    refused_rows: int
    refused: tuple[Refusal, ...]
    refused_file: Path | None
    reasons: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    seconds: float = 0.0
    blank: int = 0


@dataclass(slots=True)
class Account:
    """Counts rows while they are read, and writes the refused ones down."""

    columns: Sequence[str]
    file: TextIO | None = None
    read: int = 0
    kept: int = 0
    blank: int = 0
    refused: list[Refusal] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    _writer: Any = None

    def take(self, batch: RawBatch) -> None:
        """Count a batch; rows with faults are refused."""
        self.read += len(batch)
        self.kept += len(batch) - len(batch.faults)
        self.blank += batch.blank
        for row in sorted(batch.faults):
            self._refuse(batch, row, batch.faults[row])

    def _refuse(self, batch: RawBatch, row: int, faults: list[Fault]) -> None:
        first, *others = faults
        self.reasons[first.why.partition(":")[0]] += 1
        line = int(batch.lines[row])
        if len(self.refused) < MAX_REFUSED:
            shown = None if first.value is None else first.value[:MAX_SHOWN]
            self.refused.append(Refusal(line, first.column, shown, first.why))
        if self.file is None:
            return
        if self._writer is None:
            self._writer = csv.writer(self.file, lineterminator="\r\n")
            self._writer.writerow([*OWN_COLUMNS, *self.columns, BEYOND])
        also = "; ".join(f"{fault.column or 'row'}: {fault.why}" for fault in others)
        own = [line, first.column, first.value, first.why, also]
        cells, beyond = batch.rows.cells(row, self.columns)
        padded = [*cells, *[""] * (len(self.columns) - len(cells))]
        self._writer.writerow([*own, *padded, _as_line(beyond)])


def report_document(report: Report) -> dict[str, Any]:
    """Return a report as the JSON document that stands beside an imported table."""
    return {
        "read": report.read,
        "kept": report.kept,
        "refused_rows": report.refused_rows,
        "refused": [
            {"line": r.line, "column": r.column, "value": r.value, "why": r.why}
            for r in report.refused
        ],
        "refused_file": None if report.refused_file is None else str(report.refused_file),
    }


def report_bytes(report: Report) -> bytes:
    """Return the document of `report_document` as JSON text in UTF-8."""
    return json.dumps(report_document(report), ensure_ascii=False, indent=1).encode(
        errors="replace"
    )


def read_refused(path: Path, *, limit: int = MAX_REFUSED) -> tuple[list[str], list[list[str]]]:
    """Return the header and the first rows of a file of refused rows, to be shown."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader, [])
        return header, [row for row, _ in zip(reader, range(limit), strict=False)]


def outputs_of(out: Path) -> tuple[Path, Path]:
    """Return where the report and the refused rows of a table are written.

    >>> from pathlib import Path
    >>> [path.name for path in outputs_of(Path("events.parquet"))]
    ['events.parquet.report.json', 'events.parquet.refused.csv']
    """
    return out.with_name(f"{out.name}.report.json"), out.with_name(f"{out.name}.refused.csv")


def _as_line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue() if cells else ""
