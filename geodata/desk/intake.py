"""From a file or a pasted text to an article on the desk, and from an article to its reading."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from geodata.articles.reader import read_article as read_events
from geodata.articles.text.extraction import MAX_FILE_BYTES, extract_text
from geodata.articles.text.text import read_text
from geodata.dates.edtf import parse_day
from geodata.desk.decisions import HeldArticle
from geodata.desk.text import one_line
from geodata.desk.workspace import hold
from geodata.errors import ArticleError, DayError, DeskError
from geodata.evidence.sources import read_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.articles.reader import Reading
    from geodata.atlas import Atlas
    from geodata.desk.workspace import Workspace
    from geodata.gazetteer.gazetteer import Gazetteer

ENDINGS: Final = (".txt", ".html", ".htm", ".pdf")
MOST_FILES: Final = 500
_LONGEST_NAME, _LONGEST_FACT = 80, 300
_ADDRESS = re.compile(r"https?://[^\s/@]+(/\S*)?")
_FULL_DAY = len("2020-03-26")


def take_in(workspace: Workspace, ours: Atlas, name: str, data: bytes) -> HeldArticle:
    """Put an article on the desk; the same text twice is one article.

    Args:
        workspace: Where it is kept.
        ours: The atlas the desk stands beside; an article of its sources is that source.
        name: What the user calls it; empty takes its first line.
        data: The bytes of a .txt, .html or .pdf file.

    Raises:
        ArticleError: No text can be taken out of it.
        DeskError: The workspace cannot be written to.
    """
    kept = extract_text(PurePath(name).name or "article", data)
    article = _described(kept, name, ours)
    return hold(workspace, article, kept, ours)


def files_in(folder: Path) -> tuple[str, ...]:
    """Return the names of the files in a folder that may be articles, sorted; at most 500."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError:
        return ()
    return tuple(name for name in names if PurePath(name).suffix.lower() in ENDINGS)[:MOST_FILES]


def take_file(workspace: Workspace, ours: Atlas, folder: Path, name: str) -> HeldArticle:
    """Put an article of a folder on the desk.

    Args:
        workspace: Where it is kept.
        ours: The atlas the desk stands beside.
        folder: The folder.
        name: One of `files_in`.

    Raises:
        ArticleError: There is no such file, or no text can be taken out of it.
        DeskError: The workspace cannot be written to.
    """
    try:
        if name not in files_in(folder):
            raise ArticleError(name, "file missing")
        with (folder / name).open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError:
        raise ArticleError(name, "file missing") from None
    return take_in(workspace, ours, name, data)


def _described(kept: bytes, name: str, ours: Atlas) -> HeldArticle:
    text, digest = kept.decode("utf-8-sig"), sha256(kept).hexdigest()
    source = next((s for s in ours.sources.values() if s.sha256 == digest and s.file), None)
    day = source.published if source and len(source.published or "") == _FULL_DAY else None
    first = next((line for line in text.splitlines() if line.strip()), "")
    called = one_line(PurePath(name).name) or one_line(first) or digest[:12]
    return HeldArticle(
        sha256=digest,
        name=called[:_LONGEST_NAME],
        file=(source and source.file) or f"{digest}.txt",
        source_id=source.id if source else f"article-{digest[:12]}",
        lent=source is not None,
        lang=read_text(text).lang,
        added=date.today().isoformat(),  # noqa: DTZ011 - the user's own day
        publisher=source.publisher if source else None,
        published=day,
    )


def describe(workspace: Workspace, article: str, facts: Mapping[str, str], ours: Atlas) -> None:
    """Say who published an article, where and when; an empty text takes back what was said.

    Args:
        workspace: Where the article is kept.
        article: Its hash.
        facts: ``publisher``, ``url`` and ``published`` (a day).
        ours: The atlas the desk stands beside.

    Raises:
        DeskError: The address or the day is none, or the address is another source's.
    """
    publisher, url, published = (
        one_line(facts[name][:_LONGEST_FACT]) for name in ("publisher", "url", "published")
    )
    try:
        day = parse_day(published).isoformat() if published else None
    except DayError as error:
        raise DeskError(str(error).rstrip("."), key="day", value=published or "") from None
    if url and not _ADDRESS.fullmatch(url):
        raise DeskError(f"{url[:80]!r} is no web address", key="address", value=url[:80])
    others = [a.url for a in workspace.desk().articles if a.sha256 != article]
    if url and url in {*others, *(source.url for source in ours.sources.values())}:
        why = "another source has this address already; leave it out here"
        raise DeskError(why, key="address_taken")
    workspace.change(
        lambda desk: desk.about(article, publisher=publisher, url=url, published=day),
        ours,
    )


def reading_of(workspace: Workspace, article: HeldArticle, gazetteer: Gazetteer) -> Reading:
    """Return what the rules read from an article on the desk, read once a process."""
    path = workspace.articles / article.file
    return _read(str(path), article.sha256, article.published, gazetteer)


@lru_cache(maxsize=512)
def _read(path: str, digest: str, published: str | None, gazetteer: Gazetteer) -> Reading:
    del digest  # part of the key alone: another text is another reading
    day = date.fromisoformat(published) if published else None
    return read_events(read_article(Path(path)), gazetteer, published=day)
