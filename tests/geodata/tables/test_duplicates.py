from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.tables import duplicates
from geodata.tables.duplicates import SeenKeys

BATCHES = st.lists(st.lists(st.tuples(st.sampled_from("abcdefg"), st.booleans()), max_size=6))


@settings(deadline=None)
@given(BATCHES, st.sampled_from([2, 4, 1000]))
def test_a_row_repeats_a_key_if_an_earlier_kept_row_has_it(batches, largest):
    before, duplicates.LARGEST = duplicates.LARGEST, largest
    seen, known = SeenKeys(), set()
    try:
        for batch in batches:
            keys = pa.array([key for key, _ in batch], pa.string())
            kept = np.array([sound for _, sound in batch], dtype=bool)
            expected = []
            for key, sound in batch:
                expected.append(sound and key in known)
                known |= {key} if sound else set()
            assert seen.repeated(keys, kept).tolist() == expected
    finally:
        duplicates.LARGEST = before
