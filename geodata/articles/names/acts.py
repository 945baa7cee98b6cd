"""Weak names that what is done to them shows to be bases: "the handover of Qayyarah".

Only in an article that names another base beyond doubt, and in no sentence about a town or about
fighters; a common word never.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.articles.text.lexicon import phrases, section
from geodata.articles.text.surroundings import speaks_of_town
from geodata.articles.text.text import in_headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geodata.articles.names.known_names import KnownNames
    from geodata.articles.names.seen_names import Seen, Taken
    from geodata.articles.text.text import Article

_WORDS = section("names")
_DONE = phrases(_WORDS["done"])
_TOLD = phrases([*_WORDS["acts"], *_WORDS["weapons"]])
_TOLD_IN_COMPANY = _TOLD | phrases(_WORDS["acts_in_company"])
_WEAPONS = phrases(_WORDS["weapons"])
_SURNAMES = phrases(_WORDS["surnames"])
_OTHERS = phrases(_WORDS["fighters"])
_FOREIGN = frozenset(("الاميركيه", "الامريكيه", "الاجنبيه"))
_COUNTRY = frozenset(("بلد", "تقدم", "نصر"))
_LIES = frozenset(("تقع", "يقع", "تبعد", "يبعد"))
_FREED = frozenset(("خلو", "اخلاء", "افراغ"))
_COMPANY = 2
_ROWS = 3
# Between two names of one base: the second only says where it lies.
_LIES_IN = re.compile(
    r",? ?(?:(?:الجويه|العسكريه|الواقعه|القريبه|الكاينه|المجاوره|located|lying|sited),? ?)*"
    r"(?:في|قرب|بالقرب من|من|[شغ][رم][قبا]ل?ي?|جنوبي?|in|near|outside|close to|beside"
    r"|(?:west|east|north|south) of)"
)
_APPOSED = 6
_FAR_BACK = 9
_LEAST_APPOSED = 2
_ENDS = frozenset((",", ".", ";"))
_IS = frozenset(("وهي", "وهو", "هي", "هو"))
_ARTICLES = frozenset(("a", "an", "the"))
_RELATING = frozenset(("near", "of", "from", "outside", "in", "at", "to", "where", "and", "by"))
_BEFORE = 7
_BEHIND = 9


def is_told_with(article: Article, name: Seen, decided: Sequence[Taken | None]) -> bool:
    """Tell whether a sentence names a base before a weak name, and says what was done."""
    sentence = article.sentences[article.sentence_at(name.start)]
    if name.hit.stem in _SURNAMES or is_town(article, name):
        return False
    told = any(
        _is_base(taken) and taken and sentence.start <= taken.start < name.start
        for taken in decided
    )
    return told and _any_among(
        article.words.bare[sentence.first : article.word_at(name.leaning)], _DONE
    )


def is_acted_on(article: Article, name: Seen, *, alone: bool = False) -> bool:
    """Tell whether a name is said to be handed over, left, entered or fired on.

    Args:
        article: The article.
        name: A weak name.
        alone: Whether no base is named beyond doubt, so that fewer words show one.
    """
    if name.hit.stem in _SURNAMES:
        return False
    sentence = article.sentences[article.sentence_at(name.start)]
    first, behind = article.word_at(name.leaning), article.word_at(name.end)
    around = [
        *article.words.bare[max(sentence.first, first - _BEFORE) : first],
        *article.words.bare[behind : min(sentence.last, behind + _BEHIND)],
    ]
    if not _any_among(around, _TOLD if alone else _TOLD_IN_COMPANY):
        return False
    words = article.words.bare[sentence.first : sentence.last]
    armed = _any_among(around[: first - max(sentence.first, first - _BEFORE)], _WEAPONS)
    near = around if article.lang == "en" and not alone else words
    others = _any_among(near, _OTHERS) and not armed
    return not others and not is_town(article, name)


def is_freed(article: Article, name: Seen) -> bool:
    """Tell whether a common word stands right behind what is done to bases: "خلو حرير من"."""
    if name.hit.stem in _COUNTRY or name.before or name.after:
        return False
    number, behind = article.word_at(name.leaning), article.word_at(name.end)
    freed = not _FREED.isdisjoint(article.words.bare[number - 1])
    return freed and article.forms[behind : behind + 1] == ["من"] and not is_town(article, name)


def is_town(article: Article, name: Seen) -> bool:
    """Tell whether the words around a weak name are about a town's life."""
    if name.before or name.after:
        return False
    sentence = article.sentences[article.sentence_at(name.start)]
    return speaks_of_town(article, sentence.start, sentence.end)


def lies_far(article: Article, name: Seen) -> bool:
    """Tell whether a name is said to lie so far away: "تقع التقدم على بعد"."""
    number, behind = article.word_at(name.leaning), article.word_at(name.end)
    lies = number > 0 and not _LIES.isdisjoint(article.words.bare[number - 1])
    return lies and article.forms[behind : behind + 1] == ["علي"]


def in_list_with(chains: Sequence[list[int]], number: int, decided: Sequence[Taken | None]) -> bool:
    """Tell whether a name stands in one list with a base beyond doubt: "K-1 and Taji"."""
    chain = next(chain for chain in chains if number in chain)
    return any(_is_base(decided[other]) for other in chain)


