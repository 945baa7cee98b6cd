"""What sounds like an event at a base and is none: visits, recaptures, drills, our own troops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.events.done_to import object_of
from geodata.articles.events.governed import is_deed
from geodata.articles.events.own_units import is_own_unit

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_OTHER_MISSIONS: Final = frozenset(
    (
        "pilot", "pilots", "squadron", "crew", "crews", "jet", "jets", "bomber", "agency",
        "charity", "hospital", "his", "her", "sorties", "sortie", "missions", "embassy", "firm",
        "company", "airline", "museum", "diplomat", "un", "unami", "drone", "carrier",
    )
)  # fmt: skip
_TASKS: Final = frozenset(
    ("combat", "fighting", "advisory", "advising", "advise", "training", "noncombat", "combatant")
)
_HOUSE_REACH: Final = 9
_INSIDE: Final = frozenset(("في", "داخل", "ضمن", "وسط", "قرب", "بمدينه", "بمحافظه"))
_ARMY: Final = "الجيش"
_PALACES: Final = frozenset(("القصور", "قصور", "قصر", "القصر"))
_HURT_REACH: Final = 12
_DAY_BEHIND: Final = 2
_WHICH: Final = frozenset(("which", "that"))
_LEAVES: Final = frozenset(("left", "leaving", "leaves", "leave"))
_LAST_REACH: Final = 5
_BE: Final = frozenset(("were", "was", "are", "is"))
_BEEN: Final = frozenset(("were", "was", "are", "is", "troops", "forces", "soldiers"))
_WHOM: Final = frozenset(("whom", "which", "that", "whose"))
_READERS: Final = frozenset(("you", "road", "highway", "track"))
_CARRIES: Final = ("اجلت", "اجلي", "نقل", "شحن", "اقلت", "evacuat", "airlift", "flew", "flown")
_FAR_BACK: Final = 20
_TAKES: Final = ("take", "took", "taking")
_LAST: Final = frozenset(("last", "final"))
_NAME_REACH: Final = 3
_BEFORE: Final = 5
_BEHIND: Final = 2
_OURS: Final = ("troops", "coalition")
_INTO: Final = frozenset(("to", "into", "in"))


def is_other_house(scene: Scene, clause: Clause) -> bool:
    """Tell whether a house elsewhere, no base told of, is given up: "أعاد مقره داخل قيادة"."""
    trigger = clause.trigger
    if clause.names(scene) or clause.has(scene, "base_again"):
        return False
    for mark in scene.marks("house", trigger.last, min(clause.last, trigger.last + _HOUSE_REACH)):
        behind = scene.form(mark.last), scene.form(mark.last + 1)
        if mark.form in _PALACES or not _INSIDE.isdisjoint(behind):
            return True
    return False


def is_visit(scene: Scene, clause: Clause) -> bool:
    """Tell whether a minister or a general leaves or takes office, not troops."""
    trigger = clause.trigger
    visitors = scene.marks("visitor", clause.sentence.first, trigger.first)
    if any(scene.has("visit", mark.last, mark.last + 1) for mark in visitors):
        return True
    first = max(clause.first, trigger.first - _BEFORE)
    if trigger.marks[0].form.removeprefix("و").startswith(_CARRIES):
        said = object_of(scene, trigger.first + 1)
        return (
            bool(said)
            and scene.has("visitor", said.start, said.stop)
            and not _has_ours(scene, said)
        )
    troops = scene.has("troops", first, clause.last)
    if not troops and (scene.has("drones", first, trigger.last) or _takes_off(scene, clause)):
        return True
    if is_deed(trigger.marks[0].form) and scene.has_any(_OURS, trigger.last, trigger.last + 1):
        return False  # انتقد نائب انسحاب التحالف
    for mark in scene.marks("visitor", first, trigger.last + _BEHIND):
        low, high = sorted((mark.last, trigger.first))
        if not scene.has_any(("troops", "coalition", "say"), low, high):
            return True
    ours = clause.has(scene, "troops", "coalition")
    return not ours and scene.has("visit", clause.sentence.first, trigger.first)


def _has_ours(scene: Scene, said: range) -> bool:
    return scene.has_any(_OURS, said.start, said.stop)


def _takes_off(scene: Scene, clause: Clause) -> bool:
    """Tell whether an aircraft only takes off, and not the last one: "F-16s took off from"."""
    trigger = clause.trigger
    off = scene.form(trigger.first + 1) == "off" and trigger.marks[0].form.startswith(_TAKES)
    before = {*map(scene.form, range(clause.first, trigger.first))}
    return off and before.isdisjoint(_LAST) and not clause.has(scene, "coalition")


def are_hurt(scene: Scene, clause: Clause) -> bool:
    """Tell whether the wounded are carried off, not troops: "two wounded men were flown to"."""
    first, last = clause.trigger.first, clause.trigger.last
    hurt = scene.any_of(("wounded", "patients"), max(clause.first, first - _BEFORE * 2), first)
    hurt = [m for m in hurt if m.label == "patients" or m.first >= first - _BEFORE]
    if (
        hurt
        and not scene.has_comma(hurt[-1].last, first)
        and not scene.has("break", hurt[-1].last, first)
    ):
        return True
    kept = scene.marks("patients", first, min(clause.last, last + _BEFORE))
    return any(mark.form in _INTO for mark in kept)


def is_nobodys(scene: Scene, clause: Clause) -> bool:
    """Tell whether a mission is that of a team or firm: no Coalition or base is ever told of."""
    if clause.trigger.marks[0].form.isascii():
        return _is_anothers_mission(scene, clause)
    return not (scene.names or scene.has_any(("coalition", "iraq"), 0, len(scene.article.forms)))


def _is_anothers_mission(scene: Scene, clause: Clause) -> bool:
    """Tell whether a pilot, an agency or a unit ends a task of its own: "his last mission"."""
    words = range(clause.first, clause.trigger.last)
    if scene.says(_OTHER_MISSIONS, words):
        return True
    told = {*map(scene.form, range(clause.trigger.first, clause.trigger.last))}
    sentence = clause.sentence.first, clause.sentence.last
    return told.isdisjoint(_TASKS) and not scene.has_any(("coalition", "combat"), *sentence)


def is_led_there(scene: Scene, clause: Clause) -> bool:
    """Tell whether the reader, or a road, reaches a base: "you reach Camp Taji"."""
    first = clause.trigger.first
    return scene.says(_READERS, range(first - _BEFORE, first))


def is_led_by_visitors(scene: Scene, clause: Clause) -> bool:
    """Tell whether a minister or reporters come, not troops "whom the president sent there"."""
    others = scene.marks("delegation", clause.first, clause.last)
    others = [mark for mark in others if not _speaks_of_troops(scene, clause, mark)]
    troops = scene.marks("troops", clause.first, clause.trigger.first)
    whom = bool(troops and others) and troops[0].first < others[0].first
    return bool(others) and not (whom and scene.form(others[0].first - 2) in _WHOM)


def _speaks_of_troops(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether it is who speaks of troops: "نفى المحافظ أن يكون أي جندي عاد"."""
    speaks = scene.has_any(("say", "deny"), mark.first - _BEHIND, mark.first)
    return speaks and scene.has("troops", mark.last, clause.trigger.first)


