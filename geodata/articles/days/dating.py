"""When it happened: which date of a clause belongs to which base, and what is counted from it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.clauses.scene import When, within
from geodata.articles.clauses.spared import hit_last
from geodata.articles.dates.dates import find_dates
from geodata.articles.dates.windows import FULL_DAY
from geodata.articles.days.aside import is_of_others
from geodata.articles.days.counted import counted_back, counted_from, is_apart, told_by_day
from geodata.articles.days.parted import WHEN, before_when, behind_the_sign
from geodata.articles.days.states import goes_on_since, happened_since, is_over_since, is_state
from geodata.articles.text.arabic_forms import has_object
from geodata.dates.edtf import parse_edtf
from geodata.errors import EdtfError

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.dates.edtf import Edtf

_ON_THE_DAY: Final = (goes_on_since, happened_since, hit_last)
_BEGINS: Final = frozenset(("since", "until", "after"))
_SINCE: Final = frozenset(("since", "منذ", "ومنذ"))
THE_DAY: Final = "يوم"
_LONG_DONE: Final = frozenset(("had", "both", "the", "these", "those"))
_FIRST_TIME: Final = frozenset(("first", "الاولي", "الاول", "لاول"))
_JUST_FIRST: Final = 4
_FAR_FIRST: Final = 6  # في أول قصف نهاري من نوعه منذ أشهر
_JUST_BEFORE: Final = 5
_CLOSE: Final = 8
_SINCE_REACH: Final = 12
_ENDS: Final = frozenset(".!?\n")
_MOST: Final = frozenset(
    ("الاعنف", "الاكبر", "الاشد", "الاخطر", "الاضخم", "الاوسع", "اعنف", "اكبر", "اضخم", "اول")
)
_ITS_DAYS: Final = frozenset(("يومها", "ايامها", "يومه", "ايامه"))  # the first day of the war
_STOPS: Final = frozenset(",:;(.!?\n")
_DATELINE: Final = 7
_SPEAKS: Final = ("say", "claim")


class Dates(NamedTuple):
    """The dates of a clause: its own, and those only said to be when somebody spoke."""

    own: list[When]
    spoken: list[When]


def dates_of(scene: Scene, clause: Clause) -> Dates:
    """Part the dates of a clause into those of the event and those of a speech about it."""
    own: list[When] = []
    spoken: list[When] = []
    whens = clause.dates(scene)
    if not whens:
        return Dates(_inside_anchor(scene, clause), spoken)
    counted = counted_from(scene, clause)
    for when in whens:
        if is_dateline(scene, when) or is_of_others(scene, clause, when):
            continue
        if counted and is_apart(scene, counted, when):
            own += counted_back(scene, counted[-1], when)
            continue
        (spoken if _is_of_speech(scene, clause, when) else own).append(when)
    if _lasts_since(scene, clause, own):
        return Dates([], [])
    own = before_when(scene, clause, own) or behind_the_sign(scene, clause, own)
    own = [when for when in own if not _is_span_since(scene, when)]
    usable = [when for when in own if _is_usable(scene, clause, when)]
    spoken = [
        when
        for when in spoken
        if when.phrase.bound not in _BEGINS and not _is_since_then(scene, when)
    ]
    return Dates(told_by_day(usable) or _inside_anchor(scene, clause), spoken)


def _lasts_since(scene: Scene, clause: Clause, own: list[When]) -> bool:
    """Tell whether "since" follows the trigger at once, and no other day: "left since March"."""
    behind = [when for when in own if when.first >= clause.trigger.last]
    if not behind or behind[0].first - clause.trigger.last > 1:
        return False
    if any(when.phrase.bound != "since" for when in behind):
        return False
    if scene.form(clause.trigger.last - 1) in _SINCE or is_state(clause) or hit_last(scene, clause):
        return False
    return not happened_since(scene, clause, behind[0])


def _is_usable(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a date is when it happened: not "since", unless "when" follows."""
    if when.phrase.bound not in _BEGINS and not _is_since_then(scene, when):
        return True
    since = when.phrase.bound == "since"
    stated = clause.trigger.family in ("mission", "handover")
    before = stated and since and when.last <= clause.trigger.first
    near = since and 0 <= when.first - clause.trigger.last <= _CLOSE
    inside = since and clause.trigger.first <= when.first < clause.trigger.last
    if (before or near or inside) and is_state(clause):
        return True
    if since and any(tells(scene, clause, when) for tells in _ON_THE_DAY):
        return True
    english = clause.trigger.marks[0].form.isascii()
    then = since or (not english and _is_since_then(scene, when))
    at_once = when.last == clause.trigger.first and not then
    begun = scene.form(clause.trigger.last - 1) in _SINCE and when.first >= clause.trigger.last
    if at_once or begun or _is_first_since(scene, when):
        return True
    if when.phrase.bound == "until" and is_over_since(scene, clause):
        return True
    between = range(when.last, clause.trigger.first)
    then = any(scene.form(number) in WHEN or scene.form(number) == THE_DAY for number in between)
    return then or any(scene.form(n) in _ITS_DAYS for n in range(when.last, clause.last))


