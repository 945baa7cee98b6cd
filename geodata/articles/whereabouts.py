"""Which bases a clause is about: those it names, or the one it takes up again with "the base"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from geodata.articles.clause_cuts import Trigger
from geodata.articles.clauses import Clause
from geodata.articles.named_bases import named_in
from geodata.articles.pronouns import CARRIES_ON, is_pronoun
from geodata.articles.scene import within
from geodata.articles.silent_bases import (
    base_to_come,
    main_base,
    names_a_place,
    silent_base,
    unnamed_base,
)
from geodata.articles.text import in_headline

if TYPE_CHECKING:
    from geodata.articles.scene import Name, Scene

_MOST_BETWEEN: Final = 4
_NOTHING: Final = Trigger("", 0, 0, ())
_HEAD_REACH: Final = 5
_REACH: Final = 4
_ANSWER_REACH: Final = 3
_SKIPS: Final = 2
"""Sentences over which "the base" may reach back."""
_LATTER: Final = frozenset(("الاخيره", "الاخير"))
_CAMP: Final = ("camp", "معسكر")
_SAME: Final = frozenset(("same", "نفسها", "ذاتها"))
_AIRFIELD: Final = ("airfield", "airport", "airstrip", "مطار")


@dataclass
class Thread:
    """What the story speaks of as it goes on from sentence to sentence.

    Attributes:
        base_id: The base the last event happened at, or the one named last.
        at: Number of the sentence that spoke of it.
        topic: The base a paragraph is headed with ("قاعدة التاجي: ..."), and its paragraph.
        planned: Whether the last event is still to come, or did not happen.
        asked: Number of the sentence that asked about the base.
        named: Names of bases with the number of their sentence, as far as read.
    """

    base_id: str | None = None
    at: int = -99
    topic: tuple[str | None, int] = (None, -1)
    planned: bool = False
    asked: int = -99
    named: list[tuple[int, Name]] = field(default_factory=list)

    def speaks_of(self, base_id: str, at: int, *, planned: bool = False) -> None:
        """Remember the base an event just happened at."""
        self.base_id, self.at, self.planned = base_id, at, planned

    def goes_to(self, number: int) -> bool:
        """Tell whether a sentence without a name goes on: right behind, or in an answer."""
        return self.at == number - 1 or self.at == self.asked >= number - _ANSWER_REACH


def bases_of(scene: Scene, clause: Clause, thread: Thread) -> list[Name | str]:
    """Return the bases of a clause: names in it, or the id of the one it takes up again."""
    named = clause.names(scene)
    meant = named_in(scene, clause, named) if named else []
    first = clause.trigger.first
    if meant or (named and not _takes_up(scene, clause, named[-1].last)):
        return [*meant]
    if scene.has("whole", first, clause.last):
        return []
    taken_up = (
        _taken_up(scene, clause, thread)
        or _only_one(scene, clause)
        or unnamed_base(scene, clause)
        or base_to_come(scene, clause)
        or silent_base(scene, clause, _last_told(scene, clause, thread), thread.base_id)
    )
    return [taken_up] if taken_up else []


def _takes_up(scene: Scene, clause: Clause, last: int) -> bool:
    """Tell whether "the base" before the verb, or "the latter" behind a name, takes it up."""
    first = clause.trigger.first
    if scene.has("base_again", max(clause.first, first - 2), first):
        return True
    return last <= first and scene.form(first - 2) == "هذه" and scene.form(first - 1) in _LATTER


def _last_told(scene: Scene, clause: Clause, thread: Thread) -> str | None:
    """Return the base of the event right before, or one sentence earlier in the paragraph."""
    near = clause.number - thread.at == _SKIPS
    if near and scene.article.sentences[thread.at].paragraph == clause.sentence.paragraph:
        return thread.base_id
    return thread.base_id if thread.goes_to(clause.number) else None


def _only_one(scene: Scene, clause: Clause) -> str | None:
    """Return the only base of an article whose headline speaks of "a base"."""
    bases = {name.mention.base_id for name in scene.names}
    start = scene.article.starts[clause.first]
    if len(bases) != 1 or not in_headline(scene.article, start):
        return None
    words = scene.article.words[clause.first : clause.last]
    return bases.pop() if any(word.is_head for word in words) else None


def follow(scene: Scene, number: int, thread: Thread) -> None:
    """Let the story go on past a sentence: remember the bases it named."""
    sentence = scene.article.sentences[number]
    names = within(scene.names, sentence.first, sentence.last)
    for name in names:
        thread.named.append((number, name))
    asks = "?" in scene.article.copy[sentence.end - 2 : sentence.end + 1]
    if asks and len({name.mention.base_id for name in names}) == 1:
        thread.asked = number
        thread.speaks_of(names[0].mention.base_id or "", number)
    again = [] if names else scene.marks("base_again", sentence.first, sentence.last)
    if again and scene.form(again[0].last - 1) != "airport":
        clause = Clause(sentence, number, sentence.first, sentence.last, _NOTHING)
        meant = _again(scene, clause, thread, (again[0].first, _lately(thread, number)))
        if meant:
            thread.speaks_of(meant, number)
    if (
        names
        and names[0].first == sentence.first
        and ":" in scene.gap(names[0].last) + scene.gap(names[0].last + 1)
    ):
        thread.topic = (names[0].mention.base_id, sentence.paragraph)


def _lately(thread: Thread, number: int) -> list[tuple[int, Name]]:
    """Return the names of the last sentences with the number of theirs, in order."""
    first = len(thread.named)
    while first and number - thread.named[first - 1][0] <= _REACH:
        first -= 1
    return thread.named[first:]


def _taken_up(scene: Scene, clause: Clause, thread: Thread) -> str | None:
    """Return the base a clause without a name speaks of, if a word takes it up again."""
    paragraph = clause.sentence.paragraph
    again = scene.marks("base_again", clause.first, clause.last)
    earlier = [*_lately(thread, clause.number), *_earlier_in(scene, clause)]
    here = [name for at, name in earlier if at == clause.number]
    if here and clause.first > clause.sentence.first and _goes_on(scene, clause):
        return here[-1].mention.base_id
    if again:
        return _again(scene, clause, thread, (again[0].first, earlier))
    more = _of_more(scene, clause, thread, here)
    if more or thread.topic[1] == paragraph:
        return more or thread.topic[0]
    return _last(thread, clause, earlier) if is_pronoun(scene, clause) else None


def _of_more(scene: Scene, clause: Clause, thread: Thread, here: list[Name]) -> str | None:
    """Return the base of the clause before for one that adds another attack, or who else left."""
    family = clause.trigger.family
    if not clause.dates(scene) or clause.has(scene, "elsewhere"):
        return None
    if names_a_place(scene, clause):
        return None
    if here and family == "attack" and clause.first > clause.sentence.first:
        return here[-1].mention.base_id
    adds = family == "attack" or (
        family in ("withdraw", "again") and clause.has(scene, "troops", "coalition")
    )
    return thread.base_id if adds and thread.at == clause.number else None


def _goes_on(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause goes on with the subject of the one before: "and was returned"."""
    between = [scene.form(number) for number in range(clause.first, clause.trigger.first)]
    if not between:
        return "," in scene.gap(clause.first) and scene.form(clause.first).isascii()
    return len(between) <= _MOST_BETWEEN and CARRIES_ON.issuperset(between)


