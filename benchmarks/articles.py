"""How well and how fast articles are read: ``python benchmarks/articles.py [SEEDS]``.

Scores what is read against our own articles (``tests/articles``) and, if their folder is given,
against the source articles and their gold; then times the reading of 1,000 articles of 3,000
characters, of longer ones, and with 1,000 and 50,000 names.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.articles.reader import read_article
from geodata.articles.scoring import Score, score_events, score_mentions, total
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.package import load_package

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
ARTICLES, LENGTH = 1_000, 3_000


def main(folder: Path | None) -> None:
    gazetteer = load_gazetteer()
    show("our own articles", our_gold(), gazetteer)
    if folder:
        show("source articles", seed_gold(folder), gazetteer)
        show("source articles, day not given", seed_gold(folder), gazetteer, tell_day=False)
    time_reading(gazetteer)


def our_gold() -> list[dict[str, Any]]:
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
    kind, *also = OLD_WORDS[event["type"]]
    base_id = None if event["base"] == "iraq" else event["base"]
    whens = {"when": event["date"], "when_also": event["date_alt"]}
    return event | whens | {"base_id": base_id, "kind": kind, "kind_also": also}


def show(
    title: str, golds: Iterable[dict[str, Any]], gazetteer: Gazetteer, *, tell_day: bool = True
) -> None:
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
    counts = f"{score.right} right, {score.wrong} wrong, {score.missed} missed"
    numbers = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
    print(f"  {name:<28} {numbers}  ({counts})")


def time_reading(gazetteer: Gazetteer) -> None:
    print("\nspeed, one process")
    articles = pieces(LENGTH)
    reference = loop()
    base = timed(articles, gazetteer)
    print(f"  {ARTICLES / base:.0f} articles of {LENGTH} characters a second")
    print(f"  {base / ARTICLES / reference:.0f} times a loop of 10,000 additions each")
    long = pieces(10 * LENGTH)[: ARTICLES // 10]
    print(
        f"  ten times as long: {timed(long, gazetteer) / base:.2f} times the time of as much text"
    )
    few, many = (timed(articles[:200], with_names(count)) for count in (1_000, 50_000))
    print(f"  50,000 names: {many / few:.2f} times the time of 1,000")


def pieces(length: int) -> list[str]:
    """Return texts of a length made of our own articles, in turn."""
    texts = [gold["text"] for gold in our_gold()]
    random.Random(1).shuffle(texts)
    whole = "\n\n".join(texts)
    whole *= ARTICLES * LENGTH // len(whole) + 2
    return [whole[at : at + length] for at in range(0, ARTICLES * LENGTH, length)]


def timed(articles: list[str], gazetteer: Gazetteer) -> float:
    """Return the seconds of processor time it takes to read some articles, once warm."""
    read_article(articles[0], gazetteer, published=date(2021, 6, 5))
    start = time.process_time()
    for text in articles:
        read_article(text, gazetteer, published=date(2021, 6, 5))
    return time.process_time() - start


def loop() -> float:
    """Return the seconds a fixed piece of work takes, to compare machines and moments."""
    start = time.process_time()
    for _ in range(100):
        sum(range(10_000))
    return (time.process_time() - start) / 100


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
