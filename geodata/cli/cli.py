"""The command line: thin, one library call a command; libraries load when a command needs them."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from geodata.cli.articles import scan, verify
from geodata.cli.join import join
from geodata.cli.json_output import print_json
from geodata.cli.options import (
    EXPORTS,
    PATH,
    bases_option,
    chosen_facets,
    data_option,
    day,
    end_option,
    facet_options,
    json_option,
    kinds_option,
    refuse_what_does_not_fit,
    start_option,
)
from geodata.cli.tables import columns_of, export_imported, import_table, new_package
from geodata.errors import HandoverError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


class _Commands(click.Group):
    """Commands whose mistakes are told in one line on stderr, with exit 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error of ours becomes a line."""
        try:
            return super().invoke(ctx)
        except HandoverError as error:
            raise click.ClickException(" ".join(str(error).split())) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="handover-atlas", message="%(package)s %(version)s")
def main() -> None:
    """Who held which base when, and according to whom."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="replace")


@main.command()
@click.option("--articles", type=PATH, help="The folder with the source articles.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8501, show_default=True, type=click.IntRange(1, 65535))
@click.option("--tiles", help="An online map readers may switch on: https://…/{z}/{x}/{y}.png.")
@data_option
def serve(
    articles: Path | None, host: str, port: int, data: Path | None, tiles: str | None
) -> None:
    """Serve the map and its addresses until Ctrl-C."""
    from dashboard.__main__ import main as serve_until_interrupted

    serve_until_interrupted(host=host, port=port, articles=articles, data=data, tiles=tiles)


@main.command()
@click.option("--at", type=day, help="The day; the last one the data cover if not given.")
@bases_option
@data_option
@json_option
def status(at: date | None, bases: tuple[str, ...], data: Path | None, *, as_json: bool) -> None:
    """Print who controlled each base on a day, and why."""
    from geodata.atlas import open_atlas

    atlas = open_atlas(data)
    day = at or atlas.coverage[1]
    found = [atlas.timeline.of(base, day) for base in bases] or list(atlas.timeline.at(day))
    if as_json:
        print_json({"at": day, "bases": [asdict(answer) for answer in found]})
    else:
        from geodata.cli.console import print_statuses

        print_statuses(day, found, atlas.gazetteer)


@main.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@data_option
@json_option
def resolve(names: tuple[str, ...], data: Path | None, *, as_json: bool) -> None:
    """Say which base a name stands for, or why it may not stand for one."""
    from geodata.atlas import open_atlas
    from geodata.cli.console import print_resolution

    gazetteer = open_atlas(data).gazetteer
    found = [gazetteer.lookup(name.encode(errors="replace").decode()) for name in names]
    if as_json:
        print_json([asdict(answer) for answer in found])
    else:
        for answer in found:
            print_resolution(answer, gazetteer)


@main.command()
@bases_option
@kinds_option
@start_option
@end_option
@facet_options
@data_option
@json_option
def events(data: Path | None, *, as_json: bool, **question: Any) -> None:
    """List the events that can have happened in a period, with what they rest on."""
    from geodata.atlas import open_atlas
    from geodata.events.question import Question

    atlas = open_atlas(data)
    bases = [atlas.gazetteer.base(base).id for base in question.pop("bases")]
    found = Question(bases, chosen=chosen_facets(question), **question).of(atlas)
    if as_json:
        from geodata.cli.answers import event_document

        print_json([event_document(event, atlas.details[event.id]) for event in found])
    else:
        from geodata.cli.console import print_events

        print_events(found)


@main.command()
@click.argument("first", type=day, metavar="DAY")
@click.argument("second", type=day, metavar="DAY")
@data_option
@json_option
def diff(first: date, second: date, data: Path | None, *, as_json: bool) -> None:
    """Print the bases whose status differs between two days."""
    from geodata.atlas import open_atlas

    atlas = open_atlas(data)
    changes = atlas.timeline.diff(first, second)
    if as_json:
        documents = [asdict(change) for change in changes]
        print_json({"from": first, "to": second, "changes": documents})
    else:
        from geodata.cli.console import print_changes

        print_changes(first, second, changes, atlas.gazetteer)


@main.command()
@data_option
@json_option
def checks(data: Path | None, *, as_json: bool) -> None:
    """Compare what sources claim with the ground, the count and each other."""
    from geodata.atlas import open_atlas
    from geodata.cli.answers import checks_document

    document = checks_document(open_atlas(data))
    if as_json:
        print_json(document)
    else:
        from geodata.cli.console import print_checks

        print_checks(document)


@main.command()
@click.option("-o", "output", type=PATH, required=True, help=".geojson, .json, .csv or .html")
@click.option("--table", type=PATH, help="An imported or joined table instead; also to .parquet.")
@click.option("--what", type=click.Choice(EXPORTS), default="status", show_default=True)
@click.option("--at", type=day, help="The day of a status; the last one covered by default.")
@start_option
@end_option
@bases_option
@kinds_option
@facet_options
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@data_option
def export(
    output: Path, table: Path | None, data: Path | None, *, force: bool, **question: Any
) -> None:
    """Write a file for a GIS or a spreadsheet; its ending says the format."""
    if table:
        export_imported(table, output, force=force)
        return
    from geodata.atlas import open_atlas
    from geodata.export import export_bytes, form_of, write_atomic

    form, atlas = form_of(output.name), open_atlas(data)
    if form == "html":
        from dashboard.single_file import atlas_html

        body = atlas_html(atlas, at=question["at"] or atlas.coverage[1], lang=question["lang"])
    else:
        refuse_what_does_not_fit(question)
        asked = {"base": question.pop("bases"), "kind": question.pop("kinds")}
        asked["chosen"] = chosen_facets(question)
        body = export_bytes(atlas, form=form, **asked, **question)
    write_atomic(output, body, force=force)
    click.echo(f"{output}: {len(body)} bytes")


@main.command()
@click.argument("paths", nargs=-1, type=PATH, metavar="PATH...")
@click.option("--map", "mapping", multiple=True, callback=columns_of, metavar="FIELD=COLUMN,...")
@data_option
@json_option
def validate(
    paths: tuple[Path, ...], mapping: dict[str, Any], data: Path | None, *, as_json: bool
) -> None:
    """Check data packages, their tables, or tables of events; without PATH the package in use."""
    from geodata.package.package import DATA
    from geodata.tables.guess import Corrections
    from geodata.tables.validating import validate_any

    report = validate_any(paths or (data or DATA,), Corrections(mapping=mapping), data=data)
    if as_json:
        print_json(asdict(report))
    else:
        from geodata.cli.console import print_problems

        print_problems(report.problems)
    sys.exit(1 if report.problems else 0)


main.add_command(import_table)
main.add_command(new_package)
main.add_command(join)
main.add_command(scan)
main.add_command(verify)
