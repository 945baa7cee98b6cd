"""Dates that stand in a clause and are not its own: an answer's, an earlier time's, a count's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.windows import FULL_DAY, YEAR_ALONE

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When

_RANKS: Final = frozenset(
    (
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "latest", "last", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر",
        "اخر",
    )
)  # fmt: skip
_SITES: Final = frozenset(("site", "installation", "post", "outpost", "facility", "such"))
_THIS: Final = frozenset(("this", "هذا"))
# Years on end are those of a war, not of what closes it: "بين عامي 2003 و2011".
_ERA: Final = re.compile(r"\[\d{4}\.\.\d{4}\]|\d{4}/\d{4}")
_FOLLOWING: Final = frozenset(("following", "amid", "what", "عقب", "غداه"))
# "A mission that began in January" ends on a day of its own.
_ERAS: Final = frozenset(
    ("chapter", "mission", "deployment", "presence", "campaign", "stay", "era", "rotation", "war")
)
_BEGUN: Final = frozenset(("that", "which", "begun", "started", "launched", "dating", "it"))
_SUSPECTS: Final = (
    "متهم", "المتهم", "مشتبه", "المشتبه", "بتهمه", "متورط", "المتورط", "منفذي", "مطلقي",
    "المسؤول", "المسيول", "ضالع", "لتورط", "لضلوع",
)  # fmt: skip
_ON: Final = frozenset(("in", "on", "at", "of", "during"))
_ORDER_REACH: Final = 12
_ASIDE_REACH: Final = 14
# Behind a comma these begin what is told of a base by the way, up to the next comma.
_BY_THE_WAY: Final = frozenset(
    (
        "where", "which", "who", "whose", "once", "home", "built", "rebuilt", "opened", "reopened",
        "founded", "established", "seized", "captured", "retaken", "recaptured", "taken", "used",
        "occupied", "held", "expanded", "renamed", "named", "known", "التي", "الذي", "حيث",
    )
)  # fmt: skip
_ORDERED: Final = frozenset(
    (
        "ordered", "announced", "agreed", "signed", "decided", "approved", "unveiled", "negotiated",
        "promised", "set", "outlined", "authorised", "authorized", "brokered", "given", "made",
        "struck", "reached", "concluded", "adopted", "drawn", "drafted", "published", "issued",
    )
)  # fmt: skip
_FOR: Final = _ON | {"for", "by", "back", "from"}
_PROMISED: Final = frozenset(
    (
        "promised", "approved", "agreed", "decided", "ordered", "authorised", "authorized",
        "planned", "scheduled", "expected", "foreseen", "demanded", "requested", "envisaged",
        "pledged", "pencilled", "proposed",
    )
)  # fmt: skip
_ISSUED: Final = frozenset(
    ("الصادر", "الصادره", "المبرم", "المبرمه", "المورخ", "المورخه", "الصادران")
)
_UNDER: Final = frozenset(("under", "per", "part", "line", "following", "accordance", "with", "by"))
_BEEN: Final = frozenset(("was", "were", "been", "had", "has", "have", "it", "they", "he", "she"))
_OF_A_FORCE: Final = frozenset(("السريع", "force", "unit"))  # the rapid reaction force


def is_of_others(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a date is that of an answer, of what came before, or counts bases."""
    if clause.trigger.family != "attack" and _ERA.fullmatch(when.phrase.edtf or ""):
        return True
    if when.first >= clause.trigger.last and _is_of_others_behind(scene, clause, when):
        return True
    if when.last <= clause.trigger.first and _is_of_others_before(scene, clause, when):
        return True
    return _is_of_promise(scene, clause, when) or _counts_bases(scene, clause, when)


