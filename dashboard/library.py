"""The opened atlas, shared by all sessions and the HTTP routes of this process."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import layers
from dashboard.words import load_words
from geodata.atlas import Atlas, open_atlas

if TYPE_CHECKING:
    from dashboard.layers import MapParts

_DATA, _ARTICLES = "HANDOVER_DATA", "HANDOVER_ARTICLES"


def configure(*, data: Path | None, articles: Path | None) -> None:
    """Say which data package and which articles this process serves; opens the package at once.

    Raises:
        PackageError: The package cannot be read.
    """
    for name, path in ((_DATA, data), (_ARTICLES, articles)):
        if path is not None:
            os.environ[name] = str(path.resolve())
    atlas().timeline  # noqa: B018 - a broken package is said before the server starts


@cache
def map_parts(lang: str) -> MapParts:
    """Return what of the map does not change with the day, made once a language."""
    return layers.map_parts(atlas(), load_words(lang))


@cache
def atlas() -> Atlas:
    """Return the atlas of this process."""
    path = os.environ.get(_DATA)
    return open_atlas(Path(path) if path else None)


def articles_folder() -> Path | None:
    """Return the folder with the source articles, if the user named one."""
    path = os.environ.get(_ARTICLES)
    return Path(path) if path else None
