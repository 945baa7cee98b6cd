"""How the pages cite: who published it, in which language, when, where in it; as a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.escape import Markup, joined, link, name_of, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.telling import Teller
    from geodata.evidence import Citation
    from geodata.sources import Source


def source_link(source: Source, teller: Teller) -> Markup:
    """Return who published a source as a link to it, if it has an address."""
    unseen = tag("span", f" ({teller.words('map.opens_link')})", class_="p-unseen")
    name = name_of(teller.publisher(source))
    return link(joined(name, unseen), source.url) if source.url else name


def source_line(citation: Citation, teller: Teller) -> Markup:
    """Return a citation: the publisher, the language, the date, the paragraph, the kind."""
    words, source = teller.words, teller.atlas.sources[citation.source_id]
    parts = [source_link(source, teller)]
    if source.lang in words.section("lang"):
        parts.append(tag("span", words(f"lang.{source.lang}")))
    if source.published:
        parts.append(name_of(teller.edtf(source.published)))
    if citation.paragraph:
        parts.append(tag("span", words("panel.paragraph", n=citation.paragraph)))
    if source.kind in words.section("source_kind") and source.kind not in {"news", "unknown"}:
        parts.append(tag("span", words(f"source_kind.{source.kind}")))
    return tag("span", parts[0], *(joined(" · ", part) for part in parts[1:]), class_="p-source")


def source_links(citations: Iterable[Citation], teller: Teller) -> Markup:
    """Return the publishers of an event's sources in one line, each once, each a link."""
    sources = teller.atlas.sources
    named = {teller.publisher(sources[c.source_id]): sources[c.source_id] for c in citations}
    links = [source_link(source, teller) for source in named.values()]
    return joined(*[part for one in links for part in (" · ", one)][1:])
