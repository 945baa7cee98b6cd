"""Which base an article is about: the headline's, the lead's, or the one named most often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.once import once_a_scene
from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.text import Sentence

_LEADING: Final = 2
# A first line with one of these says what a picture shows: "in this file photo of March 2021".
_PICTURES: Final = frozenset(
    (
        "photo", "photos", "photograph", "photographed", "picture", "pictured", "image", "images",
        "screengrab", "footage", "صوره", "الصوره", "صور",
    )
)  # fmt: skip


@once_a_scene
def headline_of(scene: Scene) -> Sentence:
    """Return the first sentence of an article that is no caption of a picture above it."""
    sentences, forms = scene.article.sentences, scene.article.forms
    for number, sentence in enumerate(sentences):
        above = sentences[number : number + 2]
        last = max(s.last for s in above if s.paragraph == sentence.paragraph)
        if _PICTURES.isdisjoint(forms[sentence.first : last]):
            return sentence
        if (
            not sentence.opening
            or sentence.heading
            or sentences[-1].paragraph == above[-1].paragraph
        ):
            break
    return sentences[0]


@once_a_scene
def main_base(scene: Scene) -> str | None:
    """Return the base an article is about: the headline's only one, or by far the most named."""
    headline = headline_of(scene)
    headed = {n.mention.base_id for n in within(scene.names, headline.first, headline.last)}
    if len(headed) == 1:
        return headed.pop()
    opening = [s.last for s in scene.article.sentences if s.opening]
    opened = {n.mention.base_id for n in within(scene.names, headline.first, opening[-1])}
    if len(opened) == 1:
        return opened.pop()
    told = within(scene.names, headline.first, len(scene.article.forms))
    named = Counter(name.mention.base_id for name in told).most_common(2)
    if not named or (len(named) > 1 and named[0][1] < _LEADING * named[1][1]):
        return None
    return named[0][0]


@once_a_scene
def leading_base(scene: Scene) -> str | None:
    """Return the base an article is about if it leads there (see `is_leading`)."""
    main = main_base(scene)
    return main if main and is_leading(scene, main) else None


@once_a_scene
def is_leading(scene: Scene, base_id: str) -> bool:
    """Tell whether a base stands in the headline, or is named more often than any other."""
    named = Counter(name.mention.base_id for name in scene.names)
    most = max(count for base, count in named.items() if base != base_id) if len(named) > 1 else 0
    headline = headline_of(scene)
    named_there = within(scene.names, headline.first, headline.last)
    headed = any(name.mention.base_id == base_id for name in named_there)
    return headed or named[base_id] > most
