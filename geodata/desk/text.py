"""A text a person or an article gives, made fit for a cell of a table."""

from __future__ import annotations

import re
from typing import Final

_HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+"
)


def one_line(text: str | None) -> str | None:
    r"""Return a text without line breaks and characters nobody sees; None if nothing is left.

    >>> one_line("  Our\n Paper "), one_line(" ")
    ('Our Paper', None)
    """
    return " ".join(_HIDDEN.sub(" ", text or "").split()) or None
