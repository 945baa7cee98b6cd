"""The entries of the word lists that say what happened, by the words they begin with."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.text.lexicon import phrase, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

GAPS = {"*": 3, "**": 6, "***": 10}


class Pattern(NamedTuple):
    """One entry of a list: for each word its alternatives, a number where so many may stand."""

    label: str
    parts: tuple[frozenset[str] | int, ...]


class Rest(NamedTuple):
    """What is left of a longer entry, and the words one of which it ends with, if any is left."""

    label: str
    parts: tuple[frozenset[str] | int, ...]
    ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class Begins:
    """What may begin with a word: the lists it stands in alone, and longer patterns.

    Attributes:
        alone: The names of the lists.
        longer: What is left of the longer patterns behind their second word, by that word.
        open: What is left behind the first word of those where any word may be the second.
        seconds: The second words of the longer patterns.
        later: The words the open ones end with.
    """

    alone: tuple[str, ...]
    longer: Mapping[str, tuple[Rest, ...]]
    open: tuple[Rest, ...]
    seconds: frozenset[str]
    later: frozenset[str]


def beginning_with(forms: Sequence[str]) -> Begins | None:
    """Return what may begin with a word that is listed under some forms, None if nothing does."""
    patterns = _patterns()
    found = dict.fromkeys(pattern for form in forms for pattern in patterns.get(form, ()))
    if not found:
        return None
    longer: dict[str, list[Rest]] = defaultdict(list)
    free: list[Rest] = []
    for label, (_, *rest) in found:
        if not rest:
            continue
        second = rest[0]
        if isinstance(second, int):
            free.append(_rest(label, rest))
            continue
        for word in second:
            longer[word].append(_rest(label, rest[1:]))
    alone = dict.fromkeys(pattern.label for pattern in found if len(pattern.parts) == 1)
    by_second = {word: tuple(some) for word, some in longer.items()}
    later = frozenset().union(*(rest.ends for rest in free))
    return Begins(tuple(alone), by_second, tuple(free), frozenset(by_second), later)


def _rest(label: str, parts: Sequence[frozenset[str] | int]) -> Rest:
    last = parts[-1] if parts else frozenset()
    return Rest(label, tuple(parts), frozenset() if isinstance(last, int) else last)


@cache
def _patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """Return the patterns of all lists by the forms of their first word."""
    by_first: dict[str, list[Pattern]] = defaultdict(list)
    for label, entries in section("marks").items():
        for entry in entries:
            whole = tuple(_part(word) for word in entry.split())
            for parts in _spelt_out(whole):
                for form in parts[0]:  # type: ignore[union-attr]
                    by_first[form].append(Pattern(label, parts))
    return {form: tuple(dict.fromkeys(found)) for form, found in by_first.items()}


def _spelt_out(
    parts: tuple[frozenset[str] | int, ...],
) -> Iterable[tuple[frozenset[str] | int, ...]]:
    """Return an entry, and again with "U.S." or "re-enter" as the two words they are in print."""
    yield parts
    for at, part in enumerate(parts):
        if isinstance(part, int):
            continue
        seconds: dict[str, set[str]] = defaultdict(set)
        for first, *rest in (word.replace(".", " ").split() for word in part):
            if len(rest) == 1:
                seconds[first].update(rest)
        for first, words in seconds.items():
            yield (*parts[:at], frozenset((first,)), frozenset(words), *parts[at + 1 :])


def _part(word: str) -> frozenset[str] | int:
    return GAPS.get(word) or frozenset(phrase(other) for other in word.split("|"))