def in_company(
    article: Article,
    names: Sequence[Seen],
    decided: Sequence[Taken | None],
    *,
    known: KnownNames,
    lists: Sequence[list[int]],
) -> list[tuple[int, str]]:
    """Return what common words stand for in a list of bases: "القائم والقيارة وكي وان"."""
    found: list[tuple[int, str]] = []
    for number in (*_in_lists(lists, decided), *_over_paragraphs(article, names)):
        name = names[number]
        if decided[number] or name.blocked or name.direct_heads() or is_surname(article, name):
            continue
        meant = known.standing(name.under_head()).base_id
        found += [(number, meant)] if meant else []
    return found


def _in_lists(lists: Sequence[list[int]], decided: Sequence[Taken | None]) -> Iterable[int]:
    """Return the names in lists of at least two bases beyond doubt."""
    if sum(_is_base(taken) for taken in decided) < _COMPANY:
        return
    for chain in lists:
        sure = {taken.base_id for taken in (decided[n] for n in chain) if _is_base(taken) and taken}
        yield from chain if len(sure) >= _COMPANY else ()


def _over_paragraphs(article: Article, names: Sequence[Seen]) -> list[int]:
    """Return the names that stand alone at the head of a paragraph, where several do: "Taji."."""
    found = []
    for number, name in enumerate(names):
        at = article.sentence_at(name.start)
        sentence, behind = article.sentences[at], article.sentences[at + 1 : at + 2]
        alone = sentence.first == article.word_at(name.leaning)
        alone = alone and sentence.last == article.word_at(name.end)
        if alone and behind and behind[0].paragraph == sentence.paragraph:
            found.append(number)
    return found if len(found) >= _ROWS else []


def _is_base(taken: Taken | None) -> bool:
    return taken is not None and taken.base_id is not None


def _any_among(words: Iterable[tuple[str, ...]], listed: frozenset[str]) -> bool:
    return any(not listed.isdisjoint(forms) for forms in words)


def is_surname(article: Article, name: Seen) -> bool:
    """Tell whether a Latin name follows another capitalised word right away: "Maher al-Taji"."""
    if not name.hit.stem.isascii():
        return False
    number = article.word_at(name.leaning)
    first = article.sentences[article.sentence_at(name.start)].first
    if number - 1 <= first or article.gap(number) != " ":
        return False
    if article.forms[number - 1].endswith("'s"):
        return False
    start, _ = article.span(article.starts[number - 1], article.ends[number - 1])
    return article.raw[start].isupper()


def lies_in(article: Article, before: Sequence[Taken | None], taken: Taken) -> bool:
    """Tell whether a weak name only says where its base lies: "قاعدة التقدم في الحبانية"."""
    last = before[0] if before else None
    if last is None or last.base_id != taken.base_id:
        return False
    return _LIES_IN.fullmatch(article.copy[last.end : taken.start].strip()) is not None


def in_headlines(article: Article, start: int) -> bool:
    """Tell whether a place of the reading copy lies in the headline or in one right below it."""
    number = article.sentence_at(start)
    return in_headline(article, start) or all(s.heading for s in article.sentences[: number + 1])


def is_apposed(article: Article, name: Seen) -> bool:
    """Tell whether "a base" behind a comma says what a name is: "Besmaya, a base south of"."""
    behind = article.word_at(name.hit.end)
    number = article.word_at(name.leaning)
    if _follows_base(article, number, behind) or _is_which_base(article, number, behind):
        return True
    heads = article.words.is_head[behind : behind + _APPOSED]
    if len(heads) < _LEAST_APPOSED or not article.gap(behind).startswith(","):
        return False
    first = article.forms[behind]
    if not name.hit.stem.isascii():
        return heads[1] if first in _IS else heads[0]
    for number in range(behind + 1, behind + len(heads)):
        if article.gap(number) != " " or article.forms[number] in _RELATING:
            return False
        if article.words.is_head[number]:
            return first in _ARTICLES
    return False


def _follows_base(article: Article, number: int, behind: int) -> bool:
    """Tell whether a name between commas says which base: "القاعدة الأشهر، فيكتوريا، في"."""
    if not (article.gap(number).startswith(",") and article.gap(behind).strip()[:1] in _ENDS):
        return False
    first = max(0, number - _APPOSED // 2)
    return any(
        article.words.is_head[n] and article.forms[n].removeprefix("و").startswith("ال")
        for n in range(first, number)
    )


def _is_which_base(article: Article, number: int, behind: int) -> bool:
    """Tell whether "it is" says which base: "قاعدة أخرى في صلاح الدين، هي بلد، وجرحت"."""
    ends = article.gap(behind).strip()[:1] in _ENDS or behind >= len(article.forms)
    if (
        not ends
        or article.forms[number - 1] not in _IS
        or not article.gap(number - 1).startswith(",")
    ):
        return False
    return any(article.words.is_head[n] for n in range(max(0, number - _FAR_BACK), number - 1))


def is_foreign(article: Article, name: Seen) -> bool:
    """Tell whether it is the base of foreign troops in a town: "القاعدة الأميركية في حرير"."""
    before = name.before
    if before is None or name.hit.stem in _COUNTRY:
        return False
    first, last = article.word_at(before.start), article.word_at(name.leaning)
    return not _FOREIGN.isdisjoint(article.forms[first:last])
