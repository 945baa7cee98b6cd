"""What an address that leads nowhere is answered with: a page that says so, and the ways on.

Streamlit answers every address with its own page, which opens the first one under a dialogue in
English. Ours has the status 404, and speaks the reader's language.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.responses import HTMLResponse

from dashboard import library
from dashboard.escape import joined, tag
from dashboard.masthead import nameplate, page_links
from dashboard.pages import PAGES, path_of
from dashboard.preloading import language

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.words import Words

HERE: Final = Path(__file__).parent
LONGEST: Final = 120  # letters of the address that are shown
_KNOWN: Final = frozenset(f"/{path_of(page)}" for page in PAGES)
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'self'"


class Nowhere:
    """Middleware: what would get Streamlit's page, and is no page of ours, gets this one."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and answer it ourselves where only Streamlit's page comes back."""
        if scope["type"] != "http" or scope["path"] in _KNOWN:
            await self._app(scope, receive, send)
            return
        lost = False

        async def send_unless_lost(message: Message) -> None:
            nonlocal lost
            if message["type"] == "http.response.start":
                lost = _is_web_page(message)
            if not lost:
                await send(message)

        await self._app(scope, receive, send_unless_lost)
        if lost:
            words = library.words(language(scope))
            await _answer(scope["path"], words)(scope, receive, send)


def _is_web_page(message: Message) -> bool:
    kind: bytes = dict(message["headers"]).get(b"content-type", b"")
    return message["status"] == 200 and kind.startswith(b"text/html")  # noqa: PLR2004 - HTTP's "found"


def _answer(path: str, words: Words) -> HTMLResponse:
    headers = {"Cache-Control": "no-cache", "Content-Security-Policy": _POLICY}
    return HTMLResponse(nowhere_html(path, words), status_code=404, headers=headers)


def nowhere_html(path: str, words: Words) -> str:
    """Return the whole page; ``path`` is what was asked for, as text."""
    sheets = (HERE / "frame.css", HERE / "nowhere.css")
    return _PAGE.format(
        lang=words.lang,
        direction=words.direction,
        title=escape(f"{words('nowhere.title')} · {words('frame.name')}"),
        styles="\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets),
        masthead=_masthead(words),
        body=_body(path, words),
    )


def _masthead(words: Words) -> str:
    package = library.atlas().package
    about = words("frame.tagline") if package.is_ours else package.title(words.lang)
    pages = page_links(_named(words), None, words)
    other = "en" if words.lang == "ar" else "ar"
    switch = tag("a", words("frame.language"), href=f"?lang={other}", lang=other, class_="switch")
    return joined(tag("div", nameplate(words, about), pages, class_="masthead"), switch)


def _body(path: str, words: Words) -> str:
    shown = path if len(path) <= LONGEST else f"{path[:LONGEST]}…"
    ways = [
        tag("li", tag("a", name, href=address or "."), tag("p", words(f"nowhere.about.{page}")))
        for page, (name, address) in zip(PAGES, _named(words), strict=True)
    ]
    return joined(
        tag("h2", words("nowhere.title")),
        tag("p", words("nowhere.asked"), " ", tag("bdi", shown, dir="ltr", class_="asked")),
        tag("p", words("nowhere.ways")),
        tag("ul", *ways),
    )


def _named(words: Words) -> list[tuple[str, str]]:
    return [(words(f"pages.{page}"), path_of(page)) for page in PAGES]


_PAGE = """<!doctype html>
<html lang="{lang}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base href="/">
<title>{title}</title>
<style>{styles}</style>
</head>
<body class="stApp nowhere">
<header class="st-key-masthead">{masthead}</header>
<main>{body}</main>
</body>
</html>
"""
