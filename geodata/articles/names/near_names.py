"""Names spelled almost like a known one, for "did you mean": a question, never a match."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import compress, count
from typing import TYPE_CHECKING

from geodata.articles.names.seen_names import Taken
from geodata.articles.names.spellings import bare_name
from geodata.articles.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geodata.articles.names.seen_names import Seen
    from geodata.articles.text.text import Article

LEAST_ALIKE = 80
_BREAKS = re.compile(r"[.,;:!?\n()]")
_LEAST_LETTERS = 4
_MOST_LONGER = 2
_MOST_IN_ONE_DRAWER = 2_000


class NearNames:
    """Known names in drawers by their first and last two letters, so that few are compared."""

    def __init__(self, names: Iterable[str]) -> None:
        drawers: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            if len(name) >= _LEAST_LETTERS:
                drawers[f"{name[:2]}-"].append(name)
                drawers[f"-{name[-2:]}"].append(name)
        self._drawers = {key: tuple(held[:_MOST_IN_ONE_DRAWER]) for key, held in drawers.items()}
        self._near = Vocabulary(self._most_alike)

    def like(self, word: str) -> tuple[str, ...]:
        """Return the names most like ``word``, best first, at most three; itself excluded."""
        return self._near[word]

    def _most_alike(self, word: str) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only names nobody knows need it

        if len(word) < _LEAST_LETTERS:
            return ()
        keys = (f"{word[:2]}-", f"-{word[-2:]}")
        names = [name for key in keys for name in self._drawers.get(key, ())]
        alike = process.extract(word, names, scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE, limit=6)
        near = [name for name, _, _ in alike if abs(len(name) - len(word)) <= _MOST_LONGER]
        return tuple(dict.fromkeys(name for name in near if name != word))[:3]


def near_misses(article: Article, names: Sequence[Seen], known: NearNames) -> Iterator[Taken]:
    """Yield what stands beside a head word and is spelled almost like a known name."""
    ends = [name.hit.end for name in names]
    for number in compress(count(), article.words.is_head):
        for first, after in _beside(article, number):
            start, end = article.starts[first], article.ends[after - 1]
            behind = bisect_right(ends, start)  # names do not overlap
            if behind < len(ends) and _leaning(names[behind]) < end:
                continue
            alike = known.like(bare_name(article.copy[start:end]))
            if alike:
                yield Taken(None, start, end, "near_miss", alike)
                break


def _leaning(name: Seen) -> int:
    return name.hit.start - len(name.hit.clitic)


def _beside(article: Article, number: int) -> Iterator[tuple[int, int]]:
    """Yield (first, after) of the one or two words a head word could belong to."""
    for first, after in ((number + 1, number + 3), (number + 1, number + 2), (number - 1, number)):
        if first < 0 or after > len(article.forms):
            continue
        start, end = article.starts[min(first, number)], article.ends[max(after - 1, number)]
        between = article.copy[start:end]
        if not _BREAKS.search(between) and _is_name_like(article, first):
            yield first, after


def _is_name_like(article: Article, number: int) -> bool:
    """Tell whether a word is Arabic, or Latin with a capital."""
    if not article.forms[number][0].isascii():
        return True
    start, _ = article.span(article.starts[number], article.ends[number])
    return not article.raw[start].isascii() or article.raw[start].isupper()
