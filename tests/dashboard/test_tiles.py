"""The address of an online map is one a browser can ask, or is refused in a sentence."""

import pytest

from dashboard.library import checked_tiles
from geodata.errors import TilesAddressError

GOOD = "https://tiles.example.org/{z}/{x}/{y}.png"


def test_an_address_of_tiles_is_kept_as_it_is():
    assert checked_tiles(GOOD) == GOOD


@pytest.mark.parametrize(
    "address",
    [
        "",
        "osm",
        "javascript:{z}{x}{y}",
        "https://{s}.x.org/{z}/{x}/{y}.png",
        "https://x.org/{z}/{x}",
    ],
)
def test_what_no_browser_can_ask_is_refused(address):
    with pytest.raises(TilesAddressError, match="--tiles"):
        checked_tiles(address)
