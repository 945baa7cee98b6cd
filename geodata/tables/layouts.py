"""The layouts of tables we know: which column says what, and what its codes mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from geodata.tables.raw import LAT, LON

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAN: Final = float("nan")
RADIUS_M: Final = {
    "exact": 250.0,
    "town": 3_000.0,
    "near_town": 10_000.0,
    "district": 25_000.0,
    "region": 75_000.0,
    "country": 400_000.0,
    "unknown": NAN,
}
"""How far off a place of each precision may be, in metres: ``docs/imports.md`` says why."""
DATE_PRECISIONS: Final = ("day", "days", "week", "month", "year", "interval", "unknown")
FIELDS: Final = (
    "event_key", "when", "until", "date_precision", "earliest", "latest", "lon", "lat",
    "place_precision", "radius_m", "place_name", "country", "event_type", "notes", "actor",
    "fatalities", "source_layout", "source_row",
)  # fmt: skip
"""What a column of a file can be taken for."""
JOINED: Final = {"place_name", "notes", "actor"}
"""Fields that may come from several columns, joined by a bar."""

Columns = dict[str, tuple[str, ...]]
"""For each field the columns of the file it is read from."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of tables.

    Attributes:
        name: ``atlas``, ``acled``, ``ged`` or ``mapped``.
        title: Its name for people.
        columns: For each field the names its column may have, best first; for joined fields a
            tuple of such tuples. Names are in lower case with underscores.
        required: Fields without which a table is not of this layout.
        marks: Columns of which a table of this layout has at least two.
        date_codes: What the codes of ``date_precision`` mean.
        place_codes: What the codes of ``place_precision`` mean, with a radius in metres.
        types: What the codes of ``event_type`` mean; others stay as they are.
        licence: Terms under which the source gives its rows.
    """

    name: str
    title: str
    columns: Mapping[str, tuple[tuple[str, ...], ...]]
    required: frozenset[str]
    marks: tuple[str, ...] = ()
    date_codes: Mapping[str, str] = field(default_factory=dict)
    place_codes: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    licence: str = ""


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
    place_codes={word: (word, radius) for word, radius in RADIUS_M.items()},
)

MAPPED: Final = Layout(
    name="mapped",
    title="another layout",
    columns={
        "event_key": (("event_key", "event_id", "id", "key", "uid", "globalid"),),
        "when": (("when", "date", "event_date", "day", "date_start", "start_date", "datetime",
                  "timestamp", "begin", "time", "التاريخ", "تاريخ", "اليوم"),),
        "until": (("until", "date_end", "end_date", "end"),),
        "lon": (("lon", "longitude", "long", "lng", "x", "point_x", LON,
                 "خط_الطول", "الطول"),),
        "lat": (("lat", "latitude", "y", "point_y", LAT, "خط_العرض", "العرض"),),
        "place_precision": (("place_precision",),),
        "radius_m": (("radius_m", "accuracy_m"),),
        "place_name": (("place_name", "place", "location", "site", "name", "المكان", "الموقع",
                        "الاسم"),),
        "country": (("country", "country_name", "البلد", "الدولة"),),
        "event_type": (("event_type", "type", "kind", "category", "النوع"),),
        "notes": (("notes", "note", "description", "summary", "text", "الوصف", "ملاحظات"),),
        "actor": (("actor", "actor1", "perpetrator", "الجهة"),),
        "fatalities": (("fatalities", "killed", "deaths", "best", "القتلى"),),
    },
    required=frozenset({"lon", "lat"}),
    place_codes=ATLAS.place_codes,
)  # fmt: skip

LAYOUTS: Final = {layout.name: layout for layout in (ATLAS, ACLED, GED, MAPPED)}

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


def plain_name(column: str) -> str:
    """Return a column's name as layouts write it.

    >>> plain_name(" EVENT_ID_CNTY"), plain_name("Source Scale")
    ('event_id_cnty', 'source_scale')
    """
    return "_".join(column.strip().strip("\ufeff").lower().replace("-", "_").split())


def columns_of(layout: Layout, header: Iterable[str]) -> Columns:
    """Return the columns of a file that a layout reads, by field."""
    known: dict[str, str] = {}
    for column in header:
        known.setdefault(plain_name(column), column)
    found = {
        name: tuple(
            next(known[choice] for choice in choices if choice in known)
            for choices in groups
            if any(choice in known for choice in choices)
        )
        for name, groups in layout.columns.items()
    }
    return {name: columns for name, columns in found.items() if columns}


def layout_of(header: Iterable[str]) -> Layout:
    """Return the layout whose marks a header bears; ``mapped`` if it bears none of them.

    >>> layout_of(["id", "date_start", "latitude", "longitude", "where_prec", "side_a"]).title
    'UCDP GED'
    """
    columns = list(header)
    names = {plain_name(column) for column in columns}
    scores = {
        layout.name: len(names.intersection(layout.marks))
        for layout in (ATLAS, ACLED, GED)
        if layout.required <= columns_of(layout, columns).keys()
    }
    best = max(scores, key=lambda name: scores[name], default="mapped")
    return LAYOUTS[best] if scores.get(best, 0) > 1 else MAPPED
