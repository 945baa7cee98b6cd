"""All the page needs of the desk on one run."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from dashboard.telling import load_teller
from geodata.desk.intake import reading_of
from geodata.desk.review import progress, review
from geodata.desk.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.telling import Teller
    from dashboard.words import Words
    from geodata.articles.reader import Reading
    from geodata.atlas import Atlas
    from geodata.desk.decisions import Desk, HeldArticle
    from geodata.desk.review import Case, Progress
    from geodata.desk.statements import Statement
    from geodata.desk.workspace import Workspace
    from geodata.events.events import Event
    from geodata.forces import Force

PAGE: Final = "articles_page"


@dataclass(frozen=True, slots=True)
class Bench:
    """The workspace, what is on the desk, and what both are read with.

    ``ours`` is the atlas without the desk, whose gazetteer reads; ``atlas`` is the one with it.
    """

    workspace: Workspace
    ours: Atlas
    atlas: Atlas
    words: Words
    desk: Desk

    @property
    def teller(self) -> Teller:
        """What says the atlas's rows in the page's language."""
        return load_teller(self.atlas, self.words.lang)

    def cases(self, article: HeldArticle) -> tuple[Case, ...]:
        """Return the proposals of an article, answered and open."""
        return review(self.reading(article), self.desk.of(article.sha256), self.atlas)

    def statements(self, article: HeldArticle) -> tuple[Statement, ...]:
        """Return the claims of an article, answered and open."""
        decided = self.desk.of(article.sha256)
        return statements(self.reading(article), decided, self.ours.gazetteer)

    def progress(self, article: HeldArticle) -> Progress:
        """Return how far a person is with an article."""
        return progress(self.reading(article), self.desk.of(article.sha256))

    def reading(self, article: HeldArticle) -> Reading:
        """Return what was read from an article."""
        return reading_of(self.workspace, article, self.ours.gazetteer)

    def opened(self, wanted: str | None) -> HeldArticle | None:
        """Return the wanted article, else the first with open proposals, else the last."""
        held = {article.sha256: article for article in self.desk.articles}
        if wanted in held:
            return held[wanted]
        unfinished = (a for a in held.values() if self.progress(a).done < self.progress(a).all)
        return next(unfinished, None) or next(reversed(held.values()), None)

    def place_name(self, place_id: str) -> str:
        """Return the short name of a base, site or place in the page's language."""
        gazetteer, arabic = self.ours.gazetteer, self.words.lang == "ar"
        for base in (*gazetteer.bases, *gazetteer.sites):
            if base.id == place_id:
                return base.label_ar if arabic else base.label_en
        for place in gazetteer.places:
            if place.id == place_id:
                return (place.name_ar if arabic else place.name_en) or place_id
        return place_id

    def known(self, identity: str) -> Event | Force:
        """Return the event or number of troops of an id that a case offers."""
        everything: Iterable[Event | Force] = chain(self.atlas.events, self.atlas.forces)
        return next(known for known in everything if known.id == identity)

    def say(self, key: str, **facts: object) -> str:
        """Return words of this page."""
        return self.words(f"{PAGE}.{key}", **facts)
