"""The names columns usually have, in English and Arabic, in tables of no known layout."""

from __future__ import annotations

from typing import Final

from geodata.tables.column_names import plain_name
from geodata.tables.layout import PLACE_WORDS, Layout
from geodata.tables.raw import LAT, LON


def _names(english: str, *arabic: str) -> tuple[tuple[str, ...], ...]:
    return ((*english.split(), *map(plain_name, arabic)),)


MAPPED: Final = Layout(
    name="mapped",
    title="another layout",
    columns={
        "event_key": _names("event_key event_id id key uid globalid objectid"),
        "when": _names(
            "when date event_date incident_date date_of_incident date_of_event date_start "
            "start_date start incident_date_start datetime date_time timestamp begin time day",
            "التاريخ", "تاريخ", "تاريخ الحادث", "تاريخ الحدث", "تاريخ الواقعة", "تاريخ الهجوم",
            "اليوم",
        ),
        "until": _names(
            "until date_end end_date incident_date_end end", "إلى تاريخ", "تاريخ الانتهاء"
        ),
        "year": _names("year iyear", "السنة", "العام"),
        "month": _names("month imonth", "الشهر"),
        "day": _names("day iday day_of_month", "اليوم"),
        "lon": _names(
            f"lon longitude long lng x point_x lon_dd decimal_longitude decimallongitude "
            f"gps_longitude x_coord {LON}",
            "خط الطول", "خط طول", "الطول",
        ),
        "lat": _names(
            f"lat latitude y point_y lat_dd decimal_latitude decimallatitude gps_latitude "
            f"y_coord {LAT}",
            "خط العرض", "دائرة العرض", "خط عرض", "العرض",
        ),
        "point": _names(
            "wkt geom_wkt wkt_geom the_geom geom geometry point coordinates coordinate coords "
            "coord latlon lat_lon latlong lat_long latlng lat_lng latitude_longitude "
            "latitude,longitude lat,lon lat,long lat,lng lonlat lon_lat longlat long_lat lnglat "
            "lng_lat longitude_latitude longitude,latitude lon,lat long,lat lng,lat x,y xy gps "
            "gps_coordinates geolocation _geolocation geopoint geo_point location_coordinates "
            "mgrs mgrs_coordinate mgrs_coordinates mgrs_grid mgrs_reference military_grid",
            "الإحداثيات", "إحداثيات", "الإحداثيات الجغرافية", "إحداثيات الموقع",
        ),
        "place_precision": _names("place_precision"),
        "radius_m": _names("radius_m accuracy_m"),
        "place_name": _names(
            "place_name place location location_name site name city town",
            "المكان", "الموقع", "اسم الموقع", "موقع الحادث", "مكان الحادث", "المنطقة",
            "المدينة", "الاسم",
        ),
        "country": _names("country country_name", "البلد", "الدولة"),
        "event_type": _names(
            "event_type incident_type type kind category",
            "النوع", "نوع الحادث", "نوع الحدث", "نوع الهجوم",
        ),
        "notes": _names(
            "notes note description summary text details title",
            "الوصف", "وصف الحادث", "ملاحظات", "الملاحظات", "التفاصيل",
        ),
        "actor": _names(
            "actor actor1 perpetrator", "الجهة", "الجهة المنفذة", "الجهة الفاعلة", "الفاعل"
        ),
        "fatalities": _names(
            "fatalities killed deaths best", "القتلى", "عدد القتلى", "الوفيات", "عدد الوفيات"
        ),
    },
    required=frozenset({"lon", "lat"}),
    place_codes=PLACE_WORDS,
    by_name=True,
)  # fmt: skip
"""A table of its own kind: its columns are found by their names, or mapped by the user."""
