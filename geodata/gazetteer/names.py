"""Fold a name's spelling variants to one key, and find the words around it that say what it is.

Pure and letter by letter: no list of names is consulted, so any package's names fold alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from geodata.gazetteer.head_words import (
    AREA_WORDS_AFTER,
    AREA_WORDS_BEFORE,
    HEADS_AFTER,
    HEADS_BEFORE,
    QUALIFIERS_AFTER,
    QUALIFIERS_BEFORE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Letters one sound or one word is printed with, and which of them stands for all. Hamza on a
# carrier and vowel signs come off by decomposition.
_LETTERS = {
    **dict.fromkeys("ٱٲٳٵ", "ا"),
    **dict.fromkeys("ؤٶٷ", "و"),
    **dict.fromkeys("ىیېێۍےئٸ", "ي"),
    **dict.fromkeys("ۆۇۈۉۋۊۅۏ", "و"),
    **dict.fromkeys("ةەہھۃۀۂۿ", "ه"),
    **dict.fromkeys("کڪگڭ", "ك"),
    **dict.fromkeys("پ", "ب"),
    **dict.fromkeys("چ", "ج"),
    **dict.fromkeys("ڤڥ", "ف"),
    **dict.fromkeys("ڨ", "ق"),
    **dict.fromkeys("ڕڔ", "ر"),
    **dict.fromkeys("ڵڶ", "ل"),
    **dict.fromkeys("ژ", "ز"),
    **dict.fromkeys("ıɪ", "i"),
    **dict.fromkeys("ø", "o"),
    **dict.fromkeys("ł", "l"),
    **dict.fromkeys("đð", "d"),
    **dict.fromkeys("æ", "ae"),
    **dict.fromkeys("œ", "oe"),
    # a lone hamza, and marks that are printed as letters of their own: apostrophes, tatweel
    **dict.fromkeys("ءٴـ'`´‘’‚‛′ʹʺʻʼʽʾʿˈˊˋ՚׳＇", ""),
}
_ARTICLES = frozenset(("ال", "al", "el", "the"))
# "at-Taji", "ash-Sham": the article takes the sound of the letter it leans on.
_LEANING_ARTICLES = {f"{vowel}{sun}": sun[0] for vowel in "ae" for sun in (*"dnrstz", "sh")}
# What stands between two names of one place, or between a place and where it lies.
_BETWEEN = re.compile(
    r"[()\[\]{}/,;،؛|﴾﴿]|(?<=\s)(?:or|aka|in|near|أو|او|في|قرب)(?=\s)", re.IGNORECASE
)


def name_key(text: str) -> str:
    """Return the key under which all spellings of a name meet.

    Latin case, accents, apostrophes, Arabic vowel signs, tatweel, zero-width and direction marks
    are dropped; forms of alef, hamza, ya, kaf and ha become one letter each, as do the Persian and
    Kurdish ones; digits become 0-9; hyphens and all other marks become spaces; the article goes
    from every word (ال, al-, el-, the). Folding a key again changes nothing.

    >>> name_key("قاعدة عين الأسد الجويّة")
    'قاعده عين اسد جويه'
    >>> name_key("Al-Qa’im"), name_key("K-1"), name_key("K١")
    ('qaim', 'k 1', 'k1')
    """
    words: list[str] = []
    for word in reversed("".join(map(_letter, text)).split()):
        bare = _without_article(word)
        if not (words and _is_article(bare, words[-1])):
            words.append(bare)
    return " ".join(reversed(words))


def name_parts(text: str) -> list[str]:
    """Return the names that stand side by side in one, as printed.

    >>> name_parts("Habbaniyah / Al-Taqaddum Air Base (TQ)")
    ['Habbaniyah', 'Al-Taqaddum Air Base', 'TQ']
    """
    return [part.strip() for part in _BETWEEN.split(text) if name_key(part)]


def is_head(text: str) -> bool:
    """Tell whether a text is nothing but a head word, such as "air base"."""
    words = tuple(name_key(text).split())
    return words in _ANY_BEFORE or words in _ANY_AFTER


def split_head(text: str) -> tuple[str, str]:
    """Return the head words around a name and the name itself, both folded.

    A name that is nothing but head words keeps the last of them.

    >>> split_head("Camp Taji")
    ('camp', 'taji')
    >>> split_head("قاعدة بلد الجوية")
    ('قاعده جويه', 'بلد')
    >>> split_head("Balad Ruz")
    ('', 'balad ruz')
    """
    key = name_key(text)
    splits = [("", key), *peelings(key)]
    return splits[-1]


def peelings(key: str) -> Iterator[tuple[str, str]]:
    """Yield each way to take head words off a folded name, the fewest words first.

    Nothing is yielded for a name without a head word, and the name left over is never empty.

    >>> list(peelings("قاعده بلد جويه"))
    [('جويه', 'قاعده بلد'), ('قاعده', 'بلد جويه'), ('قاعده جويه', 'بلد')]
    """
    words = key.split()
    cuts = [
        (before, after, says_so or says_so_too)
        for (before, says_so), (after, says_so_too) in product(
            _cuts_before(words), _cuts_after(words)
        )
        if before + after < len(words)
    ]
    if not any(says_so for *_, says_so in cuts):
        return
    for before, after, _ in sorted(cuts[1:], key=lambda cut: (cut[0] + cut[1], cut)):
        end = len(words) - after
        yield " ".join((*words[:before], *words[end:])), " ".join(words[before:end])


def split_area(key: str) -> tuple[str, str] | None:
    """Return (kind, name) of a folded name said to be a town, a district, ...; else None.

    The kind is one of the places table: ``city town district area facility``.

    >>> split_area(name_key("مدينة بلد")), split_area("balad town"), split_area("balad")
    (('city', 'بلد'), ('town', 'balad'), None)
    """
    words = key.split()
    for length in (2, 1):
        if len(words) <= length:
            continue
        first, last = tuple(words[:length]), tuple(words[-length:])
        if first in _AREAS_BEFORE:
            return _AREAS_BEFORE[first], " ".join(words[length:])
        if last in _AREAS_AFTER:
            return _AREAS_AFTER[last], " ".join(words[:-length])
    return None


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    """Return what one character folds to: letters, digits, a space or nothing."""
    if char in _LETTERS:
        return _LETTERS[char]
    plain = unicodedata.normalize("NFKD", char.casefold())
    if plain != char:
        return "".join(map(_letter, plain))
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category in ("Cf", "Me") or unicodedata.combining(char) or _is_selector(char):
        return ""
    return char if category[0] in "LNM" else " "


def _is_selector(char: str) -> bool:
    """Tell whether a character only chooses how the one before it is drawn (emoji or text)."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef" or char == "\u034f"


