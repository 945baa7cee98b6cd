"""How long before or after another base "it followed": "سبقتها عين الأسد بثلاثة أيام"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geodata.articles.clauses.clauses import Clause
    from geodata.articles.clauses.scene import Scene

_BEFORE: Final = ("سبق", "تقدم", "وسبق", "وتقدم")
_AFTER: Final = (
    "تلت", "تلا", "تبع", "لحق", "اعقب", "تعقب", "وتلت", "وتلا", "وتبع", "ولحق", "واعقب", "فتلت",
)  # fmt: skip
_SPANS: Final = {
    "بيوم": (1, "day"), "بيومين": (2, "day"), "باسبوع": (1, "week"), "باسبوعين": (2, "week"),
    "بشهر": (1, "month"), "بشهرين": (2, "month"), "بليله": (1, "day"), "بليلتين": (2, "day"),
}  # fmt: skip
_UNITS: Final = {
    "ايام": "day", "يوما": "day", "ليال": "day", "اسابيع": "week", "اسبوعا": "week",
    "اشهر": "month", "شهور": "month", "شهرا": "month",
}  # fmt: skip


def span_of_sequel(scene: Scene, clause: Clause) -> tuple[int, str] | None:
    """Return how far from the event before a clause tells its own, None if it does not say."""
    verb = clause.trigger.marks[0].form
    if clause.trigger.family != "again" or not verb.startswith(_BEFORE + _AFTER):
        return None
    way = -1 if verb.startswith(_BEFORE) else 1
    for number in range(clause.trigger.last, clause.last):
        if span := _SPANS.get(scene.form(number)):
            return way * span[0], span[1]
    for counted in scene.numbers.within(clause.trigger.last, clause.last):
        unit = _UNITS.get(scene.form(counted.last))
        if unit and scene.form(counted.first).startswith("ب"):
            return way * int(counted.value), unit
    return None
