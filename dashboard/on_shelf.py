"""What of the page "Your data" is open in a session."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnShelf:
    """What is open; no link leads there, since a person's tables stay on the machine.

    Attributes:
        waiting: The id of the file that is looked at before its import; None if none is.
        table: The id of the imported table that is looked at; None if none is.
        said: What went wrong last, in words; None if nothing did.
        paths: How often a file was named by its path; names the box, so that it empties.
    """

    waiting: str | None = None
    table: str | None = None
    said: str | None = None
    paths: int = 0
