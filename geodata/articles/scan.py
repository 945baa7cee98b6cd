"""Read many articles at once, and say what was read as the command line prints it."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from geodata.articles.reader import Reading, read_article
from geodata.articles.text.extraction import MAX_FILE_BYTES
from geodata.articles.text.files import article_text, read_article_file
from geodata.errors import HandoverError
from geodata.gazetteer.gazetteer import Gazetteer, load_gazetteer
from geodata.package.merging import merge_packages
from geodata.package.package import load_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from geodata.articles.events.proposals import Proposal

STDIN: Final = "-"
_FEW: Final = 24
"""So many files are read faster by one process than by starting more."""
_AT_A_TIME: Final = 8
_UNDATED: Final = (
    "no day of publication in its head, so that nothing told from that day is dated; "
    "give it with --published YYYY-MM-DD."
)


@dataclass(frozen=True, slots=True)
class Scanned:
    """One file as it was read.

    ``document`` is what was read, in the shape of the JSON, None if nothing could be;
    ``problems`` are sentences about what went wrong or is missing.
    """

    file: str
    document: dict[str, Any] | None
    problems: tuple[str, ...] = ()


def scan(
    files: Iterable[str],
    *,
    data: Path | None = None,
    published: date | None = None,
    jobs: int | None = None,
) -> Iterator[Scanned]:
    """Read articles one after the other, many of them in several processes, in their order.

    Args:
        files: Paths of .txt, .html and .pdf files; ``-`` is standard input.
        data: The package whose bases are looked for; ours if not given.
        published: The day all of them were published, if it is not to be read from each.
        jobs: How many processes at most; as many as there are processors if not given.
    """
    asked = list(files)
    workers = min(jobs or os.cpu_count() or 1, len(asked) // _AT_A_TIME)
    if workers <= 1 or len(asked) < _FEW or STDIN in asked:
        yield from (_scanned(file, data, published) for file in asked)
        return
    with suppress(HandoverError):
        read_article("", _gazetteer(data))  # what is compiled here, forked processes share
    with ProcessPoolExecutor(max_workers=workers) as pool:
        work = ((file, data, published) for file in asked)
        yield from pool.map(_scan_job, work, chunksize=_AT_A_TIME)


def document_of(file: str, reading: Reading) -> dict[str, Any]:
    """Return what was read from a file in the shape ``handover scan --json`` prints."""
    mentions = [
        {"base_id": m.base_id, "start": m.start, "end": m.end, "text": m.text, "rule": m.rule}
        for m in reading.mentions
    ]
    return {
        "file": file,
        "published": reading.published and reading.published.isoformat(),
        "lang": reading.lang,
        "mentions": mentions,
        "proposals": [_proposal(proposal) for proposal in reading.proposals],
        "distances": [asdict(said.judged) for said in reading.distances],
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    """Return a proposal without the words that weighed most, which the desk shows."""
    return {name: value for name, value in asdict(proposal).items() if name != "shown_by"}


def _scan_job(job: tuple[str, Path | None, date | None]) -> Scanned:
    return _scanned(*job)


def _scanned(file: str, data: Path | None, published: date | None) -> Scanned:
    try:
        text = _text_of(file)
        reading = read_article(text, _gazetteer(data), published=published)
    except HandoverError as error:
        return Scanned(file, None, (str(error),))
    asked = () if reading.published else (f"{file}: {_UNDATED}",)
    return Scanned(file, document_of(file, reading), asked)


def _text_of(file: str) -> str:
    if file == STDIN:
        return article_text(file, sys.stdin.buffer.read(MAX_FILE_BYTES + 1))
    return read_article_file(Path(file))


@cache
def _gazetteer(data: Path | None) -> Gazetteer:
    """Open the gazetteer once in each process."""
    ours = load_package()
    return load_gazetteer(ours if data is None else merge_packages(ours, load_package(data)))
