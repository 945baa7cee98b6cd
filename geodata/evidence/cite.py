"""How to cite a view of the atlas: plain text in both languages, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geodata.dates.edtf import day_in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.package.package import Package

TITLE_EN: Final = "Handover Atlas: who held which base when, and according to whom"
TITLE_AR: Final = "أطلس التسليم: من كان في أي قاعدة، ومتى، وبحسب مَن"
AUTHORS: Final = "The Handover Atlas authors"
AUTHORS_AR: Final = "مؤلفو أطلس التسليم"
_DATA_VERSION: Final = {"en": "Data version", "ar": "إصدار البيانات"}
_SHOWN_WITH: Final = {"en": "Shown with Handover Atlas", "ar": "معروض بأطلس التسليم"}
_BRACES: Final = str.maketrans("{}\\\n\r", "()/  ")


@dataclass(frozen=True, slots=True)
class Work:
    """Whose data are cited: ours, or another's package, of which the title alone is known."""

    title_en: str = TITLE_EN
    title_ar: str = TITLE_AR
    authors_en: str = AUTHORS
    authors_ar: str = AUTHORS_AR
    key: str = "handover-atlas"

    def named(self, year: int, lang: str) -> str:
        """Return authors, year and title, or the title and the year, in ``en`` or ``ar``."""
        title, authors = getattr(self, f"title_{lang}"), getattr(self, f"authors_{lang}")
        return f"{authors} ({year}). {title}." if authors else f"{title} ({year})."


OURS: Final = Work()


def work_of(package: Package) -> Work:
    """Return whose data a package holds: it is cited by its own title if it is not ours."""
    if package.is_ours:
        return OURS
    titles = [package.title(lang).translate(_BRACES) for lang in ("en", "ar")]
    return Work(titles[0], titles[1], authors_en="", authors_ar="", key="data")


@dataclass(frozen=True, slots=True)
class View:
    """What is cited: one view of one version of the data.

    ``version`` and ``made`` are the data package's, ``shown`` is the day the view shows, ``link``
    the permalink (it holds the version), ``seen`` the day the reader looked, ``work`` whose it is.
    """

    version: str
    made: date
    shown: date
    link: str
    seen: date
    work: Work = OURS


def citations(view: View) -> dict[str, str]:
    """Return the citation of a view by form: ``en``, ``ar``, ``bibtex``, ``ris``, ``csl-json``.

    >>> from datetime import date
    >>> day = date(2026, 11, 22)
    >>> print(citations(View("2026.11.22", day, date(2020, 4, 5), "/?date=2020-04-05", day))["en"])
    The Handover Atlas authors (2026). Handover Atlas: who held which base when, and according to \
whom. Data version 2026.11.22, status on 5 April 2020. /?date=2020-04-05 (seen 22 November 2026).
    """
    return {
        "en": _english(view),
        "ar": _arabic(view),
        "bibtex": _bibtex(view),
        "ris": _ris(view),
        "csl-json": _csl(view),
    }


def cite_data(version: str, made: date, lang: str, work: Work = OURS) -> str:
    """Return how to cite a whole version of the data, in ``en`` or ``ar``.

    >>> from datetime import date
    >>> print(cite_data("2026.11.22", date(2026, 11, 22), "en"))
    The Handover Atlas authors (2026). Handover Atlas: who held which base when, and according to \
whom. Data version 2026.11.22. CC BY 4.0.
    """
    ending = "CC BY 4.0" if work == OURS else _SHOWN_WITH[lang]
    return f"{work.named(made.year, lang)} {_DATA_VERSION[lang]} {version}. {ending}."


def _english(view: View) -> str:
    shown, seen = day_in_words(view.shown, "en"), day_in_words(view.seen, "en")
    return (
        f"{view.work.named(view.made.year, 'en')} {_DATA_VERSION['en']} {view.version}, "
        f"status on {shown}. {view.link} (seen {seen})."
    )


def _arabic(view: View) -> str:
    shown, seen = day_in_words(view.shown, "ar"), day_in_words(view.seen, "ar")
    return (
        f"{view.work.named(view.made.year, 'ar')} {_DATA_VERSION['ar']} {view.version}، "
        f"الحالة يوم {shown}. \u2068{view.link}\u2069 (اطُّلع عليه في {seen})."
    )


def _bibtex(view: View) -> str:
    fields = {
        "title": f"{{{view.work.title_en}}}",
        "author": view.work.authors_en and f"{{{view.work.authors_en}}}",
        "year": str(view.made.year),
        "version": view.version,
        "note": f"Status on {view.shown.isoformat()}",
        "url": view.link,
        "urldate": view.seen.isoformat(),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{view.work.key}-{view.version},\n{lines}}}"


def _ris(view: View) -> str:
    lines = {
        "TY": "DATA",
        "TI": view.work.title_en,
        **({"AU": view.work.authors_en} if view.work.authors_en else {}),
        "PY": str(view.made.year),
        "ET": view.version,
        "N1": f"Status on {view.shown.isoformat()}",
        "UR": view.link,
        "Y2": view.seen.strftime("%Y/%m/%d"),
        "ER": "",
    }
    return "\n".join(f"{tag}  - {value}" for tag, value in lines.items())


def _csl(view: View) -> str:
    item = {
        "id": f"{view.work.key}-{view.version}",
        "type": "dataset",
        "title": view.work.title_en,
        **({"author": [{"literal": view.work.authors_en}]} if view.work.authors_en else {}),
        "issued": {"date-parts": [[view.made.year, view.made.month, view.made.day]]},
        "accessed": {"date-parts": [[view.seen.year, view.seen.month, view.seen.day]]},
        "version": view.version,
        "note": f"Status on {view.shown.isoformat()}",
        "URL": view.link,
    }
    return json.dumps([item], ensure_ascii=False, indent=2)
