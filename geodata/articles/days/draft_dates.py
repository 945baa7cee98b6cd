"""When it happened, as one clause and those before it tell: its own date, or another's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.bases.carried_in_arabic import handed_there
from geodata.articles.clauses.clauses import clauses_of
from geodata.articles.clauses.draft import ASSERTED, date_by
from geodata.articles.clauses.leading_days import begins_with_time
from geodata.articles.clauses.references import is_one_more, is_reason
from geodata.articles.clauses.scene import FAMILIES, within
from geodata.articles.dates.windows import FULL_DAY, moved
from geodata.articles.days.counted import counted_from, is_early, is_vaguer
from geodata.articles.days.dating import THE_DAY, is_dateline, window
from geodata.articles.days.inherited import given_before
from geodata.articles.days.it_came import day_before, day_it_came
from geodata.articles.days.relations import THE_NEWS
from geodata.articles.days.sequels import span_of_sequel
from geodata.articles.days.time_passed import day_by_time_passed
from geodata.articles.days.time_since import day_by_time_since

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene, When

_SINCE: Final = frozenset(("since", "منذ"))
_SO: Final = frozenset(("so", "likewise", "same"))
_COME: Final = ("arrival", "return_reported")
_LEFT: Final = ("drawdown", "combat_withdrawal")
_COMING: Final = frozenset(("arrival", "return_reported"))
_HAVE: Final = frozenset(("has", "have"))
_HOUR: Final = frozenset(("الساعه", "بالساعه"))
_AHEAD: Final = 4
_FEW_DAYS: Final = 2
_WEEK: Final = timedelta(days=7)


def _tells_the_hour(scene: Scene, clause: Clause) -> bool:
    """Tell whether the hour follows, so that the day of a speech is that of the attack too."""
    return any(scene.form(number) in _HOUR for number in range(clause.trigger.last, clause.last))


class DraftDater:
    """Dates the drafts of one article as they are read.

    Args:
        scene: The article.
        drafts: The drafts read so far, which the reader goes on adding to.
    """

    def __init__(self, scene: Scene, drafts: list[Draft]) -> None:
        self._scene = scene
        self._drafts = drafts

    def date(self, draft: Draft, clause: Clause, when: When | None, spoken: Sequence[When]) -> None:
        """Give a draft the date of its clause, or what it is counted from."""
        anchors = self.counted_from(clause)
        draft.reference = draft.reference or anchors is not None
        if when is None and anchors and self._is_counted(draft, clause, anchors):
            return
        if self._date_by_span(draft, clause, when):
            return
        reason = when is None and is_reason(self._scene, clause)
        draft.reference = draft.reference or reason
        reason = reason or (when is None and self._lasts(clause))
        reason = reason or (when is None and self._has_come(draft))
        given = when or (None if reason else given_before(self._scene, clause, counted=anchors))
        if given:
            date_by(draft, self._on_the_day(clause, given))
            _put_back(draft, given, self._scene.published)
            self._leave_calm(draft)
        elif (
            spoken and not reason and not (draft.reference and draft.kind in ("attack", "handover"))
        ):
            date_by(draft, spoken[0])
            guessed = draft.kind == "attack" or self._is_open(draft, clause)
            draft.guessed = guessed and not _tells_the_hour(self._scene, clause)
            draft.basis = "implied" if draft.guessed else draft.basis
        elif not reason:
            self._date_by_others(draft, clause, anchors)
            if draft.when is None and handed_there(self._scene, clause):
                draft.when = day_before(self._scene, clause)
            self._date_as_it_happens(draft, clause)

    def _on_the_day(self, clause: Clause, when: When) -> When:
        """Return a date without "before": "قبل 29 آذار، يوم سُلّم المعسكر" is the day itself."""
        that_day = self._scene.form(clause.trigger.first - 1) == THE_DAY
        if not that_day or when.phrase.bound != "before":
            return when
        return when._replace(phrase=when.phrase._replace(bound=""))

    def _is_open(self, draft: Draft, clause: Clause) -> bool:
        """Tell whether "troops have moved in, officers said on Monday" leaves the day open."""
        comes = draft.opening and draft.kind in _COMING
        return comes and self._scene.form(clause.trigger.first - 1) in _HAVE

    def _date_by_span(self, draft: Draft, clause: Clause, when: When | None) -> bool:
        """Date "مضت ثلاثة أيام على قصفها", "تلتها عين الأسد بيوم" by the time they tell."""
        passed = day_by_time_passed(self._scene, clause)
        if day := passed or (None if when else day_by_time_since(self._scene, clause)):
            draft.when, draft.basis, draft.reference = day, "event", False
            return True
        span = span_of_sequel(self._scene, clause) if when is None else None
        if span:
            draft.offset, draft.reference = span, False
        return span is not None

    def _date_as_it_happens(self, draft: Draft, clause: Clause) -> None:
        """Date what a live blog tells with a time of day by the day of the blog."""
        told = draft.when or draft.offset or draft.reference or draft.kind != "attack"
        if not told and self._scene.published and begins_with_time(self._scene, clause.sentence):
            draft.when, draft.guessed = self._scene.published.isoformat(), True

    def _leave_calm(self, draft: Draft) -> None:
        """Forget what "بعد أسبوعين من الهدوء" counts from: calm is no event that has a day."""
        scene, anchor = self._scene, draft.anchor
        if draft.when or not anchor or anchor[0] >= anchor[1] or scene.names.has(*anchor):
            return
        if not scene.any_of((*FAMILIES, "ceremony", "mission", "visit", "agree"), *anchor):
            draft.offset, draft.anchor, draft.basis = None, None, "implied"

    def _has_come(self, draft: Draft) -> bool:
        """Tell whether who left had just come: "entered it in 2014 and left and handed it over"."""
        last = self._drafts[-1] if self._drafts else None
        here = last and last.sentence == draft.sentence and last.base_id == draft.base_id
        return bool(here and last and last.kind in _COME and draft.kind in _LEFT)

    def _lasts(self, clause: Clause) -> bool:
        """Tell whether a clause only says since when: "bases have been turned over since May"."""
        last = clause.trigger.last
        since = any(self._scene.form(number) in _SINCE for number in (last, last + 1))
        return since or any(when.phrase.bound == "since" for when in clause.dates(self._scene))

    def _date_by_others(self, draft: Draft, clause: Clause, anchors: When | None) -> None:
        """Date a draft by another: it happened with it, or one is counted from the other."""
        if not draft.reference and self._is_same_time(clause):
            draft.offset = (0, "day")
            if all(other.sentence != clause.number - 1 for other in self._drafts):
                draft.when = day_before(self._scene, clause)
        elif clause.trigger.marks[0].form in _SO and clause.trigger.family == "again":
            self._follow(draft)
        elif not anchors:
            self._go_along(draft, clause)
        elif _countable(anchors):
            self._count_back(draft, clause, anchors)

    def _is_counted(self, draft: Draft, clause: Clause, anchors: When) -> bool:
        """Date a draft by the day or the handover told before the words it is counted from."""
        if day := day_it_came(self._scene, clause, anchors, self._drafts):
            draft.when, draft.basis, draft.offset = day, "event", anchors.phrase.offset
            return True
        if self._count_off(draft, anchors):
            return True
        last = self._drafts[-1] if self._drafts else None
        told = last and last.when and last.sentence == clause.number and last.kind == "handover"
        if told and _countable(anchors):
            self._count_back(draft, clause, anchors)
        return bool(told and _countable(anchors))

    def _count_off(self, draft: Draft, anchors: When) -> bool:
        """Date what "three days after it gave up K-1" recalls by the day told before the words."""
        sentence = self._scene.article.sentences[draft.sentence]
        before = within(self._scene.dates, sentence.first, anchors.first)
        before = [w for w in before if w.phrase.edtf and not is_dateline(self._scene, w)]
        last = self._drafts[-1] if self._drafts else None
        offset = _countable(anchors)
        dated = last and last.sentence == draft.sentence and last.when
        if not before or len(before) > _FEW_DAYS or not offset or dated:
            return False
        draft.when = moved(before[0].phrase.edtf or "", -offset[0], offset[1])
        if offset == (0, "day") and draft.when and is_early(before[0]):
            draft.when = f"[{moved(draft.when, -1, 'day')},{draft.when}]"
        draft.basis = "event"
        return draft.when is not None

    def _go_along(self, draft: Draft, clause: Clause) -> None:
        """Date "and handed it over" like the clause of the same sentence before it."""
        last = self._drafts[-1] if self._drafts else None
        at = clause.trigger.first
        ahead = draft.reference and self._scene.has("ahead", at - _AHEAD, at)
        ahead = ahead or is_vaguer(last, draft)
        if last and last.sentence == clause.number and last.base_id == draft.base_id and not ahead:
            draft.when, draft.basis = last.when, last.basis
        elif last and draft.kind == "attack" and is_one_more(self._scene, clause, last):
            self._share_day(draft, last)

    def _share_day(self, draft: Draft, last: Draft) -> None:
        """Date the second attack of a sentence like the first: "صباح الخميس، وأخرى مساءً"."""
        if not draft.reference and len((last.when or "").strip("[]")) >= FULL_DAY:
            draft.when, draft.basis, draft.guessed = last.when, "implied", True

    def _follow(self, draft: Draft) -> None:
        """Date "so did those at Camp Victory" like what was told before it."""
        last = self._drafts[-1] if self._drafts else None
        if last and draft.sentence - last.sentence <= 1:
            draft.when, draft.basis, draft.guessed = last.when, "implied", last.guessed

    def _is_same_time(self, clause: Clause) -> bool:
        """Tell whether a clause says that it happened when the event before did."""
        scene = self._scene
        if clause.has(scene, "same_time") or clause.trigger.family != "attack":
            return clause.has(scene, "same_time")
        more = scene.marks("more", clause.first, clause.last)
        return any(scene.form(mark.last) != "than" for mark in more)

    def counted_from(self, clause: Clause) -> When | None:
        """Return the first date that is counted from what a clause tells."""
        return next(iter(counted_from(self._scene, clause)), None)

    def _count_back(self, draft: Draft, clause: Clause, when: When) -> None:
        """Count an event back from the one told before: "It came three days after ..."."""
        others = clauses_of(self._scene, clause.number)
        begins = when.first <= clause.sentence.first + 1
        last = self._drafts[-1] if self._drafts else None
        if when.phrase.offset and last and last.sentence == clause.number:
            count, unit = when.phrase.offset
            alike = last.offset and last.anchor == THE_NEWS  # two days after ..., a day after ...
            if last.when or alike:
                draft.offset, draft.anchor = (-count, unit), None if last.when else last.anchor
                return
        told = last is not None and last.sentence == clause.number
        leads = others[0].trigger.first > when.first
        if when.phrase.offset and not begins and (leads or not told):
            count, unit = when.phrase.offset
            sentences = self._scene.article.sentences
            fresh = sentences[clause.number - 1].paragraph != clause.sentence.paragraph
            draft.offset, draft.anchor = (-count, unit), THE_NEWS if fresh else None


def _put_back(draft: Draft, when: When, published: date | None) -> None:
    """Take "was emptied by Monday" for the Monday gone, since it is done."""
    day = window(when.phrase.edtf) if published and when.phrase.bound == "by" else None
    if not (published and day and day.earliest == day.latest):
        return
    ahead = day.latest - published
    if draft.modality == ASSERTED and timedelta(0) < ahead <= _WEEK:
        draft.when = f"../{day.latest - _WEEK}"


def _countable(anchors: When) -> tuple[int, str] | None:
    """Return a length of time short enough to count an event back by it: no years."""
    offset = anchors.phrase.offset
    return offset if offset and offset[1] != "year" else None
