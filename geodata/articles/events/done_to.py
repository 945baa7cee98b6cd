"""What an English verb is done to, where that is neither a base nor troops: "left the stage at".

"Returned the generators to Camp Taji", "the storm left Camp Taji without power": the base only
says where. "Returned eight bases" gives them back, and brings nobody back to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

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
PLACES: Final = frozenset(
    (
        "place", "places", "country", "position", "positions", "quarters", "barracks", "gate",
        "gates", "hangar", "hangars", "tents", "tent", "region", "theatre", "theater", "capital",
        "soil", "area", "ground", "grounds", "ramp", "zone", "wire", "strip", "airport", "half",
        "side", "part", "parts", "corner", "wing", "perimeter", "pad", "rest", "most",
        "everything", "lot", "whole", "home", "nation", "kit", "bags", "gear", "things",
        "belongings", "way", "equipment", "desert", "last", "first", "two", "three", "four",
        "north", "south", "west", "compound", "compounds", "site", "sites", "complex", "facility",
        "facilities", "installation", "installations", "outpost", "outposts", "post", "posts",
        "range", "airstrip", "runway", "stronghold", "floor", "floors", "rooms", "desks", "block",
        "villas", "palace", "palaces", "garrison", "pier", "ranges", "airfields", "buildings",
        "building", "fortress", "hub", "bunkers", "province", "keys", "land", "it", "them", "him",
        "offices", "office", "headquarters", "embassy", "one", "sprawl",
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
_NOT_PLACES: Final = frozenset(("us", "me", "nothing", "little", "much", "him", "her", "you"))
_WORK: Final = frozenset(("work", "duty", "duties", "training", "service", "jobs", "station"))
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
    return _goes_on_with(scene, clause) or _sends_else(scene, mark)


def _sends_else(scene: Scene, mark: Mark) -> bool:
    """Tell whether a letter is sent, or mail reaches the trainers: no base, no troops."""
    said = object_of(scene, mark.first + 1) if mark.form in _SENDING else ()
    if not said:
        return False
    if mark.form.startswith(_REACHING):
        return not _has_place(scene, said) or _are_people(scene, said)
    sent = scene.has_any(_ARMED, said.start, said.stop) or all_counted(scene, said)
    return not sent and _SENT.isdisjoint(map(scene.form, said))


def _leaves_else(scene: Scene, clause: Clause, verb: int) -> bool:
    """Tell whether something else is left, or is left so: "left Camp Taji without power"."""
    form, before = scene.form(verb), scene.form(verb - 1)
    at = verb + 1
    if form == "left" and before in _BE and not scene.is_taken(at):
        none = {*map(scene.form, range(max(clause.first, verb - _SUBJECT), verb))}
        stays = scene.gap(at) == " " and scene.form(at) not in _LEFT_BY
        return stays and none.isdisjoint(_NONE_LEFT)
    while scene.form(at) in _PARTICLES and at < clause.last:
        at += 1
    if at == verb + 1 and scene.form(at) in _NOT_PLACES:
        return True
    said = object_of(scene, at)
    if said and (not _has_place(scene, said) or _is_out_of_else(scene, said.stop)):
        return True
    return form.startswith(("left", "leav")) and _is_left_so(scene, clause, verb)


def _is_out_of_else(scene: Scene, at: int) -> bool:
    """Tell whether what stands behind "out of" is no place: "pulled two men out of a truck"."""
    if (scene.form(at), scene.form(at + 1)) != ("out", "of"):
        return False
    said = object_of(scene, at + 2)
    return bool(said) and not _has_place(scene, said)


def _goes_on_with(scene: Scene, clause: Clause) -> bool:
    """Tell whether men at a base turn to something: "started work on", "returned to classes"."""
    mark = clause.trigger.marks[0]
    behind = scene.form(mark.last)
    if mark.form.startswith(("beg", "start")):
        return (
            scene.form(mark.last - 1) == "work" and behind == "on" and not scene.is_taken(mark.last)
        )
    if not mark.form.startswith("return") or mark.last - mark.first > 1 or behind != "to":
        return False
    words = range(mark.last + 1, min(clause.last, mark.last + _SUBJECT))
    words = range(words.start, next((n for n in words if scene.form(n) in _ENDS), words.stop))
    there = scene.has_any(("it_again", *_OURS), words.start, words.stop) or scene.says(_WORK, words)
    elsewhere = scene.has_any(("elsewhere", "home"), words.start, words.stop)
    return bool(words) and not (there or elsewhere or _has_place(scene, words))


def _is_left_so(scene: Scene, clause: Clause, verb: int) -> bool:
    """Tell whether a storm or a strike leaves something, or a base is left in a state."""
    first = max(clause.sentence.first, verb - _SUBJECT)
    words = {*map(scene.form, range(first, verb))}
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
    if any(heads[n] or scene.form(n) in PLACES or scene.form(n) in _SENT for n in said):
        return True
    return scene.names.has(said.start, said.stop) or scene.has_any(_OURS, said.start, said.stop)


def _are_people(scene: Scene, said: range) -> bool:
    """Tell whether a noun phrase is of troops, and of no base: "mail reached the trainers"."""
    heads = scene.article.words.is_head
    if any(heads[n] for n in said) or scene.names.has(said.start, said.stop):
        return False
    return scene.has_any(_PEOPLE, said.start, said.stop)


def all_counted(scene: Scene, said: range) -> bool:
    """Tell whether a noun phrase is only a number: "sent 50", "sent two more"."""
    more = ("more", "others", "extra", "another", "several", "some")
    return all(scene.numbers.has(n, n + 1) or scene.form(n) in more for n in said)
