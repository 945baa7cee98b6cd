"""Rows of a chronology: lines that begin with a day, "7 July 2021: 14 rockets, two hurt".

They seldom name the base again, and often have no verb: the article, or the heading above them,
says which base they are about.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geodata.articles.bases.main_bases import main_base
from geodata.articles.bases.places_named import names_a_place
from geodata.articles.bases.silent_bases import is_elsewhere
from geodata.articles.bases.unnamed_bases import speaks_of_a_base
from geodata.articles.clauses.armed import WEAPONS
from geodata.articles.clauses.clauses import Clause
from geodata.articles.clauses.cuts import Trigger
from geodata.articles.clauses.leading_days import begins_with_time
from geodata.articles.clauses.once import once_a_scene
from geodata.articles.clauses.scene import within
from geodata.articles.dates.windows import YEAR_ALONE
from geodata.articles.text.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.scene import Name, Scene, When
    from geodata.articles.text.text import Sentence

_ENDS: Final = (":", "-", "|", ")", "/", ">")
_WHERE: Final = frozenset(("in", "near", "outside", "into"))
_ON: Final = frozenset(("on", "in", "في", "يوم"))
_BESIDE: Final = 2
_ON_AN_ITEM: Final = 3
_FEWEST: Final = 2
_NEAR: Final = 2
_FAMILIES: Final = ("attack", "handover", "withdraw", "arrive", "return")
# Behind or before a weapon these say whose it is: "a US drone", "ضربة اميركيه".
_THEIRS: Final = frozenset(
    (
        "us", "u.s", "american", "coalition", "turkish", "israeli", "patriot", "c-ram", "anti",
        "اميركيه", "امريكيه", "اميركي", "امريكي", "تركيه", "اسراييليه", "باتريوت", "الاميركيه",
    )
)  # fmt: skip
_FIRE: Final = ("drones", "rockets", "attack")
_MANY: Final = 3
_HALF: Final = 2
_SHORT: Final = 9
_HURT: Final = ("killed", "wounded")
_TROOPS_REACH: Final = 3
_GOING: Final = ("troops", "vehicles", "coalition")
_GONE: Final = frozenset(
    ("gone", "out", "away", "home", "bound", "towards", "toward", "نحو", "باتجاه", "صوب")
)
_LONGEST_KEY: Final = 7
_NO_FIRE: Final = ("found", "drill", "will", "deny", "things")
_NONE: Final = frozenset(
    ("no", "without", "anti", "zero", "for", "against", "ضد", "دون", "بلا", "لا", "مضاد", "مضاده")
)
_DEFENCES: Final = frozenset(
    (
        "defence", "defences", "defense", "defenses", "system", "systems", "battery", "batteries",
        "launcher", "launchers", "alarm", "alarms", "siren", "sirens", "threat", "threats",
        "program", "programme", "دفاع", "مضاده", "الدفاعيه", "اعتراضيه",
    )
)  # fmt: skip


@once_a_scene
def rows(scene: Scene) -> frozenset[int]:
    """Return the numbers of the sentences in rows that begin with a day; none if it is but one."""
    found: list[int] = []
    begun, count, above = -1, 0, False
    for number, sentence in enumerate(scene.article.sentences):
        if sentence.paragraph != begun:
            day = _day_of(scene, sentence) or _day_told(scene, sentence)
            alone = day is not None and day.last >= sentence.last
            timed = day is None and begins_with_time(scene, sentence)
            begun = sentence.paragraph if day or timed or above else -1
            count += day is not None or timed
            above = alone
        if sentence.paragraph == begun:
            found.append(number)
    return frozenset(found) if count >= _FEWEST else frozenset()


def _day_of(scene: Scene, sentence: Sentence) -> When | None:
    """Return the day or month a line begins with, parted from the rest or on a listed line."""
    reach = _ON_AN_ITEM if sentence.item else _BESIDE
    dates = within(scene.dates, sentence.first, min(sentence.last, sentence.first + reach))
    if not dates or len((dates[0].phrase.edtf or "").rstrip("~?%")) <= YEAR_ALONE:
        return None
    day, alone = dates[0], dates[0].last >= sentence.last
    begins = day.first == sentence.first or scene.form(sentence.first) in _ON
    today = scene.published is not None and day.phrase.edtf == scene.published.isoformat()
    if (today and (alone or day.phrase.basis != "explicit")) or (alone and not begins):
        return None
    parted = scene.gap(day.last).strip().startswith(_ENDS)
    return day if parted or sentence.item or alone else None


def _day_told(scene: Scene, sentence: Sentence) -> When | None:
    """Return the day behind the colon of a fact box: "Handed over: 23 August 2020"."""
    last = min(sentence.last, sentence.first + _LONGEST_KEY)
    for when in within(scene.dates, sentence.first + 1, last):
        if ":" in scene.gap(when.first) and when.first in scene.signs(":", sentence.first, last):
            return when if sentence.first < when.first and not when.phrase.time_of_day else None
    return None


def row_base(scene: Scene, clause: Clause) -> str | None:
    """Return the base a clause of a row without one is about: that of the heading or article."""
    if clause.number not in rows(scene) or clause.trigger.family not in _FAMILIES:
        return None
    near = clause.trigger.family in ("attack", "handover")
    labels = ("elsewhere",) if near else ("elsewhere", "iraq")
    base = subject(scene, clause.number)
    sentence = clause.sentence
    timed = clause.trigger.family != "attack" and begins_with_time(scene, sentence)
    if timed or clause.has(scene, "agree"):
        return None
    told = replace(clause, last=_end_of_fire(scene, clause))
    if base is None or is_elsewhere(scene, told, labels):
        return None
    if names_a_place(scene, told, base, _WHERE):
        return None
    return None if speaks_of_a_base(scene, clause) or is_ours(scene, clause) else base


def _end_of_fire(scene: Scene, clause: Clause) -> int:
    """Return where "14 rockets, and houses hit in the next town" has told of the base itself."""
    fire = scene.any_of(WEAPONS, clause.first, clause.last)
    if clause.trigger.family != "attack" or not fire:
        return clause.last
    first = max(fire[0].last, clause.first + 1)
    return min(
        [clause.last, *scene.signs(",", first, clause.last), *scene.signs(";", first, clause.last)]
    )


def is_ours(scene: Scene, clause: Clause) -> bool:
    """Tell whether the fire is that of the Coalition or of its defences: "a US drone kills"."""
    return any(
        scene.form(number) in _THEIRS
        for mark in scene.any_of(_FIRE, clause.first, clause.last)
        for number in (mark.first - 1, mark.last, mark.last + 1)
    )


def subject(scene: Scene, number: int) -> str | None:
    """Return the base the rows around a sentence are about, if they do not tell of many."""
    heading, others = _heading_above(scene, number)
    return heading or (None if others else main_base(scene))


@once_a_scene
def _heading_above(scene: Scene, number: int) -> tuple[str | None, bool]:
    """Return the only base of the heading above a row; whether many rows there name others."""
    sentences, held = scene.article.sentences, rows(scene)
    first = last = number
    while first and (first in held or _is_year(scene, sentences[first])):
        first -= 1
    while last + 1 < len(sentences) and (last + 1 in held or _is_year(scene, sentences[last + 1])):
        last += 1
    above = {n.mention.base_id for n in _names(scene, sentences[first])}
    if len(above) == 1:
        return above.pop(), False
    told = [{n.mention.base_id for n in _names(scene, s)} for s in sentences[first + 1 : last + 1]]
    main = main_base(scene)
    others = sum(bool(bases - {main}) for bases in told)
    headed = main in {n.mention.base_id for n in _names(scene, sentences[0])}
    return None, others * _MANY > len(told) if headed else others > 0


def _names(scene: Scene, sentence: Sentence) -> list[Name]:
    return within(scene.names, sentence.first, sentence.last)


def _is_year(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line is but a year."""
    dates = within(scene.dates, sentence.first, sentence.last)
    return bool(dates) and dates[0].first == sentence.first and dates[0].last >= sentence.last


