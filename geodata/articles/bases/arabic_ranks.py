"""Arabic words that point at one of the bases told of: "من الأولى", "الموقع الثاني", "الأخرى"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_RANKS: Final = {
    "الاول": 0, "الاولي": 0, "الثاني": 1, "الثانيه": 1, "الثالث": 2, "الثالثه": 2,
    "الاخير": -1, "الاخيره": -1,
}  # fmt: skip
_BEEN: Final = frozenset(("كانت", "وكانت", "كان", "وكان", "فكانت"))
_OTHER: Final = frozenset(("الاخري", "الاخر"))
_BOTH: Final = frozenset(
    (
        "القاعدتين", "القاعدتان", "المعسكرين", "المعسكران", "الموقعين", "الموقعان", "كلتيهما",
        "كليهما", "كلتاهما", "كلاهما", "المنشاتين", "المنشاتان", "الثكنتين", "منهما", "فيهما",
        "عليهما", "عنهما", "اليهما", "اخلاهما", "اخلتهما", "سلمتهما", "سلمهما", "غادرتهما",
        "غادرهما", "استهدفتهما", "اصابتهما", "تسلمتهما", "تسلمهما", "تسليمهما", "اخلاءهما",
    )
)  # fmt: skip
_ONE_OF: Final = frozenset(("احدي", "احد", "باحدي", "لاحدي", "باحد", "اي", "ايا", "بين"))
_PLACING: Final = frozenset(
    ("من", "في", "عن", "علي", "الي", "نحو", "داخل", "صوب", "خارج", "غادر", "غادرت", "اخلي",
     "اخلت", "سلم", "سلمت", "تسلم", "تسلمت", "استهدف", "استهدفت", "قصف", "قصفت", "طال", "طالت",
     "اصاب", "اصابت", "اما", "واما", "فاما", "تسليم", "اخلاء", "مغادره", "دخل", "دخلت")
)  # fmt: skip
# Behind "the first" these say that it is a day, an hour or a thing of its own.
_HOURS: Final = frozenset(
    (
        "من", "ظهرا", "فجرا", "صباحا", "مساء", "ليلا", "عصرا", "بعد", "والنصف", "والربع", "الا",
        "والثلث", "والدقيقه", "منتصف",
    )
)  # fmt: skip
_HEADS: Final = frozenset(
    (
        "القاعده", "المعسكر", "الموقع", "المطار", "المجمع", "الثكنه", "المنشاه", "المكان",
        "المرفق", "المركز",
    )
)  # fmt: skip
# The city stands for its base only in a list with another: "عين الأسد وأربيل".
_CITY: Final = frozenset(("اربيل", "واربيل", "باربيل"))
_CITY_BASE: Final = "erbil"
_ITS_AIRPORT: Final = frozenset(("مطارها", "المطار", "بمطارها"))
_TWO: Final = 2


def ranked_again(scene: Scene, clause: Clause) -> list[str] | None:
    """Return the bases that a word of rank, "the other" or "both" in a clause points back to.

    Nothing of "one of the two", which is no base of the two for sure; None if no word points back.
    "The first base" may be the only one of ours; without a noun two must have been told of.
    """
    if scene.article.lang != "ar":
        return None
    if (city := _of_city(scene, clause)) is not None:
        return city
    for mark in scene.marks("pointing", clause.first, clause.last):
        number = mark.first
        forms = bare_forms(scene.form(number))
        if any(form in _BOTH for form in forms):
            return _both(scene, clause, number)
        rank = next((_RANKS[form] for form in forms if form in _RANKS), None)
        other = any(form in _OTHER for form in forms)
        if (rank is None and not other) or scene.is_taken(number):
            continue
        headed = any(form in _HEADS for form in bare_forms(scene.form(number - 1)))
        if headed or _stands_alone(scene, number):
            told = _told_of(scene, clause, number)
            if rank == -1 and told:
                return _last_told(told)
            return _the_other(told) if rank is None else _of_rank(told, rank, headed=headed)
    return None


def _last_told(told: list[str | None]) -> list[str] | None:
    return [told[-1]] if told[-1] else None


def _of_city(scene: Scene, clause: Clause) -> list[str] | None:
    """Return the base of "أربيل التي استهدف مطارها", none if no airport is told."""
    for mark in scene.marks("relative", clause.first, clause.trigger.first):
        if scene.form(mark.first - 1) in _CITY and not scene.is_taken(mark.first - 1):
            told = map(scene.form, range(mark.last, clause.last))
            return [_CITY_BASE] if not _ITS_AIRPORT.isdisjoint(told) else []
    return None


def _of_rank(told: list[str | None], rank: int, *, headed: bool) -> list[str] | None:
    if len(told) < (1 if headed and rank == 0 else _TWO) or rank >= len(told):
        return None
    base = told[rank]
    return [base] if base else None


def _stands_alone(scene: Scene, number: int) -> bool:
    """Tell whether "the first" is no adjective, hour or day: "نقل كتيبة من الأولى إلى"."""
    leaned = scene.form(number).startswith(("ب", "وب", "لل"))
    last = _RANKS.get(scene.form(number)) == -1 and scene.form(number - 1) in _BEEN
    placed = leaned or last or not _PLACING.isdisjoint(bare_forms(scene.form(number - 1)))
    return placed and scene.form(number + 1) not in _HOURS


def _both(scene: Scene, clause: Clause, number: int) -> list[str] | None:
    """Return the two bases "the two bases" means, if just two were told of."""
    if scene.form(number - 1) in _ONE_OF or scene.form(number - 2) in _ONE_OF:
        return []
    told = [base for base in _told_of(scene, clause, number) if base]
    return told if len(told) == _TWO and clause.dates(scene) else None


def _the_other(told: list[str | None]) -> list[str] | None:
    """Return the base of two that was not named last."""
    return [told[0]] if len(told) == _TWO and told[0] else None


def _told_of(scene: Scene, clause: Clause, number: int) -> list[str | None]:
    """Return the bases told of before a word in the nearest sentences that tell of two.

    None stands for one that is not ours: "a base near Makhmour".
    """
    sentences = scene.article.sentences
    told: list[str | None] = []
    for at in range(clause.number, -1, -1):
        sentence = sentences[at]
        if sentence.paragraph != clause.sentence.paragraph and told:
            break
        here = _in_sentence(scene, sentence.first, min(sentence.last, number))
        told = [*here, *(base for base in told if base is None or base not in here)]
        if len(told) >= _TWO:
            break
    return told


def _in_sentence(scene: Scene, first: int, last: int) -> list[str | None]:
    """Return the bases told of between two words in their order, None for one not named."""
    named = within(scene.names, first, last)
    spots: list[tuple[int, str | None]] = [(n.first, n.mention.base_id) for n in named]
    heads = scene.article.words.is_head
    for number in range(first, last):
        if heads[number] and _is_anothers(scene, number):
            spots.append((number, None))
        elif scene.form(number) in _CITY and not scene.is_taken(number):
            joined = any(name.last == number for name in named)
            spots.append((number, _CITY_BASE if joined else None))
    told: list[str | None] = []
    for _, base in sorted(spots, key=lambda spot: spot[0]):
        if base is None or base not in told:
            told.append(base)
    return told


def _is_anothers(scene: Scene, number: int) -> bool:
    """Tell whether a head word speaks of a base that is not named: "قاعدة مشتركة في مخمور"."""
    form = scene.form(number).removeprefix("و")
    definite = form.startswith(("ال", "بال", "لل"))
    return not definite and not scene.is_taken(number) and not scene.names.has(number, number + 4)
