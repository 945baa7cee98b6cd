"""An article as it is read: paragraphs, sentences and words, each with its place in the text.

Sentences and words stand in the reading copy (`folding`); `Article.span` brings a place back to
the text as printed. What a word says is looked up in `words`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.text.folding import Folded, fold
from geodata.articles.text.words import look_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.articles.text.words import Words

# A number with its points, or letters; one letter to begin with is searched for fastest.
_WORD = re.compile(r"(\w(?:(?<=\d)[\d.,]*\d(?!\w)|\w*+(?:'\w+)*+))")
# Line breaks, or stops with what closes behind them; one set to begin with is searched for fastest.
_STOP = re.compile(r"[\n.!?\u2026](?:(?<=\n)\n*|(?<!\n)[.!?\u2026]*[\"')\]]*)")
_ARABIC = re.compile("[\u0621-\u064a]")
_FIRST_ARABIC = "\u0600"
# Words a full stop behind which ends no sentence.
_SHORTENED = frozenset(
    (
        "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "sgt", "brig", "adm", "cpl",
        "cmdr", "rep", "sen", "gov", "st", "no", "vs", "approx", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sep", "sept", "oct", "nov", "dec", "u.s", "u.k", "a.m", "p.m", "e.g", "i.e",
        "etc", "fig",
    )
)  # fmt: skip
_ITEM = re.compile(r"\s*(?:[-*>+]|\(?\d{1,2}[.)\-]|[a-z][.)])\s+")
_INITIALS = re.compile(r"[a-z]|(?:[a-z]\.)+[a-z]")
_OPENING_SENTENCES = 2
_SHORTEST_STORY = 7
_SHORT_LINE = 90


class Sentence(NamedTuple):
    """One sentence, heading or list item; a tuple, since there are many.

    Attributes:
        start: First letter in the reading copy.
        end: After the last one.
        first: Number of its first word in `Article.forms`.
        last: After its last word.
        paragraph: Number of its paragraph, from 0.
        opening: Whether it stands in the headline or is one of the story's first two sentences.
        item: Whether its line begins like a list item.
        heading: Whether it announces what follows: a line that ends in a colon or in nothing.
    """

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    opening: bool
    item: bool
    heading: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A text ready to be read.

    Attributes:
        raw: The text as printed.
        copy: The reading copy.
        folded: The way back from the one to the other.
        lang: ``ar`` or ``en``, the language of most letters.
        sentences: All sentences, in order.
        openings: Where each begins in the reading copy.
        forms: All words, folded.
        words: What they say by themselves.
        starts: Where each begins in the reading copy.
        ends: Where each ends, exclusive.
        gaps: What stands before each; a line break before the first and behind the last.
    """

    raw: str
    copy: str
    folded: Folded
    lang: str
    sentences: tuple[Sentence, ...]
    openings: list[int]
    forms: list[str]
    words: Words
    starts: list[int]
    ends: list[int]
    gaps: list[str]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of the reading copy stands in the text as printed."""
        return self.folded.span(start, end)

    def word_at(self, start: int) -> int:
        """Return the number of the first word that begins at ``start`` or later."""
        return bisect_left(self.starts, start)

    def gap(self, number: int) -> str:
        """Return what stands between a word and the one before it."""
        return self.gaps[number] if 0 < number < len(self.gaps) else "\n"

    def sentence_at(self, start: int) -> int:
        """Return the number of the sentence around the letter ``start``."""
        return max(0, bisect_right(self.openings, start) - 1)


def in_headline(article: Article, start: int) -> bool:
    """Tell whether a place of the reading copy lies in the first line, set off as a headline."""
    first = article.sentences[0]
    if first.heading:
        return start < first.end
    line = article.copy.find("\n")
    return start < line and _is_heading(article.copy, first.start, first.start, line)


def read_text(text: str) -> Article:
    """Split ``text`` into sentences and words.

    >>> article = read_text("Taji was handed over. It was the eighth base.")
    >>> len(article.sentences), article.forms[0]
    (2, 'taji')
    """
    folded = fold(text)
    copy = folded.text
    pieces = _WORD.split(copy)  # gap, word, gap, ..., word, gap
    ends = [*accumulate(map(len, pieces))]
    forms, starts = pieces[1::2], ends[:-1:2]
    sentences = tuple(_sentences(copy, starts))
    openings = [sentence.start for sentence in sentences]
    words = look_up(forms)
    return Article(
        text, copy, folded, words.lang, sentences, openings,
        forms, words, starts, ends[1::2], ["\n", *pieces[2:-1:2], "\n"],
    )  # fmt: skip


def _sentences(copy: str, starts: list[int]) -> Iterator[Sentence]:
    """Yield the sentences that have words in them."""
    first, paragraph, told, line, is_new = 0, 0, 0, 0, True
    for start, end, breaks in _pieces(copy):
        line = start if is_new else line
        last = bisect_left(starts, end, lo=first)
        if last > first:
            opening = told < _OPENING_SENTENCES
            item = _ITEM.match(copy, line, end) is not None
            ends_line = breaks or copy[end : end + 1] in ("", "\n")
            heading = ends_line and _is_heading(copy, line, start, end)
            told += not heading and last - first >= _SHORTEST_STORY
            yield Sentence(start, end, first, last, paragraph, opening, item, heading)
            first = last
        paragraph += breaks and last > 0
        is_new = breaks
    # every word stands in a piece, so none is left over


def _is_heading(copy: str, line: int, start: int, end: int) -> bool:
    """Tell whether a sentence that ends its line announces what follows."""
    body = copy[line:end].strip()
    if body.endswith(":"):
        return True
    alone = start == line or body == copy[start:end].strip()
    return alone and len(body) < _SHORT_LINE and body[-1:] not in '.!?"'


def _pieces(copy: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether a line ends there) of each stretch between two full stops."""
    start = 0
    for match in _STOP.finditer(copy):
        first, end = match.span()
        if copy[first] == "\n":
            yield start, first, True
        elif copy[first] == "." and not _ends_sentence(copy, first, end):
            continue
        else:
            yield start, end, False
        start = end
    yield start, len(copy), True


def _ends_sentence(copy: str, start: int, end: int) -> bool:
    """Tell whether the full stop at ``start`` ends a sentence: not in 3.5, U.S. or Gen."""
    following = copy[end : end + 1]
    if following.isalnum() and not _ARABIC.match(following):
        return False
    if copy[start - 1 : start] >= _FIRST_ARABIC:
        return True
    before = copy[max(0, start - 12) : start].rsplit(None, 1)
    word = before[-1].strip("(\"'") if before else ""
    if word.isdigit() and following == " " and start - 3 <= copy.rfind("\n", 0, start) + 1:
        return False
    return word.rpartition("-")[2] not in _SHORTENED and not _INITIALS.fullmatch(word)
