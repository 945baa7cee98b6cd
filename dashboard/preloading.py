"""What the map needs, told to the browser with the page itself, so that all of it comes at once.

Else each part is asked for when the one before it has come: Streamlit's code for components, then
the map's code, then its stock. Only the first page is the map's; every other has no such header.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

import streamlit
from starlette.concurrency import run_in_threadpool

from dashboard import maps
from dashboard.stock import map_stock
from dashboard.words import LANGUAGES, language_of
from geodata.errors import HandoverError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CHUNKS: Final = (  # of Streamlit's code, what draws our elements
    *("BidiComponent", "serialization", "recordbatch", "_arrayReduce"),
    *("Html", "purify.es", "Button"),
)
_LATIN: Final = ("sans-latin-400", "sans-latin-600", "serif-latin-600")
_ARABIC: Final = ("sans-arabic-arabic-400", "sans-arabic-arabic-600")


class Preloading:
    """Middleware: the map's page says in ``Link`` headers what it will ask for (RFC 8288)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the header to the map's page."""
        if scope["type"] != "http" or scope["path"] != "/":
            return await self._app(scope, receive, send)
        link = await run_in_threadpool(_link, language(scope))

        async def send_with_link(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), (b"link", link.encode())]
            await send(message)

        return await self._app(scope, receive, send_with_link)


def language(scope: Scope) -> str:
    """Return the language a page will most likely speak: the link's, else the browser's."""
    query: bytes = scope["query_string"]
    asked = parse_qs(query.decode("latin-1")).get("lang", [""])[0]
    if asked in LANGUAGES:
        return asked
    spoken: bytes = dict(scope["headers"]).get(b"accept-language", b"")
    return language_of(spoken.decode("latin-1"))


def _link(lang: str) -> str:
    fonts = _LATIN if lang == "en" else _ARABIC
    return ", ".join(
        [
            *(f"<{address}>; rel=modulepreload" for address in _modules(lang)),
            *(f"<{address}>; rel=preload; as=fetch; crossorigin" for address in _stock(lang)),
            *(
                f"</assets/fonts/ibm-plex-{name}-normal.woff2>; rel=preload; as=font; crossorigin"
                for name in fonts
            ),
        ]
    )


def _modules(lang: str) -> tuple[str, ...]:
    return (*_chunks(), maps.module_address(lang))


def _stock(lang: str) -> tuple[str, ...]:
    """Return the stock's address; none where a package cannot be read, as the page will say."""
    try:
        return (map_stock(lang).address,)
    except HandoverError:
        return ()


@cache
def _chunks() -> tuple[str, ...]:
    """Return the addresses of Streamlit's chunks, as many as this version has by these names."""
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    found = (path for name in _CHUNKS for path in sorted(folder.glob(f"{name}.*.js")))
    return tuple(f"/static/js/{path.name}" for path in found)
