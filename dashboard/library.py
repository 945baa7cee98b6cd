"""The opened atlas, shared by all sessions and the HTTP routes of this process."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.layers import map_bases, map_events, map_words
from dashboard.why import panel_pages
from dashboard.words import load_words
from geodata.atlas import Atlas, open_atlas

if TYPE_CHECKING:
    from dashboard.component.spec import MapBase, MapEvents, PanelPage

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


@dataclass(frozen=True, slots=True)
class MapParts:
    """What of the map does not change with the day, in one language."""

    words: dict[str, Any]
    bases: tuple[MapBase, ...]
    events: MapEvents
    pages: tuple[PanelPage, ...]
    footnote: str


@cache
def map_parts(lang: str) -> MapParts:
    """Return the map's bases, events and panel in ``lang``, made once."""
    opened, words = atlas(), load_words(lang)
    origins = [base.origin for base in opened.gazetteer.bases]
    return MapParts(
        words=map_words(words),
        bases=map_bases(opened, words),
        events=map_events(opened, words),
        pages=panel_pages(opened, words),
        footnote=words("panel.origin", seed=origins.count("seed"), record=origins.count("record")),
    )


@cache
def atlas() -> Atlas:
    """Return the atlas of this process."""
    path = os.environ.get(_DATA)
    return open_atlas(Path(path) if path else None)


def articles_folder() -> Path | None:
    """Return the folder with the source articles, if the user named one."""
    path = os.environ.get(_ARTICLES)
    return Path(path) if path else None
