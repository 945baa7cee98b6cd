"""What the library says of rows and files, in the page's language.

The English words are the library's own sentences with names where facts stand, so each doubles
as the pattern by which a sentence is known again.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dashboard.words import load_words
from geodata.errors import MappingError, TableError
from geodata.tables.countries import arabic_name
from geodata.tables.layouts import LAYOUTS

if TYPE_CHECKING:
    from dashboard.words import Words
    from geodata.errors import HandoverError

PAGE: Final = "your_data"
FSI, PDI = "\u2068", "\u2069"
_FIELD: Final = re.compile(r"\\\{(\w+)\\\}")
_COUNTRIES: Final = {"country", "other"}
_FIELDS: Final = {"field", "first", "second"}
_BARE: Final = {"count", "cells", "header"}


def said(sentence: str, section: str, words: Words) -> str:
    """Return a sentence of the library in the page's language; as it is if it is not known.

    Args:
        sentence: What the library says.
        section: The section of words it belongs to: ``why``, ``note`` or ``problem``.
        words: The page's words.
    """
    for key, pattern in _patterns(section):
        if found := pattern.fullmatch(sentence):
            facts = {name: _fact(name, text, words) for name, text in found.groupdict().items()}
            return words(f"{PAGE}.{section}.{key}", **facts)
    return sentence if words.lang == "en" else f"{FSI}{sentence}{PDI}"


def why(sentence: str, words: Words) -> str:
    """Return why a row was refused."""
    return said(sentence, "why", words)


def note(sentence: str, words: Words) -> str:
    """Return what is to be known of a table; a licence in it is said in the page's language too."""
    for layout in LAYOUTS.values():
        if layout.licence and layout.licence in sentence and sentence.startswith("Licence"):
            return words(f"{PAGE}.note.licence", licence=licence(layout.licence, words))
    return said(sentence, "note", words)


def licence(terms: str, words: Words) -> str:
    """Return the terms of a source."""
    known = {layout.licence: name for name, layout in LAYOUTS.items() if layout.licence}
    return words(f"{PAGE}.licence.{known[terms]}") if terms in known else isolated(terms)


def problem(error: HandoverError, words: Words) -> str:
    """Return why a file cannot be read; in English the library's own words, without the file."""
    if not isinstance(error, TableError | MappingError):
        return str(error)
    return said(error.why, "problem", words)


def isolated(text: str) -> str:
    """Return a text of somebody's own so that it keeps its direction among ours."""
    return f"{FSI}{text}{PDI}"


def _fact(name: str, text: str, words: Words) -> str:
    if name == "fields":
        separator = "، " if words.lang == "ar" else ", "
        return separator.join(_fact("field", one, words) for one in text.split(", "))
    if name in _FIELDS and text in words.section(f"{PAGE}.field"):
        return words(f"{PAGE}.field.{text}")
    if words.lang == "en" or name in _BARE:
        return text
    return arabic_name(text) if name in _COUNTRIES else isolated(text)


@cache
def _patterns(section: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = load_words("en").section(f"{PAGE}.{section}")
    return tuple(
        (key, re.compile(_FIELD.sub(r"(?P<\1>.+)", re.escape(text)), re.DOTALL))
        for key, text in table.items()
    )
