"""Charts of attacks a month, by weapon and by base, with the thinly covered spells shaded."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from dashboard.charts import theme
from dashboard.charts.attack_rows import (
    base_words,
    month_end,
    month_words,
    stacked,
    weapon_words,
)
from dashboard.charts.legend import Key
from geodata.events.monthly import NOT_SAID, SEVERAL
from geodata.events.spells import load_spells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.telling import Teller
    from geodata.events.monthly import MonthCount, MonthCounts
    from geodata.events.spells import Spell

HEIGHT: Final = 260
LANE: Final = 27
"""Height of a base's lane in px."""
GAP: Final = timedelta(days=3)
"""What stays free between two months' bars."""
YEAR: Final = timedelta(days=365)
WEAPON_COLOURS: Final = {
    **theme.WEAPON_COLOURS,
    SEVERAL: theme.OTHER,
    NOT_SAID: theme.RULE,
}
_AREA: Final = 40  # px², of the dot of one attack
_NARROW: Final = 620  # px, below which the spells go without words


def weapon_chart(
    counts: Sequence[MonthCount], spells: Sequence[Spell], teller: Teller
) -> alt.LayerChart:
    """Return stacked bars of attacks a month, one colour a weapon."""
    names = weapon_words(counts, teller)
    plot = _Plot(counts, spells, teller)
    rows = [plot.month(count) | bar for count, bar in stacked(counts, names)]
    scale = theme.colour_scale(_colours(names), names)
    bars = (
        alt.Chart(theme.rows(rows))
        .mark_rect()
        .encode(x=plot.x("start"), x2="end:T")
        .encode(y=alt.Y("low:Q", axis=alt.Axis(title=None, tickMinStep=1)), y2="high:Q")
        .encode(color=alt.Color("weapon:N", scale=scale, legend=None))
        .encode(tooltip=plot.told("month", "weapon", "count"))
    )
    return plot.whole([bars], HEIGHT)


def base_chart(counted: MonthCounts, spells: Sequence[Spell], teller: Teller) -> alt.LayerChart:
    """Return a lane for each base, the most attacked on top, with a dot as large as its month."""
    counts, totals = counted.counts, counted.by_group()
    names = base_words(counted, teller)
    plot = _Plot(counts, spells, teller)
    order = [theme.spoken(names[base_id], teller.lang) for base_id in totals]
    lanes = alt.Y("lane:N", sort=order, title=None)
    lanes = lanes.axis(**_names(order, teller.lang))
    most = max(count.count for count in counts)
    size = alt.Scale(domain=[0, most], range=[0, _AREA * most])
    rows = [
        plot.month(count) | {"lane": theme.spoken(names[count.group], teller.lang)}
        for count in counts
    ]
    dots = (
        alt.Chart(theme.rows(rows))
        .mark_circle(color=theme.ATTACK, opacity=0.9)
        .encode(x=plot.x("middle"), y=lanes)
        .encode(size=alt.Size("count:Q", scale=size, legend=None))
        .encode(tooltip=plot.told("month", "lane", "count"))
    )
    sums = [
        {"lane": theme.spoken(names[base_id], teller.lang), "total": total}
        for base_id, total in totals.items()
    ]
    end = alt.value(0 if teller.lang == "ar" else "width")
    outward = -1 if teller.lang == "ar" else 1
    written = (
        alt.Chart(theme.rows(sums))
        .mark_text(align="right" if outward < 0 else "left", dx=8 * outward, color=theme.QUIET)
        .encode(x=end, y=lanes, text="total:N")
    )
    return plot.whole([dots, written], LANE * len(totals))


def weapon_legend(counts: Sequence[MonthCount], teller: Teller) -> tuple[Key, ...]:
    """Return the colour of each weapon in the chart, and the shade of thin spells."""
    names = weapon_words(counts, teller)
    keys = [Key(names[weapon], colour) for weapon, colour in _colours(names).items()]
    return (*keys, *_shade_keys(teller))


def base_legend(teller: Teller) -> tuple[Key, ...]:
    """Return how large the dots are, and the shade of thin spells."""
    dots = [
        Key(_count_words(n, teller), theme.ATTACK, "dot", round(math.sqrt(_AREA * n / math.pi), 2))
        for n in (1, 2, 4)
    ]
    return (*dots, *_shade_keys(teller))


