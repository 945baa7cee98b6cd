"""One sentence for an accepted event, in our own words and both languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geodata.atlas import Atlas
    from geodata.desk.findings import Finding

_SHORT_NAME = 12
_IRAQ = "IQ-"
_SAID = ("planned", "denied", "claimed")


def summary(finding: Finding, atlas: Atlas, of: str | None, lang: str) -> str:
    """Return what an accepted finding is called in ``lang``.

    Only of bases in Iraq, in our own package, is it known that they were the Coalition's.

    Args:
        finding: What was accepted.
        atlas: Knows the base.
        of: Who published the article, None if nobody said.
        lang: ``en`` or ``ar``.
    """
    words = _words(lang)
    told_by = of if of and _is_written_in(of, lang) else words["unnamed"]
    if finding.kind == "force_level":
        count = f"{finding.figures.get('personnel', 0):,}"
        return str(words["force_level"]).format(count=count, of=told_by)
    scope = "base" if finding.base_id else "country"
    kinds = _named(finding.base_id, atlas, lang)[scope]
    what = kinds[finding.kind].format(base=label(finding.base_id, atlas, lang))
    form = words[finding.modality if finding.modality in _SAID else "told"]
    return str(form).format(what=what, of=told_by)


def part_of(base_id: str | None, atlas: Atlas, lang: str) -> str:
    """Return what was handed over where nobody said more."""
    return str(_named(base_id, atlas, lang)["part"]).format(base=label(base_id, atlas, lang))


def not_stated(lang: str) -> str:
    """Return the words for what the article does not say."""
    return str(_words(lang)["not_stated"])


def label(base_id: str | None, atlas: Atlas, lang: str) -> str:
    """Return the short name of a base; empty for none."""
    if base_id is None:
        return ""
    base = atlas.gazetteer.base(base_id)
    return base.label_ar if lang == "ar" else base.label_en


def _named(base_id: str | None, atlas: Atlas, lang: str) -> dict[str, Any]:
    """Return the sentences that fit a base: they name the Coalition, or nobody."""
    named: dict[str, Any] = _words(lang)
    where = atlas.gazetteer.base(base_id).governorate if base_id else _IRAQ
    is_coalitions = atlas.package.is_ours and (where or "").startswith(_IRAQ)
    return named if is_coalitions else named["elsewhere"]


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
