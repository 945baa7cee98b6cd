"""How well and how fast articles are read: ``python -m benchmarks.articles [FOLDER]``.

Prints precision, recall and F1 by language and kind and holds them to their targets (see
`article_scores`); exits 1 if one is missed. The cases for ``python -m benchmarks`` time an article
of 3,000 characters, longer ones, and 1,000 and 50,000 names.
"""

from __future__ import annotations

import random
import sys
from datetime import date
from pathlib import Path

from benchmarks.article_scores import our_gold, show_all
from benchmarks.case import Case, Limit, Prepared, named
from geodata.articles.reader import read_article
from geodata.gazetteer.gazetteer import Gazetteer, load_gazetteer
from geodata.package.package import load_package

ARTICLES, LENGTH = 100, 3_000
STEP = "Read an article of 3,000 characters"
DAY = date(2021, 6, 5)


def cases() -> list[Case]:
    """Return what is timed: 5 ms an article, linear in the text, hardly more with more names."""
    return [
        Case(STEP, "ours", 0, named(ours), limits=(Limit("ms", 5),), rounds=5),
        Case(STEP, "in articles ten times as long", 0, named(longer),
             limits=(Limit("ratio", 1.2, "ours"),), rounds=5),
        Case(STEP, "with 1,000 names", 0, named(few_names), rounds=5),
        Case(STEP, "with 50,000 names", 0, named(many_names),
             limits=(Limit("ratio", 1.5, "with 1,000 names"),), rounds=5),
    ]  # fmt: skip


def ours(_rows: int) -> Prepared:
    """Read articles with our own names."""
    return reading(pieces(LENGTH), load_gazetteer())


def longer(_rows: int) -> Prepared:
    """Read as much text in fewer, longer articles."""
    return reading(pieces(10 * LENGTH), load_gazetteer())


def few_names(_rows: int) -> Prepared:
    """Read with a thousand names."""
    return reading(pieces(LENGTH), with_names(1_000))


def many_names(_rows: int) -> Prepared:
    """Read with fifty thousand names."""
    return reading(pieces(LENGTH), with_names(50_000))


def reading(articles: list[str], gazetteer: Gazetteer) -> Prepared:
    """Make the reading of some articles ready: once warm, so that lists are compiled."""

    def run() -> None:
        for text in articles:
            read_article(text, gazetteer, published=DAY)

    run()
    return Prepared(run, units=ARTICLES)


def main(folder: Path | None) -> int:
    """Print the scores on our own articles and on those in a folder; 1 if a target is missed."""
    return int(not show_all(folder, load_gazetteer()))


def pieces(length: int) -> list[str]:
    """Return texts of a length made of our own articles, in turn."""
    texts = [gold["text"] for gold in our_gold()]
    random.Random(1).shuffle(texts)
    whole = "\n\n".join(texts)
    whole *= ARTICLES * LENGTH // len(whole) + 2
    return [whole[at : at + length] for at in range(0, ARTICLES * LENGTH, length)]


def with_names(count: int) -> Gazetteer:
    """Return our gazetteer with so many names, those added of bases that do not exist."""
    rows = load_package().rows
    letters = random.Random(2)
    names = list(rows("names"))
    pattern = dict(rows("bases")[1])
    bases = list(rows("bases"))
    for number in range((count - len(names)) // 5):
        bases.append(pattern | {"id": f"made-up-{number}"})
        for _ in range(5):
            word = "".join(letters.choices("ابتثجحدرسشصطعفقكلمنهوي", k=letters.randint(4, 9)))
            names.append(
                {"base_id": f"made-up-{number}", "name": word, "lang": "ar",
                 "strength": "needs_head", "printed_in": "derived"}
            )  # fmt: skip
    return Gazetteer.from_rows(bases, names, rows("places"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
