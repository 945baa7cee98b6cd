from __future__ import annotations

import pytest

from geodata.atlas import Atlas, open_atlas


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return open_atlas()