def _without_article(word: str) -> str:
    while word.startswith("ال") and len(word) > 3:  # noqa: PLR2004 - leave two letters at least
        word = word[2:]
    return word


def _is_article(word: str, following: str) -> bool:
    if word in _ARTICLES:
        return True
    return word in _LEANING_ARTICLES and following.startswith(_LEANING_ARTICLES[word])


def _phrases(*lists: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name_key(phrase).split()) for phrases in lists for phrase in phrases)


def _areas(kinds: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(name_key(phrase).split()): kind for phrase, kind in kinds.items()}


_BEFORE, _AFTER = _phrases(HEADS_BEFORE), _phrases(HEADS_AFTER)
_ANY_BEFORE = _phrases(HEADS_BEFORE, QUALIFIERS_BEFORE)
_ANY_AFTER = _phrases(HEADS_AFTER, QUALIFIERS_AFTER)
_AREAS_BEFORE, _AREAS_AFTER = _areas(AREA_WORDS_BEFORE), _areas(AREA_WORDS_AFTER)
_LONGEST_PHRASE = max(map(len, _ANY_BEFORE | _ANY_AFTER))
_MOST_PHRASES = 3


def _cuts_before(words: list[str]) -> list[tuple[int, bool]]:
    """Return how many words may go from the front, and whether a head is among them."""
    cuts = [(0, False)]
    for _ in range(_MOST_PHRASES):
        start, said = cuts[-1]
        for length in range(_LONGEST_PHRASE, 0, -1):
            phrase = tuple(words[start : start + length])
            if phrase in _ANY_BEFORE:
                cuts.append((start + len(phrase), said or phrase in _BEFORE))
                break
    return cuts


def _cuts_after(words: list[str]) -> list[tuple[int, bool]]:
    """Return how many words may go from the end, and whether a head is among them."""
    cuts = [(0, False)]
    for _ in range(_MOST_PHRASES):
        taken, said = cuts[-1]
        end = len(words) - taken
        for length in range(_LONGEST_PHRASE, 0, -1):
            phrase = tuple(words[max(0, end - length) : end])
            if phrase in _ANY_AFTER:
                cuts.append((taken + len(phrase), said or phrase in _AFTER))
                break
    return cuts
