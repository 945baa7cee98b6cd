"""Hidden folders that are being filled: gone with the process that fills them.

Whoever fills one holds a lock on it, which the system lets go when the process ends, however it
ends. So a folder whose lock is free is a stray, and is swept.
"""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from pathlib import Path

LOCK: Final = ".lock"


class HeldFolder:
    """A folder beside others, of a name that begins with a dot; held until it is let go.

    Attributes:
        path: Where it is.
    """

    def __init__(self, parent: Path, prefix: str) -> None:
        """Make it in ``parent``, which is made too.

        Raises:
            OSError: The folder cannot be made.
        """
        parent.mkdir(parents=True, exist_ok=True)
        # locked under a name nobody sweeps, then named
        made = tempfile.mkdtemp(prefix=".making-", dir=parent)
        self.path = parent / f"{prefix}{secrets.token_hex(6)}"
        self._lock = os.open(os.path.join(made, LOCK), os.O_CREAT | os.O_RDWR, 0o600)  # noqa: PTH118
        _try_lock(self._lock)
        os.rename(made, self.path)  # noqa: PTH104 - a name, then a path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()

    def keep_as(self, path: Path) -> None:
        """Give the folder its name for good: from now on it is no stray."""
        (self.path / LOCK).unlink(missing_ok=True)
        self.path.rename(path)
        self._let_go()

    def remove(self) -> None:
        """Remove the folder and all in it, unless it was kept."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._let_go()

    def _let_go(self) -> None:
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def sweep(parent: Path, prefix: str) -> None:
    """Remove folders of ``prefix`` that a process left when it was killed."""
    for folder in parent.glob(f"{prefix}*"):
        if _is_free(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_free(folder: Path) -> bool:
    try:
        handle = os.open(folder / LOCK, os.O_RDWR)
    except OSError:
        return False  # somebody else is at it
    try:
        return _try_lock(handle)
    finally:
        with suppress(OSError):
            os.close(handle)


def _try_lock(handle: int) -> bool:
    """Take the lock if nobody has it; where the system has none, it is never free."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