def _is_of_others_behind(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a date behind what a clause tells is that of something else."""
    return (
        _is_of_paper(scene, when)
        or _is_of_answer(scene, clause, when)
        or _is_answered(scene, clause, when)
        or _is_older(scene, clause, when)
    )


def _is_of_others_before(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a date before what a clause tells is that of something else."""
    return (
        is_of_order(scene, when)
        or _is_set_aside(scene, clause, when)
        or _is_of_arrest(scene, clause, when)
        or _is_of_visit(scene, clause, when)
    )


def _is_set_aside(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a date is told by the way: "Taji, where he served in 2017, was handed over"."""
    first = clause.trigger.first
    if not scene.has_comma(when.last, first):
        return False
    commas = scene.signs(",", max(clause.first, when.first - _ASIDE_REACH), when.first + 1)
    return any(scene.form(comma) in _BY_THE_WAY for comma in commas[-1:])


def _is_of_paper(scene: Scene, when: When) -> bool:
    """Tell whether a date is that of a paper: "بموجب البيان الصادر في أيلول 2024"."""
    return scene.form(when.first - 1) in _ISSUED or scene.form(when.first - 2) in _ISSUED


def _is_of_answer(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether "in retaliation for the killing at Taji, jets struck on Friday" gives a day."""
    first, last = clause.trigger.first, clause.trigger.last
    answers = scene.form(clause.first) == "in" and scene.has("answer", clause.first, first)
    return answers and scene.has_comma(last, when.first)


def _is_answered(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a date is that of an answer: "rockets hit Taji, and in response jets on"."""
    answers = scene.marks("answer", clause.trigger.last, when.first)
    return any(scene.form(mark.last) not in _OF_A_FORCE for mark in answers) if answers else False


def is_of_order(scene: Scene, when: When) -> bool:
    """Tell whether a date is that of a plan carried out: "under the order given in September,"."""
    first = when.first - (scene.form(when.first - 1) in _ON) - 1
    if scene.form(first) not in _ORDERED or "," not in scene.gap(when.last):
        return False
    before = [scene.form(number) for number in range(max(0, first - _ORDER_REACH), first)]
    return not _UNDER.isdisjoint(before) and _BEEN.isdisjoint(before[-1:])


def _is_of_promise(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a day is when it was promised: "the 50 Danes promised in October arrived"."""
    first = when.first - 1 - (scene.form(when.first - 1) in _FOR)
    if scene.form(first - (scene.form(first) in ("out", "up"))) not in _PROMISED:
        return False
    others = clause.dates(scene) if when.first >= clause.trigger.last else ()
    return when.last <= clause.trigger.first or len(others) > 1


def _is_of_arrest(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a day is that of an arrest: "اعتقلت القوات أمس متهمين بقصف"."""
    held = range(when.last, clause.trigger.first)
    return any(scene.form(number).startswith(_SUSPECTS) for number in held)


def _is_of_visit(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a day is that of a visit: "زارت أمس المقار التي أخلتها القوات"."""
    first = clause.trigger.first
    visits = scene.has("visit", clause.first, when.first)
    return visits and scene.has("relative", max(when.last, first - 1), first)


def _counts_bases(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a year or "this month" only counts bases: "the eighth it returned this year"."""
    sharp = len(when.phrase.edtf or "")
    if sharp == FULL_DAY:
        return False
    told = clause.first > clause.sentence.first or not clause.sentence.opening
    if sharp != YEAR_ALONE and not (told and scene.form(when.first) in _THIS):
        return False
    ranks = (number for number in range(clause.first, clause.last) if scene.form(number) in _RANKS)
    return any(
        scene.form(number + 1) in ("of", "to")
        or _is_site(scene, number + 1, min(number + 3, clause.last))
        for number in ranks
    )


def _is_site(scene: Scene, first: int, last: int) -> bool:
    """Tell whether "base" or "site" stands between two words."""
    heads = scene.article.words.is_head
    return any(heads[first:last]) or any(scene.form(n) in _SITES for n in range(first, last))


def _is_older(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a month or year is that of what came before: "following the war last year"."""
    if len(when.phrase.edtf or "") >= FULL_DAY or when.phrase.basis == "event":
        return False
    behind = range(clause.trigger.last - 1, when.first - 1)
    return any(
        (scene.form(number) in _FOLLOWING and number >= clause.trigger.last)
        or (scene.form(number) in _ERAS and scene.form(number + 1) in _BEGUN)
        for number in behind
    )
