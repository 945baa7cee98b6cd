"""The words the reader knows, from ``words_ar.toml`` and ``words_en.toml``, folded for look-up.

The files are for people to edit: a list of words as print has them for each idea. Here they
become sets of folded phrases; both languages share them, since no word belongs to both.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from geodata.articles.text.folding import fold
from geodata.articles.text.vocabulary import Vocabulary

LANGUAGES = ("ar", "en")
_LEAST_LEFT = 2


@cache
def section(name: str) -> dict[str, Any]:
    """Return one section of the word lists, both languages' lists of one name joined."""
    merged: dict[str, Any] = {}
    for lang in LANGUAGES:
        file = Path(__file__).with_name(f"words_{lang}.toml")
        words = tomllib.loads(file.read_text(encoding="utf-8"))
        _merge(merged, words.get(name, {}))
    return merged


def phrases(words: list[str]) -> frozenset[str]:
    """Return phrases as they stand in the reading copy, blanks between their words."""
    return frozenset(phrase(text) for text in words)


def phrase(text: str) -> str:
    """Fold one phrase to its words."""
    return " ".join(fold(text).text.replace("-", " ").split())


def bare_forms(form: str) -> tuple[str, ...]:
    """Return a word as printed, and without each way of taking off what leans on it.

    >>> bare_forms("وبالقاعده")
    ('وبالقاعده', 'بالقاعده', 'القاعده', 'قاعده')
    """
    return _BARE_FORMS[form]


def _without_clitics(form: str) -> tuple[str, ...]:
    forms = [form]
    for letters, least in (("وف", _LEAST_LEFT), ("بكل", _LEAST_LEFT + 1)):
        if forms[-1][:1] in letters and len(forms[-1]) > least:
            forms.append(forms[-1][1:])
    if forms[-1].startswith("ال") and len(forms[-1]) > _LEAST_LEFT + 2:
        forms.append(forms[-1][2:])
    elif form != forms[-1] and forms[-1].startswith("ل") and "لل" in form[:3]:
        forms.append(forms[-1][1:])
    return tuple(forms)


_BARE_FORMS = Vocabulary(_without_clitics)


def _merge(into: dict[str, Any], words: dict[str, Any]) -> None:
    for key, value in words.items():
        if isinstance(value, dict):
            _merge(into.setdefault(key, {}), value)
        elif isinstance(value, list):
            into[key] = [*into.get(key, ()), *value]
        else:
            into[key] = value