class _Plot:
    """What both charts share: the months, the shaded spells, the words."""

    def __init__(
        self, counts: Sequence[MonthCount], spells: Sequence[Spell], teller: Teller
    ) -> None:
        self.teller = teller
        self.told_words = teller.words.section("forces_page")
        first = min(count.month for count in counts)
        last = month_end(max(count.month for count in counts))
        if last - first < YEAR:  # a month as wide as the page would look like a wall
            first, last = first.replace(month=1), date((last - GAP).year + 1, 1, 1)
        self.first, self.last = first, last
        self.days = theme.day_scale(first.isoformat(), last.isoformat())
        self.spells = [spell for spell in spells if spell.start < last and spell.end >= first]

    def whole(self, layers: list[alt.Chart], height: int) -> alt.LayerChart:
        """Return the chart with the spells behind and above its own layers."""
        drawn: Any = alt.layer(*self._behind(height), *layers)
        sized = drawn.properties(
            height=height, autosize=alt.AutoSizeParams(type="fit-x", contains="padding")
        )
        styled: alt.LayerChart = theme.themed(sized, self.teller.lang)
        return styled

    def month(self, count: MonthCount) -> dict[str, Any]:
        """Return where a month's mark stands, and what it says."""
        end = month_end(count.month)
        return {
            "start": count.month.isoformat(),
            "end": (end - GAP).isoformat(),
            "middle": (count.month + (end - count.month) / 2).isoformat(),
            "month": month_words(count.month, self.teller),
            "count": count.count,
        }

    def x(self, field: str) -> alt.X:
        """Return the months' axis, named by years."""
        years = alt.Axis(format="%Y", tickCount="year", grid=False, ticks=True)
        return alt.X(f"{field}:T", scale=self.days, axis=years, title=None)

    def told(self, *fields: str) -> list[alt.Tooltip]:
        """Return what a mark says under the pointer."""
        named = {"lane": "base"}
        return [alt.Tooltip(f"{f}:N", title=self.heading(named.get(f, f))) for f in fields]

    def heading(self, key: str) -> str:
        """Return a word of the page."""
        return str(self.told_words[key])

    def _behind(self, height: int) -> list[alt.Chart]:
        """Return the layers of the spells; an empty one would be a picture without a name."""
        shades = [self._shades(height)] if any(spell.is_thin for spell in self.spells) else []
        return [*shades, self._brackets(), self._words()] if self.spells else []

    def _shades(self, height: int) -> alt.Chart:
        """Return a shade behind every spell in which a low count says little."""
        rows = [self._spell(spell) for spell in self.spells if spell.is_thin]
        layer: alt.Chart = (
            alt.Chart(theme.rows(rows))
            .mark_rect(color=theme.RULE, opacity=0.6)
            .encode(x=self.x("start"), x2="end:T", y=alt.value(-22), y2=alt.value(height))
            .encode(tooltip=[alt.Tooltip("note:N", title=self.heading("covered_title"))])
        )
        return layer

    def _brackets(self) -> alt.Chart:
        """Return a line above every spell."""
        layer: alt.Chart = (
            alt.Chart(theme.rows([self._spell(spell) for spell in self.spells]))
            .mark_rule(color=theme.OTHER, strokeWidth=1.4)
            .encode(x=self.x("start"), x2="end:T", y=alt.value(-4))
        )
        return layer

    def _words(self) -> alt.Chart:
        """Return how well a spell is covered, above its line, where there is room."""
        room: Any = {"expr": f"width < {_NARROW} ? 0 : 1"}
        layer: alt.Chart = (
            alt.Chart(theme.rows([self._spell(spell) for spell in self.spells]))
            .mark_text(color=theme.QUIET, fontSize=theme.SIZES["tick"], opacity=room)
            .encode(x=self.x("middle"), y=alt.value(-13), text="covered:N")
        )
        return layer

    def _spell(self, spell: Spell) -> dict[str, Any]:
        start = max(spell.start, self.first)
        end = min(spell.end + timedelta(days=1), self.last)
        return {
            "start": start.isoformat(),
            "end": end.isoformat(),
            "middle": (start + (end - start) / 2).isoformat(),
            "covered": self.told_words["covered"][spell.covered],
            "note": self.teller.of(spell, "note"),
        }


def _names(names: Sequence[str], lang: str) -> dict[str, Any]:
    """Return how the lanes are named: in Arabic the names begin at the page's right edge."""
    look = {"grid": True, "labelColor": theme.INK, "labelFontSize": theme.SIZES["small"]}
    if lang != "ar":
        return look
    return {**look, "labelAlign": "right", "labelPadding": 12 + 6 * max(map(len, names))}


def _shade_keys(teller: Teller) -> tuple[Key, ...]:
    """Return the shade's key; none for data that say nothing of their coverage."""
    if not load_spells(teller.atlas.package):
        return ()
    return (Key(teller.words("forces_page.shade"), theme.RULE, "bar", 7),)


def _count_words(count: int, teller: Teller) -> str:
    return teller.words("forces_page.attack_one" if count == 1 else "forces_page.attacks", n=count)


def _colours(weapons: Iterable[str]) -> dict[str, str]:
    return {weapon: WEAPON_COLOURS.get(weapon, theme.OTHER) for weapon in weapons}
