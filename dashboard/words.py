"""The visible words of the app, in English and Arabic (words_en.toml, words_ar.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "ar")
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Words:
    """All words of one language, asked for by dotted key.

    >>> load_words("en")("status.handed_over")
    'Handed over'
    """

    lang: str
    table: dict[str, Any]

    def __call__(self, key: str, /, **facts: object) -> str:
        """Return the words for ``key`` with ``facts`` filled in.

        Raises:
            KeyError: The key is missing; a test keeps both languages complete.
        """
        found = self.section(key.rpartition(".")[0])[key.rpartition(".")[2]]
        return str(found).format(**facts) if facts else str(found)

    def section(self, key: str) -> dict[str, Any]:
        """Return a whole section, such as ``"status"``, as a dict."""
        found = self.table
        for part in key.split("."):
            found = found[part]
        return found

    def number(self, count: int) -> str:
        """Return a count as a word up to twelve, beyond that in digits.

        >>> load_words("en").number(9), load_words("en").number(13)
        ('nine', '13')
        """
        return str(self.section("number").get(str(count), count))

    @property
    def direction(self) -> str:
        """``"rtl"`` for Arabic, else ``"ltr"``."""
        return "rtl" if self.lang == "ar" else "ltr"


def language_of(locale: str | None) -> str:
    """Return the language for what a browser says it speaks, such as ``ar-IQ`` or ``en-GB,en``.

    >>> language_of("AR-iq"), language_of(None)
    ('ar', 'en')
    """
    return "ar" if (locale or "").lower().startswith("ar") else "en"


@cache
def load_words(lang: str, *, elsewhere: bool = False) -> Words:
    """Return the words of ``lang``, one of `LANGUAGES`.

    Args:
        lang: The language.
        elsewhere: The words for another package than ours: nothing in them is of Iraq or the
            Coalition. The section of that name stands for the words it repeats.
    """
    text = (_HERE / f"words_{lang}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return Words(lang=lang, table=_laid_over(table, table["elsewhere"]) if elsewhere else table)


def _laid_over(table: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return a table with the words of another in the place of its own."""
    nested = {
        key: _laid_over(table[key], value)
        for key, value in other.items()
        if isinstance(value, dict) and key in table
    }
    return {**table, **other, **nested}
