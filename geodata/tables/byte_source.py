"""The bytes of a text file as UTF-8, looked at in blocks or taken line by line."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final, Self

from geodata.errors import TableError

if TYPE_CHECKING:
    from pathlib import Path

CHUNK: Final = 4 * 2**20


class ByteSource:
    """A text file being read; what has been taken is forgotten.

    Bytes that are wrong in the file's encoding stay wrong in UTF-8, so that whoever decodes them
    finds out.
    """

    def __init__(self, path: Path, encoding: str) -> None:
        self._name = path.name
        self._size = max(1, path.stat().st_size)
        self._file = path.open("rb")
        self._left = b""
        self._at = 0
        self._ended = False
        self._errors = "surrogatepass" if encoding.startswith("utf-16") else "surrogateescape"
        is_utf8 = encoding in {"utf-8", "utf-8-sig"}
        decoder = codecs.getincrementaldecoder(encoding)
        self._decoder = None if is_utf8 else decoder(self._errors)
        if is_utf8 and self.peek(3).startswith(codecs.BOM_UTF8):
            self._at = len(codecs.BOM_UTF8)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return min(1.0, self._file.tell() / self._size)

    def peek(self, size: int) -> bytes:
        """Return the next ``size`` bytes, fewer at the end, and leave them."""
        while len(self._left) - self._at < size and not self._ended:
            self._fill(size)
        return self._left[self._at : self._at + size]

    def take(self, size: int) -> None:
        """Pass the next ``size`` bytes."""
        self._at += size

    def readline(self, limit: int) -> str:
        """Return the next line with its end, or its first ``limit`` bytes; empty at the end.

        Wrong bytes become lone surrogates.
        """
        size = 2048
        while True:
            block = self.peek(min(size, limit))
            end = _line_end(block, at_end=self._ended and len(self._left) - self._at <= len(block))
            if end or len(block) < size or len(block) == limit:
                self.take(end or len(block))
                return block[: end or len(block)].decode(errors="surrogateescape")
            size *= 4

    def _fill(self, size: int) -> None:
        raw = self._file.read(max(CHUNK, size))
        self._ended = not raw
        try:
            if self._decoder:
                text = self._decoder.decode(raw, final=not raw)
                raw = text.encode(errors=self._errors)
        except UnicodeDecodeError as error:
            why = f"is not {error.encoding}: say what it is, for example --encoding cp1256"
            raise TableError(self._name, why) from None
        self._left = self._left[self._at :] + raw
        self._at = 0


def _line_end(block: bytes, *, at_end: bool) -> int:
    """Return where the first line of a block ends, behind LF, CR or both; 0 if it does not."""
    feed = block.find(b"\n")
    turn = block.find(b"\r", 0, feed if feed >= 0 else len(block))
    if turn < 0 or turn == feed - 1:
        return feed + 1
    if turn == len(block) - 1 and not at_end:
        return 0  # a line feed may follow
    return turn + 1
