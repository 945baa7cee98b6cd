"""A name as it stands in an article, with what is beside it, and what it was taken for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.names.spellings import Hit, latin_article
from geodata.articles.text.surroundings import Head, head_after, head_before, is_blocked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.names.known_names import KnownNames, Standing
    from geodata.articles.text.text import Article

_AIR_BASE = "air base"
_ARTICLE = "ال"
_OPENING = {'"': '"', "(": ")", "'": "'", "[": "]"}
# What parts two names of one place: "كركوك (K-1)", "النصر أو فيكتوري".
_SAME_PLACE = re.compile(r"[\"' ]{0,2}(?:\(|/| / ?| or | \u0627\u0648 )[\"' ]{0,2}")
_ONE_PLACE = frozenset(("strong", "head_word", "list", "named_before", "brackets"))


class Taken(NamedTuple):
    """A name and what it was taken for, in places of the reading copy.

    ``base_id`` is None if it is in doubt; ``others`` are the ids it could have been.
    """

    base_id: str | None
    start: int
    end: int
    rule: str
    others: tuple[str, ...]


class Seen(NamedTuple):
    """A name found in a text with what stands beside it; a tuple, since there are many.

    ``start`` is where the name begins, its article counted in, what leans on it not; ``leaning``
    where its word begins, what leans on it counted in.
    """

    hit: Hit
    start: int
    leaning: int
    before: Head | None
    after: Head | None
    blocked: bool

    @property
    def end(self) -> int:
        """After the name and the head words behind it."""
        return self.after.end if self.after else self.hit.end

    def direct_heads(self) -> str:
        """Return the name with the head words right beside it; empty if there are none."""
        before = self.before if self.before and not self.before.apart else None
        if before is None and self.after is None:
            return ""
        heads = (before.phrase if before else "", self.after.phrase if self.after else "")
        return f"{heads[0]} {self.hit.stem} {heads[1]}".strip()

    def under_head(self) -> str:
        """Return the name as if a head word stood right beside it."""
        return f"base {self.hit.stem}" if self.hit.stem.isascii() else f"قاعدة {self.hit.stem}"

    def with_head_behind(self) -> str:
        """Return the name with its head word on the other side: "the airport in Erbil"."""
        head = self.before.phrase if self.before else ""
        head = _AIR_BASE if head == "airbase" else head
        latin = self.hit.stem.isascii()
        return f"{self.hit.stem} {head}" if latin else f"{head} {self.hit.stem}"

    def means_followers(self) -> bool:
        """Tell whether "camp" behind it may mean its followers: "the al-Assad camp"."""
        return self.before is None and self.after is not None and self.after.phrase == "camp"

    def taken(self, base_id: str | None, rule: str, others: tuple[str, ...]) -> Taken:
        """Say what the name stands for; its span is head word and name as printed.

        Arabic adjectives behind it ("الجوية") are no part of it.
        """
        beside = self.before and not (self.before.apart or self.before.owned)
        start = self.before.start if self.before and beside else self.start
        latin = self.hit.stem.isascii() and (self.after is None or self.after.phrase.isascii())
        end = self.end if latin else self.hit.end
        return Taken(base_id, start, end, rule, others)


def seen(article: Article, hit: Hit) -> Seen:
    """Look at what stands beside a name."""
    start = latin_article(article.copy, hit.start)
    leaning = len(hit.clitic)
    if hit.clitic.endswith(_ARTICLE):
        start, leaning = start - len(_ARTICLE), leaning - len(_ARTICLE)
    number, behind = article.word_at(start - leaning), article.word_at(hit.end)
    before = head_before(article, number)
    if leaning and before and not (before.plural or before.apart):
        before = None
    blocked = is_blocked(article, number, hit.end, behind)
    if blocked and "(" in article.gap(number):
        before = None  # "Harir airfield (Erbil province)" says where it lies
    return Seen(
        hit, start, min(start, hit.start - len(hit.clitic)),
        before, head_after(article, hit.end, behind), blocked,
    )  # fmt: skip


def joined(
    article: Article,
    names: Sequence[Seen],
    decided: Sequence[Taken | None],
    known: KnownNames,
) -> list[Taken | None]:
    """Make one of two names of one base: "قاعدة كركوك (K-1)"; close the quotes opened in a span."""
    result = list(decided)
    for number in range(len(names) - 1):
        one, other = result[number], result[number + 1]
        start = names[number + 1].start
        asked = one is not None and one.base_id is None and article.copy[one.end : start] == " "
        if one and (asked or _SAME_PLACE.fullmatch(article.copy, one.end, start)):
            again = other or _in_brackets(article, names[number + 1], known)
            both = _one_of(one, again, names[number + 1].hit.end)
            if both:
                result[number], result[number + 1] = None, both
    return [_closed(article, name) if name else None for name in result]


def _in_brackets(article: Article, name: Seen, known: KnownNames) -> Taken | None:
    """Return a weak name in brackets as the base before it: "قاعدة الحبانية (التقدم)"."""
    if article.copy[name.hit.end : name.hit.end + 1] not in (")", '"'):
        return None
    found = known.standing(name.under_head())
    return name.taken(found.base_id, "brackets", found.others) if found.base_id else None


def _one_of(one: Taken, other: Taken | None, end: int) -> Taken | None:
    """Return both names as one if they are names of one base."""
    if other and other.base_id and (one.base_id == other.base_id or other.base_id in one.others):
        if one.base_id not in (None, other.base_id):
            return None
        others = tuple(found for found in one.others if found != other.base_id)
        return Taken(other.base_id, one.start, max(end, other.end), "brackets", others)
    return None


def _closed(article: Article, name: Taken) -> Taken:
    """Return the name with the closing quote or bracket of one opened inside its span."""
    copy, end = article.copy, name.end
    if _OPENING.keys().isdisjoint(copy[name.start : end]):
        return name
    for opening, closing in _OPENING.items():
        inside = copy[name.start : end]
        unclosed = (
            inside.count(opening) % 2
            if opening == closing
            else inside.count(opening) > inside.count(closing)
        )
        if unclosed and copy[end : end + 1] == closing:
            end += 1
    return name._replace(end=end)


def named_before(name: Seen, bare: Standing, named: set[str]) -> Taken | None:
    """Take a weak name for the base of that name that was named before, if it is no city's."""
    meant = [base_id for base_id in bare.weakly if base_id in named]
    if bare.common or bare.city or bare.ambiguous or len(meant) != 1:
        return None
    return name.taken(meant[0], "named_before", tuple(o for o in bare.others if o != meant[0]))
