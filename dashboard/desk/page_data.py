"""The desk as its component shows it: plain values, every text of them shown as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.desk.bench import PAGE
from dashboard.desk.cards import event_card, kind_words
from dashboard.desk.claim_cards import claim_card
from dashboard.desk.drafts import draft_data
from dashboard.desk.forms import choices
from dashboard.desk.story import Marked, named_bases, paragraphs
from geodata.dates.edtf import day_in_words
from geodata.desk.findings import Finding

if TYPE_CHECKING:
    from dashboard.desk.bench import Bench
    from dashboard.desk.on_desk import OnDesk
    from geodata.desk.decisions import Decision, HeldArticle


def desk_data(bench: Bench, article: HeldArticle, opened: OnDesk) -> dict[str, Any]:
    """Return what the desk's component shows.

    Args:
        bench: The desk.
        article: The open article.
        opened: What else of the desk is open in the session.
    """
    words, reading = bench.words, bench.reading(article)
    cases, said = bench.cases(article), bench.statements(article)
    cards = {case.id: event_card(case, bench) for case in cases}
    cards |= {each.id: claim_card(each, bench) for each in said}
    marked = Marked(
        mentions=(*reading.mentions, *reading.doubts),
        spans={case.id: (case.finding.start, case.finding.end) for case in cases}
        | {each.id: (each.stated.start, each.stated.end) for each in said},
    )
    last = bench.desk.last
    return {
        "lang": words.lang,
        "dir": words.direction,
        "words": words.section(PAGE),
        "queue": [_queued(bench, held, article) for held in bench.desk.articles],
        "article": _about(bench, article),
        "bases": named_bases(reading.mentions, bench),
        "paragraphs": list(paragraphs(bench.workspace.text(article.file), marked, bench)),
        "cases": cards,
        "choices": choices(bench),
        "draft": draft_data(opened.draft, cases, bench),
        "last": _last(bench, last) if last else None,
        "said": opened.said,
        "answered": opened.answered,
    }


def _about(bench: Bench, article: HeldArticle) -> dict[str, Any]:
    read = bench.reading(article).published
    return {
        "id": article.sha256,
        "lang": article.lang,
        "dir": "rtl" if article.lang == "ar" else "ltr",
        "publisher": article.publisher or "",
        "url": article.url or "",
        "published": article.published or (read.isoformat() if read else ""),
        "day": day_in_words(read, bench.words.lang) if read else "",
        "lent": article.lent,
    }


def _queued(bench: Bench, held: HeldArticle, opened: HeldArticle) -> dict[str, Any]:
    progress = bench.progress(held)
    key = "progress" if progress.all else "nothing_told"
    return {
        "id": held.sha256,
        "name": held.name,
        "done": progress.done,
        "all": progress.all,
        "progress": bench.say(key, done=progress.done, all=progress.all),
        "open": held.sha256 == opened.sha256,
    }


def _last(bench: Bench, last: Decision) -> dict[str, str]:
    name = f"\u2068{bench.desk.article(last.article).name}\u2069"
    if last.finding is None:
        text = bench.say("undo_rejected", name=name)
    else:
        kind = bench.say("claim")
        if isinstance(last.finding, Finding):
            kind = kind_words(last.finding.kind, last.finding.modality, bench.words)
        text = bench.say("undo_accepted", kind=kind, name=name)
    return {"text": text, "article": last.article, "case": last.proposal}
