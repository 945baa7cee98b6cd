"""How many troops there are: "some 2,500 American soldiers remain", "خفض عدد القوات إلى 3000"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.rows import rows, subject
from geodata.articles.clauses.draft import ASSERTED, PLANNED, Draft, date_by
from geodata.articles.clauses.leading_days import leading_day
from geodata.articles.clauses.scene import within
from geodata.articles.levels.arabic_levels import are_there_now
from geodata.articles.levels.bases import MOST_AT_BASE, base_beside, carried
from geodata.articles.levels.days import (
    LONGEST_MONTH,
    NEAR_IRAQ,
    behind_which,
    day_of_level,
    up_to_saying,
    when_met,
)
from geodata.articles.levels.in_iraq import are_here
from geodata.articles.levels.level import Level, adds, is_part, is_range
from geodata.articles.levels.numbers import (
    VERB_REACH,
    asks_how_many,
    counts_troops,
    falls_to,
    is_in_date,
    is_to_come,
)
from geodata.articles.levels.once import NOUN_REACH
from geodata.articles.levels.still_to_come import is_still_open, plan_the_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.number_words import Number
    from geodata.articles.text.text import Sentence

_THERE: Final = ("remain", "reduce", "serving", "iraq", "tally", "reaches", "troops")
_OTHERS: Final = frozenset(("from", "other", "others", "من"))
_AFTER: Final = frozenset(("after", "since", "once", "بعد", "بعدما", "منذ"))
_WERE: Final = frozenset(("were", "had", "كانوا", "كان", "كانت"))
_AT_THE_TIME: Final = frozenset(("وقتها", "انذاك", "حينها", "حينذاك", "يومها", "وقتذاك"))
_FEW: Final = 1000
_FEWER: Final = 100
_STAYING: Final = ("remain", "serving")
_VICTIMS_REACH: Final = 20
_OF_COMERS: Final = frozenset(("وعددهم", "عددهم", "وتعدادهم", "تعدادهم", "قوامها", "عددها"))
_MONTH: Final = len("2020-09")


def levels_of(scene: Scene, number: int) -> list[Level]:
    """Return the numbers of troops a sentence says there are, or will be."""
    sentence = scene.article.sentences[number]
    first, last = sentence.first, sentence.last
    if number and asks_how_many(scene, scene.article.sentences[number - 1]):
        return _answers(scene, sentence)
    counted = scene.numbers.has(first, last)
    if not counted or not scene.has_any(_THERE, first, last):
        return []
    found: list[Level] = []
    for stretch in _stretches(scene, sentence):
        found += _levels(scene, *stretch)
    return found


def _answers(scene: Scene, sentence: Sentence) -> list[Level]:
    """Return the first number of an answer to "how many American soldiers are there?"."""
    for number in within(scene.numbers, sentence.first, sentence.last):
        if number.value > LONGEST_MONTH and not is_in_date(scene, number):
            return [_level(scene, number, sentence.first, sentence.last)]
    return []


def _stretches(scene: Scene, sentence: Sentence) -> list[tuple[int, int]]:
    """Return the pieces of a sentence between semicolons and in front of colons."""
    cuts = scene.signs(";", sentence.first + 1, sentence.last)
    ends = [*cuts, sentence.last]
    return list(zip([sentence.first, *cuts], ends, strict=True))


def _levels(scene: Scene, first: int, last: int) -> list[Level]:
    levels: list[Level] = []
    for number in within(scene.numbers, first, last):
        if not counts_troops(scene, number, first, last):
            _add_others(scene, levels, number)
            continue
        if levels and is_part(scene, levels[-1], number):
            continue
        if levels and is_range(scene, levels[-1], number):
            continue
        if levels and adds(scene, levels[-1], number):
            whole = levels[-1]
            levels[-1] = whole._replace(last=number.last, value=whole.value + int(number.value))
            continue
        levels.append(_level(scene, number, first, last))
    return levels


def _add_others(scene: Scene, levels: list[Level], number: Number) -> None:
    """Add "and 1,000 from other countries" to the number of troops before it."""
    if levels and scene.form(number.last) in _OTHERS and adds(scene, levels[-1], number):
        whole = levels[-1]
        levels[-1] = whole._replace(last=number.last, value=whole.value + int(number.value))


def _level(scene: Scene, number: Number, first: int, last: int) -> Level:
    base = base_beside(scene, number, first, last)
    falls = falls_to(scene, number, first)
    start = max(first, number.first - VERB_REACH - 3)
    start = behind_which(scene, start, number)
    stay = scene.marks("remain", start, min(last, number.last + VERB_REACH))
    stay = [mark for mark in stay if not scene.has("will", mark.first - 1, mark.first)]
    planned = is_to_come(scene, start, number.first) and (falls or not stay)
    planned = planned or scene.has("meant", number.last, up_to_saying(scene, number, last))
    here = are_here(scene, number) or are_there_now(scene, number, first, last)
    met = when_met(scene, number, last)
    when = None if here else met or day_of_level(scene, number, first, last)
    planned = planned or (falls and is_still_open(scene, number, when))
    planned = planned and not (here or met)
    return Level(number.first, number.last, int(number.value), base, when, planned)


def drafts_of_levels(scene: Scene, told: Sequence[Draft] = ()) -> list[Draft]:
    """Return a draft for each number of troops in an article, given the events read from it.

    Troops said to stay behind in the sentence of an event are where it happened.
    """
    drafts = [
        _draft(scene, number, level, told)
        for number in range(len(scene.article.sentences))
        for level in levels_of(scene, number)
        if not (level.base is None and _is_over(scene, number, level))
        and not any(_counts_comers(scene, draft, number, level) for draft in told)
        and not _counts_victims(scene, number, level)
    ]
    for draft in drafts:
        plan_the_headline(scene, draft, drafts)
    return drafts


def _counts_comers(scene: Scene, draft: Draft, number: int, level: Level) -> bool:
    """Tell whether a number is of those who came: "a force of 40 to 60 soldiers entered K-1"."""
    came = draft.sentence in (number, number - 1) and draft.kind in ("arrival", "return_reported")
    if came and scene.form(level.first - 1) in _OF_COMERS:
        return draft.sentence == number and draft.trigger < level.first
    country = scene.has("iraq", level.first - NEAR_IRAQ, level.last + NEAR_IRAQ)
    same = draft.figures.get("personnel") == level.value
    told_of = draft.sentence < number and level.base is None and level.value < _FEW
    return came and not country and (same or told_of)


def _counts_victims(scene: Scene, number: int, level: Level) -> bool:
    """Tell whether a few are those who were hurt: "سبعة مصابين، هم خمسة عسكريين"."""
    if level.value >= _FEWER:
        return False
    first = max(scene.article.sentences[number].first, level.first - _VICTIMS_REACH)
    hurt = scene.any_of(("wounded", "killed"), first, level.first)
    behind = scene.any_of(("wounded", "killed"), level.last, level.last + _VICTIMS_REACH // 2)
    if behind and not scene.has_comma(level.last, behind[0].first):
        return True
    return bool(hurt) and not scene.has_any(_STAYING, hurt[-1].last, level.last + NOUN_REACH)


def _told_at(scene: Scene, number: int, level: Level, told: Sequence[Draft]) -> str | None:
    """Return the base of an event in the same sentence, with no semicolon between."""
    for draft in reversed(told):
        if draft.sentence == number and draft.base_id:
            low, high = sorted((draft.trigger, level.first))
            if level.first < draft.trigger and scene.says(_AFTER, range(low, high)):
                return None
            return None if any(";" in scene.gap(n) for n in range(low, high + 1)) else draft.base_id
    return None


def _is_over(scene: Scene, number: int, level: Level) -> bool:
    """Tell whether troops once "were stationed there", at a base told of before."""
    near = range(level.first - NEAR_IRAQ, level.last + NEAR_IRAQ)
    undated = level.when is None or level.when.phrase.edtf is None
    return undated and scene.says(_WERE, near) and bool(carried(scene, number))


def _of_row(scene: Scene, number: int, level: Level) -> str | None:
    """Return the base a row of a chronology is about for a few men who stay there."""
    return subject(scene, number) if level.value < _FEW and number in rows(scene) else None


def _then(scene: Scene, number: int, level: Level, told: Sequence[Draft]) -> str | None:
    """Return the month of the event before for troops that were there "at the time"."""
    near = range(level.first - NEAR_IRAQ, level.last + NEAR_IRAQ)
    before = [d.when for d in told if d.sentence <= number and d.when]
    if not before or not scene.says(_AT_THE_TIME, near):
        return None
    return before[-1][: len("2020-03")]


def _draft(scene: Scene, number: int, level: Level, told: Sequence[Draft]) -> Draft:
    sentence = scene.article.sentences[number]
    told_at = _told_at(scene, number, level, told)
    abroad = scene.has("iraq", sentence.first, sentence.last) or level.value > MOST_AT_BASE
    here = told_at or carried(scene, number) or _of_row(scene, number, level)
    base = None if abroad else here
    draft = Draft(
        base_id=level.base.mention.base_id if level.base else base,
        kind="force_level",
        modality=PLANNED if level.planned else ASSERTED,
        sentence=number,
        first=level.first,
        last=min(sentence.last, level.last + NOUN_REACH),
        trigger=level.first,
        opening=sentence.opening,
        figures={"personnel": level.value},
    )
    said = level.when.phrase.edtf or "" if level.when else ""
    behind = len(said) == _MONTH and level.when is not None and level.when.first >= level.last
    if level.when and said and (level.when.phrase.basis != "event" or behind):
        date_by(draft, level.when)
    elif then := _then(scene, number, level, told):
        draft.when = then
    elif (day := leading_day(scene, number)) and not level.planned:
        date_by(draft, day)
    elif scene.published and not level.planned:
        draft.when = f"{scene.published:%Y-%m}"
    return draft
