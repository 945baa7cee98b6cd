"""What axe-core finds wrong with a page under WCAG 2.2, levels A and AA."""

from axe_playwright_python.sync_playwright import Axe

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page):
    """Return (rule, elements) of each violation on a Playwright page."""
    options = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [(rule["id"], [str(node["target"]) for node in rule["nodes"]]) for rule in found]
