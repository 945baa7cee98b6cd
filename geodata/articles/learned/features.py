"""What stands around a day and a base: the words on each side, and what can be said of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.clauses.scene import within
from geodata.articles.learned.slots import (
    BARE,
    BARE_LAST,
    BEFORE_LAST,
    LAST,
    MAIN,
    PHRASE,
)
from geodata.articles.learned.stems import STEMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from geodata.articles.clauses.scene import Scene
    from geodata.articles.learned.slots import Slot

WHERE: Final = (
    "left", "between", "right", "before day", "behind day", "before name", "behind name",
    "sentence before", "base carried", "country", "day not said", "bare name",
)  # fmt: skip
"""Where a word may stand: before day and base, between them, behind both; right beside either;
a sentence earlier; and anywhere near, where the base or the day is not named beyond doubt."""
_WIDE: Final = 18
_NEAR: Final = 3
_MOST: Final = 3
_MOST_STEPS: Final = 6
_CARRIED: Final = (LAST, BEFORE_LAST, BARE_LAST, MAIN)
_NOWHERE: Final = (0, 0)

Stretch = tuple[int, int]


class Sheet(NamedTuple):
    """All that weights are asked about in one article.

    Attributes:
        words: The numbers of the words of the sentences with slots and those before them; words
            are counted in these.
        stems: For each of them its stem; empty for words of dates and of names.
        marks: The listed words, in order: the first word of each, and its list.
        stretches: For each slot the words of each place of `WHERE`: the first, and after the last.
        traits: What can be said of a sentence, a day, a base, or of a day and a base together.
        traits_of: For each slot which four of those are its own.
    """

    words: list[int]
    stems: list[str]
    marks: list[tuple[int, str]]
    stretches: list[tuple[Stretch, ...]]
    traits: list[list[str]]
    traits_of: list[tuple[int, int, int, int]]


def sheet_of(scene: Scene, slots: Sequence[Slot]) -> Sheet:
    """Return what stands around each slot of an article."""
    words, shifts = _words_near(scene, slots)
    forms, taken = scene.article.forms, scene.is_taken
    stems = ["" if taken(number) else STEMS[forms[number]] for number in words]
    known: dict[object, int] = {}
    traits: list[list[str]] = []

    def told(key: object, find: Callable[[Scene, Slot], Iterator[str]], slot: Slot) -> int:
        """Find out once what several slots share."""
        number = known.get(key)
        if number is None:
            number = known[key] = len(traits)
            traits.append([*find(scene, slot)])
        return number

    traits_of = [
        (
            told(slot.number, _of_sentence, slot),
            told((slot.number, slot.when), _of_day, slot),
            told((slot.number, slot.source), _of_base, slot),
            told((slot.number, slot.when, slot.name), _of_both, slot),
        )
        for slot in slots
    ]
    stretches = _all_stretches(scene, slots, shifts)
    return Sheet(words, stems, _marks(scene, words), stretches, traits, traits_of)


def _words_near(scene: Scene, slots: Sequence[Slot]) -> tuple[list[int], dict[int, int]]:
    """Return the words of sentences with slots and of those before, and each one's shift."""
    words: list[int] = []
    shifts: dict[int, int] = {}
    near = {number for slot in slots for number in (slot.number - 1, slot.number)}
    for number in sorted(near - {-1}):
        sentence = scene.article.sentences[number]
        shifts[number] = len(words) - sentence.first
        words += range(sentence.first, sentence.last)
    return words, shifts


def _marks(scene: Scene, words: Sequence[int]) -> list[tuple[int, str]]:
    """Return the listed words among some."""
    places = {word: place for place, word in enumerate(words)}
    return sorted((places[at], label) for at, label in scene.all_marks() if at in places)


def words_around(sheet: Sheet, slot: int) -> Stretch:
    """Return all words around a slot, by their numbers in the article."""
    first, last = around(sheet.stretches[slot])
    return sheet.words[first], sheet.words[last - 1] + 1


def around(stretches: tuple[Stretch, ...]) -> Stretch:
    """Return all words around a slot, from the first before it to the last behind."""
    return stretches[0][0], stretches[2][1]


def _all_stretches(
    scene: Scene, slots: Sequence[Slot], shifts: Mapping[int, int]
) -> list[tuple[Stretch, ...]]:
    """Return the words of each place for each slot; slots of one day and name share most."""
    known: dict[tuple[int, str, Stretch | None], tuple[Stretch, ...]] = {}
    found = []
    for slot in slots:
        key = slot.number, slot.when, slot.name
        near = known.get(key)
        if near is None:
            near = known[key] = _stretches(scene, slot, shifts)
        whole = around(near)
        found.append(
            (
                *near,
                whole if slot.source in _CARRIED else _NOWHERE,
                whole if slot.base_id is None else _NOWHERE,
                whole if slot.given != PHRASE else _NOWHERE,
                whole if slot.source == BARE else _NOWHERE,
            )
        )
    return found


