"""Every error the library raises; each carries its facts as attributes and says the way out."""

from __future__ import annotations


class HandoverError(Exception):
    """Base class of all errors a user of the library can meet."""


class EdtfError(HandoverError, ValueError):
    """A date is not in the EDTF subset the atlas reads."""

    def __init__(self, text: str, why: str) -> None:
        self.text = text
        self.why = why
        super().__init__(
            f"{text!r} is not a date the atlas reads: {why}. "
            "Write 2020, 2020-03 or 2020-03-26, with ? ~ or % behind it, or a span such as "
            "2020-03/2020-04 or [2020-03-16,2020-03-17]."
        )


class DayError(HandoverError, ValueError):
    """A day is not written as YYYY-MM-DD or does not exist."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"{text!r} is not a day: write it as YYYY-MM-DD, for example 2020-04-05.")
