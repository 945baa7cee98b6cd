"""From decisions to the rows of a package: sources, events, citations, figures and claims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from geodata.desk.decisions import FORCE_LEVEL, Decision, Finding
from geodata.desk.summaries import not_stated, part_of, summary
from geodata.evidence.sources import span_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geodata.atlas import Atlas
    from geodata.desk.decisions import Desk, HeldArticle
    from geodata.evidence.sources import Span
    from geodata.gazetteer.gazetteer import Gazetteer

    Row = dict[str, Any]

TABLES: Final = (
    "sources", "events", "attacks", "casualties", "handovers", "citations", "claims", "forces",
)  # fmt: skip
COUNTED: Final = {
    "killed": ("killed", "persons"),
    "wounded": ("injured", "persons"),
    "personnel": ("personnel", "persons"),
    "vehicles": ("vehicles_handed_over", "vehicles"),
    "value": ("property_usd", "usd"),
}
"""The field and unit of a claim for each figure an article gives; munitions are added up."""
_HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+"
)
_SHORT: Final = 8


class Told(NamedTuple):
    """One accepted decision with all it rests on."""

    decision: Decision
    finding: Finding
    article: HeldArticle
    span: Span

    @property
    def about(self) -> str:
        """The id of the event or figure it is about: a new one, or a known event."""
        return self.finding.evidence_for or self.decision.record_id

    @property
    def located(self) -> Row:
        """The columns that say where the words stand."""
        span = self.span
        places = {"paragraph": span.paragraph, "start": span.start, "end": span.end}
        return {**places, "span_sha256": span.sha256}


def desk_rows(desk: Desk, ours: Atlas, text_of: Callable[[str], str]) -> dict[str, list[Row]]:
    """Return the rows of every table that a desk's accepted findings make.

    Args:
        desk: The articles and decisions.
        ours: The atlas they stand beside: its bases, and the citations it has already.
        text_of: Gives the text of an article by the name of its file.
    """
    tables: dict[str, list[Row]] = {name: [] for name in TABLES}
    texts: dict[str, str] = {}
    cited = {(row["event_id"], row["source_id"]) for row in ours.package.rows("citations")}
    for decision in desk.decisions:
        finding = decision.finding
        if finding is None:
            continue
        article = desk.article(decision.article)
        if article.file not in texts:
            texts[article.file] = text_of(article.file)
            tables["sources"] += [] if article.lent else [_source(article)]
        span = span_at(texts[article.file], finding.start, finding.end)
        told = Told(decision, finding, article, span)
        for table, row in _rows_of(told, ours.gazetteer, cited):
            tables[table].append(row)
    return tables


def _rows_of(
    told: Told, gazetteer: Gazetteer, cited: set[tuple[str, str]]
) -> Iterator[tuple[str, Row]]:
    if told.finding.kind == FORCE_LEVEL:
        yield "forces", _force(told, gazetteer)
        yield "claims", _claim(told, "count", str(told.finding.figures["personnel"]), "persons")
        return
    if told.finding.evidence_for is None:
        yield from _new_event(told, gazetteer)
    else:
        yield "claims", _claim(told, "date", told.finding.when, "day")
    key = (told.about, told.article.source_id)
    if key not in cited:
        cited.add(key)
        yield "citations", {"event_id": key[0], "source_id": key[1], **told.located}
    yield from (("claims", row) for row in _figure_claims(told))


def _source(article: HeldArticle) -> Row:
    return {
        "id": article.source_id,
        "publisher": one_line(article.publisher) or not_stated("en"),
        "published": article.published,
        "lang": article.lang,
        "url": article.url,
        "file": article.file,
        "sha256": article.sha256,
        "kind": "unknown",
    }


def _new_event(told: Told, gazetteer: Gazetteer) -> Iterator[tuple[str, Row]]:
    finding, of = told.finding, one_line(told.article.publisher)
    unsure = finding.modality == "claimed" or finding.basis == "implied"
    yield (
        "events",
        {
            "id": told.about,
            "scope": "base" if finding.base_id else "country",
            "base_id": finding.base_id,
            "kind": kind_on_record(finding.kind, finding.modality),
            "when": finding.when,
            "confidence": "low" if unsure else "medium",
            "summary_en": summary(finding, gazetteer, of, "en"),
            "summary_ar": summary(finding, gazetteer, of, "ar"),
        },
    )
    happened = finding.modality in {"asserted", "claimed"}
    if finding.kind == "attack" and happened:
        yield from _attack(told)
    if finding.kind == "handover" and happened and finding.figures.keys() & {"personnel", "value"}:
        yield "handovers", _handover(told, gazetteer)


def kind_on_record(kind: str, modality: str) -> str:
    """Return the kind an event is kept as: what was planned or denied did not happen.

    >>> kind_on_record("handover", "planned"), kind_on_record("handover", "denied")
    ('planned', 'statement')
    """
    return {"planned": "planned", "denied": "statement"}.get(modality, kind)


def _attack(told: Told) -> Iterator[tuple[str, Row]]:
    figures = told.finding.figures
    weapons = [name for name in ("rocket", "drone") if figures.get(f"{name}s")]
    if weapons:
        count = _munitions(figures)
        row = {"event_id": told.about, "weapon": "|".join(weapons)}
        yield "attacks", {**row, "munitions_low": count, "munitions_high": count}
    for figure, outcome in (("killed", "killed"), ("wounded", "injured")):
        if figure in figures:
            row = {"event_id": told.about, "outcome": outcome, "role": not_stated("en")}
            yield "casualties", {**row, "low": figures[figure], "high": figures[figure]}


def _handover(told: Told, gazetteer: Gazetteer) -> Row:
    finding = told.finding
    return {
        "event_id": told.about,
        "what_en": part_of(finding.base_id, gazetteer, "en"),
        "what_ar": part_of(finding.base_id, gazetteer, "ar"),
        "personnel": finding.figures.get("personnel"),
        "property_usd": finding.figures.get("value"),
    }


def _force(told: Told, gazetteer: Gazetteer) -> Row:
    finding, of = told.finding, one_line(told.article.publisher)
    count = finding.figures["personnel"]
    kinds = {"planned": "planned", "claimed": "official_claim"}
    return {
        "id": told.about,
        "when": finding.when,
        "scope": "base" if finding.base_id else finding.scope,
        "base_id": finding.base_id,
        "kind": kinds.get(finding.modality, "reported"),
        "unit": "persons",
        "low": count,
        "best": count,
        "high": count,
        "source_id": told.article.source_id,
        "confidence": "low",
        "summary_en": summary(finding, gazetteer, of, "en"),
        "summary_ar": summary(finding, gazetteer, of, "ar"),
    }


def _figure_claims(told: Told) -> Iterator[Row]:
    figures = told.finding.figures
    if munitions := _munitions(figures):
        yield _claim(told, "munitions", str(munitions), "munitions")
    for figure, (field, unit) in COUNTED.items():
        if figure in figures:
            yield _claim(told, field, str(figures[figure]), unit)


def _munitions(figures: dict[str, int]) -> int:
    return figures.get("rockets", 0) + figures.get("drones", 0)


def _claim(told: Told, field: str, value: str, unit: str) -> Row:
    kind = "force" if told.finding.kind == FORCE_LEVEL else "event"
    mark = told.decision.record_id[-_SHORT:]
    return {
        "id": f"desk-{mark}-{field.replace('_', '-')}",
        "about": f"{kind}:{told.about}",
        "field": field,
        "value": value,
        "unit": unit,
        "source_id": told.article.source_id,
        "said_by": one_line(told.finding.speaker),
        **told.located,
    }


def one_line(text: str | None) -> str | None:
    """Return a text without line breaks and characters nobody sees; None if nothing is left."""
    return " ".join(_HIDDEN.sub(" ", text or "").split()) or None
