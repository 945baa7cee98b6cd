"""The day that stands over a paragraph of a chronology: a line of its own, or "March 26: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.scene import within

if TYPE_CHECKING:
    from geodata.articles.scene import Scene, When
    from geodata.articles.text import Sentence

_ENDS: Final = (":", "-", "\u2013", "\u2014")


def leading_day(scene: Scene, number: int) -> When | None:
    """Return the date that heads the paragraph of a sentence, or stands in a line above it.

    The day of publication heads the whole story, not what it recalls, and is left out.
    """
    sentences = scene.article.sentences
    first = number
    while first and sentences[first - 1].paragraph == sentences[number].paragraph:
        first -= 1
    found = _begins(scene, sentences[first])
    if found is None and first < number:
        found = _is_all(scene, sentences[first])
    if found is None and first and sentences[first - 1].heading:
        found = _is_all(scene, sentences[first - 1])
    if found is None or "/" in (found.phrase.edtf or "/"):
        return None
    if scene.published is None:
        return found
    return None if found.phrase.edtf == scene.published.isoformat() else found


def _begins(scene: Scene, sentence: Sentence) -> When | None:
    """Return the date a sentence begins with, if a colon or dash parts it from the rest."""
    dates = within(scene.dates, sentence.first, min(sentence.last, sentence.first + 2))
    if not dates or dates[0].last >= sentence.last:
        return None
    return dates[0] if scene.gap(dates[0].last).strip().startswith(_ENDS) else None


def _is_all(scene: Scene, sentence: Sentence) -> When | None:
    """Return the date that is all a line says."""
    dates = within(scene.dates, sentence.first, sentence.last)
    if len(dates) != 1 or dates[0].first > sentence.first + 1 or dates[0].last < sentence.last:
        return None
    return dates[0]
