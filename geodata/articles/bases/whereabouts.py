"""Which bases a clause is about: those it names, or the one it takes up again with "the base"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.bases.arabic_ranks import ranked_again
from geodata.articles.bases.carried_in_arabic import (
    bases_named_next,
    handed_there,
    is_at_another_place,
)
from geodata.articles.bases.named_bases import named_in, without_dateline
from geodata.articles.bases.places_meant import falls_abroad, is_of_elsewhere, is_place_of
from geodata.articles.bases.places_named import goes_to_another, leads_away, names_a_place
from geodata.articles.bases.pronouns import CARRIES_ON, is_pronoun, where_base
from geodata.articles.bases.ranked_bases import (
    counted_base,
    named_by_which,
    ranked_base,
    with_which,
)
from geodata.articles.bases.rows import row_base, rows
from geodata.articles.bases.silent_bases import THE_SAME, silent_base
from geodata.articles.bases.taken_up import Thread, meant_again, spoken_of_last
from geodata.articles.bases.unnamed_bases import base_to_come, speaks_of_a_base, unnamed_base
from geodata.articles.clauses.armed import takes_up
from geodata.articles.clauses.clauses import ON_THAT_DAY, Clause
from geodata.articles.clauses.cuts import Trigger
from geodata.articles.clauses.leaving import goes_abroad, goes_back_there
from geodata.articles.clauses.scene import within
from geodata.articles.text.text import in_headline

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Name, Scene

_MOST_BETWEEN: Final = 4
_NOTHING: Final = Trigger("", 0, 0, ())
_REACH: Final = 4
_FAR: Final = 10
_SHORT: Final = 4
_SKIPS: Final = 2  # sentences over which "the base" may reach back
_SEQUEL: Final = ("سبق", "تقدم", "تلت", "تلا", "تبع", "تعقب", "اعقب", "follow")
_ONE_MORE: Final = frozenset(("اخري", "اخريان", "اخر", "اخران", "مثلها", "مثله", "ثانيه"))
_LATTER: Final = frozenset(("الاخيره", "الاخير"))
_COUNTS: Final = frozenset(("one", "two", "three", "four", "both", "it", "they", "another"))


def bases_of(scene: Scene, clause: Clause, thread: Thread) -> list[Name | str]:
    """Return the bases of a clause: names in it, or the id of the one it takes up again."""
    named = without_dateline(scene, clause, clause.names(scene))
    meant = named_in(scene, clause, named) if named else named_by_which(scene, clause)
    if meant:
        meant = with_which(scene, clause, meant)
    if meant or (named and not _takes_up(scene, clause, named[-1].last)):
        return [*meant]
    if _is_about_others(scene, clause):
        return []
    pointed = ranked_again(scene, clause)
    if pointed is None:
        pointed = bases_named_next(scene, clause) or None
    if pointed is not None or _goes_away(scene, clause):
        return [*(pointed or ())]
    taken_up = (
        where_base(scene, clause)
        or ranked_base(scene, clause)
        or _taken_up(scene, clause, thread)
        or handed_there(scene, clause)
        or counted_base(scene, clause)
        or _only_one(scene, clause)
        or (None if clause.number in rows(scene) else unnamed_base(scene, clause))
        or base_to_come(scene, clause)
        or silent_base(scene, clause, _last_told(scene, clause, thread), thread.base_id)
        or row_base(scene, clause)
    )
    return [taken_up] if taken_up else []


def _is_about_others(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause is about all bases, one that is not known, or another place."""
    if scene.has("whole", clause.trigger.first, clause.last) or _is_anothers(scene, clause):
        return True
    return is_at_another_place(scene, clause) or falls_abroad(scene, clause)


