"""A form that is being filled in: what is known of what stands in it, before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.desk.forms import this_is
from dashboard.desk.on_desk import Draft
from geodata.desk.editing import drafted
from geodata.desk.review import considered
from geodata.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.desk.bench import Bench
    from geodata.desk.review import Case


def draft_of(asked: Mapping[str, Any]) -> Draft:
    """Return the draft in what a browser asked, whatever it sent."""
    fields = asked.get("fields")
    kept = dict(fields) if isinstance(fields, dict) else {}
    return Draft(str(asked.get("case")), str(asked.get("request")), kept)


def draft_data(draft: Draft | None, cases: Iterable[Case], bench: Bench) -> dict[str, Any] | None:
    """Return what the form of a draft offers; nothing known where a value is none yet.

    Args:
        draft: What is being edited, None if nothing is.
        cases: Those of the open article.
        bench: The desk.
    """
    case = next((case for case in cases if draft and case.id == draft.case), None)
    if draft is None or case is None:
        return None
    try:
        finding = drafted(case.finding, draft.fields, bench.ours.gazetteer)
    except DeskError:
        field = None
    else:
        field = this_is(considered(case, finding, bench.atlas), bench)
    return {"case": case.id, "request": draft.request, "field": field}
