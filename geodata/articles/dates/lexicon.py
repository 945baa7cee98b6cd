"""The dictionary of date words: every spelling, with what it means, ready to be looked up.

A *kind* is a class of words that the grammar (`rules`) treats alike; each kind is one code
letter, so that a text becomes a string of codes. An *entry* is what one printed word gives.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.articles.dates import calendar_ar, calendar_en

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Table = Mapping[int, str] | Mapping[str, str]

KINDS: Final = (
    # punctuation and words of no interest
    *("word", "stop", "newline", "comma", "colon", "slash", "dash", "dot", "open", "close"),
    # numbers: 1-31, a year of ours, a Hijri year, any other, one written with its separators
    *("day", "year", "hijri_year", "number", "numeric_date"),
    # calendar
    *("month", "doubtful_month", "weak_month", "hijri", "doubtful_hijri"),
    *("weekday", "short_weekday", "season", "today", "yesterday", "tomorrow", "overnight"),
    *("time_of_day", "part", "fraction"),
    # counts and units
    *("count", "ordinal", "tens", "teen", "one", "few", "about"),
    *("a_day", "a_week", "a_month", "a_year", "the_day", "the_week", "the_month", "the_year"),
    *("units", "two_units", "the_units", "the_two_units"),
    # which one
    *("last", "before_last", "this", "next", "same_after", "of_it", "following", "previous"),
    *("last_before", "this_before", "next_before", "same_before"),
    # small words
    *("the", "of", "from", "between", "to", "and", "until", "or", "in", "on", "since", "by"),
    *("before_ar", "after_ar", "before_en", "after_en", "prior", "ago", "later", "earlier"),
    *("within", "then", "before_then", "morrow", "eve", "coinciding", "possessive"),
    *("our_era", "hijri_era", "only", "holiday", "nth_day", "nth_weekday", "weekend"),
)
CODES: Final = {kind: chr(0x80 + number) for number, kind in enumerate(KINDS)}
PLAIN: Final = CODES["word"]
_NOUNS: Final = frozenset(KINDS[KINDS.index("month") : KINDS.index("last")])
_ALIKE: Final = {"أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك"}


class Entry(NamedTuple):
    """What a printed word stands for.

    ``skip`` letters at its front are a clitic, ``joined`` says that و (and) is among them.
    """

    code: str
    value: int | str
    skip: int = 0
    joined: bool = False


class Lexicon(NamedTuple):
    """All date words: single ones, those of several words by their first one, and all firsts."""

    single: dict[str, Entry]
    longer: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    known: frozenset[str]


def alike(text: str) -> str:
    """Return ``text`` with Arabic letters that print confuses made alike, of the same length.

    >>> alike("الإثنين الماضى"), len(alike("آب"))
    ('الاثنين الماضي', 2)
    """
    for letter, same in _ALIKE.items():
        text = text.replace(letter, same)
    return text


def words_of(*lists: str) -> frozenset[str]:
    """Return the words of lists separated by bars, as a text made `alike` has them.

    >>> sorted(words_of("Fort | Camp"))
    ['Camp', 'Fort']
    """
    return frozenset(alike(word.strip()) for listed in lists for word in listed.split("|"))


@cache
def lexicon() -> Lexicon:
    """Return the dictionary, built when it is first asked for."""
    single: dict[str, Entry] = {}
    longer: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    listed = list(_listed())
    for forms in (_as_listed, _with_clitics):  # what is listed wins over what is derived
        for kind, value, spelling in listed:
            first, *rest = alike(spelling).replace("-", " ").split()
            rest = [word.lower() for word in rest]
            for form, skip, joined in forms(first, kind):
                entry = Entry(CODES[kind], value, skip, joined)
                if rest:
                    longer.setdefault(form, []).append((tuple(rest), entry))
                else:
                    single.setdefault(form, entry)
    longest_first = {
        first: tuple(sorted(rests, key=lambda rest: -len(rest[0])))
        for first, rests in longer.items()
    }
    return Lexicon(single, longest_first, frozenset((*single, *longest_first)))


def _listed() -> Iterator[tuple[str, int | str, str]]:
    """Yield (kind, value, spelling) of all tables."""
    for words in (calendar_ar, calendar_en):
        tables: dict[str, Table] = {
            "month": words.MONTHS,
            "doubtful_month": words.DOUBTFUL_MONTHS,
            "weak_month": words.WEAK_MONTHS,
            "hijri": words.HIJRI_MONTHS,
            "doubtful_hijri": words.DOUBTFUL_HIJRI_MONTHS,
            "weekday": words.WEEKDAYS,
            "season": words.SEASONS,
            "count": words.NUMBERS,
            "ordinal": words.ORDINALS,
            "tens": words.TENS,
            "teen": words.TEENS,
            "time_of_day": words.TIMES_OF_DAY,
            "part": words.PARTS,
            "fraction": words.FRACTIONS,
            "holiday": words.HOLIDAYS,
            "nth_day": words.NTH_DAYS,
            "nth_weekday": words.NTH_WEEKDAYS,
        }
        tables |= words.UNITS
        tables |= words.DAYS_AWAY
        yield from _spelled(tables)
        yield from (
            (kind, kind, spelling)
            for kind, listed in words.WORDS.items()
            for spelling in listed.split("|")
        )
    in_lower_case = {month: name.lower() for month, name in calendar_en.MONTHS.items()}
    yield from _spelled({"short_weekday": calendar_en.SHORT_WEEKDAYS, "weak_month": in_lower_case})


def _spelled(tables: Mapping[str, Table]) -> Iterator[tuple[str, int | str, str]]:
    for kind, table in tables.items():
        for value, listed in table.items():
            yield from ((kind, value, spelling) for spelling in listed.split("|"))


def _as_listed(word: str, kind: str) -> Iterator[tuple[str, int, bool]]:
    """Yield the word itself, in the cases it may be printed in, and with ا for آ."""
    yield word, 0, False
    if "آ" in word and kind != "doubtful_month":
        yield word.replace("آ", "ا"), 0, False
    if word.isascii():
        yield word.upper(), 0, False
        if word.islower():
            yield word.capitalize(), 0, False


def _with_clitics(word: str, kind: str) -> Iterator[tuple[str, int, bool]]:
    """Yield an Arabic word with و and ف, and a noun with ب and ل too, before it."""
    if word.isascii():
        return
    heads: Iterable[str] = ("", "ب", "ل") if kind in _NOUNS else ("",)
    for form in {word, word.replace("آ", "ا")} if kind != "doubtful_month" else {word}:
        for and_ in ("", "و", "ف"):
            for head in heads:
                clitic = and_ + head
                if clitic and not (head == "ل" and form.startswith("ال")):
                    yield clitic + form, len(clitic), and_ == "و"
            if form.startswith("ال"):
                yield f"{and_}لل{form[2:]}", len(and_), and_ == "و"
