"""When troops are said to be there: the day beside their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import FAMILIES, within
from geodata.articles.days.aside import is_of_order
from geodata.articles.levels.numbers import is_in_date

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene, When
    from geodata.articles.text.number_words import Number

LONGEST_MONTH: Final = 31
NEAR_IRAQ: Final = 6
_FOUNDED: Final = frozenset(("formed", "founded", "created", "تشكل", "تاسس", "انشي", "شكل"))
_BECAME: Final = frozenset(("صار", "اصبح", "بات", "صارت", "اصبحت", "باتت"))
# Behind a comma these begin an earlier number, with a day of its own.
_EARLIER: Final = frozenset(
    (
        "were", "had", "down", "up", "compared", "against", "from", "كانوا", "كان", "كانت", "وكان",
        "بعدما", "مقابل", "مقارنه", "وهو", "وهي",
    )
)  # fmt: skip
_RELATIVE: Final = frozenset(("which", "who"))
_THAT: Final = frozenset(("that", "this", "the", "which"))
_WAS: Final = frozenset(("was", "is", "were", "had"))
_MET: Final = frozenset(("reached", "hit", "met", "attained", "achieved", "arrived", "been"))
_SAID_REACH: Final = 6
_MOST_REACH: Final = 4
_AFTER_REACH: Final = 8
_AFTER: Final = frozenset(("after", "following", "since", "بعد", "عقب", "اثر", "بعدما", "وبعد"))
_MOST: Final = frozenset(
    (
        "ادني", "اعلي", "اقل", "اكبر", "اصغر", "ادناه", "اعلاه", "lowest", "highest", "fewest",
        "smallest", "largest", "biggest",
    )
)  # fmt: skip


def day_of_level(scene: Scene, number: Number, first: int, last: int) -> When | None:
    """Return the date behind a number up to the next number, or one the stretch begins with."""
    dates = [w for w in within(scene.dates, first, last) if not _is_spoken(scene, w, first)]
    changed = _has_changed(scene, number, first)
    dates = [w for w in dates if w.phrase.bound != "since" or (changed and w.first >= number.last)]
    dates = [w for w in dates if not (_is_compared(scene, w) or is_of_order(scene, w))]
    following = [
        n.first
        for n in within(scene.numbers, number.last, last)
        if not is_in_date(scene, n) and n.value > LONGEST_MONTH
    ]
    end = following[0] if following else last
    parted = "," in scene.gap(number.last)
    others = scene.any_of((*FAMILIES, "reduce"), number.last + (not parted), end)
    end = others[0].first if others else end
    said = [
        m for m in scene.marks("say", number.last, end) if scene.has_comma(number.last, m.first)
    ]
    said += [m for m in scene.marks("will", number.last, end) if "," in scene.gap(m.first)]
    end = min((m.first for m in said), default=end)
    end = next((n for n in range(number.last, end) if _turns_back(scene, n)), end)
    behind = [w for w in dates if number.last <= w.first < end]
    if behind:
        return behind[0]
    before = [w for w in dates if w.first < number.first and not _is_anothers(scene, w, number)]
    before = [w for w in before if not _is_led_up_to(scene, w, number)]
    return before[-1] if before else None


def when_met(scene: Scene, number: Number, last: int) -> When | None:
    """Return when a number ordered was reached: "to 3,000, and that level was met in October"."""
    for mark in scene.marks("tally", number.last, last):
        that = scene.form(mark.first - 1) in _THAT
        if that and scene.form(mark.last) in _WAS and scene.form(mark.last + 1) in _MET:
            return next(iter(within(scene.dates, mark.last, last)), None)
    return None


def up_to_saying(scene: Scene, number: Number, last: int) -> int:
    """Return where what is said of a number ends: "at 2,500 and said it would sink"."""
    end = min(last, number.last + _SAID_REACH)
    said = [mark.first for mark in scene.marks("say", number.last, end)]
    return said[0] if said and scene.form(said[0] - 1) == "and" else end


def behind_which(scene: Scene, first: int, number: Number) -> int:
    """Return where what is said of a number begins: "to cut the force, which stands at 5,200"."""
    which = [n for n in range(first, number.first) if scene.form(n) in _RELATIVE]
    return which[-1] if which and "," in scene.gap(which[-1]) else first


def _has_changed(scene: Scene, number: Number, first: int) -> bool:
    """Tell whether a number was reached by a change: "cut to 2,500 since January"."""
    became = any(scene.form(n).removeprefix("و") in _BECAME for n in range(first, number.first))
    return became or scene.has("reduce", first, number.first)


def _turns_back(scene: Scene, word: int) -> bool:
    """Tell whether "had been", "down from" behind a comma, or "formed", begin another day."""
    form = scene.form(word)
    return form in _FOUNDED or ("," in scene.gap(word) and form in _EARLIER)


def _is_compared(scene: Scene, when: When) -> bool:
    """Tell whether a number is the lowest or highest since a date: "أدنى مستوى منذ 2014"."""
    first = when.first - _MOST_REACH
    return scene.says(_MOST, range(max(0, first), when.first))


def _is_led_up_to(scene: Scene, when: When, number: Number) -> bool:
    """Tell whether "after" begins what happened on a date, and a comma ends it."""
    if not scene.has_comma(when.last, number.first):
        return False
    first = max(0, when.first - _AFTER_REACH)
    after = [n for n in range(first, when.first) if scene.form(n) in _AFTER]
    return bool(after) and scene.triggers.has(after[-1], when.first)


def _is_anothers(scene: Scene, when: When, number: Number) -> bool:
    """Tell whether a date before a number belongs to a base named right before the date."""
    named = within(scene.names, when.first - NEAR_IRAQ, when.first)
    return bool(named) and scene.has("iraq", when.last, number.last + NEAR_IRAQ)


def _is_spoken(scene: Scene, when: When, first: int) -> bool:
    """Tell whether a date says when somebody spoke, or when it was "the same as in January"."""
    compared = scene.form(when.first - 2) == "as" and scene.form(when.first - 1) == "in"
    said = scene.marks("say", max(first, when.first - 4), when.first)
    return bool(said) or compared
