"""Verbs that tell of a base only where one is their subject or object: "K-1 was let go".

"The army accepted K-1", "K-1 was formally released": the base stands right beside the verb. In
"accepted an apology at K-1" it does not, and nothing happened to the base.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.clauses.spared import is_quiet_since
from geodata.articles.dates.windows import FULL_DAY

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Name, Scene
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

LABELS: Final = frozenset(
    (
        "given_base",
        "left_base",
        "there_since",
        "iraqi_since",
        "next_base",
        "quiet_since",
        "those_before",
        "fire_of",
    )
)
_LATELY: Final = timedelta(days=150)
_MONTH: Final = len("2020-03")
_BE: Final = frozenset(("is", "was", "were", "are", "be", "been", "being", "got", "its", "whose"))
_BETWEEN: Final = frozenset(
    (
        "has", "have", "had", "formally", "officially", "finally", "quietly", "then", "later",
        "also", "eventually", "duly", "since", "already", "now", "today", "first", "both", "all",
        "itself", "too", "at", "last", "next", "recently", "hastily", "now", "once", "soon",
        "previously", "just", "partly", "fully", "completely", "gradually", "peacefully", "again",
        "would", "ceremonially", "subsequently", "simply", "only", "in", "turn", "well",
    )
)  # fmt: skip
_RECEIVER: Final = frozenset(
    (
        "the", "its", "their", "his", "our", "us", "them", "back", "up", "over", "off", "away",
        "to", "of", "in", "iraq", "iraqi", "iraqis", "iraq's", "army", "hosts", "host",
        "government", "baghdad", "forces", "ministry", "police", "border", "federal", "defence",
        "defense", "interior", "troops", "locals", "nineveh", "control", "all", "both", "last",
        "sprawling", "vast", "huge", "remote", "desert", "small", "whole", "entire", "nearby",
        "on", "as", "partners", "partner", "that", "it",
    )
)  # fmt: skip
_TAKEN_UP: Final = frozenset(
    ("it", "which", "that", "they", "both", "all", "these", "those", "base", "bases", "camp",
     "camps", "airfield", "airbase", "range", "site", "sites", "compound", "post", "outpost",
     "place", "complex", "facility", "installation", "airfields", "posts", "third", "second",
     "first", "fourth", "fifth", "last", "latter", "former", "other", "others")
)  # fmt: skip
_GIVES: Final = ("gave", "giv", "hand", "award", "grant", "assign")
_PARTS: Final = frozenset(
    ("control", "command", "ownership", "possession", "half", "part", "rest", "custody", "most",
     "responsibility", "all", "much", "charge", "title", "keys", "key", "end", "side", "section")
)  # fmt: skip
_SOMETHING: Final = frozenset(("a", "an", "some", "more", "new", "its", "another"))
_BEFORE_NAMES: Final = frozenset(
    ("for", "at", "of", "in", "near", "from", "around", "outside", "inside", "on", "by", "with")
)
_IRAQI: Final = frozenset(("iraqi", "iraq's"))
_EARLIER: Final = frozenset(("after", "following", "than", "with", "since", "joining", "like"))
_AGAIN: Final = frozenset(
    ("again", "since", "once", "on", "as", "and", "by", "in", "now", "alone", "at", "from", "for")
)
_THAT: Final = frozenset(("that", "which", "who", "where", "whose"))
_IT: Final = frozenset(("it", "them", "both"))
_WHERE: Final = frozenset(("to", "in", "on", "of", "over", "off", "as"))
_THIS: Final = frozenset(("the", "this", "it", "both", "these", "them", "that", "its"))
_HEAD_REACH: Final = 4
_BACK: Final = 6
_SUBJECT: Final = 16
_BEGINS: Final = 6


def is_of_base(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a base is the object of an active verb, or the subject of a passive one.

    Of troops that "have been" somewhere: whether the sentence says since when.
    """
    if mark.label == "quiet_since":
        return is_quiet_since(scene, sentence, mark)
    if mark.form in _IRAQI and scene.gap(mark.last) == " " and scene.form(mark.last) not in _AGAIN:
        return False
    inside = range(mark.first + 1, mark.last)
    if scene.names.has(mark.first, mark.last) or scene.says(_IT, inside):
        return True
    if mark.label in _BY_DAY:
        return _BY_DAY[mark.label](scene, sentence, mark)
    return _has_object(scene, sentence, mark) or _has_subject(scene, sentence, mark)


