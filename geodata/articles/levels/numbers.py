"""Whether a number counts troops that are there: not those who come, go or were hit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.armed import WEAPONS
from geodata.articles.levels.arabic_levels import is_told_in_arabic
from geodata.articles.levels.in_english import is_told
from geodata.articles.levels.in_iraq import are_in_iraq
from geodata.articles.levels.of_others import counts_no_troops
from geodata.articles.levels.once import LONG_AGO, NOUN_REACH, are_to_go, was_before, was_once
from geodata.articles.text.arabic_forms import is_future
from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number
    from geodata.articles.text.text import Sentence

_FLOW_REACH: Final = 4
_MOVE_REACH: Final = 6
_MOVES: Final = ("arrive", "withdraw", "return")
_AMERICANS: Final = ("اميركي", "امريكي")
VERB_REACH: Final = 9
_TO: Final = frozenset(("to", "الي", "below", "from", "at", "عند"))
_FLOWS: Final = ("arrive", "withdraw", "killed", "wounded", "return", "attack", "impact")
_PER_CENT: Final = ("في الميه", "في المايه", "بالميه", "بالمايه", "percent", "per cent")
_OF_THEM: Final = frozenset(("them", "منهم"))
_ITS: Final = frozenset(("its", "their", "the", "those"))
_STILL_THERE: Final = frozenset(("there", "left", "remain", "stay"))
_MORE: Final = frozenset(("more", "additional", "extra", "اضافي", "اضافيين"))
_NOW: Final = frozenset(("now", "today", "still", "اليوم", "حاليا", "الان"))
_BEEN: Final = frozenset(("been", "had", "suffered", "received"))
_WHAT: Final = frozenset(("the", "camp", "their", "its", "a"))  # they left the base
_LEAST: Final = 2
_LEAST_ALONE: Final = 100
_NEAR_AMOUNT: Final = 3
_THEY_WERE: Final = "كانوا"
_LONG_SUBJECT: Final = 9
_TRAINED_REACH: Final = 4
_ABOUT: Final = frozenset(
    ("some", "about", "around", "roughly", "approximately", "nearly", "نحو", "حوالي",
     "قرابه", "زهاء")
)  # fmt: skip
_MOST: Final = 300_000
_WHOSE: Final = frozenset(("the", "america's", "washington's", "its", "their", "pentagon's"))
_NO_NOUN: Final = frozenset(("in", "for", "on", "by", "at", "and", "as", "في", "منذ", "هذا", "من"))
# Nouns for what was only decided: "قرر رفع العدد إلى أربعة آلاف".
_BE_LESS: Final = frozenset(("ستقل", "سيقل"))
_CHANGES: Final = frozenset(("رفع", "خفض", "تخفيض", "تقليص", "زياده"))
_IN: Final = frozenset(("في", "in", "across", "inside", "left"))


def counts_troops(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a number counts troops that are there."""
    wrong = not _LEAST <= number.value <= _MOST or is_in_date(scene, number)
    if wrong or _counts_bases(scene, number) or counts_no_troops(scene, number, first):
        return False
    if was_once(scene, number, first, last) or _is_of_more(scene, number):
        return False
    earlier = was_before(scene, number, first) or are_to_go(scene, number, last)
    earlier = earlier or is_told(scene, number, first, last)
    if earlier or is_told_in_arabic(scene, number, first, last):
        return True
    if _flows(scene, number, (first, last)) or _is_share(scene, number):
        return False
    if _are_there(scene, number, first, last) and _have_noun(scene, number, first, last):
        return True
    falls = falls_to(scene, number, first) or are_in_iraq(scene, number, first, last)
    return falls or _were(scene, number)


def _is_of_more(scene: Scene, number: Number) -> bool:
    """Tell whether a number is a part of others, counts more of them, or those trained."""
    if scene.form(number.first - 1) in _ITS and scene.form(number.first - 2) == "of":
        return True
    trained = scene.has("trained", number.first - _TRAINED_REACH, number.first)
    return trained or scene.form(number.last) in _MORE


