"""How the pages say what the rows hold: names, dates, statuses, values and who gave them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dashboard.basemap import governorate_names
from dashboard.escape import clean
from dashboard.words import load_words
from geodata.checks.distances import DIRECTIONS, DISTANCE_FIELD
from geodata.dates.edtf import day_in_words, in_words, parse_edtf
from geodata.errors import EdtfError
from geodata.evidence.evidence import load_claims
from geodata.package.terms import load_terms

if TYPE_CHECKING:
    from datetime import date

    from dashboard.words import Words
    from geodata.atlas import Atlas
    from geodata.events.events import Event
    from geodata.evidence.evidence import Claim
    from geodata.evidence.sources import Source
    from geodata.status.timeline import Interval

_BASES: Final = frozenset({"base", "base_id", "bases_named"})
_WORDED: Final = frozenset({"impact", "weapon"})
_RAW: Final = frozenset({"time_local"})
_SPAN: Final = re.compile(r"(\d+(?:\.\d+)?)?(\.\.)?(\d+(?:\.\d+)?)?")
_LONG: Final = 5
"""Digits from which on a number is written in groups of three; a year has four."""
_SHORT_HASH: Final = 6
_ARABIC: Final = re.compile(r"[\u0621-\u064a]")
_FEW: Final = range(3, 11)


@lru_cache(maxsize=4)
def load_teller(atlas: Atlas, lang: str) -> Teller:
    """Return the teller of an atlas in ``lang``, made once, so that what it told can be kept."""
    return Teller(atlas, load_words(lang, elsewhere=not atlas.package.is_ours))


class Teller:
    """Says the rows of one atlas in one language; what has no Arabic is said in English."""

    def __init__(self, atlas: Atlas, words: Words) -> None:
        self.atlas = atlas
        self.words = words
        self.lang = words.lang
        bases = (*atlas.gazetteer.bases, *atlas.gazetteer.sites)
        self._names = {place.id: self.of(place, "name") for place in atlas.gazetteer.places}
        self._names |= {base.id: self.of(base, "name") for base in bases}
        self._notes = {
            (claim.about, claim.field, claim.value): claim.note_ar
            for claim in load_claims(atlas.package)
            if not any(character.isdigit() for character in claim.value[:4])
        }
        self._terms = self._arabic() if self.lang == "ar" else {}

    def of(self, thing: object, field: str) -> str:
        """Return a field in the page's language, or in English where Arabic is missing."""
        found = getattr(thing, f"{field}_{self.lang}", None) or getattr(thing, f"{field}_en", None)
        return str(found or "")

    def _arabic(self) -> dict[str, str]:
        """Return the Arabic of texts that stand in English: the terms, and what was handed over."""
        handed = {row["what_en"]: row["what_ar"] for row in self.atlas.package.rows("handovers")}
        return {**handed, **load_terms(self.atlas.package)}

    def term(self, text: str) -> str:
        """Return a text the data hold in English only, in Arabic where there is a term for it."""
        return self._terms.get(text, text)

    def name(self, place_id: str) -> str:
        """Return the name of a base, site or place; the id of one that is not in the tables."""
        return self._names.get(place_id, place_id)

    def label(self, base_id: str) -> str:
        """Return the short name of a base or site."""
        return self.of(self.atlas.gazetteer.base(base_id), "label")

    def day(self, day: date) -> str:
        """Return a day in words."""
        return day_in_words(day, self.lang)

    def when(self, event: Event) -> str:
        """Return an event's date in words, with all its doubt."""
        return in_words(event.when, self.lang)

    def edtf(self, text: str) -> str:
        """Return a date in words; text that is none as it stands."""
        try:
            return in_words(parse_edtf(text), self.lang)
        except EdtfError:
            return text

    def status(self, interval: Interval) -> str:
        """Return the status of a stretch of days in words; all of them where one is possible."""
        names = [self.words(f"status.{s}") for s in interval.possible or (interval.status,)]
        if len(names) == 1:
            return names[0]
        return self.words("map.possible", a=" / ".join(names[:-1]), b=names[-1])

    def stretch(self, start: date | None, end: date | None) -> str:
        """Return from when to when an interval lasts; ``end`` is exclusive."""
        if start is None:
            return self.words("panel.before", day=self.day(end)) if end else ""
        if end is None:
            return self.words("panel.since", day=self.day(start))
        return self.words("panel.from_to", start=self.day(start), end=self.day(end))

    def field(self, field: str) -> str:
        """Return the name of a claim's field."""
        return str(self.words.section("field").get(field, field.replace("_", " ")))

    def value(self, about: str, field: str, value: str) -> str:
        """Return a claim's value as people read it, in the page's language where we have it."""
        if field in _RAW:
            return value
        if field in _BASES:
            return self.listed([self.name(part) for part in value.split("|")])
        if field == "governorate":
            return governorate_names(self.lang).get(value, value)
        if field in _WORDED:
            known = self.words.section(field)
            return self.listed([str(known.get(part, part)) for part in value.split("|")])
        note = self._notes.get((about, field, value)) if self.lang == "ar" else None
        said = self.edtf(value)
        return note or (self.number(self.term(value)) if said == value else said)

    def number(self, text: str) -> str:
        """Return a number or a span of numbers as people read it; other text as it stands."""
        found = _SPAN.fullmatch(text)
        if not found or not (found[1] or found[3]):
            return text
        low, joint, high = (_grouped(part or "") for part in found.groups())
        if not joint:
            return low
        if low and high:
            return f"{low}–{high}"
        return self.words("claimed.at_least" if low else "claimed.at_most", n=low or high)

    def claimed(self, claim: Claim) -> str:
        """Return a claim's value; a distance with its unit, its place and its direction."""
        value = self.value(claim.about, claim.field, claim.value)
        if claim.field == "direction":
            value = str(self.words.section("direction").get(claim.value, claim.value))
        if not claim.from_place:
            return value
        place = self.isolated(self.name(claim.from_place))
        if claim.field != DISTANCE_FIELD:
            return self.words("claimed.near", value=value, place=place)
        if not claim.direction:
            return self.words("claimed.distance", km=value, place=place)
        towards = self.words(f"direction.{claim.direction}")
        return self.words("claimed.bearing", km=value, place=place, direction=towards)

    def publisher(self, source: Source) -> str:
        """Return who published a source; an article held as a file goes by its number.

        One that a person added at the desk has none: it goes by its publisher, else by its hash.
        """
        if source.file:
            number = source.id.rpartition("-")[2]
            article = self.words("panel.article", n=number[:_SHORT_HASH])
            stated = "" if source.publisher.startswith("not stated") else source.publisher
            if stated and not number.isdecimal():
                return self.term(stated)
            return f"{article} ({self.term(stated)})" if stated else article
        paper = self.term(source.publisher)
        return self._printed(paper, self.agency(source.agency)) if source.agency else paper

    def _printed(self, paper: str, agency: str) -> str:
        """Return a paper and the agency it prints; no bracket stands in words of two directions."""
        if _ARABIC.search(agency) and not _ARABIC.search(paper):
            return self.words("panel.via", agency=agency, paper=paper)
        return f"{paper} ({agency})"

    def agency(self, name: str) -> str:
        """Return the agency, or agencies, whose words a source prints."""
        return (
            self.term(name)
            if name in self._terms
            else self.listed([self.term(part) for part in name.split(", ")])
        )

    def who(self, source_id: str | None, said_by: str | None) -> str:
        """Return who gave a value: the speaker, and the source that prints it."""
        source = self.atlas.sources.get(source_id or "")
        speaker = self.term(said_by or "")
        if not source or not said_by:
            return speaker or (self.publisher(source) if source else "")
        if not source.file and source.publisher.casefold() in said_by.casefold():
            return speaker
        paper = self.publisher(source) if source.file else self.term(source.publisher)
        return f"{speaker} · {paper}"

    def count(self, thing: str, n: int) -> str:
        """Return a number of things with the form its language wants: 2 bases, قاعدتان, 3 قواعد.

        Args:
            thing: A section of the words under ``count``.
            n: How many.
        """
        rest = n % 100
        form = {1: "one", 2: "two"}.get(n, "other")
        if rest in _FEW:
            form = "few"
        elif rest > max(_FEW):
            form = "many"
        return self.words(f"count.{thing}.{form}", n=f"{n:,}")

    def towards(self, bearing: float) -> str:
        """Return the nearest of the eight directions (`DIRECTIONS`) to a bearing in degrees."""
        return list(DIRECTIONS)[round(bearing / 45) % len(DIRECTIONS)]

    def listed(self, parts: list[str]) -> str:
        """Return parts one after the other with the page's comma."""
        return ("، " if self.lang == "ar" else ", ").join(parts)

    def all_of(self, parts: list[str]) -> str:
        """Return parts that are meant together: Erbil, Duhok and Sulaymaniyah."""
        if len(parts) < 2:  # noqa: PLR2004 - one is not joined to anything
            return self.listed(parts)
        first = self.all_of(parts[:-1]) if self.lang == "ar" else self.listed(parts[:-1])
        return self.words("panel.both", a=first, b=parts[-1])

    def isolated(self, text: str) -> str:
        """Return a name between Unicode isolates, so that mixed text keeps its order."""
        return f"\u2068{clean(text)}\u2069"


def _grouped(number: str) -> str:
    return f"{int(number):,}" if number.isdecimal() and len(number) >= _LONG else number
