"""Take docs/screenshots: every page, in both languages, wide and narrow."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.visit import Visit, browser, served  # noqa: E402 - the root comes first

SIZES = {"wide": (1440, 900), "narrow": (390, 844)}
PAGES = sorted(path.stem for path in (ROOT / "dashboard" / "views").glob("*.py"))


def main(folder: Path) -> None:
    """Write one picture a page, language and size into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with served() as address, browser() as chromium:
        for name, (width, height) in SIZES.items():
            context = chromium.new_context(viewport={"width": width, "height": height})
            for lang in ("en", "ar"):
                for page in PAGES:
                    visit = Visit(context.new_page(), address)
                    path = "" if page == "map" else page.replace("_", "-")
                    visit.open(f"/{path}?date=2020-04-05&base=habbaniyah&lang={lang}")
                    if page in {"map", "compare"}:
                        visit.map()
                    visit.page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")
                    visit.page.wait_for_timeout(900)
                    file = folder / f"{page}-{lang}-{name}.png"
                    visit.page.screenshot(path=file, full_page=page != "map")
                    visit.page.close()
            context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
