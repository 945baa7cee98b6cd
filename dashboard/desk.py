"""The desk as the page shows it: the text in runs, its cases as cards, the map of its bases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from dashboard.component.spec import MapSpec
from geodata.dates.edtf import day_number, in_words, parse_edtf
from geodata.desk.decisions import FORCE_LEVEL, Decision
from geodata.desk.intake import describe, reading_of
from geodata.desk.review import FORCE_SCOPES, Case, checked, edited, review
from geodata.errors import DeskError
from geodata.events.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dashboard.component.spec import MapBase, MapEvents
    from dashboard.layers import MapParts
    from dashboard.selection import Selection
    from dashboard.words import Words
    from geodata.articles.mentions import Mention
    from geodata.articles.reader import Reading
    from geodata.atlas import Atlas
    from geodata.desk.decisions import Desk, Finding, HeldArticle
    from geodata.desk.workspace import Workspace

PAGE: Final = "articles_page"
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Bench:
    """All the page needs of the desk on one run.

    ``ours`` is the atlas without the desk, whose gazetteer reads; ``atlas`` is the one with it.
    """

    workspace: Workspace
    ours: Atlas
    atlas: Atlas
    words: Words
    desk: Desk

    def cases(self, article: HeldArticle) -> tuple[Case, ...]:
        """Return the cases of an article, answered and open."""
        decided = self.desk.of(article.sha256)
        return review(self.reading(article), decided, self.atlas.events)

    def reading(self, article: HeldArticle) -> Reading:
        """Return what was read from an article."""
        return reading_of(self.workspace, article, self.ours.gazetteer)

    def opened(self, wanted: str | None) -> HeldArticle | None:
        """Return the wanted article, else the first with open cases, else the last."""
        held = {article.sha256: article for article in self.desk.articles}
        if wanted in held:
            return held[wanted]
        unfinished = (a for a in held.values() if any(c.state == "open" for c in self.cases(a)))
        return next(unfinished, None) or next(reversed(held.values()), None)


def desk_data(bench: Bench, article: HeldArticle, said: str | None) -> dict[str, Any]:
    """Return what the desk's component shows, as plain values; every text is shown as text."""
    words, reading, cases = bench.words, bench.reading(article), bench.cases(article)
    text = bench.workspace.text(article.file)
    last = bench.desk.last
    return {
        "lang": words.lang,
        "dir": words.direction,
        "words": words.section(PAGE),
        "queue": [_queued(bench, held, article) for held in bench.desk.articles],
        "article": {
            "id": article.sha256,
            "lang": article.lang,
            "dir": "rtl" if article.lang == "ar" else "ltr",
            "publisher": article.publisher or "",
            "url": article.url or "",
            "published": article.published or "",
            "read": reading.published.isoformat() if reading.published else "",
            "lent": article.lent,
        },
        "paragraphs": list(paragraphs(text, (*reading.mentions, *reading.doubts), cases, bench)),
        "cases": {case.id: _card(case, bench) for case in cases},
        "choices": _choices(bench),
        "last": _last(bench, last) if last else None,
        "said": said,
    }


def paragraphs(
    text: str, mentions: Iterable[Mention], cases: Iterable[Case], bench: Bench
) -> Iterator[dict[str, Any]]:
    """Yield the paragraphs of a text as runs that know their mention and their cases.

    A case is listed with the paragraph in which its words end.
    """
    marks, told = tuple(mentions), tuple(cases)
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            ends_here = [c.id for c in told if start < c.finding.end <= end]
            yield {"runs": list(_runs(text, (start, end), marks, told, bench)), "cases": ends_here}
        start = end + 1


def _runs(
    text: str,
    where: tuple[int, int],
    marks: tuple[Mention, ...],
    cases: tuple[Case, ...],
    bench: Bench,
) -> Iterator[dict[str, Any]]:
    start, end = where
    spans = [(m.start, m.end) for m in marks] + [(c.finding.start, c.finding.end) for c in cases]
    cuts = {start, end} | {cut for span in spans for cut in span if start < cut < end}
    edges = sorted(cuts)
    for first, last in pairwise(edges):
        run: dict[str, Any] = {"t": text[first:last]}
        over = [c.id for c in cases if c.finding.start <= first and last <= c.finding.end]
        mark = next((m for m in marks if m.start <= first and last <= m.end), None)
        if over:
            run["cases"] = over
        if mark:
            run["mark"] = {"title": _meant(mark, bench), "base": mark.base_id}
        yield run


