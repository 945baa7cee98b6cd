"""What each word says by itself: the first thing the reader asks, of every word just once.

All lists and tables are asked when a word is first met; in every later article one look-up brings
the answers of all of them. What words say together is read elsewhere, at those that say something.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from geodata.articles.text.arabic_forms import listed_forms
from geodata.articles.text.lexicon import bare_forms
from geodata.articles.text.mark_patterns import Begins, beginning_with
from geodata.articles.text.number_words import number_said
from geodata.articles.text.surroundings import says_base
from geodata.articles.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FIRST_ARABIC = "\u0600"


class Word(NamedTuple):
    """What a word says, whatever stands around it.

    Attributes:
        bare: The word without each way of taking off what leans on it (see `bare_forms`).
        forms: What it may be listed under (see `listed_forms`).
        begins: The entries of the word lists that may begin with it, None if none does.
        number: Its value if a number may begin with it (see `number_said`).
        number_inside: Its value if a number may go on with it.
        is_head: Whether it says "base".
        script: 1 if it begins with an Arabic letter, -1 with a Latin one, else 0.
    """

    bare: tuple[str, ...]
    forms: tuple[str, ...]
    begins: Begins | None
    number: tuple[float, bool] | None
    number_inside: tuple[float, bool] | None
    is_head: bool
    script: int


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a text say, in order: the answers to each question side by side.

    The questions are those of `Word`.
    """

    bare: Sequence[tuple[str, ...]] = ()
    forms: Sequence[tuple[str, ...]] = ()
    begins: Sequence[Begins | None] = ()
    number: Sequence[tuple[float, bool] | None] = ()
    number_inside: Sequence[tuple[float, bool] | None] = ()
    is_head: Sequence[bool] = ()
    script: Sequence[int] = ()

    @property
    def lang(self) -> str:
        """``ar`` if more words are Arabic than Latin, else ``en``."""
        return "ar" if sum(self.script) > 0 else "en"


def look_up(forms: Iterable[str]) -> Words:
    """Return what the words of a text say.

    Args:
        forms: The words, folded.
    """
    return Words(*zip(*map(_WORDS.__getitem__, forms), strict=True))


def _word(form: str) -> Word:
    forms = listed_forms(form)
    return Word(
        bare=bare_forms(form),
        forms=forms,
        begins=beginning_with(forms),
        number=number_said(form, inside=False),
        number_inside=number_said(form, inside=True),
        is_head=says_base(form),
        script=(form >= _FIRST_ARABIC) - ("a" <= form < "{"),
    )


_WORDS = Vocabulary(_word)
