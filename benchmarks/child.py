"""One case in a process of its own: ``python -m benchmarks.child MODULE:FUNCTION ROWS CALLS``.

Prints one line of JSON: seconds of every call, checksum of the answer, peak memory.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import statistics
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.case import Prepared


def main(where: str, rows: int, calls: int) -> None:
    """Prepare, run, measure, and print what came of it."""
    module, _, function = where.partition(":")
    prepared: Prepared = getattr(import_module(module), function)(rows)
    try:
        print(json.dumps(_measured(prepared, calls)))
    finally:
        prepared.close()


def _measured(prepared: Prepared, calls: int) -> dict[str, Any]:
    seconds, processor = [], []
    found = None
    for _ in range(calls):
        found = None
        gc.collect()
        begun, used = time.perf_counter(), time.process_time()
        found = prepared.run()
        seconds.append((time.perf_counter() - begun) / prepared.units)
        processor.append((time.process_time() - used) / prepared.units)
    peak_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "seconds": statistics.median(seconds),
        "processor_s": statistics.median(processor),
        "peak_mb": peak_kb / 1024,
        "answer": prepared.answer(found) if prepared.answer else None,
        "load": os.getloadavg()[0],
    }


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
