"""What every chart shares: colours per status and kind, type, months, and the reading direction.

Colours are the page's CSS variables with the light value behind them, so that a chart follows the
page into the dark and still stands alone. Time runs left to right in Arabic too; titles and row
names begin where the language begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import altair as alt

from geodata.dates.edtf import MONTHS_AR_IRAQ, MONTHS_EN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

AnyChart: TypeAlias = (
    alt.Chart | alt.LayerChart | alt.VConcatChart | alt.HConcatChart | alt.FacetChart
)
ChartT = TypeVar(
    "ChartT", alt.Chart, alt.LayerChart, alt.VConcatChart, alt.HConcatChart, alt.FacetChart
)

SANS: Final = "IBM Plex Sans, IBM Plex Sans Arabic, Helvetica Neue, Arial, sans-serif"
SERIF: Final = "IBM Plex Serif, IBM Plex Sans Arabic, Georgia, serif"
SIZES: Final = {"title": 19, "text": 15, "small": 13.5, "tick": 12}
"""Letter heights in px: the page's scale, and one step below it for the ticks of an axis."""


def token(name: str, light: str) -> str:
    """Return the page's CSS variable ``name`` with ``light`` as the value where it is missing."""
    return f"var(--{name}, {light})"


INK: Final = token("ink", "#1d1b18")
QUIET: Final = token("quiet", "#655f55")
RULE: Final = token("rule", "#e3ded3")
PAPER: Final = token("paper", "#ffffff")
SELECTION: Final = token("selection", "#f4f1ea")
LINK: Final = token("link", "#1b5e8a")
ATTACK: Final = token("c-attack", "#b5482a")
OTHER: Final = token("c-other", "#8f887b")

STATUS_COLOURS: Final = {
    "hosting": token("c-hosting", "#1b5e8a"),
    "advisers": token("c-advisers", "#3f86b3"),
    "reduced": token("c-reduced", "#b57a10"),
    "handed_over": token("c-handed_over", "#2a7d60"),
    "disputed": token("c-disputed", "#8e4a86"),
    "unknown": token("c-unknown", "#7f7a72"),
}
"""Colour of each status, in the order of the legend; `unknown` is drawn hollow."""

KIND_COLOURS: Final = {
    "arrival": STATUS_COLOURS["hosting"],
    "presence": STATUS_COLOURS["hosting"],
    "handover": STATUS_COLOURS["handed_over"],
    "drawdown": STATUS_COLOURS["reduced"],
    "combat_withdrawal": STATUS_COLOURS["advisers"],
    "mission_change": STATUS_COLOURS["advisers"],
    "return_reported": STATUS_COLOURS["disputed"],
    "contested": STATUS_COLOURS["disputed"],
    "attack": ATTACK,
    "agreement": OTHER,
    "statement": OTHER,
    "planned": OTHER,
    "context": OTHER,
}
"""Colour of each kind of event: that of the status it leads to, as on the map's strip."""

KIND_SHAPES: Final = {
    "arrival": "diamond",
    "presence": "diamond",
    "handover": "square",
    "drawdown": "triangle-down",
    "combat_withdrawal": "cross",
    "mission_change": "cross",
    "return_reported": "triangle-up",
    "contested": "triangle-up",
    "attack": "circle",
    "agreement": "stroke",
    "statement": "stroke",
    "planned": "stroke",
    "context": "stroke",
}
"""Vega's name for each kind's shape, so that colour is never alone."""

WEAPON_COLOURS: Final = {
    "rocket": ATTACK,
    "drone": token("w-drone", "#d6926f"),
    "ballistic_missile": token("w-ballistic", "#5c2413"),
    "missile": token("w-missile", "#8a3820"),
    "mortar": token("w-mortar", "#b9a58c"),
    "ied": token("w-ied", "#7f7a72"),
}
"""Shades of the attack colour, from light to dark by the weight of the weapon."""


