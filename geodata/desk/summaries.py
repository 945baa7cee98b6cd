"""One sentence for an accepted event, in our own words and both languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geodata.desk.findings import Finding
    from geodata.gazetteer.gazetteer import Gazetteer

_SHORT_NAME = 12
_SAID = ("planned", "denied", "claimed")


def summary(finding: Finding, gazetteer: Gazetteer, of: str | None, lang: str) -> str:
    """Return what an accepted finding is called in ``lang``.

    Args:
        finding: What was accepted.
        gazetteer: Knows the base's name.
        of: Who published the article, None if nobody said.
        lang: ``en`` or ``ar``.
    """
    words = _words(lang)
    told_by = of if of and _is_written_in(of, lang) else words["unnamed"]
    if finding.kind == "force_level":
        count = f"{finding.figures.get('personnel', 0):,}"
        return str(words["force_level"]).format(count=count, of=told_by)
    scope = "base" if finding.base_id else "country"
    what = words[scope][finding.kind].format(base=label(finding.base_id, gazetteer, lang))
    form = words[finding.modality if finding.modality in _SAID else "told"]
    return str(form).format(what=what, of=told_by)


def part_of(base_id: str | None, gazetteer: Gazetteer, lang: str) -> str:
    """Return what was handed over where nobody said more."""
    return str(_words(lang)["part"]).format(base=label(base_id, gazetteer, lang))


def not_stated(lang: str) -> str:
    """Return the words for what the article does not say."""
    return str(_words(lang)["not_stated"])


def label(base_id: str | None, gazetteer: Gazetteer, lang: str) -> str:
    """Return the short name of a base; empty for none."""
    if base_id is None:
        return ""
    base = gazetteer.base(base_id)
    return base.label_ar if lang == "ar" else base.label_en


def _is_written_in(text: str, lang: str) -> bool:
    """Tell whether a name may stand in a sentence of a language without being its longest part."""
    letters = [letter for letter in text if letter.isalpha()]
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in letters)
    foreign = len(letters) - arabic if lang == "ar" else arabic
    return foreign <= _SHORT_NAME


@cache
def _words(lang: str) -> dict[str, Any]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    words: dict[str, Any] = tomllib.loads(text)[lang]
    return words
