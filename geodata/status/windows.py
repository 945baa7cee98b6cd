"""Status as arithmetic: flat arrays over all bases and all days, no loop over events.

Events of one base with the same first and last possible day share a *window*. A window is a
function from the status before it to the status after it, one small table of six entries, so
conditional rules need no special case. Windows of a base are folded in the order of (last day,
first day); between two days on which any window opens or closes nothing changes, and such a
stretch is a *segment*. Days are ordinals (``date.toordinal``); a key is ``base << 22 | ordinal``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from geodata.events.events import STATUSES

if TYPE_CHECKING:
    from numpy.typing import NDArray

Ints: TypeAlias = "NDArray[np.int64]"
Bytes: TypeAlias = "NDArray[np.uint8]"

SHIFT: Final = 22
ALWAYS: Final = 0
"""The first day of a window that is open at its beginning: before every date."""
NEVER: Final = (1 << SHIFT) - 1
"""The last day of a window that is open at its end: after every date."""
UNKNOWN: Final = STATUSES.index("unknown")
DISPUTED: Final = STATUSES.index("disputed")


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """One entry per base and event that may change its status, in any order.

    ``base``, ``event`` and ``rule`` are positions in the caller's lists; ``earliest`` and
    ``latest`` are ordinals, `ALWAYS` and `NEVER` where the date is open.
    """

    base: Ints
    event: Ints
    rule: Ints
    earliest: Ints
    latest: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """Pairs grouped by base and window, sorted by (base, latest, earliest), and folded.

    ``outcome[w, s]`` is the status after window w when s was before it. ``before`` and ``after``
    are what the fold made of it. ``run`` numbers the stretches of one settled status, -1 before a
    base's first; ``run_start`` is the window each of them began with, ``run_base`` its base.
    ``settles`` is the key of a window's last day, sorted. ``pairs`` is in window order,
    ``first_pair`` has one entry more than there are windows.
    """

    base: Ints
    earliest: Ints
    latest: Ints
    outcome: Bytes
    before: Bytes
    after: Bytes
    run: Ints
    run_start: Ints
    run_base: Ints
    settles: Ints
    pairs: Pairs
    first_pair: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """Stretches in which nothing opens or settles, sorted by ``key`` (base and first day).

    ``window`` is the last one settled, -1 for none; ``code`` the settled status, a position in
    `STATUSES`; ``possible`` has a bit per possible status and is 0 where the answer is certain.
    """

    key: Ints
    window: Ints
    code: Bytes
    possible: Bytes

    def find(self, base: Ints, ordinal: Ints) -> Ints:
        """Return the segment of each base and day, broadcast against each other."""
        return np.searchsorted(self.key, base << SHIFT | ordinal, side="right") - 1


def fold_windows(pairs: Pairs, bits: Bytes) -> Windows:
    """Group pairs into windows and settle the status after each of them.

    Args:
        pairs: Bases and events.
        bits: One row per rule, one column per status before: the bit of the status the rule
            gives, 0 where it does not apply.
    """
    pairs = _sorted(pairs)
    first = _firsts(pairs)
    base, earliest, latest = pairs.base[first], pairs.earliest[first], pairs.latest[first]
    given = np.bitwise_or.reduceat(bits[pairs.rule], first, axis=0) if len(first) else bits[:0]
    outcome = _OUTCOME[np.arange(len(STATUSES)), given]
    opens_base = np.diff(base, prepend=-1) != 0
    after = _settle(outcome, opens_base)
    before = np.where(opens_base, UNKNOWN, np.roll(after, 1)).astype(np.uint8)
    run_start = np.flatnonzero(after != before)
    return Windows(
        base=base,
        earliest=earliest,
        latest=latest,
        outcome=outcome,
        before=before,
        after=after,
        run=_runs(base, after != before, run_start),
        run_start=run_start,
        run_base=base[run_start],
        settles=base << SHIFT | latest,
        pairs=pairs,
        first_pair=np.append(first, len(pairs.base)),
    )


def cut_segments(windows: Windows, bases: int) -> Segments:
    """Cut the days of every base where a window opens or settles; the first begins at 0."""
    settles, opens = windows.settles, windows.base << SHIFT | windows.earliest
    key = np.sort(np.concatenate([np.arange(bases, dtype=np.int64) << SHIFT, settles, opens]))
    key = key[np.diff(key, prepend=-1) != 0]
    last = np.searchsorted(settles, key, side="right") - 1
    known = np.append(windows.base, -1)[last] == key >> SHIFT
    code = np.where(known, np.append(windows.after, UNKNOWN)[last], UNKNOWN).astype(np.uint8)
    return Segments(key, np.where(known, last, -1), code, _possible(windows, key, code))


def _outcomes() -> Bytes:
    """Return [status before, bits given] -> status after; two different ones are disputed."""
    table = np.full((len(STATUSES), 1 << len(STATUSES)), DISPUTED, dtype=np.uint8)
    table[:, 0] = np.arange(len(STATUSES))
    for status in range(len(STATUSES)):
        table[:, 1 << status] = status
    return table


_OUTCOME: Final = _outcomes()


def _sorted(pairs: Pairs) -> Pairs:
    order = np.lexsort((pairs.earliest, pairs.latest, pairs.base))
    columns = (pairs.base, pairs.event, pairs.rule, pairs.earliest, pairs.latest)
    return Pairs(*(column[order] for column in columns))


def _firsts(pairs: Pairs) -> Ints:
    """Return where each window begins among sorted pairs."""
    columns = (pairs.base, pairs.latest, pairs.earliest)
    return np.flatnonzero(np.any([np.diff(c, prepend=-1) != 0 for c in columns], axis=0))


def _settle(outcome: Bytes, opens_base: NDArray[np.bool_]) -> Bytes:
    """Return the status after each window, given what each makes of the status before it.

    Most windows give the same whatever was before. The others wait for the window before them:
    they are taken in rounds, by how far the last such certain one lies behind.
    """
    after = np.where(opens_base, outcome[:, UNKNOWN], outcome[:, 0])
    free = ~opens_base & (outcome != outcome[:, :1]).any(axis=1)
    place = np.arange(len(after))
    depth = place - np.maximum.accumulate(np.where(free, 0, place)) if len(after) else place
    waiting = np.flatnonzero(free)
    waiting = waiting[np.argsort(depth[waiting], kind="stable")]
    for turn in np.split(waiting, np.flatnonzero(np.diff(depth[waiting])) + 1):
        after[turn] = outcome[turn, after[turn - 1]]
    return after


def _runs(base: Ints, begins: NDArray[np.bool_], run_start: Ints) -> Ints:
    """Return the run each window belongs to, -1 where its base has none yet."""
    run = np.cumsum(begins) - 1
    owner = np.append(base[run_start], -1)[run]
    return np.where(owner == base, run, -1)


def _possible(windows: Windows, key: Ints, code: Bytes) -> Bytes:
    """Return the bits of the statuses an open window could bring, with the settled one.

    An open window is judged against the status settled on that day.
    """
    vague = np.flatnonzero(windows.earliest < windows.latest)
    outcome, at = windows.outcome[vague], windows.base[vague] << SHIFT
    opens = np.searchsorted(key, at | windows.earliest[vague])
    closes = np.searchsorted(key, at | windows.latest[vague])
    possible = np.zeros(len(key), dtype=np.uint8)
    for status in range(len(STATUSES)):
        here = code == status
        for other in set(np.unique(outcome[:, status]).tolist()) - {status}:
            chosen = outcome[:, status] == other
            steps = np.bincount(opens[chosen], minlength=len(key))
            steps -= np.bincount(closes[chosen], minlength=len(key))
            possible[here & (np.cumsum(steps) > 0)] |= 1 << other
    settled = (1 << code.astype(np.int64)).astype(np.uint8)
    return np.where(possible > 0, possible | settled, 0).astype(np.uint8)
