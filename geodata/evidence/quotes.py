"""The paragraph a citation points into, read from an article the user holds, and never kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import ArticleError
from geodata.evidence.sources import read_article, span_at

if TYPE_CHECKING:
    from geodata.evidence.evidence import Citation, Claim
    from geodata.evidence.sources import Source


@dataclass(frozen=True, slots=True)
class Quote:
    """A cited paragraph in three parts, as the file prints it.

    ``cited`` are the words the citation names; ``before`` and ``after`` are the rest of their
    paragraph. ``held`` tells whether their hash is the one the citation was made with.
    """

    paragraph: int
    before: str
    cited: str
    after: str
    held: bool


def quote(articles: Path, source: Source, cited: Citation | Claim) -> Quote:
    """Return the paragraph that a citation or claim of an article points into.

    Args:
        articles: The folder that holds the sources' files, under their names.
        source: The article.
        cited: A citation or claim with a span in it.

    Raises:
        ArticleError: The source is no file, the file cannot be read, or the span is outside it.
    """
    if not source.file or cited.start is None or cited.end is None:
        raise ArticleError(source.file or source.id, "no span is given")
    text = read_article(articles / Path(source.file).name)
    span = span_at(text, cited.start, cited.end)
    opens = text.rfind("\n", 0, span.start) + 1
    closes = text.find("\n", span.end)
    return Quote(
        paragraph=span.paragraph,
        before=text[opens : span.start],
        cited=text[span.start : span.end],
        after=text[span.end : len(text) if closes < 0 else closes].rstrip("\r"),
        held=span.sha256 == cited.span_sha256,
    )
