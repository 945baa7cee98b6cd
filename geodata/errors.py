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


class PackageError(HandoverError, ValueError):
    """A data package cannot be read; says where, what was there and what was expected."""

    def __init__(
        self,
        file: str,
        why: str,
        *,
        line: int | None = None,
        column: str | None = None,
        value: str | None = None,
        expected: str | None = None,
    ) -> None:
        self.file = file
        self.why = why
        self.line = line
        self.column = column
        self.value = value
        self.expected = expected
        where = file if line is None else f"{file}, line {line}"
        where = where if column is None else f"{where}, column {column}"
        found = "" if value is None else f" (found {value[:80]!r})"
        wanted = "" if expected is None else f". Expected {expected}"
        super().__init__(f"{where}: {why}{found}{wanted}.")


class LanguageError(HandoverError, ValueError):
    """Words are asked for in a language the atlas does not speak."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        super().__init__(f"The atlas has no words in {lang!r}: ask for 'en' or 'ar'.")


class ArticleError(HandoverError, ValueError):
    """An article cannot be read, or a span does not lie in it."""

    def __init__(self, file: str, why: str) -> None:
        self.file = file
        self.why = why
        super().__init__(f"{file}: {why}.")


class PhraseNotFoundError(HandoverError, LookupError):
    """A phrase does not stand in a text as often as asked for."""

    def __init__(self, phrase: str, nth: int, found: int) -> None:
        self.phrase = phrase
        self.nth = nth
        self.found = found
        super().__init__(
            f"{phrase[:80]!r} stands {found} times in the text, number {nth} was asked for. "
            "Copy the phrase from the file itself, letter by letter."
        )


class PortTakenError(HandoverError, OSError):
    """The address the atlas should be served on is in use."""

    def __init__(self, host: str, port: int, why: str) -> None:
        self.host = host
        self.port = port
        super().__init__(
            f"Cannot listen on {host}:{port} ({why}). Is the atlas running already? "
            f"Choose another port: make run PORT={port + 1}, or handover serve --port {port + 1}."
        )


class QueryError(HandoverError, ValueError):
    """A parameter of an HTTP request is not one the address takes."""

    def __init__(self, name: str, value: str, expected: str) -> None:
        self.name = name
        self.value = value
        super().__init__(f"{name}={value[:60]!r} is not usable here: expected {expected}.")


class OutputError(HandoverError, ValueError):
    """A file cannot be written where, or as what, it was asked for."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"{path}: {why}.")
