"""The layouts of tables we know: which column says what, and what its codes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geodata.tables.column_names import known_names
from geodata.tables.layout import (
    DATE_PRECISIONS,
    FIELDS,
    JOINED,
    NAN,
    PLACE_WORDS,
    RADIUS_M,
    Columns,
    Layout,
    columns_of,
    is_placed,
)
from geodata.tables.raw import LAT, LON
from geodata.tables.usual_columns import MAPPED

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ACLED",
    "ATLAS",
    "DATE_PRECISIONS",
    "FIELDS",
    "GED",
    "GED_HEADER",
    "GTD",
    "JOINED",
    "LAYOUTS",
    "MAPPED",
    "NAN",
    "RADIUS_M",
    "Columns",
    "Layout",
    "columns_of",
    "is_placed",
    "layout_of",
]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ACLED: Final = Layout(
    name="acled",
    title="ACLED",
    columns={
        "event_key": (("event_id_cnty", "event_id_c", "data_id"),),
        "when": (("event_date",),),
        "date_precision": (("time_precision", "time_preci", "time_precisio"),),
        "lon": (("longitude", "long", "lon", LON),),
        "lat": (("latitude", "lat", LAT),),
        "place_precision": (("geo_precision", "geo_precis", "geo_precisio"),),
        "place_name": (("location",),),
        "country": (("country",),),
        "event_type": (("event_type",),),
        "notes": (("notes",),),
        "actor": (("actor1",), ("actor2",)),
        "fatalities": (("fatalities",),),
    },
    required=frozenset({"when", "lon", "lat"}),
    marks=_words(
        "event_id_cnty event_id_c data_id event_id_no_cnty time_precision time_preci "
        "geo_precision geo_precis sub_event_type interaction inter1 assoc_actor_1 ally_actor_1 "
        "source_scale actor1 disorder_type"
    ),
    date_codes={"1": "day", "2": "days", "3": "month"},
    place_codes={
        "1": ("town", RADIUS_M["town"]),
        "2": ("near_town", RADIUS_M["near_town"]),
        "3": ("region", RADIUS_M["region"]),
    },
    licence="ACLED (acleddata.com): no raw redistribution; aggregates with attribution",
)

GED: Final = Layout(
    name="ged",
    title="UCDP GED",
    columns={
        "event_key": (("id", "relid"),),
        "when": (("date_start",),),
        "until": (("date_end",),),
        "date_precision": (("date_prec",),),
        "lon": (("longitude", "long", "lon", LON),),
        "lat": (("latitude", "lat", LAT),),
        "point": (("geom_wkt",),),
        "place_precision": (("where_prec",),),
        "place_name": (("where_coordinates", "where_coor"),),
        "country": (("country",),),
        "event_type": (("type_of_violence", "type_of_vi"),),
        "notes": (("where_description", "where_desc"), ("source_headline", "source_hea")),
        "actor": (("side_a",), ("side_b",)),
        "fatalities": (("best", "best_est"),),
    },
    required=frozenset({"when", "lon", "lat"}),
    marks=_words(
        "where_prec date_prec type_of_violence dyad_name conflict_name side_a side_b deaths_a "
        "deaths_civilians best best_est priogrid_gid event_clarity where_coordinates"
    ),
    date_codes={"1": "day", "2": "days", "3": "week", "4": "month", "5": "interval"},
    place_codes={
        "1": ("town", RADIUS_M["town"]),
        "2": ("near_town", 25_000.0),
        "3": ("district", RADIUS_M["district"]),
        "4": ("region", RADIUS_M["region"]),
        "5": ("region", 150_000.0),
        "6": ("country", RADIUS_M["country"]),
        "7": ("unknown", NAN),
    },
    types={"1": "state-based violence", "2": "non-state violence", "3": "one-sided violence"},
    licence="UCDP GED (ucdp.uu.se): CC BY 4.0, cite the data set and its version",
)

ATLAS: Final = Layout(
    name="atlas",
    title="Handover Atlas",
    columns={
        "event_key": (("event_key", "event_id", "id"),),
        "when": (("when_text", "when"),),
        "earliest": (("earliest",),),
        "latest": (("latest",),),
        "date_precision": (("date_precision",),),
        "lon": (("lon", LON),),
        "lat": (("lat", LAT),),
        "place_precision": (("place_precision",),),
        "radius_m": (("radius_m",),),
        "place_name": (("place_name", "base_id"),),
        "country": (("country",),),
        "event_type": (("event_type", "kind"),),
        "notes": (("notes", "summary_en"),),
        "actor": (("actor",),),
        "fatalities": (("fatalities",),),
        "source_layout": (("source_layout",),),
        "source_row": (("source_row",),),
    },
    required=frozenset({"event_key", "when"}),
    marks=_words(
        "event_key date_precision place_precision source_layout source_row scope kind base_id "
        "summary_ar event_group"
    ),
    date_codes={word: word for word in DATE_PRECISIONS},
    place_codes=PLACE_WORDS,
)

GTD: Final = Layout(
    name="gtd",
    title="Global Terrorism Database",
    columns={
        "event_key": (("eventid",),),
        "year": (("iyear",),),
        "month": (("imonth",),),
        "day": (("iday",),),
        "lon": (("longitude", LON),),
        "lat": (("latitude", LAT),),
        "place_precision": (("specificity",),),
        "place_name": (("city",), ("location",)),
        "country": (("country_txt",),),
        "event_type": (("attacktype1_txt",),),
        "notes": (("summary",),),
        "actor": (("gname",),),
        "fatalities": (("nkill",),),
    },
    required=frozenset({"event_key", "year", "lon", "lat"}),
    marks=_words(
        "eventid iyear imonth iday extended country_txt region_txt provstate specificity vicinity "
        "crit1 attacktype1 attacktype1_txt targtype1 gname nkill nwound"
    ),
    place_codes={
        "1": ("town", RADIUS_M["town"]),
        "2": ("district", RADIUS_M["district"]),
        "3": ("district", RADIUS_M["district"]),
        "4": ("region", RADIUS_M["region"]),
        "5": ("unknown", NAN),
    },
    licence="GTD (start.umd.edu/gtd): no raw redistribution; cite START and the release",
    by_name=True,
)

LAYOUTS: Final = {layout.name: layout for layout in (ATLAS, ACLED, GED, GTD, MAPPED)}

GED_HEADER: Final = _words(
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id "
    "conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a "
    "side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office "
    "source_date source_headline source_original where_prec where_coordinates where_description "
    "adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity "
    "date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high "
    "low gwnoa gwnob"
)
"""The 49 columns of a UCDP GED file, for files that came without a header."""


def layout_of(header: Iterable[str]) -> Layout:
    """Return the layout whose marks a header bears; ``mapped`` if it bears none of them.

    >>> layout_of(["id", "date_start", "latitude", "longitude", "where_prec", "side_a"]).title
    'UCDP GED'
    """
    columns = list(header)
    names = known_names(columns).keys()
    scores = {
        layout.name: len(names & set(layout.marks))
        for layout in (ATLAS, ACLED, GED, GTD)
        if _has_required(layout, columns)
    }
    best = max(scores, key=lambda name: scores[name], default="mapped")
    return LAYOUTS[best] if scores.get(best, 0) > 1 else MAPPED


def _has_required(layout: Layout, columns: list[str]) -> bool:
    found = columns_of(layout, columns)
    lacking = layout.required - found.keys()
    return not lacking or (lacking <= {"lon", "lat"} and is_placed(found))
