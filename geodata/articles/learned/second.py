"""A second reader behind the rules: where they find nothing, weights of words may find an event.

It also doubts what the rules found where the words around it speak against it. Both only propose:
a person decides, and is shown the words that weighed most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import ASSERTED, CLAIMED, Draft
from geodata.articles.dates.windows import months_of
from geodata.articles.events.figures import figures_of, personnel_of
from geodata.articles.events.proposals import proposal_of
from geodata.articles.events.speakers import speaker_of, told_by_militia
from geodata.articles.learned.features import sheet_of, words_around
from geodata.articles.learned.slots import slots_of
from geodata.articles.learned.verdict import (
    HAPPENED,
    LEARNED,
    AllWeighed,
    Suggestion,
    Weighed,
    chance_of,
    load_verdict,
    suggestions,
    traits_of_proposal,
)
from geodata.articles.learned.weights import KINDS, load_weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geodata.articles.clauses.scene import Scene
    from geodata.articles.events.proposals import Proposal
    from geodata.articles.learned.features import Sheet

_TOLD: Final = 0.4
"""How likely an event must be that the rules did not find."""
_TOLD_OF_COUNTRY: Final = 0.7
"""How likely one of the whole country: much is written of it that is no event."""
HOLDS: Final = 0.45
"""How likely one must be that they found."""
_WORDS: Final = 3


def weigh(scene: Scene) -> tuple[list[Weighed], Sheet]:
    """Return the slots of an article with what they may tell, and what stands around them."""
    slots = [*slots_of(scene)] if scene.article.forms else []
    sheet = sheet_of(scene, slots)
    if not slots:
        return [], sheet
    chances = load_weights().chances(sheet).tolist()
    words = [words_around(sheet, number) for number in range(len(slots))]
    known = {stretch: scene.span(*stretch) for stretch in set(words)}
    spans = map(known.__getitem__, words)
    weighed = [
        Weighed(slot, dict(zip(KINDS, row, strict=True)), span)
        for slot, row, span in zip(slots, chances, spans, strict=True)
    ]
    return weighed, sheet


def read_again(scene: Scene, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals of the rules that hold, and what weights of words find beside them."""
    weighed, sheet = weigh(scene)
    if not weighed:
        return tuple(proposals)
    all_weighed = AllWeighed(weighed)
    kept = kept_of(proposals, all_weighed, load_verdict())
    found = [*_found(scene, all_weighed, sheet, kept)]
    return tuple(sorted([*kept, *found], key=lambda proposal: proposal.start))


def kept_of(
    proposals: Sequence[Proposal], weighed: AllWeighed, verdict: Mapping[str, float]
) -> list[Proposal]:
    """Return the proposals of the rules without those the words around them speak against."""
    return [
        proposal
        for proposal in proposals
        if proposal.modality not in HAPPENED
        or proposal.kind not in LEARNED
        or chance_of(traits_of_proposal(proposal, weighed), verdict) >= HOLDS
    ]


def _found(
    scene: Scene, weighed: AllWeighed, sheet: Sheet, proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Yield what the rules did not find, the likeliest first; one event a base and month."""
    verdict = load_verdict()
    judged = [(chance_of(traits, verdict), one) for one, traits in suggestions(weighed, proposals)]
    judged.sort(key=lambda pair: -pair[0])
    numbers = {id(one): number for number, one in enumerate(weighed.all)}
    done = [p for p in proposals if p.modality in HAPPENED]
    told = {(p.base_id, month) for p in done for month in months_of(p.when)}
    for chance, suggestion in judged:
        base_id, when = suggestion.weighed.slot.base_id, suggestion.when
        likely = chance >= (_TOLD if base_id else _TOLD_OF_COUNTRY)
        months = {(base_id, month) for month in months_of(when)}
        if likely and told.isdisjoint(months):
            told |= months
            yield _proposal(scene, suggestion, sheet, numbers[id(suggestion.weighed)])


def _proposal(scene: Scene, suggestion: Suggestion, sheet: Sheet, number: int) -> Proposal:
    slot = suggestion.weighed.slot
    sentence = scene.article.sentences[slot.number]
    first, last = words_around(sheet, number)
    kind = suggestion.kind
    if kind == "drawdown" and scene.has("combat", first, last):
        kind = "combat_withdrawal"
    figures = figures_of(scene, first, last)
    if kind != "attack":
        figures |= personnel_of(scene, first, last)
    claimed = kind == "attack" and told_by_militia(scene, sentence.first, sentence.last)
    modality = CLAIMED if claimed else ASSERTED
    draft = Draft(
        base_id=slot.base_id, kind=kind, modality=modality, sentence=slot.number,
        first=first, last=last, trigger=first, opening=sentence.opening, when=suggestion.when,
        basis=slot.at.phrase.basis if slot.at else "implied",
        speaker=speaker_of(scene, sentence), figures=figures,
    )  # fmt: skip
    words = load_weights().heaviest(sheet, number, suggestion.kind, _WORDS)
    return proposal_of(
        scene, draft, tuple(_printed(scene, sheet.words[word]) for word in sorted(words))
    )


def _printed(scene: Scene, word: int) -> str:
    start, end = scene.span(word, word + 1)
    return scene.article.raw[start:end]
