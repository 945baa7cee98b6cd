"""Answers for people in a terminal: tables and lines, names in both languages, nothing cut off.

Text comes from data: control characters are replaced, nothing is read as markup, and Arabic is
isolated (FSI, PDI) and stands last in its line, so that it is legible where the terminal knows
its direction and where it does not.
"""

from __future__ import annotations

import re
import shutil
import sys
from typing import TYPE_CHECKING, Any, Final, TypeVar

from click import echo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from geodata.events.events import Event
    from geodata.evidence.sources import Verification
    from geodata.gazetteer.gazetteer import Gazetteer, Resolution
    from geodata.status.timeline import Change, Status
    from geodata.validate.validate import Problem

Found = TypeVar("Found")
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
FSI, PDI = "\u2068", "\u2069"
MANY: Final = 24
"""So many things are worth a bar that shows how far the work is."""


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


def print_table(
    title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, head: int
) -> None:
    """Print a table, no line of which is ever cut or broken.

    Off a terminal, and on one that is wide enough, a row is a line. On a narrow one the first
    ``head`` columns stay a table and the others follow below, each on a line of its own.

    Args:
        title: A line above it; empty for none.
        columns: Heads of the columns.
        rows: Their values.
        head: How many columns stay beside each other when there is little room.
    """
    from rich.cells import cell_len  # noqa: PLC0415 - a look-up does not need tables

    texts = [[plain(value) for value in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(columns, *texts, strict=True)]
    needed = sum(widths) + 2 * len(widths)
    if title:
        echo(title)
    if not sys.stdout.isatty() or needed <= shutil.get_terminal_size().columns:
        _print_grid(columns, texts, needed)
        return
    for row in [columns[:head], *texts]:
        cells = zip(row[:head], widths, strict=False)
        echo("  ".join(text + " " * (width - cell_len(text)) for text, width in cells).rstrip())
        for text in filter(None, row[head:]):
            echo(f"    {text}")


def _print_grid(columns: Sequence[str], texts: Iterable[Sequence[str]], width: int) -> None:
    """Print aligned columns; bold heads on a terminal, bare text elsewhere."""
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, no_wrap=True)
    for row in texts:
        table.add_row(*row)
    console = Console(file=sys.stdout, width=width, markup=False, emoji=False, highlight=False)
    with console.capture() as captured:
        console.print(table)
    echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def print_resolution(found: Resolution, gazetteer: Gazetteer) -> None:
    """Print what a name stands for: a line with the answer, a line for each doubt."""
    candidates = [candidate.id for candidate in found.candidates]
    if found.base_id is not None:
        base = gazetteer.base(found.base_id)
        where = f"lon {base.lon:.4f}, lat {base.lat:.4f}, within {base.radius_m} m"
        answer = (
            f"{base.id}  {plain((base.name_en, base.name_ar))}  ({words(str(found.rule))}; {where})"
        )
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
    rows = []
    for answer in found:
        possible = " or ".join(map(words, answer.possible))
        status = f"possibly {possible}" if possible else words(answer.status)
        reasons = ": ".join(filter(None, (answer.rule, ", ".join(answer.events))))
        base = gazetteer.base(answer.base_id)
        rows.append(
            (base.id, status, answer.since, answer.until, reasons, (base.name_en, base.name_ar))
        )
    columns = ("base_id", "status", "since", "until", "why", "name")
    print_table(f"Status on {day}", columns, rows, head=4)


def print_events(found: Iterable[Event]) -> None:
    """Print a row for each event, the summary in both languages."""
    rows = [
        (e.when.text, e.id, words(e.kind), e.base_id or e.scope, e.summary_en, e.summary_ar)
        for e in found
    ]
    columns = ("when", "event_id", "kind", "where", "summary", "الخلاصة")
    print_table("", columns, rows, head=4)
    echo(f"{len(rows)} events")


def print_changes(first: date, second: date, found: Iterable[Change], gaz: Gazetteer) -> None:
    """Print a row for each base whose status differs between two days."""
    rows = []
    for change in found:
        base = gaz.base(change.base_id)
        statuses = (words(change.before), words(change.after))
        rows.append((base.id, *statuses, change.events, (base.name_en, base.name_ar)))
    print_table("", ("base_id", str(first), str(second), "events", "name"), rows, head=3)
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
    print_table("Distances said and measured", [*columns, "source_id"], rows, head=6)
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
    heads = ("about", "field", "who says what", "shown", "why")
    print_table("Sources that contradict each other", heads, contradictions, head=2)


def _said(values: Iterable[Mapping[str, Any]]) -> str:
    return "; ".join(
        f"{value['value']} ({value['said_by'] or value['source_id']})" for value in values
    )


def print_scanned(document: Mapping[str, Any]) -> None:
    """Print what was read from one article, as in the JSON of ``handover scan``."""
    named = [f"{m['text']} ({m['base_id']})" for m in document["mentions"]]
    echo(f"{plain(document['file'])}: {document['lang']}, published {plain(document['published'])}")
    echo(f"  names: {plain(named)}")
    columns = ("base_id", "kind", "when", "basis", "modality", "speaker")
    rows = [
        [*(proposal[column] for column in columns), _figures(proposal["figures"])]
        for proposal in document["proposals"]
    ]
    print_table("", (*columns, "figures"), rows, head=5)
    for row in document["distances"]:
        said = f"{row['said_km']:g} km {row['direction_said'] or ''}".strip()
        echo(f"  {row['base_id']}: {said} said, {row['measured_km']:g} km: {row['verdict']}")


def following(found: Iterable[Found], total: int) -> Iterable[Found]:
    """Yield what comes, with a bar on the terminal's stderr while it takes long."""
    if total < MANY or not sys.stderr.isatty():
        return found
    from rich.console import Console  # noqa: PLC0415 - few commands take long
    from rich.progress import track  # noqa: PLC0415

    return track(found, "Reading", total=total, console=Console(stderr=True), transient=True)


def _figures(figures: Mapping[str, int]) -> str:
    return ", ".join(f"{value} {words(name)}" for name, value in figures.items())
