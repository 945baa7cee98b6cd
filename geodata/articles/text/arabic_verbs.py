"""What kind of word an Arabic one is: a verb of what was, one of what is or may be, or a noun.

By its letters and lists of stems alone; a word that may be two things, such as "تسلم", is none.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from geodata.articles.text.lexicon import bare_forms

_OBJECTS: Final = ("هما", "ها", "هم", "ه", "نا")
_LEAST: Final = 3
_ENDS_OF_WHAT_WAS: Final = ("ت", "وا", "تا")
_BEFORE_AN_OBJECT: Final = ("ت", "و", "تا")
# Verbs of what was that bear no ending and are no noun.
_STEMS: Final = frozenset(
    (
        "سلم", "استلم", "غادر", "انسحب", "اخلي", "اخلا", "رحل", "اغلق", "انهي", "انهيا",
        "استهدف", "هاجم", "هوجم", "اعيد", "عاد", "وصل", "وصلا", "دخل", "خرج", "انتقل", "استعاد",
        "استرد", "استرجع", "سقط", "سقطا", "اصيب", "اطلق", "اسقط", "انفجر", "بارح", "فارق", "افرغ",
        "طوي", "غادرا", "سلما", "انسحبا", "اعاد", "ودع", "اقفل", "انتهي", "احكم", "اجلي", "رحلا",
        "شنت", "حطت", "خلت", "دكت", "دوت", "رجت", "ردت", "صبت", "هزت", "تلت", "جلت", "طوت",
    )
)  # fmt: skip
# Nouns that end like such a verb once "her" or "his" is taken off.
_NOUNS: Final = ("م", "عودت", "اعادت", "استعادت", "ازالت", "اصابت", "ادارت", "قياد", "سيطرت")
_NO_VERBS: Final = frozenset(
    ("اعاده", "استعاده", "تصويت", "تثبيت", "توقيت", "لافته", "رحله", "سلمي", "التوقيت")
)
_AND: Final = frozenset("وف")
_PERSONS: Final = frozenset("يت")
# Nouns that begin like a verb of what is or may be.
_NOT_VERBS: Final = (
    "تسليم", "تفكيك", "ترحيل", "توقيع", "تقليص", "تخفيض", "تدمير", "تحول", "تعرض", "تراجع",
    "تحرك", "تصد", "تفجير", "تقدم", "توجه", "تحميل", "تنازل", "تحويل", "تحرير",
    "تمركز", "تموضع", "تبادل", "تناقص", "تقهقر", "توقف", "تعزيز", "تدريب", "تحت", "يد", "تغيير",
    "تبديل", "تصفيه", "تسلل", "توافد",
)  # fmt: skip
_EITHER: Final = ("تسلم", "تخلي", "تولي", "تبن")


@lru_cache(maxsize=4096)
def is_perfect(form: str) -> bool:
    """Tell whether a folded word can only be a verb of what was done.

    >>> [is_perfect(word) for word in ("وسلمتها", "غادر", "مغادرتها", "تسلم", "هجمات")]
    [True, True, False, False, False]
    """
    if form.isascii():
        return False
    return any(_is_of_what_was(bare) for bare in _with_and_without(form))


def _is_of_what_was(form: str) -> bool:
    if form in _NO_VERBS:
        return False
    if form in _STEMS or _ends_so(form, _ENDS_OF_WHAT_WAS):
        return True
    left = next((form[: -len(end)] for end in _OBJECTS if form.endswith(end)), "")
    if len(left) < _LEAST or left.startswith(_NOUNS):
        return False
    return left in _STEMS or _ends_so(left, _BEFORE_AN_OBJECT)


def _ends_so(form: str, ends: tuple[str, ...]) -> bool:
    ended = form.endswith(ends) and not form.endswith("ات")
    return ended and len(form) > _LEAST and not form.startswith("ي")


@lru_cache(maxsize=4096)
def is_imperfect(form: str) -> bool:
    """Tell whether a folded word looks like a verb of what is, comes or may be: "تغادر"."""
    bare = _with_and_without(form)[-1]
    return bare[:1] in _PERSONS and not bare.startswith(_NOT_VERBS) and not is_perfect(form)


def may_be_noun(form: str) -> bool:
    """Tell whether a word of what is or may be can be a noun, or tell what was: "تسلم"."""
    return _with_and_without(form)[-1].startswith(_EITHER)


def without_object(form: str) -> tuple[str, ...]:
    """Return a word, without what leans on it, with and without "its" or "their" behind it."""
    bares = bare_forms(form)
    cut = [bare[: -len(end)] for bare in bares for end in _OBJECTS if bare.endswith(end)]
    whole = [f"{bare[:-1]}ه" for bare in cut if bare.endswith("ت")]
    return (*bares, *cut, *whole)


def _with_and_without(form: str) -> tuple[str, ...]:
    leans = form[:1] in _AND and len(form) > _LEAST
    return (form, form[1:]) if leans else (form,)
