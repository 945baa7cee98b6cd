"""What a row must hold that a Frictionless schema cannot say: dates, languages, references, spans.

Rows are text as the file has it, an empty cell is ``""``; types, patterns and keys are checked
elsewhere. A check yields (column, why, what was expected).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from geodata.dates.edtf import parse_edtf
from geodata.errors import EdtfError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Texts = Mapping[str, str]
    Fault = tuple[str, str, str]

EDTF_COLUMNS: Final = {("events", "when"), ("forces", "when"), ("sources", "published")}
RANGES: Final = (
    ("low", "best"),
    ("best", "high"),
    ("low", "high"),
    ("start", "end"),
    ("munitions_low", "munitions_high"),
)
SPAN: Final = ("paragraph", "start", "end", "span_sha256")
TABLE_OF: Final = {"event": "events", "base": "bases", "force": "forces"}
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may refer to: the ids of each table, and the sources that are files."""

    ids: Mapping[str, frozenset[str]]
    files: frozenset[str]


def row_faults(table: str, row: Texts, known: Known) -> Iterator[Fault]:
    """Yield everything wrong with a row beyond types, patterns and keys."""
    for column, text in row.items():
        if text:
            yield from _cell_faults(table, column, text)
    yield from _order_faults(row)
    yield from _point_faults(row)
    yield from _language_faults(row)
    for check in _CHECKS.get(table, ()):
        yield from check(row, known)


def _cell_faults(table: str, column: str, text: str) -> Iterator[Fault]:
    if hidden := _HIDDEN.search(text):
        name = f"U+{ord(hidden[0]):04X}"
        yield column, f"there is an invisible character ({name})", "visible text"
    if (table, column) in EDTF_COLUMNS:
        try:
            parse_edtf(text)
        except EdtfError as error:
            yield column, error.why, "a date such as 2020, 2020-03 or 2020-03-26"
    if column.endswith("_ar") and _script(text) == "LATIN":
        yield column, "the text is not in Arabic", "Arabic text"
    if column.endswith("_en") and _script(text) == "ARABIC":
        yield column, "the text is not in English", "English text"
    if column == "url" and not _is_web_address(text):
        yield column, "is no web address", "http:// or https:// and a host"


def _order_faults(row: Texts) -> Iterator[Fault]:
    for low, high in RANGES:
        least, most = _number(row.get(low)), _number(row.get(high))
        if least is not None and most is not None and least > most:
            yield high, f"is less than {low}", f"{row[low]} or more"


def _language_faults(row: Texts) -> Iterator[Fault]:
    for column, text in row.items():
        stem, _, lang = column.rpartition("_")
        other = f"{stem}_ar" if lang == "en" else f"{stem}_en"
        if lang in {"en", "ar"} and not text and row.get(other):
            yield column, f"is empty, but {other} is not", "the text in both languages"


def _point_faults(row: Texts) -> Iterator[Fault]:
    for column, other in (("lon", "lat"), ("lat", "lon")):
        if column in row and not row[column] and row.get(other):
            yield column, f"is empty, but {other} is not", "both or none"


def _scope_faults(row: Texts, _known: Known) -> Iterator[Fault]:
    at_a_base = row.get("scope") == "base"
    if at_a_base and not row.get("base_id"):
        yield "base_id", "is empty, but the scope is base", "the id of a base"
    if not at_a_base and row.get("base_id"):
        yield "base_id", f"names a base, but the scope is {row.get('scope')}", "an empty cell"


def _span_faults(row: Texts, known: Known) -> Iterator[Fault]:
    given = [column for column in SPAN if row.get(column)]
    is_file = row.get("source_id") in known.files
    for column in SPAN:
        if not row.get(column) and (given or is_file):
            why = "is empty, but the source is a file" if is_file else "is empty, others are not"
            yield column, why, "paragraph, start, end and span_sha256 together"
    if given and not is_file:
        yield given[0], "there is a span, but the source is no file", "an empty cell"


def _claim_faults(row: Texts, known: Known) -> Iterator[Fault]:
    kind, _, identity = row.get("about", "").partition(":")
    table = TABLE_OF.get(kind)
    if table and identity not in known.ids[table]:
        yield "about", f"there is no such {kind}", f"an id of {table}"
    if not identity or not (table or kind == "coverage"):
        yield "about", "names nothing a claim can be about", "event:ID, base:ID or force:ID"
    if not row.get("source_id") and not row.get("said_by"):
        yield "source_id", "nobody is named who says so", "source_id or said_by"


def _source_faults(row: Texts, _known: Known) -> Iterator[Fault]:
    if not row.get("url") and not row.get("file"):
        yield "url", "the source is neither an address nor a file", "url or file"
    if row.get("file") and not row.get("sha256"):
        yield "sha256", "is empty, but the source is a file", "the SHA-256 of the file"
    if any(mark in row.get("file", "") for mark in "/\\:"):
        yield "file", "is no plain file name", "a name without a folder"


def _place_faults(row: Texts, known: Known) -> Iterator[Fault]:
    for base_id in filter(None, row.get("not_to_be_confused_with", "").split("|")):
        if base_id not in known.ids["bases"]:
            why = f"there is no base {base_id}"
            yield "not_to_be_confused_with", why, "ids of bases, joined by a bar"
    if row.get("kind") != "word" and not row.get("lon"):
        yield "lon", "is empty, but the row is a place", "a point, or the kind word"


def _name_faults(row: Texts, _known: Known) -> Iterator[Fault]:
    wrong = {"ar": "LATIN", "en": "ARABIC"}.get(row.get("lang", ""))
    if wrong and _script(row.get("name", "")) == wrong:
        yield "name", f"is not in the script of {row['lang']}", "a name in its language's script"


_CHECKS: Final[Mapping[str, tuple[Callable[[Texts, Known], Iterator[Fault]], ...]]] = {
    "events": (_scope_faults,),
    "forces": (_scope_faults,),
    "citations": (_span_faults,),
    "claims": (_span_faults, _claim_faults),
    "sources": (_source_faults,),
    "places": (_place_faults,),
    "names": (_name_faults,),
}


def _script(text: str) -> str:
    """Return the script most letters are of, ``LATIN`` or ``ARABIC``; empty without letters.

    >>> _script("قاعدة K-1"), _script("K-1"), _script("12")
    ('ARABIC', 'LATIN', '')
    """
    letters = [unicodedata.name(letter, "") for letter in text if letter.isalpha()]
    arabic = sum(name.startswith("ARABIC") for name in letters)
    if not letters:
        return ""
    return "ARABIC" if 2 * arabic > len(letters) else "LATIN"


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def _number(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:
        return None
