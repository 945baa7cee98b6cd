"""What a person changes in a finding, and whether it can be kept as it is then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geodata.checks.distances import DIRECTIONS, DISTANCE_FIELD
from geodata.dates.edtf import parse_edtf
from geodata.desk.findings import FORCE_LEVEL, Finding, Stated
from geodata.desk.review import missing
from geodata.desk.text import one_line
from geodata.errors import DeskError, EdtfError, UnknownBaseError
from geodata.events.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.gazetteer.gazetteer import Gazetteer

MODALITIES: Final = ("asserted", "claimed", "planned", "denied")
FIGURES: Final = ("rockets", "drones", "killed", "wounded", "personnel", "vehicles", "value")
BY_HAND: Final = "person"
"""The basis of a date that a person set."""
_MOST: Final = 10**12
_FARTHEST_KM: Final = 20_000.0
_LONGEST_NAME: Final = 200


def edited(finding: Finding, fields: Mapping[str, object], gazetteer: Gazetteer) -> Finding:
    """Return a finding with what a person changed; fields not given stay as they are.

    Args:
        finding: As read, or as decided before.
        fields: Text by name: ``base_id kind when modality speaker scope evidence_for`` and
            figures; an empty one takes the value away. What was an event and becomes a number of
            troops, or the other way round, is evidence for nothing known.
        gazetteer: Knows the bases.

    Raises:
        DeskError: A value is none the atlas takes; says which.
    """
    return checked(_changed(finding, fields), gazetteer)


def drafted(finding: Finding, fields: Mapping[str, object], gazetteer: Gazetteer) -> Finding:
    """Return a finding a person is still changing, as `edited`, but something may be missing.

    Raises:
        DeskError: A value is none the atlas takes; says which.
    """
    return _understood(_changed(finding, fields), gazetteer)


def _changed(finding: Finding, fields: Mapping[str, object]) -> Finding:
    texts = {name: str(value).strip() for name, value in fields.items() if value is not None}
    when, kind = texts.get("when", finding.when), texts.get("kind") or finding.kind
    known = texts.get("evidence_for", finding.evidence_for or "") or None
    return replace(
        finding,
        base_id=texts.get("base_id", finding.base_id or "") or None,
        kind=kind,
        when=when,
        basis=finding.basis if when == finding.when else BY_HAND,
        modality=texts.get("modality") or finding.modality,
        speaker=one_line(texts.get("speaker", finding.speaker or "")[:_LONGEST_NAME]),
        figures=_figures(finding.figures, texts),
        scope=texts.get("scope", finding.scope or "") or None,
        evidence_for=known if (kind == FORCE_LEVEL) == (finding.kind == FORCE_LEVEL) else None,
    )


def checked(finding: Finding, gazetteer: Gazetteer) -> Finding:
    """Return a finding that can be kept as it is.

    Raises:
        DeskError: Something is missing, or a value is none the atlas takes.
    """
    if wanted := missing(_understood(finding, gazetteer)):
        why = f"this must be said before it can be accepted: {', '.join(wanted)}"
        raise DeskError(why, key=f"missing_{wanted[0]}")
    return finding


def _understood(finding: Finding, gazetteer: Gazetteer) -> Finding:
    """Return a finding all of whose values the atlas takes."""
    if finding.kind not in (*KINDS, FORCE_LEVEL) or finding.modality not in MODALITIES:
        wrong = f"{finding.kind} {finding.modality}"[:40]
        raise DeskError(f"{wrong!r} is no kind of event", key="kind", value=wrong)
    _check_base(finding.base_id, gazetteer)
    try:
        if finding.when:
            parse_edtf(finding.when)
    except EdtfError as error:
        why, value = str(error).rstrip("."), finding.when[:40]
        raise DeskError(why, key="when", value=value) from None
    return finding


def edited_statement(stated: Stated, fields: Mapping[str, object], gazetteer: Gazetteer) -> Stated:
    """Return a claim with what a person changed; fields not given stay as they are.

    Args:
        stated: As read, or as decided before.
        fields: Text by name: ``base_id from_place direction`` and the claim's own fields.
        gazetteer: Knows the bases and places.

    Raises:
        DeskError: A value is none the atlas takes; says which.
    """
    texts = {name: str(value).strip() for name, value in fields.items() if value is not None}
    values = {name: texts.get(name, value) for name, value in stated.values.items()}
    if stated.base_id is None:
        return checked_statement(replace(stated, values=values), gazetteer)
    changed = replace(
        stated,
        about=f"base:{texts.get('base_id', stated.base_id)}",
        values=values,
        from_place=texts.get("from_place") or stated.from_place,
        direction=texts.get("direction", stated.direction or "") or None,
    )
    return checked_statement(changed, gazetteer)


def checked_statement(stated: Stated, gazetteer: Gazetteer) -> Stated:
    """Return a claim that can be kept as it is, its numbers written as numbers.

    Raises:
        DeskError: A value is none the atlas takes.
    """
    if stated.base_id is None:
        given = {k: v for k, v in stated.values.items() if v or k == "stated_bases"}
        return replace(stated, values={name: str(_count(text)) for name, text in given.items()})
    _check_base(stated.base_id, gazetteer)
    places = {place.id for place in gazetteer.places if place.lon is not None}
    if stated.from_place not in places:
        raise DeskError("the place it is from is none the atlas knows", key="place")
    if stated.direction not in {None, *DIRECTIONS}:
        raise DeskError("the direction is none of eight", key="direction")
    return replace(stated, values={DISTANCE_FIELD: _kilometres(stated.values[DISTANCE_FIELD])})


def _check_base(base_id: str | None, gazetteer: Gazetteer) -> None:
    try:
        if base_id is not None:
            gazetteer.base(base_id)
    except UnknownBaseError as error:
        raise DeskError(str(error).rstrip("."), key="base", value=base_id or "") from None


def _figures(read: Mapping[str, int], texts: Mapping[str, str]) -> dict[str, int]:
    kept = {name: str(value) for name, value in read.items()}
    kept |= {name: texts[name] for name in FIGURES if name in texts}
    return {name: _count(text) for name, text in kept.items() if text}


def _count(text: str) -> int:
    """Return a whole number; digits of either script, commas between them."""
    plain = text.replace(",", "").replace("٬", "")
    if not plain.isdecimal() or int(plain) > _MOST:
        raise DeskError(f"{text[:40]!r} is no whole number", key="number", value=text[:40])
    return int(plain)


def _kilometres(text: str) -> str:
    plain = text.replace(",", "").replace("٬", "").replace("٫", ".")
    whole, _, part = plain.partition(".")
    if not whole.isdecimal() or (part and not part.isdecimal()) or float(plain) > _FARTHEST_KM:
        raise DeskError(f"{text[:40]!r} is no number of kilometres", key="km", value=text[:40])
    return f"{float(plain):g}"
