"""Which base an Arabic clause without a name goes on about, and which places it goes away to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within
from geodata.articles.text.arabic_forms import has_object
from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_AFTER: Final = frozenset(("بعد", "عقب", "اثر", "قبل", "قبيل", "بعيد", "غداه", "خلال", "اثناء"))
_PAPERS: Final = frozenset(
    (
        "محضر", "وثيقه", "وثايق", "صك", "المنشات", "منشاته", "منشاتها", "مفاتيح", "اوراق",
        "بروتوكول", "جرد",
    )
)  # fmt: skip
_PAIRS: Final = frozenset(
    ("قاعدتين", "قاعدتان", "معسكرين", "معسكران", "موقعين", "موقعان", "منشاتين", "منشاتان")
)
_THEY_ARE: Final = frozenset(("هما", "وهما", "القاعدتان", "المعسكران", "الموقعان"))
_TARGETS: Final = frozenset(
    ("السفاره", "سفاره", "القنصليه", "قنصليه", "حقل", "مصفي", "ميناء", "منزل", "سجن", "سوق")
)
_GREEN: Final = ("المنطقه", "الخضراء")
_AT: Final = frozenset(("قرب", "علي", "في", "داخل", "محيط", "نحو", "صوب", "باتجاه", "من", "مبني"))
_TOPICS: Final = frozenset(("اما", "واما", "وفي", "في"))
_AIRPORT: Final = "مطار"
_CITY: Final = "اربيل"
_THE_AIRPORT: Final = frozenset(("المطار", "بالمطار", "للمطار"))
_HEAD: Final = 4
_REACH: Final = 7
_NEAR: Final = 3
_GIVEN: Final = ("handover", "withdraw")
_BASES: Final = frozenset(("قواعد", "القواعد", "مواقع", "المواقع", "معسكرات", "المعسكرات"))
_TWO: Final = 2


def handed_there(scene: Scene, clause: Clause) -> str | None:
    """Return the base of "بعد مراسم تسليم جرت أمس", or of papers signed behind its sentence."""
    sentence = clause.sentence
    if scene.article.lang != "ar" or clause.trigger.family != "handover":
        return None
    if clause.has(scene, "elsewhere", "house") or scene.names.has(clause.first, sentence.last):
        return None
    if clause.first > sentence.first:
        after = not _AFTER.isdisjoint(bare_forms(scene.form(clause.first)))
        dated = after and bool(clause.dates(scene))
        return _only_base(scene, sentence.first, clause.first) if dated else None
    before = scene.article.sentences[clause.number - 1] if clause.number else sentence
    same = before.paragraph == sentence.paragraph and before is not sentence
    return _only_base(scene, before.first, before.last) if same and signs(scene, clause) else None


def signs(scene: Scene, clause: Clause) -> bool:
    """Tell whether the papers or keys of a base are given, no base being named."""
    words = scene.article.words.bare[clause.first : clause.last]
    return any(not _PAPERS.isdisjoint(bare) for bare in words)


def bases_named_next(scene: Scene, clause: Clause) -> list[str]:
    """Return the two bases that "على قاعدتين" means and the next sentence names with "هما"."""
    if scene.names.has(clause.sentence.first, clause.sentence.last):
        return []
    if not scene.says(_PAIRS, range(clause.first, clause.last)):
        return []
    following = scene.article.sentences[clause.number + 1 : clause.number + 2]
    for sentence in following:
        named = within(scene.names, sentence.first, sentence.last)
        told = list(dict.fromkeys(name.mention.base_id for name in named))
        head = range(sentence.first, min(sentence.last, sentence.first + _HEAD))
        they = any(scene.form(n).removeprefix("و") in _THEY_ARE for n in head)
        if they and len(told) == _TWO:
            return [base for base in told if base]
    return []


def is_at_another_place(scene: Scene, clause: Clause) -> bool:
    """Tell whether an Arabic clause without a name is about an embassy, an airport or a house."""
    if scene.article.lang != "ar" or scene.names.has(clause.first, clause.last):
        return False
    if _takes_up_several(scene, clause):
        return True
    topic = scene.form(clause.first) in _TOPICS
    house = topic and scene.has("house", clause.first + 1, clause.first + _HEAD)
    if house and not scene.has("base_again", clause.first, clause.last):
        return True
    return clause.trigger.family == "attack" and (
        _hits_another(scene, clause) or _is_civil_airport(scene, clause)
    )


def _takes_up_several(scene: Scene, clause: Clause) -> bool:
    """Tell whether the ها of a verb are several bases: "سبع قواعد أخرى استعادها العراق"."""
    first = clause.trigger.first
    if clause.trigger.family not in _GIVEN or not has_object(clause.trigger.marks[0].form):
        return False
    if scene.has_comma(first - _NEAR + 1, first):
        return False
    return scene.says(_BASES, range(first - _NEAR, first))


def _hits_another(scene: Scene, clause: Clause) -> bool:
    """Tell whether an embassy or the Green Zone stands behind "near", before any base."""
    first, last = clause.trigger.first, clause.trigger.last
    if not scene.has("elsewhere", last, clause.last):
        return False
    if scene.has_any(("base_again", "it_again"), first, last):
        return False
    for number in range(last, min(clause.last, last + _REACH)):
        if scene.has_any(("base_again", "it_again"), number, number + 1):
            return False
        green = (scene.form(number), scene.form(number + 1)) == _GREEN
        target = scene.form(number) in _TARGETS or green
        if target and scene.form(number - 1) in _AT:
            return True
    return False


def _is_civil_airport(scene: Scene, clause: Clause) -> bool:
    """Tell whether "the airport" is the one of Baghdad, told of last as "مطار بغداد"."""
    here = range(clause.first, clause.last)
    again = scene.has_any(("base_again", "it_again"), clause.trigger.first, clause.last)
    if not again and any(_is_of_city(scene, n) for n in here):
        return True
    at = next((n for n in here if scene.form(n) in _THE_AIRPORT), 0)
    for number in range(at - 1, -1, -1):
        if scene.form(number).endswith(_CITY):
            return False
        if not scene.form(number).endswith(_AIRPORT) or number == at:
            continue
        return _is_of_city(scene, number)
    return False


def _is_of_city(scene: Scene, number: int) -> bool:
    """Tell whether "مطار بغداد" stands at a word and names no base."""
    airport = scene.form(number).endswith(_AIRPORT) and not scene.is_taken(number)
    return airport and scene.has("elsewhere", number + 1, number + 2)


def _only_base(scene: Scene, first: int, last: int) -> str | None:
    bases = {name.mention.base_id for name in within(scene.names, first, last)}
    return bases.pop() if len(bases) == 1 else None
