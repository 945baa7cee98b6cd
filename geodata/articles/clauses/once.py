"""What is found in an article once, however often it is asked for."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.articles.clauses.scene import Scene

_NOT_ASKED = object()
_Asked = ParamSpec("_Asked")
_Found = TypeVar("_Found")


def once_a_scene(
    find: Callable[Concatenate[Scene, _Asked], _Found],
) -> Callable[Concatenate[Scene, _Asked], _Found]:
    """Let a function find something in a scene once; it is forgotten with the scene."""

    @wraps(find)
    def kept(scene: Scene, /, *asked: _Asked.args, **named: _Asked.kwargs) -> _Found:
        key = (find, asked, *named.items()) if asked or named else find
        found: _Found = scene.kept.get(key, _NOT_ASKED)
        if found is _NOT_ASKED:
            found = scene.kept[key] = find(scene, *asked, **named)
        return found

    return kept
