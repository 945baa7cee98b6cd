"""Events as they are read, clause by clause, before they are compared with each other."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.answers import Answers
from geodata.articles.clauses import clauses_of
from geodata.articles.date_pairs import enumerated, paired
from geodata.articles.date_windows import moved
from geodata.articles.dating import dates_of, given_before, is_dateline, window
from geodata.articles.draft import KIND_OF_FAMILY, Draft, date_by
from geodata.articles.figures import figures_of, personnel_of
from geodata.articles.kinds import is_reason, is_reference, kind_of
from geodata.articles.list_lines import ListLines
from geodata.articles.modality import ASSERTED, DENIED, PLANNED, modality_of, told_by_militia
from geodata.articles.relations import THE_NEWS
from geodata.articles.scene import within
from geodata.articles.speakers import speaker_of
from geodata.articles.volleys import volleys
from geodata.articles.whereabouts import Thread, bases_of, follow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.articles.clauses import Clause
    from geodata.articles.scene import Name, Scene, When
    from geodata.articles.text import Sentence

_AHEAD: Final = 4
_WEEK: Final = timedelta(days=7)


class Drafter:
    """Reads the events of one article, sentence after sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.drafts: list[Draft] = []
        self._thread = Thread()
        self._militia = False
        self._last_kind: str | None = None
        self._lines = ListLines(scene)
        self._answers = Answers(scene)

    def read(self) -> list[Draft]:
        """Return the events of all sentences, in the order they are told."""
        for number, sentence in enumerate(self.scene.article.sentences):
            clauses = clauses_of(self.scene, number)
            told = [draft for clause in clauses for draft in self._of_clause(clause)]
            if told and self._asks(sentence):
                del self.drafts[-len(told) :]
                self._answers.ask(number, told)
                told = []
            told = (
                [*told, *self._of_row(number, clauses)] if told else self._of_line(number, clauses)
            )
            speaker = speaker_of(self.scene, sentence) if told else None
            for draft in told:
                draft.speaker = speaker
            follow(self.scene, number, self._thread)
            self._militia = told_by_militia(self.scene, sentence.first, sentence.last)
        return self.drafts

    def _asks(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is a question, which tells of no event."""
        return "?" in self.scene.article.copy[sentence.end - 2 : sentence.end + 1]

    def _of_clause(self, clause: Clause) -> list[Draft]:
        scene = self.scene
        bases = bases_of(scene, clause, self._thread)
        kind = kind_of(scene, clause, at_base=bool(bases), last_kind=self._last_kind)
        self._last_kind = KIND_OF_FAMILY.get(clause.trigger.family) or self._last_kind
        if kind is None or self._goes_on(clause):
            self._add_figures(clause)
            return []
        modality = modality_of(scene, clause, speaker_is_militia=self._militia)
        places = bases if kind not in ("mission_change", "agreement") or clause.names(scene) else []
        drafts = self._dated(clause, places or [None], kind, modality)
        self.drafts += drafts
        for draft in drafts:
            if draft.base_id:
                planned = draft.modality in (PLANNED, DENIED)
                self._thread.speaks_of(draft.base_id, clause.number, planned=planned)
        return drafts

    def _goes_on(self, clause: Clause) -> bool:
        """Tell whether a clause only goes on about the event of the clause before it."""
        if clause.names(self.scene) or clause.dates(self.scene) or not self.drafts:
            return False
        if self._counted_from(clause):
            return False
        last = self.drafts[-1]
        same = KIND_OF_FAMILY.get(clause.trigger.family) == last.kind
        if last.kind == "handover" and clause.trigger.family == "withdraw":
            first = clause.trigger.first
            same = self.scene.has("naming", first, first + 1)
        return same and last.sentence == clause.number and last.when is not None

    def _dated(
        self, clause: Clause, bases: Sequence[Name | str | None], kind: str, modality: str
    ) -> list[Draft]:
        """Return a draft for each base of a clause, each with its date."""
        dates = dates_of(self.scene, clause)
        own = [w for w in dates.own if modality == PLANNED or not self._is_to_come(w)]
        whens = paired(self.scene, clause, own, bases)
        told = enumerated(self.scene, own) if len(bases) == 1 else []
        told = told or (volleys(self.scene, clause, own) if len(bases) == 1 else [])
        if told:
            bases, whens = [bases[0]] * len(told), [*told]
        drafts = []
        for base, when in zip(bases, whens, strict=True):
            draft = self._draft(clause, base, kind, modality)
            lasting = not dates.own and any(
                w.phrase.bound == "since" for w in clause.dates(self.scene)
            )
            draft.reference = draft.reference or lasting or clause.has(self.scene, "before_now")
            told_otherwise = when is None and any(whens) and modality != PLANNED
            draft.reference = draft.reference or told_otherwise
            self._date(draft, clause, when, dates.spoken)
            drafts.append(draft)
        return drafts

    def _is_to_come(self, when: When) -> bool:
        """Tell whether a date is a stretch from the day of publication: "within two weeks"."""
        published = self.scene.published
        return published is not None and (when.phrase.edtf or "").startswith(f"[{published}..")

    def _date(
        self, draft: Draft, clause: Clause, when: When | None, spoken: Sequence[When]
    ) -> None:
        """Give a draft the date of its clause, or what it is counted from."""
        anchors = self._counted_from(clause)
        draft.reference = draft.reference or anchors is not None
        if when is None and anchors and self._is_counted(draft, clause, anchors):
            return
        reason = draft.reference and is_reason(self.scene, clause)
        given = when or (None if reason else given_before(self.scene, clause, counted=anchors))
        if given:
            date_by(draft, given)
            _put_back(draft, given, self.scene.published)
        elif spoken and not (draft.reference and draft.kind in ("attack", "handover")):
            date_by(draft, spoken[0])
            draft.guessed = draft.kind == "attack"
            draft.basis = "implied" if draft.guessed else draft.basis
        elif not reason:
            self._date_by_others(draft, clause, anchors)

    def _date_by_others(self, draft: Draft, clause: Clause, anchors: When | None) -> None:
        """Date a draft by another: it happened with it, or one is counted from the other."""
        if not draft.reference and self._is_same_time(clause):
            draft.offset = (0, "day")
        elif not anchors:
            self._go_along(draft, clause)
        elif _countable(anchors):
            self._count_back(draft, clause, anchors)

    def _is_counted(self, draft: Draft, clause: Clause, anchors: When) -> bool:
        """Date a draft by the day or the handover told before the words it is counted from."""
        if self._count_off(draft, anchors):
            return True
        last = self.drafts[-1] if self.drafts else None
        told = last and last.when and last.sentence == clause.number and last.kind == "handover"
        if told and _countable(anchors):
            self._count_back(draft, clause, anchors)
        return bool(told and _countable(anchors))

    def _count_off(self, draft: Draft, anchors: When) -> bool:
        """Date what "three days after it gave up K-1" recalls by the day told before the words."""
        sentence = self.scene.article.sentences[draft.sentence]
        before = within(self.scene.dates, sentence.first, anchors.first)
        before = [w for w in before if w.phrase.edtf and not is_dateline(self.scene, w)]
        last = self.drafts[-1] if self.drafts else None
        offset = _countable(anchors)
        dated = last and last.sentence == draft.sentence and last.when
        if not before or not offset or dated:
            return False
        draft.when = moved(before[0].phrase.edtf or "", -offset[0], offset[1])
        draft.basis = "event"
        return draft.when is not None

    def _draft(self, clause: Clause, base: Name | str | None, kind: str, modality: str) -> Draft:
        base_id = base if isinstance(base, str) or base is None else base.mention.base_id
        return Draft(
            base_id=base_id,
            kind=kind,
            modality=modality,
            sentence=clause.number,
            first=clause.first,
            last=clause.last,
            trigger=clause.trigger.first,
            opening=clause.sentence.opening,
            figures=self._figures(clause, kind),
            reference=is_reference(self.scene, clause),
        )

    def _go_along(self, draft: Draft, clause: Clause) -> None:
        """Date "and handed it over" like the clause of the same sentence before it."""
        last = self.drafts[-1] if self.drafts else None
        at = clause.trigger.first
        ahead = draft.reference and self.scene.has("ahead", at - _AHEAD, at)
        if last and last.sentence == clause.number and last.base_id == draft.base_id and not ahead:
            draft.when, draft.basis = last.when, last.basis

    def _is_same_time(self, clause: Clause) -> bool:
        """Tell whether a clause says that it happened when the event before did."""
        scene = self.scene
        if clause.has(scene, "same_time") or clause.trigger.family != "attack":
            return clause.has(scene, "same_time")
        more = scene.marks("more", clause.first, clause.last)
        return any(scene.form(mark.last) != "than" for mark in more)

    def _figures(self, clause: Clause, kind: str) -> dict[str, int]:
        found = figures_of(self.scene, clause.first, clause.last)
        if kind != "attack":
            found |= personnel_of(self.scene, clause.first, clause.last)
        return found

    def _counted_from(self, clause: Clause) -> When | None:
        """Return the date that is counted from what a clause tells."""
        whens = within(self.scene.dates, clause.sentence.first, clause.trigger.first)
        return next((when for when in whens if when.counts_from(clause.trigger.first)), None)

    def _count_back(self, draft: Draft, clause: Clause, when: When) -> None:
        """Count an event back from the one told before: "It came three days after ..."."""
        others = clauses_of(self.scene, clause.number)
        begins = when.first <= clause.sentence.first + 1
        last = self.drafts[-1] if self.drafts else None
        if when.phrase.offset and last and last.sentence == clause.number and last.when:
            count, unit = when.phrase.offset
            draft.offset, draft.anchor = (-count, unit), None
            return
        told = last is not None and last.sentence == clause.number
        leads = others[0].trigger.first > when.first
        if when.phrase.offset and not begins and (leads or not told):
            count, unit = when.phrase.offset
            sentences = self.scene.article.sentences
            fresh = sentences[clause.number - 1].paragraph != clause.sentence.paragraph
            draft.offset, draft.anchor = (-count, unit), THE_NEWS if fresh else None

    def _add_figures(self, clause: Clause) -> None:
        """Let a clause that goes on about the last attack add what it counts."""
        if not self.drafts or clause.trigger.family != "attack":
            return
        last = self.drafts[-1]
        dated = within(self.scene.dates, clause.sentence.first, clause.sentence.last)
        others = dated or clause.has(self.scene, "airstrikes", "hostile")
        if clause.number == last.sentence or (
            last.kind == "attack" and clause.number - last.sentence == 1 and not others
        ):
            for key, value in figures_of(self.scene, clause.first, clause.last).items():
                last.figures.setdefault(key, value)

    def _of_row(self, number: int, clauses: list[Clause]) -> list[Draft]:
        drafts = self._lines.also(number, clauses)
        self.drafts += drafts
        return drafts

    def _of_line(self, number: int, clauses: list[Clause]) -> list[Draft]:
        drafts = self._lines.read(number, clauses, self._last_kind)
        drafts = drafts or self._answers.read(number, clauses)
        self.drafts += drafts
        return drafts


def _put_back(draft: Draft, when: When, published: date | None) -> None:
    """Take "was emptied by Monday" for the Monday gone, since it is done."""
    day = window(when.phrase.edtf)
    near = published and day and day.earliest == day.latest
    if not (near and published and day) or when.phrase.bound != "by":
        return
    ahead = day.latest - published
    if draft.modality == ASSERTED and timedelta(0) < ahead <= _WEEK:
        draft.when = f"../{day.latest - _WEEK}"


def _countable(anchors: When) -> tuple[int, str] | None:
    """Return a length of time short enough to count an event back by it: no years."""
    offset = anchors.phrase.offset
    return offset if offset and offset[1] != "year" else None
