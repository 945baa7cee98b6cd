"""What the panel says about a base on a stretch of days: which status, why, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.component.spec import Block, HistoryRow, Link, PanelPage
from geodata.checks.checks import check_contradictions
from geodata.dates.edtf import day_in_words, day_number, in_words, parse_edtf
from geodata.errors import EdtfError
from geodata.evidence.evidence import load_claims

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dashboard.words import Words
    from geodata.atlas import Atlas
    from geodata.checks.checks import Contradiction
    from geodata.checks.contradictions import SaidValue
    from geodata.events.events import Event
    from geodata.evidence.evidence import Citation
    from geodata.evidence.sources import Source
    from geodata.gazetteer.records import Base
    from geodata.status.timeline import Interval


def panel_pages(atlas: Atlas, words: Words) -> tuple[PanelPage, ...]:
    """Return one page for every base and stretch of unchanged status, and one for each site."""
    return _Writer(atlas, words).pages()


class _Writer:
    """Writes the pages of one language; holds what every page looks things up in."""

    def __init__(self, atlas: Atlas, words: Words) -> None:
        self.atlas = atlas
        self.words = words
        self.lang = words.lang
        self.events = {event.id: event for event in atlas.events}
        self.notes = {
            (claim.about, claim.field, claim.value): claim.note_ar
            for claim in load_claims(atlas.package)
            if not any(character.isdigit() for character in claim.value[:4])
        }
        self.differing: dict[str, list[Contradiction]] = {}
        for found in check_contradictions(atlas.package):
            self.differing.setdefault(found.about, []).append(found)

    def pages(self) -> tuple[PanelPage, ...]:
        stretches: dict[str, list[Interval]] = {}
        for interval in self.atlas.timeline.intervals():
            stretches.setdefault(interval.base_id, []).append(interval)
        bases = [
            self._page(base, interval, stretches[base.id])
            for base in self.atlas.gazetteer.bases
            for interval in stretches[base.id]
        ]
        sites = [self._site_page(site) for site in self.atlas.gazetteer.sites]
        invitation = Block(paragraphs=(self.words("panel.choose"),))
        return (*bases, *sites, PanelPage(base=None, heading="", blocks=(invitation,)))

    def _page(self, base: Base, interval: Interval, history: list[Interval]) -> PanelPage:
        deciding = [self.events[event_id] for event_id in interval.events]
        differ = [f"event:{event.id}" for event in deciding] + [f"base:{base.id}"]
        blocks = (
            Block(self._question(interval), paragraphs=tuple(self._reasons(interval, deciding))),
            self._sources(deciding if interval.possible else deciding[:1]),
            Block(self.words("panel.differ"), notes=tuple(self._differences(differ))),
            Block(self.words("panel.history"), history=tuple(map(self._row, history))),
            Block(paragraphs=tuple(self._about(base))),
        )
        return PanelPage(
            base=base.id,
            heading=self._of(base, "name"),
            blocks=tuple(filter(_says_something, blocks)),
            from_day=_number(interval.start),
            to_day=_number(interval.end),
        )

    def _site_page(self, site: Base) -> PanelPage:
        there = [event for event in self.atlas.events if event.base_id == site.id]
        told = [event for event in there if event.kind != "attack"]
        blocks = (
            Block(paragraphs=tuple(self._about(site))),
            Block(
                self.words("panel.history"),
                paragraphs=tuple(f"{self._when(e)}: {self._of(e, 'summary')}" for e in told),
            ),
            self._sources(told),
        )
        return PanelPage(
            base=site.id,
            heading=self._of(site, "name"),
            blocks=tuple(filter(_says_something, blocks)),
        )

    def _question(self, interval: Interval) -> str:
        return self.words("panel.why", status=self._statuses(interval))

    def _reasons(self, interval: Interval, deciding: list[Event]) -> Iterable[str]:
        if not deciding:
            yield self.words("panel.why_unknown")
            return
        if interval.possible:
            yield self.words("panel.why_possible", statuses=self._statuses(interval))
        setting, later = deciding[0], deciding[1:]
        for event in deciding if interval.possible else [setting]:
            yield self._of(event, "summary")
            if event.note_en:
                yield self._of(event, "note")
        if interval.rule:
            kind, _, scope = interval.rule.partition("/")
            yield self.words(
                "panel.why_rule",
                kind=self.words(f"kind.{kind}"),
                scope=self.words(f"scope.{scope}"),
                when=self._when(setting),
                status=self.words(f"status.{interval.status}"),
            )
        if later and not interval.possible:
            told = [f"{self.words(f'kind.{e.kind}')} ({self._when(e)})" for e in later]
            yield self.words("panel.why_confirmed", events=_listed(told, self.lang))

    def _sources(self, events: Iterable[Event]) -> Block:
        cited: dict[str, Citation] = {}
        for event in events:
            for citation in self.atlas.details[event.id].citations:
                cited.setdefault(citation.source_id, citation)
        links = tuple(self._link(citation) for citation in cited.values())
        return Block(self.words("panel.sources"), links=links)

    def _link(self, citation: Citation) -> Link:
        source = self.atlas.sources[citation.source_id]
        parts = [isolated(self._publisher(source))]
        if source.lang in self.words.section("lang"):
            parts.append(self.words(f"lang.{source.lang}"))
        if source.published:
            parts.append(_date_words(source.published, self.lang))
        if citation.paragraph:
            parts.append(self.words("panel.paragraph", n=citation.paragraph))
        note = "" if source.kind in {None, "news", "unknown"} else f"source_kind.{source.kind}"
        return Link(text=" · ".join(parts), href=source.url, note=self.words(note) if note else "")

    def _differences(self, about: Iterable[str]) -> Iterable[str]:
        for subject in about:
            for found in self.differing.get(subject, ()):
                yield self._difference(found)

    def _difference(self, found: Contradiction) -> str:
        fields = self.words.section("field")
        values = [
            self.words("panel.said", value=self._value(found, said.value), who=self._who(said))
            for said in found.values
        ]
        key = "panel.differ_row" if found.shown else "panel.differ_row_bare"
        return self.words(
            key,
            field=fields.get(found.field, found.field.replace("_", " ")),
            values=_listed(values, self.lang),
            shown=self._value(found, str(found.shown)),
        )

    def _value(self, found: Contradiction, value: str) -> str:
        """Return a claim's value as people read it, in the page's language where we have it."""
        if value in self.words.table.get(found.field, {}):
            return self.words(f"{found.field}.{value}")
        try:
            return _date_words(value, self.lang)
        except EdtfError:
            note = self.notes.get((found.about, found.field, value)) if self.lang == "ar" else None
            return isolated(note or value.replace("..", "–"))

    def _who(self, said: SaidValue) -> str:
        source = self.atlas.sources.get(said.source_id or "")
        who = said.said_by or (self._publisher(source) if source else "")
        return isolated(who)

    def _publisher(self, source: Source) -> str:
        """Return who published a source; an article held as a file goes by its number."""
        if source.file:
            article = self.words("panel.article", n=source.id.rpartition("-")[2])
            stated = "" if source.publisher.startswith("not stated") else source.publisher
            return f"{article} ({stated})" if stated else article
        return f"{source.publisher} ({source.agency})" if source.agency else source.publisher

    def _row(self, interval: Interval) -> HistoryRow:
        return HistoryRow(
            status=interval.status,
            text=self._statuses(interval),
            when=self._stretch(interval),
            day=_number(interval.start),
            possible=interval.possible,
        )

    def _stretch(self, interval: Interval) -> str:
        start, end = interval.start, interval.end
        if start is None and end is None:
            return ""
        if start is None and end is not None:
            return self.words("panel.before", day=day_in_words(end, self.lang))
        first = day_in_words(start, self.lang) if start else ""
        return self.words("panel.since", day=first)

    def _about(self, base: Base) -> Iterable[str]:
        note = base.note_ar if self.lang == "ar" else base.note_en
        if note:
            yield note
        what = self.words(f"point_of.{base.point_of}")
        yield self.words("panel.radius", what=what, km=f"{base.radius_m / 1000:g}")

    def _statuses(self, interval: Interval) -> str:
        names = [self.words(f"status.{s}") for s in interval.possible or (interval.status,)]
        if len(names) == 1:
            return names[0]
        return self.words("map.possible", a=" / ".join(names[:-1]), b=names[-1])

    def _when(self, event: Event) -> str:
        return in_words(event.when, self.lang)

    def _of(self, thing: object, field: str) -> str:
        """Return a field in the page's language, or in English where Arabic is missing."""
        found = getattr(thing, f"{field}_{self.lang}", None) or getattr(thing, f"{field}_en", None)
        return str(found or "")


def isolated(text: str) -> str:
    """Return a name between Unicode isolates, so that mixed text keeps its order."""
    return f"\u2068{text}\u2069"


def _says_something(block: Block) -> bool:
    return bool(block.paragraphs or block.links or block.notes or block.history)


def _listed(parts: list[str], lang: str) -> str:
    return ("؛ " if lang == "ar" else "; ").join(parts)


def _number(day: date | None) -> int | None:
    return None if day is None else day_number(day)


def _date_words(text: str, lang: str) -> str:
    return in_words(parse_edtf(text), lang)
