"""The text of an article file: read here if it is plain UTF-8, else taken out by the child."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geodata.articles.text.extraction import MAX_FILE_BYTES, extract_text
from geodata.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path

_PDF: Final = b"%PDF-"
_HTML: Final = re.compile(rb"(?i)<!doctype html|<html|<head|<body|<article|<p[ >]")
_LOOKED_AT: Final = 4096


def sort_of(data: bytes) -> str:
    """Return what the bytes of a file are, by their beginning: ``pdf html text``."""
    if data[:1024].lstrip().startswith(_PDF):
        return "pdf"
    return "html" if _HTML.search(data[:_LOOKED_AT]) else "text"


def read_article_file(path: Path) -> str:
    """Return the text of a .txt, .html or .pdf file.

    Raises:
        ArticleError: There is no such file, or no text can be taken out of it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError:
        raise ArticleError(path.name, "file missing") from None
    return article_text(path.name, data)


def article_text(name: str, data: bytes) -> str:
    """Return the text of an article; what is UTF-8 text stays as it is, one BOM removed.

    Args:
        name: What the file is called; only for messages.
        data: Its bytes.

    Raises:
        NoTextError: No text can be taken out of it; says why and the way out.
    """
    if sort_of(data) == "text" and len(data) <= MAX_FILE_BYTES:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
        else:
            if text.strip() and "\0" not in text:
                return text
    return extract_text(name, data).decode("utf-8-sig")
