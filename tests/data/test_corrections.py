from __future__ import annotations

from tests.data.tables import DESCRIPTOR, ids, rows

MERGED = {"m-2020-01-05-parliament", "m-2021-12-29-kadhimi", "m-2025-08-withdrawal-start"}


def test_a_correction_is_of_a_record_that_is_there_or_was_merged():
    corrected = {row["record"] for row in rows("corrections")}
    assert corrected - ids("events") - ids("forces") == MERGED


def test_a_corrected_value_is_another_one():
    for row in rows("corrections"):
        if row["what"] == "value":
            assert row["before"] != row["after"]


def test_no_correction_is_newer_than_the_data():
    assert max(row["version"] for row in rows("corrections")) <= DESCRIPTOR["version"]


def test_our_sentences_that_were_put_right_are_counted_as_the_docs_do():
    wording = [row for row in rows("corrections") if row["what"] == "wording"]
    assert len({row["record"] for row in wording}) == len(wording) == 75
    assert sum(len(row["columns"].split("|")) for row in wording) == 124
