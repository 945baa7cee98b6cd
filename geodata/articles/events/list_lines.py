"""Rows of a list without a verb: a heading or a sentence before them says what happened.

"Bases handed over in 2020", then "Taji: 23 August"; "It gave up three bases. March 17: al-Qaim."
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.clauses.armed import WEAPONS
from geodata.articles.clauses.draft import ASSERTED, KIND_OF_FAMILY, Draft, date_by
from geodata.articles.clauses.leading_days import is_caption
from geodata.articles.clauses.scene import within
from geodata.articles.dates.dates import find_dates
from geodata.articles.dates.windows import FULL_DAY, YEAR_ALONE
from geodata.articles.days.pairs import in_order
from geodata.articles.events.figures import figures_of
from geodata.articles.events.modality import modality_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene, When
    from geodata.articles.text.text import Sentence

_AND: Final = frozenset(("and", "و", "ثم", "then"))
_BOUNDS: Final = frozenset(("since", "until", "after", "before"))
_LEADS: Final = ("handover", "withdraw", "attack")
_WEAK: Final = ("arrive", "return", "again")
_SITES: Final = frozenset(("bases", "sites", "camps", "posts", "installations", "facilities"))
_WORDS_OF_A_ROW: Final = 4
_LONGEST_ROW: Final = 12
_HEAD: Final = 4


class _Lead(NamedTuple):
    """What a sentence before rows said, the number of the row before, and whether it was none."""

    kind: str
    at: int
    plain: bool = False


class ListLines:
    """Remembers the heading, or the sentence, the rows stand under."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._heading: str | None = None
        self._year: str | None = None
        self._lead: _Lead | None = None

    def read(self, number: int, clauses: list[Clause], last_kind: str | None) -> list[Draft]:
        """Read a row of a list whose heading or lead says what happened: "Taji: 23 August".

        Args:
            number: The number of the sentence.
            clauses: Its clauses.
            last_kind: The kind of the event before, which "it follows those of:" repeats.
        """
        scene, sentence = self._scene, self._scene.article.sentences[number]
        names = within(scene.names, sentence.first, sentence.last)
        dates = within(scene.dates, sentence.first, sentence.last)
        if sentence.heading and not (names and dates):
            self._heading = self._announced(sentence, clauses, last_kind)
            self._year = dates[0].phrase.edtf if dates else self._year
        if not names or not dates:
            self._remember(number, clauses)
            return []
        kind = self._kind_of_row(number, clauses, names)
        if not kind or self._is_aside(number, dates[0]):
            return []
        pairs = _pairs(scene, names, dates)
        return [self._draft(number, kind, name, when) for name, when in pairs if when]

    def also(self, number: int, clauses: list[Clause]) -> list[Draft]:
        """Read the day a row begins with, where more is told behind it: "K-1: 29 March, with"."""
        scene, sentence = self._scene, self._scene.article.sentences[number]
        self._follow_row(number, clauses)
        if not self._heading:
            return []
        names = within(scene.names, sentence.first, clauses[0].trigger.first)
        dates = within(scene.dates, sentence.first, clauses[0].trigger.first)
        if not (dates and len(names) == 1 and _is_item(scene, sentence)):
            return []
        name, when = names[0], dates[0]
        gap = max(when.first - name.last, name.first - when.last)
        if not 0 <= gap <= _WORDS_OF_A_ROW:
            return []
        told = {KIND_OF_FAMILY.get(clause.trigger.family) for clause in clauses}
        same = self._heading in told or (self._heading == "drawdown" and "handover" in told)
        behind = max(name.last, when.last)
        if same or not scene.has_comma(behind, clauses[0].trigger.first):
            return []
        return [self._draft(number, self._heading, name, when)]

    def _follow_row(self, number: int, clauses: list[Clause]) -> None:
        """Let rows without a verb follow one with: "K-1 - handed over on 29 March"."""
        scene, sentence = self._scene, self._scene.article.sentences[number]
        short = sentence.last - sentence.first <= _LONGEST_ROW and _is_item(scene, sentence)
        family, named = clauses[0].trigger.family, bool(clauses[0].names(scene))
        told = (short or named) and len(clauses) == 1 and family in _LEADS
        told = told and bool(clauses[0].dates(scene))
        if told and modality_of(scene, clauses[0], speaker_is_militia=False) == ASSERTED:
            self._lead = _Lead(KIND_OF_FAMILY[family], number, plain=not short)
        elif short and family == "again":
            self._follow(number)

    def head_of_row(self, number: int, clauses: list[Clause]) -> int:
        """Return where a row's "which was hit in December" begins; 0 if it has none."""
        if self._heading is None or not self.also(number, clauses):
            return 0
        first, last = clauses[0].first, clauses[0].trigger.first
        relative = self._scene.marks("relative", first, last)
        return relative[0].first if relative else 0

    def _kind_of_row(self, number: int, clauses: list[Clause], names: list[Name]) -> str | None:
        """Return what a row without a verb tells, None if it is no row or nothing was announced."""
        scene, sentence = self._scene, self._scene.article.sentences[number]
        if any(clause.trigger.family not in _WEAK for clause in clauses):
            return None
        words = range(sentence.first, sentence.last)
        bare = sum(not scene.is_taken(word) for word in words) <= _WORDS_OF_A_ROW * len(names)
        if not clauses and _is_item(scene, sentence):
            follows = self._follow(number) if self._goes_on(sentence) else None
            return "attack" if self._is_armed(number) else self._heading or follows
        if not clauses and bare and self._heading and sentence.heading:
            return "attack" if self._is_armed(number) else self._heading
        return self._follow(number) if bare and self._goes_on(sentence) else None

    def _goes_on(self, sentence: Sentence) -> bool:
        """Tell whether a bare sentence behind a plain one begins with its day or base."""
        if self._lead is None or not self._lead.plain:
            return True
        scene, first = self._scene, sentence.first
        begins = scene.names.has(first, first + _HEAD) or scene.dates.has(first, first + _HEAD)
        told = scene.article.sentences[self._lead.at]
        return begins and told.paragraph == sentence.paragraph

    def _is_aside(self, number: int, when: When) -> bool:
        """Tell whether a line is a dateline or a caption, or tells of before or after its date."""
        published = self._scene.published
        today = published is not None and when.phrase.edtf == published.isoformat()
        return today or when.phrase.bound in _BOUNDS or is_caption(self._scene, number)

    def _follow(self, number: int) -> str | None:
        """Return the kind of the sentence or row right before, and go on from here."""
        if self._lead is None or self._lead.at != number - 1:
            return None
        self._lead = self._lead._replace(at=number)
        return self._lead.kind

    def _remember(self, number: int, clauses: list[Clause]) -> None:
        """Keep what a sentence says of several bases: "The coalition gave up a string of bases"."""
        for clause in clauses:
            told = clause.trigger.family in _LEADS and clause.has(self._scene, "several")
            if told and modality_of(self._scene, clause, speaker_is_militia=False) == ASSERTED:
                self._lead = _Lead(KIND_OF_FAMILY[clause.trigger.family], number)

    def _is_armed(self, number: int) -> bool:
        """Tell whether a row, or the sentence behind it that names nothing, has a weapon."""
        scene, sentences = self._scene, self._scene.article.sentences
        here, behind = sentences[number], sentences[number + 1 : number + 2]
        last = here.last
        if behind and behind[0].paragraph == here.paragraph:
            named = scene.names.has(behind[0].first, behind[0].last)
            dated = scene.dates.has(behind[0].first, behind[0].last)
            last = last if named or dated else behind[0].last
        return any(scene.has(label, here.first, last) for label in WEAPONS)

    def _draft(self, number: int, kind: str, name: Name, when: When) -> Draft:
        scene, sentence = self._scene, self._scene.article.sentences[number]
        draft = Draft(
            name.mention.base_id, kind, ASSERTED, number, sentence.first,
            sentence.last, sentence.first, opening=False,
            figures=figures_of(scene, *self._counted(sentence, when)),
        )  # fmt: skip
        date_by(draft, when)
        draft.when = self._in_year_of_heading(when) or draft.when
        return draft

    def _counted(self, sentence: Sentence, when: When) -> tuple[int, int]:
        """Return the words that count for a day: those up to the next one, if there are several."""
        days = within(self._scene.dates, sentence.first, sentence.last)
        if len(days) == 1:
            return sentence.first, sentence.last
        return when.first, next((d.first for d in days if d.first > when.first), sentence.last)

    def _in_year_of_heading(self, when: When) -> str | None:
        """Read a day or month without a year in the year its heading gives."""
        if not self._year or len(self._year) != YEAR_ALONE or when.phrase.basis == "explicit":
            return None
        found = find_dates(when.phrase.words, date(int(self._year), 12, 31))
        return found[0].edtf if found else None

    def _announced(
        self, sentence: Sentence, clauses: list[Clause], last_kind: str | None
    ) -> str | None:
        """Return the kind of event a heading announces for the lines below it."""
        for clause in sorted(clauses, key=lambda one: one.trigger.family != "handover"):
            if modality_of(self._scene, clause, speaker_is_militia=False) == ASSERTED:
                return self._kind_announced(clause, last_kind)
        first, last = sentence.first, sentence.last
        return None if self._scene.has("host", first, last) else self._heading

    def _kind_announced(self, clause: Clause, last_kind: str | None) -> str | None:
        """Return the kind a heading tells of: sites that were "returned" were handed over."""
        family = clause.trigger.family
        words = {*map(self._scene.form, range(clause.sentence.first, clause.sentence.last))}
        if family == "return" and not words.isdisjoint(_SITES):
            return KIND_OF_FAMILY["handover"]
        return KIND_OF_FAMILY.get(family, last_kind if family == "again" else None)


