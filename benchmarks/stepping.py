"""Slider steps in Chromium: key press to presented frame, and what waits for the server."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from tests.browser.visit import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

GAP_MS: Final = 60  # well under the 300 ms after which the server hears of a rest
REST_MS: Final = 1500
FASTEST_MS: Final = 16.0  # what Event Timing can tell; a press it does not report was faster
SLIDER: Final = '[data-testid="atlas-time"]'
_FLOOR: Final = """
<input type="range" data-testid="atlas-time" min="0" max="5000" value="2000"><p></p>
<script>
const [range, told] = [document.querySelector("input"), document.querySelector("p")];
range.addEventListener("input", () => { told.textContent = range.value; });
</script>
"""
_WATCH: Final = """
() => {
  globalThis.slow = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === "keydown") globalThis.slow.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 16 });
}
"""


@dataclass(slots=True)
class Walker:
    """An open page whose slider is walked along by key, and all that was seen.

    Attributes:
        page: The page.
        times: Milliseconds from each press to the presented frame, in steps of 8.
        waiting: Bytes sent or received while the hand moves.
    """

    page: Page
    times: list[float] = field(default_factory=list)
    waiting: int = 0
    _moving: bool = False
    _heard: int = 0

    @classmethod
    def on_map(cls, browser: Browser, address: str, path: str) -> Walker:
        """Open a map and wait until it and what is imported are drawn."""
        visit = Visit(browser.new_page(viewport={"width": 1440, "height": 900}), address)
        walker = cls(visit.page)
        visit.page.on("websocket", lambda socket: walker._listen(socket))
        visit.page.on("request", lambda request: walker._count(request.url))
        visit.open(path).map()
        if visit.page.locator("[data-imported]").count():
            visit.page.wait_for_selector('[data-imported="ready"]')
        walker.wait_for_silence()
        visit.page.evaluate(_WATCH)
        return walker

    @classmethod
    def on_floor(cls, browser: Browser) -> Walker:
        """Open a page with nothing but a slider and its number: what the machine itself takes."""
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_content(_FLOOR)
        page.evaluate(_WATCH)
        return cls(page)

    @classmethod
    def on_filtered(cls, browser: Browser, address: str, path: str) -> Walker:
        """Open a map likewise, what is imported filtered too."""
        walker = cls.on_map(browser, address, path)
        walker.choose_exact_days()
        return walker

    def choose_exact_days(self) -> None:
        """Filter the imported events by how exact their date is, where there are any."""
        menu = self.page.locator('[data-facet-menu="imported"] > summary')
        if menu.count():
            menu.click()
            self.page.locator('[data-facet="imported-date"][data-value="day"]').check()
            menu.click()
            self.wait_for_silence()

    def wait_for_silence(self) -> None:
        """Wait until page and server have told each other all they have to."""
        heard = -1
        while heard != self._heard:
            heard = self._heard
            self.page.wait_for_timeout(REST_MS)

    def walk(self, presses: int) -> None:
        """Press an arrow key so many times, then rest."""
        page = self.page
        page.bring_to_front()
        page.locator(SLIDER).focus()
        page.wait_for_timeout(REST_MS)
        page.evaluate("() => { globalThis.slow.length = 0; }")
        self._moving = True
        for _ in range(presses):
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(GAP_MS)
        self._moving = False
        page.wait_for_timeout(REST_MS)
        slow = page.evaluate("globalThis.slow")
        self.times += [*slow, *[FASTEST_MS] * max(0, presses - len(slow))]

    def told(self) -> dict[str, Any]:
        """Return the median, the 95th percentile, and what waited for the server."""
        times = sorted(self.times)
        return {
            "presses": len(times),
            "median_ms": statistics.median(times),
            "p95_ms": times[int(len(times) * 0.95) - 1],
            "waiting_bytes": self.waiting,
        }

    def _listen(self, socket: Any) -> None:
        for way in ("framesent", "framereceived"):
            socket.on(way, lambda message: self._count(message))

    def _count(self, message: str | bytes) -> None:
        self._heard += 1
        if self._moving:
            self.waiting += len(message)
