"""The day that stands over a paragraph of a chronology: a line of its own, or "March 26: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene, When
    from geodata.articles.text.text import Sentence

_BEFORE_PLACE: Final = 3
_HALVES: Final = ("am", "pm", "gmt")
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
        found = _is_all(scene, sentences[first]) or _of_picture(scene, sentences[first])
    above = _above_the_times(scene, first)
    if found is None and above and sentences[above - 1].heading:
        found = _is_all(scene, sentences[above - 1])
    if found is None or "/" in (found.phrase.edtf or "/"):
        return None
    if scene.published is None:
        return found
    return None if found.phrase.edtf == scene.published.isoformat() else found


def _above_the_times(scene: Scene, first: int) -> int:
    """Return the first sentence of the rows of a day that begin with a time, a line's else."""
    sentences = scene.article.sentences
    if not begins_with_time(scene, sentences[first]):
        return first
    at = first
    while at and (
        sentences[at - 1].paragraph == sentences[at].paragraph
        or begins_with_time(scene, sentences[at])
    ):
        at -= 1
    return at + 1


def begins_with_time(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line begins with a time of day: "12:40 - ", "8.45pm: ", "3 p.m. - "."""
    at = sentence.first
    if not scene.form(at)[:1].isdigit():
        return False
    timed = scene.form(at).endswith(_HALVES)
    if scene.gap(at + 1) in (":", ".") and scene.form(at + 1)[:2].isdigit():
        at, timed = at + 1, True
    at += 1
    if scene.form(at) in ("a", "p") and scene.form(at + 1) == "m":
        at, timed = at + 2, True
    elif scene.form(at) in _HALVES:
        at, timed = at + 1, True
    return timed and at < sentence.last and scene.gap(at).strip(" .").startswith((*_ENDS, "|"))


def _begins(scene: Scene, sentence: Sentence) -> When | None:
    """Return the date a sentence begins with, if a colon or dash parts it from the rest."""
    dates = within(scene.dates, sentence.first, min(sentence.last, sentence.first + 2))
    if not dates or dates[0].last >= sentence.last:
        return None
    return dates[0] if scene.gap(dates[0].last).strip().startswith(_ENDS) else None


def is_caption(scene: Scene, number: int) -> bool:
    """Tell whether a sentence behind a place and a day says what the picture of it shows."""
    sentences = scene.article.sentences
    behind = sentences[number + 1 : number + 2]
    if not behind or behind[0].paragraph != sentences[number].paragraph:
        return False
    told = scene.triggers.has(behind[0].first, behind[0].last)
    return told and not scene.dates.has(behind[0].first, behind[0].last)


def _of_picture(scene: Scene, sentence: Sentence) -> When | None:
    """Return the day a caption begins with: "1. Besmaya Range Complex, Iraq, July 25."."""
    dates = within(scene.dates, sentence.first, sentence.last)
    placed = scene.names.has(sentence.first, sentence.first + _BEFORE_PLACE)
    if len(dates) != 1 or dates[0].last < sentence.last or not placed or dates[0].phrase.bound:
        return None
    return None if scene.triggers.has(sentence.first, sentence.last) else dates[0]


def _is_all(scene: Scene, sentence: Sentence) -> When | None:
    """Return the date that is all a line says."""
    dates = within(scene.dates, sentence.first, sentence.last)
    if len(dates) != 1 or dates[0].first > sentence.first + 1 or dates[0].last < sentence.last:
        return None
    return dates[0]
