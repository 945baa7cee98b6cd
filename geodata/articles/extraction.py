"""The text of an article file, read in a child process that has limits: it may die, we may not.

The child is `geodata.articles.extraction_child`. It may write no file, has a limit on memory and
processor time, hears nothing of our surroundings, and its answer is cut at a limit.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from geodata.confined import SAID, environment
from geodata.errors import ArticleError

CHILD: Final = "geodata.articles.extraction_child"
MAX_FILE_BYTES: Final = 16 * 2**20
MAX_TEXT_BYTES: Final = 2 * 2**20
"""The longest text the desk takes: a book, not an article."""
MAX_WAIT_S: Final = 60
_DIED: Final = "took more memory or time than is allowed, or its reader crashed"


def extract_text(name: str, data: bytes) -> bytes:
    """Return the text of a .txt, .html or .pdf file as UTF-8; its content says which it is.

    A file that is UTF-8 text comes back byte for byte, so that its hash stays what it is.

    Args:
        name: What the user calls the file; only for messages.
        data: Its bytes.

    Raises:
        ArticleError: It is too large, holds no text, or cannot be read within the limits.
    """
    if len(data) > MAX_FILE_BYTES:
        raise ArticleError(name, f"larger than {MAX_FILE_BYTES // 2**20} MB")
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", CHILD],
            input=data,
            capture_output=True,
            timeout=MAX_WAIT_S,
            env=environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ArticleError(name, _DIED) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise ArticleError(name, said[-1] if said and done.returncode == SAID else _DIED)
    return done.stdout
