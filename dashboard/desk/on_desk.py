"""What of the desk is open in a session."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person is making of a proposal in its form, before it is saved.

    Attributes:
        case: The proposal's id.
        fields: What stands in the form, by name.
        request: The browser's number of the request.
    """

    case: str
    request: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OnDesk:
    """What of the desk is open; no link leads there, since articles stay on the machine.

    Attributes:
        article: The hash of the open article; None opens the first with open proposals.
        said: What went wrong last, in words; None if nothing did.
        answered: The browser's number of the request that was done last, or went wrong.
        draft: What is being edited there.
        dropped: How often files were taken in; names the uploader, so that it empties.
    """

    article: str | None = None
    said: str | None = None
    answered: str | None = None
    draft: Draft | None = None
    dropped: int = 0
