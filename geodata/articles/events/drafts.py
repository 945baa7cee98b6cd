"""Events as they are read, clause by clause, before they are compared with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.places_named import is_local
from geodata.articles.bases.rows import bare_row, is_chronology, rows
from geodata.articles.bases.taken_up import Thread, begin
from geodata.articles.bases.whereabouts import bases_of, follow
from geodata.articles.clauses.clauses import clauses_of
from geodata.articles.clauses.draft import (
    ASSERTED,
    DENIED,
    KIND_OF_FAMILY,
    PLANNED,
    Draft,
    behind_head,
    repeatable,
)
from geodata.articles.clauses.references import is_of_before, is_reference
from geodata.articles.clauses.scene import within
from geodata.articles.days.counted_bases import told_by_distance
from geodata.articles.days.dating import dates_of, window
from geodata.articles.days.draft_dates import DraftDater
from geodata.articles.days.it_came import is_what_came
from geodata.articles.days.lists import each_day, enumerated
from geodata.articles.days.pairs import paired
from geodata.articles.days.that_was import date_what_was_told
from geodata.articles.days.volleys import rank_of, volleys
from geodata.articles.events.answers import Answers
from geodata.articles.events.figures import figures_of, personnel_of
from geodata.articles.events.kinds import kind_of
from geodata.articles.events.list_lines import ListLines
from geodata.articles.events.modality import modality_of
from geodata.articles.events.others_too import days_of_others
from geodata.articles.events.speakers import follows_militia, speaker_of
from geodata.articles.events.went_before import went_before
from geodata.articles.text.arabic_verbs import is_perfect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene, When
    from geodata.articles.text.text import Sentence


_IT_WAS: Final = frozenset(("it", "had", "was", "that"))
_THEN: Final = "ثم"
_SINCE: Final = frozenset(("منذ", "ومنذ"))


class Drafter:
    """Reads the events of one article, sentence after sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.drafts: list[Draft] = []
        self._thread = Thread()
        self._last_kind: str | None = None
        self._lines = ListLines(scene)
        self._answers = Answers(scene)
        self._dater = DraftDater(scene, self.drafts)

    def read(self) -> list[Draft]:
        """Return the events of all sentences, in the order they are told."""
        for number, sentence in enumerate(self.scene.article.sentences):
            begin(self.scene, number, self._thread)
            clauses = clauses_of(self.scene, number)
            head = self._lines.head_of_row(number, clauses) if clauses else 0
            told = [
                draft for clause in behind_head(clauses, head) for draft in self._of_clause(clause)
            ]
            if told and self._asks(sentence):
                self._answers.ask(number, told)
                told = self._recalled(told)
            more = self._of_row if told else self._of_line
            told = [*told, *more(number, clauses)]
            told = [*told, *(earlier := went_before(self.scene, number, told, self.drafts))]
            self.drafts += earlier
            if not told:
                date_what_was_told(self.scene, number, self.drafts)
            speaker = speaker_of(self.scene, sentence) if told else None
            for draft in told:
                draft.speaker = speaker
            follow(self.scene, number, self._thread)
        return self.drafts

    def _recalled(self, told: list[Draft]) -> list[Draft]:
        """Keep of a question only what it recalls: "What remains there since they left in May?"."""
        del self.drafts[-len(told) :]
        kept = [d for d in told if d.reference and d.when and d.modality == ASSERTED]
        self.drafts += kept
        return kept

    def _asks(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is a question, which tells of no event."""
        return "?" in self.scene.article.copy[sentence.end - 2 : sentence.end + 1]

    def _of_clause(self, clause: Clause) -> list[Draft]:
        scene = self.scene
        bases = bases_of(scene, clause, self._thread)
        before = self._repeated(clause) if clause.trigger.family == "again" else None
        kind = kind_of(scene, clause, at_base=bool(bases), last_kind=before)
        self._last_kind = repeatable(clause, kind) or self._last_kind
        if kind is None or self._tells_nothing_new(clause):
            self._add_figures(clause)
            return []
        militia = follows_militia(scene, clause.number)
        modality = modality_of(scene, clause, speaker_is_militia=militia)
        local = kind not in ("mission_change", "agreement") or is_local(scene, clause)
        places = bases if local else []
        drafts = self._dated(clause, places or [None], kind, modality)
        drafts += told_by_distance(scene, clause, drafts)
        self.drafts += drafts
        for draft in drafts:
            if draft.base_id:
                planned = draft.modality in (PLANNED, DENIED)
                self._thread.speaks_of(draft.base_id, clause.number, planned=planned)
        return drafts

    def _tells_nothing_new(self, clause: Clause) -> bool:
        """Tell whether a clause recalls, lists or goes on about what is told elsewhere."""
        if not clause.names(self.scene) and is_what_came(self.scene, clause):
            return True
        return self._only_lists(clause) or self._goes_on(clause) or self._heads_rows(clause)

    def _only_lists(self, clause: Clause) -> bool:
        """Tell whether "ثم قاعدة" lists bases of which nothing is told, or "منذ تسليمها" no day."""
        scene, first = self.scene, clause.trigger.first
        if scene.form(first - 1) in _SINCE and not clause.dates(scene):
            return True
        anchor = scene.form(first).startswith("ل") and self._dater.counted_from(clause)
        if anchor and clause.trigger.family != "mission" and not clause.names(scene):
            return True  # في اليوم التالي لمغادرة التشيك
        lists = clause.trigger.family == "again" and scene.form(first) == _THEN
        return lists and all(draft.sentence != clause.number for draft in self.drafts)

    def _repeated(self, clause: Clause) -> str | None:
        """Return what "it was the turn of" repeats: the news, past an attack told by the way."""
        it_was = clause.trigger.marks[0].form in _IT_WAS  # Thursday it had been Balad
        fire = it_was or clause.has(self.scene, "rockets", "drones", "attack")
        if self._last_kind != "attack" or fire:
            return self._last_kind
        told = self.drafts if clause.names(self.scene) else ()
        news = {d.kind for d in told if d.opening and d.modality == ASSERTED}
        return next((kind for kind in ("handover", "drawdown") if kind in news), self._last_kind)

    def _heads_rows(self, clause: Clause) -> bool:
        """Tell whether a clause is the title of a chronology, which gives no day."""
        titled = clause.sentence.heading and not clause.dates(self.scene)
        within_rows = titled and clause.number in rows(self.scene)
        return titled and not within_rows and is_chronology(self.scene)

    def _goes_on(self, clause: Clause) -> bool:
        """Tell whether a clause only goes on about the event of the clause before it."""
        apart = clause.names(self.scene) or clause.dates(self.scene) or not self.drafts
        if apart or self._dater.counted_from(clause):
            return False
        last = self.drafts[-1]
        same = KIND_OF_FAMILY.get(clause.trigger.family) == last.kind
        left = last.kind == "drawdown" and clause.trigger.family == "arrive"
        same = same or (left and clause.first > clause.sentence.first)
        if last.kind == "handover" and clause.trigger.family == "withdraw":
            first = clause.trigger.first
            same = self.scene.has("naming", first, first + 1)
        return same and last.sentence == clause.number and last.when is not None

    def _dated(
        self, clause: Clause, bases: Sequence[Name | str | None], kind: str, modality: str
    ) -> list[Draft]:
        """Return a draft for each base of a clause, each with its date."""
        scene = self.scene
        dates = dates_of(scene, clause)
        done = modality != PLANNED and is_perfect(clause.trigger.marks[0].form)
        own = [w for w in dates.own if modality == PLANNED or not self._is_to_come(w, done=done)]
        whens = paired(scene, clause, own, bases)
        told = (enumerated(scene, own) or volleys(scene, clause, own)) if len(bases) == 1 else []
        told = told or (days_of_others(scene, clause, own) if len(bases) == 1 else [])
        if told:
            bases, whens = [bases[0]] * len(told), [*told]
        lasting = not dates.own and any(w.phrase.bound == "since" for w in clause.dates(scene))
        drafts = []
        for base, when in each_day(bases, whens):
            draft = self._draft(clause, base, kind, modality)
            draft.reference = draft.reference or lasting or is_of_before(scene, clause)
            told_otherwise = when is None and any(whens) and modality != PLANNED
            draft.reference = draft.reference or told_otherwise
            self._dater.date(draft, clause, when, dates.spoken)
            drafts.append(draft)
        return drafts

    def _is_to_come(self, when: When, *, done: bool) -> bool:
        """Tell whether a date is a stretch from the day of publication: "within two weeks".

        Of what an Arabic verb tells as done, no later day is the day either.
        """
        published = self.scene.published
        span = window(when.phrase.edtf) if published and done else None
        if span and published and span.earliest > published:
            return True
        return published is not None and (when.phrase.edtf or "").startswith(f"[{published}..")

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
            another=rank_of(self.scene, clause),
        )

    def _figures(self, clause: Clause, kind: str) -> dict[str, int]:
        found = figures_of(self.scene, clause.first, clause.last)
        if kind != "attack":
            found |= personnel_of(self.scene, clause.first, clause.last)
        return found

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
        row = None if drafts else bare_row(self.scene, number, clauses)
        return self._of_clause(row) if row else drafts
