"""Those hit "as they left the base": their leaving is no event of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from geodata.articles.text.lexicon import bare_forms

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark
    from geodata.articles.text.text import Sentence

_LABELS: Final = ("withdraw", "arrive")
_AS: Final = frozenset(("لدي", "اثناء", "خلال", "عند", "حال", "لحظه", "حين", "اثر", "قبيل", "بعيد"))
_ABOUT_TO: Final = frozenset(("يهم", "تهم", "هم", "همت", "يوشك", "توشك", "كاد", "كادت", "يستعد"))
_FIRE: Final = ("bombs", "attack", "impact")
_WAYS: Final = (
    "خروج", "خارج", "مغادر", "دخول", "وصول", "عبور", "انطلاق", "تحرك", "توجه", "مرور", "اقتراب",
)  # fmt: skip
_CONVOYS: Final = ("رتل", "ارتال", "قافل", "قوافل", "شاحن")
_REACH: Final = 2


def is_on_the_way(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word only says where a convoy was hit: "لدى خروجها من قاعدة القيارة".

    Args:
        scene: The article.
        sentence: The sentence of the word.
        mark: A word that may say that somebody leaves or comes.
    """
    if mark.label not in _LABELS or mark.form.isascii():
        return mark.label in _LABELS and _is_of_convoy(scene, sentence, mark)
    convoy = any(bare.startswith(_CONVOYS) for bare in bare_forms(mark.form))
    if convoy and scene.has("bombs", sentence.first, mark.last):
        return True  # عبوة انفجرت برتل خارج من معسكر التاجي
    ways = [n for n in range(mark.first, mark.last) if is_way(scene.form(n))]
    if not any(_is_meanwhile(scene, number) for number in ways):
        return False
    return scene.has_any(_FIRE, sentence.first, mark.first)


def _is_of_convoy(scene: Scene, sentence: Sentence, mark: Mark) -> bool:
    """Tell whether "a convoy leaving the base" was fired on, in the same sentence."""
    if not mark.form.endswith("ing"):
        return False
    near = mark.first - 1
    convoy = scene.has("vehicles", near, mark.first) or scene.has("troops", near, mark.first)
    return convoy and scene.has_any(_FIRE, sentence.first, sentence.last)


def _is_meanwhile(scene: Scene, number: int) -> bool:
    """Tell whether "as" or "about to" stands before a noun such as "leaving"."""
    before = map(scene.form, range(number - _REACH, number))
    begun = _AS | _ABOUT_TO if scene.form(number).startswith("ب") else _AS
    return not begun.isdisjoint(before)


@lru_cache(maxsize=4096)
def is_way(form: str) -> bool:
    """Tell whether an Arabic noun says that somebody goes out, in or past."""
    return any(bare.startswith(_WAYS) for bare in bare_forms(form))
