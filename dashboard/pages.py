"""The pages of the atlas and their addresses, in the order of the masthead."""

from __future__ import annotations

PAGES = (
    "map",
    "compare",
    "bases",
    "events",
    "evidence",
    "forces",
    "articles",
    "your_data",
    "downloads",
    "method",
)


def path_of(page: str) -> str:
    """Return the address of a page beside the first, whose own is empty.

    >>> path_of("map"), path_of("your_data")
    ('', 'your-data')
    """
    return "" if page == PAGES[0] else page.replace("_", "-")