def _comes_next(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether "five days later came K-1": a day before the verb, a base behind it."""
    days = within(scene.dates, sentence.first, mark.first)
    names = within(scene.names, mark.last, mark.last + 2)
    if not (days and days[-1].last == mark.first and names):
        return False
    return scene.form(names[0].last) not in _THAT  # it was Taji that was shelled


def _are_listed(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a base with its day stands behind "after those at" or "after the one on"."""
    names = within(scene.names, mark.last, min(sentence.last, mark.last + 2))
    before = {scene.form(mark.first - back) for back in (1, 2)}
    days = within(scene.dates, names[0].last, names[0].last + 2) if names else []
    known = [when for when in days if when.phrase.edtf or when.phrase.offset]
    return bool(known) and not before.isdisjoint(_EARLIER)


def _is_of_day(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a day gone by stands right behind "the rockets of"."""
    days = within(scene.dates, mark.last, min(sentence.last, mark.last + 1))
    known = bool(days) and len(days[0].phrase.edtf or "") == FULL_DAY
    words = {scene.form(mark.first - back) for back in (1, 2)}
    return known and ("the" in words or scene.numbers.has(mark.first - 1, mark.first))


def _is_dated_since(scene: Scene, sentence: Sentence, _: Mark) -> bool:
    days = within(scene.dates, sentence.first, sentence.last)
    return any(when.phrase.bound == "since" for when in days)


def _is_since(scene: Scene, sentence: Sentence, _: Mark) -> bool:
    """Tell whether a sentence says since when of late: "since May they have trained at K-1"."""
    if scene.published is None:
        return False
    since = [
        when.phrase.edtf
        for when in within(scene.dates, sentence.first, sentence.last)
        if when.phrase.bound == "since"
    ]
    lately = (scene.published - _LATELY).isoformat()
    known = [day for day in since if day and day[0].isdigit() and len(day) >= _MONTH]
    return any(day >= lately[: len(day)] for day in known)


def _has_object(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a base follows at once, or behind whom it is given to: "gave Iraq back K-1"."""
    last = min(sentence.last, mark.last + _BACK)
    for number in range(mark.last, last):
        if number > mark.last and scene.gap(number) != " ":
            return False
        if scene.names.has(number, number + 1):
            told = number == mark.last or scene.form(number - 1) not in _WHERE
            return told and not _is_given_something(scene, mark, number)
        if scene.article.words.is_head[number] and number > mark.last:
            return scene.form(number - 1) not in _WHERE
        if scene.form(number) not in _RECEIVER:
            break
    return _is_base_again(scene, mark.last)


def _is_given_something(scene: Scene, mark: Mark, number: int) -> bool:
    """Tell whether a base is given something: "gave Camp Taji a new runway"."""
    behind = within(scene.names, number, number + 1)[0].last
    gives = mark.form.startswith(_GIVES)
    return gives and (scene.form(behind) in _SOMETHING or scene.numbers.has(behind, behind + 1))


def _is_base_again(scene: Scene, number: int) -> bool:
    """Tell whether "it", "the base" or "this sprawling base" stands at a word."""
    if scene.form(number) not in _THIS:
        return False
    if scene.form(number) in ("it", "both", "them"):
        return True
    if scene.has("base_again", number, number + 1):
        return True
    for at in range(number + 1, number + _HEAD_REACH):
        if scene.article.words.is_head[at : at + 1] == [True] or scene.gap(at) != " ":
            return scene.gap(at) == " "
        if scene.form(at) in _BEFORE_NAMES:
            return False
    return False


def _has_subject(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a base, or what takes one up, stands before "was" and a participle."""
    at = mark.first
    if mark.form not in ("belongs", "belonged", "belong"):
        at = _skipped(scene, sentence, at, _BETWEEN)
        if at == sentence.first or scene.form(at - 1) not in _BE:
            return _is_apposed(scene, sentence, mark)
        at = _skipped(scene, sentence, at - 1, _BETWEEN | _BE)
    else:
        at = _skipped(scene, sentence, at, _BETWEEN)
    if at == sentence.first:
        return False
    if scene.gap(at).startswith(","):
        names = within(scene.names, sentence.first, sentence.first + _BEGINS)
        return bool(names) and at - names[0].last <= _SUBJECT
    return _ends_base(scene, sentence, at)


def _is_apposed(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a participle stands right behind a base and a comma: "Qayyarah, awarded to"."""
    comma = scene.gap(mark.first).startswith(",") and mark.form.endswith(("ed", "en", "wn"))
    return comma and _ends_base(scene, sentence, mark.first)


def _ends_base(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the word before another ends a base's name, or takes one up."""
    first = max(sentence.first, at - _BACK)
    names = [name for name in within(scene.names, first, at) if name.last == at]
    if names:
        return scene.form(names[-1].first - 1) not in _BEFORE_NAMES or _has_part(scene, names[-1])
    return scene.form(at - 1) in _TAKEN_UP


def _has_part(scene: Scene, name: Name) -> bool:
    """Tell whether control or a part of a base is told of: "control of K-1 was given"."""
    return scene.form(name.first - 2) in _PARTS


def _skipped(scene: Scene, sentence: Sentence, at: int, words: frozenset[str]) -> int:
    """Return where words of a list that stand before another begin."""
    while at > sentence.first and scene.form(at - 1) in words:
        at -= 1
    return at


_BY_DAY: Final = {
    "there_since": _is_since,
    "iraqi_since": _is_dated_since,
    "next_base": _comes_next,
    "those_before": _are_listed,
    "fire_of": _is_of_day,
}
