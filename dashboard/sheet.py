"""What pages of text are made of: tables, status marks, source lists, passages; all escaped."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final

from dashboard.escape import Child, Markup, joined, link, name_of, tag
from geodata.errors import ArticleError
from geodata.evidence.quotes import quote
from geodata.evidence.reliance import origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dashboard.telling import Teller
    from geodata.evidence.evidence import Citation, Claim
    from geodata.evidence.sources import Source
    from geodata.status.timeline import Interval

RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ku"})


def section(heading: str, *children: Child) -> Markup:
    """Return a headed part of a page."""
    return tag("section", tag("h3", heading), *children, class_="r-section")


def note(text: Child) -> Markup:
    """Return a quiet sentence."""
    return tag("p", text, class_="r-note")


def nothing(title: str, text: str) -> Markup:
    """Return what stands where a package has no data for a figure."""
    return tag("section", tag("h3", title), tag("p", text), class_="p-nothing")


def table(
    label: str, columns: Sequence[str], rows: Iterable[Sequence[Child]], *, named: bool = False
) -> Markup:
    """Return a table whose first column heads each row.

    Args:
        label: What the table is, for a screen reader.
        columns: The headings.
        rows: As many cells each as there are columns.
        named: Whether a cell says its column where there is no room for headings, on a phone.
    """
    names = [tag("span", name, class_="r-col", aria_hidden="true") for name in columns[1:]]
    head = [tag("th", column, scope="col") for column in columns]
    body = [
        tag(
            "tr", tag("th", first, scope="row"), *map(_cell, rest, names if named else repeat(None))
        )
        for first, *rest in rows
    ]
    parts = (tag("caption", label), tag("thead", tag("tr", *head)), tag("tbody", *body))
    return tag("table", *parts, class_="r-table")


def _cell(cell: Child, name: Markup | None) -> Markup:
    return tag("td", name, cell)


def status(teller: Teller, interval: Interval) -> Markup:
    """Return a status with its mark; both marks where one of two is possible."""
    marks = [
        tag("span", class_=f"r-mark r-{found}", aria_hidden="true")
        for found in (interval.possible or (interval.status,))[:2]
    ]
    return tag("span", *marks, teller.status(interval), class_=f"r-status r-is-{interval.status}")


def kind(teller: Teller, kind_: str) -> Markup:
    """Return a kind of event with its mark."""
    mark = tag("span", class_=f"r-mark r-kind-{kind_}", aria_hidden="true")
    return tag("span", mark, teller.words(f"kind.{kind_}"), class_="r-kind")


def term(teller: Teller, text: str | None) -> Markup:
    """Return a text the data hold in English only, in Arabic where there is a term for it."""
    said = teller.term(text or "")
    return foreign(said) if said == text and teller.lang != "en" else name_of(said)


def foreign(text: str, lang: str | None = "en") -> Markup:
    """Return words that are not in the page's language, in their own direction."""
    return name_of(text, lang)


def source_line(teller: Teller, source: Source, cited: Citation | Claim | None = None) -> Markup:
    """Return one source: who, in which language, when, and where in it; a link if it has one."""
    words = teller.words
    parts: list[str] = []
    if source.lang in words.section("lang"):
        parts.append(words(f"lang.{source.lang}"))
    if source.published:
        parts.append(teller.edtf(source.published))
    if source.kind not in {None, "news", "unknown"}:
        parts.append(words(f"source_kind.{source.kind}"))
    if cited and cited.paragraph:
        parts.append(words("panel.paragraph", n=cited.paragraph))
    rest = "".join(f" · {part}" for part in parts)
    return tag("li", link(name_of(teller.publisher(source)), source.url), rest)


def sources(teller: Teller, citations: Iterable[Citation], *, summary: str) -> Markup:
    """Return the sources of an event, folded behind ``summary``; copies of one statement together.

    Sources that print the same origin stand beside each other.
    """
    first = {citation.source_id: citation for citation in reversed(list(citations))}
    known = [teller.atlas.sources[i] for i in first if i in teller.atlas.sources]
    known.sort(key=lambda source: (origin(source).casefold(), source.id))
    lines = [source_line(teller, source, first[source.id]) for source in known]
    return tag("details", tag("summary", summary), tag("ul", *lines), class_="r-sources")


def passage(
    teller: Teller, source: Source, cited: Citation | Claim, articles: Path | None
) -> Markup:
    """Return the cited paragraph with its words marked, or where to find it.

    Args:
        teller: The atlas in the page's language.
        source: The article that is cited.
        cited: The citation or claim, with its span.
        articles: The folder with the articles, if the user named one.
    """
    words = teller.words
    where = words(
        "passage.where",
        article=teller.publisher(source),
        file=teller.isolated(source.file or source.id),
        paragraph=cited.paragraph,
        start=cited.start,
        end=cited.end,
    )
    if articles is None:
        return tag("p", where, class_="r-where")
    try:
        found = quote(articles, source, cited)
    except ArticleError as error:
        return tag("p", where, " ", words("passage.missing", why=str(error)), class_="r-where")
    lang = source.lang or "ar"
    text = tag(
        "blockquote",
        joined(found.before, tag("mark", found.cited), found.after),
        lang=lang,
        dir="rtl" if lang in RIGHT_TO_LEFT else "ltr",
    )
    held = words("passage.held" if found.held else "passage.changed")
    return tag("div", text, tag("p", where, " ", held, class_="r-where"), class_="r-passage")
