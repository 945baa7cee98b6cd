"""Hold what was read from articles against gold made by hand, whoever read it.

Gold is a dictionary as in ``tests/articles``: ``mentions`` and ``events`` with the answers that
are as good (``also``, ``when_also``, ``kind_also``, ``base_also``) and those that may be left out
(``optional``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from geodata.articles.dates.windows import months_of
from geodata.articles.learned.verdict import HAPPENED, LEARNED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.articles.events.proposals import Proposal
    from geodata.articles.reader import Reading

    Gold = Mapping[str, Any]

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of answers that are right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of answers that are right; 1 if there are none."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what was to be found that was; 1 if there was nothing."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class EventScores:
    """Scores of the events of one article or of many.

    Attributes:
        by_month: Base, kind and month agree, by kind.
        by_day: The days among the wanted ones that were found exactly, and those that were not.
        background: The recalled events that were found, and those that were not.
        plans_done: How many planned or denied events were told as if they had happened.
    """

    by_month: Mapping[str, Score]
    by_day: Score
    background: Score
    plans_done: int

    @property
    def months(self) -> Score:
        """The scores of all kinds together."""
        return sum(self.by_month.values(), Score())


def score_mentions(reading: Reading, gold: Gold) -> Score:
    """Score the mentions of an article: the same base, at one of the spans the gold takes."""
    open_ = list(gold["mentions"])
    right = wrong = 0
    for mention in reading.mentions:
        found = [
            wanted
            for wanted in open_
            if wanted["base_id"] == mention.base_id
            and [mention.start, mention.end] in _spans(wanted)
        ]
        if found:
            open_.remove(found[0])
            right += not found[0].get("optional")
        else:
            wrong += 1
    return Score(right, wrong, sum(not wanted.get("optional") for wanted in open_))


def score_events(reading: Reading, gold: Gold) -> EventScores:
    """Score the events of an article."""
    open_ = [event for event in gold["events"] if event["kind"] in LEARNED]
    tally = _Tally()
    for proposal in reading.proposals:
        if proposal.kind not in LEARNED:
            continue
        found = _best(proposal, open_)
        if found is None:
            tally.add(proposal.kind, wrong=proposal.modality in HAPPENED)
            continue
        open_.remove(found)
        tally.found(proposal, found)
    for event in open_:
        if event["modality"] in HAPPENED and not event.get("optional"):
            tally.missed(event)
    return tally.scores()


def total(scores: Iterable[EventScores]) -> EventScores:
    """Return the scores of many articles as one."""
    by_month: dict[str, Score] = defaultdict(Score)
    by_day, background, plans_done = Score(), Score(), 0
    for score in scores:
        for kind, one in score.by_month.items():
            by_month[kind] += one
        by_day, background = by_day + score.by_day, background + score.background
        plans_done += score.plans_done
    return EventScores(dict(by_month), by_day, background, plans_done)


class _Tally:
    """Counts while the events of one article are compared."""

    def __init__(self) -> None:
        self.by_month: dict[str, Score] = defaultdict(Score)
        self.by_day = Score()
        self.background = Score()
        self.plans_done = 0

    def add(self, kind: str, *, right: bool = False, wrong: bool = False) -> None:
        self.by_month[kind] += Score(int(right), int(wrong))

    def found(self, proposal: Proposal, event: Gold) -> None:
        happened = event["modality"] in HAPPENED
        self.plans_done += not happened and proposal.modality == "asserted"
        if not happened or event.get("optional"):
            return
        self.add(event["kind"], right=True)
        self.background += Score(int(event["background"]))
        if _is_day(event):
            exact = proposal.when in _whens(event)
            self.by_day += Score(int(exact), 0, int(not exact))

    def missed(self, event: Gold) -> None:
        self.by_month[event["kind"]] += Score(missed=1)
        self.background += Score(missed=int(event["background"]))
        self.by_day += Score(missed=int(_is_day(event)))

    def scores(self) -> EventScores:
        return EventScores(dict(self.by_month), self.by_day, self.background, self.plans_done)


def _best(proposal: Proposal, events: list[Gold]) -> Gold | None:
    """Return the gold event a proposal tells, the one that agrees in most."""
    fits = [event for event in events if _fits(proposal, event)]
    if not fits:
        return None
    return max(
        fits,
        key=lambda event: (
            proposal.when in _whens(event),
            proposal.modality == event["modality"],
        ),
    )


def _fits(proposal: Proposal, event: Gold) -> bool:
    bases = (event["base_id"], *event.get("base_also", ()))
    kinds = (event["kind"], *event.get("kind_also", ()))
    wanted = {month for when in _whens(event) for month in months_of(when)}
    return (
        proposal.base_id in bases
        and proposal.kind in kinds
        and not wanted.isdisjoint(months_of(proposal.when))
    )


def _whens(event: Gold) -> list[str | None]:
    return [event["when"], *event.get("when_also", ())]


def _is_day(event: Gold) -> bool:
    return bool(event["when"] and _DAY.fullmatch(event["when"]))


def _spans(mention: Gold) -> list[list[int]]:
    return [[mention["start"], mention["end"]], *mention.get("also", ())]
