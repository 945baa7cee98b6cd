"""What imported events are filtered by on the map: read from a link or a browser, and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias

if TYPE_CHECKING:
    from datetime import date

Choices: TypeAlias = Callable[[str], tuple[str, ...]]
"""Returns the values of a facet of imported events."""

PARAMS: Final = {
    "table": "imported_tables",
    "kind": "imported_kinds",
    "date": "imported_dates",
    "place": "imported_places",
}
"""Facets of imported events by the permalink's parameter."""
_SWITCH, _OFF = "imported", "off"
_OTHERS: Final = "%"
"""How a link writes the empty word, the kind of all events of the less frequent kinds."""


@dataclass(frozen=True, slots=True)
class ImportedFilter:
    """The chosen values of each facet, none for all; with ``off`` none of the events is shown.

    ``table`` are ids of the shelf's tables, ``kind`` types of events as the tables have them,
    ``date`` and ``place`` how exact the date or the place is.
    """

    table: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    off: bool = False

    @classmethod
    def of_params(cls, params: Mapping[str, str]) -> Self:
        """Read a permalink's parameters, whatever they ask for.

        >>> ImportedFilter.of_params({"imported_kinds": "Riots%2C mob,%", "imported": "off"})
        ImportedFilter(table=(), kind=('Riots, mob', ''), date=(), place=(), off=True)
        """
        asked = {facet: params.get(param, "") for facet, param in PARAMS.items()}
        values = {
            facet: tuple(map(_read, filter(None, t.split(",")))) for facet, t in asked.items()
        }
        return cls(**values, off=params.get(_SWITCH) == _OFF)

    @classmethod
    def of_answer(cls, value: Any) -> Self | None:
        """Read what a browser sent, whatever that is; None where it says nothing of a filter."""
        if not isinstance(value, Mapping):
            return None
        lists = {facet: value.get(facet) for facet in PARAMS}
        chosen = {
            facet: tuple(one for one in some if isinstance(one, str))
            for facet, some in lists.items()
            if isinstance(some, list | tuple)
        }
        return cls(**chosen, off=value.get("off") is True)

    def params(self) -> dict[str, str]:
        """Return the permalink's parameters; `of_params` reads them back."""
        lists = {p: ",".join(map(_write, getattr(self, facet))) for facet, p in PARAMS.items()}
        return {_SWITCH: _OFF if self.off else "", **lists}

    def shown(self) -> dict[str, Any]:
        """Return the filter as the map takes it."""
        return {facet: getattr(self, facet) for facet in PARAMS} | {"off": self.off}

    def known(self, choices: Choices) -> tuple[Self, tuple[str, ...]]:
        """Return the filter without the facets that have a value nobody knows, and those values.

        Args:
            choices: The values of a facet; asked only for facets something is chosen of.
        """
        unknown: list[str] = []
        kept: dict[str, tuple[str, ...]] = {}
        for facet in PARAMS:
            chosen = getattr(self, facet)
            values = choices(facet) if chosen else ()
            strange = [value for value in chosen if value not in values]
            unknown += strange
            kept[facet] = () if strange else tuple(value for value in values if value in chosen)
        return type(self)(**kept, off=self.off), tuple(unknown)


ALL_IMPORTED: Final = ImportedFilter()


def _no_choices(_facet: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class ImportedHere:
    """What a permalink may ask for of imported events: the map's days with them, their values."""

    map_days: tuple[date, date] | None = None
    choices: Choices = _no_choices


NOTHING_HERE: Final = ImportedHere()


def _write(value: str) -> str:
    return value.replace("%", "%25").replace(",", "%2C") or _OTHERS


def _read(text: str) -> str:
    return "" if text == _OTHERS else text.replace("%2C", ",").replace("%25", "%")
