"""Claims held against what the atlas knows: distances, coverage, contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.checks.contradictions import RULES, Contradiction, SaidValue, check_contradictions
from geodata.checks.distances import Distance, Said, check_distances, compare, measure
from geodata.errors import PackageError
from geodata.evidence.evidence import load_claims
from geodata.evidence.sources import load_sources

if TYPE_CHECKING:
    from geodata.evidence.evidence import Claim
    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.package.package import Package

__all__ = [
    "RULES",
    "Contradiction",
    "Coverage",
    "Distance",
    "Said",
    "SaidValue",
    "check_contradictions",
    "check_coverage",
    "check_distances",
    "compare",
    "measure",
]

COVERAGE: Final = "coverage:coalition-bases"
NAMED_ORIGIN: Final = "seed"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many bases and governorates a source states, and how many of them are named.

    What no source states is None. ``source_id`` is the source that states the number of bases.
    """

    stated_bases: int | None
    named_bases: int
    stated_governorates: int | None
    named_governorates: int
    source_id: str | None


def check_coverage(package: Package, gazetteer: Gazetteer) -> Coverage:
    """Return the numbers of bases and governorates stated, beside those named in the articles.

    Of several statements that of a source that is a file counts, else the first in the table.

    Raises:
        PackageError: A stated number is no whole number.
    """
    files = {source.id for source in load_sources(package).values() if source.file}
    claims = [claim for claim in load_claims(package) if claim.about == COVERAGE]
    claims.sort(key=lambda claim: claim.source_id not in files)
    named = [base for base in gazetteer.bases if base.origin == NAMED_ORIGIN]
    bases = next((claim for claim in claims if claim.field == "stated_bases"), None)
    governorates = next((claim for claim in claims if claim.field == "stated_governorates"), None)
    return Coverage(
        stated_bases=_stated(bases),
        named_bases=len(named),
        stated_governorates=_stated(governorates),
        named_governorates=len({base.governorate for base in named}),
        source_id=bases.source_id if bases else None,
    )


def _stated(claim: Claim | None) -> int | None:
    if claim is None:
        return None
    if not (claim.value.isascii() and claim.value.isdigit()):
        why = f"the number of {claim.id} is no whole number"
        raise PackageError("claims.csv", why, column="value", value=claim.value, expected="12")
    return int(claim.value)
