"""Words that begin no clause: they belong to a phrase such as "no casualties" or "caught fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.articles.clauses.scene import within

if TYPE_CHECKING:
    from geodata.articles.clauses.scene import Scene
    from geodata.articles.text.marks import Mark

_LONGEST_PHRASE: Final = 5
_WHERE_IT_LIES: Final = 5
_THEN: Final = ("ثم", "بعد", "وبعد", "اخر", "واخر", "اول", "واول")


def is_excused(scene: Scene, mark: Mark) -> bool:
    """Tell whether a word belongs to a phrase such as "no casualties"."""
    phrases = scene.marks("not_really", mark.first - _LONGEST_PHRASE, mark.first + 1)
    if not phrases:
        return False
    moves = mark.label in ("arrive", "attack", "impact", "return" if mark.form.isascii() else "")
    fire = mark.label == "attack" and mark.form == "fire"  # the grass caught fire
    return any(
        p.last >= mark.last
        or (moves and p.first == mark.first)
        or (fire and p.first < mark.first < p.last)
        for p in phrases
    )


def is_told_behind(scene: Scene, mark: Mark) -> bool:
    """Tell whether "ثم معسكر التاجي الذي" goes on with a verb of its own."""
    if mark.label != "again" or not mark.form.startswith(_THEN):
        return False
    names = within(scene.names, mark.first, mark.last + 2)
    reach = _WHERE_IT_LIES if mark.form.endswith("ها") else 1
    return bool(names) and scene.has("relative", names[-1].last, names[-1].last + reach)
