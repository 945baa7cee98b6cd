"""The base map as one folium map, its script, and the whole map as one HTML file.

No Streamlit here. Only our own outlines and names pass through folium, whose
templates run as code on the server; bases, events and every user's row travel
beside the map as JSON and are written as text by `dashboard/component`.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import folium

from dashboard.component import assets
from dashboard.component.spec import as_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.component.spec import MapSpec

HERE = Path(__file__).parent / "static"
ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0) · Leaflet"
PANNABLE: dict[str, Any] = {"min_lat": 25.5, "min_lon": 33.5, "max_lat": 41.0, "max_lon": 54.0}
LOOKS: dict[str, dict[str, Any]] = {
    "neighbours": {"stroke": False, "fillColor": "#efece5", "fillOpacity": 1},
    "governorates": {"color": "#d9d3c6", "weight": 1, "fillColor": "#fbfaf6", "fillOpacity": 1},
    "rivers": {"color": "#b7cdd6", "weight": 1.6, "fill": False},
    "borders": {"color": "#cfc8b8", "weight": 1.1, "fill": False},
}


def ground_of(points: Iterable[tuple[float, float]]) -> str:
    """Return the ground of a map of some points (lon, lat): ``iraq``, ``bare`` or ``both``.

    >>> ground_of([(44.4, 33.3)]), ground_of([(8.5, 47.4)])
    ('iraq', 'bare')
    """
    inside = [
        PANNABLE["min_lon"] <= lon <= PANNABLE["max_lon"]
        and PANNABLE["min_lat"] <= lat <= PANNABLE["max_lat"]
        for lon, lat in points
    ]
    return "iraq" if all(inside) else "both" if any(inside) else "bare"


class MapScript(NamedTuple):
    """The JavaScript of a folium map and the id of the element it draws into."""

    script: str
    div_id: str


def base_map(lang: str) -> folium.Map:
    """Return Iraq's governorates, neighbours, rivers and cities with names in ``lang``.

    No tiles, no outside file, no user data. Page zoom stays possible: the page
    around the map sets its own viewport (folium's forbids it).
    """
    drawn = folium.Map(
        location=(34.9, 43.2),
        zoom_start=7,
        tiles=None,
        zoom_control=False,
        max_bounds=True,
        **PANNABLE,
        max_bounds_viscosity=0.8,
        min_zoom=5,
        max_zoom=13,
        zoom_snap=0.25,
        zoom_delta=0.5,
        wheel_px_per_zoom_level=120,
    )
    for layer, look in LOOKS.items():
        _outlines(layer, look).add_to(drawn)
    for place in _labels(lang):
        place.add_to(drawn)
    return drawn


def map_script(drawn: folium.Map) -> MapScript:
    """Return the script of a folium map and its div's id; the same map gives the same text."""
    root: Any = drawn.get_root()
    root.render()
    names: dict[str, str] = {}
    script = re.sub(
        r"_[0-9a-f]{32}",
        lambda found: names.setdefault(found[0], f"_{len(names)}"),
        root.script.render(),
    )
    return MapScript(script, "map" + names[drawn.get_name().removeprefix("map")])


@cache
def base_script(lang: str) -> MapScript:
    """Return the script of `base_map` in ``lang``, made once a process."""
    return map_script(base_map(lang))


@cache
def library(lang: str) -> str:
    """Return the component's JavaScript with the base map in ``lang``."""
    return assets.library(base_script(lang), lang=lang, attribution=ATTRIBUTION)


@cache
def module(lang: str) -> bytes:
    """Return the component as the JavaScript module a browser fetches once."""
    return f"{library(lang)}export const {{ stock }} = openHouse(kit);\n".encode()


@cache
def module_address(lang: str) -> str:
    """Return the address of `module`, another one after every change, so that browsers keep it."""
    return f"/map/{lang}-{hashlib.sha256(module(lang)).hexdigest()[:16]}.js"


def single_file_html(spec: MapSpec, *, title: str, note: str = "") -> str:
    """Return the whole map as one HTML page that makes no request.

    The same JavaScript as in the app, the same base map, the data as JSON. A
    content security policy in the page forbids every connection.

    Args:
        spec: What to show; imported events and ``tiles`` are left out.
        title: The page's title, shown as text above the map.
        note: A quieter line under the map: the data version, the licence.
    """
    data = as_data(spec) | {"imported": None, "tiles": None, "key": "file"}
    direction = "rtl" if spec.lang == "ar" else "ltr"
    return _PAGE.format(
        lang=escape(spec.lang),
        direction=direction,
        title=escape(title),
        note=escape(note),
        styles=assets.font_faces() + assets.styles(),
        data=_safe_json(data),
        script=library(spec.lang) + "openPage(kit, document);\n",
    )


def _safe_json(value: Any) -> str:
    """Return JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _outlines(layer: str, look: dict[str, Any]) -> folium.GeoJson:
    style = {**look, "className": f"atlas-{layer}"}
    return folium.GeoJson(
        _read_json(layer),
        name=layer,
        style_function=lambda _: style,
        control=False,
        interactive=False,
        smooth_factor=0.6,
    )


def _labels(lang: str) -> list[folium.Marker]:
    names = tomllib.loads((HERE / "basemap" / "names.toml").read_text(encoding="utf-8"))
    countries = [
        _label(country[lang], country["at"], "atlas-country") for country in names["country"]
    ]
    regions = [_label(place[lang], place["at"], "atlas-region") for place in names["governorate"]]
    rivers = [
        _label(river[lang], at, "atlas-river") for river in names["river"] for at in river["at"]
    ]
    cities = [
        _label(city[lang], (city["lon"], city["lat"]), f"atlas-city atlas-rank-{city['rank']}")
        for city in sorted(_read_json("cities"), key=lambda city: city["rank"])
    ]
    return countries + regions + rivers + cities


def _label(text: str, point: tuple[float, float], class_name: str) -> folium.Marker:
    lon, lat = point
    icon = folium.DivIcon(
        html=f"<span>{escape(text)}</span>", icon_size=(0, 0), class_name=class_name
    )
    return folium.Marker((lat, lon), icon=icon, interactive=False, keyboard=False)


def _read_json(layer: str) -> Any:
    return json.loads((HERE / "basemap" / f"{layer}.json").read_text(encoding="utf-8"))


_PAGE = """<!doctype html>
<html lang="{lang}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline';\
 style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
<title>{title}</title>
<style>{styles}</style>
</head>
<body class="atlas-page">
<h1>{title}</h1>
<main id="atlas"></main>
<p class="page-note">{note}</p>
<script type="application/json" id="atlas-data">{data}</script>
<script type="module">{script}</script>
</body>
</html>
"""
