"""Lines of a list whose heading says what happened: "Bases handed over in 2020"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses import WEAPONS
from geodata.articles.draft import KIND_OF_FAMILY, Draft, date_by
from geodata.articles.figures import figures_of
from geodata.articles.modality import ASSERTED, PLANNED, modality_of
from geodata.articles.phrases import find_dates
from geodata.articles.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses import Clause
    from geodata.articles.scene import Scene, When
    from geodata.articles.text import Sentence

_YEAR: Final = len("2020")
_BOUNDS: Final = frozenset(("since", "until", "after"))


class ListLines:
    """Remembers the heading the lines stand under."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._heading: str | None = None
        self._year: str | None = None

    def read(self, number: int, clauses: list[Clause]) -> Draft | None:
        """Read a line of a list whose heading says what happened: "Taji: 23 August"."""
        scene, sentence = self._scene, self._scene.article.sentences[number]
        names = within(scene.names, sentence.first, sentence.last)
        dates = within(scene.dates, sentence.first, sentence.last)
        if sentence.heading and not (names and dates):
            self._heading = self._announced(sentence, clauses)
            self._year = dates[0].phrase.edtf if dates else self._year
            return None
        if not names or not dates or clauses or not _is_item(scene, sentence):
            return None
        armed = any(scene.has(label, sentence.first, sentence.last) for label in WEAPONS)
        kind = "attack" if armed else self._heading
        if not kind or dates[0].phrase.bound in _BOUNDS:
            return None
        draft = Draft(
            names[0].mention.base_id, kind, ASSERTED, number, sentence.first,
            sentence.last, sentence.first, opening=False,
            figures=figures_of(scene, sentence.first, sentence.last),
        )  # fmt: skip
        date_by(draft, dates[0])
        draft.when = self._in_year_of_heading(dates[0]) or draft.when
        return draft

    def _in_year_of_heading(self, when: When) -> str | None:
        """Read a day or month without a year in the year its heading gives."""
        if not self._year or len(self._year) != _YEAR or when.phrase.basis == "explicit":
            return None
        found = find_dates(when.phrase.words, date(int(self._year), 12, 31))
        return found[0].edtf if found else None

    def _announced(self, sentence: Sentence, clauses: list[Clause]) -> str | None:
        """Return the kind of event a heading announces for the lines below it."""
        for clause in clauses:
            if modality_of(self._scene, clause, speaker_is_militia=False) != PLANNED:
                return KIND_OF_FAMILY.get(clause.trigger.family)
        first, last = sentence.first, sentence.last
        return None if self._scene.has("host", first, last) else self._heading


def _is_item(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line is one of a list: a dash before it, or a colon or dash within."""
    text = scene.article.copy[sentence.start : sentence.end]
    return sentence.item or ":" in text or " - " in text
