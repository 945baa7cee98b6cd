"""The figures of an event: rockets, drones, killed, wounded, personnel, vehicles, value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.number_words import Number

COUNTED: Final = ("rockets", "drones", "vehicles")
CASUALTIES: Final = ("killed", "wounded")
_THINGS: Final = (*COUNTED, "money", "hostile")
_STOPS: Final = (*CASUALTIES, "rockets", "drones")
_COUNTED_OR_HURT: Final = (*COUNTED, *CASUALTIES)
_NEAR: Final = 3
_CASUALTY_REACH: Final = 9
_DUALS: Final = ("ين", "ان", "تين", "تان", "وخا", "يرتا")
_TEN: Final = 10
_TENS: Final = frozenset(("عشره", "بعشره", "وعشره", "عشر", "بعشر"))
_ONE: Final = frozenset(("a", "an", "one"))
# "A rocket attack" does not say how many rockets.
_MANY: Final = frozenset(
    ("attack", "barrage", "fire", "salvo", "strike", "volley", "assault", "bombardment")
)


def figures_of(scene: Scene, first: int, last: int) -> dict[str, int]:
    """Return the figures between two words; what is not counted there is left out."""
    if not scene.has_any(_COUNTED_OR_HURT, first, last):
        return _value(scene, first, last)
    found: dict[str, int] = {}
    for label in COUNTED:
        for mark in scene.marks(label, first, last):
            count = _count_before(scene, mark, first)
            if count is not None and label not in found:
                found[label] = count
    for label in CASUALTIES:
        count = _casualties(scene, label, first, last)
        if count:
            found[label] = count
    found.update(_value(scene, first, last))
    return found


def personnel_of(scene: Scene, first: int, last: int) -> dict[str, int]:
    """Return the troops counted between two words, unless they were killed or hurt."""
    for number in _plain_numbers(scene, first, last):
        noun = scene.marks("troops", number.last, min(last, number.last + _NEAR))
        noun = noun or scene.marks("persons", number.last, number.last + 1)
        start = max(first, number.first - _NEAR)
        hit = scene.any_of(CASUALTIES, start, number.last + _NEAR)
        if noun and not hit and number.value > 1:
            return {"personnel": int(number.value)}
    return {}


def _count_before(scene: Scene, mark: Mark, first: int) -> int | None:
    """Return the number of a counted noun: "14 rockets", صاروخان, "one drone"."""
    numbers = _plain_numbers(scene, max(first, mark.first - _NEAR), mark.first)
    if numbers and numbers[-1].last <= mark.first:
        return int(numbers[-1].value)
    if not mark.form.isascii():
        return _TEN if scene.form(mark.first - 1) in _TENS else _arabic_count(scene, mark)
    one = scene.form(mark.first - 1) in _ONE and scene.form(mark.last) not in _MANY
    return 1 if one else None


def _plain_numbers(scene: Scene, first: int, last: int) -> list[Number]:
    """Return the numbers between two words that are no part of a date or a name."""
    return [n for n in within(scene.numbers, first, last) if not scene.is_taken(n.first)]


def _arabic_count(scene: Scene, mark: Mark) -> int | None:
    form = mark.form
    if form.endswith(
        (
            "صاروخين",
            "صاروخان",
            "صاروخا",
            "مسيرتين",
            "مسيرتان",
            "قذيفتين",
            "قذيفتان",
            "طايرتين",
            "طايرتان",
        )
    ):
        dual = form.endswith(("ين", "ان")) or _is_construct(scene, mark)
        return 2 if dual else 1
    return (
        1
        if form.endswith(("صاروخ", "مسيره", "قذيفه")) and not form.startswith(("ال", "لل"))
        else None
    )


def _is_construct(scene: Scene, mark: Mark) -> bool:
    """Tell whether صاروخا is the two of "صاروخا كاتيوشا", not one rocket."""
    return scene.form(mark.last).startswith(("كاتيوشا", "غراد"))


def _casualties(scene: Scene, label: str, first: int, last: int) -> int:
    """Return the killed or wounded: the numbers of people beside the word, added up."""
    total = 0
    for mark in scene.marks(label, first, last):
        behind = _people(scene, mark.last, min(last, mark.last + _CASUALTY_REACH))
        near = max(first, mark.first - 6)
        weapons = scene.any_of(("rockets", "drones"), near, mark.first)
        near = weapons[-1].last if weapons else near
        before = _people(scene, near, mark.first) if not behind else 0
        total = max(total, behind or before)
    return total


def _people(scene: Scene, first: int, last: int) -> int:
    """Add up the people counted between two words, up to the next verb or stop."""
    stops = [m.first for m in scene.any_of(_STOPS, first, last)]
    end = min([last, *stops])
    total = 0
    for number in _plain_numbers(scene, first, end):
        none = scene.form(number.first - 1) == "no"
        if number.value < 1000 and not none and not _counts_things(scene, number.last):  # noqa: PLR2004
            total += int(number.value)
    if total:
        return total
    persons = [number for number in range(first, end) if _is_one_person(scene, number)]
    return sum(number - 1 not in persons for number in persons)


def _counts_things(scene: Scene, number: int) -> bool:
    """Tell whether a number counts things, or fighters of the other side."""
    return scene.has_any(_THINGS, number, number + 2)


def _is_one_person(scene: Scene, number: int) -> bool:
    """Tell whether "an American contractor" or متعاقد begins at a word."""
    if scene.form(number) in ("a", "an"):
        return scene.has("troops", number, number + 4) or scene.has("coalition", number, number + 2)
    form = scene.form(number)
    return form in ("متعاقد", "جندي", "عسكري", "ضابط", "مدني", "شخص", "متعاقدا", "جنديا")


def _value(scene: Scene, first: int, last: int) -> dict[str, int]:
    """Return the US dollars of a property: "$1.1 million", "5 ملايين دولار"."""
    for mark in scene.marks("money", first, last):
        numbers = within(scene.numbers, max(first, mark.first - 6), mark.first)
        if numbers:
            return {"value": int(numbers[-1].value)}
    for number in within(scene.numbers, first, last):
        if scene.gap(number.first).endswith("$"):
            return {"value": round(number.value)}
    return {}
