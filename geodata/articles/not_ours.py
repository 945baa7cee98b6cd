"""What sounds like an event at a base and is none: visits, recaptures, drills, our own troops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses import Clause
    from geodata.articles.marks import Mark
    from geodata.articles.scene import Name, Scene

_FROM: Final = frozenset(("from", "من"))
_HOUSE_REACH: Final = 9
_INSIDE: Final = frozenset(("في", "داخل", "ضمن", "وسط", "قرب", "بمدينه", "بمحافظه"))
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
_PRIZES: Final = frozenset(("كاس", "الكاس", "بكاس", "وسام", "درع", "جايزه", "ميداليه", "لقب"))
_ARMS: Final = frozenset(
    ("طايرات", "مروحيات", "دبابات", "مدرعات", "اسلحه", "ذخيره", "صواريخ", "شحنه", "دفعه", "رواتب")
)
_OFFICES: Final = frozenset(
    ("امر", "قايد", "مدير", "اداره", "قياده", "امريه", "موظفو", "منتسبو", "ضباط", "جنود", "حمايه")
)
_CARRIES: Final = ("اجلت", "اجلي", "نقل", "شحن", "اقلت", "evacuat", "airlift", "flew", "flown")
_WINS_BACK: Final = (
    "regain", "reclaim", "retak", "retook", "recaptur", "استعاد", "ستعيد", "استرد", "سترد",
)  # fmt: skip
_TAKES_BACK: Final = ("استعاد", "ستعيد", "استرد", "سترد", "سيطر", "بسط", "فرض", "احكم")
# Of these years a base is won back from those who had overrun it.
_WAR_YEARS: Final = frozenset(("2014", "2015", "2016", "2017"))
_FAR_BACK: Final = 20
_TAKEN_BACK: Final = frozenset(("city", "town", "province", "district", "area", "village"))
_THINGS_REACH: Final = 5
_THINGS: Final = ("things", "items")
_NAME_REACH: Final = 3
_BEFORE: Final = 5
_BEHIND: Final = 2
_TAKES: Final = ("receiv", "تسلم", "استلم", "وتسلم", "واستلم")
_NUMBER_BEHIND: Final = 2
# Between a base and "received" these show that it is the base that was received.
_OBJECT_BEFORE: Final = frozenset(("was", "were", "been", "being", "which", "that"))


def is_recaptured(scene: Scene, clause: Clause) -> bool:
    """Tell whether a base is taken back from fighters, not from the Coalition."""
    trigger, sentence = clause.trigger, clause.sentence
    form = trigger.marks[0].form
    if scene.form(trigger.last - 1) == "back" and scene.form(trigger.last + 1) in _TAKEN_BACK:
        return True
    if not form.isascii() and any(verb in form for verb in _TAKES_BACK):
        years = [(when.phrase.edtf or "").strip("[]./")[:4] for when in clause.dates(scene)]
        if not clause.has(scene, "coalition") and not _WAR_YEARS.isdisjoint(years):
            return True
    wins = any(verb in form for verb in _WINS_BACK)
    if wins and scene.has("elsewhere", trigger.last, trigger.last + 1):
        return True
    if scene.form(trigger.last - 1) == "back" or wins:
        first = max(sentence.first, trigger.first - _FAR_BACK)
        if scene.has("hostile", first, trigger.first):
            return True
    return any(
        scene.form(mark.first - back) in _FROM
        for mark in scene.marks("hostile", clause.first, clause.last)
        for back in (1, 2)
    )


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
        return False
    troops = scene.has("troops", first, clause.last)
    if not troops and scene.has("drones", first, trigger.last):
        return True
    for mark in scene.marks("visitor", first, trigger.last + _BEHIND):
        low, high = sorted((mark.last, trigger.first))
        if not scene.any_of(("troops", "coalition", "say"), low, high):
            return True
    ours = clause.has(scene, "troops", "coalition")
    return not ours and scene.has("visit", clause.sentence.first, trigger.first)


def are_hurt(scene: Scene, clause: Clause) -> bool:
    """Tell whether the wounded are carried off, not troops: "two wounded men were flown to"."""
    first = clause.trigger.first
    hurt = scene.marks("wounded", max(clause.first, first - _BEFORE), first)
    return bool(hurt) and not scene.has_comma(hurt[-1].last, first)


def is_led_there(scene: Scene, clause: Clause) -> bool:
    """Tell whether the reader, or a road, reaches a base: "you reach Camp Taji"."""
    first = clause.trigger.first
    return any(scene.form(number) in _READERS for number in range(first - _BEFORE, first))


def is_led_by_visitors(scene: Scene, clause: Clause) -> bool:
    """Tell whether a minister or reporters come, not troops "whom the president sent there"."""
    others = scene.marks("delegation", clause.first, clause.last)
    others = [mark for mark in others if not _speaks_of_troops(scene, clause, mark)]
    troops = scene.marks("troops", clause.first, clause.trigger.first)
    whom = bool(troops and others) and troops[0].first < others[0].first
    return bool(others) and not (whom and scene.form(others[0].first - 2) in _WHOM)


def _speaks_of_troops(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether it is who speaks of troops: "نفى المحافظ أن يكون أي جندي عاد"."""
    speaks = bool(scene.any_of(("say", "deny"), mark.first - _BEHIND, mark.first))
    return speaks and scene.has("troops", mark.last, clause.trigger.first)


