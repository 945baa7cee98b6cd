"""Weak names nothing shows to be bases: kept, since they may still place what is told."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from geodata.articles.names.mention import BARE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.articles.names.known_names import KnownNames
    from geodata.articles.names.seen_names import Seen, Taken


def bare_names(
    names: Sequence[Seen], taken: Sequence[Taken | None], known: KnownNames
) -> Iterator[Taken]:
    """Yield the weak names that were not taken, each with the base it would stand for.

    Args:
        names: All names of an article.
        taken: What each was taken for, None for those that were not.
        known: The names of the gazetteer.
    """
    spans = sorted((name.start, name.end) for name in taken if name)
    starts = [start for start, _ in spans]
    for name, decided in zip(names, taken, strict=True):
        before = bisect_right(starts, name.start)
        inside = before and name.start < spans[before - 1][1]
        if decided or inside or name.blocked or known.standing(name.hit.stem).city:
            continue
        if meant := known.standing(name.under_head()).base_id:
            yield name.taken(None, BARE, (meant,))
