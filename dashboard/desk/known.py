"""A known event or number of troops that a proposal may tell, and where it is told otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from geodata.dates.edtf import in_words
from geodata.desk.disagreements import disagreements
from geodata.forces import Force

if TYPE_CHECKING:
    from dashboard.desk.bench import Bench
    from geodata.articles.match import Match
    from geodata.desk.disagreements import Disagreement

_SOURCES: Final = 3


def known_card(match: Match, bench: Bench) -> dict[str, Any]:
    """Return a known event or number as a form shows it: what accepting as its evidence does."""
    heading = bench.say("known_differs" if match.differs else "known")
    return {"heading": heading, **known_event(match, bench, full=True)}


def known_event(match: Match, bench: Bench, *, full: bool) -> dict[str, Any]:
    """Return a known event or number, and where ``full`` on which fields it is told otherwise."""
    known = bench.known(match.event_id)
    found = disagreements(match, bench.atlas) if full else ()
    about = f"{'force' if isinstance(known, Force) else 'event'}:{known.id}"
    return {
        "id": known.id,
        "when": in_words(known.when, bench.words.lang),
        "text": bench.teller.of(known, "summary"),
        "differs": [_differs(each, about, bench) for each in found],
    }


def _differs(found: Disagreement, about: str, bench: Bench) -> dict[str, str]:
    teller = bench.teller
    known = [bench.atlas.sources[i] for i in found.sources if i in bench.atlas.sources]
    names = [teller.isolated(teller.publisher(source)) for source in known]
    names += [teller.isolated(speaker) for speaker in found.speakers]
    more = len(names) - _SOURCES
    who = teller.listed(names[:_SOURCES]) + (bench.say("and_more", n=more) if more > 0 else "")
    return {
        "field": teller.field(found.field),
        "said": _value(found.field, found.said, about, bench),
        "held": _value(found.field, found.held, about, bench),
        "held_by": who or bench.say("the_atlas"),
    }


def _value(field: str, value: str, about: str, bench: Bench) -> str:
    if field == "kind":
        return bench.words(f"kind.{value}")
    return bench.teller.value(about, field, value)
