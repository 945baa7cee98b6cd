"""Read an article: the bases it names, its day, the events it tells, the distances it claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from geodata.articles.clauses.scene import Scene
from geodata.articles.counts import SaidCount, find_counts
from geodata.articles.dates.dates import find_dates
from geodata.articles.dates.published import published_in
from geodata.articles.distances import SaidDistance, find_distances
from geodata.articles.events.drafts import Drafter
from geodata.articles.events.proposals import Proposal, propose
from geodata.articles.learned.second import read_again
from geodata.articles.levels.forces import drafts_of_levels
from geodata.articles.names.cities import CITY
from geodata.articles.names.mention import BARE
from geodata.articles.names.mentions import MentionFinder
from geodata.articles.text.text import read_text

if TYPE_CHECKING:
    from datetime import date

    from geodata.articles.names.mention import Mention
    from geodata.gazetteer.gazetteer import Gazetteer


_HEAD: Final = 300
"""So many letters of a story its dateline stands in."""
_LATER: Final = timedelta(days=2)
"""How many days after its dateline a story may be printed."""


class EventReader(Protocol):
    """What reads events from an article: our rules, or a model someone plugs in."""

    def propose(self, scene: Scene) -> tuple[Proposal, ...]:
        """Return the events of an article whose bases and dates are found already."""


class Rules:
    """The rules of this package."""

    def propose(self, scene: Scene) -> tuple[Proposal, ...]:
        """Read the events clause by clause."""
        drafts = Drafter(scene).read()
        return propose(scene, [*drafts, *drafts_of_levels(scene, drafts)])


class RulesAndWeights:
    """The rules, and behind them what was learned from articles with gold."""

    def propose(self, scene: Scene) -> tuple[Proposal, ...]:
        """Read the events clause by clause, then once more by the weights of words."""
        return read_again(scene, Rules().propose(scene))


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from an article.

    Attributes:
        published: The day it was published, None if nobody knows.
        lang: ``ar`` or ``en``.
        mentions: The bases it names.
        proposals: The events it tells.
        doubts: Names that may be a base's: ambiguous ones, and "did you mean".
        distances: The distances it claims, judged.
        counts: The numbers of bases it states, beside those it names.
    """

    published: date | None
    lang: str
    mentions: tuple[Mention, ...]
    proposals: tuple[Proposal, ...]
    doubts: tuple[Mention, ...]
    distances: tuple[SaidDistance, ...]
    counts: tuple[SaidCount, ...]


@lru_cache(maxsize=4)
def _finder(gazetteer: Gazetteer) -> MentionFinder:
    return MentionFinder(gazetteer)


def _day_of_story(text: str, published: date | None) -> date | None:
    """Return the day a story speaks of as today: of its dateline, if printed some days later."""
    if published is None:
        head = published_in(text)
        return head.day if head else None
    head = published_in(text[:_HEAD]) if f"{published.year}" in text[:_HEAD] else None
    if head is None:
        return published
    return head.day if timedelta(0) < published - head.day <= _LATER else published


def read_article(
    text: str,
    gazetteer: Gazetteer,
    *,
    published: date | None = None,
    events: EventReader | None = None,
) -> Reading:
    """Read an article.

    Args:
        text: The article as printed; offsets count its code points.
        gazetteer: The bases and places to look for.
        published: The day it was published; read from its head if not given.
        events: What reads the events; our rules and weights if not given.
    """
    article = read_text(text)
    today = _day_of_story(text, published)
    found = _finder(gazetteer).find_in(article)
    scene = Scene(article, found, find_dates(text, today), today)
    return Reading(
        published=published or today,
        lang=article.lang,
        mentions=tuple(m for m in found if m.base_id and m.rule != CITY),
        proposals=(events or RulesAndWeights()).propose(scene),
        doubts=tuple(m for m in found if not m.base_id and m.rule != BARE),
        distances=find_distances(scene, gazetteer),
        counts=find_counts(scene, gazetteer),
    )
