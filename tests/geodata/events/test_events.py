"""Events: read from rows, in one order, chosen by base, kind and period; with their evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dates.edtf import parse_edtf
from geodata.errors import PackageError
from geodata.events.events import (
    Event,
    event_from_row,
    load_details,
    load_events,
    select_events,
)
from geodata.package.package import Package


def event(event_id: str, when: str, **changes: Any) -> Event:
    """Make a handover of K-1."""
    row = {"id": event_id, "scope": "base", "base_id": "k-1", "kind": "handover", "when": when}
    return replace(event_from_row(row), **changes)


def package(**tables: list[dict[str, Any]]) -> Package:
    """Make a package in memory; tables not given are empty."""
    names = [
        "events", "attacks", "casualties", "responsibility", "handovers", "citations", "claims",
    ]  # fmt: skip
    return Package(Path(), {"resources": []}, {n: tuple(tables.get(n, ())) for n in names})


HANDOVER = {"id": "k-1-2020-03-29", "scope": "base", "base_id": "k-1", "kind": "handover",
            "when": "2020-03-29", "confidence": "high", "summary_en": "K-1 passed over.",
            "summary_ar": "سُلّمت كي وان."}  # fmt: skip
FEDERAL = {"id": "joc", "scope": "federal", "base_id": None, "kind": "handover", "when": "2019"}


def test_an_event_carries_its_row_and_its_window() -> None:
    (only,) = load_events(package(events=[HANDOVER]))
    assert (only.id, only.base_id, only.earliest) == ("k-1-2020-03-29", "k-1", date(2020, 3, 29))
    assert only.summary_en == "K-1 passed over."
    assert only.note_en is None


def test_events_come_by_last_day_then_first_day_then_id() -> None:
    dated = {"c": "2020", "b": "[2020-12-01..2020-12-31]", "a": "2020-12-01", "d": "2020-12-01"}
    rows = [HANDOVER | {"id": name, "when": when} for name, when in dated.items()]
    assert [e.id for e in load_events(package(events=rows))] == ["a", "d", "c", "b"]


def test_a_date_outside_the_subset_is_refused_with_its_event() -> None:
    with pytest.raises(PackageError, match="the date of k-1-2020-03-29") as caught:
        load_events(package(events=[HANDOVER | {"when": "spring 2020"}]))
    assert (caught.value.file, caught.value.column) == ("events.csv", "when")


def test_events_are_chosen_by_base_and_kind() -> None:
    events = load_events(package(events=[HANDOVER, FEDERAL]))
    assert [e.id for e in select_events(events, base_ids=["k-1"])] == ["k-1-2020-03-29"]
    assert [e.id for e in select_events(events, kinds={"attack"})] == []
    assert select_events(events) == events


days = st.dates(date(2019, 6, 1), date(2021, 6, 1))


@given(days, st.integers(0, 400), st.sampled_from(["2020", "2020-03~", "[2019-12-30,2020-01-02]"]))
def test_an_event_is_in_a_period_when_its_window_touches_it(
    start: date, length: int, when: str
) -> None:
    end = start + timedelta(days=length)
    window = parse_edtf(when)
    touches = any(
        window.earliest <= start + timedelta(days=n) <= window.latest for n in range(length + 1)
    )
    assert bool(select_events([event("e", when)], start=start, end=end)) == touches


def test_an_open_end_touches_every_later_period() -> None:
    assert select_events([event("e", "2020-03/..")], start=date(2026, 1, 1))
    assert not select_events([event("e", "2020-03/..")], end=date(2020, 2, 29))


def test_details_gather_every_table_by_event() -> None:
    told = load_details(
        package(
            events=[HANDOVER, FEDERAL],
            attacks=[{"event_id": "joc", "weapon": "rocket|drone", "munitions_low": 2}],
            casualties=[{"event_id": "joc", "outcome": "injured", "low": 1, "high": 3}],
            responsibility=[{"event_id": "joc", "how": "claimed", "actor": "a group"}],
            handovers=[{"event_id": "k-1-2020-03-29", "property_usd": 1100000}],
            citations=[{"event_id": "joc", "source_id": "article-000", "paragraph": 3}],
            claims=[{"id": "c", "about": "event:joc", "field": "date", "value": "2020"}],
        )
    )
    joc = told["joc"]
    assert joc.attack is not None
    assert joc.attack.weapons == ("rocket", "drone")
    assert (joc.casualties[0].high, joc.responsibility[0].actor) == (3, "a group")
    assert (joc.citations[0].paragraph, joc.claims[0].value) == (3, "2020")
    assert told["k-1-2020-03-29"].handover is not None
    assert told["k-1-2020-03-29"].handover.property_usd == 1100000


def test_an_event_without_details_has_empty_ones() -> None:
    (details,) = load_details(package(events=[HANDOVER])).values()
    assert (details.attack, details.handover, details.claims) == (None, None, ())


def test_what_is_not_printed_is_none_and_not_zero() -> None:
    told = load_details(package(events=[HANDOVER], attacks=[{"event_id": HANDOVER["id"]}]))
    attack = told["k-1-2020-03-29"].attack
    assert attack is not None
    assert (attack.munitions_low, attack.intercepted, attack.weapons) == (None, None, ())
