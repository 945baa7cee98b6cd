"""English verbs in the present that tell of what is to come: "once they have left", "closes in"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.futures import is_past

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_ONCE: Final = frozenset(
    (
        "once",
        "when",
        "until",
        "till",
        "after",
        "before",
        "soon",
        "time",
        "whenever",
        "day",
        "moment",
    )
)
_WITH_ARTICLE: Final = frozenset(("soon", "time", "day", "moment"))
_NOT_IN_HEADLINES: Final = frozenset(("when", "after", "before"))
_INVERTED: Final = frozenset(
    (
        "had", "were", "should", "imagine", "picture", "suppose", "supposing", "assume",
        "assuming", "pretend", "envision", "whoever", "anyone", "whether",
    )
)  # fmt: skip
_CONDITIONS: Final = frozenset(
    ("assuming", "provided", "providing", "should", "if", "unless", "supposing", "once")
)
_ANY: Final = frozenset(("any", "every"))
_ALMOST: Final = frozenset(("almost", "nearly"))
_CALLED: Final = frozenset(("hand", "give", "leave", "quit", "vacate", "withdraw", "get", "bring"))
# Behind "handing over the camp" these say only what it is like.
_IS_LIKE: Final = frozenset(
    (
        "would", "will", "could", "may", "might", "remains", "takes", "means", "requires", "needs",
        "makes", "is", "costs", "can", "should", "must",
    )
)  # fmt: skip
_LIKE_REACH: Final = 3
_HELPS: Final = frozenset(
    ("all", "both", "also", "finally", "formally", "officially", "fully", "then", "really", "each")
)
_DOES: Final = frozenset(
    (
        "hands", "gives", "turns", "transfers", "returns", "leaves", "closes", "quits", "vacates",
        "evacuates", "withdraws", "pulls", "gets", "takes", "receives", "assumes", "regains",
        "reverts", "passes", "changes", "goes", "moves", "departs", "arrives", "lands", "comes",
        "flies", "rolls", "cedes", "relinquishes", "surrenders", "ends", "shuts", "exits",
        "reclaims", "brings", "sends", "winds", "packs", "empties", "becomes", "is", "are",
    )
)  # fmt: skip
_DO: Final = frozenset(
    (
        "hand", "give", "turn", "transfer", "return", "leave", "close", "quit", "vacate",
        "evacuate", "withdraw", "pull", "get", "take", "receive", "assume", "regain", "revert",
        "pass", "change", "go", "move", "depart", "arrive", "land", "come", "fly", "roll", "cede",
        "relinquish", "surrender", "end", "shut", "exit", "bring", "send", "pack", "become",
        "attack", "strike", "fall",
    )
)  # fmt: skip
_PLURAL: Final = frozenset(
    ("they", "we", "who", "personnel", "staff", "you", "spanish", "british", "contingent")
)
_COUNTED: Final = frozenset(
    ("a", "two", "three", "four", "five", "six", "seven", "eight", "ten", "twelve", "another")
)
_UNITS: Final = frozenset(
    ("day", "days", "week", "weeks", "fortnight", "month", "months", "year", "hours")
)
_SHOUTED: Final = _DO | {"strike", "hit", "attack", "burn", "shell", "bomb", "target"}
_MODALS: Final = frozenset(("to", "can", "cannot", "not", "could", "still", "also"))
_QUOTES: Final = frozenset("\"“‘'")
_NOW: Final = frozenset(("now", "already", "today"))
_REACH: Final = 9
_PLAN_REACH: Final = 16


def is_not_yet(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause in the present says what happens once something else has."""
    mark = clause.trigger.marks[0]
    if not mark.form.isascii():
        return False
    if _is_inverted(scene, clause) or _is_shouted(scene, clause) or _is_only_so(scene, clause):
        return True
    attack = clause.trigger.family == "attack"
    if attack and (mark.form == "hit" or is_past(scene, clause)):
        return False
    tense = _tense(scene, mark.first)
    if not tense:
        return False
    if _follows_once(scene, clause) or _is_on_condition(scene, clause, tense):
        return True
    return (
        tense == "present"
        and not attack
        and (_is_in_plan(scene, clause) or _is_in_days(scene, clause))
    )


