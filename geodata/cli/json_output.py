"""Answers for programs: JSON in UTF-8, days as ISO 8601, Arabic as it is."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import click


def print_json(document: Any) -> None:
    """Write a document to standard output, whatever the terminal's encoding.

    What is no text, such as a file's name of other bytes, is written as a question mark.
    """
    text = json.dumps(document, ensure_ascii=False, indent=2, default=_iso)
    click.echo(text.encode(errors="replace"))


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
