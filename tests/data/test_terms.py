"""What an Arabic page would show in English has its Arabic; no term stands there for nothing."""

from __future__ import annotations

import re

from tests.data.tables import rows
from tests.data.test_languages import ARABIC

SAID_IN_ENGLISH = {
    "claims": ("said_by",),
    "responsibility": ("actor", "by"),
    "casualties": ("role", "nationality"),
    "points": ("source", "what"),
    "handovers": ("personnel_note",),
    "attacks": ("printed_place",),
}
ORDINARY_WORD = re.compile(r"(?:^|[\s(])(?!at\b)[a-z]{2,}")
TERMS = {row["en"]: row["ar"] for row in rows("terms")}
PUBLISHERS = {name for row in rows("sources") for name in (row["publisher"], row["agency"])}


def said():
    return {
        row[column]
        for table, columns in SAID_IN_ENGLISH.items()
        for row in rows(table)
        for column in columns
        if row[column]
    }


def test_what_has_no_arabic_is_the_name_of_an_outlet():
    without = said() - set(TERMS)
    assert without
    assert not [text for text in without - PUBLISHERS if ORDINARY_WORD.search(text)]


def test_every_term_is_said_somewhere():
    assert set(TERMS) <= said() | PUBLISHERS | {row["value"] for row in rows("claims")}


def test_terms_are_written_in_arabic_but_for_names_of_files_and_outlets():
    latin = {english for english, arabic in TERMS.items() if not ARABIC.search(arabic)}
    assert latin <= PUBLISHERS
