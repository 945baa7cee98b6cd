"""How well the data cover a spell of time: where a low count may be a gap in the data.

The descriptor says it, under ``spells``: the kind of event, first and last day, how well it is
covered, and why we think so, in both languages. Days no spell names have not been judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from geodata.dates.edtf import parse_day
from geodata.errors import DayError, PackageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from geodata.package.package import Package

COVERED: Final = ("matched", "well", "thin", "sample")
"""How well: as a running count elsewhere, well, with known gaps, or only by examples."""
THIN: Final = ("thin", "sample")
"""Spells in which a low count says little."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of days, both inclusive, whose events of one kind are covered alike."""

    kind: str
    start: date
    end: date
    covered: str
    note_en: str
    note_ar: str

    @property
    def is_thin(self) -> bool:
        """Whether a low count in it says little."""
        return self.covered in THIN


def load_spells(package: Package) -> tuple[Spell, ...]:
    """Return what a package says of its own coverage, by first day; nothing if it does not say.

    Raises:
        PackageError: An entry lacks a part, a day is none, or how well it is covered is unknown.
    """
    listed = package.descriptor.get("spells", [])
    if not isinstance(listed, list):
        raise _error("spells is no list", str(listed))
    return tuple(sorted(map(_spell, listed), key=lambda spell: (spell.start, spell.end)))


def touching(spells: Iterable[Spell], first: date, last: date) -> tuple[Spell, ...]:
    """Return the spells that hold any day from ``first`` to ``last``, both inclusive."""
    return tuple(spell for spell in spells if spell.start <= last and spell.end >= first)


def _spell(entry: Mapping[str, Any]) -> Spell:
    try:
        values: dict[str, Any] = {name: str(entry[name]) for name in Spell.__slots__}
        values |= {name: parse_day(values[name]) for name in ("start", "end")}
    except (KeyError, TypeError, DayError) as error:
        raise _error(f"a spell cannot be read: {error}", str(entry)) from None
    if values["covered"] not in COVERED:
        raise _error("how well a spell is covered is unknown", values["covered"])
    return Spell(**values)


def _error(why: str, value: str) -> PackageError:
    expected = f"kind, start, end, note_en, note_ar, and covered: one of {', '.join(COVERED)}"
    return PackageError("datapackage.json", why, value=value, expected=expected)
