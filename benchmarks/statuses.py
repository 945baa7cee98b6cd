"""Status of 1,000 bases on any day, from a million status events."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.generate import DAYS, FIRST_DAY, SEED

if TYPE_CHECKING:
    from numpy.typing import NDArray

STEP: Final = "status of 1,000 bases on a day"
PANDAS: Final = "pandas, last event of each base"
BASES: Final = 1_000
KINDS: Final = ("arrival", "drawdown", "combat_withdrawal", "handover", "contested")
GIVEN: Final = ("hosting", "reduced", "advisers", "handed_over", "disputed")
"""What each kind makes of its base, by the rule table."""
ASKED: Final = 50


def cases() -> list[Case]:
    """Return the cases."""
    found = []
    for rows in (10_000, 100_000, 1_000_000):
        limits = (Limit("ms", 1),) if rows == 1_000_000 else ()
        found += [
            Case(STEP, "ours", rows, named(ours), limits=limits, answer="codes", rounds=3),
            Case(STEP, PANDAS, rows, named(pandas), "peer", answer="codes", calls=1, rounds=1),
        ]
    return found


def ours(rows: int) -> Prepared:
    """Return our timeline, built before; each of the days is one question."""
    from geodata.dates.edtf import from_day_number, parse_edtf
    from geodata.events.events import Event
    from geodata.gazetteer.gazetteer import Gazetteer
    from geodata.package.package import load_package
    from geodata.status.timeline import StatusRules, build_timeline

    base, kind, day = _drawn(rows)
    pattern = dict(load_package().rows("bases")[0])
    bases = Gazetteer.from_rows({**pattern, "id": f"b{at}", "role": "base"} for at in range(BASES))
    dates = {number: parse_edtf(str(from_day_number(number))) for number in np.unique(day).tolist()}
    events = (
        _event(Event, at, f"b{b}", KINDS[k], dates[d])
        for at, (b, k, d) in enumerate(zip(base.tolist(), kind.tolist(), day.tolist(), strict=True))
    )
    rules = StatusRules(load_package().rows("status_rules"))
    timeline = build_timeline(bases, events, rules)
    days = _asked()

    def run() -> list[NDArray[Any]]:
        return [timeline.codes(days[at : at + 1]) for at in range(ASKED)]

    return Prepared(run, lambda codes: _answer(np.hstack(codes)), units=ASKED)


def pandas(rows: int) -> Prepared:
    """Return pandas: the events up to a day, the last of each base."""
    import pandas as pd

    from geodata.events.events import STATUSES

    base, kind, day = _drawn(rows)
    given = np.array([STATUSES.index(status) for status in GIVEN])[kind]
    frame = pd.DataFrame({"base": base, "given": given, "day": day, "id": np.arange(rows)})
    frame = frame.sort_values(["day", "id"], ignore_index=True)

    def run() -> list[NDArray[Any]]:
        found = []
        for asked in _asked():
            last = frame[frame.day <= asked].groupby("base").given.last()
            unknown = STATUSES.index("unknown")
            found.append(last.reindex(range(BASES), fill_value=unknown).to_numpy(np.uint8))
        return found

    return Prepared(run, lambda codes: _answer(np.column_stack(codes)), units=ASKED)


def _drawn(rows: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Return base, kind and day of each event; no base has two events on a day.

    Two of them would be one window, whose different statuses are disputed: pandas cannot say so.
    """
    draw = np.random.default_rng(SEED)
    spots = draw.choice(BASES * DAYS, size=rows, replace=False)
    return spots // DAYS, draw.integers(0, len(KINDS), rows), FIRST_DAY + spots % DAYS


def _asked() -> NDArray[np.int64]:
    return np.random.default_rng(SEED + 1).integers(FIRST_DAY, FIRST_DAY + DAYS, ASKED)


def _event(make: Any, at: int, base_id: str, kind: str, when: Any) -> Any:
    return make(
        id=f"e{at}",
        scope="base",
        base_id=base_id,
        kind=kind,
        when=when,
        confidence="high",
        event_group=None,
        summary_en="",
        summary_ar="",
        note_en=None,
        note_ar=None,
    )


def _answer(codes: NDArray[Any]) -> str:
    return hashlib.blake2b(codes.astype("u1").tobytes(), digest_size=6).hexdigest()
