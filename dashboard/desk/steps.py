"""What the user can do at the desk, whatever a browser sends: one step each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from geodata.dates.edtf import parse_edtf
from geodata.desk.decisions import Decision
from geodata.desk.editing import edited, edited_statement
from geodata.desk.findings import Stated
from geodata.desk.intake import describe
from geodata.desk.review import is_known
from geodata.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.desk.bench import Bench
    from geodata.atlas import Atlas
    from geodata.desk.findings import Finding


def act(bench: Bench, asked: Mapping[str, Any]) -> Decision | None:
    """Do what the user asked for on the desk; return a decision made.

    Raises:
        DeskError: It cannot be done; says why.
    """
    step = _STEPS.get(str(asked.get("verb")))
    if step is None:
        raise DeskError("that is nothing the desk does")
    return step(bench, asked)


def day_to_show(finding: Finding, atlas: Atlas) -> date:
    """Return the day on which the map shows an accepted finding: the last it can have been."""
    first, last = atlas.coverage
    return min(max(parse_edtf(finding.when).latest, first), max(last, _today()))


def _answer(bench: Bench, asked: Mapping[str, Any]) -> Decision:
    article = bench.desk.article(str(asked.get("article")))
    identity = str(asked.get("case"))
    read: dict[str, Finding | Stated] = {each.id: each.stated for each in bench.statements(article)}
    read |= {case.id: case.finding for case in bench.cases(article)}
    if identity not in read:
        raise DeskError("the proposal is not there any more", key="gone")
    fields = asked.get("fields")
    changes = fields if isinstance(fields, dict) else {}
    finding = _kept(bench, read[identity], changes) if asked["verb"] == "accept" else None
    made = Decision(article.sha256, identity, finding, _today().isoformat())
    bench.workspace.change(lambda desk: desk.decide(made), bench.ours)
    return made


def _kept(
    bench: Bench, finding: Finding | Stated, changes: Mapping[str, object]
) -> Finding | Stated:
    """Return what accepting keeps: evidence only for an event or number the atlas knows."""
    if isinstance(finding, Stated):
        return edited_statement(finding, changes, bench.ours.gazetteer)
    kept = edited(finding, changes, bench.ours.gazetteer)
    known = str(changes.get("evidence_for") or kept.evidence_for or "")
    return replace(kept, evidence_for=known if is_known(known, kept.kind, bench.atlas) else None)


def _undo(bench: Bench, asked: Mapping[str, Any]) -> None:
    case, last = asked.get("case"), bench.desk.last
    if case:
        target = (str(asked.get("article")), str(case))
    elif last:
        target = (last.article, last.proposal)
    else:
        raise DeskError("there is nothing to undo", key="nothing")
    bench.workspace.change(lambda desk: desk.undo(*target), bench.ours)


def _about(bench: Bench, asked: Mapping[str, Any]) -> None:
    facts = {name: str(asked.get(name) or "") for name in ("publisher", "url", "published")}
    describe(bench.workspace, str(asked.get("article")), facts, bench.ours)


def _remove(bench: Bench, asked: Mapping[str, Any]) -> None:
    identity = str(asked.get("article"))
    bench.workspace.change(lambda desk: desk.without_article(identity), bench.ours)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day


_STEPS: Final[Mapping[str, Callable[[Bench, Mapping[str, Any]], Decision | None]]] = {
    "accept": _answer,
    "reject": _answer,
    "undo": _undo,
    "about": _about,
    "remove": _remove,
}
