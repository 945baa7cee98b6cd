"""Numbers of rockets told of before, with no noun of their own: "three reached Erbil air base"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.text.marks import Mark

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number
    from geodata.articles.text.text import Sentence

_WEAPONS: Final = ("rockets", "drones", "bombs")
_LONG_AGO: Final = 40
_MOVES: Final = ("arrive", "return", "withdraw")
_MOST: Final = 40
_TO_BASE: Final = 6
_JOINS: Final = frozenset(("and", "but", "while", "then", "only", "of", "which", "least"))
_OF_THESE: Final = frozenset(
    ("of", "them", "these", "those", "which", "had", "have", "has", "more", "others", "were",
     "was", "later", "also", "the", "in", "fact", "even", "soon", "reportedly", "apparently")
)  # fmt: skip
_FLEW: Final = frozenset(
    ("found", "hit", "fell", "came", "got", "went", "flew", "made", "struck", "broke", "shook",
     "burst", "tore", "blew", "sank", "lit", "dug", "shot", "sent", "flown", "put", "cut", "set")
)  # fmt: skip
_WAY: Final = frozenset(
    ("at", "on", "onto", "into", "to", "in", "near", "over", "inside", "the", "its", "their", "way",
     "it", "through", "past", "outside", "by", "within", "close", "fence", "of", "wire", "walls",
     "runway", "short", "beside", "toward", "towards", "up", "down", "out", "around", "off")
)  # fmt: skip
_JUST: Final = frozenset(("just", "only", "about", "some", "another", "at", "least", "a", "but"))
_GOT: Final = frozenset(
    ("got", "took", "received", "suffered", "saw", "caught", "endured", "had", "absorbed", "drew")
)


def bare_counts(scene: Scene, sentence: Sentence, kept: list[Mark]) -> list[Mark]:
    """Return the verbs of "and five found K-1", "Erbil got just one" behind weapons told of."""
    found = []
    for number in scene.numbers.within(sentence.first, sentence.last):
        if number.value > _MOST or scene.is_taken(number.first):
            continue
        verb = _verb_behind(scene, sentence, number) or _verb_before(scene, sentence, number)
        near = range(verb - 1, verb + _TO_BASE) if verb else ()
        if verb and not any(mark.first in near and mark.label not in _MOVES for mark in kept):
            found.append(Mark("impact", verb, verb + 1, scene.form(verb)))
    return found


def _verb_behind(scene: Scene, sentence: Sentence, number: Number) -> int:
    """Return the verb of "three reached Erbil base", 0 if a number has a noun, or no base."""
    begins = number.first == sentence.first or not scene.gap(number.first).isspace()
    if not begins and scene.form(number.first - 1) not in _JOINS:
        return 0
    at = number.last
    while scene.form(at) in _OF_THESE:
        at += 1
    verb = at if scene.form(at).endswith("ed") or scene.form(at) in _FLEW else 0
    names = scene.names.within(verb + 1, min(sentence.last, verb + _TO_BASE)) if verb else []
    if not names or not _WAY.issuperset(map(scene.form, range(verb + 1, names[0].first))):
        return 0
    return verb if _are_weapons(scene, number.first) else 0


def _verb_before(scene: Scene, sentence: Sentence, number: Number) -> int:
    """Return the verb of "Erbil base got just one", 0 if it is no base that got them."""
    at = number.first - 1
    while scene.form(at) in _JUST:
        at -= 1
    named = any(name.last == at for name in scene.names.within(at - _TO_BASE, at))
    ends = scene.gap(number.last) != " " or scene.dates.has(number.last, number.last + 2)
    if scene.form(at) not in _GOT or not (named and ends):
        return 0
    return at if _are_weapons(scene, sentence.first) else 0


def _are_weapons(scene: Scene, number: int) -> bool:
    """Tell whether rockets, no troops, were told of last before a word."""
    first = max(0, number - _LONG_AGO)
    told = scene.any_of((*_WEAPONS, "troops", "vehicles", "visitor", "persons"), first, number)
    return bool(told) and any(told[-1].label == weapon for weapon in _WEAPONS)
