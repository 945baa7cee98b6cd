"""What speaks for a proposal: what weights of words say of it, and how it agrees with the others.

Two questions: whether a proposal of the rules is right, and whether a slot in which they found
nothing tells an event. Each is answered by traits, weighed by ``verdict.csv``.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.clauses.draft import ASSERTED, CLAIMED
from geodata.articles.dates.windows import months_of
from geodata.articles.learned.nearby import Nearby, Told
from geodata.articles.learned.slots import BARE, NAMED, PHRASE, PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from geodata.articles.events.proposals import Proposal
    from geodata.articles.learned.slots import Slot

LEARNED_AS: Final = {"combat_withdrawal": "drawdown", "return_reported": "arrival"}
"""Kinds that weights do not tell from others."""
LEARNED: Final = frozenset(
    (
        "attack", "handover", "drawdown", "combat_withdrawal", "arrival", "return_reported",
        "mission_change", "force_level",
    )
)  # fmt: skip
"""The kinds that are learned and scored; agreements and the like stay as the rules read them."""
HAPPENED: Final = (ASSERTED, CLAIMED)
_LEAST: Final = 0.1
_LEAST_ODDS: Final = 1e-4
_MOST_APART: Final = 3.0
_MOST_ODDS: Final = 6.0
_MONTH: Final = len("2020-03")
_SHOWN: Final = (NAMED, BARE)


class Weighed(NamedTuple):
    """A slot with how likely it tells each kind.

    Attributes:
        slot: The slot.
        chances: How likely it tells each kind.
        span: Its place in the text as printed.
    """

    slot: Slot
    chances: Mapping[str, float]
    span: tuple[int, int]


class AllWeighed:
    """The slots of an article, found by sentence and by place."""

    def __init__(self, weighed: Sequence[Weighed]) -> None:
        self.all = weighed
        self.near = Nearby((one.span, one) for one in weighed)
        self._sentences: dict[int, list[Weighed]] = defaultdict(list)
        for one in weighed:
            self._sentences[one.slot.number].append(one)

    def beside(self, one: Weighed) -> list[Weighed]:
        """Return the slots of the same sentence."""
        return self._sentences[one.slot.number]


class Suggestion(NamedTuple):
    """An event that a slot may tell, though the rules found none."""

    weighed: Weighed
    kind: str
    when: str
    chance: float


def learned_as(kind: str) -> str:
    """Return the kind weights know a kind as."""
    return LEARNED_AS.get(kind, kind)


def odds(chance: float) -> float:
    """Return the logarithm of the odds of a chance, between -6 and 6."""
    found = log(max(chance, _LEAST_ODDS) / max(1 - chance, _LEAST_ODDS))
    return max(-_MOST_ODDS, min(_MOST_ODDS, found))


def same_month(one: str | None, other: str | None) -> bool:
    """Tell whether two dates share a month, the first or the last of each."""
    return not months_of(one).isdisjoint(months_of(other))


def traits_of_proposal(proposal: Proposal, weighed: AllWeighed) -> dict[str, float]:
    """Return what speaks for a proposal of the rules and against it."""
    kind = learned_as(proposal.kind)
    traits = {
        "rule": 1.0,
        f"rule: kind {proposal.kind}": 1.0,
        f"rule: {proposal.basis} {kind}": 1.0,
        "rule: background": float(proposal.background),
        "rule: country": float(proposal.base_id is None),
        f"rule: {proposal.modality}": 1.0,
    }
    near = weighed.near.over(proposal.start, proposal.end)
    here = [one for one in near if one.slot.base_id == proposal.base_id]
    exact = [w for w in here if w.slot.when == proposal.when]
    month = [w for w in here if same_month(w.slot.when, proposal.when)]
    fit = "day" if exact else "month" if month else "base" if here else "nothing"
    traits[f"rule: fits {fit}"] = 1.0
    if here:
        best = max(exact or month or here, key=lambda w: w.chances.get(kind, 0.0))
        chances = best.chances
        others = [chances[k] for k in chances if k not in ("none", "not", kind)]
        traits[f"rule: odds, fits {fit}"] = odds(chances.get(kind, 0.5))
        traits["rule: odds of nothing"] = odds(chances["none"])
        traits["rule: odds of what did not happen"] = odds(chances["not"])
        traits["rule: odds of another kind"] = odds(max(others))
        traits |= _leads("rule", best, kind, weighed.beside(best))
    return traits


def suggestions(
    weighed: AllWeighed, proposals: Sequence[Proposal]
) -> Iterator[tuple[Suggestion, dict[str, float]]]:
    """Yield the events that slots may tell beside the proposals, with their traits."""
    told = Told([replace(p, kind=learned_as(p.kind)) for p in proposals])
    for one in weighed.all:
        for kind, chance in one.chances.items():
            if kind in ("none", "not") or chance < _LEAST:
                continue
            suggestion = Suggestion(one, kind, _when(one.slot, kind), chance)
            beside = weighed.beside(one)
            if not _is_told(suggestion, told) and not _is_weaker(suggestion, beside):
                yield suggestion, _traits(suggestion, told, beside)


def _when(slot: Slot, kind: str) -> str:
    """Return the date of what a slot tells; a number of troops holds for the month."""
    level = kind == "force_level" and slot.given == PUBLISHED
    return slot.when[:_MONTH] if level else slot.when


def _is_told(suggestion: Suggestion, told: Told) -> bool:
    """Tell whether the rules read the event, or the words around it, already."""
    weighed, kind, when, _ = suggestion
    slot = weighed.slot
    if kind == ("attack" if slot.base_id is None else "force_level"):
        return True
    if any(p.kind == kind for p in told.of_month(slot.base_id, when)):
        return True
    said, vague = slot.given == PHRASE, len(slot.when) <= _MONTH or slot.given != PHRASE
    national = slot.base_id is None and kind != "force_level"
    if vague and national and (None, kind) in told.kinds:
        return True
    near = told.near.over(*weighed.span)
    here = [p for p in near if p.kind == kind]
    if any(p.base_id == slot.base_id and (vague or p.modality not in HAPPENED) for p in here):
        return True
    shown = slot.source in _SHOWN
    if not shown and any(
        p.when == slot.when or (not said and same_month(p.when, slot.when)) for p in here
    ):
        return True
    return not said and kind != "force_level" and bool(near)


def _is_weaker(suggestion: Suggestion, beside: Sequence[Weighed]) -> bool:
    """Tell whether another base fits the same day better than one only carried on."""
    slot = suggestion.weighed.slot
    if slot.source in _SHOWN:
        return False
    rivals = (w.chances[suggestion.kind] for w in beside if w.slot.when == slot.when)
    return suggestion.chance < max(rivals)


def _traits(suggestion: Suggestion, told: Told, beside: Sequence[Weighed]) -> dict[str, float]:
    weighed, kind, when, chance = suggestion
    slot, chances = weighed.slot, weighed.chances
    here = told.near.over(*weighed.span)
    same = [*told.of_month(slot.base_id, when)]
    alike = [p for p in here if p.kind == kind]
    said = {
        "another kind told": any(p.modality in HAPPENED for p in same),
        "a plan told": any(p.modality not in HAPPENED for p in same),
        "another day told here": any(p.base_id == slot.base_id for p in alike),
        "another base told here": any(p.when == slot.when for p in alike),
        "something told here": any(p.modality in HAPPENED for p in here),
        "told in the article": (slot.base_id, kind) in told.kinds,
        "vague": len(when) <= _MONTH,
        f"country {kind}": slot.base_id is None,
    }
    return {
        "new": 1.0,
        f"new: kind {kind}": 1.0,
        f"new: {slot.source}, {slot.given}": 1.0,
        "new: odds": odds(chance),
        "new: odds of nothing": odds(chances["none"]),
        "new: odds of what did not happen": odds(chances["not"]),
        **_leads("new", weighed, kind, beside),
        **{f"new: {what}": 1.0 for what, is_so in said.items() if is_so},
    }


def _leads(who: str, weighed: Weighed, kind: str, beside: Sequence[Weighed]) -> dict[str, float]:
    """Return by how much a slot leads those of other bases, and of other days, in its sentence."""
    slot, chance = weighed.slot, weighed.chances.get(kind, 0.5)
    bases = [w for w in beside if w.slot.when == slot.when and w.slot.base_id != slot.base_id]
    days = [w for w in beside if w.slot.base_id == slot.base_id and w.slot.when != slot.when]
    return {
        f"{who}: before other bases": _lead(chance, bases, kind),
        f"{who}: before other days": _lead(chance, days, kind),
    }


def _lead(chance: float, rivals: Iterable[Weighed], kind: str) -> float:
    """Return by how much a chance leads the best of its rivals, in odds, at most 3."""
    best = max((weighed.chances.get(kind, 0.0) for weighed in rivals), default=0.0)
    lead = odds(chance) - odds(best) if best else _MOST_APART
    return max(-_MOST_APART, min(_MOST_APART, lead))


@cache
def load_verdict() -> Mapping[str, float]:
    """Return how much each trait weighs, from ``verdict.csv``."""
    table = files("geodata.articles.learned").joinpath("verdict.csv")
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return {row["trait"]: float(row["weight"]) for row in rows}


def chance_of(traits: Mapping[str, float], verdict: Mapping[str, float]) -> float:
    """Return how likely a proposal with these traits is right."""
    return 1 / (1 + exp(-sum(verdict.get(trait, 0.0) * much for trait, much in traits.items())))