def _is_span_since(scene: Scene, when: When) -> bool:
    """Tell whether "for the first time in four years" says how long ago the last was."""
    if not ((when.phrase.edtf or "").endswith("~") or scene.form(when.first) in _SINCE):
        return False
    reach = _FAR_FIRST if scene.article.lang == "ar" else _JUST_FIRST
    before = [scene.form(when.first - back) for back in range(1, reach)]
    return any(form in _FIRST_TIME or form in _MOST for form in before)


def _is_first_since(scene: Scene, when: When) -> bool:
    """Tell whether something like it happened then: "the first time since January 2020 that"."""
    if when.phrase.bound != "since":
        return False
    return any(scene.form(when.first - back) in _FIRST_TIME for back in range(1, _CLOSE))


def _is_since_then(scene: Scene, when: When) -> bool:
    """Tell whether "since" stands before what the date belongs to: "since the war of 2003"."""
    first = max(0, when.first - _SINCE_REACH + 1)
    if _SINCE.isdisjoint(scene.article.forms[first : when.first]):
        return False
    for number in range(when.first - 1, first - 1, -1):
        if scene.form(number) in _SINCE:
            return _ENDS.isdisjoint(scene.gap(number + 1))
        if not _STOPS.isdisjoint(scene.gap(number + 1)) or scene.triggers.within(
            number, number + 1
        ):
            return False
    return False


def _inside_anchor(scene: Scene, clause: Clause) -> list[When]:
    """Return the date that stands in the words another is counted from, around this clause."""
    for when in within(scene.dates, clause.sentence.first, clause.trigger.first):
        if when.counts_from(clause.trigger.first) and when.phrase.anchor:
            found = find_dates(when.phrase.anchor, _day_beside(scene, clause, when))
            return [When(when.last, when.anchor_last, when.anchor_last, f) for f in found[-1:]]
    return []


def _day_beside(scene: Scene, clause: Clause, when: When) -> date | None:
    """Return the day of "on 8 January 2020, days after the attack of 27 December", or today."""
    before = within(scene.dates, clause.sentence.first, when.first)
    day = before[-1].phrase.edtf or "" if before and when.first - before[-1].last <= 1 else ""
    return date.fromisoformat(day) if len(day) == FULL_DAY else scene.published


def is_dateline(scene: Scene, when: When) -> bool:
    """Tell whether a date only heads the story: "BAGHDAD, March 29, 2020 - The coalition ..."."""
    start = scene.article.starts[when.first]
    if scene.published is None or when.phrase.edtf != scene.published.isoformat():
        return False
    sentence = scene.article.sentences[scene.article.sentence_at(start)]
    behind = scene.gap(when.last)
    closed = ")" in behind and "(" not in when.phrase.words
    ends = " - " in behind or closed or behind.strip() in ("-", "--", ":")
    wire = behind.strip() == "(" and not scene.form(when.last).isdigit()
    ends = ends or (wire and ")" in scene.gap(when.last + 1))
    return sentence.opening and when.first - sentence.first <= _DATELINE and ends


@lru_cache(maxsize=4096)
def window(text: str | None) -> Edtf | None:
    """Return the days a date covers, None if there is none."""
    try:
        return parse_edtf(text) if text else None
    except EdtfError:
        return None


def _is_of_speech(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a date says when somebody spoke: "said on Monday", "أعلن، الخميس، أن"."""
    before = scene.any_of(_SPEAKS, clause.sentence.first, when.first)
    if when.last == clause.trigger.first and scene.form(when.last - 1).endswith("'s"):
        return False  # they said six were hurt after Saturday's attack
    if not before:
        return _begins_speech(scene, clause, when)
    said = before[-1]
    aside = has_object(said.form) and scene.has_comma(said.last, when.first)
    if aside or said.last < clause.first - _CLOSE:
        return False  # "an attack sources confirmed, and on March 6"
    that = scene.has("before_that", said.last, when.first)
    names = within(scene.names, said.last, when.first)
    if that or names:
        return False
    if said.first < clause.trigger.first:
        return when.first < clause.trigger.first
    return when.first - said.last <= _JUST_BEFORE


def _begins_speech(scene: Scene, clause: Clause, when: When) -> bool:
    """Tell whether a sentence begins with the day of a speech: "On Monday a group said it had"."""
    if when.first > clause.sentence.first + 1 or clause.trigger.first <= when.last:
        return False
    said = scene.has("say", when.last, clause.trigger.first)
    return said and scene.form(clause.trigger.first - 1) in _LONG_DONE
