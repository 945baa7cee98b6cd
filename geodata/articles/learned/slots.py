"""Where an event could be told: a day and a base that one sentence may bring together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.bases.main_bases import main_base
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.articles.clauses.scene import Name, Scene, When
    from geodata.articles.text.text import Sentence

NAMED: Final = "named"
BARE: Final = "bare"
LAST: Final = "last"
BEFORE_LAST: Final = "before last"
BARE_LAST: Final = "bare before"
MAIN: Final = "main"
COUNTRY: Final = "country"
PHRASE: Final = "phrase"
PUBLISHED: Final = "published"
_DAY: Final = len("2020-03-17")
_FOREIGN: Final = "coalition"
_FEWEST: Final = 100
_MOST: Final = 200_000


class Slot(NamedTuple):
    """A day and a base that one sentence may bring together.

    Attributes:
        number: Number of the sentence.
        base_id: The base; None for the whole country.
        source: Where the base comes from: ``named bare last main country``, ``before last``, or a
            weak name before: ``bare before``.
        name: The first word of its name in the sentence and the one after its last, if named.
        when: The day, EDTF.
        given: Where the day comes from: ``phrase published``.
        at: The date phrase, if the sentence has one.
    """

    number: int
    base_id: str | None
    source: str
    name: tuple[int, int] | None
    when: str
    given: str
    at: When | None


def slots_of(scene: Scene) -> Iterator[Slot]:
    """Yield every day and base that a sentence of the article may bring together.

    A sentence without a day may still count the troops in the country, as of the day it is
    published.
    """
    last: list[tuple[str, bool]] = []
    main = main_base(scene)
    today = scene.published.isoformat() if scene.published else ""
    foreign = bool(scene.names) or scene.has(_FOREIGN, 0, len(scene.article.forms))
    for number, sentence in enumerate(scene.article.sentences):
        names = within(scene.names, sentence.first, sentence.last)
        whens = within(scene.dates, sentence.first, sentence.last)
        whens = [when for when in whens if _is_past(when, today)]
        bare = within(scene.bare, sentence.first, sentence.last) if foreign else []
        if whens:
            bases = _bases(names, bare, last, main)
            if _speaks_of_country(scene, sentence):
                bases[None] = (COUNTRY, [])
            for when in whens:
                text = str(when.phrase.edtf)
                for base_id, (source, some) in bases.items():
                    yield Slot(number, base_id, source, _nearest(some, when), text, PHRASE, when)
        elif today and _counts_many(scene, sentence):
            yield Slot(number, None, COUNTRY, None, today, PUBLISHED, None)
        for name in names or (() if scene.names else bare):
            told = (name.base_id, name.mention.base_id is None)
            last = [told, *(one for one in last if one[0] != name.base_id)]


def _is_past(when: When, today: str) -> bool:
    """Tell whether a day is known and not still to come."""
    day = (when.phrase.edtf or "").strip("[./")[:_DAY]
    return bool(day) and (not today or day <= today)


def _bases(
    names: list[Name], bare: list[Name], last: list[tuple[str, bool]], main: str | None
) -> dict[str | None, tuple[str, list[Name]]]:
    """Return the bases a sentence may speak of, each with its source and its names there."""
    found: dict[str | None, tuple[str, list[Name]]] = {}
    for source, some in ((NAMED, names), (BARE, bare)):
        for name in some:
            found.setdefault(name.base_id, (source, []))[1].append(name)
    for (base_id, is_bare), source in zip(last, (LAST, BEFORE_LAST), strict=False):
        found.setdefault(base_id, (BARE_LAST if is_bare else source, []))
    if main:
        found.setdefault(main, (MAIN, []))
    return found


def _nearest(names: list[Name], when: When) -> tuple[int, int] | None:
    if not names:
        return None
    near = min(names, key=lambda name: max(name.first - when.last, when.first - name.last))
    return near[:2]


def _speaks_of_country(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence says that something happened, or counts the troops in a country."""
    return scene.triggers.has(sentence.first, sentence.last) or _counts_many(scene, sentence)


def _counts_many(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence has a number that the troops in a country may have."""
    numbers = within(scene.numbers, sentence.first, sentence.last)
    return any(_FEWEST <= number.value <= _MOST for number in numbers)
