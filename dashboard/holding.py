"""What a package holds and under which terms, in words: ours, or another's by its own counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.escape import plain
from geodata.evidence.cite import cite_data, work_of

if TYPE_CHECKING:
    from dashboard.telling import Teller


def places(teller: Teller) -> str:
    """Return how many bases and sites there are: "12 bases and 4 sites"."""
    gazetteer = teller.atlas.gazetteer
    bases = teller.count("base", len(gazetteer.bases))
    if not gazetteer.sites:
        return bases
    sites = teller.count("site", len(gazetteer.sites))
    return teller.words("count.places.both", bases=bases, sites=sites)


def covers(teller: Teller) -> str:
    """Return what the data cover: places, years, and what is known of them."""
    words = teller.words
    said = [f"{places(teller)}."]
    if teller.atlas.events:
        first, last = teller.atlas.coverage
        facts = {"places": places(teller), "first": first.year, "last": last.year}
        said = [words("method.covers_counts", **facts)]
    if teller.atlas.package.is_ours:
        said.append(words("method.covers_ours"))
    return " ".join([*said, words("method.covers_before")])


def licence(teller: Teller) -> str:
    """Return the terms of the tables and what to say of them, as Markdown."""
    package = teller.atlas.package
    if package.is_ours:
        return teller.words("downloads.licence", version=package.version)
    facts = {"title": plain(package.title(teller.lang)), "version": plain(package.version)}
    named = [plain(name) for name in package.licences]
    if not named:
        return teller.words("downloads.licence_unsaid", **facts)
    return teller.words("downloads.licence_of", licences=teller.listed(named), **facts)


def cited(teller: Teller) -> str:
    """Return how to cite the data as a whole."""
    package = teller.atlas.package
    return cite_data(package.version, package.created, teller.lang, work_of(package))