def _earlier_in(scene: Scene, clause: Clause) -> list[tuple[int, Name]]:
    names = within(scene.names, clause.sentence.first, clause.trigger.first)
    return [(clause.number, name) for name in names]


def _of_its_kind(scene: Scene, number: int, earlier: list[tuple[int, Name]]) -> str | None:
    """Return the last base named as a camp for "the camp", as an airfield for "the airfield"."""
    words = (scene.form(number), scene.form(number + 1))
    if not _SAME.isdisjoint(words):
        bases = [name for _, name in earlier if not _is_airport(name)]
        return bases[-1].mention.base_id if bases else None
    for kinds in (_CAMP, _AIRFIELD):
        if any(kind in word for kind in kinds for word in words):
            for _, name in reversed(earlier):
                if any(kind in name.mention.text.casefold() for kind in kinds):
                    return name.mention.base_id
    return None


def _again(
    scene: Scene, clause: Clause, thread: Thread, told: tuple[int, list[tuple[int, Name]]]
) -> str | None:
    """Return the base that "the base", "the camp", "the airport" means."""
    number, earlier = told
    main = _main_again(scene, clause, thread, number)
    near = any(name.mention.base_id == main for _, name in earlier)
    if main and (near or not _SAME.isdisjoint((scene.form(number), scene.form(number + 1)))):
        return main
    of_its_kind = _of_its_kind(scene, number, earlier)
    if of_its_kind or scene.form(number + 1) == "airport":
        return of_its_kind
    return main or _last(thread, clause, earlier)


def _main_again(scene: Scene, clause: Clause, thread: Thread, number: int) -> str | None:
    """Return the base the article is about if "the base" at a paragraph's head means it.

    It does if the sentence that named bases last named several, or told what is only planned.
    """
    sentences = scene.article.sentences
    is_first = sentences[clause.number - 1].paragraph != clause.sentence.paragraph
    if not (is_first and thread.named) or number - clause.sentence.first > _HEAD_REACH:
        return None
    return main_base(scene)


def _is_airport(name: Name) -> bool:
    text = name.mention.text.casefold()
    return any(kind in text for kind in _AIRFIELD)


def _last(thread: Thread, clause: Clause, earlier: list[tuple[int, Name]]) -> str | None:
    """Return the base spoken of last: in this sentence, at the last event, or named last."""
    here = [name for at, name in earlier if at == clause.number]
    if here:
        return here[-1].mention.base_id
    if thread.base_id and clause.number - thread.at <= _REACH and not _named_since(thread, earlier):
        return thread.base_id
    return earlier[-1][1].mention.base_id if earlier else None


def _named_since(thread: Thread, earlier: list[tuple[int, Name]]) -> bool:
    """Tell whether another base was named in a sentence behind the last event."""
    return any(at > thread.at and name.mention.base_id != thread.base_id for at, name in earlier)
