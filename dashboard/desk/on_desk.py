"""What of the desk is open in a session."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnDesk:
    """What of the desk is open; no link leads there, since articles stay on the machine.

    Attributes:
        article: The hash of the open article; None opens the first with open proposals.
        said: What went wrong last, in words; None if nothing did.
        answered: The browser's number of the request that was done last, or went wrong.
        dropped: How often files were taken in; names the uploader, so that it empties.
    """

    article: str | None = None
    said: str | None = None
    answered: str | None = None
    dropped: int = 0
