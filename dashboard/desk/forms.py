"""The fields of the desk's forms: a card says which, the component draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dashboard.desk.known import known_card
from geodata.checks.distances import DIRECTIONS, DISTANCE_FIELD
from geodata.dates.edtf import in_words
from geodata.desk.editing import FIGURES, MODALITIES
from geodata.desk.findings import FORCE_LEVEL
from geodata.desk.review import FORCE_SCOPES
from geodata.events.events import KINDS

if TYPE_CHECKING:
    from dashboard.desk.bench import Bench
    from geodata.desk.review import Case
    from geodata.desk.statements import Statement

    Field = dict[str, Any]

_LEAVING: Final = ("drawdown", "combat_withdrawal", "arrival", "presence", "return_reported")
_FIGURE_KINDS: Final = {
    "rockets": ("attack",),
    "drones": ("attack",),
    "killed": ("attack",),
    "wounded": ("attack",),
    "personnel": ("handover", FORCE_LEVEL, *_LEAVING),
    "vehicles": ("handover",),
    "value": ("handover",),
}
"""For which kinds a figure is asked for; one that was read is always shown."""


def choices(bench: Bench) -> dict[str, list[list[str]]]:
    """Return what the choices of all forms offer, as pairs of value and words."""
    words, gazetteer = bench.words, bench.ours.gazetteer
    bases = [[b.id, bench.place_name(b.id)] for b in (*gazetteer.bases, *gazetteer.sites)]
    kinds = [[kind, words(f"kind.{kind}")] for kind in KINDS]
    places = [[p.id, bench.place_name(p.id)] for p in gazetteer.places if p.lon is not None]
    return {
        "bases": bases,
        "places": sorted(places, key=lambda pair: pair[1]),
        "bases_or_all": [["", bench.say("iraq")], *bases],
        "kinds": [*kinds, [FORCE_LEVEL, bench.say("force_level")]],
        "modalities": [[name, bench.say(f"modality.{name}")] for name in MODALITIES],
        "scopes": [["", "–"], *([s, words(f"forces_page.scope.{s}")] for s in FORCE_SCOPES)],
        "directions": [["", "–"], *([d, words(f"direction.{d}")] for d in DIRECTIONS)],
    }


def event_form(case: Case, bench: Bench) -> list[Field]:
    """Return the fields in which a proposal is edited."""
    finding = case.finding
    figures = [
        _line(name, bench.say(f"figure_label.{name}"), str(finding.figures.get(name, "")))
        | {"kinds": list(_FIGURE_KINDS[name]), "half": True}
        for name in FIGURES
    ]
    form = [
        _choice("base_id", bench.say("base"), "bases_or_all", finding.base_id),
        _choice("kind", bench.say("kind"), "kinds", finding.kind),
        _line("when", bench.say("when"), finding.when) | {"hint": bench.say("when_hint")},
        _choice("modality", bench.say("told_as"), "modalities", finding.modality),
        _choice("scope", bench.say("scope"), "scopes", finding.scope) | {"kinds": [FORCE_LEVEL]},
        *figures,
        _line("speaker", bench.say("speaker_label"), finding.speaker),
    ]
    return [*form, this_is(case, bench)]


def claim_form(statement: Statement, bench: Bench) -> list[Field]:
    """Return the fields in which a claim is edited."""
    stated = statement.stated
    if stated.base_id is None:
        return [
            _line(name, bench.teller.field(name), value) for name, value in stated.values.items()
        ]
    return [
        _choice("base_id", bench.say("base"), "bases", stated.base_id),
        _line(DISTANCE_FIELD, bench.teller.field(DISTANCE_FIELD), stated.values[DISTANCE_FIELD]),
        _choice("direction", bench.teller.field("direction"), "directions", stated.direction),
        _choice("from_place", bench.say("from_place"), "places", stated.from_place),
    ]


def this_is(case: Case, bench: Bench) -> Field:
    """Return the choice of the known event or number a proposal tells, or of a new one.

    Each known one comes with what it says, and where it is told otherwise.
    """
    new = "new_number" if case.finding.kind == FORCE_LEVEL else "new_event"
    options = []
    for known in (bench.known(match.event_id) for match in case.matches):
        when = in_words(known.when, bench.words.lang)
        options.append([known.id, f"{when} · {bench.teller.of(known, 'summary')}"])
    field = _choice("evidence_for", bench.say("known_as"), "", case.finding.evidence_for)
    known_cards = {match.event_id: known_card(match, bench) for match in case.matches}
    return field | {"options": [["", bench.say(new)], *options], "known": known_cards}


def _choice(name: str, label: str, choice: str, value: str | None) -> Field:
    return {"name": name, "label": label, "choices": choice, "value": value or ""}


def _line(name: str, label: str, value: str | None) -> Field:
    return {"name": name, "label": label, "value": value or ""}
