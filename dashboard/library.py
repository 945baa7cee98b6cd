"""The opened atlas, shared by all sessions and the HTTP routes of this process."""

from __future__ import annotations

import os
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import layers
from dashboard.escape import is_web_address
from dashboard.words import load_words
from geodata.atlas import Atlas, open_atlas
from geodata.desk.workspace import Workspace, default_folder, open_beside
from geodata.errors import TilesAddressError
from geodata.tables.shelf import Shelf

if TYPE_CHECKING:
    from dashboard.layers import MapParts
    from dashboard.words import Words

_DATA, _ARTICLES, _WORKSPACE = "HANDOVER_DATA", "HANDOVER_ARTICLES", "HANDOVER_WORKSPACE"
_TILES = "HANDOVER_TILES"
_HOST = re.compile(r"[\w.-]+(:\d+)?")


def configure(*, data: Path | None, articles: Path | None, tiles: str | None = None) -> None:
    """Say which data package and which articles this process serves; opens the package at once.

    A folder of ``data`` that the desk made, or that is not there yet, is the workspace.

    ``tiles`` is the address of an online map that readers may switch on; without one there is none.

    Raises:
        PackageError: The package cannot be read.
        TilesAddressError: ``tiles`` is no web address with {z}, {x} and {y}.
    """
    if tiles is not None:
        os.environ[_TILES] = checked_tiles(tiles)
    is_desk = data is not None and not Workspace(data).is_someone_elses
    for name, path in ((_WORKSPACE if is_desk else _DATA, data), (_ARTICLES, articles)):
        if path is not None:
            os.environ[name] = str(path.resolve())
    atlas().timeline  # noqa: B018 - a broken package is said before the server starts


def map_parts(lang: str) -> MapParts:
    """Return what of the map does not change with the day, made once a language."""
    return _map_parts(atlas(), lang)


def words(lang: str) -> Words:
    """Return the visible words in ``lang``, as they fit the package this process serves."""
    return load_words(lang, elsewhere=not atlas().package.is_ours)


def atlas() -> Atlas:
    """Return the atlas of this process, with what was accepted at the desk up to now."""
    return _with_desk(workspace().stamp)


def workspace() -> Workspace:
    """Return the folder that keeps articles and what was accepted from them."""
    path = os.environ.get(_WORKSPACE)
    return Workspace(Path(path) if path else default_folder(ours().package))


def shelf() -> Shelf:
    """Return the tables imported beside what this process serves."""
    return Shelf(workspace().folder)


@cache
def ours() -> Atlas:
    """Return the atlas without what was accepted at the desk."""
    path = os.environ.get(_DATA)
    return open_atlas(Path(path) if path else None)


@lru_cache(maxsize=2)
def _with_desk(stamp: tuple[int, int] | None) -> Atlas:
    return ours() if stamp is None else open_beside(ours(), workspace())


@lru_cache(maxsize=4)
def _map_parts(opened: Atlas, lang: str) -> MapParts:
    return layers.map_parts(opened, load_words(lang, elsewhere=not opened.package.is_ours))


def tiles() -> str | None:
    """Return the address of the online map's tiles, if whoever serves the atlas named one."""
    return os.environ.get(_TILES)


def checked_tiles(address: str) -> str:
    """Return a tile address that a browser can ask.

    Raises:
        TilesAddressError: It is no web address, or lacks {z}, {x} or {y}.
    """
    host = address.partition("://")[2].partition("/")[0]
    parts = all(part in address for part in ("{z}", "{x}", "{y}"))
    if not (parts and is_web_address(address) and _HOST.fullmatch(host)):
        raise TilesAddressError(address)
    return address


def articles_folder() -> Path | None:
    """Return the folder with the source articles, if the user named one."""
    path = os.environ.get(_ARTICLES)
    return Path(path) if path else None
