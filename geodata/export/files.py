"""Files written whole or not at all: a reader, or a kill, never meets half of one."""

from __future__ import annotations

import glob
import os
import secrets
import time
from pathlib import Path

from geodata.errors import OutputError

STRAY = ".handover-part"
"""The ending of a file that is still being written, beside the one it will become."""

STRAY_AFTER_S = 3600


def write_atomic(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write ``data`` to ``path``, so that the file is either the old one or the whole new one.

    The bytes go to a file beside it, reach the disk, and then take its name. Files an earlier
    run left unfinished are removed.

    Args:
        path: Where to; a link is followed.
        data: The file's bytes.
        force: Replace a file that is there.

    Raises:
        OutputError: A file is there and ``force`` is false, or the folder cannot be written to.
    """
    target = path.resolve()
    if target.exists() and not (force and target.is_file()):
        way_out = "add --force to replace it" if target.is_file() else "it is no file"
        raise OutputError(str(path), f"is already there; {way_out}")
    part = target.with_name(f".{target.name}.{os.getpid()}-{secrets.token_hex(4)}{STRAY}")
    try:
        _sweep(target)
        _write(part, data)
        part.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(str(path), f"cannot be written: {error.strerror}") from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _write(part: Path, data: bytes) -> None:
    with part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
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