@once_a_scene
def is_chronology(scene: Scene) -> bool:
    """Tell whether an article is rows for the most part, so that its headline tells nothing new."""
    told = sum(not sentence.heading for sentence in scene.article.sentences)
    return len(rows(scene)) * _HALF > told


def bare_row(scene: Scene, number: int, clauses: Sequence[Clause]) -> Clause | None:
    """Return what a row without a verb tells: weapons alone, or troops "gone"."""
    if number not in rows(scene):
        return None
    return _armed_row(scene, number, clauses) or (None if clauses else _emptied_row(scene, number))


def _emptied_row(scene: Scene, number: int) -> Clause | None:
    """Return a row in which troops are gone: "Last Australians home", "رتل ثان باتجاه الحدود"."""
    sentence = scene.article.sentences[number]
    for at in range(sentence.first + 1, sentence.last):
        near = (max(sentence.first, at - _TROOPS_REACH), at)
        if scene.form(at) in _GONE and scene.has_any(_GOING, *near) and not scene.is_taken(at):
            mark = Mark("withdraw", at, at + 1, scene.form(at))
            trigger = Trigger("withdraw", at, at + 1, (mark,))
            return Clause(sentence, number, sentence.first, sentence.last, trigger)
    return None


def _armed_row(scene: Scene, number: int, clauses: Sequence[Clause]) -> Clause | None:
    """Return what a row with a weapon tells: "7 July: 14 rockets, no casualties"."""
    sentence = scene.article.sentences[number]
    if any(clause.trigger.family == "attack" for clause in clauses):
        return None
    first = max(_behind_the_day(scene, sentence), sentence.first)
    labels = (*WEAPONS, *_HURT) if _are_of_attacks(scene, number) else WEAPONS
    for mark in scene.any_of(labels, first, sentence.last):
        if not scene.is_taken(mark.first) and not _is_found_or_meant(scene, sentence, mark):
            trigger = Trigger("attack", mark.first, mark.last, (mark,))
            clause = Clause(sentence, number, sentence.first, sentence.last, trigger)
            return None if is_ours(scene, clause) else clause
    return None


@once_a_scene
def _are_of_attacks(scene: Scene, number: int) -> bool:
    """Tell whether the heading above a row speaks of attacks: "11 March: three killed"."""
    first, held = number, rows(scene)
    while first and first in held:
        first -= 1
    heading = scene.article.sentences[first]
    return heading.last - heading.first <= _SHORT and scene.has(
        "attack", heading.first, heading.last
    )


def _behind_the_day(scene: Scene, sentence: Sentence) -> int:
    day = _day_of(scene, sentence)
    return day.last if day else sentence.first


def _is_found_or_meant(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether weapons are found, bought, feared or drilled with, not fired: "no rockets"."""
    others = scene.any_of(_NO_FIRE, sentence.first, sentence.last)
    if any(not scene.is_taken(other.first) for other in others):  # the month of May is no "may"
        return True
    before = {*map(scene.form, range(mark.first - _NEAR, mark.first))}
    behind = {scene.form(mark.last), scene.form(mark.last + 1)}
    return not (before.isdisjoint(_NONE) and behind.isdisjoint(_DEFENCES))
