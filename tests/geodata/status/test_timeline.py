"""Status: derived from events and one rule table, the same whichever way it is asked."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.atlas import open_atlas
from geodata.dates.edtf import day_number
from geodata.errors import StatusRuleError, UnknownBaseError
from geodata.events.events import STATUSES, Event, event_from_row
from geodata.status.timeline import CONFLICT, Interval, StatusRules, Timeline, build_timeline

RULES = StatusRules(
    csv.DictReader(
        io.StringIO(
            """kind,scope,applies_to,status
arrival,base,its base,hosting
presence,base,its base,hosting
drawdown,base,its base,reduced
combat_withdrawal,base,its base,advisers
mission_change,base,its base,advisers
mission_change,country,every base whose status is hosting,advisers
handover,base,its base,handed_over
handover,federal,every base outside IQ-AR IQ-DA IQ-SU whose status is not unknown,handed_over
return_reported,base,its base,disputed
contested,base,its base,disputed
"""
        )
    )
)
GAZETTEER: Any = SimpleNamespace(
    bases=(
        SimpleNamespace(id="taji", governorate="IQ-BG"),
        SimpleNamespace(id="k-1", governorate="IQ-KI"),
        SimpleNamespace(id="erbil", governorate="IQ-AR"),
    ),
)


def event(kind: str, when: str, base_id: str | None = "taji", **more: str) -> Event:
    """Make an event; its id is kind, date and base unless given."""
    scope = "base" if base_id else {"handover": "federal"}.get(kind, "country")
    row = {"id": f"{kind} {when} {base_id}", "scope": scope, "kind": kind, "when": when}
    return event_from_row(row | {"base_id": base_id} | more)


def timeline(*events: Event) -> Timeline:
    """Derive the timeline of three bases."""
    return build_timeline(GAZETTEER, events, RULES)


def on(line: Timeline, day: str, base_id: str = "taji") -> tuple[str, ...]:
    """Return what the status could be on a day: one word when it is certain."""
    status = line.of(base_id, date.fromisoformat(day))
    return status.possible or (status.status,)


@dataclass(frozen=True)
class Plain:
    """The definition, read out for one base and one day, without any array."""

    base: Any
    events: tuple[Event, ...]

    def given(self, window: tuple[date, date], before: str) -> set[str]:
        """Return the statuses the events of a window give when ``before`` is settled."""
        found = set()
        for e in self.events:
            rule = RULES.find(e.kind, e.scope)
            own = e.scope != "base" or e.base_id == self.base.id
            if (e.latest, e.earliest) == window and rule and own:
                meant = rule.covers(self.base.governorate) and before in rule.when_status
                found |= {rule.status} if meant else set()
        return found

    def after(self, window: tuple[date, date], before: str) -> str:
        """Return the status after a window."""
        found = self.given(window, before)
        return "disputed" if len(found) > 1 else min(found, default=before)

    def on(self, day: date) -> tuple[str, set[str]]:
        """Return the settled status and all possible ones."""
        settled = "unknown"
        windows = sorted({(e.latest, e.earliest) for e in self.events})
        for window in windows:
            if window[0] <= day and window[0] != date.max:
                settled = self.after(window, settled)
        still_open = [w for w in windows if w[1] <= day and (day < w[0] or w[0] == date.max)]
        return settled, {settled} | {self.after(w, settled) for w in still_open}


FIRST = date(2020, 1, 1)
days = st.integers(0, 40).map(lambda n: (FIRST + timedelta(days=n)).isoformat())
spans = st.tuples(days, days).map(lambda pair: "[{}..{}]".format(*sorted(pair)))
dates = st.one_of(
    days,
    spans,
    days.map("../{}".format),
    days.map("{}/..".format),
    st.sampled_from(["2020-01", "2020-01~", "2019"]),
)
own = st.builds(
    event,
    st.sampled_from([rule.kind for rule in RULES.rules if rule.scope == "base"] + ["attack"]),
    dates,
    st.sampled_from(["taji", "k-1", "erbil", "green-zone"]),
)
wide = st.builds(event, st.sampled_from(["mission_change", "handover"]), dates, st.none())
histories = st.lists(own | wide, max_size=12, unique_by=lambda e: e.id)
asked = [FIRST + timedelta(days=n) for n in range(-33, 65)] + [date.min, date.max]
patient = settings(deadline=None, max_examples=60)


@patient
@given(histories)
def test_the_arrays_say_what_the_definition_says(events: list[Event]) -> None:
    line = timeline(*events)
    for day in asked:
        for base, status in zip(GAZETTEER.bases, line.at(day), strict=True):
            settled, possible = Plain(base, tuple(events)).on(day)
            assert (status.base_id, status.status) == (base.id, settled)
            assert set(status.possible or [status.status]) == possible


@patient
@given(histories, st.data())
def test_row_order_never_matters(events: list[Event], data: st.DataObject) -> None:
    line, shuffled = timeline(*events), timeline(*data.draw(st.permutations(events)))
    assert line.intervals() == shuffled.intervals()
    assert [line.at(day) for day in asked[::9]] == [shuffled.at(day) for day in asked[::9]]


@patient
@given(histories)
def test_intervals_and_days_agree_on_every_day(events: list[Event]) -> None:
    line = timeline(*events)
    for interval in line.intervals():
        inside = [d for d in asked if (interval.start or date.min) <= d]
        for day in [d for d in inside if interval.end is None or d < interval.end]:
            status = line.of(interval.base_id, day)
            assert (status.status, status.certainty, status.possible, status.rule) == (
                interval.status,
                interval.certainty,
                interval.possible,
                interval.rule,
            )
            assert set(status.events) <= set(interval.events)


@patient
@given(histories)
def test_intervals_have_no_gaps_and_are_as_long_as_can_be(events: list[Event]) -> None:
    line = timeline(*events)
    for base in GAZETTEER.bases:
        mine = [i for i in line.intervals() if i.base_id == base.id]
        assert (mine[0].start, mine[-1].end) == (None, None)
        for one, following in pairwise(mine):
            assert one.end == following.start is not None
            assert replace(one, end=None) != replace(following, start=one.start, end=None)


@patient
@given(histories)
def test_codes_and_days_agree(events: list[Event]) -> None:
    line = timeline(*events)
    numbers = np.array([day_number(day) for day in asked])
    codes, bits = line.codes(numbers), line.possible_codes(numbers)
    assert codes.shape == (3, len(asked))
    for column, day in enumerate(asked):
        answers = line.at(day)
        assert [STATUSES[code] for code in codes[:, column]] == [a.status for a in answers]
        named = [{STATUSES[n] for n in range(6) if b >> n & 1} for b in bits[:, column]]
        assert named == [set(a.possible) for a in answers]


@patient
@given(histories)
def test_every_status_but_unknown_gives_its_reason(events: list[Event]) -> None:
    line = timeline(*events)
    for status in (s for day in asked for s in line.at(day)):
        assert (status.rule is not None) == (status.status != "unknown")
        assert bool(status.events) == (status.status != "unknown" or bool(status.possible))
        assert status.since is None or status.status != "unknown"


@patient
@given(histories, st.sampled_from(asked), st.sampled_from(asked))
def test_a_difference_names_bases_that_changed_and_why(
    events: list[Event], one: date, other: date
) -> None:
    line = timeline(*events)
    changes = {c.base_id: c for c in line.diff(one, other)}
    for before, after in zip(line.at(one), line.at(other), strict=True):
        change = changes.get(before.base_id)
        assert (change is not None) == (before.status != after.status)
        if change:
            assert (change.before, change.after) == (before.status, after.status)
            assert change.events


def test_before_the_first_evidence_a_status_is_unknown() -> None:
    status = timeline(event("handover", "2020-08-23")).of("taji", date(2020, 8, 22))
    assert (status.status, status.certainty, status.events) == ("unknown", "certain", ())
    assert (status.since, status.until, status.rule) == (None, date(2020, 8, 23), None)


def test_a_day_precise_event_counts_on_its_own_day() -> None:
    line = timeline(event("arrival", "2015"), event("handover", "2020-08-23"))
    assert on(line, "2020-08-22") == ("hosting",)
    assert on(line, "2020-08-23") == ("handed_over",)


def test_inside_a_vague_date_the_answer_is_possible_and_certain_on_its_last_day() -> None:
    line = timeline(event("drawdown", "2025-08-18"), event("handover", "[2026-01-16,2026-01-17]"))
    assert on(line, "2026-01-15") == ("reduced",)
    assert on(line, "2026-01-16") == ("reduced", "handed_over")
    assert on(line, "2026-01-17") == ("handed_over",)


def test_a_vague_event_that_changes_nothing_leaves_the_answer_certain() -> None:
    line = timeline(event("arrival", "2015"), event("presence", "2016"))
    assert on(line, "2016-06-01") == ("hosting",)


def test_since_and_until_are_the_last_and_the_first_possible_day() -> None:
    line = timeline(event("arrival", "2015"), event("handover", "[2020-03-16..2020-03-20]"))
    status = line.of("taji", date(2017, 1, 1))
    assert (status.since, status.until) == (date(2015, 12, 31), date(2020, 3, 16))


def test_a_confirming_event_joins_the_reason_but_does_not_move_since() -> None:
    line = timeline(event("arrival", "2015-01-01"), event("presence", "2017-01-01"))
    early, late = line.of("taji", date(2016, 1, 1)), line.of("taji", date(2018, 1, 1))
    assert early.since == late.since == date(2015, 1, 1)
    assert early.rule == late.rule == "arrival/base"
    assert early.events == ("arrival 2015-01-01 taji",)
    assert late.events == ("arrival 2015-01-01 taji", "presence 2017-01-01 taji")


def test_a_confirming_event_does_not_cut_the_interval() -> None:
    line = timeline(event("arrival", "2015-01-01"), event("presence", "2017-01-01"))
    _, hosting = (i for i in line.intervals() if i.base_id == "taji")
    assert hosting == Interval(
        "taji", date(2015, 1, 1), None, "hosting", "certain", (), "arrival/base",
        ("arrival 2015-01-01 taji", "presence 2017-01-01 taji"),
    )  # fmt: skip


def test_pending_events_stand_behind_the_settled_ones() -> None:
    line = timeline(event("handover", "2020"), event("arrival", "2015-01-01"))
    status = line.of("taji", date(2020, 5, 1))
    assert status.events == ("arrival 2015-01-01 taji", "handover 2020 taji")


def test_two_events_with_one_window_and_two_statuses_are_disputed() -> None:
    line = timeline(event("drawdown", "2020-03"), event("handover", "2020-03"))
    status = line.of("taji", date(2020, 3, 31))
    assert (status.status, status.rule) == ("disputed", CONFLICT)
    assert status.events == ("drawdown 2020-03 taji", "handover 2020-03 taji")


def test_a_country_wide_change_of_mission_reaches_only_hosting_bases() -> None:
    arrivals = [event("arrival", "2015", base) for base in ("taji", "k-1")]
    line = timeline(*arrivals, event("handover", "2020"), event("mission_change", "2021", None))
    assert [s.status for s in line.at(date(2022, 1, 1))] == ["handed_over", "advisers", "unknown"]
    assert line.of("k-1", date(2022, 1, 1)).rule == "mission_change/country"


def test_the_federal_handover_spares_the_kurdistan_region_and_the_unknown() -> None:
    arrivals = [event("arrival", "2015", base) for base in ("taji", "erbil")]
    line = timeline(*arrivals, event("handover", "2026-01-18", None))
    answers = line.at(date(2026, 1, 18))
    assert [s.status for s in answers] == ["handed_over", "unknown", "hosting"]
    assert answers[1].events == ()


def test_the_federal_handover_confirms_a_base_handed_over_before() -> None:
    line = timeline(event("handover", "2020-08-23"), event("handover", "2026-01-18", None))
    status = line.of("taji", date(2026, 2, 1))
    assert (status.since, status.rule) == (date(2020, 8, 23), "handover/base")
    assert len(status.events) == 2


def test_a_condition_is_judged_against_the_status_before_the_window() -> None:
    line = timeline(event("arrival", "2020-03"), event("mission_change", "2020-03", None))
    assert on(line, "2020-03-31") == ("hosting",)


@pytest.mark.parametrize("kind", ["attack", "agreement", "statement", "planned", "context"])
@pytest.mark.parametrize("base_id", ["taji", None])
def test_a_kind_without_a_rule_leaves_every_status_alone(kind: str, base_id: str | None) -> None:
    line = timeline(event("arrival", "2015"), event(kind, "2020", base_id))
    assert on(line, "2020-06-01") == on(line, "2021-06-01") == ("hosting",)


def test_an_open_end_is_possible_for_ever_and_never_settled() -> None:
    line = timeline(event("arrival", "2015"), event("handover", "2020-03/.."))
    assert on(line, "2020-03-01") == on(line, "9999-12-31") == ("hosting", "handed_over")


def test_an_open_beginning_is_no_day() -> None:
    line = timeline(event("handover", "../2020-03-20"))
    assert line.of("taji", date(2020, 3, 19)).until is None
    assert on(line, "0001-01-01") == ("unknown", "handed_over")
    assert on(line, "2020-03-20") == ("handed_over",)


def test_a_site_has_events_and_no_status() -> None:
    line = timeline(event("handover", "2020", "green-zone"))
    assert [s.status for s in line.at(date(2021, 1, 1))] == ["unknown"] * 3


def test_an_unknown_base_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownBaseError, match=r"'nowhere'.*taji, k-1, erbil"):
        timeline().of("nowhere", date(2020, 1, 1))


def test_a_timeline_without_events_is_unknown_throughout() -> None:
    assert [(i.start, i.end, i.status) for i in timeline().intervals()] == [
        (None, None, "unknown")
    ] * 3


@pytest.mark.parametrize(
    ("applies_to", "status"),
    [("some bases", "hosting"), ("every base whose status is gone", "hosting"), ("", "hosting"),
     ("every base outside Kurdistan", "hosting"), ("its base", "lost")],
)  # fmt: skip
def test_a_rule_that_cannot_be_read_is_refused(applies_to: str, status: str) -> None:
    row = {"kind": "arrival", "scope": "base", "applies_to": applies_to, "status": status}
    with pytest.raises(StatusRuleError, match="arrival/base"):
        StatusRules([row])


def test_two_rules_about_one_kind_and_scope_are_refused() -> None:
    row = {"kind": "arrival", "scope": "base", "applies_to": "its base", "status": "hosting"}
    with pytest.raises(StatusRuleError, match="twice"):
        StatusRules([row, row])


def test_a_rule_may_name_the_governorates_it_is_for() -> None:
    applies = "every base in IQ-AR IQ-DA whose status is hosting or advisers"
    row = {"kind": "handover", "scope": "country", "applies_to": applies, "status": "handed_over"}
    (rule,) = StatusRules([row]).rules
    assert (rule.covers("IQ-AR"), rule.covers("IQ-BG"), rule.covers(None)) == (True, False, False)
    assert rule.when_status == {"hosting", "advisers"}


@pytest.fixture(scope="module")
def ours() -> Timeline:
    """The timeline of the embedded package."""
    return open_atlas().timeline


APRIL_2020 = {
    "al-qaim": "handed_over",
    "qayyarah": "handed_over",
    "k-1": "handed_over",
    "habbaniyah": "handed_over",
    "ain-al-asad": "hosting",
    "taji": "hosting",
    "erbil": "hosting",
    "besmaya": "hosting",
    "victory": "hosting",
    "harir": "hosting",
    "balad": "reduced",
    "altun-kupri": "unknown",
}


def test_ours_on_5_april_2020(ours: Timeline) -> None:
    answers = ours.at(date(2020, 4, 5))
    assert {s.base_id: s.status for s in answers} == APRIL_2020
    assert {s.certainty for s in answers} == {"certain"}
    assert [s.base_id for s in answers if not s.events] == ["altun-kupri"]


def test_at_the_start_of_2014_only_the_handovers_of_2011_are_known(ours: Timeline) -> None:
    known = {s.base_id: (s.status, s.events) for s in ours.at(date(2014, 1, 1)) if s.events}
    assert known == {
        "balad": ("handed_over", ("balad-2011",)),
        "victory": ("handed_over", ("victory-2011",)),
    }


def test_ours_says_possible_inside_the_vague_handover_of_ain_al_asad(ours: Timeline) -> None:
    assert ours.of("ain-al-asad", date(2026, 1, 16)).possible == ("reduced", "handed_over")
    assert ours.of("ain-al-asad", date(2026, 1, 17)).certainty == "certain"


def test_taji_is_handed_over_from_23_august_2020_on(ours: Timeline) -> None:
    assert on(ours, "2020-08-22") == ("hosting",)
    assert on(ours, "2020-08-23") == on(ours, "2026-03-24") == ("handed_over",)


@pytest.mark.parametrize("base_id", ["erbil", "harir", "altun-kupri"])
def test_the_statement_of_18_january_2026_does_not_reach(ours: Timeline, base_id: str) -> None:
    before, after = (ours.of(base_id, date(2026, 1, day)) for day in (17, 18))
    assert before == after
    assert after.rule != "handover/federal"


@pytest.mark.parametrize("base_id", ["k-1", "balad", "victory"])
def test_the_statement_of_18_january_2026_ends_open_states(ours: Timeline, base_id: str) -> None:
    status = ours.of(base_id, date(2026, 1, 18))
    assert (status.status, status.rule) == ("handed_over", "handover/federal")