def _goes_away(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause leads abroad, back there, or to a place that is no base told of."""
    first = clause.trigger.first
    if clause.trigger.family == "withdraw" and goes_abroad(scene, first, first + _FAR):
        return True
    return goes_back_there(scene, clause) or goes_to_another(scene, clause)


def _is_anothers(scene: Scene, clause: Clause) -> bool:
    """Tell whether what "followed" a base is another that is not known: "تلته فيكتوريا"."""
    trigger = clause.trigger
    if trigger.family != "again" or scene.form(trigger.first + 1) in THE_SAME:
        return False
    if scene.has("house", trigger.last, min(clause.last, trigger.last + _REACH)):
        return True  # تبعها بعد أسبوع مقر المستشارين
    if scene.form(clause.last) in ON_THAT_DAY and scene.names.has(
        clause.last, clause.sentence.last
    ):
        return True  # كان أعنفها في 11 آذار حين قُصف معسكر التاجي
    if scene.form(trigger.last) in _ONE_MORE or clause.has(
        scene, "troops", "coalition", "rockets", "drones"
    ):
        return False
    return trigger.marks[0].form.removeprefix("و").startswith(_SEQUEL)


def _takes_up(scene: Scene, clause: Clause, last: int) -> bool:
    """Tell whether "the base" before the verb, or "the latter" behind a name, takes it up."""
    first = clause.trigger.first
    behind = clause.trigger.last if last > clause.trigger.last and clause.first < first else 0
    again = behind and scene.has("base_again", behind, behind + 1)
    if again or scene.has("base_again", max(clause.first, first - 2), first):
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
    if not in_headline(scene.article, scene.article.starts[clause.first]):
        return None
    bases = {name.mention.base_id for name in scene.names}
    if len(bases) != 1:
        return None
    heads = scene.article.words.is_head[clause.first : clause.last]
    return bases.pop() if any(heads) else None


def follow(scene: Scene, number: int, thread: Thread) -> None:
    """Let the story go on past a sentence: remember the bases it named."""
    sentence = scene.article.sentences[number]
    names = within(scene.names, sentence.first, sentence.last)
    if not names:
        _follow_again(scene, number, thread)
        return
    thread.named += [(number, name) for name in names]
    asks = "?" in scene.article.copy[sentence.end - 2 : sentence.end + 1]
    if asks and len({name.mention.base_id for name in names}) == 1:
        thread.asked = number
        thread.speaks_of(names[0].mention.base_id or "", number)
    if names[0].first == sentence.first and (
        names[0].last >= sentence.last
        or ":" in scene.gap(names[0].last) + scene.gap(names[0].last + 1)
    ):
        thread.topic = (names[0].mention.base_id, sentence.paragraph)
    if sentence.heading and number and len(names) == 1 and sentence.last - sentence.first <= _SHORT:
        thread.topic = (names[0].mention.base_id, sentence.paragraph + 1)


def _follow_again(scene: Scene, number: int, thread: Thread) -> None:
    """Let the story go on past a sentence that takes up a base with "the base"."""
    sentence = scene.article.sentences[number]
    again = scene.marks("base_again", sentence.first, sentence.last)
    if again and scene.form(again[0].last - 1) != "airport":
        clause = Clause(sentence, number, sentence.first, sentence.last, _NOTHING)
        meant = meant_again(scene, clause, thread, (again[0].first, _lately(thread, number)))
        if meant:
            thread.speaks_of(meant, number)


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
    if again and not (is_place_of(scene, again[0]) or _is_there(scene, clause)):
        return meant_again(scene, clause, thread, (again[0].first, earlier))
    more = _of_more(scene, clause, thread, here)
    if more or thread.topic[1] == paragraph:
        return more or thread.topic[0]
    if not is_pronoun(scene, clause) or is_of_elsewhere(scene, clause):
        return None
    return spoken_of_last(scene, thread, clause, earlier)


def _is_there(scene: Scene, clause: Clause) -> bool:
    """Tell whether "there" stands in the words themselves: "the soldiers there went to"."""
    first, last = clause.trigger.first, clause.trigger.last
    return any(scene.form(number) == "there" for number in range(first, last))


def _of_more(scene: Scene, clause: Clause, thread: Thread, here: list[Name]) -> str | None:
    """Return the base of the clause before for one that adds another attack, or who else left."""
    family = clause.trigger.family
    if not clause.dates(scene) or leads_away(scene, clause):
        return None
    if names_a_place(scene, clause) or speaks_of_a_base(scene, clause):
        return None
    if scene.has("house", clause.trigger.first, clause.last):
        return None
    if here and family == "attack" and clause.first > clause.sentence.first:
        return here[-1].mention.base_id
    adds = family == "attack" or (
        (family in ("withdraw", "again") or _are_back(scene, clause))
        and clause.has(scene, "troops", "coalition")
    )
    fired = family == "attack" and not clause.has(scene, "coalition", "troops")
    taken_up = fired and takes_up(scene, clause.sentence) and thread.goes_to(clause.number)
    return thread.base_id if adds and (taken_up or thread.at == clause.number) else None


def _are_back(scene: Scene, clause: Clause) -> bool:
    """Tell whether "began to return" says more than "returned", or others "joined them"."""
    if clause.trigger.family == "arrive":
        return scene.form(clause.trigger.last - 1) == "them"
    long = clause.trigger.marks[0].last - clause.trigger.first > 1
    return clause.trigger.family == "return" and long


def _goes_on(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause goes on with the subject of the one before: "and was returned"."""
    between = [*map(scene.form, range(clause.first, clause.trigger.first))]
    if not between:
        return "," in scene.gap(clause.first) and scene.form(clause.first).isascii()
    attack = clause.trigger.family == "attack"
    away = attack and clause.has(scene, "elsewhere")
    words = CARRIES_ON | _COUNTS if attack else CARRIES_ON
    return not away and len(between) <= _MOST_BETWEEN and words.issuperset(between)


def _earlier_in(scene: Scene, clause: Clause) -> list[tuple[int, Name]]:
    names = within(scene.names, clause.sentence.first, clause.trigger.first)
    return [(clause.number, name) for name in names]
