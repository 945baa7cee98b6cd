"""What a looked-up name stands for, or why it stands for nothing, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.component.spec import Choice, Found
from dashboard.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.words import Words
    from geodata.atlas import Atlas
    from geodata.gazetteer.gazetteer import Resolution

_OWN_WORDS = frozenset({"site", "needs_head", "common_word", "never"})


def find(atlas: Atlas, name: str, words: Words) -> Found | None:
    """Return the base a name stands for, with the answer in words; None where nothing was asked."""
    if not name:
        return None
    found = atlas.gazetteer.lookup(name)
    sites = [one.id for one in found.candidates if found.rule == "site"]
    base, teller = found.base_id or next(iter(sites), None), Teller(atlas, words)
    meant = [] if base else [*(one.id for one in found.candidates), *found.not_this]
    known = {place.id for place in (*atlas.gazetteer.bases, *atlas.gazetteer.sites)}
    choices = (Choice(one, teller.label(one)) for one in dict.fromkeys(meant) if one in known)
    return Found(name, base, _sentence(found, teller, words), tuple(choices))


def _sentence(found: Resolution, teller: Teller, words: Words) -> str:
    kinds = {place.id: place.kind for place in teller.atlas.gazetteer.places}
    candidates = _either((one.id for one in found.candidates), teller, kinds=kinds)
    facts = {"name": teller.isolated(found.name), "candidates": candidates}
    if found.base_id:
        return words("finding.resolved", **facts, base=teller.isolated(teller.name(found.base_id)))
    if found.outcome == "unknown":
        return words("finding.unknown_alike" if candidates else "finding.unknown", **facts)
    if found.outcome == "ambiguous" or found.rule in _OWN_WORDS:
        key = "ambiguous" if found.outcome == "ambiguous" else found.rule
        return words(f"finding.{key}", **facts)
    kind = words.section("place_kind").get(found.rule or "", found.rule)
    plain = _either((one.id for one in found.candidates), teller)
    bases = _either(found.not_this, teller)
    warning = words("finding.not_this", bases=bases) if bases else ""
    return words("finding.place", **facts | {"candidates": plain}, kind=kind, not_this=warning)


def _either(ids: Iterable[str], teller: Teller, *, kinds: Mapping[str, str] | None = None) -> str:
    """Return names, the last after "or"; a place that is no base says what it is."""
    said = teller.words.section("place_kind")
    names = [
        teller.isolated(teller.name(one))
        + (f" ({said.get(kinds[one], kinds[one])})" if kinds and one in kinds else "")
        for one in ids
    ]
    *first, last = names or [""]
    return teller.words("finding.or", a=teller.listed(first), b=last) if first else last
