"""English ways to say how many troops there are: "exceeds 6,000", "taking the total to 3,100"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.levels.of_others import is_of_others
from geodata.articles.levels.once import FEWEST, LONG_AGO

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.number_words import Number

_VERB_REACH: Final = 14
_SUBJECT_REACH: Final = 14
_COUNTRY_REACH: Final = 14
_NOUN_REACH: Final = 4
_NEAR: Final = 6
_FEWEST_ROWS: Final = 2
_NO_TROOPS: Final = ("rockets", "drones", "attack", "killed", "wounded", "money")
_OURS: Final = ("coalition", "iraq")
_COUNTED: Final = ("troops", "tally", "persons", "presence")
_FLOWS: Final = ("arrive", "withdraw", "killed", "wounded", "return", "handover", "will")
_FILL: Final = frozenset(
    (
        "about", "some", "roughly", "to", "at", "just", "over", "under", "more", "than", "fewer",
        "less", "around", "nearly", "almost", "close", "the", "approximately", "an", "a", "of",
        "estimated", "below", "above", "past", "by", "no", "only", "up", "down", "well", "as",
        "many", "few", "barely", "total", "between", "somewhere", "beyond", "in", "fact", "now",
        "currently", "still", "near", "steady", "officially", "through", "probably",
    )
)  # fmt: skip
_IN: Final = frozenset(("in", "across", "inside", "throughout", "within", "around"))
_PRONOUNS: Final = frozenset(("it", "they", "that"))
_ASSIGNED: Final = frozenset(("assigned", "deployed", "committed", "posted", "attached"))
_CHANGED: Final = frozenset(("down", "up", "compared", "reduced", "increased"))
_NOW: Final = frozenset(("now", "today", "nowadays", "currently", "still"))
_THERE_ARE: Final = frozenset(("are", "were", "is", "was", "remain", "remained"))
_STAY: Final = frozenset(("remain", "remained", "stay", "stayed", "remains"))
_HAVE: Final = frozenset(
    ("has", "have", "had", "is", "are", "was", "were", "keeps", "kept", "leaves", "left")
)


def is_told(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether words that only an English level has stand around a number.

    Args:
        scene: The article.
        number: A number.
        first: The first word of its stretch.
        last: After the last one.
    """
    if number.value < FEWEST or scene.article.lang != "en" or is_of_others(scene, number, first):
        return False
    headed = ":" in scene.gap(number.first) and scene.has("iraq", number.first - 2, number.first)
    return (
        (headed and scene.has("troops", max(first, number.first - _NEAR), number.first))
        or _is_reached(scene, number, first)
        or _is_in_country(scene, number, first, last)
        or _is_listed(scene, number, first, last)
        or _are_there(scene, number, first)
        or _remain(scene, number)
        or _is_shared(scene, number)
        or _is_now(scene, number)
        or _was_before(scene, number, first)
        or _is_of_all(scene, number, first)
        or _is_set_behind(scene, number, first, last)
        or _are_so_far(scene, number, last)
    )


