"""The one way from data to markup: every text becomes text, whatever is written in it.

`tag` builds HTML for ``st.html``, `plain` keeps a text from becoming Markdown. Both are for rows
that anyone may have written: no element, link, formula, emoji or direction of theirs survives.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import urlsplit

Child: TypeAlias = "Markup | str | int | None"

_BIDI: Final = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")
_MADE_LATER: Final = re.compile(
    r"(:(?=[\w+-]+:)|://|@|\bwww(?=\.)|<-|->|--|<=|>=|~=)", re.IGNORECASE
)
_JOINER: Final = "\u2060"
_ARABIC: Final = re.compile("[\u0621-\u064a]")
_PAGE: Final = re.compile(r"\.|[a-z]+(-[a-z]+)*|\?lang=(ar|en)")
_VOID: Final = frozenset({"br", "hr"})
_TAGS: Final = frozenset(
    {
        *(
            "a",
            "abbr",
            "article",
            "b",
            "bdi",
            "blockquote",
            "br",
            "caption",
            "details",
            "div",
            "dl",
            "dd",
            "dt",
        ),
        *(
            "del",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "hr",
            "ins",
            "li",
            "mark",
            "nav",
            "ol",
            "p",
            "section",
        ),
        *("small", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "time"),
        *("tr", "ul"),
    }
)
_ATTRIBUTES: Final = frozenset(
    {
        *(
            "aria-current",
            "aria-hidden",
            "aria-label",
            "class",
            "colspan",
            "datetime",
            "dir",
            "href",
            "id",
            "lang",
        ),
        *("open", "rel", "role", "scope", "tabindex", "target", "title"),
    }
)


class Markup(str):
    """HTML that `tag` built: safe as it stands."""

    __slots__ = ()


def tag(name: str, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """Return an HTML element around ``children``; every text in it is escaped.

    Args:
        name: One of the elements a page needs; scripts, styles, images and forms are not.
        children: Texts, numbers and other elements; None is left out.
        attributes: ``class_`` stands for ``class``, underscores for hyphens; None is left out.

    Raises:
        ValueError: The element or an attribute is not one of ours, or ``href`` no web address.

    >>> tag("p", "a < b", class_="note")
    '<p class="note">a &lt; b</p>'
    """
    if name not in _TAGS:
        raise ValueError(name)
    opening = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{opening}>")
    return Markup(f"<{opening}>{joined(*children)}</{name}>")


def joined(*children: Child) -> Markup:
    """Return texts and elements one after the other, texts escaped, None left out."""
    return Markup("".join(_child(child) for child in children if child is not None))


def link(text: Child, address: str | None, **attributes: str | None) -> Markup:
    """Return a link that opens in a new tab and tells it nothing; plain text if not http(s).

    >>> link("x", "javascript:alert(1)")
    '<span>x</span>'
    """
    if not is_web_address(address):
        return tag("span", text, **attributes)
    safe = {"rel": "noopener noreferrer", "target": "_blank"}
    return tag("a", text, href=address, **safe, **attributes)


def name_of(text: str, lang: str | None = None) -> Markup:
    """Return a name in an element of its own direction, so that mixed text keeps its order.

    Words with Arabic letters are read from the right, even where a Latin name begins them.
    """
    return tag("bdi", text, lang=lang, dir="rtl" if _ARABIC.search(text) else None)


def plain(text: str) -> str:
    r"""Return ``text`` so that Markdown shows it letter by letter, in one line.

    Punctuation is escaped. What Streamlit makes of plain letters afterwards (addresses, e-mail,
    ``:emoji:``, arrows) is broken with a word joiner, which nobody sees.

    >>> plain("**K-1**")
    '\\*\\*K\\-1\\*\\*'
    """
    line = " ".join(clean(text).split())
    broken = _MADE_LATER.sub(lambda found: found[0][0] + _JOINER + found[0][1:] + _JOINER, line)
    return _PUNCTUATION.sub(r"\\\1", broken)


def plain_path(path: Path) -> str:
    """Return a path as people write it, the home folder as ~, read left to right in any text."""
    home = Path.home()
    short = Path("~", path.relative_to(home)) if path.is_relative_to(home) else path
    return f"\u2066{plain(str(short))}\u2069"


def clean(text: str) -> str:
    """Return ``text`` without control characters and without marks that turn the direction."""
    return _UNSEEN.sub("", _BIDI.sub("", text))


def is_web_address(address: str | None) -> bool:
    """Tell whether ``address`` is http or https with a host, and nothing else."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def is_page(address: str | None) -> bool:
    """Tell whether ``address`` is a page beside this one.

    As ``your-data``, or ``.``, the first, or ``?lang=ar``, the first in that language.
    """
    return bool(_PAGE.fullmatch(address or ""))


def _child(child: Child) -> str:
    return str(child) if isinstance(child, Markup) else escape(clean(str(child)), quote=False)


def _attribute(key: str, value: str | int | bool | None) -> str:  # noqa: FBT001 - as in HTML
    name = key.rstrip("_").replace("_", "-")
    if name not in _ATTRIBUTES:
        raise ValueError(name)
    if name == "href" and not (is_web_address(str(value)) or is_page(str(value))):
        raise ValueError(name)
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(clean(str(value)))}"'
