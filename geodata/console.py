"""Answers for people in a terminal: tables and lines, names in both languages, nothing cut off.

Text comes from data: control characters are replaced, nothing is read as markup, and Arabic is
isolated (FSI, PDI) and stands last in its line, so that it is legible where the terminal knows
its direction and where it does not.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, Final

from click import echo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from geodata.events import Event
    from geodata.gazetteer import Gazetteer, Resolution
    from geodata.sources import Verification
    from geodata.status import Change, Status
    from geodata.validate import Problem

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
FSI, PDI = "\u2068", "\u2069"
PIPE_WIDTH: Final = 100_000
"""Columns of an output that is no terminal: no line is ever wrapped."""


def plain(value: object) -> str:
    r"""Return a value as text safe for a terminal; Arabic isolated, None empty.

    >>> plain("a\x1b[31m"), plain(None), plain(("x", "y"))
    ('a [31m', '', 'x, y')
    """
    if isinstance(value, list | tuple):
        return ", ".join(map(plain, value))
    text = _CONTROL.sub(" ", "" if value is None else str(value))
    return f"{FSI}{text}{PDI}" if _ARABIC.search(text) else text


def words(value: str) -> str:
    """Return a word of ours as people write it: ``handed_over`` is "handed over"."""
    return value.replace("_", " ")


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table: aligned on a terminal, one line a row without frames elsewhere.

    Args:
        title: A line above it; empty for none.
        columns: Heads of the columns; those that end in "id" are never broken over two lines.
        rows: Their values.
    """
    from rich import box  # noqa: PLC0415 - a look-up does not need tables
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    on_terminal = sys.stdout.isatty()
    texts = [[plain(value) for value in row] for row in rows]
    table = Table(box=box.SIMPLE_HEAD if on_terminal else None, pad_edge=False)
    for number, column in enumerate(columns):
        longest = max((len(row[number]) for row in texts), default=0)
        width = longest if column.endswith("id") else None
        table.add_column(column, overflow="fold", min_width=width)
    for row in texts:
        table.add_row(*row)
    width = None if on_terminal else PIPE_WIDTH
    console = Console(file=sys.stdout, width=width, markup=False, emoji=False, highlight=False)
    if title:
        console.print(title)
    console.print(table)


def print_resolution(found: Resolution, gazetteer: Gazetteer) -> None:
    """Print what a name stands for: a line with the answer, a line for each doubt."""
    candidates = [candidate.id for candidate in found.candidates]
    if found.base_id is not None:
        base = gazetteer.base(found.base_id)
        where = f"{base.lat:.4f} N {base.lon:.4f} E, within {base.radius_m} m"
        answer = f"{base.id}  {base.name_en} ({found.rule}; {where})  {plain(base.name_ar)}"
        candidates.remove(base.id)
    else:
        answer = found.outcome + (f" ({words(found.rule)})" if found.rule else "")
    echo(f"{plain(found.name)}: {answer}")
    if candidates:
        asked = "did you mean" if found.outcome == "unknown" else "could be"
        echo(f"  {asked}: {plain(candidates)}")
    if found.not_this:
        echo(f"  not to be confused with: {plain(found.not_this)}")


def print_statuses(day: date, found: Iterable[Status], gazetteer: Gazetteer) -> None:
    """Print a row for each base: its status, since when, by which rule and events."""
    heads = ("base_id", "status", "since", "until", "rule", "events", "name", "الاسم")
    rows = []
    for answer in found:
        base = gazetteer.base(answer.base_id)
        possible = " or ".join(map(words, answer.possible))
        status = f"possibly {possible}" if possible else words(answer.status)
        why = (answer.since, answer.until, answer.rule, answer.events)
        rows.append((answer.base_id, status, *why, base.name_en, base.name_ar))
    print_table(f"Status on {day}", heads, rows)


def print_events(found: Iterable[Event]) -> None:
    """Print a row for each event, the summary in both languages."""
    rows = [
        (e.when.text, e.id, words(e.kind), e.base_id or e.scope, e.summary_en, e.summary_ar)
        for e in found
    ]
    print_table("", ("when", "event_id", "kind", "where_id", "summary", "الخلاصة"), rows)
    echo(f"{len(rows)} events")


def print_changes(first: date, second: date, found: Iterable[Change], gaz: Gazetteer) -> None:
    """Print a row for each base whose status differs between two days."""
    heads = ("base_id", str(first), str(second), "events", "name", "الاسم")
    rows = []
    for change in found:
        base = gaz.base(change.base_id)
        between = (words(change.before), words(change.after), change.events)
        rows.append((change.base_id, *between, base.name_en, base.name_ar))
    print_table("", heads, rows)
    echo(f"{len(rows)} changes")


def print_verification(result: Verification) -> None:
    """Print how many citations hold, and a line for each that does not."""
    echo(f"{result.held} citations hold, {len(result.failed)} fail")
    for failure in result.failed:
        echo(plain(f"{failure.about} ({failure.source_id}, {failure.file}): {failure.why}"))


def print_problems(problems: Sequence[Problem]) -> None:
    """Print a line for each problem: where, what, what was found and what is expected."""
    for problem in problems:
        where = ":".join(str(part) for part in (problem.file, problem.line) if part is not None)
        column = f"{problem.column}: " if problem.column else ""
        found = f" (found {problem.value[:80]!r})" if problem.value else ""
        expected = f"; expected {problem.expected}" if problem.expected else ""
        echo(plain(f"{where}: {column}{problem.why}{found}{expected}"))
    echo(f"{len(problems)} problems" if problems else "no problems")


def print_checks(document: Mapping[str, Any]) -> None:
    """Print distances, coverage and contradictions, as in the JSON of ``handover checks``."""
    distances = document["distances"]
    columns = ("base_id", "said_km", "measured_km", "direction_said", "bearing", "verdict", "note")
    rows = [[row[column] for column in columns] + [row["source_id"]] for row in distances]
    print_table("Distances said and measured", [*columns, "source_id"], rows)
    coverage = document["coverage"]
    counts = "; ".join(
        f"{coverage[f'stated_{what}']} {what} stated, {coverage[f'named_{what}']} named"
        for what in ("bases", "governorates")
    )
    echo(f"\nCoverage ({coverage['source_id']}): {counts}\n")
    contradictions = [
        [row["about"], words(row["field"]), _said(row["values"]), row["shown"], row["rule"]]
        for row in document["contradictions"]
    ]
    heads = ("about id", "field", "who says what", "shown", "why")
    print_table("Sources that contradict each other", heads, contradictions)


def _said(values: Iterable[Mapping[str, Any]]) -> str:
    return "; ".join(
        f"{value['value']} ({value['said_by'] or value['source_id']})" for value in values
    )
