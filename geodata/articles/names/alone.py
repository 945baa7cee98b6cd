"""Weak names in an article that names no base beyond doubt: "Taji was hit by two rockets".

They count where something is done that is done to bases, in an article that speaks of "the base"
or of foreign troops; not beside words of a town, of bombs in the street, or of other fighters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.names.acts import is_acted_on
from geodata.articles.text.lexicon import phrases, section

if TYPE_CHECKING:
    from geodata.articles.names.seen_names import Seen
    from geodata.articles.text.text import Article

_REACH: Final = 12
_WORDS = section("names")
_OURS: Final = phrases(_WORDS["ours"])
_FOLLOWERS: Final = ("party", "bloc", "alliance", "club")
_STREET: Final = phrases(_WORDS["street"])


def speaks_of_bases(article: Article) -> bool:
    """Tell whether an English article speaks of a base, or of the foreign troops at one."""
    return article.lang == "en" and not _OURS.isdisjoint(article.forms)


def is_meant_alone(article: Article, name: Seen) -> bool:
    """Tell whether what is done at a weak name shows it to be a base, no other base being named.

    Args:
        article: An article that speaks of bases.
        name: A weak name.
    """
    if not name.hit.stem.isascii() or not is_acted_on(article, name, alone=True):
        return False
    if any(f"{name.hit.stem} {others}" in article.copy for others in _FOLLOWERS):
        return False
    sentence = article.sentences[article.sentence_at(name.start)]
    number = article.word_at(name.start)
    first, last = max(sentence.first, number - _REACH), min(sentence.last, number + _REACH)
    return _STREET.isdisjoint(article.forms[first:last])
