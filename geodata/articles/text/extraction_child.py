"""The child process that takes the text out of one article file, and may do nothing else.

``python -m geodata.articles.text.extraction_child < FILE > TEXT``
"""

from __future__ import annotations

import io
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from geodata.articles.text.extraction import MAX_TEXT_BYTES, REFUSALS
from geodata.articles.text.files import sort_of
from geodata.articles.text.pdf_text import page_text
from geodata.confined import SAID, limit_resources
from geodata.errors import NoTextError
from geodata.tables.encodings import sniff_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 2**30
MAX_CPU_S: Final = 50
MAX_PAGES: Final = 300
_CHARSET: Final = re.compile(rb"(?i)<meta[^>]{1,200}?charset=[\"']?\s*([\w-]{2,20})")
_SPACE: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\s*\n\s*\n\s*")
_LEFT_OUT: Final = (
    "script", "style", "noscript", "template", "svg", "iframe", "form", "button", "nav", "aside",
    "footer", "figure", "select", "textarea", "object", "video", "audio",
)  # fmt: skip
_STORIES: Final = ("[itemprop=articleBody]", "article", "main", "[role=main]", "body")
_BLOCKS: Final = frozenset(
    ("address", "article", "blockquote", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5",
     "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr",
     "ul", "time")
)  # fmt: skip
_LEAST_STORY: Final = 400


def main() -> int:
    """Write the text of the file on standard input to standard output, within limits."""
    limit_resources(memory_bytes=MAX_BYTES, cpu_s=MAX_CPU_S)
    try:
        text = _text(sys.stdin.buffer.read())
    except NoTextError as error:
        sys.stderr.write(error.key)
        return SAID
    sys.stdout.buffer.write(text)
    return 0


def _text(data: bytes) -> bytes:
    sort = sort_of(data)
    if sort == "pdf":
        text = _tidy(_of_pdf(data)).encode(errors="replace")
    elif sort == "html":
        text = _tidy(_of_html(data)).encode(errors="replace")
    else:
        text = _as_utf8(data)
    if not any(character.isalpha() for character in text.decode()):
        raise _refusal("empty")
    if len(text) > MAX_TEXT_BYTES:
        raise _refusal("long")
    return text


def _as_utf8(data: bytes) -> bytes:
    """Return text as UTF-8: untouched if it is, else from the encoding it is found to be in."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode(sniff_bytes(data), errors="replace")
        data = text.encode(errors="replace")
    if "\0" in text:
        raise _refusal("binary")
    return data


def _of_html(data: bytes) -> str:
    """Return the story of a page: its title, then the paragraphs of its main part."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only HTML needs it

    page = LexborHTMLParser(_decoded_page(data))
    page.strip_tags(list(_LEFT_OUT))
    for selector in _STORIES:
        for story in page.css(selector):
            text = "".join(_pieces(story))
            if selector == "body" or len(text.strip()) >= _LEAST_STORY:
                return _with_title(page, text)
    return ""


def _with_title(page: object, text: str) -> str:
    """Put the heading before the story if the story does not have it."""
    for selector in ("h1", "title"):
        found = page.css_first(selector)  # type: ignore[attr-defined]
        heading = found.text(strip=True) if found else ""
        if heading:
            return text if heading in _SPACE.sub(" ", text) else f"{heading}\n\n{text}"
    return text


def _pieces(node: object) -> Iterator[str]:
    """Yield a node's text with a line for each block; one pass, however deep it nests."""
    waiting = [(node, True)]
    while waiting:
        here, opens = waiting.pop()
        name = here.tag  # type: ignore[attr-defined]
        if name == "-text":
            yield _SPACE.sub(" ", (here.text_content or "").replace("\n", " "))  # type: ignore[attr-defined]
            continue
        if name == "br":
            yield "\n"
        if name in _BLOCKS:
            yield "\n\n"
        if opens:
            waiting.append((here, False))
            waiting += [(child, True) for child in reversed(list(here.iter(include_text=True)))]  # type: ignore[attr-defined]


def _decoded_page(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        with suppress(LookupError, UnicodeDecodeError):
            return data.decode(declared[1].decode("ascii"))
    return data.decode(sniff_bytes(data), errors="replace")


def _of_pdf(data: bytes) -> str:
    """Return the text of every page; a scan has none."""
    import pypdf  # noqa: PLC0415 - only PDF needs it

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _refusal("locked")
        pages = reader.pages[:MAX_PAGES]
        return "\n\n".join(page_text(page) for page in pages)
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, RecursionError):
        raise _refusal("broken") from None


def _refusal(key: str) -> NoTextError:
    return NoTextError("", key, REFUSALS[key])


def _tidy(text: str) -> str:
    text = _SPACE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return _LINES.sub("\n\n", lines).strip() + "\n"


if __name__ == "__main__":
    sys.exit(main())
