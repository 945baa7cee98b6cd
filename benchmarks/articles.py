"""How well and how fast articles are read: ``python -m benchmarks.articles [SEEDS]``.

Prints precision, recall and F1 by language and kind against our own articles (``tests/articles``)
and, if their folder is given, against the source articles and their gold. The cases for ``python
-m benchmarks`` time an article of 3,000 characters, longer ones, and 1,000 and 50,000 names.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.case import Case, Limit, Prepared, named
from geodata.articles.reader import read_article
from geodata.articles.scoring import Score, score_events, score_mentions, total
from geodata.gazetteer.gazetteer import Gazetteer, load_gazetteer
from geodata.package.package import load_package

if TYPE_CHECKING:
    from collections.abc import Iterable

OURS = Path(__file__).parent.parent / "tests" / "articles"
OLD_WORDS = {
    "handover": ["handover"],
    "withdrawal": ["combat_withdrawal", "drawdown"],
    "mission_end": ["mission_change"],
    "deployment": ["arrival"],
    "attack": ["attack"],
    "force_level": ["force_level"],
}
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


def main(folder: Path | None) -> None:
    """Print the scores on our own articles and on those in a folder."""
    gazetteer = load_gazetteer()
    show("our own articles", our_gold(), gazetteer)
    if folder:
        show("source articles", seed_gold(folder), gazetteer)
        show("source articles, day not given", seed_gold(folder), gazetteer, tell_day=False)


def our_gold() -> list[dict[str, Any]]:
    """Read our own articles with their gold."""
    return [json.loads(file.read_text("utf-8")) for file in sorted(OURS.glob("*-*.json"))]


def seed_gold(folder: Path) -> list[dict[str, Any]]:
    """Read the source articles' gold, its older words put into ours."""
    found = []
    for file in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        gold["text"] = (folder / gold["file"]).read_text("utf-8-sig")
        gold["lang"], gold["published"] = gold["language"], gold["publication_date"]
        gold["mentions"] = [m | {"base_id": m["slug"]} for m in gold["mentions"]]
        gold["events"] = [seed_event(event) for event in gold["events"]]
        found.append(gold)
    return found


def seed_event(event: dict[str, Any]) -> dict[str, Any]:
    """Put an event's older words into ours."""
    kind, *also = OLD_WORDS[event["type"]]
    base_id = None if event["base"] == "iraq" else event["base"]
    whens = {"when": event["date"], "when_also": event["date_alt"]}
    return event | whens | {"base_id": base_id, "kind": kind, "kind_also": also}


def show(
    title: str, golds: Iterable[dict[str, Any]], gazetteer: Gazetteer, *, tell_day: bool = True
) -> None:
    """Read articles and print how well that went, by language and kind."""
    print(f"\n{title}")
    mentions: dict[str, Score] = defaultdict(Score)
    events = defaultdict(list)
    for gold in golds:
        told = gold["published"] if tell_day else None
        published = date.fromisoformat(told) if told else None
        reading = read_article(gold["text"], gazetteer, published=published)
        mentions[gold["lang"]] += score_mentions(reading, gold)
        events[gold["lang"]].append(score_events(reading, gold))
    for lang, score in sorted(mentions.items()):
        line(f"mentions {lang}", score)
    for lang, scores in sorted(events.items()):
        line(f"events by month {lang}", total(scores).months)
    everything = total(score for scores in events.values() for score in scores)
    for kind, score in sorted(everything.by_month.items()):
        line(f"  {kind}", score)
    line("events by month", everything.months)
    print(f"  {'by exact day':<28} {everything.by_day.recall:.3f} of those wanted")
    print(f"  {'recalled events':<28} {everything.background.recall:.3f} found")
    print(f"  {'plans told as done':<28} {everything.plans_done}")


def line(name: str, score: Score) -> None:
    """Print one score."""
    counts = f"{score.right} right, {score.wrong} wrong, {score.missed} missed"
    numbers = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
    print(f"  {name:<28} {numbers}  ({counts})")


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
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
