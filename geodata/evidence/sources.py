"""Sources, and the proof that a citation's words stand where we say.

A source that is a file carries spans: its bytes decoded as UTF-8 (one BOM removed), newlines as
they are; paragraphs are lines with more than white space, counted from 1; offsets count code points
from 0, the end is exclusive; the hash is the SHA-256 of the span's UTF-8 bytes. The text itself is
never kept. ``python -m geodata.evidence.sources FILE PHRASE`` prints the columns of a citation.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.errors import ArticleError, HandoverError, PhraseNotFoundError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from geodata.package.package import Package

MAX_ARTICLE_BYTES = 16 * 2**20


@dataclass(frozen=True, slots=True)
class Source:
    """One publication or document; what is not known is None.

    ``published`` is a day or month (EDTF), ``agency`` the wire or outlet whose text it reprints,
    ``file`` the name of an article the user holds, ``sha256`` the hash of that file's bytes.
    """

    id: str
    publisher: str
    agency: str | None
    published: str | None
    lang: str | None
    url: str | None
    file: str | None
    sha256: str | None
    kind: str
    licence: str | None


@dataclass(frozen=True, slots=True)
class Span:
    """Where words stand: paragraph from 1, code points from 0, end exclusive, and their hash."""

    paragraph: int
    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Failure:
    """One citation that does not hold, and why."""

    about: str
    source_id: str
    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Verification:
    """How many located citations hold, and those that do not."""

    held: int
    failed: tuple[Failure, ...]


def load_sources(package: Package) -> dict[str, Source]:
    """Return the sources of a package by id, in the file's order."""
    columns = [column.name for column in fields(Source)]
    sources = {}
    for row in package.rows("sources"):
        values: dict[str, Any] = {column: row.get(column) for column in columns}
        sources[row["id"]] = Source(**values)
    return sources


def read_article(path: Path) -> str:
    """Return an article's text: UTF-8, one BOM removed, newlines as they are.

    Raises:
        ArticleError: The file is missing, too large or not UTF-8.
    """
    return _decoded(path.name, _article_bytes(path))


def locate(text: str, phrase: str, *, nth: int = 1) -> Span:
    r"""Return where ``phrase`` stands in ``text``, letter by letter.

    Args:
        text: An article as `read_article` returns it.
        phrase: The words to cite.
        nth: Which occurrence, from 1; overlapping ones count.

    Raises:
        PhraseNotFoundError: The phrase is empty or does not stand there ``nth`` times.

    >>> span = locate("one\n\ntwo ships", "ships")
    >>> span.paragraph, span.start, span.end
    (2, 9, 14)
    """
    start, found = -1, 0
    while phrase and found < nth and (start := text.find(phrase, start + 1)) >= 0:
        found += 1
    if not found or found < nth:
        raise PhraseNotFoundError(phrase, nth, found)
    return span_at(text, start, start + len(phrase))


def span_at(text: str, start: int, end: int) -> Span:
    """Return the span of ``text`` from ``start`` to ``end`` (code points, end exclusive).

    Raises:
        ArticleError: The span is empty or reaches outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ArticleError(f"{start}-{end}", f"out of range, the text has {len(text)} characters")
    line_end = text.find("\n", start)
    lines = text[: len(text) if line_end < 0 else line_end].split("\n")
    paragraph = sum(1 for line in lines if line.strip())
    return Span(paragraph, start, end, sha256(text[start:end].encode()).hexdigest())


def verify(
    package: Package, articles: Path, *, lent: Collection[str] = frozenset()
) -> Verification:
    """Check every located citation and claim against the articles in a folder.

    A file whose bytes changed is a failure of its own, beside the citations the change hits; a
    citation of a missing file fails.

    Args:
        package: The package whose citations and claims are checked.
        articles: The folder that holds the sources' files, under their names.
        lent: Sources of a package that only stands beside: their citations are checked where
            the folder holds their file, and else left out.
    """
    held, failed = 0, []
    texts: dict[str, str | None] = {}
    sources = load_sources(package)
    for about, label, row in _located(package, sources):
        source = sources.get(row["source_id"])
        file = (source and source.file) or ""
        if row["source_id"] in lent and not (articles / Path(file).name).is_file():
            continue
        if source and file and source.id not in texts:
            texts[source.id], changed = _opened(source, articles / Path(file).name)
            failed += [Failure(f"source:{source.id}", source.id, file, changed)] if changed else []
        why = _difference(texts.get(row["source_id"]), row)
        held += not why
        failed += [Failure(about, row["source_id"] or "", file, f"{label}{why}")] if why else []
    return Verification(held, tuple(failed))


def _located(
    package: Package, sources: dict[str, Source]
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (about, label, row) of each citation and claim that cites a file."""
    labelled = [("", f"event:{row['event_id']}", row) for row in package.rows("citations")]
    labelled += [(f"claim {row['id']}: ", row["about"], row) for row in package.rows("claims")]
    for label, about, row in labelled:
        source = sources.get(row["source_id"])
        if (source and source.file) or row["start"] is not None:
            yield about, label, row


def _opened(source: Source, path: Path) -> tuple[str | None, str]:
    """Return the text, or None if there is none, and what is wrong with the file as a whole."""
    try:
        data = _article_bytes(path)
        text = _decoded(path.name, data)
    except ArticleError as error:
        return None, "" if error.why == "file missing" else error.why
    changed = source.sha256 is not None and sha256(data).hexdigest() != source.sha256
    return text, "the file has changed: its SHA-256 differs" if changed else ""


def _difference(text: str | None, row: dict[str, Any]) -> str:
    """Say what of a citation does not hold; empty if it holds."""
    if text is None:
        return "file missing"
    start, end = row["start"], row["end"]
    if None in (row["paragraph"], start, end, row["span_sha256"]):
        return "no span is given"
    where = f"paragraph {row['paragraph']}, characters {start}-{end}"
    try:
        span = span_at(text, start, end)
    except ArticleError as error:
        return f"{where}: {error.why}"
    if span.sha256 != row["span_sha256"]:
        return f"{where}: the words differ (hash)"
    if span.paragraph != row["paragraph"]:
        return f"{where}: the paragraph is {span.paragraph}"
    return ""


def _article_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_ARTICLE_BYTES:
            raise ArticleError(path.name, f"larger than {MAX_ARTICLE_BYTES} bytes")
        return path.read_bytes()
    except OSError:
        raise ArticleError(path.name, "file missing") from None


def _decoded(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ArticleError(name, "not UTF-8") from None


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the locator columns of a phrase in a file, ready to paste into a citation."""
    parser = argparse.ArgumentParser(
        prog="python -m geodata.evidence.sources", description=main.__doc__
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("phrase")
    parser.add_argument("--nth", type=int, default=1, help="which occurrence, from 1")
    asked = parser.parse_args(arguments)
    try:
        span = locate(read_article(asked.file), asked.phrase, nth=asked.nth)
    except HandoverError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("paragraph,start,end,span_sha256\n")
    sys.stdout.write(f"{span.paragraph},{span.start},{span.end},{span.sha256}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
