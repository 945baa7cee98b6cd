"""From decisions to the rows of a package: sources, events, citations, figures and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from geodata.articles.match import kind_on_record
from geodata.desk.claim_rows import (
    differing_claims,
    event_claims,
    statement_claims,
    without_known,
)
from geodata.desk.findings import FORCE_LEVEL, Stated
from geodata.desk.summaries import not_stated, part_of, summary
from geodata.desk.text import one_line
from geodata.desk.told import Claimed, Told, munitions
from geodata.evidence.sources import span_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from geodata.atlas import Atlas
    from geodata.desk.decisions import Desk, HeldArticle

    Row = dict[str, Any]

TABLES: Final = (
    "sources", "events", "attacks", "casualties", "handovers", "citations", "claims", "forces",
)  # fmt: skip


def desk_rows(desk: Desk, ours: Atlas, text_of: Callable[[str], str]) -> dict[str, list[Row]]:
    """Return the rows of every table that a desk's accepted findings make.

    Args:
        desk: The articles and decisions.
        ours: The atlas they stand beside: its bases, and the citations it has already.
        text_of: Gives the text of an article by the name of its file.
    """
    tables: dict[str, list[Row]] = {name: [] for name in TABLES}
    accepted = list(_accepted(desk, text_of))
    tables["sources"] = _sources(accepted)
    told = [one for one in accepted if isinstance(one, Told)]
    made = {one.about: one for one in told if one.finding.evidence_for is None}
    cited = {(row["event_id"], row["source_id"]) for row in ours.package.rows("citations")}
    for one in told:
        for table, row in _rows_of(one, ours, cited):
            tables[table].append(row)
        if one.finding.evidence_for:
            tables["claims"] += differing_claims(one, ours, made)
    for claimed in accepted:
        tables["claims"] += statement_claims(claimed) if isinstance(claimed, Claimed) else ()
    tables["claims"] = without_known(tables["claims"], ours)
    return tables


def _accepted(desk: Desk, text_of: Callable[[str], str]) -> Iterator[Told | Claimed]:
    """Yield what was accepted with the words it rests on; each text is read once."""
    texts: dict[str, str] = {}
    for decision in desk.decisions:
        finding = decision.finding
        if finding is None:
            continue
        article = desk.article(decision.article)
        if article.file not in texts:
            texts[article.file] = text_of(article.file)
        span = span_at(texts[article.file], finding.start, finding.end)
        if isinstance(finding, Stated):
            yield Claimed(decision, finding, article, span)
        else:
            yield Told(decision, finding, article, span)


def _sources(accepted: Iterable[Told | Claimed]) -> list[Row]:
    """Return a row for each article something was accepted from, unless the source is ours."""
    articles = {one.article.source_id: one.article for one in accepted if not one.article.lent}
    return [_source(article) for article in articles.values()]


def _rows_of(told: Told, ours: Atlas, cited: set[tuple[str, str]]) -> Iterator[tuple[str, Row]]:
    yield from (("claims", row) for row in event_claims(told))
    if told.finding.kind == FORCE_LEVEL:
        if told.finding.evidence_for is None:
            yield "forces", _force(told, ours)
        return
    if told.finding.evidence_for is None:
        yield from _new_event(told, ours)
    key = (told.about, told.article.source_id)
    if key not in cited:
        cited.add(key)
        yield "citations", {"event_id": key[0], "source_id": key[1], **told.located}


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


def _new_event(told: Told, ours: Atlas) -> Iterator[tuple[str, Row]]:
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
            "summary_en": summary(finding, ours, of, "en"),
            "summary_ar": summary(finding, ours, of, "ar"),
        },
    )
    happened = finding.modality in {"asserted", "claimed"}
    if finding.kind == "attack" and happened:
        yield from _attack(told)
    if finding.kind == "handover" and happened and finding.figures.keys() & {"personnel", "value"}:
        yield "handovers", _handover(told, ours)


def _attack(told: Told) -> Iterator[tuple[str, Row]]:
    figures = told.finding.figures
    weapons = [name for name in ("rocket", "drone") if figures.get(f"{name}s")]
    if weapons:
        count = munitions(figures)
        row = {"event_id": told.about, "weapon": "|".join(weapons)}
        yield "attacks", {**row, "munitions_low": count, "munitions_high": count}
    for figure, outcome in (("killed", "killed"), ("wounded", "injured")):
        if figure in figures:
            row = {"event_id": told.about, "outcome": outcome, "role": not_stated("en")}
            yield "casualties", {**row, "low": figures[figure], "high": figures[figure]}


def _handover(told: Told, ours: Atlas) -> Row:
    finding = told.finding
    return {
        "event_id": told.about,
        "what_en": part_of(finding.base_id, ours, "en"),
        "what_ar": part_of(finding.base_id, ours, "ar"),
        "personnel": finding.figures.get("personnel"),
        "property_usd": finding.figures.get("value"),
    }


def _force(told: Told, ours: Atlas) -> Row:
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
        "summary_en": summary(finding, ours, of, "en"),
        "summary_ar": summary(finding, ours, of, "ar"),
    }
