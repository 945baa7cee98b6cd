"""What is on the desk: the articles held and a person's decisions about them. Pure values."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any, Final

from geodata.desk.findings import Finding, Stated, read_finding
from geodata.errors import DeskError

FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class HeldArticle:
    """An article on the desk.

    Attributes:
        sha256: The hash of its text as kept, UTF-8.
        name: What the user called it.
        file: The name of the file in the workspace's ``articles`` folder.
        source_id: The source it is: one of ours, or one made for it.
        lent: Whether the source is one of the package beside ours, which is not written again.
        lang: ``ar`` or ``en``.
        added: The day it was put on the desk, ISO.
        publisher: Who published it, None if nobody said.
        url: Where, None if nobody said.
        published: The day a person gave, ISO; None leaves it to the text.
    """

    sha256: str
    name: str
    file: str
    source_id: str
    lent: bool
    lang: str
    added: str
    publisher: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer to one proposal or claim; ``finding`` is None if it was rejected.

    ``article`` is the article's hash, ``on`` the day, ISO.
    """

    article: str
    proposal: str
    finding: Finding | Stated | None
    on: str

    @property
    def mark(self) -> str:
        """What tells the rows it makes from all others."""
        return sha256(f"{self.article} {self.proposal}".encode()).hexdigest()[:8]

    @property
    def event(self) -> Finding | None:
        """The event or figure accepted; None if it is a claim, or was rejected."""
        return self.finding if isinstance(self.finding, Finding) else None

    @property
    def record_id(self) -> str:
        """The id of the event or figure an accepted proposal makes."""
        assert self.event
        where = self.event.base_id or "iraq"
        return f"desk-{where}-{self.event.kind}-{self.mark}".replace("_", "-")


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything on the desk: the articles in the order they came, the decisions in theirs."""

    articles: tuple[HeldArticle, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def article(self, identity: str) -> HeldArticle:
        """Return the article with a hash.

        Raises:
            DeskError: It is not on the desk.
        """
        for article in self.articles:
            if article.sha256 == identity:
                return article
        raise DeskError("the article is not on the desk any more", key="gone")

    def of(self, article: str) -> dict[str, Decision]:
        """Return the decisions about one article, by proposal."""
        return {made.proposal: made for made in self.decisions if made.article == article}

    def with_article(self, article: HeldArticle) -> Desk:
        """Put an article on the desk; one that is there stays as it is."""
        if any(held.sha256 == article.sha256 for held in self.articles):
            return self
        return replace(self, articles=(*self.articles, article))

    def without_article(self, identity: str) -> Desk:
        """Take an article off the desk, with what was rejected of it.

        Raises:
            DeskError: Something of it was accepted: undo that first.
        """
        if any(made.finding for made in self.of(identity).values()):
            raise DeskError(
                "parts of this article were accepted; undo them first", key="undo_first"
            )
        articles = tuple(held for held in self.articles if held.sha256 != identity)
        decisions = tuple(made for made in self.decisions if made.article != identity)
        return Desk(articles, decisions)

    def about(
        self, identity: str, *, publisher: str | None, url: str | None, published: str | None
    ) -> Desk:
        """Say who published an article, where and when."""
        held = self.article(identity)
        changed = replace(held, publisher=publisher, url=url, published=published)
        articles = tuple(changed if a.sha256 == identity else a for a in self.articles)
        return replace(self, articles=articles)

    def decide(self, decision: Decision) -> Desk:
        """Answer a proposal; an answer given before is replaced.

        Raises:
            DeskError: Other accepted evidence rests on the event the earlier answer made.
        """
        self.article(decision.article)
        return replace(
            desk := self.undo(decision.article, decision.proposal),
            decisions=(*desk.decisions, decision),
        )

    def undo(self, article: str, proposal: str) -> Desk:
        """Take the answer to one proposal back; without an answer nothing changes.

        Raises:
            DeskError: Other accepted evidence rests on the event it made.
        """
        made = self.of(article).get(proposal)
        rest = tuple(other for other in self.decisions if other is not made)
        if made and made.event and not made.event.evidence_for:
            made_id = made.record_id
            if any(d.event and d.event.evidence_for == made_id for d in rest):
                why = "other evidence was accepted for it; undo that first"
                raise DeskError(why, key="undo_that_first")
        return replace(self, decisions=rest)

    @property
    def last(self) -> Decision | None:
        """The latest decision, which `undo` without a choice takes back."""
        return self.decisions[-1] if self.decisions else None


def dump_desk(desk: Desk) -> bytes:
    """Return a desk as JSON; `read_desk` reads it back to the same desk."""
    document = {"format": FORMAT, **asdict(desk)}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def read_desk(data: bytes) -> Desk:
    """Read a desk from JSON.

    Raises:
        DeskError: The bytes are no desk this version can read.
    """
    try:
        document: dict[str, Any] = json.loads(data)
        if document["format"] != FORMAT:
            raise DeskError("it was written by another version of the atlas")
        articles = tuple(HeldArticle(**row) for row in document["articles"])
        return Desk(articles, tuple(map(_decision, document["decisions"])))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise DeskError("the list of decisions cannot be read") from None


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(**{**row, "finding": read_finding(row["finding"])})
