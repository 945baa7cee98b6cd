"""Attacks a month as plain rows and sentences: stacks of bars, sums by base, rows of a table."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from geodata.events.monthly import NOT_SAID, SEVERAL
from geodata.events.spells import load_spells, touching

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.telling import Teller
    from geodata.events.monthly import MonthCount, MonthCounts
    from geodata.events.spells import Spell

WEAPONS: Final = (
    "rocket",
    "drone",
    "ballistic_missile",
    "missile",
    "mortar",
    "ied",
    SEVERAL,
    NOT_SAID,
)
"""Weapons and the groups beside them, from the ground of a bar to its top."""


def weapon_words(counts: Sequence[MonthCount], teller: Teller) -> dict[str, str]:
    """Return the visible word of each weapon that is counted, in stacking order.

    A weapon the atlas has no word for goes by its own.
    """
    known = teller.words.section("weapon") | teller.words.section("forces_page.weapon_group")
    counted = {count.group for count in counts}
    order = [*(weapon for weapon in WEAPONS if weapon in counted), *sorted(counted - {*WEAPONS})]
    return {weapon: str(known.get(weapon, weapon)) for weapon in order}


def base_words(counts: MonthCounts, teller: Teller) -> dict[str, str]:
    """Return the short name of each base that is counted, the most attacked first."""
    return {base_id: _base_name(base_id, teller) for base_id in counts.by_group()}


def table_rows(
    counts: Sequence[MonthCount], names: Mapping[str, str], spells: Sequence[Spell], teller: Teller
) -> list[dict[str, Any]]:
    """Return one row a month: the attacks of each group, and how well the month is covered."""
    told = teller.words.section("forces_page")
    by_month: dict[date, dict[str, int]] = {}
    for count in counts:
        by_month.setdefault(count.month, {})[count.group] = count.count
    return [
        {
            told["month"]: f"{month:%Y-%m}",
            told["count"]: sum(found.values()),
            **{names[group]: found.get(group, 0) for group in names},
            told["covered_title"]: _covered(month, spells, told),
        }
        for month, found in by_month.items()
    ]


def weapon_says(counts: MonthCounts, teller: Teller) -> str:
    """Return the sentence that says what the chart by weapon shows."""
    months, busiest = counts.by_month(), counts.busiest()
    said = teller.words(
        "forces_page.weapon_says" if len(months) > 1 else "forces_page.weapon_says_month",
        n=teller.count("attack", counts.total),
        first=month_words(min(months), teller),
        last=month_words(max(months), teller),
        most=months[busiest[0]],
        month=teller.listed([month_words(month, teller) for month in busiest]),
    )
    if load_spells(teller.atlas.package):
        said += " " + teller.words("forces_page.weapon_shaded")
    return said[:1].upper() + said[1:] + _left_out(counts, teller)


def base_says(counts: MonthCounts, teller: Teller) -> str:
    """Return the sentence that says what the chart by base shows."""
    totals, names = counts.by_group(), base_words(counts, teller)
    first = [f"{teller.isolated(names[base_id])} ({totals[base_id]})" for base_id in totals]
    said = teller.words("forces_page.base_says", first=teller.listed(first[:3]))
    return said + _left_out(counts, teller)


def month_words(month: date, teller: Teller) -> str:
    """Return a month in words."""
    return teller.edtf(f"{month:%Y-%m}")


def stacked(
    counts: Sequence[MonthCount], names: Mapping[str, str]
) -> list[tuple[MonthCount, dict[str, Any]]]:
    """Return every count with the bar it has in its month, from the ground up."""
    heights: dict[date, int] = {}
    order = list(names)
    bars = []
    for count in sorted(counts, key=lambda count: (count.month, order.index(count.group))):
        low = heights.get(count.month, 0)
        heights[count.month] = low + count.count
        bars.append((count, {"low": low, "high": low + count.count, "weapon": names[count.group]}))
    return bars


def month_end(month: date) -> date:
    """Return the first day of the month after."""
    return (month + timedelta(days=31)).replace(day=1)


def _covered(month: date, spells: Sequence[Spell], told: Mapping[str, Any]) -> str:
    found = touching(spells, month, month_end(month) - timedelta(days=1))
    return ", ".join(str(told["covered"][spell.covered]) for spell in found)


def _base_name(base_id: str, teller: Teller) -> str:
    if base_id == NOT_SAID:
        return str(teller.words("forces_page.weapon_group.not_said"))
    return teller.label(base_id)


def _left_out(counts: MonthCounts, teller: Teller) -> str:
    if not counts.left_out:
        return ""
    return " " + teller.words("forces_page.left_out", n=teller.count("attack", counts.left_out))
