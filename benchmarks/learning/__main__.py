"""Learn the weights anew: ``python -m benchmarks.learning``.

Words are learned from ``tests/articles``, from the sentences the rules are tested on, and from the
articles of this folder. Whether a proposal holds is learned from the last alone: the rules were
never mended on them, so what the rules propose there is what they propose in any new article.
Their words' chances come from weights learned without them, in four parts.
"""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.article_scores import our_gold
from benchmarks.learning.examples import NEAR, Columns, Example, answers, examples
from benchmarks.learning.judged import judged_proposals, judged_suggestions
from benchmarks.learning.pieces import read_pieces
from benchmarks.learning.regression import chances, fit
from geodata.articles import learned
from geodata.articles.learned.features import WHERE
from geodata.articles.learned.weights import KINDS
from geodata.gazetteer.gazetteer import load_gazetteer
from geodata.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

ARTICLES: Final = Path(__file__).parent / "articles"
SENTENCES: Final = "sentences.txt"
TABLES: Final = Path(learned.__file__).parent
_PARTS: Final = 4
_PENALTY: Final = 10.0
_PENALTY_OF_VERDICT: Final = 3.0
_SCALE: Final = 100
_LEAST: Final = 2


def main() -> None:
    """Learn both tables and write them."""
    gazetteer = load_gazetteer()
    ours = examples([*our_gold(), *read_pieces(ARTICLES / SENTENCES)], gazetteer)
    files = sorted(file for file in ARTICLES.glob("*.txt") if file.name != SENTENCES)
    pieces = [piece for file in files for piece in read_pieces(file)]
    random.Random(1).shuffle(pieces)
    fresh = examples(pieces, gazetteer)
    print(f"{len(ours)} and {len(fresh)} articles")
    told: dict[int, NDArray[np.float64]] = {}
    for part in range(_PARTS):
        held = fresh[part::_PARTS]
        rest = [one for number, one in enumerate(fresh) if number % _PARTS != part]
        columns, weights = words([*ours, *rest])
        told |= {id(one): chances(columns.matrix([one]), weights) for one in held}
        print(f"part {part + 1} of {_PARTS}: {len(columns.numbers)} features")
    write_verdict(fresh, [told[id(one)] for one in fresh])
    write_weights(*words([*ours, *fresh]))


def words(some: list[Example]) -> tuple[Columns, NDArray[np.float64]]:
    """Learn what each word says."""
    columns = Columns.of(some)
    matrix = columns.matrix(some)
    return columns, fit(matrix, answers(some), len(KINDS), penalty=_PENALTY)


def write_weights(columns: Columns, weights: NDArray[np.float64]) -> None:
    """Write the weights of words in hundredths, without those that hardly weigh."""
    rows: dict[tuple[str, str, str], NDArray[np.float64]] = {}
    for (what, where, name), number in columns.numbers.items():
        for place in WHERE[:3] if where == NEAR else (where,):
            key = (what, place, name)
            rows[key] = rows.get(key, np.zeros(len(KINDS))) + weights[number]
    table = [["what", "where", "name", *KINDS]]
    for key, row in sorted(rows.items()):
        hundredths = np.rint(row * _SCALE).astype(int)
        if np.abs(hundredths).max() >= _LEAST:
            table.append([*key, *map(str, hundredths)])
    _write("weights.csv", table)


def write_verdict(some: list[Example], told: list[NDArray[np.float64]]) -> None:
    """Learn and write what speaks for a proposal: first for those of the rules, then for others."""
    verdict = _verdict(judged_proposals(some, told))
    verdict |= _verdict(judged_suggestions(some, told, verdict))
    rows = [[name, f"{weight:.3f}"] for name, weight in sorted(verdict.items())]
    _write("verdict.csv", [["trait", "weight"], *rows])


def _verdict(judged: Iterable[tuple[dict[str, float], int]]) -> dict[str, float]:
    """Return how much each trait weighs."""
    traits, right = zip(*judged, strict=True)
    print(f"{sum(right)} of {len(right)} proposals are right")
    names = sorted({name for row in traits for name in row})
    matrix = np.asarray([[row.get(name, 0.0) for name in names] for row in traits])
    both = fit(matrix, np.asarray(right), 2, penalty=_PENALTY_OF_VERDICT)
    return dict(zip(names, (both[:, 1] - both[:, 0]).tolist(), strict=True))


def _write(name: str, table: list[list[str]]) -> None:
    with (
        whole_file(TABLES / name, force=True) as file,
        file.open("w", encoding="utf-8", newline="") as lines,
    ):
        csv.writer(lines, lineterminator="\n").writerows(table)
    print(f"{name}: {len(table) - 1} rows")


if __name__ == "__main__":
    main()
