"""Every error the library raises; each carries its facts as attributes and says the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


class HandoverError(Exception):
    """Base class of all errors a user of the library can meet."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what another process needs to raise the same error: message and facts."""
        return _as_it_was, (type(self), self.args, vars(self))


def _as_it_was(
    kind: type[HandoverError], args: tuple[Any, ...], facts: dict[str, Any]
) -> HandoverError:
    error = kind.__new__(kind)
    error.args = args
    vars(error).update(facts)
    return error


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


class NoTextError(ArticleError):
    """No text can be taken out of a file.

    ``key`` names the reason for whoever says it in another language.
    """

    def __init__(self, file: str, key: str, why: str) -> None:
        self.key = key
        super().__init__(file, why)


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


class TilesAddressError(HandoverError, ValueError):
    """The address of an online map is none that a browser can ask for tiles."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(
            f"{address[:80]!r} is no address of map tiles. Write one with {{z}}, {{x}} and {{y}}, "
            "such as https://tiles.example.org/{z}/{x}/{y}.png, or leave --tiles out."
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


class StatusRuleError(HandoverError, ValueError):
    """A row of the status rules cannot be read or says the same as another."""

    def __init__(self, rule: str, why: str) -> None:
        self.rule = rule
        self.why = why
        super().__init__(
            f"status rule {rule}: {why}. Write 'its base', or 'every base', then if needed "
            "'in' or 'outside' governorates, and 'whose status is' or 'is not' one of ours."
        )


class UnknownBaseError(HandoverError, LookupError):
    """An id is not that of a base."""

    def __init__(self, base_id: str, known: Sequence[str]) -> None:
        self.base_id = base_id
        self.known = tuple(known)
        listed = ", ".join(self.known[:20])
        super().__init__(f"{base_id[:80]!r} is no base's id: it is one of {listed}.")


class UnknownNameError(HandoverError, LookupError):
    """No base goes by a name; ``suggestions`` are the ids whose names look most like it."""

    def __init__(self, name: str, suggestions: tuple[str, ...]) -> None:
        self.name = name
        self.suggestions = suggestions
        hint = f"Did you mean {' or '.join(suggestions)}?" if suggestions else "Check the spelling."
        super().__init__(f"No base goes by {name[:80]!r}. {hint}")


class AmbiguousNameError(HandoverError, LookupError):
    """A name could stand for several bases or places; ``candidates`` are their ids."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        self.name = name
        self.candidates = candidates
        super().__init__(
            f"{name[:80]!r} could be {' or '.join(candidates)}: use a name only one of them has."
        )


class RefusedNameError(HandoverError, LookupError):
    """A known word may not stand for a base.

    ``reason`` is the rule (``needs_head common_word never site``, or the kind of place it names),
    ``candidates`` are the ids it could stand for, ``not_this`` the bases it is mistaken for.
    """

    def __init__(
        self, name: str, reason: str, candidates: tuple[str, ...], not_this: tuple[str, ...]
    ) -> None:
        self.name = name
        self.reason = reason
        self.candidates = candidates
        self.not_this = not_this
        why = {
            "needs_head": "is too short to stand for a base alone: add a word such as base or camp",
            "common_word": "is an ordinary word: add a word such as base or camp",
            "never": "is not a name for a base",
            "site": "names a site, not a base",
        }.get(reason, f"names no base (kind: {reason})")
        could_be = f" It could be {' or '.join(candidates)}." if candidates else ""
        mistaken = f" It is not {' or '.join(not_this)}." if not_this else ""
        super().__init__(f"{name[:80]!r} {why}.{could_be}{mistaken}")


class TableError(HandoverError, ValueError):
    """A file of events cannot be read at all; says where and what would help."""

    def __init__(self, file: str, why: str, *, line: int | None = None) -> None:
        self.file = file
        self.why = why
        self.line = line
        where = file if line is None else f"{file}, line {line}"
        super().__init__(f"{where}: {why}.")


class MappingError(HandoverError, LookupError):
    """Columns of a file cannot be taken for what an event needs; lists those there are."""

    def __init__(self, file: str, why: str, columns: Sequence[str]) -> None:
        self.file = file
        self.why = why
        self.columns = tuple(columns)
        shown = ", ".join(self.columns[:60])[:2000] or "none"
        listed = "".join(letter if letter.isprintable() else "?" for letter in shown)
        super().__init__(
            f"{file}: {why}. Say which columns to read, for example "
            f"--map lon=x,lat=y,when=date. The file's columns: {listed}."
        )


class ImportCancelledError(HandoverError, RuntimeError):
    """An import was stopped on request; nothing was written."""

    def __init__(self, read: int) -> None:
        self.read = read
        super().__init__(f"Cancelled after {read:,} rows: nothing was written.")


class PlacesError(HandoverError, ValueError):
    """A place to be joined to has no point on Earth."""

    def __init__(self, place_id: str) -> None:
        self.place_id = place_id
        super().__init__(
            f"{place_id[:80]!r} has no point on Earth: give it a lon, and a lat from -90 to 90."
        )


class DeskError(HandoverError, ValueError):
    """The desk cannot do what was asked, or its folder cannot be used; says why.

    ``key`` names the reason for whoever says it in another language, ``value`` is what was given.
    """

    def __init__(
        self, why: str, folder: str | None = None, *, key: str = "", value: str = ""
    ) -> None:
        self.why = why
        self.folder = folder
        self.key = key
        self.value = value
        where = f"The workspace {folder}" if folder else "The desk"
        super().__init__(f"{where}: {why}.")


class ShelfError(HandoverError, ValueError):
    """The shelf of imported tables cannot do what was asked; says why."""

    def __init__(self, why: str, folder: str) -> None:
        self.why = why
        self.folder = folder
        super().__init__(f"The imported tables in {folder}: {why}.")


class EngineError(HandoverError, RuntimeError):
    """An engine for large tables cannot be used."""

    def __init__(self, engine: str, why: str) -> None:
        self.engine = engine
        self.why = why
        super().__init__(f"engine {engine}: {why}.")
