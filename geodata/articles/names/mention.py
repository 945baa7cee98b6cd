"""A base named in a text, by which rule, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.names.seen_names import Taken
    from geodata.articles.text.text import Article

CONFIDENCE = {
    "strong": 0.99, "head_word": 0.97, "brackets": 0.97, "list": 0.92, "named_before": 0.8,
    "act": 0.7, "city": 0.6, "ambiguous": 0.5, "near_miss": 0.3, "bare": 0.2,
}  # fmt: skip
BARE: Final = "bare"
"""The rule of a weak name that nothing shows to be a base: it may still place what is told."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A base named in a text; offsets count code points of the text as printed.

    Attributes:
        base_id: The base, or a site by its own name; None for a name in doubt.
        start: First character of the head word and name.
        end: After the last one.
        text: What is printed there.
        rule: ``strong head_word list brackets named_before act city``; of a doubt ``ambiguous
            near_miss``, of a weak name that was not taken ``bare``.
        confidence: 0 to 1, by the rule.
        alternatives: Other ids the name could have stood for.
        did_you_mean: Ids spelled most like a name nobody knows.
    """

    base_id: str | None
    start: int
    end: int
    text: str
    rule: str
    confidence: float
    alternatives: tuple[str, ...] = ()
    did_you_mean: tuple[str, ...] = ()


def mention_of(article: Article, name: Taken) -> Mention:
    """Return what a name was taken for, as it stands in the text as printed."""
    start, end = article.span(name.start, name.end)
    text = article.raw[start:end]
    confidence = CONFIDENCE[name.rule]
    if name.rule == BARE:
        return Mention(None, start, end, text, name.rule, confidence, name.others)
    if name.rule == "near_miss":
        return Mention(None, start, end, text, name.rule, confidence, did_you_mean=name.others)
    return Mention(name.base_id, start, end, text, name.rule, confidence, name.others)
