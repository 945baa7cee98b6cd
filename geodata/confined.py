"""Child processes that read users' files: what they may know, and what they may take."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

SAID: Final = 3
"""A child's exit code when it says itself, on stderr, what is wrong with the file."""
_KNOWN: Final = ("PATH", "SYSTEMROOT", "TMPDIR")
_PROXIES: Final = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy")
_NOWHERE: Final = "http://127.0.0.1:9"
_SETTINGS: Final = {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "PROJ_NETWORK": "OFF"}
_MAX_FILES: Final = 64


def environment() -> dict[str, str]:
    """Return what a child may know: where Python and our code are, and no way out."""
    kept = {name: os.environ[name] for name in _KNOWN if name in os.environ}
    ours = str(Path(__file__).parents[1])
    return {**kept, **dict.fromkeys(_PROXIES, _NOWHERE), "PYTHONPATH": ours, **_SETTINGS}


def limit_resources(*, memory_bytes: int, cpu_s: int) -> None:
    """Forbid this process to write files and to take more than the given; for the child to call.

    Nothing happens on a system that knows no such limits.
    """
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    limits = {
        resource.RLIMIT_AS: memory_bytes,
        resource.RLIMIT_CPU: cpu_s,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: _MAX_FILES,
    }
    for what, most in limits.items():
        resource.setrlimit(what, (most, most))
