"""Names that stand in a country where the package has no base: "Camp Victory in Kuwait"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.articles.text.lexicon import phrases, section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.articles.text.text import Article

_IN = frozenset(("in", "في", "ب"))
_AT_THE_START = 4
_BEHIND = 2
_APPOSITION = 7
_A = frozenset(("a", "an", "the"))
_CODE = 2


@lru_cache(maxsize=16)
def countries_but(home: frozenset[str]) -> frozenset[str]:
    """Return the names of all countries we know but those with the codes of ``home``."""
    named = section("countries")
    return frozenset().union(*(phrases(some) for code, some in named.items() if code not in home))


def home_of(governorates: Iterable[str | None]) -> frozenset[str]:
    """Return the countries of ISO 3166-2 codes: ``IQ-AN`` lies in ``IQ``."""
    return frozenset(code[:_CODE] for code in governorates if code)


def stands_abroad(article: Article, span: tuple[int, int], countries: frozenset[str]) -> bool:
    """Tell whether a name is said to be in one of some countries.

    "In Kuwait" must begin the sentence or stand right behind the name.

    Args:
        article: The article.
        span: The name's first letter and the one behind it, in the reading copy.
        countries: Folded names of countries.
    """
    sentence = article.sentences[article.sentence_at(span[0])]
    first, behind = article.word_at(span[0]), article.word_at(span[1])
    begins = range(sentence.first, min(sentence.first + _AT_THE_START, first))
    reach = _APPOSITION if "," in article.gap(behind) and article.forms[behind] in _A else _BEHIND
    follows = range(behind, min(behind + reach, sentence.last))
    bare = article.words.bare
    return any(
        not _IN.isdisjoint(bare[number]) and _is_before_one(article, number, countries)
        for number in (*begins, *follows)
    )


def _is_before_one(article: Article, number: int, countries: frozenset[str]) -> bool:
    forms = article.forms
    if number + 1 >= len(forms):
        return False
    one, two = forms[number + 1], forms[min(number + 2, len(forms) - 1)]
    return one in countries or f"{one} {two}" in countries
