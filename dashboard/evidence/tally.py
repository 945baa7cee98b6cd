"""The coverage check in words: bases stated, bases named, and who counts otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import sheet
from dashboard.escape import Markup, name_of, tag
from geodata.checks.checks import COVERAGE, Coverage
from geodata.evidence.evidence import load_claims

if TYPE_CHECKING:
    from dashboard.telling import Teller


def coverage(teller: Teller, found: Coverage) -> Markup:
    """Return what is stated and what is named: the numbers, the names, and who counts otherwise."""
    words, gazetteer = teller.words, teller.atlas.gazetteer
    source = teller.atlas.sources.get(found.source_id or "")
    said = words(
        "evidence_page.coverage_says",
        source=teller.isolated(teller.publisher(source)) if source else "",
        stated=teller.count("base", found.stated_bases or 0),
        stated_governorates=teller.count("governorate", found.stated_governorates or 0),
        named=teller.count("base_named", found.named_bases),
        named_governorates=teller.count("governorate", found.named_governorates),
        record=sum(base.origin == "record" for base in gazetteer.bases),
    )
    lists = [
        tag(
            "div",
            tag("p", words(f"evidence_page.coverage_{name}"), class_="r-where"),
            tag("ul", *_cells(teller, origin), class_=f"r-tally r-tally-{origin}"),
        )
        for name, origin in (("named", "seed"), ("record", "record"))
    ]
    return sheet.section(words("evidence_page.coverage"), tag("p", said), *lists, _others(teller))


def _cells(teller: Teller, origin: str) -> list[Markup]:
    bases = (base for base in teller.atlas.gazetteer.bases if base.origin == origin)
    return [tag("li", name_of(teller.of(base, "label"))) for base in bases]


def _others(teller: Teller) -> Markup | None:
    """Return the other claims about how many bases there are, and which."""
    words = teller.words
    claims = [claim for claim in load_claims(teller.atlas.package) if claim.about == COVERAGE]
    rows = [
        (
            teller.field(claim.field),
            teller.claimed(claim),
            name_of(teller.who(claim.source_id, claim.said_by)),
        )
        for claim in sorted(claims, key=lambda claim: claim.field, reverse=True)
    ]
    columns = [words(f"evidence_page.col_{name}") for name in ("field", "said", "who")]
    table = sheet.table(words("evidence_page.coverage_others"), columns, rows)
    summary = tag("summary", words("evidence_page.coverage_others"))
    return tag("details", summary, table, class_="r-more") if rows else None
