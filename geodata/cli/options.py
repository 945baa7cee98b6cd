"""What the commands take: days, kinds, and the options several of them share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from geodata.errors import DayError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


def day(value: str) -> date:
    """Read a day of the command line; a wrong one is misuse."""
    from geodata.dates.edtf import parse_day  # noqa: PLC0415 - not needed by every command

    try:
        return parse_day(value)
    except DayError as error:
        raise click.BadParameter(str(error)) from None


def kind(value: str) -> str:
    """Check a kind of event; an unknown one is misuse."""
    from geodata.events.events import KINDS  # noqa: PLC0415 - not needed by every command

    if value not in KINDS:
        raise click.BadParameter(f"{value!r} is none of {', '.join(KINDS)}.")
    return value


EXPORTS = ("status", "intervals", "events", "bases")
PATH = click.Path(path_type=Path)
data_option = click.option("--data", type=PATH, help="A data package beside or instead of ours.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
start_option = click.option("--from", "start", type=day, help="First day, YYYY-MM-DD.")
end_option = click.option("--to", "end", type=day, help="Last day, inclusive.")
bases_option = click.option("--base", "bases", multiple=True, metavar="ID", help="Only this base.")
kinds_option = click.option("--kind", "kinds", multiple=True, type=kind, help="Only this kind.")

FACETS = ("weapon", "impact", "confidence", "source_kind", "governorate")
_SAID = {
    "weapon": "Only attacks with this weapon.",
    "impact": "Only attacks that struck so.",
    "confidence": "Only events of this confidence: high, medium or low.",
    "source_kind": "Only events that a source of this kind tells.",
    "governorate": "Only events at places in this governorate (ISO 3166-2).",
}


def facet_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the filters of the map: one option a facet, and the search for words."""
    search = "Only events with all these words, in English or Arabic."
    command = click.option("--search", "words", default="", metavar="WORDS", help=search)(command)
    for facet in reversed(FACETS):
        option = "--" + facet.replace("_", "-")
        said = click.option(option, facet, multiple=True, metavar="VALUE", help=_SAID[facet])
        command = said(command)
    return command


def chosen_facets(question: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Take the chosen facets out of a command's options: values by facet, no empty ones."""
    return {facet: values for facet in FACETS if (values := question.pop(facet))}


def refuse_what_does_not_fit(question: dict[str, Any]) -> None:
    """Say when a day, a period or a filter is given for an export that has none."""
    takes = {
        "at": {"status"},
        "start": {"intervals", "events"},
        "end": {"intervals", "events"},
        **{name: {"events"} for name in ("kinds", *FACETS, "words")},
    }
    names = {"start": "from", "end": "to", "kinds": "kind", "words": "search"}
    for name, exports in takes.items():
        if question[name] and question["what"] not in exports:
            option = "--" + names.get(name, name).replace("_", "-")
            what = " and ".join(sorted(exports))
            raise click.UsageError(f"{option} is for {what}, not for {question['what']}.")
