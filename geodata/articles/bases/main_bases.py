"""Which base an article is about: the headline's, the lead's, or the one named most often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import once_a_scene, within

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene

_LEADING: Final = 2


@once_a_scene
def main_base(scene: Scene) -> str | None:
    """Return the base an article is about: the headline's only one, or by far the most named."""
    headline = scene.article.sentences[0]
    headed = {name.mention.base_id for name in within(scene.names, 0, headline.last)}
    if len(headed) == 1:
        return headed.pop()
    opening = [s.last for s in scene.article.sentences if s.opening]
    opened = {name.mention.base_id for name in within(scene.names, 0, opening[-1])}
    if len(opened) == 1:
        return opened.pop()
    named = Counter(name.mention.base_id for name in scene.names).most_common(2)
    if not named or (len(named) > 1 and named[0][1] < _LEADING * named[1][1]):
        return None
    return named[0][0]


@once_a_scene
def is_leading(scene: Scene, base_id: str) -> bool:
    """Tell whether a base stands in the headline, or is named more often than any other."""
    named = Counter(name.mention.base_id for name in scene.names)
    most = max(count for base, count in named.items() if base != base_id) if len(named) > 1 else 0
    headline = within(scene.names, 0, scene.article.sentences[0].last)
    headed = any(name.mention.base_id == base_id for name in headline)
    return headed or named[base_id] > most
