"""How well articles are read: precision, recall and F1 by language and kind, held to targets.

Our own articles (``tests/articles``) must reach what is promised for unseen ones. The source
articles, if their folder is given, are what the reader was built on: every base and nearly every
event must be found in them, and every distance the package cites them for.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from geodata.articles.reader import read_article
from geodata.articles.scoring import EventScores, Score, score_events, score_mentions, total
from geodata.checks.distances import check_distances
from geodata.evidence.sources import load_sources
from geodata.package.package import load_package

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.articles.reader import Reading
    from geodata.checks.distances import Distance
    from geodata.gazetteer.gazetteer import Gazetteer

    Target = tuple[str, float, float]
    """What is promised: its name, the least that must be reached, what was reached."""

OURS: Final = Path(__file__).parent.parent / "tests" / "articles"
OLD_WORDS: Final = {
    "handover": ["handover"],
    "withdrawal": ["combat_withdrawal", "drawdown"],
    "mission_end": ["mission_change"],
    "deployment": ["arrival"],
    "attack": ["attack"],
    "force_level": ["force_level"],
}


@dataclass(slots=True)
class Scores:
    """What was found in some articles, by language."""

    mentions: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    events: dict[str, list[EventScores]] = field(default_factory=lambda: defaultdict(list))
    distances: list[Distance] = field(default_factory=list)

    def add(self, reading: Reading, gold: dict[str, Any]) -> None:
        """Hold one article against its gold."""
        self.mentions[gold["lang"]] += score_mentions(reading, gold)
        self.events[gold["lang"]].append(score_events(reading, gold))
        self.distances += [said.judged for said in reading.distances]

    @property
    def all_mentions(self) -> Score:
        """The mentions of both languages."""
        return sum(self.mentions.values(), Score())

    @property
    def all_events(self) -> EventScores:
        """The events of both languages."""
        return total(score for scores in self.events.values() for score in scores)


def show_all(folder: Path | None, gazetteer: Gazetteer) -> bool:
    """Print the scores on our own articles and on those in a folder; tell if all is reached."""
    ours = score(our_gold(), gazetteer)
    show("our own articles", ours)
    targets = [*unseen_targets(ours)]
    if folder:
        golds = seed_gold(folder)
        source = score(golds, gazetteer)
        show("source articles", source)
        show("source articles, day not given", score(golds, gazetteer, tell_day=False))
        targets += source_targets(source, {gold["file"] for gold in golds}, gazetteer)
    print()
    for name, least, reached in targets:
        verdict = "met" if reached >= least else "NOT MET"
        print(f"  {name:<44} {reached:.3f}  must be at least {least:g}: {verdict}")
    return all(reached >= least for _, least, reached in targets)


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


def score(
    golds: Iterable[dict[str, Any]], gazetteer: Gazetteer, *, tell_day: bool = True
) -> Scores:
    """Read articles and hold them against their gold."""
    scores = Scores()
    for gold in golds:
        told = gold["published"] if tell_day else None
        published = date.fromisoformat(told) if told else None
        scores.add(read_article(gold["text"], gazetteer, published=published), gold)
    return scores


def unseen_targets(scores: Scores) -> Iterator[Target]:
    """Yield what must be reached on articles the reader was not built on."""
    mentions, events = scores.all_mentions, scores.all_events
    yield "own: mentions, F1", 0.97, mentions.f1
    yield "own: mentions, precision", 0.98, mentions.precision
    yield "own: events by month, F1", 0.91, events.months.f1
    yield "own: events by month, precision", 0.93, events.months.precision
    yield "own: events by exact day, recall", 0.87, events.by_day.recall
    yield "own: recalled events, recall", 0.85, events.background.recall
    yield "own: plans not told as done", 1, float(events.plans_done == 0)


def source_targets(scores: Scores, files: set[str], gazetteer: Gazetteer) -> Iterator[Target]:
    """Yield what must be reached on the source articles."""
    yield "source: mentions, F1", 1, scores.all_mentions.f1
    yield "source: events by month, F1", 0.95, scores.all_events.months.f1
    cited = _cited(files, gazetteer)
    read = {_judged(found) for found in scores.distances}
    share = sum(one in read for one in cited) / len(cited)
    yield f"source: {len(cited)} distances read and judged alike", 1, share


def _cited(files: set[str], gazetteer: Gazetteer) -> set[tuple[str, float, str]]:
    """Return the distances the package cites the source articles for."""
    package = load_package()
    ids = {source.id for source in load_sources(package).values() if source.file in files}
    found = check_distances(package, gazetteer)
    return {_judged(one) for one in found if one.source_id in ids}


def _judged(found: Distance) -> tuple[str, float, str]:
    return found.base_id, found.said_km, found.verdict


def show(title: str, scores: Scores) -> None:
    """Print scores by language and kind."""
    print(f"\n{title}")
    for lang, found in sorted(scores.mentions.items()):
        line(f"mentions {lang}", found)
    for lang, some in sorted(scores.events.items()):
        line(f"events by month {lang}", total(some).months)
    everything = scores.all_events
    for kind, found in sorted(everything.by_month.items()):
        line(f"  {kind}", found)
    line("events by month", everything.months)
    print(f"  {'by exact day':<28} {everything.by_day.recall:.3f} of those wanted")
    print(f"  {'recalled events':<28} {everything.background.recall:.3f} found")
    print(f"  {'plans told as done':<28} {everything.plans_done}")
    print(f"  {'distances read':<28} {len(scores.distances)}")


def line(name: str, found: Score) -> None:
    """Print one score."""
    counts = f"{found.right} right, {found.wrong} wrong, {found.missed} missed"
    numbers = f"P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}"
    print(f"  {name:<28} {numbers}  ({counts})")