def are_own_troops(scene: Scene, clause: Clause) -> bool:
    """Tell whether those who come or go are Iraqi: "Iraqi troops moved into Camp Taji"."""
    trigger = clause.trigger
    own = scene.marks("own", max(clause.first, trigger.first - _BEFORE), trigger.last + _BEHIND)
    own = [mark for mark in own if mark.last <= clause.last]
    own = own or _leads_to(scene, clause)
    army = scene.form(trigger.first + 1) == _ARMY or scene.form(trigger.first - 1) == _ARMY
    if is_own_unit(scene, clause):
        return True
    return bool(own or army) and not clause.has(scene, "coalition")


def _leads_to(scene: Scene, clause: Clause) -> list[Mark]:
    """Return who of the country is the subject though far off: "the Iraqi pilots of Balad base"."""
    first = clause.trigger.first
    found = scene.marks("own", max(clause.first, first - _BEFORE * 2), first)
    return [
        mark
        for mark in found
        if not scene.has_any(("troops", "break"), mark.last, first)
        and not scene.has_comma(mark.last, first)
    ]


def is_apposition(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb in passive stands right behind a base: "Taji, returned in August, is"."""
    first = clause.trigger.first
    names = within(scene.names, first - _NAME_REACH, first)
    return bool(names) and names[-1].last == first and "," in scene.gap(first)


def is_left_over(scene: Scene, clause: Clause) -> bool:
    """Tell whether "left" says that something remains: "few forces left in Iraq"."""
    trigger = clause.trigger
    ends = trigger.first + 1 >= clause.sentence.last
    behind = "" if ends else scene.form(trigger.first + 1)
    when = scene.dates.has(trigger.last, trigger.last + _DAY_BEHIND)
    before = {*map(scene.form, range(trigger.first - _LAST_REACH + 1, trigger.first))}
    if ends and ("last" in before or scene.has("vehicles", trigger.first - 1, trigger.first)):
        return False
    been = scene.form(trigger.first - 1) in (_BE if behind == "on" else _BEEN)
    if is_apposition(scene, clause) or (when and behind != "behind" and not been):
        return False
    hurt = scene.any_of(("killed", "wounded"), trigger.last, trigger.last + _HURT_REACH)
    if (
        scene.form(trigger.first) in _LEAVES
        and hurt
        and not scene.has_comma(trigger.last, hurt[0].first)
    ):
        return True
    if scene.form(trigger.first - 1) in _WHICH and _is_of_fire(scene, clause):
        return True
    if behind == "behind":
        return scene.form(trigger.first) in _LEAVES
    return scene.form(trigger.first) == "left" and behind in ("in", "at", "behind", "of", "on", "")


def _is_of_fire(scene: Scene, clause: Clause) -> bool:
    """Tell whether "which left craters" says what rockets, not troops, left."""
    first = clause.trigger.first
    told = max(clause.sentence.first, first - _FAR_BACK)
    armed = scene.any_of(("rockets", "drones", "attack"), told, first)
    return bool(armed) and not scene.has("troops", armed[-1].last, first)
