"""The atlas's teller in both languages, for tests of what the pages say."""

import pytest

from dashboard.telling import Teller
from dashboard.words import load_words
from geodata.atlas import open_atlas


@pytest.fixture(scope="session")
def shipped():
    return open_atlas()


@pytest.fixture(scope="session")
def english(shipped):
    return Teller(shipped, load_words("en"))


@pytest.fixture(scope="session")
def arabic(shipped):
    return Teller(shipped, load_words("ar"))
