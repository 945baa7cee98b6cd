"""Words that stand before or after a name and say what it is: a base, or a town after all.

Written as print has them; `names` folds them. A *head* says "military place" and lets a risky
name stand; a *qualifier* only goes along with one ("international airport"); an *area word* says
that a town, a district or a crossing is meant, whatever base bears the same name.
"""

from __future__ import annotations

HEADS_BEFORE = (
    "قاعدة", "القاعدة", "قاعدة جوية", "القاعدة الجوية", "قاعدة عسكرية", "معسكر", "مطار", "مهبط",
    "ثكنة", "كامب", "base", "base aérea", "air base", "airbase", "airfield", "airstrip", "airport",
    "camp", "fob", "forward operating base", "firebase", "fire base", "cob", "col", "cop",
    "contingency operating base", "contingency operating site", "contingency operating location",
    "combat outpost", "joint base", "army base", "army airfield", "main operating base", "mob",
)  # fmt: skip
HEADS_AFTER = (
    "الجوية", "العسكرية", "base", "air base", "airbase", "ab", "air force base", "afb", "army base",
    "airfield", "air field", "army airfield", "army air field", "airport", "air port", "aerodrome",
    "airstrip", "air strip", "camp", "fob", "firebase", "fire base", "outpost", "base complex",
    "military complex", "range complex", "training complex", "military base", "joint base",
)  # fmt: skip
QUALIFIERS_BEFORE = (
    "us", "u s", "american", "iraqi", "coalition", "joint", "military", "main",
)  # fmt: skip
QUALIFIERS_AFTER = (
    "us", "u s", "american", "iraqi", "coalition", "joint", "military", "army", "international",
    "training", "الجوي", "العسكري", "المشتركة", "المشترك", "الدولي", "الأميركية", "الأمريكية",
    "الأميركي", "الأمريكي", "العراقية", "العراقي", "التدريبية", "التدريبي",
)  # fmt: skip
# Beside an airport's name these mean the airport, unless the military ones stand there too.
CIVIL_WORDS = frozenset(("airport", "international", "مطار", "دولي"))
MILITARY_WORDS = frozenset(("military", "army", "عسكري"))

# The kind of place each announces, in the words of the places table.
AREA_WORDS_BEFORE = {
    "مدينة": "city", "بلدة": "town", "قرية": "town", "ناحية": "district", "قضاء": "district",
    "محافظة": "area", "إقليم": "area", "منطقة": "area", "معبر": "facility", "منفذ": "facility",
    "city of": "city", "town of": "town", "village of": "town", "district of": "district",
    "subdistrict of": "district", "province of": "area", "governorate of": "area",
}  # fmt: skip
AREA_WORDS_AFTER = {
    "city": "city", "town": "town", "village": "town", "district": "district",
    "subdistrict": "district", "sub district": "district", "governorate": "area",
    "province": "area", "region": "area", "crossing": "facility", "border crossing": "facility",
}  # fmt: skip
