"""What sounds like fire at a base and is none: "struck by lightning", "attacked the cost of".

English has few words for fire that say nothing else: parliament attacks a plan, cooks strike, a
minister comes under fire, and an assault that set out from a base was on a town.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.events.done_to import object_of

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_WEAPONS: Final = ("rockets", "drones", "bombs")
_NATURE: Final = frozenset(
    (
        "virus", "coronavirus", "covid", "flu", "cholera", "fever", "heatwave", "heat", "cold",
        "storm", "storms", "sandstorm", "sandstorms", "snow", "rain", "rains", "flood", "floods",
        "hail", "wind", "winds", "lightning", "earthquake", "quake", "tremor", "tragedy",
        "disaster", "disease", "epidemic", "pandemic", "outbreak", "shortage", "shortages", "cuts",
        "crisis", "recession", "meteor", "meteorite", "bird", "birds", "truck", "car", "bus",
        "forklift", "crane", "ball", "asteroid", "drought", "locusts", "mosquitoes",
    )
)  # fmt: skip
_LABOUR: Final = frozenset(
    (
        "cleaners", "cooks", "workers", "employees", "drivers", "teachers", "labourers", "laborers",
        "cleaner", "pay", "wages", "wage", "salaries", "hunger", "unions", "bakers",
        "interpreters", "caterers", "unpaid", "sit-in", "pickets", "walkout",
    )
)  # fmt: skip
_TALK: Final = frozenset(
    (
        "cost", "costs", "plan", "plans", "decision", "deal", "agreement", "idea", "presence",
        "policy", "minister", "government", "record", "contract", "budget", "law", "bill", "price",
        "premier", "report", "delay", "delays", "handling", "secrecy", "waste", "ceremony",
        "proposal", "problem", "question", "task", "corruption", "meal", "press", "media",
    )
)  # fmt: skip
_BLAMED: Final = frozenset(
    (
        "minister", "ministry", "government", "premier", "president", "spokesman", "general",
        "policy", "plan", "mp", "lawmaker", "official", "officials", "he", "she", "contractor",
        "company", "firm", "decision", "deal", "contract", "pentagon", "commander", "colonel",
        "governor", "secretary", "ambassador", "project", "programme", "program", "parliament",
    )
)  # fmt: skip
_PARTS: Final = frozenset(
    (
        "runway", "runways", "hangar", "hangars", "gate", "gates", "fence", "perimeter", "tents",
        "tent", "quarters", "barracks", "hall", "tower", "depot", "dump", "terminal", "wall",
        "walls", "apron", "line", "helipad", "area", "section", "wing", "tanks", "store", "stores",
        "side", "part", "entrance", "convoy", "convoys", "headquarters", "warehouse", "kitchen",
        "building", "buildings", "centre", "center", "place", "trailer", "trailers", "container",
        "containers", "radar", "generator", "generators", "zone", "grounds", "embassy", "strip",
        "shelter", "clinic", "gym", "patrol", "vehicles", "trucks", "guards", "two", "three", "one",
        "four", "five", "same", "others", "rest", "first", "second", "morning", "night", "day",
        "evening", "eve", "week", "month", "anniversary", "way", "target", "targets",
    )
)  # fmt: skip
_OURS: Final = ("troops", "coalition", "base_again", "several", "estate", "iraq")
_ON: Final = frozenset(("on", "against"))
_FIRED: Final = ("fire", "fired", "fires", "firing", "shot", "shots", "shoot")
_AT_NOTHING: Final = frozenset(
    (
        "deputy", "dog", "dogs", "boar", "boars", "snake", "snakes", "warning", "blanks", "salute",
        "aide", "cook", "chief", "adviser", "cans", "bottles", "hoops", "basket", "baskets",
        "flare", "flares", "birds", "salutes",
    )
)  # fmt: skip
_SHELLS: Final = frozenset(
    ("shelled", "bombed", "bombarded", "raided", "struck", "attacked", "stormed", "hit", "pounded")
)
_ARMY: Final = frozenset(
    ("army", "police", "brigade", "division", "artillery", "commandos", "gendarmerie")
)
_TOWARDS: Final = frozenset(("to", "for", "from", "towards"))
_ROADS: Final = frozenset(
    ("way", "road", "route", "highway", "bound", "heading", "headed", "travelling", "driving")
)
_COURT: Final = frozenset(
    ("accused", "charged", "convicted", "sentenced", "jailed", "suspected",
     "arrested", "indicted", "acquitted", "detained", "trial")
)  # fmt: skip
_FEASTS: Final = frozenset(("anniversary", "anniversaries", "commemoration", "memorial"))
_UNDER: Final = ("came", "come", "comes", "coming", "under")
_BY: Final = frozenset(("by", "when"))
_TARGET_REACH: Final = 6
_HIT_REACH: Final = 2
_DOERS: Final = frozenset(("by", "of", "from"))
_AIMED: Final = ("لضرب", "لقصف", "لاستهداف", "استهد", "واستهد")
_AIR_REACH: Final = 12
_BEFORE: Final = 4
_BEHIND: Final = 4


def is_no_fire(scene: Scene, clause: Clause) -> bool:
    """Tell whether nothing was fired at a base: a storm struck, or a plan was attacked."""
    mark = clause.trigger.marks[0]
    if not mark.form.isascii():
        return False
    if _is_aimed_elsewhere(scene, clause) or _is_disposed_of(scene, clause):
        return True
    if _is_tried(scene, clause) or _is_on_the_road(scene, clause) or _is_of_officer(scene, clause):
        return True
    if mark.form in _FIRED and _is_shot_at_nothing(scene, clause):
        return True
    if scene.has_any(_WEAPONS, clause.first, clause.last):
        return False
    return (
        _is_armys(scene, clause)
        or _is_nature(scene, clause)
        or _is_strike(scene, clause)
        or _is_talk(scene, clause)
    )


def is_from_the_air(scene: Scene, clause: Clause) -> bool:
    """Tell whether aircraft strike, not whether what strikes answers a raid or hurts their crew."""
    last = clause.trigger.last
    answers = scene.has("answer", clause.first, clause.trigger.first)
    return any(
        not (scene.has("answer", last, mark.first) or (answers and mark.first >= last))
        for mark in scene.marks("airstrikes", clause.first, min(clause.last, last + _AIR_REACH))
    )


def hits_others(scene: Scene, clause: Clause) -> bool:
    """Tell whether fighters are the target: "struck militia targets", not "an attack by"."""
    trigger = clause.trigger
    others = scene.marks("hostile", trigger.last, min(clause.last, trigger.last + _TARGET_REACH))
    near, aimed = trigger.last + _HIT_REACH, trigger.marks[0].form.startswith(_AIMED)
    return any(
        (scene.form(mark.first - 1) not in _DOERS or mark.first > near)
        and scene.form(mark.first - 1) not in ("by", "from")
        and (mark.form.isascii() or (aimed and mark.first < near))
        for mark in others
    )


def _is_aimed_elsewhere(scene: Scene, clause: Clause) -> bool:
    """Tell whether "an assault on the city" set out from a base or was planned at it."""
    mark = clause.trigger.marks[0]
    if scene.form(mark.last) not in _ON or clause.trigger.last != mark.last:
        return False
    said = object_of(scene, mark.last + 1)
    if not said or scene.names.has(said.start, clause.last):
        return False
    heads = scene.article.words.is_head
    ours = any(heads[n] or scene.form(n) in _PARTS for n in said)
    return not ours and not scene.has_any(_OURS, said.start, said.stop)


def _is_tried(scene: Scene, clause: Clause) -> bool:
    """Tell whether men are "accused of the attack", or its anniversary is marked."""
    at = clause.trigger.first
    words = map(scene.form, range(max(clause.first, at - _BEFORE - 1), at))
    told = {*words}
    if not _FEASTS.isdisjoint(told):
        return True
    return not _COURT.isdisjoint(told) and not scene.dates.has(at, clause.last)


def _is_on_the_road(scene: Scene, clause: Clause) -> bool:
    """Tell whether a convoy was hit "on its way to" or "bound for" every base that is named."""
    names = clause.names(scene)
    flying = scene.any_of(("rockets", "drones"), clause.first, clause.last)
    return bool(names and not flying) and all(
        scene.form(name.first - 1) in _TOWARDS
        and any(scene.form(name.first - back) in _ROADS for back in (2, 3))
        for name in names
    )


def _is_of_officer(scene: Scene, clause: Clause) -> bool:
    """Tell whether an attack elsewhere is spoken of by "the commander of" a base."""
    last = clause.trigger.last
    names = clause.names(scene)
    if not names or any(scene.form(n.first - 1) != "of" or n.first < last for n in names):
        return False
    officer = scene.has("visitor", names[0].first - 2, names[0].first)
    return officer and scene.has("elsewhere", last, names[0].first)


def _is_disposed_of(scene: Scene, clause: Clause) -> bool:
    """Tell whether sappers set off what they had found: "blew up 20 old shells"."""
    last = clause.trigger.marks[0].last
    old = [m for m in scene.marks("unfired", last, last + _BEHIND) if m.form in ("old", "expired")]
    return bool(old) and clause.trigger.marks[0].label == "impact"


def _is_shot_at_nothing(scene: Scene, clause: Clause) -> bool:
    """Tell whether somebody is dismissed, or shots only warn: "fired his deputy"."""
    first = clause.trigger.first
    return scene.says(_AT_NOTHING, range(first + 1, first + _BEHIND + 2))


def _is_armys(scene: Scene, clause: Clause) -> bool:
    """Tell whether the army fires: "the army shelled hills north of the base"."""
    mark = clause.trigger.marks[0]
    near = (scene.form(mark.first - 1), scene.form(mark.first - 2))
    return mark.form in _SHELLS and any(form in _ARMY for form in near)


def _is_nature(scene: Scene, clause: Clause) -> bool:
    """Tell whether a storm or a virus struck, or somebody was hit by a truck."""
    trigger = clause.trigger
    before = range(max(clause.first, trigger.first - _BEFORE), trigger.first)
    if any(scene.form(n) in _NATURE and "'" not in scene.gap(n) for n in before):
        return not scene.has_comma(before.start + 1, trigger.first)
    if scene.form(trigger.last) not in _BY:
        return False
    behind = range(trigger.last + 1, min(clause.last, trigger.last + _BEHIND))
    return scene.says(_NATURE, behind)


def _is_strike(scene: Scene, clause: Clause) -> bool:
    """Tell whether workers strike: "the strike by cleaners at the base", "struck over pay"."""
    mark = clause.trigger.marks[0]
    if not mark.form.startswith(("strik", "struck")):
        return False
    words = range(max(clause.first, mark.first - _BEFORE), min(clause.last, mark.last + _BEHIND))
    return scene.says(_LABOUR, words)


def _is_talk(scene: Scene, clause: Clause) -> bool:
    """Tell whether words are meant: "attacked the cost of", "the minister came under fire"."""
    mark = clause.trigger.marks[0]
    said = object_of(scene, mark.last)
    if scene.says(_TALK, said):
        return True
    if mark.form.startswith("target") and scene.form(mark.last) == "of":
        return scene.form(mark.last + 1).endswith("ing")
    if mark.form not in _UNDER:
        return False
    before = range(max(clause.first, mark.first - _BEFORE), mark.first)
    blamed = scene.says(_BLAMED, before)
    return blamed and not scene.names.has(before.start, mark.first)
