"""Arabic for texts that other tables hold in English: speakers, actors, roles, what a point is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.package.package import Package


def load_terms(package: Package) -> Mapping[str, str]:
    """Return the Arabic of each English text that has one.

    A text that is not in it, such as the name of an outlet that Arabic papers print in Latin
    letters, is shown as it stands.

    >>> from geodata.package.package import load_package
    >>> load_terms(load_package())["Security Media Cell"]
    'خلية الإعلام الأمني'
    """
    return {str(row["en"]): str(row["ar"]) for row in package.rows("terms")}
