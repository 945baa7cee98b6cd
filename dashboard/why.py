"""What the panel says about a base on a stretch of days: which status, why, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.component.spec import Block, HistoryRow, Link, PanelPage
from dashboard.telling import Teller
from geodata.checks.checks import check_contradictions
from geodata.dates.edtf import day_number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dashboard.words import Words
    from geodata.atlas import Atlas
    from geodata.checks.checks import Contradiction
    from geodata.checks.contradictions import SaidValue
    from geodata.events.events import Event
    from geodata.evidence.evidence import Citation
    from geodata.gazetteer.records import Base
    from geodata.status.timeline import Interval


_RTL = "\u200f"


def panel_pages(atlas: Atlas, words: Words) -> tuple[PanelPage, ...]:
    """Return one page for every base and stretch of unchanged status, and one for each site."""
    return _Writer(atlas, words).pages()


class _Writer:
    """Writes the pages of one language; holds what every page looks things up in."""

    def __init__(self, atlas: Atlas, words: Words) -> None:
        self.atlas = atlas
        self.words = words
        self.teller = Teller(atlas, words)
        self.events = {event.id: event for event in atlas.events}
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
            heading=self.teller.of(base, "name"),
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
                paragraphs=tuple(
                    f"{self.teller.when(e)}: {self.teller.of(e, 'summary')}" for e in told
                ),
            ),
            self._sources(told),
        )
        return PanelPage(
            base=site.id,
            heading=self.teller.of(site, "name"),
            blocks=tuple(filter(_says_something, blocks)),
        )

    def _question(self, interval: Interval) -> str:
        return self.words("panel.why", status=self.teller.status(interval))

    def _reasons(self, interval: Interval, deciding: list[Event]) -> Iterable[str]:
        if not deciding:
            yield self.words("panel.why_unknown")
            return
        if interval.possible:
            yield self.words("panel.why_possible", statuses=self.teller.status(interval))
        setting, later = deciding[0], deciding[1:]
        for event in deciding if interval.possible else [setting]:
            yield self.teller.of(event, "summary")
            if event.note_en:
                yield self.teller.of(event, "note")
        if interval.rule:
            kind, _, scope = interval.rule.partition("/")
            yield self.words(
                "panel.why_rule",
                kind=self.words(f"kind.{kind}"),
                scope=self.words(f"scope.{scope}"),
                when=self.teller.when(setting),
                status=self.words(f"status.{interval.status}"),
            )
        if later and not interval.possible:
            told = [f"{self.words(f'kind.{e.kind}')} ({self.teller.when(e)})" for e in later]
            yield self.words("panel.why_confirmed", events=_listed(told, self.words.lang))

    def _sources(self, events: Iterable[Event]) -> Block:
        cited: dict[str, Citation] = {}
        for event in events:
            for citation in self.atlas.details[event.id].citations:
                cited.setdefault(citation.source_id, citation)
        links = tuple(self._link(citation) for citation in cited.values())
        return Block(self.words("panel.sources"), links=links)

    def _link(self, citation: Citation) -> Link:
        source = self.atlas.sources[citation.source_id]
        parts = [self.teller.isolated(self.teller.publisher(source))]
        if source.lang in self.words.section("lang"):
            parts.append(self.words(f"lang.{source.lang}"))
        if source.published:
            parts.append(self.teller.edtf(source.published))
        if citation.paragraph:
            parts.append(self.words("panel.paragraph", n=citation.paragraph))
        note = "" if source.kind in {None, "news", "unknown"} else f"source_kind.{source.kind}"
        text = " · ".join(parts)
        if self.words.direction == "rtl":  # the row is Arabic, whatever letters its first name has
            text = f"{_RTL}{text}"
        return Link(text=text, href=source.url, note=self.words(note) if note else "")

    def _differences(self, about: Iterable[str]) -> Iterable[str]:
        for subject in about:
            for found in self.differing.get(subject, ()):
                yield self._difference(found)

    def _difference(self, found: Contradiction) -> str:
        values = [
            self.words("panel.said", value=self._value(found, said.value), who=self._who(said))
            for said in found.values
        ]
        key = "panel.differ_row" if found.shown else "panel.differ_row_bare"
        return self.words(
            key,
            field=self.teller.field(found.field),
            values=_listed(values, self.words.lang),
            shown=self._value(found, str(found.shown)),
        )

    def _value(self, found: Contradiction, value: str) -> str:
        return self.teller.isolated(self.teller.value(found.about, found.field, value))

    def _who(self, said: SaidValue) -> str:
        source = self.atlas.sources.get(said.source_id or "")
        who = self.teller.term(said.said_by or "")
        return self.teller.isolated(who or (self.teller.publisher(source) if source else ""))

    def _row(self, interval: Interval) -> HistoryRow:
        return HistoryRow(
            status=interval.status,
            text=self.teller.status(interval),
            when=self._stretch(interval),
            day=_number(interval.start),
            possible=interval.possible,
        )

    def _stretch(self, interval: Interval) -> str:
        """Return when a stretch of days begins; the first one has no beginning."""
        if interval.start is None:
            return self.teller.stretch(None, interval.end)
        return self.words("panel.since", day=self.teller.day(interval.start))

    def _about(self, base: Base) -> Iterable[str]:
        if note := self.teller.of(base, "note"):
            yield note
        what = self.words(f"point_of.{base.point_of}")
        yield self.words("panel.radius", what=what, km=f"{base.radius_m / 1000:g}")


def _says_something(block: Block) -> bool:
    return bool(block.paragraphs or block.links or block.notes or block.history)


def _listed(parts: list[str], lang: str) -> str:
    return ("؛ " if lang == "ar" else "; ").join(parts)


def _number(day: date | None) -> int | None:
    return None if day is None else day_number(day)