def _have_noun(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a word says that it is troops that a number counts."""
    return (
        scene.has("troops", number.last, min(last, number.last + NOUN_REACH))
        or scene.form(number.last).startswith(_AMERICANS)
        or _shares_noun(scene, number)
        or _is_of_them(scene, number)
        or _numbers(scene, number, first)
        or _has_no_noun(scene, number, first, last)
    )


def _are_there(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether those a number counts are said to be in the country."""
    if scene.form(number.last) == "remaining" or _verb(scene, "remain", number, first, last):
        return True
    return _is_of_country(scene, number, first, last)


def _is_of_country(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a number is of all troops in the country: "America's 2,500 troops in Iraq"."""
    iraq = scene.has("iraq", max(first, number.first - VERB_REACH), number.last + VERB_REACH)
    named = scene.names.has(max(first, number.first - VERB_REACH), number.last + VERB_REACH)
    told = scene.has("tally", max(first, number.first - VERB_REACH), number.first)
    if (iraq or told) and not named and _verb(scene, "serving", number, first, last):
        return True
    before = {scene.form(number.first - back) for back in (1, 2)}
    if not before.isdisjoint(_ABOUT) and _is_in_iraq(scene, number):
        return True
    known = _WHOSE | _ABOUT
    whose = not before.isdisjoint(known) and number.value > _LEAST_ALONE
    for mark in scene.marks("iraq", number.last, min(last, number.last + _MOVE_REACH)):
        if whose and scene.form(mark.first - 1) in _IN:
            return True
    return False


def asks_how_many(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence asks how many foreign troops there are."""
    if "?" not in scene.article.copy[sentence.end - 2 : sentence.end + 1]:
        return False
    many = [*map(scene.form, range(sentence.first, sentence.last))]
    asked = "كم" in many or ("how", "many") in pairwise(many)
    first = sentence.first - (LONG_AGO if not _STILL_THERE.isdisjoint(many) else 0)
    return asked and scene.has_any(("troops", "coalition"), first, sentence.last)


def _counts_bases(scene: Scene, number: Number) -> bool:
    """Tell whether a number is one of bases: "16 قاعدة"."""
    heads = scene.article.words.is_head[number.last : number.last + 1]
    return any(heads) or scene.has("several", number.last, number.last + 2)


def _shares_noun(scene: Scene, number: Number) -> bool:
    """Tell whether "2,500 American and 1,000 other soldiers" counts soldiers with its first."""
    last = number.last
    joined = scene.has("coalition", last, last + 1) and scene.form(last + 1) == "and"
    return joined and scene.has("troops", last + 2, last + 2 + NOUN_REACH)


def _has_no_noun(scene: Scene, number: Number, first: int, last: int) -> bool:
    """Tell whether a number stands alone, of troops: "some 2,500, the Pentagon says, remain"."""
    about = scene.form(number.first - 1) in _ABOUT and number.value > _LEAST_ALONE
    alone = "," in scene.gap(number.last) or scene.has("remain", number.last, number.last + 1)
    ours = scene.any_of(("coalition", "troops"), number.first - LONG_AGO, last)
    there = scene.has("iraq", first, last) and bool(ours)
    return about and there and (alone or _is_in_iraq(scene, number))


def _is_in_iraq(scene: Scene, number: Number) -> bool:
    """Tell whether "in Iraq" stands right behind a number: "about 2,500 in Iraq as a whole"."""
    near = scene.has("iraq", number.last + 1, number.last + 2)
    return scene.form(number.last) in _IN and near


def _were(scene: Scene, number: Number) -> bool:
    """Tell whether "وكانوا 2500 في كانون الثاني" goes on about troops told of before."""
    were = scene.form(number.first - 1).removeprefix("و") == _THEY_WERE
    return were and scene.has("troops", number.first - LONG_AGO, number.first)


def _is_of_them(scene: Scene, number: Number) -> bool:
    """Tell whether a number is of troops named before it: "there were 5,200 of them"."""
    of_them = {scene.form(number.last), scene.form(number.last + 1)} & _OF_THEM
    about = scene.form(number.first - 1) in _ABOUT and scene.form(number.last) in _NOW
    there = scene.form(number.first - 1) == "were" and scene.form(number.first - 2) == "there"
    alone = scene.gap(number.last).strip()[:1] in (".", ",", ";")
    about = about or (there and alone and number.value > _LEAST_ALONE)
    troops = scene.marks("troops", number.first - LONG_AGO, number.first)
    weapons = scene.any_of(WEAPONS, number.first - LONG_AGO, number.first)
    counted = troops and not (weapons and weapons[-1].first > troops[-1].first)
    return bool((of_them or about) and counted)


def _numbers(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "forces in Iraq number" stands before a number."""
    verbs = scene.marks("amount", max(first, number.first - VERB_REACH), number.first)
    if not verbs or scene.numbers.has(verbs[-1].last, number.first):
        return False
    near = number.first - verbs[-1].last <= _NEAR_AMOUNT
    before = near and scene.has("troops", max(first, verbs[-1].first - 6), verbs[-1].last)
    if before or scene.has("troops", verbs[-1].last, number.first):
        return True
    tally = scene.has("tally", max(first, verbs[-1].first - _LONG_SUBJECT), number.first)
    noun = scene.gap(number.last) == " " and scene.form(number.last) not in _NO_NOUN
    return tally and not noun and scene.has("troops", number.first - LONG_AGO, number.first)


def _flows(scene: Scene, number: Number, stretch: tuple[int, int]) -> bool:
    """Tell whether the number is of those who come, go or were hit: "sent 560 troops"."""
    first, last = stretch
    start = max(first, number.first - (_MOVE_REACH if scene.form(number.first - 1) == "of" else 3))
    there = scene.any_of(("remain", "reduce"), max(first, start - VERB_REACH), number.first)
    behind = scene.marks("remain", number.last, min(last, number.last + VERB_REACH))
    there += [mark for mark in behind if mark.last > mark.first + 1]
    moves = scene.any_of(_FLOWS, start, min(last, number.last + _FLOW_REACH))
    moves += scene.any_of(_MOVES, number.last, min(last, number.last + _MOVE_REACH))
    return any(
        not any(t.first <= move.first < t.last for t in there)
        and not scene.has_comma(number.last, move.first)
        for move in moves
    )


def _is_share(scene: Scene, number: Number) -> bool:
    """Tell whether a number is a percentage."""
    copy, end = scene.article.copy, scene.article.ends[number.last - 1]
    return copy[end : end + 1] == "%" or copy[end : end + 12].lstrip().startswith(_PER_CENT)


def _verb(scene: Scene, label: str, number: Number, first: int, last: int) -> bool:
    start, end = max(first, number.first - VERB_REACH), min(last, number.last + VERB_REACH)
    return any(
        scene.form(mark.last) not in _BEEN
        and not (mark.form == "left" and scene.form(mark.last) in _WHAT)
        for mark in scene.marks(label, start, end)
    )


def falls_to(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether "cut to", "خفض إلى", "ستقل عن" leads to a number."""
    if scene.form(number.first - 2) in _BE_LESS:
        return True
    towards = [n for n in range(max(first, number.first - 3), number.first) if scene.form(n) in _TO]
    if not towards or scene.form(towards[-1]) == "from":
        return False
    start = max(first, towards[-1] - VERB_REACH * 2)
    if not scene.has("reduce", start, towards[-1] + 1):
        there = scene.marks("remain", max(first, towards[-1] - 2), towards[-1])
        strength = any(mark.last > mark.first + 1 for mark in there)
        return strength or (bool(there) and scene.has("troops", first, number.last + NOUN_REACH))
    told = ("troops", "tally") if number.value >= _LEAST_ALONE else ("troops",)
    return scene.has_any(told, max(first, start - VERB_REACH), number.last + NOUN_REACH)


def is_to_come(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a word says that a number is to come: "will be cut to", "ستخفض إلى"."""
    return scene.has("will", first, last) or any(
        is_future(form) or (form in _CHANGES and scene.has("decided", mark.first - 2, mark.first))
        for mark in scene.marks("reduce", first, last)
        for form in bare_forms(mark.form)
    )


def is_in_date(scene: Scene, number: Number) -> bool:
    """Tell whether a number belongs to a date or a name."""
    return scene.is_taken(number.first)
