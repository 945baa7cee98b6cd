"""The commands that read articles: ``scan`` and ``verify``."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from geodata.cli.json_output import print_json
from geodata.cli.options import PATH, data_option, day, json_option

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE... | -")
@click.option("--published", type=day, help="The day they were published, if they do not say.")
@click.option("--jobs", type=click.IntRange(1), help="Processes at most; one a core if not given.")
@data_option
@json_option
def scan(
    files: tuple[str, ...],
    published: date | None,
    jobs: int | None,
    data: Path | None,
    *,
    as_json: bool,
) -> None:
    """Read articles: the bases they name, the events they tell, the distances they claim."""
    from geodata.articles.scan import scan as scan_files
    from geodata.cli.console import following, print_scanned

    each = scan_files(files, data=data, published=published, jobs=jobs)
    found = list(following(each, len(files)))
    if as_json:
        print_json([one.document for one in found if one.document])
    for one in found:
        if one.document and not as_json:
            print_scanned(one.document)
        for problem in one.problems:
            click.echo(" ".join(problem.split()), err=True)
    sys.exit(1 if any(one.document is None for one in found) else 0)


@click.command()
@click.option("--articles", type=PATH, required=True, help="The folder with the articles.")
@data_option
@json_option
def verify(articles: Path, data: Path | None, *, as_json: bool) -> None:
    """Prove that the cited words stand in the articles where we say; exit 1 if one does not."""
    from geodata.atlas import open_atlas
    from geodata.evidence.sources import verify as verify_citations

    lent = open_atlas().sources if data else ()
    result = verify_citations(open_atlas(data).package, articles, lent=lent)
    if as_json:
        print_json(asdict(result))
    else:
        from geodata.cli.console import print_verification

        print_verification(result)
    sys.exit(1 if result.failed else 0)