def _is_inverted(scene: Scene, clause: Clause) -> bool:
    """Tell whether "had" or "should" begins a condition: "Had they left, nobody would have"."""
    first, at = clause.sentence.first, clause.trigger.first
    if scene.form(first) in _ANY and clause.trigger.family == "attack":
        return scene.has("will", clause.trigger.last, clause.sentence.last)
    if scene.form(first) not in _INVERTED or at == first:
        return False
    return not scene.has_comma(first + 1, at) and not (
        scene.signs(";", first, at + 1) or scene.signs(":", first + 1, at + 1)
    )


def _is_on_condition(scene: Scene, clause: Clause, tense: str) -> bool:
    """Tell whether a condition begins a sentence told in the present: "provided it is calm,"."""
    return tense == "present" and scene.form(clause.sentence.first) in _CONDITIONS


def _is_shouted(scene: Scene, clause: Clause) -> bool:
    """Tell whether a quotation begins with a command: '"Hand over the camp," they chanted'."""
    at, article = clause.trigger.first, scene.article
    if scene.form(at) not in _SHOUTED or not article.starts[at]:
        return False
    called = scene.form(at) in _CALLED and ":" in scene.gap(at)
    return called or article.copy[article.starts[at] - 1] in _QUOTES


def _is_only_so(scene: Scene, clause: Clause) -> bool:
    """Tell whether it almost was, should be, or is only weighed: "leaving now would be wrong"."""
    first, at = clause.sentence.first, clause.trigger.first
    if scene.form(at - 1) in _ALMOST:
        return True
    if scene.form(at - 1) == "be":
        return scene.form(at - 2) not in _MODALS
    if at != first or not scene.form(at).endswith("ing"):
        return False
    names = scene.names.within(at, clause.last)
    last = names[-1].last if names else clause.trigger.last
    behind = range(last, min(last + _LIKE_REACH, clause.sentence.last))
    return not scene.has_comma(last, last) and not _IS_LIKE.isdisjoint(map(scene.form, behind))


def _tense(scene: Scene, at: int) -> str:
    """Return "present" or "perfect" for a verb that is told so, nothing for any other."""
    first = at - 1
    while scene.form(first) in _HELPS:
        first -= 1
    before, form = scene.form(first), scene.form(at)
    if before in ("is", "are", "gets", "get") and not form.endswith("ing"):
        return "present"
    if before in ("has", "have") or (before == "been" and scene.form(first - 1) in ("has", "have")):
        return "perfect"
    if form in _DOES:
        return "present"
    plural = before.endswith("s") or before in _PLURAL
    return "present" if form in _DO and plural and not before.endswith("'s") else ""


def _follows_once(scene: Scene, clause: Clause) -> bool:
    """Tell whether "once" or "after" leads to a verb in the present or perfect."""
    at = clause.trigger.first
    first = max(clause.sentence.first, at - _REACH)
    for number in range(at - 1, first - 1, -1):
        form = scene.form(number)
        if "," in scene.gap(number + 1) or scene.triggers.within(number, number + 1):
            return False
        if form == "after" and scene.form(number + 1).endswith("ing"):
            return False  # after signing the papers that hand the camp over
        if form in _ONCE and not (clause.sentence.heading and form in _NOT_IN_HEADLINES):
            return form not in _WITH_ARTICLE or scene.form(number - 1) in ("as", "the")
    return False


def _is_in_plan(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb in the present says what a plan provides: "in the first phase"."""
    at = clause.trigger.first
    if scene.form(at - 1) in _NOW:
        return False
    first = max(clause.sentence.first, at - _PLAN_REACH)
    return scene.has("by_plan", first, at) or scene.has("phases", at, clause.last)


def _is_in_days(scene: Scene, clause: Clause) -> bool:
    """Tell whether a sentence begins with "in two weeks": how far off it is."""
    first = clause.sentence.first
    if scene.form(first) not in ("in", "within") or scene.form(first + 1) not in _COUNTED:
        return False
    return scene.form(first + 2) in _UNITS