def _meant(mention: Mention, bench: Bench) -> str:
    words, separator = bench.words, "، " if bench.words.lang == "ar" else ", "
    others = mention.alternatives or mention.did_you_mean
    could = separator.join(place_name(bench, other) for other in others)
    if mention.base_id is None:
        return words(f"{PAGE}.in_doubt", could=could)
    rule = words(f"{PAGE}.rule.{mention.rule}")
    said = f"{place_name(bench, mention.base_id)} ({rule})"
    return f"{said}. {words(f'{PAGE}.could_be', could=could)}" if could else said


def place_name(bench: Bench, place_id: str) -> str:
    """Return the short name of a base, site or place in the page's language."""
    gazetteer, arabic = bench.ours.gazetteer, bench.words.lang == "ar"
    for base in (*gazetteer.bases, *gazetteer.sites):
        if base.id == place_id:
            return base.label_ar if arabic else base.label_en
    for place in gazetteer.places:
        if place.id == place_id:
            return (place.name_ar if arabic else place.name_en) or place_id
    return place_id


def _queued(bench: Bench, held: HeldArticle, opened: HeldArticle) -> dict[str, Any]:
    cases = bench.cases(held)
    done = sum(case.state != "open" for case in cases)
    facts = {"done": done, "all": len(cases)}
    key = "progress" if cases else "nothing_told"
    return {
        "id": held.sha256,
        "name": held.name,
        "done": done,
        "all": len(cases),
        "progress": bench.words(f"{PAGE}.{key}", **facts),
        "open": held is opened or held.sha256 == opened.sha256,
    }


def _card(case: Case, bench: Bench) -> dict[str, Any]:
    words, finding = bench.words, case.finding
    known = [_known(bench, identity) for identity in _alike(case)]
    shown = known if case.state == "open" else [e for e in known if e["id"] == case.evidence_for]
    return {
        "state": case.state,
        "kind": kind_words(finding.kind, finding.modality, words),
        "base": place_name(bench, finding.base_id) if finding.base_id else words(f"{PAGE}.iraq"),
        "when": _when(finding, words),
        "lines": list(_lines(case, words)),
        "missing": [words(f"{PAGE}.missing.{name}") for name in case.missing],
        "known": known,
        "shown": shown[:_SHOWN],
        "fields": {
            "base_id": finding.base_id or "",
            "kind": finding.kind,
            "when": finding.when,
            "scope": finding.scope or "",
            "evidence_for": finding.evidence_for or "",
        },
    }


def _alike(case: Case) -> tuple[str, ...]:
    """Return the known events a person may choose from: those like it, and the one chosen."""
    chosen = (case.evidence_for,) if case.evidence_for else ()
    return tuple(dict.fromkeys((*case.known, *chosen)))


def kind_words(kind: str, modality: str, words: Words) -> str:
    """Return a kind in words, with what was only planned, denied or claimed said first."""
    name = words(f"{PAGE}.force_level") if kind == FORCE_LEVEL else words(f"kind.{kind}")
    return name if modality == "asserted" else words(f"{PAGE}.{modality}", kind=name)


def _when(finding: Finding, words: Words) -> str:
    if not finding.when:
        return words(f"{PAGE}.undated")
    return in_words(parse_edtf(finding.when), words.lang)


def _lines(case: Case, words: Words) -> Iterator[str]:
    if case.finding.when:
        yield words(f"{PAGE}.basis.{case.finding.basis}")
    for name, count in case.finding.figures.items():
        yield words(f"{PAGE}.figure.{name}", count=f"{count:,}")
    if case.finding.speaker:
        yield words(f"{PAGE}.speaker", who=f"\u2068{case.finding.speaker}\u2069")
    if case.background:
        yield words(f"{PAGE}.background")


def _known(bench: Bench, identity: str) -> dict[str, str]:
    event = next(event for event in bench.atlas.events if event.id == identity)
    arabic = bench.words.lang == "ar"
    summary = (event.summary_ar if arabic else event.summary_en) or event.summary_en
    when = in_words(event.when, bench.words.lang)
    return {"id": identity, "when": when, "text": summary}


def _choices(bench: Bench) -> dict[str, list[list[str]]]:
    words, gazetteer = bench.words, bench.ours.gazetteer
    places = (*gazetteer.bases, *gazetteer.sites)
    kinds = [[kind, words(f"kind.{kind}")] for kind in KINDS]
    return {
        "bases": [["", words(f"{PAGE}.iraq")], *([b.id, place_name(bench, b.id)] for b in places)],
        "kinds": [*kinds, [FORCE_LEVEL, words(f"{PAGE}.force_level")]],
        "scopes": [["", "–"], *([s, words(f"forces_page.scope.{s}")] for s in FORCE_SCOPES)],
    }


