"""Files that appear whole or not at all: a reader, or a kill, never meets half of one."""

from __future__ import annotations

import glob
import os
import secrets
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

STRAY = ".handover-part"
"""The ending of a file that is still being written, beside the one it will become."""

STRAY_AFTER_S = 3600


@contextmanager
def whole_file(path: Path, *, force: bool = False, keep_empty: bool = True) -> Iterator[Path]:
    """Yield the path of a part beside ``path``, which takes its name when the block ends well.

    The bytes reach the disk before the name changes; if the block fails, or is interrupted, the
    part is removed and ``path`` is what it was. Parts an earlier run left behind are removed. The
    part is there and empty when the block begins.

    Args:
        path: What the file will be called; a link is followed.
        force: Replace a file that is there.
        keep_empty: If false, an empty part takes no name, and an old file goes with it.

    Raises:
        OutputError: A file is there and ``force`` is false, or the folder cannot be written to.
    """
    target = path.resolve()
    refuse_to_replace(path, force=force)
    part = target.with_name(f".{target.name}.{os.getpid()}-{secrets.token_hex(4)}{STRAY}")
    try:
        _sweep(target)
        part.open("xb").close()
        yield part
        if keep_empty or part.stat().st_size:
            _sync(part)
            part.replace(target)
        else:
            part.unlink()
            target.unlink(missing_ok=True)
        sync_folder(target.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(str(path), f"cannot be written: {error.strerror or error}") from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def refuse_to_replace(path: Path, *, force: bool) -> None:
    """Refuse a path where a folder is, or a file unless ``force``.

    Raises:
        OutputError: Says what is there and the way out.
    """
    target = path.resolve()
    if target.exists() and not (force and target.is_file()):
        way_out = "add --force to replace it" if target.is_file() else "it is no file"
        raise OutputError(str(path), f"is already there; {way_out}")


def _sync(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk."""
    if os.name == "posix":  # elsewhere a folder cannot be opened
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(target: Path) -> None:
    """Remove what an interrupted run left beside ``target``."""
    for stray in target.parent.glob(f".{glob.escape(target.name)}.*{STRAY}"):
        if _abandoned(stray):
            stray.unlink(missing_ok=True)


def _abandoned(stray: Path) -> bool:
    """Tell whether nobody writes the file any more: its process is gone, or it is old."""
    try:
        age_s = time.time() - stray.stat().st_mtime
    except FileNotFoundError:
        return False
    process = stray.name.removesuffix(STRAY).rpartition(".")[2].partition("-")[0]
    running = Path("/proc/self").exists() and Path("/proc", process).exists()
    return age_s > STRAY_AFTER_S or (Path("/proc/self").exists() and not running)
