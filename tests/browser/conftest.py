"""One server and one Chromium for the whole run."""

import pytest

from tests.browser.visit import Visit, browser, served


@pytest.fixture(scope="session")
def server():
    with served() as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with browser() as started:
        yield started


@pytest.fixture
def visit(server, chromium):
    """A fresh session of a reader with an English browser at 1440 x 900."""
    with chromium.new_context(
        viewport={"width": 1440, "height": 900}, locale="en-GB", accept_downloads=True
    ) as context:
        yield Visit(context.new_page(), server)
