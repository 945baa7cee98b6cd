"""The component's JavaScript and CSS as one text each, read from the files here. No build step.

The files under `js/` are ES modules; joining them in order, without their import
lines, makes the one module that Streamlit and the single file load. Leaflet comes
from the installed package, as text, so that nothing is fetched.
"""

from __future__ import annotations

import base64
import json
import re
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.maps import MapScript

HERE = Path(__file__).parent
FONTS = HERE.parent / "static" / "fonts"
MODULES = (
    "dom",
    "words",
    "dates",
    "status",
    "marks",
    "events",
    "facets",
    "imported",
    "span",
    "beyond",
    "reach",
    "address",
    "labels",
    "groundnames",
    "basemap",
    "card",
    "legend",
    "places",
    "scale",
    "months",
    "stripmarks",
    "strip",
    "modes",
    "clock",
    "player",
    "roster",
    "overlays",
    "panel",
    "nearby",
    "cells",
    "crowd",
    "celllist",
    "importedmenu",
    "importedlayer",
    "hints",
    "time",
    "keys",
    "filterbar",
    "bar",
    "welcome",
    "top",
    "picture",
    "sizing",
    "together",
    "lookup",
    "view",
    "echo",
    "house",
    "page",
)
SHEETS = ("tokens", "map", "time", "panel", "bar")
FACES = (
    ("IBM Plex Serif", 600, "ibm-plex-serif-latin-600-normal"),
    ("IBM Plex Sans", 400, "ibm-plex-sans-latin-400-normal"),
    ("IBM Plex Sans", 600, "ibm-plex-sans-latin-600-normal"),
    ("IBM Plex Sans Arabic", 400, "ibm-plex-sans-arabic-arabic-400-normal"),
    ("IBM Plex Sans Arabic", 600, "ibm-plex-sans-arabic-arabic-600-normal"),
)


@cache
def modules() -> str:
    """Return our JavaScript as one text without imports and exports."""
    texts = [(HERE / "js" / f"{name}.js").read_text(encoding="utf-8") for name in MODULES]
    joined = "\n".join(texts)
    joined = re.sub(r"^import [^;]*;\n", "", joined, flags=re.MULTILINE)
    return re.sub(r"^export (?=(async )?(function|const|class))", "", joined, flags=re.MULTILINE)


@cache
def leaflet() -> str:
    """Return Leaflet as an expression of its API; it leaves no global behind."""
    text = re.sub(r"//# sourceMappingURL=.*", "", _leaflet_file("leaflet.js").decode())
    return (
        "(() => { const exports = {}; const module = { exports };\n"
        f"{text}\nexports.noConflict(); return exports; }})()"
    )


@cache
def styles() -> str:
    """Return Leaflet's and our CSS; pictures are inlined."""
    ours = [(HERE / "css" / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS]
    theirs = re.sub(
        r"url\((images/[\w-]+\.png)\)",
        lambda found: f"url({_data_url(_leaflet_file(found[1]), 'image/png')})",
        _leaflet_file("leaflet.css").decode(),
    )
    return "\n".join([theirs, *ours])


@cache
def font_faces() -> str:
    """Return the fonts as CSS with the files inside, for a page without a server."""
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-display: swap;'
        f" src: url({_data_url((FONTS / f'{name}.woff2').read_bytes(), 'font/woff2')}); }}"
        for family, weight, name in FACES
    )


def library(base: MapScript, *, lang: str, attribution: str) -> str:
    """Return the whole module: Leaflet, ours, the base map in ``lang``, and ``kit``."""
    kit = (
        f"{{ lang: {json.dumps(lang)}, leaflet: {leaflet()}, drawBaseMap,"
        f" attribution: {json.dumps(attribution)}, styles: {json.dumps(styles())} }}"
    )
    draw = f"function drawBaseMap(L) {{\n{base.script}\nreturn {base.div_id};\n}}"
    return f"{modules()}\n{draw}\nconst kit = {kit};\n"


def _leaflet_file(name: str) -> bytes:
    folder = resources.files("js_lib_leaflet") / "static" / "js_lib_leaflet"
    return folder.joinpath(*name.split("/")).read_bytes()


def _data_url(data: bytes, media_type: str) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
