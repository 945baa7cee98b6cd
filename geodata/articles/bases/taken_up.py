"""Which base "the base", "the camp" or "the airport" takes up again, as the story goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from geodata.articles.bases.main_bases import is_leading, leading_base, main_base
from geodata.articles.bases.regions import base_of_region
from geodata.articles.bases.rows import rows
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Name, Scene

_HEAD_REACH: Final = 12
_REACH: Final = 4
_ANSWER_REACH: Final = 3
_TELLING: Final = frozenset(
    (
        "compound", "airport", "airfield", "camp", "post", "outpost", "range", "hub", "garrison",
        "complex", "airstrip", "المجمع", "المطار", "المعسكر",
    )
)  # fmt: skip
_APPOSED: Final = 9
_CAMP: Final = ("camp", "معسكر")
_SAME: Final = frozenset(("same", "نفسها", "ذاتها", "نفسه", "ذاته", "عينها", "عينه"))
_BEFORE_IT: Final = frozenset(("بعد", "عقب", "قبل", "اولاها", "اولها", "منذ"))
_CAMPS: Final = frozenset(("compound", "camp", "complex", "outpost", "المعسكر", "المجمع"))
_COMPOUND: Final = ("المجمع", "compound", "complex")
_AIRPORT: Final = frozenset(("airport", "المطار", "بالمطار", "للمطار", "والمطار"))
# Of our bases this one shares the runway of a civil airport that papers call "the airport".
_AT_AIRPORT: Final = "erbil"
_ITS_CITY: Final = frozenset(("erbil", "irbil", "arbil", "اربيل", "واربيل", "باربيل"))
_AIRFIELD: Final = ("airfield", "airport", "airstrip", "مطار")


@dataclass
class Thread:
    """What the story speaks of as it goes on from sentence to sentence.

    Attributes:
        base_id: The base the last event happened at, or the one named last.
        at: Number of the sentence that spoke of it.
        topic: The base a paragraph is headed with ("قاعدة التاجي: ..."), and its paragraph.
        planned: Whether the last event is still to come, or did not happen.
        asked: Number of the sentence that asked about the base.
        named: Names of bases with the number of their sentence, as far as read.
    """

    base_id: str | None = None
    at: int = -99
    topic: tuple[str | None, int] = (None, -1)
    planned: bool = False
    asked: int = -99
    named: list[tuple[int, Name]] = field(default_factory=list)

    def speaks_of(self, base_id: str, at: int, *, planned: bool = False) -> None:
        """Remember the base an event just happened at."""
        self.base_id, self.at, self.planned = base_id, at, planned

    def goes_back_to(self, base_id: str) -> None:
        """Let what follows be about the base an article is about, whatever was named between."""
        self.base_id, self.planned = base_id, False

    def goes_to(self, number: int) -> bool:
        """Tell whether a sentence without a name goes on: right behind, or in an answer."""
        return self.at == number - 1 or self.at == self.asked >= number - _ANSWER_REACH


def _of_its_kind(scene: Scene, number: int, earlier: list[tuple[int, Name]]) -> str | None:
    """Return the last base named as a camp for "the camp", as an airfield for "the airfield"."""
    words = (scene.form(number), scene.form(number + 1))
    if not _SAME.isdisjoint(words):
        bases = [name for _, name in earlier if not _is_airport(name)]
        bases = [name for name in bases if not _came_before(scene, name)] or bases
        return bases[-1].mention.base_id if bases else None
    head = next((word for word in words if word in _TELLING), None)
    for at, name in reversed(earlier) if head else ():
        behind = min(name.last + _APPOSED, scene.article.sentences[at].last)
        if any(scene.form(n).removesuffix("'s") == head for n in range(name.first, behind)):
            return name.mention.base_id
    for kinds in (_CAMP, _AIRFIELD):
        if any(kind in word for kind in kinds for word in words):
            for _, name in reversed(earlier):
                if any(kind in name.mention.text.casefold() for kind in kinds):
                    return name.mention.base_id
    return None


def meant_again(
    scene: Scene, clause: Clause, thread: Thread, told: tuple[int, list[tuple[int, Name]]]
) -> str | None:
    """Return the base that "the base", "the camp", "the airport", "the Anbar base" means."""
    if meant := base_of_region(scene, told[0]):
        return meant
    same = not _SAME.isdisjoint((scene.form(told[0]), scene.form(told[0] + 1)))
    if same and told[1] and clause.number in rows(scene):
        return told[1][-1][1].mention.base_id
    return _meant_again(scene, clause, thread, told)


def _meant_again(
    scene: Scene, clause: Clause, thread: Thread, told: tuple[int, list[tuple[int, Name]]]
) -> str | None:
    number, earlier = told
    if scene.form(number + 1) in _AIRPORT and scene.form(number + 2) in _CAMPS:
        number += 2  # "the airport compound" is a compound
    main = _main_again(scene, clause, thread, number)
    near = any(name.mention.base_id == main for _, name in earlier)
    words = {scene.form(number), scene.form(number + 1)}
    if not words.isdisjoint(_AIRPORT) and (airport := _called_airport(scene, number)):
        return airport
    same = not _SAME.isdisjoint(words)
    introduced = _of_its_kind(scene, number, earlier) if main and not same else None
    if introduced and not _TELLING.isdisjoint(words):
        return introduced
    if main and (near or same) and not (same and scene.form(number).startswith(_COMPOUND)):
        return main
    if same and thread.named and thread.at == clause.number - 1 > thread.named[-1][0]:
        return thread.base_id
    of_its_kind = _of_its_kind(scene, number, earlier)
    if of_its_kind or scene.form(number + 1) == "airport":
        return of_its_kind
    meant = main or spoken_of_last(scene, thread, clause, earlier) or _far_back(scene, thread)
    return main_base(scene) if meant and _is_no_camp(scene, meant, words) else meant


def _came_before(scene: Scene, name: Name) -> bool:
    """Tell whether a base is only one that came before: "السابعة بعد أولاها، قاعدة القائم"."""
    before = {scene.form(name.first - back) for back in (1, 2)}
    return not _BEFORE_IT.isdisjoint(before)


def _called_airport(scene: Scene, number: int) -> str | None:
    """Return the base called an airport last before a word, else the one beside the airport."""
    before = [name.mention for name in within(scene.names, 0, number)]
    for mention in reversed(before):
        if any(word in mention.text.casefold() for word in ("airport", "مطار")):
            return mention.base_id
    named = any(mention.base_id == _AT_AIRPORT for mention in before)
    return _AT_AIRPORT if named or not _ITS_CITY.isdisjoint(scene.article.forms[:number]) else None


def _is_no_camp(scene: Scene, base_id: str, words: set[str]) -> bool:
    """Tell whether "the compound" or "the camp" is said where a base is called but an airport."""
    names = [name for name in scene.names if name.mention.base_id == base_id]
    return not words.isdisjoint(_CAMPS) and bool(names) and all(map(_is_airport, names))


def _main_again(scene: Scene, clause: Clause, thread: Thread, number: int) -> str | None:
    """Return the base the article is about if "the base" at a paragraph's head means it.

    It does if the sentence that named bases last named several, or told what is only planned.
    """
    sentences = scene.article.sentences
    is_first = sentences[clause.number - 1].paragraph != clause.sentence.paragraph
    if not (is_first and thread.named) or number - clause.sentence.first > _HEAD_REACH:
        return None
    main = main_base(scene)
    if main and not is_leading(scene, main):
        above = sentences[clause.number - 1].paragraph
        bases = {n.mention.base_id for at, n in thread.named if sentences[at].paragraph == above}
        if len(bases) == 1 and thread.base_id in bases and not clause.sentence.item:
            return None
    return main


def _far_back(scene: Scene, thread: Thread) -> str | None:
    """Return the base the article is about for "the base" when no other was named since."""
    named = thread.named[-1][1].mention.base_id if thread.named else None
    return named if named and named == main_base(scene) else None


def _is_airport(name: Name) -> bool:
    text = name.mention.text.casefold()
    return any(kind in text for kind in _AIRFIELD)


def spoken_of_last(
    scene: Scene, thread: Thread, clause: Clause, earlier: list[tuple[int, Name]]
) -> str | None:
    """Return the base spoken of last: in this sentence, at the last event, or named last."""
    here = [name for at, name in earlier if at == clause.number]
    if here:
        return here[-1].mention.base_id
    since = _named_since(thread, earlier)
    if since and thread.base_id == main_base(scene):
        paragraph = clause.sentence.paragraph
        since = [at for at in since if scene.article.sentences[at].paragraph == paragraph]
    if thread.base_id and clause.number - thread.at <= _REACH and not since:
        return thread.base_id
    return earlier[-1][1].mention.base_id if earlier else None


def _named_since(thread: Thread, earlier: list[tuple[int, Name]]) -> list[int]:
    """Return the sentences behind the last event that name another base."""
    return [at for at, name in earlier if at > thread.at and name.mention.base_id != thread.base_id]


def begin(scene: Scene, number: int, thread: Thread) -> None:
    """Go back to the base an article is about where a new paragraph begins."""
    sentence = scene.article.sentences[number]
    before = scene.article.sentences[number - 1]
    if not number or sentence.paragraph == before.paragraph:
        return
    main = leading_base(scene)
    if main:
        thread.goes_back_to(main)
