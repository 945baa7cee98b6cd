"""What an English verb is done to, where that is neither a base nor troops: "left the stage at".

"Returned the generators to Camp Taji", "the storm left Camp Taji without power": the base only
says where. "Returned eight bases" gives them back, and brings nobody back to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

# Verbs whose object, if they have one, is the base that is left, or the troops that are moved.
_LEAVING: Final = frozenset(
    (
        "leave", "leaves", "left", "leaving", "quit", "quits", "quitting", "empty", "empties",
        "emptied", "emptying", "pull", "pulls", "pulled", "pulling", "pack", "packs", "packed",
        "packing", "abandon", "abandons", "abandoned", "vacate", "vacated", "vacates", "withdraw",
        "withdraws", "withdrew", "evacuate", "evacuated", "evacuates", "exit", "exits", "exited",
        "clear", "cleared", "clears", "walked", "walk", "stopped", "stop", "stops", "ceased",
    )
)  # fmt: skip
_SENDING: Final = frozenset(
    (
        "send", "sends", "sent", "sending", "dispatch", "dispatched", "dispatches", "reach",
        "reaches", "reached", "enter", "enters", "entered", "join", "joins", "joined", "deploy",
        "deployed", "deploys",
    )
)  # fmt: skip
_RETURNING: Final = ("return", "brought", "bring", "sent", "send")
_REACHING: Final = ("reach", "enter")
_DETERMINERS: Final = frozenset(
    (
        "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that",
        "these", "those", "some", "several", "another", "many", "few", "no", "any", "each",
        "every", "all", "both",
    )
)  # fmt: skip
_ENDS: Final = frozenset(
    (
        "at", "in", "on", "for", "to", "from", "with", "by", "of", "over", "under", "near", "into",
        "inside", "outside", "after", "before", "during", "when", "while", "as", "and", "but",
        "or", "that", "which", "who", "because", "since", "until", "was", "were", "is", "are",
        "it", "they", "without", "within", "around", "across", "behind", "against", "through",
        "beside", "between", "about", "where", "had", "has", "have", "out", "off", "back", "he",
        "she", "we", "there", "here", "home",
    )
)  # fmt: skip
_PARTICLES: Final = frozenset(("out", "of", "up", "away", "from", "back", "over"))
_PLACES: Final = frozenset(
    (
        "place", "places", "country", "position", "positions", "quarters", "barracks", "gate",
        "gates", "hangar", "hangars", "tents", "tent", "region", "theatre", "theater", "capital",
        "soil", "area", "ground", "grounds", "ramp", "zone", "wire", "strip", "airport", "half",
        "side", "part", "parts", "corner", "wing", "perimeter", "pad", "rest", "most", "everything",
        "lot", "whole", "home", "nation", "kit", "bags", "gear", "things", "belongings", "way",
        "equipment", "desert", "last", "first", "two", "three", "four", "north", "south", "west",
        "ranges", "airfields", "buildings", "building", "fortress", "hub", "bunkers", "province",
        "keys", "land", "it",
        "them", "him", "offices", "office", "headquarters", "embassy", "one", "sprawl",
    )
)  # fmt: skip
_OURS: Final = (
    "troops", "coalition", "base_again", "several", "estate", "house", "iraq", "whole", "vehicles",
)  # fmt: skip
_PEOPLE: Final = ("troops", "vehicles")
_BE: Final = frozenset(("was", "were", "is", "are", "been", "be", "being"))
_LEFT_BY: Final = frozenset(("by", "to", "empty", "deserted", "vacant", "for", "after", "when"))
_FORCES: Final = frozenset(
    (
        "storm", "sandstorm", "rain", "rains", "flood", "floods", "flooding", "snow", "fire",
        "blaze", "blast", "blasts", "explosion", "strike", "strikes", "attack", "attacks",
        "barrage", "rocket", "rockets", "missile", "missiles", "drone", "drones", "fault", "cut",
        "outage", "heat", "heatwave", "smell", "smoke", "virus", "earthquake", "wind", "winds",
        "accident", "crash", "dust", "shortage", "dispute", "budget", "news", "war", "inquiry",
    )
)  # fmt: skip
_STATES: Final = frozenset(
    (
        "without", "unusable", "damaged", "shaken", "reeling", "isolated", "exposed", "unprotected",
        "vulnerable", "flooded", "ablaze", "burning", "scarred", "dark", "waterlogged", "short",
        "unguarded", "wondering", "intact", "stranded",
    )
)  # fmt: skip
_LACKED: Final = frozenset(
    (
        "power", "water", "electricity", "internet", "fuel", "pay", "food", "light", "lights",
        "heating", "cover", "protection", "defence", "defences", "defense", "defenses", "guards",
        "supplies", "mail", "phones",
    )
)  # fmt: skip
_ESTATE: Final = frozenset(
    (
        "buildings", "everything", "half", "part", "parts", "portion", "rest", "share", "land",
        "keys", "hangars", "grounds", "property", "remainder",
    )
)  # fmt: skip
_NONE_LEFT: Final = frozenset(("no", "not", "none", "nobody", "few", "only", "hardly"))
_ARMED: Final = (*_PEOPLE, "coalition", "rockets", "drones", "bombs")
_SENT: Final = frozenset(
    (
        "crew", "crews", "battery", "batteries", "team", "teams", "gunship", "gunships",
        "helicopters", "helicopter", "apaches", "jets", "aircraft", "planes", "launchers",
        "company", "party", "mission", "patriot", "patriots", "reinforcement", "people", "women",
        "officers", "doctors", "nurses", "pilots", "hundred", "dozen", "dozens", "hundreds",
    )
)  # fmt: skip
_JOINED: Final = frozenset((" ", "-", "'"))
_LONGEST: Final = 7
_SUBJECT: Final = 6


def object_of(scene: Scene, at: int) -> range:
    """Return the words of the noun phrase that begins at a word, none if there is none.

    One begins with an article, a number or the like, and ends at a preposition, verb or sign.
    """
    counted = scene.numbers.has(at, at + 1) or scene.form(at).endswith("'s")
    if (
        scene.gap(at) != " "
        or scene.is_taken(at)
        or not (counted or scene.form(at) in _DETERMINERS)
    ):
        return range(0)
    last = at + 1
    while last - at < _LONGEST and scene.gap(last) in _JOINED and scene.form(last) not in _ENDS:
        if scene.dates.has(last, last + 1):
            break
        last += 1
    return range(at, last)


def is_done_to_else(scene: Scene, clause: Clause) -> bool:
    """Tell whether what is left, sent or reached is no base and no troops: "left the stage"."""
    mark = clause.trigger.marks[0]
    if not mark.form.isascii():
        return False
    if mark.form in _LEAVING:
        return _leaves_else(scene, clause, mark.first)
    if mark.form not in _SENDING:
        return False
    said = object_of(scene, mark.first + 1)
    if not said:
        return False
    if mark.form.startswith(_REACHING):
        return not _has_place(scene, said) or _are_people(scene, said)
    sent = scene.has_any(_ARMED, said.start, said.stop) or _all_counted(scene, said)
    return not sent and _SENT.isdisjoint(map(scene.form, said))


def _leaves_else(scene: Scene, clause: Clause, verb: int) -> bool:
    """Tell whether something else is left, or is left so: "left Camp Taji without power"."""
    form, before = scene.form(verb), scene.form(verb - 1)
    at = verb + 1
    if form == "left" and before in _BE and not scene.is_taken(at):
        none = {scene.form(n) for n in range(max(clause.first, verb - _SUBJECT), verb)}
        stays = scene.gap(at) == " " and scene.form(at) not in _LEFT_BY
        return stays and none.isdisjoint(_NONE_LEFT)
    while scene.form(at) in _PARTICLES and at < clause.last:
        at += 1
    said = object_of(scene, at)
    if said and not _has_place(scene, said):
        return True
    return form.startswith(("left", "leav")) and _is_left_so(scene, clause, verb)


def _is_left_so(scene: Scene, clause: Clause, verb: int) -> bool:
    """Tell whether a storm or a strike leaves something, or a base is left in a state."""
    first = max(clause.sentence.first, verb - _SUBJECT)
    words = {scene.form(n) for n in range(first, verb)}
    if not words.isdisjoint(_FORCES) and not scene.has("troops", first, verb):
        return True
    names = scene.names.within(verb + 1, verb + 3)
    if not names:
        return False
    behind, more = scene.form(names[0].last), scene.form(names[0].last + 1)
    return behind in _STATES - {"without"} or (behind in ("without", "short") and more in _LACKED)


def _has_place(scene: Scene, said: range) -> bool:
    """Tell whether a noun phrase has a word for a base, its grounds or troops in it."""
    heads = scene.article.words.is_head
    if any(heads[n] or scene.form(n) in _PLACES or scene.form(n) in _SENT for n in said):
        return True
    return scene.names.has(said.start, said.stop) or scene.has_any(_OURS, said.start, said.stop)


def _are_people(scene: Scene, said: range) -> bool:
    """Tell whether a noun phrase is of troops, and of no base: "mail reached the trainers"."""
    heads = scene.article.words.is_head
    if any(heads[n] for n in said) or scene.names.has(said.start, said.stop):
        return False
    return scene.has_any(_PEOPLE, said.start, said.stop)


def _all_counted(scene: Scene, said: range) -> bool:
    """Tell whether a noun phrase is only a number: "sent 50", "sent two more"."""
    more = ("more", "others", "extra", "another", "several", "some")
    return all(scene.numbers.has(n, n + 1) or scene.form(n) in more for n in said)


def given_back(scene: Scene, clause: Clause) -> bool | None:
    """Tell whether what "returned" has as its object is a base; None if it has no such object.

    "Returned eight bases" does, "returned the generators" does not, "returned to Taji" has none.
    """
    mark = clause.trigger.marks[0]
    verb = next((n for n in range(mark.first, mark.last) if _returns(scene, n)), None)
    if verb is None or not mark.form.isascii() or scene.form(verb - 1) in _BE:
        return None
    said = object_of(scene, verb + 1)
    if scene.form(verb + 1) in ("fire", "salutes"):
        return False
    if not said or scene.has_any(_PEOPLE, said.start, said.stop) or _all_counted(scene, said):
        return None
    return _is_base(scene, said)


def _returns(scene: Scene, number: int) -> bool:
    return scene.form(number).startswith("return")


def _is_base(scene: Scene, said: range) -> bool:
    heads = scene.article.words.is_head
    named = scene.names.has(said.start, said.stop)
    estate = scene.has_any(("several", "estate", "base_again"), said.start, said.stop)
    return named or estate or any(heads[n] or scene.form(n) in _ESTATE for n in said)
