"""What is handed over, given up or won back, and is no base: things, arms, a cup, a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene

_FROM: Final = frozenset(("from", "من"))
_INSIDE: Final = frozenset(("في", "داخل", "ضمن", "وسط", "قرب", "بمدينه", "بمحافظه"))
_GIVES_UP: Final = ("تخل", "يتخل", "تنازل", "يتنازل", "التخل", "التنازل")
_FLAGS: Final = frozenset(("flag", "flags", "colours", "colors", "banner", "standard", "ensign"))
_GOES_UP: Final = frozenset(
    ("raised", "raise", "raises", "hoisted", "hoist", "rose", "rises", "goes", "went", "flies",
     "flew", "up", "unfurled", "run", "ran", "raising", "hoisting", "planted", "flying")
)  # fmt: skip
_FEASTS: Final = frozenset(
    ("anniversary", "birthday", "holiday", "eid", "feast", "parade", "mourning", "half-mast",
     "memory", "honour", "honor")
)  # fmt: skip
_OF: Final = "عن"
_HERE: Final = 3
_PRIZES: Final = frozenset(("كاس", "الكاس", "بكاس", "وسام", "درع", "جايزه", "ميداليه", "لقب"))
_ARMS: Final = frozenset(
    ("طايرات", "مروحيات", "دبابات", "مدرعات", "اسلحه", "ذخيره", "صواريخ", "شحنه", "دفعه", "رواتب")
)
_OFFICES: Final = frozenset(
    ("امر", "قايد", "مدير", "اداره", "قياده", "امريه", "موظفو", "منتسبو", "ضباط", "جنود", "حمايه")
)
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
    back = not form.isascii() and any(verb in form for verb in _TAKES_BACK)
    if back and _is_of_war(scene, clause):
        return True
    if _is_freed(scene, clause) or _is_any_flag(scene, clause):
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
        if not (mark.last <= trigger.first and scene.has_comma(mark.last, trigger.first))
        for back in (1, 2)
    )


def _is_of_war(scene: Scene, clause: Clause) -> bool:
    """Tell whether it was in the years of the war, and not from the Coalition."""
    years = [(when.phrase.edtf or "").strip("[]./")[:4] for when in clause.dates(scene)]
    theirs = scene.marks("coalition", clause.trigger.last, clause.last)
    given = bool(theirs) and scene.form(theirs[0].first - 1) in _FROM
    return not given and not _WAR_YEARS.isdisjoint(years)


def _is_freed(scene: Scene, clause: Clause) -> bool:
    """Tell whether the flag goes up over a base that was won back: "حرر الجيش القاعدة ورفع"."""
    sentence = clause.sentence
    words = map(scene.form, range(sentence.first, clause.trigger.first))
    freed = any(word.removeprefix("و").startswith(("حرر", "تحرير")) for word in words)
    return freed and not scene.has("coalition", sentence.first, sentence.last)


def _is_any_flag(scene: Scene, clause: Clause) -> bool:
    """Tell whether a flag goes up that nobody says is Iraq's, or on the army's day."""
    mark = clause.trigger.marks[0]
    words = {*map(scene.form, range(mark.first, mark.last))}
    if words.isdisjoint(_FLAGS) or words.isdisjoint(_GOES_UP):
        return False
    sentence = clause.sentence
    festive = scene.says(_FEASTS, range(mark.last, sentence.last))
    return festive or not scene.has("iraqi", sentence.first, sentence.last)


def _gives_up_something(scene: Scene, clause: Clause) -> bool:
    """Tell whether something else than a base is given up: "تنازل مقاول عن دعواه"."""
    trigger, last = clause.trigger, clause.trigger.last
    off = trigger.marks[0].form.removeprefix("و").startswith(_GIVES_UP)
    if not off or scene.form(last - 1) != _OF:
        return False
    base = scene.names.has(last, last + _HERE)
    return not base and not scene.has_any(("base_again", "several", "house"), last, last + _HERE)


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
    between = {*map(scene.form, range(names[-1].last, trigger.first))}
    again = any(
        scene.has(label, trigger.last, trigger.last + _BEHIND)
        for label in ("it_again", "base_again")
    )
    return between.isdisjoint(_OBJECT_BEFORE) and not again


def hands_over_things(scene: Scene, clause: Clause) -> bool:
    """Tell whether equipment or prisoners, not a base, are handed over."""
    if _gives_up_something(scene, clause):
        return True
    trigger = clause.trigger
    if scene.has("estate", trigger.first, trigger.last + _THINGS_REACH) and clause.names(scene):
        return False
    behind = min(clause.sentence.last, trigger.last + _THINGS_REACH)
    things = scene.any_of(_THINGS, trigger.first, behind)
    things = [one for one in things if not trigger.first < one.first < trigger.marks[0].last]
    if scene.form(trigger.first).startswith("chang") and _is_worth(scene, clause):
        return False
    names = within(scene.names, trigger.first, clause.last)
    if names and _is_given_at(scene, clause, names[0]):
        return True
    if things and (not names or things[0].first < names[0].first):
        return True
    first = max(clause.first, trigger.first - _THINGS_REACH)
    before = scene.any_of(_THINGS, first, trigger.first)
    return bool(before) and not scene.names.has(before[-1].first, trigger.first)


def _is_given_at(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether a base is where things are given, or whose office gives them."""
    return _is_of_office(scene, clause, name) or _is_received_at(scene, clause, name)


def _is_of_office(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether an office of a base gives or takes things: "تسلم آمر قاعدة بلد مهامه"."""
    last = clause.trigger.last
    doer = last < name.first <= last + _BEHIND and scene.form(name.first - 1) in _OFFICES
    return doer and scene.has_any(_THINGS, name.last, name.last + _THINGS_REACH)


def _is_received_at(scene: Scene, clause: Clause, name: Name) -> bool:
    """Tell whether arms or a cup are handed over at a base: "تسلم الجيش في قاعدة بلد طائرات"."""
    if scene.says(_PRIZES, range(clause.trigger.last, clause.last)):
        return True
    at = scene.form(name.first - 1) in _INSIDE and name.first > clause.trigger.last
    behind = map(scene.form, range(name.last, name.last + _BEHIND + 1))
    return at and not _ARMS.isdisjoint(behind)


def _is_worth(scene: Scene, clause: Clause) -> bool:
    """Tell whether dollars are told: what a base with all in it was worth."""
    words = range(clause.first, clause.last)
    return clause.has(scene, "money") or any(scene.gap(n).endswith("$") for n in words)
