"""The last attack, told by how long there was none: "has not been hit since August 5"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.dates.windows import FULL_DAY

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene, When
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

_FIRE: Final = ("attack", "impact", "rockets", "drones")
_LONG_AGO: Final = 60
_BEHIND: Final = 2
_TOLD_BEHIND: Final = 9
# Behind the day these say why it has been quiet: "since May 9, when a truce began".
_WHY: Final = frozenset(("when", "as", "after", "because", "thanks", "amid", "under", "once"))


def hit_last(scene: Scene, clause: Clause, when: When | None = None) -> When | None:
    """Return the day since which a base is said not to have been hit, None if none is.

    Args:
        scene: The article.
        clause: A clause that tells of an attack, or says that there was none.
        when: The only date that may be it; any of the clause if not given.
    """
    trigger = clause.trigger
    if trigger.family != "attack" or not trigger.marks[0].form.isascii():
        return None
    since = [
        when
        for when in ([when] if when else within(scene.dates, trigger.last, clause.last))
        if when.first >= trigger.last and _is_day(scene, when)
        if when.phrase.bound == "since" or trigger.marks[0].label == "quiet_since"
    ]
    if not since or since[0].first - trigger.last > _TOLD_BEHIND:
        return None
    quiet = trigger.marks[0].label == "quiet_since"
    return since[0] if quiet or scene.has("not", clause.first, trigger.first) else None


def is_quiet_since(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether "quiet since" has a day behind it, and fire was told of before."""
    days = within(scene.dates, mark.last, min(sentence.last, mark.last + _TOLD_BEHIND))
    if not days or not _is_day(scene, days[0]):
        return False
    if days[0].first - mark.last > _BEHIND:  # spared since the missiles of January 8
        return scene.has_any(_FIRE, mark.last, days[0].first)
    return scene.has_any(_FIRE, max(0, mark.first - _LONG_AGO), mark.last)


def _is_day(scene: Scene, when: When) -> bool:
    """Tell whether a date is a day on which nothing else is said to have begun or ended."""
    if len(when.phrase.edtf or "") != FULL_DAY:
        return False
    behind = when.last
    if scene.form(behind) not in _WHY or scene.form(behind) == "":
        return True
    return scene.has_any(_FIRE, behind, behind + _TOLD_BEHIND)
