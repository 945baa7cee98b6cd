"""Small tables in the layouts people have."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

from geodata.tables.layouts import GED_HEADER

TODAY = date(2026, 11, 22)


def words(text: str) -> list[str]:
    return text.split()


ACLED_HEADER = words(
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 "
    "assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region "
    "country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale "
    "notes fatalities tags timestamp"
)
ACLED_BEFORE_2023 = words(
    "data_id iso event_id_cnty event_id_no_cnty event_date year time_precision event_type "
    "sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction region "
    "country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale "
    "notes fatalities timestamp iso3"
)
ACLED_ROW = {
    "event_id_cnty": "IRQ1", "event_date": "2020-03-26", "year": "2020", "time_precision": "1",
    "event_type": "Explosions/Remote violence", "sub_event_type": "Shelling",
    "actor1": "Unidentified Armed Group", "actor2": "Military Forces", "inter1": "3",
    "inter2": "8", "interaction": "38", "iso": "368", "country": "Iraq", "admin1": "Al Anbar",
    "location": "Ramadi", "latitude": "33.42", "longitude": "43.30", "geo_precision": "1",
    "notes": "Rockets fell, nobody was hurt.", "fatalities": "0", "timestamp": "1600000000",
    "data_id": "7",
}  # fmt: skip
GED_ROW = {
    "id": "100", "relid": "IRQ-2020-1-1", "year": "2020", "active_year": "True",
    "code_status": "Clear", "type_of_violence": "1", "conflict_name": "Iraq: Government",
    "dyad_name": "Government - IS", "side_a": "Government of Iraq", "side_b": "IS",
    "number_of_sources": "1", "source_headline": "Attack near base", "where_prec": "1",
    "where_coordinates": "Mosul city", "where_description": "Mosul", "adm_1": "Ninawa",
    "latitude": "36.34", "longitude": "43.13", "geom_wkt": "POINT (43.13 36.34)",
    "priogrid_gid": "182", "country": "Iraq", "country_id": "645", "region": "Middle East",
    "event_clarity": "1", "date_prec": "1", "date_start": "2020-03-26", "date_end": "2020-03-26",
    "deaths_a": "0", "deaths_b": "1", "deaths_civilians": "2", "deaths_unknown": "0", "best": "3",
    "high": "5", "low": "3", "gwnoa": "645", "gwnob": "",
}  # fmt: skip


def csv_text(header: list[str] | tuple[str, ...], rows: list[dict[str, str]], **how: Any) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", extrasaction="ignore", **how)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def acled(*rows: dict[str, str]) -> str:
    """ACLED's 31 columns; each row differs from the usual one as told, keys count up."""
    numbered = [{"event_id_cnty": f"IRQ{n}", **row} for n, row in enumerate(rows, 1)]
    return csv_text(ACLED_HEADER, [{**ACLED_ROW, **row} for row in numbered])


def ged(*rows: dict[str, str]) -> str:
    """UCDP GED's 49 columns, likewise."""
    return csv_text(GED_HEADER, [{**GED_ROW, "id": str(n), **r} for n, r in enumerate(rows, 1)])
