"""What went wrong at the desk, in the page's language, with the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.desk.bench import PAGE
from dashboard.escape import clean
from geodata.errors import DeskError, NoTextError

if TYPE_CHECKING:
    from dashboard.words import Words
    from geodata.errors import HandoverError


def in_words(error: HandoverError, words: Words) -> str:
    """Return what an error says; one that has no words of ours says it itself, in English."""
    if isinstance(error, NoTextError):
        why = words(f"{PAGE}.refusal.{error.key}")
        return words(f"{PAGE}.refused", name=f"\u2068{clean(error.file)}\u2069", why=why)
    known = words.section(f"{PAGE}.wrong")
    if isinstance(error, DeskError) and error.key in known:
        value, folder = clean(error.value), clean(error.folder or "")
        return words(f"{PAGE}.wrong.{error.key}", value=value, folder=folder)
    return str(error)
