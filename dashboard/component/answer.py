"""What the app hears back from the map and the panel, of which nothing is believed unread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.imported_filter import ImportedFilter


@dataclass(frozen=True, slots=True)
class MapAnswer:
    """What the user last chose; None where they chose nothing yet.

    ``filters`` are values by facet, ``imported`` those of imported events, as a browser sent them:
    whoever uses them checks them.
    """

    day: int | None = None
    base: str | None = None
    event: str | None = None
    mode: str | None = None
    from_day: int | None = None
    to_day: int | None = None
    view: str | None = None
    asked: str | None = None
    filters: Mapping[str, tuple[str, ...]] | None = None
    imported: ImportedFilter | None = None

    @classmethod
    def of(cls, state: Any) -> MapAnswer:
        """Read an answer from a component's state, whatever a browser sent.

        >>> MapAnswer.of({"choice": {"day": 18357, "base": "k-1"}}).base
        'k-1'
        >>> MapAnswer.of({"choice": {"day": "1"}}) == MapAnswer()
        True
        """
        choice = state.get("choice") if isinstance(state, Mapping) else None
        if not isinstance(choice, Mapping):
            return cls()
        return cls(
            day=_whole(choice.get("day")),
            base=_text(choice.get("base")),
            event=_text(choice.get("event")),
            mode=_text(choice.get("mode")),
            from_day=_whole(choice.get("from_day")),
            to_day=_whole(choice.get("to_day")),
            view=_text(choice.get("view")),
            asked=_text(choice.get("asked")),
            filters=_lists(choice.get("filters")),
            imported=ImportedFilter.of_answer(choice.get("imported")),
        )


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _lists(value: Any) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, Mapping):
        return None
    return {
        str(name): tuple(one for one in some if isinstance(one, str))
        for name, some in value.items()
        if isinstance(some, list | tuple)
    }