def _stretches(scene: Scene, slot: Slot, shifts: Mapping[int, int]) -> tuple[Stretch, ...]:
    """Return the words before, between, behind and beside a day and a name, and before both."""
    sentence = scene.article.sentences[slot.number]
    day = (slot.at.first, slot.at.last) if slot.at else None
    spans = sorted(span for span in (day, slot.name) if span)
    low, high = (sentence.first, sentence.first)
    if spans:
        low, high = spans[0][0], max(span[1] for span in spans)
    between = (spans[0][1], max(spans[0][1], spans[-1][0])) if len(spans) > 1 else (low, low)
    stops = scene.signs(";", sentence.first + 1, sentence.last)
    first = max(sentence.first, low - _WIDE, *(stop for stop in stops if stop <= low))
    last = min(sentence.last, high + _WIDE, *(stop for stop in stops if stop >= high))
    shift = shifts[slot.number]
    places = (
        (first, low), between, (high, max(high, last)),
        *_beside(day, (first, last)), *_beside(slot.name, (first, last)),
    )  # fmt: skip
    before = _NOWHERE
    if slot.number:
        told, back = scene.article.sentences[slot.number - 1], shifts[slot.number - 1]
        before = told.first + back, told.last + back
    return (*((one + shift, end + shift) for one, end in places), before)


def _beside(span: Stretch | None, whole: Stretch) -> tuple[Stretch, Stretch]:
    if span is None:
        return (whole[0], whole[0]), (whole[0], whole[0])
    first, last = span
    return (max(whole[0], first - _NEAR), first), (last, max(last, min(whole[1], last + _NEAR)))


def _of_sentence(scene: Scene, slot: Slot) -> Iterator[str]:
    sentence = scene.article.sentences[slot.number]
    whens = within(scene.dates, sentence.first, sentence.last)
    numbers = [n.value for n in within(scene.numbers, sentence.first, sentence.last)]
    yield f"{min(_MOST, len(whens))} days"
    yield f"sentence {min(_MOST, slot.number)}"
    yield f"{min(_MOST_STEPS, (sentence.last - sentence.first) // _MOST_STEPS)} long"
    yield f"numbers of {len(str(int(max(numbers, default=0))))} digits"
    asks = "?" in scene.article.copy[sentence.end - 2 : sentence.end + 1]
    for told, what in (
        (sentence.item, "item"), (sentence.heading, "heading"), (sentence.opening, "opening"),
        (asks, "question"),
    ):  # fmt: skip
        if told:
            yield what


def _of_base(scene: Scene, slot: Slot) -> Iterator[str]:
    sentence = scene.article.sentences[slot.number]
    names = {name.base_id for name in within(scene.names, sentence.first, sentence.last)}
    yield f"base {slot.source}"
    yield f"{min(_MOST, len(names))} names, {slot.source}"


def _of_day(scene: Scene, slot: Slot) -> Iterator[str]:
    published = scene.published.isoformat() if scene.published else ""
    yield f"day {slot.given}"
    yield f"day of {len(slot.when)} letters"
    if published:
        letters = enumerate(zip(slot.when, published, strict=False))
        shared = next((n for n, (one, other) in letters if one != other), len(slot.when))
        yield "day to come" if slot.when[:10] > published else f"day shares {shared}"
    if slot.at:
        yield f"day {slot.at.phrase.basis}"
        yield f"bound {slot.at.phrase.bound}"
        if slot.at.first == scene.article.sentences[slot.number].first:
            yield "day begins"


def _of_both(scene: Scene, slot: Slot) -> Iterator[str]:
    if not (slot.at and slot.name):
        yield "day or base alone"
        return
    day_first = slot.at.first < slot.name[0]
    between = (slot.at.last, slot.name[0]) if day_first else (slot.name[1], slot.at.first)
    yield "day first" if day_first else f"name first, {slot.source}"
    yield f"{min(max(0, between[1] - between[0]) // _NEAR, _MOST_STEPS)} between"
    yield f"{min(_MOST, len(within(scene.names, *between)))} names between"
    yield f"{min(_MOST, len(within(scene.dates, *between)))} days between"
    yield f"{min(_MOST, len(scene.signs(',', between[0], between[1] + 1)))} commas"
    if scene.signs(":", between[0], between[1] + 1):
        yield "colon"
