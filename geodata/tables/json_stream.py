"""JSON of any size, one row at a time: the elements of the array that holds them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

CHUNK: Final = 1_000_000
MAX_ELEMENT: Final = 16_000_000
"""Characters one element, or what stands before the rows, may have."""
MAX_DIGITS: Final = 400
ROWS_IN: Final = {"data", "Result", "results", "features", "events"}
"""Members in which answers of known services hold their rows; empty, the answer has none."""
AROUND: Final = ROWS_IN | {"response", "result", "hits", "records", "rows", "items", "payload"}
"""Members that may be an object around the rows, as in ``{"data": {"events": [...]}}``."""
MAX_AROUND: Final = 4
_SPACE: Final = " \t\n\r"
_CUT_OFF: Final = "is no JSON: it is cut off, its end is missing"


def _whole_number(digits: str) -> int | str:
    return int(digits) if len(digits) <= MAX_DIGITS else digits


# NaN and Infinity, which are not JSON, and numbers without end stay text: the checks name them
_DECODER: Final = json.JSONDecoder(parse_constant=str, parse_int=_whole_number)


def _at_end(error: ValueError, text: str) -> bool:
    """Tell whether JSON is wrong only because it ends."""
    if not isinstance(error, json.JSONDecodeError):
        return False
    return error.msg.startswith("Unterminated") or error.pos >= len(text.rstrip()) - 1


class JsonElements:
    """The elements of the first array of objects in an open file, with their lines.

    The array is the document itself, or a member of it such as ``features``, ``data`` or
    ``Result``; members before it are read, those behind it are not.

    Attributes:
        members: The members before the array.
        position: Characters read so far.
    """

    def __init__(self, name: str, file: TextIO) -> None:
        self.members: dict[str, Any] = {}
        self._name = name
        self._file = file
        self._text = ""
        self._at = 0
        self._line = 1
        self._ended = False

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        """Yield (line, element); a value that is no object is an element like any other.

        Raises:
            TableError: The text is not JSON, holds no array of objects, or nests too deep.
        """
        if self._next_mark() == "\ufeff":
            self._at += 1
        if self._next_mark() == "{":
            self._find_array()
        elif self._next_mark() != "[":
            raise self._error("is no JSON: it begins with neither { nor [")
        self._at += 1
        while self._next_mark() != "]":
            line = self._line
            yield line, self._value()
            if self._next_mark() == ",":
                self._at += 1
            elif (mark := self._next_mark()) != "]":
                raise self._error("is no JSON: a comma or ] is missing" if mark else _CUT_OFF)

    def _find_array(self) -> None:
        """Go to the array of objects among the members of the document, or to an empty one."""
        if not self._found_in(self.members, 1):
            raise self._error("holds no list of rows (an array of objects, such as features)")

    def _found_in(self, members: dict[str, Any], depth: int) -> bool:
        """Go to the array among the members of an object; False behind its end if there is none."""
        self._at += 1
        while self._next_mark() != "}":
            key = self._value()
            if not isinstance(key, str) or self._next_mark() != ":":
                raise self._error("is no JSON: a member has no name")
            self._at += 1
            mark = self._next_mark()
            if mark == "[" and self._holds_objects(key):
                return True
            if mark == "{" and key in AROUND and depth < MAX_AROUND:
                members[key] = {}
                if self._found_in(members[key], depth + 1):
                    return True
            else:
                members[key] = self._value()
            if self._next_mark() == ",":
                self._at += 1
        self._at += 1
        return False

    def _holds_objects(self, key: str) -> bool:
        at, line = self._at, self._line
        self._at += 1
        mark = self._next_mark(keep=at)
        if mark == "]" and (key in ROWS_IN or self.members.get("type") == "FeatureCollection"):
            mark = "{"  # a collection without features is one without rows
        self._at, self._line = at, line
        return mark == "{"

    def _next_mark(self, *, keep: int | None = None) -> str:
        """Skip white space and return the next character; empty at the end."""
        while True:
            while self._at < len(self._text):
                mark = self._text[self._at]
                if mark not in _SPACE:
                    return mark
                self._line += mark == "\n"
                self._at += 1
            if keep is not None and self._at - keep > CHUNK:
                raise self._error("is no JSON: too much white space")
            if not self._more(keep=keep):
                return ""

    def _value(self) -> Any:
        if self._next_mark() == "":
            raise self._error(_CUT_OFF)
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except RecursionError:
                raise self._error("nests too deep") from None
            except ValueError as error:
                if self._ended and _at_end(error, self._text):
                    raise self._error(_CUT_OFF) from None
                if self._ended or len(self._text) - self._at > MAX_ELEMENT:
                    raise self._error(f"is no JSON: {getattr(error, 'msg', error)}") from None
                self._more()
                continue
            if end == len(self._text) and not self._ended:
                self._more()  # a number may go on
                continue
            self._line += self._text.count("\n", self._at, end)
            self._at = end
            return value

    def _more(self, *, keep: int | None = None) -> bool:
        """Read on, forgetting what has been passed; False at the end of the file."""
        passed = self._at if keep is None else keep
        try:
            chunk = self._file.read(max(CHUNK, len(self._text) - passed))
        except UnicodeDecodeError:
            raise self._error("is not in the encoding it seemed to be in") from None
        if keep is None:
            self._text = self._text[self._at :] + chunk
            self._at = 0
        else:
            self._text += chunk
        self._ended = not chunk
        return bool(chunk)

    def _error(self, why: str) -> TableError:
        return TableError(self._name, why, line=self._line)
