"""Take docs/screenshots: every page in both languages on three screens, some in the dark."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.visit import LEAN, Visit, browser, served  # noqa: E402 - the root comes first

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

SIZES = {"wide": (1440, 900), "tablet": (1024, 768), "narrow": (390, 844)}
PAGES = sorted(path.stem for path in (ROOT / "dashboard" / "views").glob("*.py"))
DARK = ("map", "bases", "forces", "evidence")
WITH_MAP = ("map", "compare")
PATIENCE = 180_000  # ms: the machine may be busy
WHOLE = 2600  # px: a page on the wide screen is shown down to here
ASKED = "date=2020-04-05&base=habbaniyah&event=habbaniyah-2020-04-04"


def main(folder: Path, *names: str) -> None:
    """Write the pictures into ``folder``: all of them, or those of the pages named."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = names or PAGES
    with served() as address, browser(*LEAN) as chromium:
        for size in (*SIZES, "dark"):
            with _screen(chromium, size) as context:
                for page in pages if size != "dark" else [p for p in pages if p in DARK]:
                    for lang in ("en", "ar"):
                        file = folder / f"{page}-{lang}-{size}.png"
                        _take(Visit(context.new_page(), address), page, lang, file)


def _screen(chromium: Browser, size: str) -> BrowserContext:
    """Return a browser with this screen that has been here before: it needs no hints."""
    width, height = SIZES.get(size, SIZES["wide"])
    context = chromium.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if size == "dark" else "light",
    )
    context.set_default_timeout(PATIENCE)
    context.add_init_script("localStorage.setItem('handover-atlas-hints', '1')")
    return context


def _take(visit: Visit, page: str, lang: str, file: Path) -> None:
    width, height = visit.page.viewport_size.values()
    path = "" if page == "map" else page.replace("_", "-")
    visit.open(f"/{path}?{ASKED}&lang={lang}")
    if page in WITH_MAP:
        visit.map()
    visit.page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")
    visit.page.wait_for_timeout(900)  # charts and fonts settle
    if width == SIZES["wide"][0] and page != "map":
        whole = visit.page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
        visit.page.set_viewport_size({"width": width, "height": max(height, min(whole, WHOLE))})
        visit.page.wait_for_timeout(900)
    visit.page.screenshot(path=file)
    visit.page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots", *sys.argv[2:])
