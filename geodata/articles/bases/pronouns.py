"""Words that take a base up again without naming it: "it", "there", فيها, the ها of a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.clauses import ON_THAT_DAY
from geodata.articles.clauses.scene import within
from geodata.articles.text.arabic_forms import has_object
from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_OBJECT_REACH: Final = 5
_LONGEST_NAME: Final = 8
_DOER_REACH: Final = 4
_BY: Final = ("بنقل", "بتسليم", "بانتقال", "باعاده", "بتوقيع")
_ITS_PARTS: Final = frozenset(
    f"{part}{its}"
    for part in (
        "مفاتيح", "ادارت", "مسووليت", "ملكيت", "منشات", "مرافق", "مباني", "زمام", "قيادت", "عهدت",
        "شوون", "امن", "حمايت", "بوابات", "مهابط", "مدرجات",
    )
    for its in ("ه", "ها")
)  # fmt: skip
_OF_IT: Final = frozenset(("لها", "له"))
_BE: Final = frozenset(("are", "is", "were", "was", "has", "have", "had"))
_GIVES: Final = frozenset(("handed", "gave", "turned", "ceded", "transferred", "returned"))
_GIVEN: Final = frozenset(("سلم", "سلمت", "اعيد", "اعيدت", "ارجع", "ارجعت", "سلما", "اعيدا"))
_TO_WHOM: Final = frozenset(("الي", "رسميا", "بالكامل", "لاحقا", "حينها", "لوزاره", "لقياده"))
_SAID: Final = frozenset(("said", "says", "insists", "insisted"))
_HAS: Final = frozenset(("has", "had", "have", "does", "did", "would", "will"))
CARRIES_ON: Final = frozenset(
    (
        "and", "was", "were", "then", "later", "has", "been", "is", "be", "being", "had", "also",
        "again", "have", "finally", "subsequently", "once", "twice",
        "وقد", "و", "ثم", "كما", "قد", "وكانت", "وكان", "حين", "عندما", "حيث", "اذ", "بعدما",
    )
)  # fmt: skip
"""Words that stand between a subject left out and its verb: "and was later returned"."""
_WHERE: Final = frozenset(("where", "حيث"))
_WHERE_REACH: Final = 3
_ITS: Final = frozenset(("it", "its", "there", "فيها", "عليها", "داخلها", "محيطها", "هناك"))


def where_base(scene: Scene, clause: Clause) -> str | None:
    """Return the base before "where": "Al-Taqaddum, where the first arrived", حيث وصل أولهم."""
    for number in (clause.first, clause.first - 1):
        if scene.form(number) not in _WHERE or number <= clause.sentence.first:
            continue
        first = max(clause.sentence.first, number - _WHERE_REACH - _LONGEST_NAME)
        named = [n for n in within(scene.names, first, number) if n.last <= number]
        near = named and number - named[-1].last <= _WHERE_REACH
        if near and not scene.has("elsewhere", named[-1].last, number):
            return named[-1].mention.base_id
    return _same_base(scene, clause)


def _same_base(scene: Scene, clause: Clause) -> str | None:
    """Return the one base before "since Monday, when three rockets landed on its perimeter"."""
    first, at = clause.sentence.first, clause.first
    if scene.form(at) not in ON_THAT_DAY:
        return None
    if not any(when.last == at for when in within(scene.dates, first, at)):
        return None
    bases = {name.mention.base_id for name in within(scene.names, first, at)}
    its = scene.says(_ITS, range(at, clause.last))
    return bases.pop() if its and len(bases) == 1 else None


def _speaks(scene: Scene, mark: Mark) -> bool:
    """Tell whether "it" is who speaks: "Washington has said it has no plans"."""
    said = scene.form(mark.first - 1) in _SAID and mark.form == "it"
    return said and scene.form(mark.last) in _HAS


def _hands_over(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """Tell whether "it" is who hands over another place: "it handed over Abu Ghraib"."""
    trigger = clause.trigger
    if mark.form != "it" or mark.last != trigger.first or trigger.family != "handover":
        return False
    verb = trigger.marks[0]
    start, _ = scene.span(verb.last, verb.last + 1) if verb.last < clause.last else (0, 0)
    return verb.form in _GIVES and start > 0 and scene.article.raw[start].isupper()


def _is_given(scene: Scene, clause: Clause) -> bool:
    """Tell whether a verb in passive goes on: "غادر الجنود الموقع | وسلم إلى الجيش"."""
    trigger = clause.trigger
    verb = trigger.marks[0]
    before = [*map(scene.form, range(clause.first, verb.first))]
    given = not _GIVEN.isdisjoint(bare_forms(verb.form)) and CARRIES_ON.issuperset(before)
    to = scene.form(verb.first + 1)
    return given and (to in _TO_WHOM or to.startswith("لل") or scene.is_taken(verb.first + 1))


def _is_by_means_of(clause: Clause) -> bool:
    """Tell whether a noun says by what it ended: "أنهى مهامه في التاجي | بنقل المسؤولية"."""
    trigger = clause.trigger
    by = trigger.first == clause.first > clause.sentence.first
    return by and trigger.family == "handover" and trigger.marks[0].form.startswith(_BY)


def _is_all_of_it(scene: Scene, clause: Clause) -> bool:
    """Tell whether "its keys" or "its command" is handed over: "وسلّم مفاتيحه إلى القيادة"."""
    trigger = clause.trigger
    behind = range(trigger.first + 1, min(clause.last, trigger.last + _DOER_REACH))
    handed = trigger.family == "handover"
    return handed and scene.says(_ITS_PARTS, behind)


def _is_left_by(scene: Scene, clause: Clause) -> bool:
    """Tell whether "of it" stands behind a noun and who does it: "مغادرة القوات لها"."""
    at, last = clause.trigger.first, clause.trigger.last
    behind = range(last, min(clause.last, last + _DOER_REACH))
    return scene.has("naming", at, at + 1) and scene.says(_OF_IT, behind)


def is_pronoun(scene: Scene, clause: Clause) -> bool:
    """Tell whether "it", "there", فيها or the ها of a verb stands for a base."""
    trigger = clause.trigger
    if any(has_object(mark.form) for mark in trigger.marks if not mark.form.isascii()):
        return True
    last = min(clause.sentence.last, trigger.last + _OBJECT_REACH)
    if scene.form(clause.first - 2) == "it" and scene.form(clause.first - 1) in _BE:
        return True  # eight days before it was | handed over
    if any(
        (mark.form != "there" or scene.form(mark.last) not in _BE) and not _speaks(scene, mark)
        for mark in scene.marks("it_again", clause.first, last)
        if mark.first != trigger.first
        and not scene.is_taken(mark.first)
        and not _hands_over(scene, clause, mark)
    ):
        return True
    if scene.has("relative", clause.first, clause.first + 2) or _is_left_by(scene, clause):
        return True
    if _is_given(scene, clause) or _is_all_of_it(scene, clause) or _is_by_means_of(clause):
        return True
    verb = trigger.marks[0].form
    lacks_subject = verb.endswith("ت") and not verb.endswith("ات")
    breaks = scene.marks("break", clause.first, trigger.first)
    first = breaks[-1].first if breaks else clause.first
    before = [*map(scene.form, range(first, trigger.first))]
    return (
        lacks_subject
        and CARRIES_ON.issuperset(before)
        and scene.form(trigger.marks[0].first + 1).startswith(("ل", "ب", "في", "عام"))
    )
