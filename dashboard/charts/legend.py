"""One line of a chart's legend; drawn beside the chart, where it can wrap."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One line of a chart's legend.

    ``shape`` is ``bar`` (``half`` px above and below its middle), ``halves``, ``tick``, ``line``,
    ``dashes``, ``circle``, ``dot`` (``half`` px is its radius), ``hollow`` (a diamond), or one of
    Vega's as in `dashboard.charts.theme.KIND_SHAPES`.
    """

    label: str
    colour: str
    shape: str = "square"
    half: float = 5
