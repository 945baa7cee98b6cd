"""An article's text as the desk shows it: paragraphs in runs that know what they rest under."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.desk.bench import Bench
    from geodata.articles.names.mention import Mention

_WRAPPED: Final = range(40, 121)
"""Lengths of a line that was broken to fit a page, and goes on in the next."""
_LONGEST_HEADLINE: Final = 140
_SENTENCE_END: Final = re.compile(r"[.!?؟…][\"”»’)]*\s+")
_ENDS: Final = (".", "!", "?", "؟", ":", "…", "”", '"', "»")


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in a text: the bases named, and the words each card rests on, by its id."""

    mentions: tuple[Mention, ...]
    spans: Mapping[str, tuple[int, int]]

    def within(self, start: int, end: int) -> Marked:
        """Return what touches a part of the text."""
        mentions = tuple(m for m in self.mentions if m.start < end and start < m.end)
        spans = {i: at for i, at in self.spans.items() if at[0] < end and start < at[1]}
        return Marked(mentions, spans)


def paragraphs(text: str, marked: Marked, bench: Bench) -> Iterator[dict[str, Any]]:
    """Yield the text in parts, each with the cards that stand beside it.

    A part is a paragraph, cut behind sentences that have cards of their own. Its runs know their
    mention and their cards. A card stands beside the part in which its words end.
    """
    for number, (opens, closes) in enumerate(_paragraphs(text)):
        here = marked.within(opens, closes)
        cuts = _cuts(text, (opens, closes), here)
        for start, end in pairwise([opens, *cuts, closes]):
            own = [i for i, (_, last) in here.spans.items() if start < last <= end]
            doubts = [m for m in here.mentions if m.base_id is None and start <= m.start < end]
            yield {
                "runs": list(_runs(text, (start, end), here, bench)),
                "cases": sorted(own, key=here.spans.__getitem__),
                "doubts": [_asked(mention, bench) for mention in doubts],
                "goes_on": start > opens,
                "headline": number == 0 and _is_headline(text[opens:closes]),
            }


def named_bases(mentions: Iterable[Mention], bench: Bench) -> list[dict[str, Any]]:
    """Return the bases a text names, in its order, each with how often."""
    counts = Counter(mention.base_id for mention in mentions if mention.base_id)
    return [{"id": i, "label": bench.place_name(i), "count": n} for i, n in counts.items()]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where paragraphs start and end; lines broken to fit a page are one paragraph."""
    start = opened = 0
    goes_on = False
    for line, following in pairwise([*text.split("\n"), ""]):
        end = start + len(line)
        if line.strip() and not goes_on:
            opened = start
        is_cut = len(line) in _WRAPPED and not line.rstrip().endswith(_ENDS)
        goes_on = is_cut and bool(following.strip())
        if line.strip() and not goes_on:
            yield opened, end
        start = end + 1


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not line.rstrip().endswith(".")


def _cuts(text: str, where: tuple[int, int], marked: Marked) -> list[int]:
    """Return where a paragraph is cut: behind sentences in which a card's words end."""
    opens, closes = where
    inside = [*marked.spans.values(), *((m.start, m.end) for m in marked.mentions)]
    cuts: list[int] = []
    for found in _SENTENCE_END.finditer(text, opens, closes):
        at, last = found.end(), cuts[-1] if cuts else opens
        told = any(last < end <= at for _, end in marked.spans.values())
        if told and at < closes and not any(start < at < end for start, end in inside):
            cuts.append(at)
    return cuts


def _runs(
    text: str, where: tuple[int, int], marked: Marked, bench: Bench
) -> Iterator[dict[str, Any]]:
    start, end = where
    spans = [(m.start, m.end) for m in marked.mentions] + list(marked.spans.values())
    cuts = {start, end} | {cut for span in spans for cut in span if start < cut < end}
    for first, last in pairwise(sorted(cuts)):
        run: dict[str, Any] = {"t": text[first:last]}
        over = [i for i, (opens, ends) in marked.spans.items() if opens <= first and last <= ends]
        mark = next((m for m in marked.mentions if m.start <= first and last <= m.end), None)
        if over:
            run["cases"] = over
        if mark:
            run["mark"] = {"tip": _meant(mark, bench), "base": mark.base_id}
        yield run


def _meant(mention: Mention, bench: Bench) -> list[str]:
    """Return what a mention means, line by line: the base, why and how surely, what else."""
    if mention.base_id is None:
        return [_asked(mention, bench)]
    said = [bench.place_name(mention.base_id)]
    rule = bench.say(f"rule.{mention.rule}")
    said.append(bench.say("sure", rule=rule, percent=round(mention.confidence * 100)))
    if mention.alternatives:
        said.append(bench.say("could_be", could=_listed(mention.alternatives, bench)))
    return said


def _asked(mention: Mention, bench: Bench) -> str:
    """Return the question about a name in doubt."""
    could = _listed(mention.alternatives or mention.did_you_mean, bench)
    key = "did_you_mean" if mention.did_you_mean else "in_doubt"
    return bench.say(key, name=f"\u2068{mention.text}\u2069", could=could)


def _listed(ids: Iterable[str], bench: Bench) -> str:
    return bench.teller.listed([bench.place_name(each) for each in ids])
