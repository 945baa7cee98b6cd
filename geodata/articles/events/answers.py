"""Answers without a verb: "When did the coalition leave Camp Taji?" - "On 23 August 2020."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.draft import date_by
from geodata.articles.clauses.scene import within
from geodata.articles.events.figures import figures_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.draft import Draft
    from geodata.articles.clauses.scene import Scene

_NO: Final = frozenset(("no", "not", "never", "nobody", "none", "لا", "كلا", "لم", "ليس", "ابدا"))
_ANSWER_REACH: Final = 3
_BOUNDS: Final = frozenset(("since", "until"))


class Answers:
    """Remembers what the question right before asked about."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._asked: Sequence[Draft] = ()
        self._at = -9

    def ask(self, number: int, asked: Sequence[Draft]) -> None:
        """Remember the events a question asks about."""
        self._asked, self._at = asked, number

    def read(self, number: int, clauses: list[Clause]) -> list[Draft]:
        """Return what was asked with the day of the answer, if it gives one and says not no."""
        if number != self._at + 1 or clauses:
            return []
        scene, sentence = self._scene, self._scene.article.sentences[number]
        dates = within(scene.dates, sentence.first, sentence.last)
        words = range(sentence.first, min(sentence.last, sentence.first + _ANSWER_REACH))
        said_no = scene.says(_NO, words)
        if not dates or said_no or dates[0].phrase.bound in _BOUNDS:
            return []
        if scene.published and dates[0].phrase.edtf == scene.published.isoformat():
            return []
        if scene.names.has(sentence.first, sentence.last):
            return []
        told = [
            replace(
                draft, sentence=number, first=sentence.first, last=sentence.last,
                trigger=sentence.first, when=None, basis="implied", offset=None, anchor=None,
                figures=figures_of(scene, sentence.first, sentence.last), reference=False,
            )
            for draft in self._asked
        ]  # fmt: skip
        for draft in told:
            date_by(draft, dates[0])
        return told
