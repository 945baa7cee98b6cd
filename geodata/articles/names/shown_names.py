"""Weak Arabic names that foreign troops show to be bases: "خرج آخر جندي من التحالف من القائم".

No other base need be named: soldiers of the Coalition who leave a place, come to it or serve there
are at its base. Rockets show as much only where no town bears the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.articles.names.acts import is_town
from geodata.articles.text.lexicon import phrases, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.articles.names.known_names import KnownNames, Standing
    from geodata.articles.names.seen_names import Seen, Taken
    from geodata.articles.text.text import Article

_WORDS = section("names")
_FOREIGN = phrases(_WORDS["foreign"])
_SOLDIERS = phrases(_WORDS["soldiers"])
_LEAVING = phrases(_WORDS["leaving"])
_COMING = phrases(_WORDS["coming"])
_FIRING = phrases(_WORDS["firing"])
_WEAPONS = phrases(_WORDS["weapons"])
_OTHERS = phrases([*_WORDS["fighters"], *_WORDS["raids"]])
_PLACING = frozenset(
    (
        "من", "في", "الي", "عن", "علي", "داخل", "قرب", "نحو", "صوب", "محيط", "اما", "واما", "سوي",
        "وعن", "ومن", "وفي", "بشان", "حول", "ضد", "باتجاه", "خارج", "ومثلها", "بين", "مغادره",
    )
)  # fmt: skip
# These are done to a base with an army beside: its giving, not its leaving.
_GIVING = frozenset(
    (
        "تسليم", "سلم", "سلمت", "سلموا", "سلمنا", "تسلم", "تسلمت", "استلم", "استلمت", "استلام",
        "استعاد", "استعادت", "استعاده", "محضر", "مراسم",
    )
)  # fmt: skip
_ARMY = frozenset(("جيش", "بيشمركه", "حشد", "شرطه"))
_IRAQI = ("عراقي", "كردي")
_ABROAD = (["الكنديه"], ["الاستراليه"], ["الاسترالي"])
_WHICH = (["التي"], ["الذي"])
_TOPICS = frozenset(("اما", "واما", "عن", "وعن"))
_ARTICLE = "ال"
# Words spelled like these names: a country, progress, victory; and who is in office.
_WORDS_TOO = frozenset(("بلد", "تقدم", "نصر"))
_IN_OFFICE = ("باعمال", "بالاعمال", "بمهام", "بين", "علي", "حاليا")
_STANDING = "قايم"
_CALLED_COMPLEX = ("فكتوري", "فيكتوري")
_COMPLEX = "مجمع"
_BEFORE = 9
_BEHIND = 7
_DOER_REACH = 5


def shown_by_troops(
    article: Article,
    names: Sequence[Seen],
    decided: Sequence[Taken | None],
    *,
    known: KnownNames,
) -> Iterator[tuple[int, Standing]]:
    """Yield the weak Arabic names that foreign troops, or fire, show to be bases; what they are.

    Args:
        article: The article.
        names: Its names.
        decided: What each was taken for so far.
        known: What names may stand for.
    """
    for number, name in enumerate(names):
        if decided[number] or name.hit.stem.isascii() or name.direct_heads():
            continue
        bare = known.standing(name.hit.stem)
        if bare.city or bare.ambiguous or len(bare.weakly) != 1:
            continue
        named = any(taken and taken.base_id for taken in decided)
        if _may_be_base(article, name) and _is_shown(article, name, bare, named=named):
            yield number, bare


def _may_be_base(article: Article, name: Seen) -> bool:
    """Tell whether a name is no word of its own, nor blocked by what stands beside it."""
    behind = article.word_at(name.end)
    if article.forms[behind : behind + 1] in _ABROAD:
        return False
    if name.hit.stem in _WORDS_TOO or (name.hit.stem == _STANDING and not _is_place(article, name)):
        return False
    return not name.blocked or _is_complex(article, name)


def _is_shown(article: Article, name: Seen, bare: Standing, *, named: bool) -> bool:
    number, behind = article.word_at(name.leaning), article.word_at(name.end)
    if name.blocked:
        return True  # أصاب صاروخ مجمع فيكتوريا
    if is_town(article, name) or not _is_placed(article, name, number):
        return False
    sentence = article.sentences[article.sentence_at(name.start)]
    words = article.words.bare
    topic = named and article.forms[number - 1] in _TOPICS and number - sentence.first == 1
    if topic and _among(words[behind : sentence.last], _SOLDIERS | _LEAVING | _WEAPONS):
        return True  # وعن حرير قال إنها خلت من القوات
    words = article.words.forms
    near = [*words[max(sentence.first, number - _BEFORE) : number],
            *words[behind : min(sentence.last, behind + _BEHIND)]]  # fmt: skip
    if not bare.town and _among(near, _FIRING) and (named or _among(near, _WEAPONS)):
        return True
    return _is_served(article, near, number)


def _is_served(article: Article, near: Sequence[tuple[str, ...]], number: int) -> bool:
    """Tell whether foreign soldiers are said around a name to leave, come or serve there."""
    sentence = article.sentences[article.sentence_at(article.starts[number])]
    words = article.words.forms
    if _among(article.words.bare[sentence.first : sentence.last], _OTHERS):
        return False
    before = range(max(sentence.first, number - _BEFORE), number)
    own = any(_is_own_army(article, n) for n in before) and not _among(near, _GIVING)
    told = [s for s in article.sentences if s.paragraph == sentence.paragraph]
    if own or not _among(words[told[0].first : told[-1].last], _FOREIGN):
        return False
    return _among(near, _LEAVING) or (_among(near, _COMING) and _among(near, _SOLDIERS))


def _is_own_army(article: Article, number: int) -> bool:
    """Tell whether Iraqi troops are told of: "القوات العراقية", "الجيش"."""
    army = not _ARMY.isdisjoint(article.words.bare[number])
    following = article.forms[number + 1 : number + 2]
    return army or (
        bool(following)
        and following[0].removeprefix(_ARTICLE).startswith(_IRAQI)
        and not _SOLDIERS.isdisjoint(article.words.bare[number])
    )


def _is_place(article: Article, name: Seen) -> bool:
    """Tell whether "القائم" is no word for "standing" or "acting": "القائم بالأعمال"."""
    behind = article.word_at(name.end)
    following = article.forms[behind : behind + 1]
    return name.start < name.hit.start and not (following and following[0] in _IN_OFFICE)


def _is_placed(article: Article, name: Seen, number: int) -> bool:
    """Tell whether "from", "at" or a verb stands right before a name, or leans on it."""
    if name.hit.clitic.removesuffix(_ARTICLE).endswith(("ب", "ل")):
        return True
    before = article.words.bare[number - 1] if number else ()
    if any(form in _PLACING or form in _LEAVING or form in _FIRING for form in before):
        return True
    behind = article.word_at(name.end)
    if article.forms[behind : behind + 1] in _WHICH and "," in article.gap(behind):
        return name.start < name.hit.start or name.hit.stem.startswith(_CALLED_COMPLEX)
    doers = any(form in _FOREIGN or form in _SOLDIERS or form in _WEAPONS for form in before)
    doers = doers or name.hit.stem.startswith(_CALLED_COMPLEX)
    verb = article.words.bare[max(0, number - _DOER_REACH) : number - 1]
    return doers and name.hit.stem != _STANDING and _among(verb, _LEAVING | _FIRING)


def _is_complex(article: Article, name: Seen) -> bool:
    """Tell whether "complex" stands before the name of one: "مجمع فيكتوريا"."""
    before = article.words.bare[article.word_at(name.leaning) - 1]
    return name.hit.stem.startswith(_CALLED_COMPLEX) and _COMPLEX in before


def _among(words: Sequence[tuple[str, ...]], listed: frozenset[str]) -> bool:
    return any(not listed.isdisjoint(forms) for forms in words)