def themed(chart: ChartT, lang: str) -> ChartT:
    """Return ``chart`` with our type, colours, months and direction.

    Args:
        chart: A whole chart, not a layer of one: altair takes a configuration only at the top.
        lang: ``en`` or ``ar``.
    """
    styled: ChartT = chart.configure(**_config(lang))
    return styled


def rows(values: Iterable[Mapping[str, Any]]) -> alt.InlineData:
    """Return plain rows as a chart's data; they travel as JSON and are never looked into."""
    return alt.InlineData(values=[dict(value) for value in values])


def colour_scale(
    colours: Mapping[str, str], words: Mapping[str, str], shown: Iterable[str] | None = None
) -> alt.Scale:
    """Return a scale from the words of statuses, kinds or weapons to their colours.

    Args:
        colours: One of the tables above.
        words: The visible word for each id, as in the legend.
        shown: The ids in the legend, in order; all of ``colours`` by default.
    """
    ids = list(colours if shown is None else shown)
    return alt.Scale(domain=[words[i] for i in ids], range=[colours[i] for i in ids])


def day_scale(first: str, last: str) -> alt.Scale:
    """Return a time scale over whole days, ISO first and last, the same in every time zone."""
    return alt.Scale(type="utc", domain=[first, last], nice=False)


def start(lang: str) -> str:
    """Return the side a line of ``lang`` begins on: ``left`` or ``right``."""
    return "right" if lang == "ar" else "left"


def spoken(text: str, lang: str) -> str:
    """Return words for a chart, which is laid out left to right, in the direction of ``lang``."""
    return f"\u2067{text}\u2069" if lang == "ar" else text


def _config(lang: str) -> dict[str, Any]:
    label = {"labelColor": QUIET, "labelFont": SANS, "labelFontSize": SIZES["tick"]}
    title = {"titleColor": QUIET, "titleFont": SANS, "titleFontSize": 13.5, "titleFontWeight": 400}
    begins = start(lang)
    return {
        "background": "transparent",
        "font": SANS,
        "padding": 0,
        "locale": {"time": _time_words(lang)},
        "view": {"stroke": None},
        "text": {"color": INK, "font": SANS, "fontSize": SIZES["small"]},
        "axis": {
            **label,
            **title,
            "domain": False,
            "ticks": False,
            "gridColor": RULE,
            "labelPadding": 8,
        },
        "axisX": {"grid": True, "labelFlush": True},
        "axisY": {"orient": begins, "titleAnchor": "end", "titleAlign": begins},
        "legend": {
            **label,
            **title,
            "labelColor": INK,
            "labelFontSize": SIZES["small"],
            "orient": "top",
            "offset": 18,
            "rowPadding": 4,
            "columnPadding": 18,
            "symbolSize": 110,
            "symbolStrokeWidth": 1.6,
        },
        "title": {
            "anchor": "end" if lang == "ar" else "start",
            "color": INK,
            "font": SERIF,
            "fontSize": SIZES["title"],
            "fontWeight": 600,
            "frame": "group",
            "offset": 14,
            "subtitleColor": QUIET,
            "subtitleFont": SANS,
            "subtitleFontSize": SIZES["small"],
        },
    }


def _time_words(lang: str) -> dict[str, Any]:
    """Return the months for an axis; Vega wants the rest of a locale beside them."""
    arabic = lang == "ar"
    months = list(MONTHS_AR_IRAQ if arabic else MONTHS_EN)
    days = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]
    english = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    named = days if arabic else english
    return {
        "dateTime": "%-d %B %Y, %H:%M",
        "date": "%-d %B %Y",
        "time": "%H:%M",
        "periods": ["ص", "م"] if arabic else ["AM", "PM"],
        "days": named,
        "shortDays": named if arabic else [day[:3] for day in named],
        "months": months,
        "shortMonths": months if arabic else [month[:3] for month in months],
    }
