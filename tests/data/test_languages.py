from __future__ import annotations

import re

from geodata.gazetteer.names import name_key
from tests.data.tables import SCHEMAS, cells, rows

ARABIC = re.compile(r"[\u0621-\u064a]")
LATIN_WORD = re.compile(r"[a-z]{4,}")


def test_english_is_written_in_latin_letters():
    assert not [cell for cell in cells("_en") if ARABIC.search(cell[2])]


def test_arabic_is_written_in_arabic_letters():
    assert not [cell for cell in cells("_ar") if not ARABIC.search(cell[2])]


def test_arabic_keeps_no_english_words():
    assert not [cell for cell in cells("_ar") if LATIN_WORD.search(cell[2])]


def test_arabic_uses_western_digits_and_one_spelling_of_tanwin():
    assert not [cell for cell in cells("_ar") if re.search("[٠-٩۰-۹]|اً", cell[2])]


def test_what_is_said_in_one_language_is_said_in_the_other():
    pairs = [
        (table, name, f"{name.removesuffix('_en')}_ar")
        for table in SCHEMAS
        for name in rows(table)[0]
        if name.endswith("_en")
    ]
    assert len(pairs) >= 8
    for table, english, arabic in pairs:
        assert not [row for row in rows(table) if bool(row[english]) != bool(row[arabic])]


def test_names_are_written_in_the_script_of_their_language():
    for row in rows("names"):
        if row["lang"] in ("en", "es", "tr"):
            assert not ARABIC.search(row["name"])
        if row["lang"] == "ar":
            assert ARABIC.search(row["name"])


def test_names_stand_once_after_folding_unless_language_or_the_articles_mark_them():
    seen: dict[tuple[str, str, str], dict[str, str]] = {}
    for row in rows("names"):
        twin = seen.setdefault((row["base_id"], row["lang"], name_key(row["name"])), row)
        both = {twin["printed_in"], row["printed_in"]} == {"articles"}
        assert twin is row or both, (twin["name"], row["name"])


def test_two_bases_never_share_a_strong_name():
    owners: dict[str, set[str]] = {}
    for row in rows("names"):
        if row["strength"] == "strong":
            owners.setdefault(name_key(row["name"]), set()).add(row["base_id"])
    assert not {key: owner for key, owner in owners.items() if len(owner) > 1}


def test_a_place_name_never_stands_alone_for_a_base():
    towns = {
        name_key(name)
        for row in rows("places")
        for name in (row["name_en"], row["name_ar"], *row["also_called"].split("|"))
        if name
    }
    strong = {name_key(row["name"]) for row in rows("names") if row["strength"] == "strong"}
    assert not towns & strong


def test_no_sentence_of_ours_runs_on():
    assert not [cell for cell in cells("_en", "_ar") if len(cell[2]) > 420]
