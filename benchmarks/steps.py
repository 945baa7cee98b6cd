"""A slider step in Chromium: key press to pixels, and what it sends to the server."""

from __future__ import annotations

import statistics
from typing import Any

from tests.browser.visit import Visit, browser, served

PRESSES = 120
GAP_MS = 60  # well under the 300 ms after which the server hears of a rest
FRAME_MS = 1000 / 60
_WATCH = """
() => {
  globalThis.slow = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === "keydown") globalThis.slow.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}
"""


def measure(path: str = "/?date=2019-10-01") -> dict[str, Any]:
    """Press an arrow key ``PRESSES`` times on the served map and say what it cost.

    The browser's Event Timing gives press to presented frame, in steps of 8 ms, and reports
    nothing under 16 ms: a press it does not report counts as 16.

    Returns:
        ``median_ms``, ``p95_ms``, ``frames_p95`` (display frames of 16.7 ms), ``sent_while_moving``
        (websocket messages before the hand rests) and ``sent_after_rest``.
    """
    with served() as address, browser() as chromium:
        visit = Visit(chromium.new_page(viewport={"width": 1440, "height": 900}), address)
        sent: list[object] = []
        visit.page.on("websocket", lambda ws: ws.on("framesent", lambda m: sent.append(m)))
        visit.open(path).map()
        slider = visit.page.locator('[data-testid="atlas-time"]')
        slider.focus()
        visit.page.wait_for_timeout(1500)
        visit.page.evaluate(_WATCH)
        sent.clear()
        for _ in range(PRESSES):
            visit.page.keyboard.press("ArrowRight")
            visit.page.wait_for_timeout(GAP_MS)
        moving = len(sent)
        visit.page.wait_for_timeout(1500)
        slow = visit.page.evaluate("globalThis.slow")
    times = sorted([*slow, *[16.0] * max(0, PRESSES - len(slow))])
    p95 = times[int(len(times) * 0.95) - 1]
    return {
        "presses": PRESSES,
        "median_ms": statistics.median(times),
        "p95_ms": p95,
        "frames_p95": round(p95 / FRAME_MS, 2),
        "sent_while_moving": moving,
        "sent_after_rest": len(sent) - moving,
    }


if __name__ == "__main__":
    print(measure())
