"""Bytes written to a file, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.whole_files import STRAY, whole_file

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["STRAY", "write_atomic"]


def write_atomic(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write ``data`` to ``path``, so that the file is either the old one or the whole new one.

    Args:
        path: Where to; a link is followed.
        data: The file's bytes.
        force: Replace a file that is there.

    Raises:
        OutputError: A file is there and ``force`` is false, or the folder cannot be written to.
    """
    with whole_file(path, force=force) as part:
        part.write_bytes(data)
