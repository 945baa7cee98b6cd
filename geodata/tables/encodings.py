"""Which bytes a text file is written in: found by looking, shown, and correctable."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final, TextIO

from geodata.errors import TableError

if TYPE_CHECKING:
    from pathlib import Path

ENCODINGS: Final = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6", "cp1252",
)  # fmt: skip
SAMPLE: Final = 1_000_000
"""Bytes looked at from the beginning; `SPOTS` more samples follow further on."""
SPOTS: Final = 16
SPOT: Final = 65_536
ZEROS: Final = 50
"""One zero byte in so many, all on one side, means UTF-16."""
RIGHT_FOR_A_WRONG: Final = 3
_WORD: Final = re.compile("(?:[^\\W\\d_]|[\u064b-\u0652])+")
"""Letters, and the Arabic vowels above them, which are no letters for Python."""
_WRONG: Final = re.compile("[\udc80-\udcff]")
_NOT_ASCII: Final = re.compile("[^\0-\x7f]")
_CUT: Final = re.compile(rb"\A[\x80-\xbf]{1,3}|[\x80-\xff]{1,3}\Z")


def sniff_encoding(path: Path) -> str:
    """Return the codec a text file is written in, one of `ENCODINGS`.

    A byte order mark decides; then zero bytes mean UTF-16, bytes that are valid UTF-8 mean UTF-8,
    and the rest is Windows Arabic (cp1256) or the older ISO 8859-6 if its words come out Arabic or
    in one script, else Windows Western (cp1252). Long files are looked at in several places.
    """
    return _sniffed(*_samples(path))


def sniff_bytes(data: bytes) -> str:
    """Return the codec of a text that is at hand whole; see `sniff_encoding`."""
    return _sniffed(data)


def _sniffed(head: bytes, *spots: bytes) -> str:
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = head[0:4096:2].count(0), head[1:4096:2].count(0)
    if even + odd > len(head[:4096]) // ZEROS and (even == 0 or odd == 0):
        return "utf-16-le" if odd else "utf-16-be"
    if all(_is_utf8(_CUT.sub(b"", sample) if spots else sample) for sample in (head, *spots)):
        return "utf-8"
    return _windows(b" ".join((head, *spots)))


def open_text(path: Path, encoding: str) -> TextIO:
    """Open a text file with its line ends as they are; wrong bytes become lone surrogates.

    Raises:
        TableError: The file cannot be opened.
    """
    errors = "surrogatepass" if encoding.startswith("utf-16") else "surrogateescape"
    try:
        return path.open(encoding=encoding, errors=errors, newline="")
    except OSError as error:
        raise TableError(path.name, f"cannot be read: {error.strerror}") from None
    except LookupError:
        raise TableError(path.name, f"{encoding[:40]!r} is no encoding") from None


def _samples(path: Path) -> list[bytes]:
    try:
        with path.open("rb") as file:
            samples = [file.read(SAMPLE)]
            size = path.stat().st_size
            for spot in range(1, SPOTS + 1):
                if size > SAMPLE + SPOTS * SPOT:
                    file.seek(SAMPLE + (size - SAMPLE - SPOT) * spot // SPOTS)
                    samples.append(file.read(SPOT))
            if len(samples) == 1:
                samples[0] += file.read(SPOTS * SPOT)
            return samples
    except OSError as error:
        raise TableError(path.name, f"cannot be read: {error.strerror}") from None


def _is_utf8(sample: bytes) -> bool:
    """Tell whether bytes are UTF-8; a few wrong ones among much that is right are wrong rows."""
    try:
        sample.decode()
    except UnicodeDecodeError:
        text = sample.decode(errors="surrogateescape")
        wrong = len(_WRONG.findall(text))
        right = len(_NOT_ASCII.findall(text)) - wrong
        return right > RIGHT_FOR_A_WRONG * wrong
    return True


def _windows(sample: bytes) -> str:
    """Choose between pages of 256 letters by whether words stay within one script."""
    windows, mixed = _scripts(sample, "cp1256")
    iso, iso_mixed = _scripts(sample, "iso8859-6")
    if iso > iso_mixed < mixed:
        return "iso8859-6"
    return "cp1256" if windows > mixed or not (windows or mixed) else "cp1252"


def _scripts(sample: bytes, encoding: str) -> tuple[int, int]:
    """Return how many words are wholly Arabic in an encoding, and how many only in part.

    A byte that is no letter of the encoding counts as a word in part.
    """
    text = sample.decode(encoding, errors="replace")
    arabic, mixed = 0, text.count("\ufffd")
    for word in _WORD.findall(text):
        letters = sum("\u0600" <= letter <= "\u06ff" for letter in word)
        arabic += letters > 1 and letters == len(word)
        mixed += 0 < letters < len(word)
    return arabic, mixed