def _last(bench: Bench, last: Decision) -> str:
    name = bench.desk.article(last.article).name
    if last.finding is None:
        return bench.words(f"{PAGE}.undo_rejected", name=f"\u2068{name}\u2069")
    kind = kind_words(last.finding.kind, last.finding.modality, bench.words)
    return bench.words(f"{PAGE}.undo_accepted", kind=kind, name=f"\u2068{name}\u2069")


def act(bench: Bench, asked: Mapping[str, Any]) -> Decision | None:
    """Do what the user asked for on the desk, whatever a browser sent; return a decision made.

    Raises:
        DeskError: It cannot be done; says why.
    """
    step = _STEPS.get(str(asked.get("verb")))
    if step is None:
        raise DeskError("that is nothing the desk does")
    return step(bench, asked)


def _answer(bench: Bench, asked: Mapping[str, Any]) -> Decision:
    article = bench.desk.article(str(asked.get("article")))
    case = next((c for c in bench.cases(article) if c.id == asked.get("case")), None)
    if case is None:
        raise DeskError("the proposal is not there any more")
    finding = None
    if asked["verb"] == "accept":
        fields = asked.get("fields")
        gazetteer = bench.ours.gazetteer
        changed = edited(case.finding, fields, gazetteer) if isinstance(fields, dict) else None
        finding = changed or checked(case.finding, gazetteer)
        known = {event.id for event in bench.atlas.events}
        if finding.evidence_for and finding.evidence_for not in known:
            finding = replace(finding, evidence_for=None)
    today = date.today().isoformat()  # noqa: DTZ011 - the user's own day
    made = Decision(article.sha256, case.id, finding, today)
    bench.workspace.change(lambda desk: desk.decide(made), bench.ours)
    return made


def day_to_show(finding: Finding, atlas: Atlas) -> date:
    """Return the day on which the map shows an accepted finding: the last it can have been."""
    first, last = atlas.coverage
    today = date.today()  # noqa: DTZ011 - the user's own day
    return min(max(parse_edtf(finding.when).latest, first), max(last, today))


def _undo(bench: Bench, asked: Mapping[str, Any]) -> None:
    case, last = asked.get("case"), bench.desk.last
    if case:
        target = (str(asked.get("article")), str(case))
    elif last:
        target = (last.article, last.proposal)
    else:
        raise DeskError("there is nothing to undo")
    bench.workspace.change(lambda desk: desk.undo(*target), bench.ours)


def _about(bench: Bench, asked: Mapping[str, Any]) -> None:
    facts = {name: str(asked.get(name) or "") for name in ("publisher", "url", "published")}
    describe(bench.workspace, str(asked.get("article")), facts, bench.ours)


def _remove(bench: Bench, asked: Mapping[str, Any]) -> None:
    identity = str(asked.get("article"))
    bench.workspace.change(lambda desk: desk.without_article(identity), bench.ours)


_STEPS: Final[Mapping[str, Callable[[Bench, Mapping[str, Any]], Decision | None]]] = {
    "accept": _answer,
    "reject": _answer,
    "undo": _undo,
    "about": _about,
    "remove": _remove,
}


def map_spec(bench: Bench, article: HeldArticle, parts: MapParts, selection: Selection) -> MapSpec:
    """Return the map of exactly the bases an article speaks of, with their events."""
    named = {mention.base_id for mention in bench.reading(article).mentions if mention.base_id}
    told = {case.finding.base_id for case in bench.cases(article) if case.finding.base_id}
    bases, events = map_of(parts.bases, parts.events, named | told)
    first, last = bench.atlas.coverage
    return MapSpec(
        lang=selection.lang,
        words=parts.words,
        day=day_number(min(max(selection.day, first), last)),
        first_day=day_number(first),
        last_day=day_number(last),
        base=selection.base if selection.base in named | told else None,
        bases=bases,
        events=events,
        height=420,
    )


def map_of(
    bases: tuple[MapBase, ...], events: MapEvents, wanted: Iterable[str]
) -> tuple[tuple[MapBase, ...], MapEvents]:
    """Return exactly the wanted bases, and the events at them."""
    ids = set(wanted)
    kept = tuple(base for base in bases if base.id in ids)
    index = {base.id: number for number, base in enumerate(kept)}
    rows = [n for n, base in enumerate(events.base) if base >= 0 and bases[base].id in ids]
    columns = {
        name: tuple(column[n] for n in rows)
        for name in events.__slots__
        if isinstance(column := getattr(events, name), tuple) and len(column) == len(events.id)
    }
    columns["base"] = tuple(index[bases[events.base[n]].id] for n in rows)
    return kept, replace(events, **columns)
