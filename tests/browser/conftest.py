"""One server and one Chromium for the whole run."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.contexts import Pool
from tests.browser.visit import LEAN, Visit, browser, served

HERE = Path(__file__).parent
expect.set_options(timeout=30_000)  # no promise is about a machine at rest


@pytest.fixture(scope="session")
def server():
    with served() as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with browser(*LEAN) as started:
        yield Pool(started)


@pytest.fixture
def visit(server, chromium):
    """A fresh session of a reader with an English browser at 1440 x 900."""
    with chromium.new_context(
        viewport={"width": 1440, "height": 900}, locale="en-GB", accept_downloads=True
    ) as context:
        yield Visit(context.new_page(), server)


def pytest_collection_modifyitems(items):
    """Give browser tests a second try, for their machine may be busy; mark what looks again."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=2))
            if looks_again(item):
                item.add_marker(pytest.mark.sweep)


def looks_again(item):
    """Tell whether a test asks what another asks too.

    In Arabic or in the dark what is asked in English by day, in the narrow what is asked in the
    wide, and of one page what `test_every_page` asks of all.
    """
    asked = set(item.name.partition("[")[2].rstrip("]").split("-"))
    is_axe = item.name.startswith("test_nothing_keeps_anyone_out")
    of_one_page = item.name.startswith(("test_the_page_breaks_no_rule", "test_nothing_on_the_page"))
    again = asked & {"dark", "390", "size1"} or ("ar" in asked and not is_axe)
    return bool(again) or of_one_page
