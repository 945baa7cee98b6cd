"""The command ``handover join``: an imported table, joined to the bases by place and by name."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from geodata.cli.json_output import print_json
from geodata.cli.options import PATH, data_option, json_option
from geodata.cli.tables import tell_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from geodata.join.joiner import Joiner
    from geodata.join.summary import Summary

NONE: Final = {"by place": "away from every base", "by name": "without a name"}


@click.command()
@click.argument("file", type=PATH)
@click.option("-o", "output", type=PATH, required=True, help="The GeoParquet file to write.")
@click.option(
    "--within-m",
    type=click.IntRange(min=0, max=1_000_000),
    default=50_000,
    show_default=True,
    help="Metres around a base.",
)
@click.option("--text", default="", metavar="COLUMN", help="Free text to search for bases, too.")
@click.option("--counts", type=PATH, help="Also write counts by base, month and label, as CSV.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True)
@click.option("--scheduler", metavar="ADDRESS", help="A running dask scheduler.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@data_option
@json_option
def join(file: Path, data: Path | None, *, as_json: bool, **question: Any) -> None:
    """Join an imported table to the nearest base, and to the base each row names."""
    if question["scheduler"] and question["engine"] != "dask":
        raise click.UsageError("--scheduler is for --engine dask.")
    from geodata.atlas import open_atlas  # noqa: PLC0415 - heavy imports wait
    from geodata.join.joiner import Joiner  # noqa: PLC0415
    from geodata.whole_files import refuse_to_replace  # noqa: PLC0415

    if question["counts"]:
        if question["engine"] == "dask" and question["output"].suffix != ".parquet":
            raise click.UsageError("--counts needs one file as result: -o NAME.parquet.")
        refuse_to_replace(question["counts"], force=question["force"])
    gazetteer = open_atlas(data).gazetteer
    joiner = Joiner(gazetteer, within_m=float(question["within_m"]), text=question["text"])
    with _bar() as tell:
        summary = _run(file, joiner, tell, **question)
    terms = tell_terms(file)
    counted = question["counts"]
    if counted:
        _write_counts(question["output"], counted, force=question["force"])
    if as_json:
        document = {"file": str(question["output"]), **_document(summary), "licences": terms}
        print_json(document)
        return
    click.echo(f"{question['output']}: {summary.rows:,} rows, checksum {summary.checksum}")
    for what, counts in (("by place", summary.labels), ("by name", summary.outcomes)):
        found = "; ".join(f"{rows:,} {word or NONE[what]}" for word, rows in counts.most_common())
        click.echo(f"  {what}: {found}")
    if counted:
        click.echo(f"{counted}: counts by base, month and label, which may be passed on")


def _run(file: Path, joiner: Joiner, tell: Callable[[int], None], **question: Any) -> Summary:
    output, force = question["output"], question["force"]
    if question["engine"] == "local":
        from geodata.join.engine_local import join_file  # noqa: PLC0415

        return join_file(file, output, joiner, force=force, tell=tell)
    from geodata.join.engine_dask import Cluster, join_distributed  # noqa: PLC0415

    cluster = Cluster(question["scheduler"], workers=os.cpu_count() or 1)
    return join_distributed(file, output, joiner, cluster=cluster, force=force, tell=tell)


def _write_counts(joined: Path, counts: Path, *, force: bool) -> None:
    """Write the aggregates of a joined table."""
    from geodata.export import write_atomic  # noqa: PLC0415
    from geodata.join.counts import counts_csv, monthly_counts  # noqa: PLC0415

    write_atomic(counts, counts_csv(monthly_counts(joined)), force=force)


def _document(summary: Summary) -> dict[str, Any]:
    return {
        "rows": summary.rows,
        "labels": {word or "none": rows for word, rows in summary.labels.most_common()},
        "names": {word or "none": rows for word, rows in summary.outcomes.most_common()},
        "checksum": summary.checksum,
    }


@contextmanager
def _bar() -> Iterator[Callable[[int], None]]:
    """Yield what shows the rows done, on a terminal; elsewhere nothing is shown."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("Joining {task.completed:,} rows"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("")
        yield lambda rows: progress.update(task, completed=rows)