def are_own_troops(scene: Scene, clause: Clause) -> bool:
    """Tell whether those who come or go are Iraqi: "Iraqi troops moved into Camp Taji"."""
    trigger = clause.trigger
    own = scene.marks("own", max(clause.first, trigger.first - _BEFORE), trigger.last + _BEHIND)
    own = [mark for mark in own if mark.last <= clause.last]
    return bool(own) and not clause.has(scene, "coalition")


def receives_something(scene: Scene, clause: Clause) -> bool:
    """Tell whether a base, or somebody at it, receives something: it is not received itself."""
    trigger = clause.trigger
    mark = trigger.marks[0]
    names = within(scene.names, clause.first, clause.last)
    if not mark.form.startswith(_TAKES) or not names or mark.last - mark.first > 1:
        return False
    if names[0].first == trigger.last:
        behind = names[0].last
        counted = scene.numbers.within(behind, behind + _NUMBER_BEHIND)
        return any(not scene.is_taken(number.first) for number in counted)
    if not mark.form.isascii() or names[-1].last > trigger.first or "," in scene.gap(trigger.first):
        return False
    between = {scene.form(number) for number in range(names[-1].last, trigger.first)}
    again = any(
        scene.has(label, trigger.last, trigger.last + _BEHIND)
        for label in ("it_again", "base_again")
    )
    return between.isdisjoint(_OBJECT_BEFORE) and not again


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
    before = {scene.form(trigger.first - back) for back in range(1, _LAST_REACH)}
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


def hands_over_things(scene: Scene, clause: Clause) -> bool:
    """Tell whether equipment or prisoners, not a base, are handed over."""
    trigger = clause.trigger
    if scene.has("estate", trigger.first, trigger.last + _THINGS_REACH) and clause.names(scene):
        return False
    behind = min(clause.sentence.last, trigger.last + _THINGS_REACH)
    things = scene.any_of(_THINGS, trigger.first, behind)
    things = [one for one in things if not trigger.first < one.first < trigger.marks[0].last]
    if scene.form(trigger.first).startswith("chang") and _is_worth(scene, clause):
        return False
    names = within(scene.names, trigger.first, clause.last)
    if names and _is_of_office(scene, clause, names[0]):
        return True
    if names and _is_received_at(scene, clause, names[0]):
        return True
    if things and (not names or things[0].first < names[0].first):
        return True
    first = max(clause.first, trigger.first - _THINGS_REACH)
    before = scene.any_of(_THINGS, first, trigger.first)
    return bool(before) and not within(scene.names, before[-1].first, trigger.first)


def _is_of_office(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether an office of a base gives or takes things: "تسلم آمر قاعدة بلد مهامه"."""
    last = clause.trigger.last
    doer = last < name.first <= last + _BEHIND and scene.form(name.first - 1) in _OFFICES
    return doer and bool(scene.any_of(_THINGS, name.last, name.last + _THINGS_REACH))


def _is_received_at(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether arms or a cup are handed over at a base: "تسلم الجيش في قاعدة بلد طائرات"."""
    if any(scene.form(number) in _PRIZES for number in range(clause.trigger.last, clause.last)):
        return True
    at = scene.form(name.first - 1) in _INSIDE and name.first > clause.trigger.last
    behind = (scene.form(number) for number in range(name.last, name.last + _BEHIND + 1))
    return at and not _ARMS.isdisjoint(behind)


def _is_worth(scene: Scene, clause: Clause) -> bool:
    """Tell whether dollars are told: what a base with all in it was worth."""
    words = range(clause.first, clause.last)
    return clause.has(scene, "money") or any(scene.gap(n).endswith("$") for n in words)
