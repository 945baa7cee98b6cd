"""Words without what changes from sentence to sentence: endings, what leans on them, digits."""

from __future__ import annotations

from typing import Final

from geodata.articles.text.vocabulary import Vocabulary

_LEAST_LEFT: Final = 3
_MOST_DIGITS: Final = 6
_FIRST_ARABIC: Final = "\u0621"
_LEANING: Final = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل")
_ARABIC_ENDINGS: Final = (
    "هما", "تين", "ات", "ان", "ين", "ون", "ها", "هم", "ته", "وا", "ت", "ه", "ي",
)  # fmt: skip
_ENGLISH_ENDINGS: Final = ("'s", "ings", "ing", "edly", "ed", "es", "s", "ly")


def _stem(form: str) -> str:
    if form[:1].isdigit():
        return f"#{min(_MOST_DIGITS, sum(map(str.isdigit, form)))}"
    if form[:1] >= _FIRST_ARABIC:
        front = next((f for f in _LEANING if form.startswith(f) and _is_left(form, f)), "")
        return _without_ending(form[len(front) :], _ARABIC_ENDINGS)
    return _without_ending(form, _ENGLISH_ENDINGS)


def _without_ending(form: str, endings: tuple[str, ...]) -> str:
    ending = next((e for e in endings if form.endswith(e) and _is_left(form, e)), "")
    return form[: len(form) - len(ending)]


def _is_left(form: str, part: str) -> bool:
    return len(form) - len(part) >= _LEAST_LEFT


STEMS: Final = Vocabulary(_stem)
"""The stem of each folded word: letters only, no grammar; a number is how many digits it has.

>>> STEMS["withdrawing"], STEMS["وبالقواعد"], STEMS["2,500"]
('withdraw', 'بالقواعد', '#4')
"""
