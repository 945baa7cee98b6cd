"""English events told as done beside words of what is to come: "as planned, it was handed over"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

# Verbs in the past that are no participle.
_DID: Final = frozenset(
    (
        "left", "gave", "withdrew", "took", "went", "flew", "drove", "came", "fell", "departed",
        "arrived", "landed", "belonged", "changed", "passed",
    )
)  # fmt: skip
_HELPS: Final = frozenset(
    (
        "been", "being", "also", "already", "finally", "formally", "officially", "duly", "since",
        "just", "now", "quietly", "all", "both", "indeed", "then", "later", "fully", "again",
    )
)  # fmt: skip
_FINITE: Final = frozenset(("has", "have", "had", "was", "were"))
_MODALS: Final = frozenset(
    ("to", "will", "would", "could", "may", "might", "must", "should", "shall", "can", "not")
)
_WILL: Final = (_MODALS - {"to"}) | {"is", "are", "due", "until", "unless", "if"}
_OPEN: Final = frozenset(
    (
        "if", "unless", "until", "asked", "by", "talk", "speculation", "prospect", "possibility",
        "question", "idea", "option", "fears", "want", "wants", "wanted", "demand", "demanded",
        "demands", "demanding", "insist", "insisted", "insists", "urge", "urged", "urges",
        "propose", "proposed", "proposes", "ask", "asks", "press", "pressed",
    )
)  # fmt: skip
_BE: Final = frozenset(("is", "are", "be", "being", "to", "not", "will", "would", "was", "yet"))
_RELATIVE: Final = frozenset(("who", "which", "that", "whose", "whom"))
_SAID_AS: Final = ("ed", "seen", "posed")
_NEAR: Final = 3
_AS_REACH: Final = 6
_DO_REACH: Final = 4


def still_open(scene: Scene, clause: Clause, wills: Sequence[Mark]) -> list[Mark]:
    """Return of the words of what is to come those that are said of what a clause tells.

    Args:
        scene: The article.
        clause: A clause.
        wills: Words such as "planned" in it.
    """
    mark = clause.trigger.marks[0]
    if not wills or not mark.form.isascii():
        return [*wills]
    left = [will for will in wills if not _is_aside(scene, will, mark)]
    if has_its_day(scene, mark.first) or _is_which(scene, clause):
        left = [w for w in left if w.form in _WILL and w.last == mark.first]
    done = [m for m in clause.trigger.marks if has_happened(scene, clause, m)]
    if done:
        left = [w for w in left if _may_be_open(scene, w, done[0]) or w.last > done[0].first]
        left = [w for w in left if not _is_inside(scene, w, done[0])]
    if left and (is_fulfilled(scene, clause) or took_place(scene, clause)):
        left = [will for will in left if will.form in _WILL]
    return left


def has_its_day(scene: Scene, at: int) -> bool:
    """Tell whether a day owns the noun behind it, which was then: "Sunday's handover"."""
    return scene.is_taken(at - 1) and scene.form(at - 1).endswith("'s")


def _is_which(scene: Scene, clause: Clause) -> bool:
    """Tell whether "that hit" follows a noun: "is to report on the fire that hit the base"."""
    marks = clause.trigger.marks[1:] if clause.trigger.family == "attack" else ()
    return any(scene.form(mark.first - 1) in _RELATIVE for mark in marks)


def has_happened(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether a verb says by itself that it happened: "has been handed", "withdrew"."""
    if mark.form in _FINITE:
        return scene.form(mark.first + 1) not in ("to", "no", "not")
    at = mark.first - 1
    while at > clause.sentence.first and scene.form(at) in _HELPS and scene.gap(at + 1) == " ":
        at -= 1
    if scene.form(at) in _FINITE:
        return scene.form(at - 1) not in _MODALS and scene.form(at + 1) != "to"
    did = not _DID.isdisjoint(map(scene.form, range(mark.first, mark.last)))
    return did and scene.form(mark.first - 1) not in _BE


def _may_be_open(scene: Scene, will: Mark, done: Mark) -> bool:
    """Tell whether "if" or "demanded" makes a wish of a verb: not "kept until May, it was"."""
    if will.form not in _OPEN:
        return False
    return will.form not in ("until", "by") or not scene.has_comma(will.last, done.first)


def _is_inside(scene: Scene, will: Mark, done: Mark) -> bool:
    """Tell whether "will" stands in a long mark behind its verb: "changed hands in May, will"."""
    inside = done.first < will.first and will.last < done.last
    return inside and not _DID.isdisjoint(map(scene.form, range(done.first, will.first)))


def _is_aside(scene: Scene, will: Mark, mark: Mark) -> bool:
    """Tell whether "as planned" or "which was to stay until May," only stands beside a verb."""
    before = [scene.form(will.first - back) for back in range(1, _AS_REACH)]
    if "as" in before and will.form.endswith(_SAID_AS) and scene.form(will.last) != "to":
        return True
    closed = will.last <= mark.first and scene.has_comma(will.last, mark.first)
    return closed and not _RELATIVE.isdisjoint(before[:3])


def is_fulfilled(scene: Scene, clause: Clause) -> bool:
    """Tell whether an order or a promise was kept: "made good on its promise to leave"."""
    marks = scene.marks("promise_kept", clause.sentence.first, clause.last)
    return any(not _is_foretold(scene, mark.first) for mark in marks)


def took_place(scene: Scene, clause: Clause) -> bool:
    """Tell whether what a noun names was held: "the planned handover took place"."""
    trigger = clause.trigger
    done = scene.marks("took_place", trigger.first - _DO_REACH, clause.last)
    return any(not _is_foretold(scene, mark.first) for mark in done if mark.last <= clause.last)


def _is_foretold(scene: Scene, first: int) -> bool:
    """Tell whether "will" or "to be" stands before a word."""
    before = {*map(scene.form, range(first - _NEAR + 1, first))}
    return not before.isdisjoint(_BE - {"was"})
