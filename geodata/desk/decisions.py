"""What is on the desk: the articles held and a person's decisions about them. Pure values."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import DeskError

if TYPE_CHECKING:
    from geodata.articles.proposals import Proposal

FORMAT: Final = 1
FORCE_LEVEL: Final = "force_level"


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
class Finding:
    """What a person accepts: a proposal as read, or as they changed it.

    Attributes:
        kind: As in `events.KINDS`, or ``force_level``.
        when: EDTF.
        base_id: The base or site; None for the whole country.
        modality: ``asserted planned denied claimed``.
        basis: What the date rests on.
        start: First character of the words it rests on, in the article.
        end: After the last one.
        speaker: Who said it.
        figures: Counts by name.
        scope: Whose troops a ``force_level`` without a base counts, as in the table of forces.
        evidence_for: The id of a known event this is further evidence for; None for a new one.
    """

    kind: str
    when: str
    base_id: str | None
    modality: str
    basis: str
    start: int
    end: int
    speaker: str | None = None
    figures: dict[str, int] = field(default_factory=dict)
    scope: str | None = None
    evidence_for: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer to one proposal; ``finding`` is None if it was rejected.

    ``article`` is the article's hash, ``on`` the day, ISO.
    """

    article: str
    proposal: str
    finding: Finding | None
    on: str

    @property
    def record_id(self) -> str:
        """The id of the event or figure an accepted proposal makes."""
        assert self.finding
        where = self.finding.base_id or "iraq"
        mark = sha256(f"{self.article} {self.proposal}".encode()).hexdigest()[:8]
        return f"desk-{where}-{self.finding.kind}-{mark}".replace("_", "-")


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
        raise DeskError("the article is not on the desk any more")

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
            raise DeskError("events of this article were accepted; undo them first")
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
        if made and made.finding and not made.finding.evidence_for:
            made_id = made.record_id
            if any(d.finding and d.finding.evidence_for == made_id for d in rest):
                raise DeskError("another article was accepted as evidence for it; undo that first")
        return replace(self, decisions=rest)

    @property
    def last(self) -> Decision | None:
        """The latest decision, which `undo` without a choice takes back."""
        return self.decisions[-1] if self.decisions else None


def proposal_id(proposal: Proposal) -> str:
    """Return a short name for a proposal of one article; the same reading gives the same."""
    told = (proposal.start, proposal.end, proposal.base_id, proposal.kind, proposal.when)
    return sha256(repr((*told, proposal.modality)).encode()).hexdigest()[:12]


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
    finding = row.pop("finding")
    return Decision(**row, finding=Finding(**finding) if finding else None)
