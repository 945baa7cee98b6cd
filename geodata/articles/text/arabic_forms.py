"""The forms an Arabic word may be listed under: without what leans on it and its endings.

No grammar, only letters: "وسلمتها" may be listed as "سلمت" or "سلم". Too many forms do no harm,
since only listed words are ever looked up.
"""

from __future__ import annotations

from functools import lru_cache

from geodata.articles.text.lexicon import bare_forms

_PRONOUNS = ("ها", "هما", "هم", "ه", "نا")
_ENDINGS = ("ت", "وا", "ون", "ين", "ان", "تا", "ات", "ا", "تين", "تان", "و")
_LEAST_LEFT = 3
_FUTURE = "س"
_PERSONS = frozenset("يتنا")
_CONTROL = frozenset(("سيطره", "سيطرت"))
# Verbs with "him" behind them; of other words no ending tells ه from ة.
_WITH_HIM = frozenset(
    (
        "سلمه", "تسلمه", "يسلمه", "يتسلمه", "استلمه", "سلموه", "تسلموه", "غادره", "غادروه",
        "يغادره", "تسليمه", "استلامه", "استرداده", "اخلايه", "اخلاوه", "اغلاقه",
        "اخلاه", "اخلوه", "قصفه", "استهدفه", "هاجمه", "تركه", "تركوه",
    )
)  # fmt: skip

# Words that are no other word with an ending: a ministry is no visit, a province no governor.
_WHOLE = frozenset(
    (
        "وزاره", "وزارات", "وزارته", "وزارتها", "محافظه", "محافظات", "محافظتي", "محافظتين", "كانون",
        "اضافه", "بلديه", "بلديات", "اعاده", "مقاتلات", "مبالغه", "بقيه", "بعدما", "ودعا",
        "غيرت", "غيروا", "بيانات", "الاتي", "الاتيه", "وفدت", "وفدوا", "توالي",
        "التوالي", "عاده", "عادته", "عادتها", "عادتهم", "حاله", "حالات", "الحله", "واصلين",
        "واصلون",
    )
)  # fmt: skip


def listed_forms(word: str) -> tuple[str, ...]:
    """Return the forms a folded word may be listed under, the word itself first.

    >>> listed_forms("وسلمتها")
    ('وسلمتها', 'سلمتها', 'وسلمته', 'وسلمت', 'وسلم', 'وسلمه', 'سلمته', 'سلمت', 'سلم', 'سلمه')
    """
    if word.isascii():
        return (word,)
    fronts = list(bare_forms(word))
    if whole := next((form for form in fronts if form in _WHOLE), None):
        return tuple(dict.fromkeys((word, whole)))
    fronts += [form[1:] for form in fronts if is_future(form)]
    found = dict.fromkeys(fronts)
    for front in fronts:
        for form in (front, *_without(front, _PRONOUNS)):
            found[form] = None
            found.update(dict.fromkeys(_without(form, _ENDINGS)))
            if form != front and form.endswith("و"):
                found[f"{form}ا"] = None
            if form != front and form.endswith("ا"):
                found[f"{form[:-1]}ي"] = None
            if form != front and form.endswith("ت"):
                found[f"{form[:-1]}ه"] = None
    return tuple(found)


def is_future(form: str) -> bool:
    """Tell whether a word without و or ف looks like a verb with the future's س."""
    long = len(form) > _LEAST_LEFT + 1
    return form.startswith(_FUTURE) and form[1:2] in _PERSONS and long and form[:5] not in _CONTROL


@lru_cache(maxsize=4096)
def tells_of_future(form: str) -> bool:
    """Tell whether a word, or what is left of it, looks like a verb with the future's س."""
    return any(map(is_future, bare_forms(form)))


@lru_cache(maxsize=4096)
def has_object(form: str) -> bool:
    """Tell whether a word ends like a verb with "it" or "them" for its object."""
    if form.endswith(("ها", "ته", "هما")) and len(form) > _LEAST_LEFT:
        return True
    return form.endswith("ه") and not _WITH_HIM.isdisjoint(bare_forms(form))


def _without(word: str, endings: tuple[str, ...]) -> list[str]:
    return [
        word[: -len(ending)]
        for ending in endings
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_LEFT
    ]
