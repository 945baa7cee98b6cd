"""One server and one Chromium for the whole run."""

from pathlib import Path

import pytest

from tests.browser.contexts import Pool
from tests.browser.visit import Visit, browser, served

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def server():
    with served() as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with browser() as started:
        yield Pool(started)


@pytest.fixture
def visit(server, chromium):
    """A fresh session of a reader with an English browser at 1440 x 900."""
    with chromium.new_context(
        viewport={"width": 1440, "height": 900}, locale="en-GB", accept_downloads=True
    ) as context:
        yield Visit(context.new_page(), server)


def pytest_collection_modifyitems(items):
    """Give what is driven through a browser a second try: its machine may be busy."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=2))