def _is_reached(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "the contingent exceeds" or "lifting the force to" stands before a number."""
    verbs = scene.marks("reaches", max(first, number.first - _VERB_REACH), number.first)
    verbs = [verb for verb in verbs if verb.last <= number.first]
    if not verbs or not _FILL.issuperset(_between(scene, verbs[-1], number)):
        return False
    low = max(first, verbs[-1].first - _SUBJECT_REACH)
    if scene.has_any(_NO_TROOPS, low, number.last + 2):
        return False
    if scene.form(verbs[-1].first - 1) in _PRONOUNS or scene.form(verbs[-1].first - 2) in _PRONOUNS:
        low = max(0, number.first - LONG_AGO)  # it now counts about 5,200
    subject = scene.any_of(_COUNTED, low, number.first)
    subject = subject or scene.any_of(_COUNTED, number.last, number.last + _NOUN_REACH)
    return bool(subject) and _is_about_troops(scene, number)


def _between(scene: Scene, verb: Mark, number: Number) -> set[str]:
    return {*map(scene.form, range(verb.last, number.first))}


def _is_about_troops(scene: Scene, number: Number) -> bool:
    """Tell whether foreign troops, or the country, are spoken of around a number."""
    first, last = number.first - LONG_AGO, number.last + _COUNTRY_REACH
    told = scene.has("troops", max(0, first), last) or scene.has("presence", max(0, first), last)
    return told and scene.has_any(_OURS, max(0, first), last)


def _is_in_country(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether soldiers are counted that are "in Iraq", whatever they do there."""
    if not scene.has("troops", number.last, min(last, number.last + _NOUN_REACH)):
        return False
    if not scene.has("coalition", first, last) or scene.has("will", first, number.first):
        return False
    marks = scene.marks("iraq", number.last, min(last, number.last + _COUNTRY_REACH))
    inside = [mark for mark in marks if _is_where(scene, mark.first)]
    start = max(first, number.first - _NEAR)
    flows = scene.any_of(_FLOWS, start, inside[0].first) if inside else []
    left = [mark.form == "left" and scene.form(mark.last) in _IN for mark in flows]
    return bool(inside) and all(left)


def _are_there(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "there were roughly 5,200" counts the troops told of before."""
    before = number.first - 1
    while before > first and scene.form(before) in _FILL:
        before -= 1
    if scene.form(before) not in _THERE_ARE or scene.form(before - 1) != "there":
        return False
    dated = scene.dates.has(number.last, number.last + 2)
    alone = dated or scene.form(number.last) in ("now", "today", "then", "left", "")
    return alone and _is_about_troops(scene, number)


def _remain(scene: Scene, number: Number) -> bool:
    """Tell whether "of 5,200, 2,500 remain" or "now 5,200 strong" counts troops told of."""
    stay = scene.form(number.last) in _STAY and scene.gap(number.last) == " "
    begins = "," in scene.gap(number.first) or scene.form(number.first - 1) in _FILL
    strong = scene.form(number.last) == "strong" and scene.form(number.first - 1) in _FILL
    return (strong or (stay and begins)) and _is_about_troops(scene, number)


def _is_where(scene: Scene, number: int) -> bool:
    """Tell whether "in" stands before the country, or "assigned to"."""
    before = scene.form(number - 1)
    return before in _IN or (before in ("to", "for") and scene.form(number - 2) in _ASSIGNED)


def _was_before(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "down from roughly 5,200 in January" gives an earlier number of troops."""
    before = number.first
    while before > first and scene.form(before - 1) in _FILL:
        before -= 1
    changed = scene.form(before - 2) in _CHANGED or scene.form(before - 1) in ("against", "versus")
    dated = scene.dates.has(number.last, number.last + _NOUN_REACH)
    than = scene.form(before - 1) in ("from", "with", "to", "against", "versus")
    return changed and than and dated and _is_about_troops(scene, number)


def _is_of_all(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "2,000 troops at the base, out of 2,500 in the country" counts all there are."""
    near = scene.has("iraq", number.last + 1, number.last + 2)
    told = scene.has("troops", first, number.first)
    return near and told and scene.form(number.last) in _IN and scene.form(number.first - 1) == "of"


def _is_set_behind(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a number stands behind a comma, or before "of them", of the troops there are.

    "Remaining Coalition personnel, nearly 1,500"; "leave Iraq; about 5,200 of them are American".
    """
    at = number.first
    while at > first and scene.form(at - 1) in _FILL:
        at -= 1
    if scene.form(number.last) == "of" and scene.form(number.last + 1) == "them":
        there = scene.form(number.last + 2) in ("are", "were", "remain")
        return there and _is_about_troops(scene, number)
    near = scene.marks("troops", max(first, at - _NEAR), at) if "," in scene.gap(at) else []
    if not near or near[-1].last != at:
        return False
    stay = {*map(scene.form, range(max(first, near[0].first - _NOUN_REACH), at))}
    stays = "remaining" in stay or scene.has("remain", number.last, min(last, number.last + 2))
    return stays and _is_about_troops(scene, number)


def _are_so_far(scene: Scene, number: Number, last: int) -> bool:
    """Tell whether "has sent 1,400 troops to Iraq so far" counts all who are there."""
    sent = scene.form(number.first - 1) == "sent" and scene.form(number.first - 2) in (
        "has",
        "have",
    )
    behind = range(number.last, min(last, number.last + _VERB_REACH))
    so_far = any(scene.form(n) == "so" and scene.form(n + 1) == "far" for n in behind)
    return sent and so_far and scene.has("iraq", number.last, last)


def _is_listed(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether numbers follow each other, each with its time: "39,000 in 2011, 5,200 in"."""
    if not scene.has("troops", first, last) or scene.has_any(("killed", "money"), first, last):
        return False
    numbers = [n for n in within(scene.numbers, first, last) if n.value >= FEWEST]
    dated = [n for n in numbers if not scene.is_taken(n.first) and _has_its_time(scene, n)]
    return len(dated) >= _FEWEST_ROWS and number in dated and _is_about_troops(scene, number)


def _has_its_time(scene: Scene, number: Number) -> bool:
    """Tell whether a number has a date or "today" right behind it, or behind its noun."""
    if scene.form(number.last) in _NOW:
        return True
    nouns = scene.any_of(("coalition", "troops"), number.last, number.last + _NOUN_REACH)
    behind = nouns[-1].last if nouns else number.last
    return scene.dates.has(behind, behind + 2)


def _is_shared(scene: Scene, number: Number) -> bool:
    """Tell whether "Britain has 275 there, Australia 380" goes on about troops counted before."""
    before = number.first
    while before and scene.form(before - 1) in (_HAVE | _FILL) - {"to", "by"}:
        before -= 1
    whose = scene.has("coalition", before - 1, before)
    alone = scene.gap(number.last).strip()[:1] in (".", ",", ";") or scene.form(number.last) in (
        "there", "and", "",
    )  # fmt: skip
    counted = scene.marks("troops", max(0, number.first - LONG_AGO), before - 1)
    return whose and alone and bool(counted) and _is_about_troops(scene, number)


def _is_now(scene: Scene, number: Number) -> bool:
    """Tell whether "it has 3,000 now" gives the number of troops told of before."""
    if scene.form(number.last) not in _NOW:
        return False
    before = number.first
    while before and scene.form(before - 1) in _FILL:
        before -= 1
    return scene.form(before - 1) in _HAVE and _is_about_troops(scene, number)
