"""The text of an article file, read in a child process that has limits: it may die, we may not.

The child is `geodata.articles.text.extraction_child`. It may write no file, has a limit on memory
and processor time, hears nothing of our surroundings, and its answer is cut at a limit.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from geodata.confined import SAID, environment
from geodata.errors import NoTextError

CHILD: Final = "geodata.articles.text.extraction_child"
MAX_FILE_BYTES: Final = 16 * 2**20
MAX_TEXT_BYTES: Final = 2 * 2**20
"""The longest text the desk takes: a book, not an article."""
MAX_WAIT_S: Final = 60
REFUSALS: Final = {
    "large": f"larger than {MAX_FILE_BYTES // 2**20} MB; add the story alone, as text",
    "long": f"its text is longer than {MAX_TEXT_BYTES // 2**20} MB; add the story alone",
    "empty": "there is no text in it; a scanned PDF has none, so paste the text instead",
    "binary": "is neither text, HTML nor PDF; save the story as one of these, or paste it",
    "locked": "is locked with a password; save it without one, or paste the text",
    "broken": "is no PDF that can be read; print it to a new PDF, or paste the text",
    "died": "took more memory or time than is allowed, or its reader crashed; paste the text",
}
"""Why no text can be taken out of a file, and the way out."""


def extract_text(name: str, data: bytes) -> bytes:
    """Return the text of a .txt, .html or .pdf file as UTF-8; its content says which it is.

    A file that is UTF-8 text comes back byte for byte, so that its hash stays what it is.

    Args:
        name: What the user calls the file; only for messages.
        data: Its bytes.

    Raises:
        NoTextError: It is too large, holds no text, or cannot be read within the limits.
    """
    if len(data) > MAX_FILE_BYTES:
        raise NoTextError(name, "large", REFUSALS["large"])
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
        raise NoTextError(name, "died", REFUSALS["died"]) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() if done.returncode == SAID else ""
        key = said if said in REFUSALS else "died"
        raise NoTextError(name, key, REFUSALS[key])
    return done.stdout
