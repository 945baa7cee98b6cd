"""Articles to learn from, in a form that is quickly written by hand.

::

    @@ en | 2020-03-27
    Headline and text ...
    @events
    al-qaim | handover | 2020-03-17 | asserted | news | the words that tell it
    - | force_level | 2020-03;2020-03-27 | asserted | news | some 5,000 American troops | optional

Several answers that are as good stand with ``;`` between, ``-`` is none. What is wanted is said in
``tests/articles/README.md``; no article to learn from is ever scored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD: Final = "@@"
_EVENTS: Final = "@events"
_PARTS: Final = (6, 7)


def read_pieces(file: Path) -> list[dict[str, Any]]:
    """Return the articles of a file with their gold, as `geodata.articles.scoring` takes it.

    Raises:
        ValueError: A row is not as above, or its words are not in the text.
    """
    return [_piece(file, number, block) for number, block in _blocks(file)]


def _blocks(file: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of each article with the number of the first."""
    lines = file.read_text("utf-8").split("\n")
    heads = [number for number, line in enumerate(lines) if line.startswith(_HEAD)]
    for number, behind in zip(heads, [*heads[1:], len(lines)], strict=True):
        yield number + 1, lines[number:behind]


def _piece(file: Path, number: int, block: list[str]) -> dict[str, Any]:
    lang, day = (part.strip() for part in block[0].removeprefix(_HEAD).split("|"))
    if _EVENTS not in block:
        raise ValueError(f"{file.name}, line {number}: write {_EVENTS} behind the text")
    at = block.index(_EVENTS)
    text = "\n".join(block[1:at]).strip()
    events = [
        _event(f"{file.name}, line {number + at + 1 + n}", row, text)
        for n, row in enumerate(block[at + 1 :])
        if row.strip()
    ]
    name = f"{file.stem}, line {number}"
    return {"id": name, "lang": lang, "published": _or_none(day), "text": text, "events": events}


def _event(place: str, row: str, text: str) -> dict[str, Any]:
    parts = [part.strip() for part in row.split("|")]
    if len(parts) not in _PARTS:
        raise ValueError(f"{place}: 6 parts with | between are wanted, here are {len(parts)}")
    bases, kinds, whens = ([_or_none(one.strip()) for one in p.split(";")] for p in parts[:3])
    start = text.find(parts[5])
    if start < 0:
        raise ValueError(f"{place}: these words are not in the text: {parts[5]}")
    return {
        "base_id": bases[0], "base_also": bases[1:], "kind": kinds[0], "kind_also": kinds[1:],
        "when": whens[0], "when_also": whens[1:], "modality": parts[3],
        "background": parts[4] == "background", "start": start, "end": start + len(parts[5]),
        "optional": len(parts) == _PARTS[1],
    }  # fmt: skip


def _or_none(text: str) -> str | None:
    return None if text == "-" else text
