"""Terms under which imported rows were given: which forbid passing the rows on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORBIDS: Final = "no raw redistribution"


def forbids_passing_on(licences: Iterable[str]) -> bool:
    """Tell whether rows given on these terms must not be passed on as they are.

    >>> from geodata.tables.layouts import ACLED, GED
    >>> forbids_passing_on([ACLED.licence]), forbids_passing_on([GED.licence])
    (True, False)
    """
    return any(_FORBIDS in terms for terms in licences)
