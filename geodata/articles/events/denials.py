"""English words of denial that are said of something else than what a clause tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.events.told_done import has_happened, has_its_day

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_PART_REACH: Final = 3
_PARTS: Final = frozenset(
    (
        "responsibility", "involvement", "role", "part", "link", "links", "hand", "knowledge",
        "blame", "complicity", "connection", "criticism", "accusations", "allegations",
    )
)  # fmt: skip
_REPORTS: Final = frozenset(
    (
        "report", "reports", "claim", "claims", "rumour", "rumours", "rumor", "rumors", "talk",
        "suggestion", "suggestions", "allegation", "allegations", "assertion", "assertions",
        "story", "stories", "news", "post", "posts", "message", "messages", "word", "speculation",
    )
)  # fmt: skip
_THAT: Final = frozenset(("that", "of", "about", "saying"))
_SAID: Final = frozenset(("said", "says", "found", "showed", "shows", "confirmed"))
_IT: Final = frozenset(("it", "this", "that", "them", "these", "ذلك", "هذا"))
_THAT_REACH: Final = 6
_BUT: Final = frozenset(("but", "while", "though", "and", "although", "whereas"))
_BEHIND: Final = 4
_BEHIND_SEMICOLON: Final = 10
_WITHOUT_REACH: Final = 2
_NOT_REACH: Final = 7
_NOT_REACH_AR: Final = 2
_NONE_REACH: Final = 14


def is_spared(scene: Scene, clause: Clause) -> bool:
    """Tell whether others were hit: "hit the airport, but (or ;) Victory Base was not hit"."""
    if clause.trigger.family != "attack":
        return False
    spared = scene.marks("spared", clause.trigger.last, clause.last)
    names = scene.names.within(clause.first, spared[0].first) if spared else []
    if not names or names[0].first < clause.trigger.last:
        return False
    first, last = names[0].first, names[0].last
    if _behind_semicolon(scene, clause.trigger.last, first):
        return spared[0].first - last <= _BEHIND_SEMICOLON
    return scene.form(first - 1) in _BUT and spared[0].first - last <= _BEHIND


def _behind_semicolon(scene: Scene, after: int, first: int) -> bool:
    """Tell whether a name, its article before it or not, begins what follows a semicolon."""
    return any(";" in scene.gap(at) for at in (first - 1, first) if at > after)


def denied_behind(scene: Scene, clause: Clause) -> list[Mark]:
    """Return what says behind a clause that it is not so: "was untrue", "turned out to be old".

    Of what reports or claims tell it may stand behind further clauses: "Reports that troops are
    packing up and moving to Kuwait are untrue"; what is said so of other reports is not its own.
    """
    first, trigger = clause.sentence.first, clause.trigger
    found = scene.marks("denied_after", trigger.last, clause.sentence.last)
    if not found or _reports(scene, trigger.last, found[0].first):
        return []
    reported = _reports(scene, first, trigger.first)
    return found if reported else [mark for mark in found if mark.first < clause.last]


def is_denied_next(scene: Scene, clause: Clause) -> bool:
    """Tell whether what somebody said is denied in the sentence behind: "They denied it then"."""
    sentences = scene.article.sentences
    if clause.trigger.family == "attack" or clause.number + 1 == len(sentences):
        return False  # who denies an attack denies that it was his
    behind = sentences[clause.number + 1]
    told = behind.paragraph == clause.sentence.paragraph and scene.has(
        "say", clause.sentence.first, clause.trigger.first
    )
    denials = scene.marks("deny", behind.first, behind.last) if told else []
    return any(scene.form(mark.last) in _IT for mark in denials)


def _reports(scene: Scene, first: int, last: int) -> bool:
    """Tell whether words speak of reports, claims or rumours that something is so."""
    forms = [*map(scene.form, range(first, last))]
    return any(
        form in _REPORTS
        and not _THAT.isdisjoint(forms[at : at + _THAT_REACH])
        and _SAID.isdisjoint(forms[at:])
        for at, form in enumerate(forms)
    )


def denies_a_part(scene: Scene, mark: Mark) -> bool:
    """Tell whether not an event is denied but a hand in it: "denied responsibility for"."""
    words = {*map(scene.form, range(mark.last, mark.last + _PART_REACH))}
    return scene.form(mark.first - 1) == "nor" or not words.isdisjoint(_PARTS)


def is_set_off(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether "not" is said of something before: "tired of what never came, they left"."""
    first = clause.trigger.first
    if not mark.form.isascii():
        return False
    if has_its_day(scene, first):
        return True  # the video does not show Thursday's rocket
    if mark.form == "without" and first - mark.last > _WITHOUT_REACH:
        return True  # without fanfare the coalition left
    between = [*map(scene.form, range(mark.last, first))]
    if scene.form(first - 1) == "the" and any(form.endswith("ed") for form in between):
        return True  # no warning preceded the attack
    parted = scene.has_comma(mark.last, first) or not _BUT.isdisjoint(between)
    return parted and has_happened(scene, clause, clause.trigger.marks[0])


def reach_of(scene: Scene, mark: Mark) -> int:
    """Return how far behind "not" a verb may stand: farther behind "not one of the soldiers"."""
    if not mark.form.isascii():
        return _NOT_REACH_AR
    one = mark.form == "none" or scene.form(mark.last) in ("one", "single")
    return _NONE_REACH if one else _NOT_REACH
