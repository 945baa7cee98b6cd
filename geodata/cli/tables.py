"""The commands for tables people bring: ``handover import`` and ``handover new``."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from geodata.cli.json_output import print_json
from geodata.cli.options import PATH, json_option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import FrameType

    from geodata.tables.guess import Guess
    from geodata.tables.importing import Progress
    from geodata.tables.report import Report

LAYOUTS = ("auto", "atlas", "acled", "ged", "gtd", "mapped")
PRECISIONS = ("exact", "town", "near_town", "district", "region", "country", "unknown")


def columns_of(_ctx: click.Context, _option: click.Parameter, told: tuple[str, ...]) -> Any:
    """Read ``lon=x,lat=y,when=date``; a column whose name has a comma stands in quotes."""
    import csv  # noqa: PLC0415 - only where columns are mapped

    mapping: dict[str, list[str]] = {}
    for pair in (pair for row in csv.reader(told) for pair in row):
        field, _, column = pair.partition("=")
        if not field.strip() or not column.strip():
            raise click.BadParameter(f"{pair!r} is not FIELD=COLUMN, such as lon=x.")
        mapping.setdefault(field.strip(), []).append(column.strip())
    return mapping


@click.command("import")
@click.argument("file", type=PATH)
@click.option("-o", "output", type=PATH, help="The GeoParquet file to write.")
@click.option("--format", "layout", type=click.Choice(LAYOUTS), default="auto", show_default=True)
@click.option("--map", "mapping", multiple=True, callback=columns_of, metavar="FIELD=COLUMN,...")
@click.option("--encoding", help="Of a text file, such as utf-8 or cp1256; found by itself.")
@click.option("--delimiter", help="Between the cells of a text file; found by itself.")
@click.option("--layer", help="The sheet of a workbook, or the layer of a GeoPackage.")
@click.option("--header-line", type=click.IntRange(min=1), help="Where the columns are named.")
@click.option("--dates", "date_order", type=click.Choice(["dmy", "mdy"]), help="Of 05/06/2020.")
@click.option("--points", "point_order", type=click.Choice(["latlon", "lonlat"]), help="In a cell.")
@click.option("--precision", "place_precision", type=click.Choice(PRECISIONS), help="Of points.")
@click.option("--country", help="Where every row lies, if no column says so.")
@click.option("--dry-run", is_flag=True, help="Show how the table would be read, and stop.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
@json_option
def import_table(file: Path, output: Path | None, **told: Any) -> None:
    """Import a table of events; every row is kept, or refused with its line and reason."""
    from geodata.tables.guess import Corrections, guess_document, guess_table  # noqa: PLC0415
    from geodata.tables.importing import Watch  # noqa: PLC0415
    from geodata.tables.importing import import_table as run  # noqa: PLC0415

    force, dry_run, as_json = (told.pop(name) for name in ("force", "dry_run", "as_json"))
    if output is None and not dry_run:
        raise click.UsageError("Say where to: -o events.parquet (or look first: --dry-run).")
    guess = guess_table(file, Corrections(**told))
    if not as_json:
        print_guess(guess)
    if output is None or dry_run:
        if as_json:
            print_json(guess_document(guess))
        return
    with _interruptible(), _shown_progress() as show:
        report = run(guess, output, Watch(on_progress=show), force=force)
    if as_json:
        from geodata.tables.report import report_document  # noqa: PLC0415

        print_json(report_document(report))
    else:
        print_report(report, guess, output)


@click.command("new")
@click.argument("folder", type=PATH, metavar="DIR")
def new_package(folder: Path) -> None:
    """Write an empty, commented data package to start from."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from geodata.package.template import write_template  # noqa: PLC0415

    files = write_template(folder, created=datetime.now(UTC).date())
    click.echo(f"{folder}: {len(files)} files. Begin with README.md, then fill in bases.csv.")


def export_imported(table: Path, output: Path, *, force: bool) -> None:
    """Write an imported or joined table in another form; its terms are told on stderr."""
    from geodata.export.large import export_table  # noqa: PLC0415

    tell_terms(table)
    rows = export_table(table, output, force=force)
    click.echo(f"{output}: {rows:,} rows")


def tell_terms(table: Path) -> list[str]:
    """Say on stderr under what terms rows were given, and what may be passed on; return them."""
    from geodata.export.licences import forbids_passing_on  # noqa: PLC0415
    from geodata.join.table_file import TableFile  # noqa: PLC0415
    from geodata.tables.events_table import licences_of  # noqa: PLC0415

    terms = licences_of(TableFile(table).schema.metadata)
    for term in terms:
        click.echo(f"The rows were given on these terms, which bind the result: {term}", err=True)
    if forbids_passing_on(terms):
        click.echo(
            "Do not pass these rows on. Counts may be published: "
            "handover join FILE -o joined.parquet --counts counts.csv",
            err=True,
        )
    return list(terms)


def print_guess(guess: Guess) -> None:
    """Print how a table will be read, and what to know before."""
    from geodata.cli.console import plain  # noqa: PLC0415

    form = guess.form.form
    if form == "csv":
        mark = {"\t": "tabs"}.get(guess.form.delimiter, repr(guess.form.delimiter))
        form = f"{form}, {guess.form.encoding}, divided by {mark}"
    click.echo(
        plain(f"{guess.path.name}: {guess.layout.title} ({form}; {len(guess.columns)} columns)")
    )
    for field, columns in guess.mapping.items():
        click.echo(f"  {field:<16} {_shown(' | '.join(columns))}")
    for note in guess.notes:
        click.echo(f"  {plain(note)}")


def _shown(name: str) -> str:
    from geodata.cli.console import plain  # noqa: PLC0415

    return plain(name.encode(errors="replace").decode())


def print_report(report: Report, guess: Guess, output: Path) -> None:
    """Print what became of every row, what was found on the way, and where it is written."""
    from geodata.cli.console import plain  # noqa: PLC0415
    from geodata.tables.report import outputs_of  # noqa: PLC0415

    rate = report.read / report.seconds if report.seconds else 0.0
    click.echo(
        f"{report.read:,} rows read: {report.kept:,} kept, {report.refused_rows:,} refused "
        f"({report.seconds:.1f} s, {rate:,.0f} rows a second)"
    )
    for why, count in report.reasons:
        click.echo(f"  {count:>9,}  {plain(why)}")
    for note in report.notes[len(guess.notes) :]:
        click.echo(f"  {plain(note)}")
    click.echo(f"{output}; report: {outputs_of(output)[0]}")
    if report.refused_file:
        click.echo(f"refused rows, whole: {report.refused_file}")


class _KilledError(BaseException):
    """A polite kill; no KeyboardInterrupt, by which Python may end itself though it is caught."""


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C and a polite kill cancel an import in one line."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _KilledError

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except (KeyboardInterrupt, _KilledError):
        raise click.ClickException("Cancelled: nothing was written.") from None
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _shown_progress() -> Iterator[Callable[[Progress], None] | None]:
    """Show rows, rate and time left on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, TextColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (TextColumn("{task.fields[rows]}"), BarColumn(), TextColumn("{task.fields[left]}"))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rows="", left="")

        def show(progress: Progress) -> None:
            rows = f"{progress.read:,} rows, {progress.rows_per_s:,.0f} a second"
            seconds = progress.seconds_left
            left = "" if seconds is None else f"{seconds:,.0f} s left"
            total = None if progress.share is None else 1.0
            bar.update(task, total=total, completed=progress.share or 0, rows=rows, left=left)

        yield show