def _is_item(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line is one of a list: a dash before it, or a colon or dash within."""
    text = scene.article.copy[sentence.start : sentence.end]
    return sentence.item or ":" in text or " - " in text


def _are_days(scene: Scene, dates: list[When]) -> bool:
    """Tell whether dates are full days with only "and" or commas between them."""
    if any(len(when.phrase.edtf or "") != FULL_DAY for when in dates):
        return False
    return all(
        _only_counts(scene, word)
        for one, two in pairwise(dates)
        for word in range(one.last, two.first)
    )


def _only_counts(scene: Scene, word: int) -> bool:
    """Tell whether a word between two days joins them, or counts what fell: "(2 rockets)"."""
    form = scene.form(word)
    armed = any(scene.has(label, word, word + 1) for label in WEAPONS)
    return form in _AND or form[:1].isdigit() or armed


def _pairs(
    scene: Scene, names: list[Name], dates: list[When]
) -> Sequence[tuple[Name, When | None]]:
    """Pair the bases of a row with its dates: one for all, each its own, or several of one."""
    if len(names) == 1:
        return [(names[0], when) for when in (dates if _are_days(scene, dates) else dates[:1])]
    if len(dates) == 1:
        return [(name, dates[0]) for name in names]
    return list(zip(names, in_order(scene, names, dates), strict=True))
