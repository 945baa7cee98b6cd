"""How much each word speaks for each kind of event: a table learned from articles with gold."""

from __future__ import annotations

import csv
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, Final

import numpy as np

from geodata.articles.learned.features import WHERE, around

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from geodata.articles.learned.features import Sheet

    Floats = NDArray[np.float32]

KINDS: Final = (
    "none", "not", "attack", "handover", "drawdown", "arrival", "mission_change", "force_level",
)  # fmt: skip
"""What a slot may tell: nothing, what did not (yet) happen, or an event of a kind."""
WORD: Final = "word"
MARK: Final = "list"
TRAIT: Final = "trait"
_SCALE: Final = 100
_NOTHING: Final = ("0",) * len(KINDS)
_PLACES: Final = {where: number for number, where in enumerate(WHERE)}
_BEFORE: Final = WHERE.index("sentence before")
_COLUMNS: Final = np.arange(len(WHERE))


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of words, of lists of words, and of traits, for each of `KINDS`.

    Attributes:
        words: The row of each stem in ``said``; row 0 is for those not known.
        marks: The row of each list of words in ``said``.
        said: What a word or listed word says at each place: (rows, places of `WHERE`, kinds).
        traits: The row of each trait in ``of_traits``; row 0 is for those not known.
        of_traits: (traits, kinds).
    """

    words: Mapping[str, int]
    marks: Mapping[str, int]
    said: Floats
    traits: Mapping[str, int]
    of_traits: Floats

    def chances(self, sheet: Sheet) -> Floats:
        """Return how likely each slot tells each of `KINDS`: (slots, kinds), rows sum to 1."""
        rows, places = self._rows(sheet)
        sums = np.zeros((len(rows) + 1, *self.said.shape[1:]), dtype=np.float32)
        np.cumsum(self.said[rows], axis=0, out=sums[1:])
        flat = chain.from_iterable(chain.from_iterable(sheet.stretches))
        ends = places[np.fromiter(flat, dtype=np.intp)].reshape(-1, len(WHERE), 2)
        score = (sums[ends[:, :, 1], _COLUMNS] - sums[ends[:, :, 0], _COLUMNS]).sum(axis=1)
        score += self._of_traits(sheet)[np.asarray(sheet.traits_of)].sum(axis=1)
        odds = np.exp(score - score.max(axis=1, keepdims=True))
        chances: Floats = odds / odds.sum(axis=1, keepdims=True)
        return chances

    def heaviest(self, sheet: Sheet, slot: int, kind: str, most: int) -> list[int]:
        """Return the words of its sentence that speak most for a kind, the heaviest first."""
        begin, end = around(sheet.stretches[slot])
        marks: dict[int, list[str]] = {}
        listed = (bisect_left(sheet.marks, (at, "")) for at in (begin, end))
        for at, label in sheet.marks[slice(*listed)]:
            marks.setdefault(at, []).append(label)
        of_kind = self.said[:, :, KINDS.index(kind)]
        total: dict[int, float] = {}
        for place, (first, last) in enumerate(sheet.stretches[slot]):
            for word in range(first, last) if place != _BEFORE else ():
                rows = [self.words.get(sheet.stems[word], 0)]
                rows += [self.marks.get(label, 0) for label in marks.get(word, ())]
                total[word] = total.get(word, 0.0) + float(of_kind[rows, place].sum())
        heavy = sorted(total, key=lambda word: -total[word])[:most]
        return [word for word in heavy if total[word] > 0]

    def _rows(self, sheet: Sheet) -> tuple[list[int], NDArray[np.intp]]:
        """Return the rows of all words, each with its lists behind it, and where each begins."""
        rows: list[int] = []
        places: list[int] = []
        marks = iter([*sheet.marks, (len(sheet.stems), "")])
        at, label = next(marks)
        known = self.marks.get
        for word, row in enumerate(map(self.words.get, sheet.stems, repeat(0))):
            places.append(len(rows))
            rows.append(row)
            while at == word:
                rows.append(known(label, 0))
                at, label = next(marks)
        return rows, np.asarray([*places, len(rows)], dtype=np.intp)

    def _of_traits(self, sheet: Sheet) -> Floats:
        """Return what each group of traits says for each kind: (groups, kinds)."""
        lengths = [len(traits) for traits in sheet.traits]
        rows = [self.traits.get(trait, 0) for trait in chain.from_iterable(sheet.traits)]
        starts = [0, *accumulate(lengths[:-1])]
        said: Floats = np.add.reduceat(self.of_traits[rows], starts, axis=0)
        return said


def from_rows(rows: Iterable[Sequence[str]]) -> Weights:
    """Make weights of the rows of their table: what it is, its place, its name, a weight a kind."""
    words: dict[str, int] = {"": 0}
    marks: dict[str, int] = {}
    traits: dict[str, int] = {"": 0}
    said: dict[tuple[int, int], Sequence[str]] = {}
    of_traits: list[Sequence[str]] = [_NOTHING]
    for what, where, name, *weights in rows:
        if what == TRAIT:
            traits[name] = len(of_traits)
            of_traits.append(weights)
            continue
        known = words if what == WORD else marks
        said[known.setdefault(name, len(words) + len(marks)), _PLACES[where]] = weights
    table = np.zeros((len(words) + len(marks), len(WHERE), len(KINDS)), dtype=np.float32)
    numbers, columns = zip(*said, strict=True)
    table[list(numbers), list(columns)] = _numbers(said.values())
    return Weights(words, marks, table, traits, _numbers(of_traits))


def _numbers(rows: Iterable[Sequence[str]]) -> Floats:
    """Return (rows, kinds) weights of their hundredths."""
    hundredths = np.fromiter(map(int, chain.from_iterable(rows)), dtype=np.float32)
    found: Floats = hundredths.reshape(-1, len(KINDS)) / np.float32(_SCALE)
    return found


@cache
def load_weights() -> Weights:
    """Return the weights of this package, from ``weights.csv``."""
    table = files("geodata.articles.learned").joinpath("weights.csv")
    rows = csv.reader(table.read_text("utf-8").splitlines())
    next(rows)
    return from_rows(rows)
