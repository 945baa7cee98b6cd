"""Bases that a word of rank points back to: "the former", الأولى, "two days after the handover"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.cuts import HELPERS
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene

_RANKS: Final = {
    "former": 0, "first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1,
    "الاول": 0, "الاولي": 0, "الثاني": 1, "الثانيه": 1, "الثالث": 2, "الثالثه": 2,
    "latter": -1, "الاخير": -1, "الاخيره": -1,
}  # fmt: skip
_LEADS: Final = frozenset(
    (
        "the", "كان", "وكان", "كانت", "وكانت", "فكان", "فكانت", "اما", "واما", "فاما", "حين",
        "بينما", "فيما", "ان", "وان",
    )
)  # fmt: skip
_NTH: Final = frozenset(("first", "second", "third", "fourth", "last"))
_BEHIND_NTH: Final = frozenset(("of", "was", "had", "to", "and", "were", "is", "went", "came"))
_REACH: Final = 4
_FAR: Final = 8
_TWO: Final = 2
_AFTER: Final = frozenset(("بعد", "وبعد", "عقب", "after", "following"))
_HEAD: Final = 3
_COUNTS: Final = frozenset(
    (
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ثاني", "ثالث", "رابع",
        "خامس", "سادس", "سابع", "ثامن", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه",
        "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن",
    )
)  # fmt: skip
_FIRST: Final = frozenset(("الاولي", "former"))
_LAST: Final = frozenset(("الاخيره", "latter"))
_WHICH: Final = frozenset(("التي", "الذي", "which", "where"))
_LIST_GAP: Final = 4
_GIVEN: Final = ("handover", "withdraw")
_DAY_BEHIND: Final = 2
_AT: Final = frozenset(("at", "to", "in", "into", "في", "وفي", "الي", "والي"))


def ranked_base(scene: Scene, clause: Clause) -> str | None:
    """Return the base "the former", الأولى or الأخيرة means, of those named right before."""
    first = clause.first
    if clause.trigger.family == "arrive" and scene.form(first) not in _AT:
        return None  # the first of them are those who come
    for number in range(first, min(first + _REACH, clause.trigger.first)):
        bare = scene.article.words.bare[number]
        if _RANKS.keys().isdisjoint(bare) or scene.is_taken(number):
            continue
        rank = next(_RANKS[form] for form in bare if form in _RANKS)
        if scene.form(number) in _NTH and not _BEHIND_NTH & {scene.form(number + 1)}:
            return None
        if number > first and scene.form(number - 1) not in _LEADS:
            return None
        return _of_rank(scene, clause, rank)
    return None


def _of_rank(scene: Scene, clause: Clause, rank: int) -> str | None:
    """Return so manieth a base of the sentence so far, or of the one before; at least of two."""
    before = scene.article.sentences[clause.number - 1] if clause.number else clause.sentence
    for first, last in ((clause.sentence.first, clause.first), (before.first, before.last)):
        bases = [name.mention.base_id for name in within(scene.names, first, last)]
        told = list(dict.fromkeys(bases))
        if len(told) >= _TWO:
            return told[rank] if rank < len(told) else None
    return None


def with_which(scene: Scene, clause: Clause, meant: list[Name]) -> list[Name]:
    """Return the base "which" takes up with the others: "K-1, which was left in May, and Taji"."""
    first, last = clause.first, clause.trigger.last
    named = within(scene.names, max(clause.sentence.first, first - _FAR), first)
    if not named or named[-1].mention.base_id in [name.mention.base_id for name in meant]:
        return meant
    which = scene.has("relative", first, first + 1) and first - named[-1].last <= 1
    days = within(scene.dates, last, meant[0].first)
    if not (which and days and meant[0].first > last):
        return meant
    kept = [name for name in meant if not scene.has("relative", name.last, name.last + 1)]
    return [named[-1], *kept]


def counted_base(scene: Scene, clause: Clause) -> str | None:
    """Return the only base of a sentence for "two days after the handover" at its end."""
    at, first = clause.trigger.first, clause.sentence.first
    if clause.trigger.family not in _GIVEN or clause.has(scene, "elsewhere", "iraq"):
        return None
    if not any(when.counts_from(at) for when in within(scene.dates, first, at)):
        return None
    bases = {name.mention.base_id for name in within(scene.names, first, at)}
    return bases.pop() if len(bases) == 1 else None


def _without_nth(scene: Scene, clause: Clause, named: list[Name]) -> list[Name]:
    """Leave out what a rank counts from: "K-1, the third after al-Qaim and Qayyarah"."""
    last = clause.trigger.last
    words = range(last, clause.last)
    counted = scene.says(_AFTER, words)
    after = next(n for n in words if scene.form(n) in _AFTER) if counted else clause.last
    if not scene.names.has(after, after + _REACH) or scene.dates.has(after, clause.last):
        return named
    bares = scene.article.words.bare[clause.first : after]
    nth = any(not _COUNTS.isdisjoint(bare) for bare in bares)
    return [name for name in named if name.first < after] if nth else named


def without_earlier(scene: Scene, clause: Clause, named: list[Name]) -> list[Name]:
    """Leave out what came before: "After al-Qaim and K-1, the army received Taji"."""
    first, at = clause.sentence.first, clause.trigger.first
    named = _without_nth(scene, clause, named)
    leads = clause.first == first and scene.form(first) in _AFTER and named
    if not leads or named[0].first > first + _HEAD or not scene.has_comma(named[0].last, at):
        return named
    told = [name for name in named if name.first > at or _has_day(scene, name)]
    subject = [name for name in named if name.last <= at][-1:]
    passive = scene.form(at - 1) in HELPERS and not any(name.first > at for name in named)
    if passive and subject and subject[0] not in told and "," in scene.gap(subject[0].first):
        told += subject
    return told


def _has_day(scene: Scene, name: Name) -> bool:
    """Tell whether a base is told with its day: "al-Qaim (March 17)", "K-1 on March 29"."""
    return scene.dates.has(name.last, name.last + _DAY_BEHIND)


def pointed_out(scene: Scene, clause: Clause, names: list[Name]) -> list[Name]:
    """Return the names a verb behind them speaks of: the last group, or "the first of them"."""
    trigger = clause.trigger
    if len(names) <= 1 or names[-1].first > trigger.first:
        return names
    for number in range(trigger.first, trigger.last + 2):
        if scene.form(number) in _FIRST:
            return names[:1]
        if scene.form(number) in _LAST:
            return names[-1:]
    if scene.form(names[-1].last) in _WHICH and "," not in scene.gap(names[-1].last):
        return names[-1:]
    group = names[-1:]
    for name in reversed(names[:-1]):
        if group[0].first - name.last > _LIST_GAP and not _has_day(scene, name):
            break
        group.insert(0, name)
    return group


def named_by_which(scene: Scene, clause: Clause) -> list[Name]:
    """Return the base right before "which followed in August"."""
    which = clause.trigger.first - 1
    if clause.trigger.family != "again" or scene.form(which) != "which":
        return []
    names = within(scene.names, max(clause.sentence.first, which - _REACH), which)
    return names[-1:] if names and names[-1].last == which else []
