"""The grammar of dates: which kinds of words, in which order, make a date.

Rules are regular expressions over kinds of words instead of letters: ``day of? month`` is a
number, perhaps من or "of", and a month. Words in capitals are the `FORMS`; ``<lo: ...>``
names a part. The first rule that fits at a place is taken, so longer ones stand first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from geodata.articles.dates.firsts import firsts
from geodata.articles.dates.forms import FORMS
from geodata.articles.dates.lexicon import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES: Final = {
    # three days after the handover of Qayyarah; بعد يومين من مقتل
    "after_event": """the? HOW_LONG (?: before_en | after_en | following | prior to )
        | within HOW_LONG of
        | (?: before_ar | after_ar ) HOW_LONG (?: only | about )? (?: of | on (?! the? weekday) )
        | the? (?: morrow | eve ) (?= word | the | same_before )""",
    # بعد تسليم القيارة بثلاثة أيام; قبل عيد الميلاد بأربعة أيام
    "around_event": """(?: before_ar | after_ar ) (?: holiday | word word? word? word? word? word? )
        HOW_LONG (?! weekday | MONTH | HIJRI | day | number | year | WHICH | same_after )""",
    # two days later; بعد ذلك بيومين; بعدها بيوم
    "later": """HOW_LONG (?: later | earlier | on (?= comma ) )
        | (?: before_ar | after_ar ) same_before HOW_LONG | (?: then | before_then ) HOW_LONG""",
    # two years ago tomorrow; a year ago on the 23rd; a year to the day since; سنة مرت أمس على
    "anniversary": """HOW_LONG (?: ago (?: today | yesterday | tomorrow ) | to the a_day (?= since )
          | today (?= since ) | word? word (?: the_day | yesterday | tomorrow ) on )
        | (?: one | count | day ) (?: a_year | units ) ago on (?: the day | weekday )
        | (?: the_day | yesterday | tomorrow ) word? HOW_LONG word? on""",
    "ago": """HOW_LONG ago (?! on? weekday )
          (?: (?: this_before | same_before ) (?: a_week | a_month ) )?
        | (?: before_ar | since ) HOW_LONG (?! year | hijri_year | weekday | MONTH | day | HIJRI
          | numeric_date | WHICH | same_after | following )""",
    "within": "within HOW_LONG | after_ar HOW_LONG (?! year | MONTH | day | WHICH | weekday )",
    # the past three weeks; الأيام القليلة الماضية
    "stretch": """(?: the? (?: last_before | next_before ) (?: few | count | day | number )? units
        | (?: the_units | the_two_units ) (?: count | few | day )?
          (?: last | next | following | ordinal ) )
        (?! of )""",
    # between 17 and 19 March; من 17 إلى 19 آذار; 17-19 March
    "days": """TIME? the? (?: (?: DAY (?: comma | and ) )* <lo: DAY> of? (?: TO | slash | and | or )
        the? <hi: DAY of? MONTH_OF MONTHS TAIL? >
        | TIME? <lo3: NTH > (?: TO | on | slash | and (?! tens ) )
          <hi3: DAY of? MONTH_OF MONTHS TAIL? >
        | <lo2: MONTH day > (?: TO | and | or ) <hi2: day
          (?! of? MONTH | colon day | colon number | units )
          (?: comma? year | THAT_YEAR )? > )""",
    "dates": """TIME? the? <lo: FULL > TO the? <hi: FULL TAIL? >
        | (?<=between) the? <lo2: FULL > and the? <hi2: FULL TAIL? >""",
    "months": """<lo: PART? MONTHS YEAR? > TO <hi: PART? MONTH_OF MONTHS TAIL? >
        | (?<=between) <lo2: PART? MONTHS YEAR? > and <hi2: PART? MONTH_OF MONTHS TAIL? >
        | MONTH_OF <lo3: MONTHS > (?: and | or ) <hi3: MONTH_OF MONTHS TAIL? >""",
    "years": """(?: a_year | the_year )? <lo: PART? year > (?: TO | slash | and | or )
        <hi: PART? A_YEAR? year >
        | <lo2: year > dash <hi2: day | number >""",
    "nights": """time_of_day from weekday to weekday last?
        | part? time_of_day a_day? weekday (?: dash | slash | to | on )? weekday last?
        | TIME? weekday time_of_day? (?: and | dash | slash | to ) weekday time_of_day? last?
        | time_of_day weekday (?: and | TO ) time_of_day weekday last?
        | overnight to weekday""",
    # the last Thursday of March; آخر أحد في مارس; السبت الأول من نيسان
    "weekday_of_month": """TIME? (?: nth_weekday | the? (?: ordinal | last_before ) weekday
        | a_day? weekday ordinal ) (?: of | in ) MONTH_OF MONTHS TAIL?""",
    # 12/21/2021 beside its weekday
    "numeric": "TIME? LEAD? (?: open )? numeric_date our_era?",
    "spaced_numeric": """TIME? LEAD? (?: day slash day slash (?: year | number )
        | year slash day slash day )""",
    "day_first": """TIME? LEAD? the? DAY of? MONTH_OF MONTHS TAIL? (?: open weekday close )?
        | day dash MONTH dash year""",
    # يوم 17/3, (26/3), الأحد 23/8, a row's 18/10:
    "day_slash_month": """(?: a_day | (?<=in) | a_day? weekday | (?<=and) | a_day? time_of_day
            | (?<=since) | (?<=until) | (?<=between) | (?<=to) ) day slash day (?! slash )
        | (?: (?<=word) | (?<=colon) ) day slash day (?! word | slash | day | number | to | dash )
        | (?<=open) day (?: slash | dash ) day (?= close ) | (?<=open) day slash day (?= and )
        | (?: (?<=newline) | (?<=dash) ) day slash day (?= colon | dash | newline | word )""",
    "month_first": """MONTH the ordinal (?= comma | stop | dot | newline | close | and | dash )
        | TIME? LEAD? (?: BEFORE | year comma )? MONTH the? day
        (?! of? MONTH | colon day | colon number | TO day)
        (?: comma? year | comma? THAT_YEAR )? (?: open weekday close )?""",
    "hijri": """LEAD? the? DAY of? MONTH_OF HIJRI HIJRI_YEAR? hijri_era?
        | MONTH_OF HIJRI (?: HIJRI_YEAR hijri_era? | YEAR ) | a_month doubtful_hijri last?
        | doubtful_hijri last | last_before doubtful_hijri | (?<=in) doubtful_hijri
        | A_YEAR? hijri_year hijri_era""",
    # the 5th of this month; 5 من الشهر نفسه
    "day_of_month": """the? DAY of_it
        | the? DAY of (?: the_month (?: WHICH | following )? | this_before the_month | the a_month
            | same_before the_month | the? (?: same_before | BEFORE ) a_month )""",
    "month": "PART? (?: the? OTHER | BEFORE )* MONTH_OF MONTHS TAIL?",
    "season": """PART? BEFORE? season (?: (?: of | A_YEAR )* year | WHICH | OTHER | THAT_YEAR )
        | (?: the? OTHER | BEFORE )* season (?! of )""",
    # Christmas Eve last year, ثاني أيام عيد الفطر
    "holiday": "TIME? NTH_DAY? the? BEFORE? holiday (?: YEAR | WHICH )?",
    "year": "PART? (?: the? A_YEAR ) year our_era? | PART year our_era? | year our_era?",
    # last month; العام الحالي 2021; the end of the year; الشهر نفسه
    "unit": """PART? (?: this_before (?: the_year | the_month | the_week )
        | (?: the_year | the_month | the_week ) (?: WHICH | following | previous ) year?
        | the? (?: BEFORE | OTHER )
          (?: a_year | a_month | a_week | the_year | the_month | the_week ) )
        | PART (?: the_year | the_month | the_week | the? (?: a_year | a_month ) )
        | the? a_year (?: possessive | dash )? part (?! of)""",
    "nth_nights": """TIME? the? day (?: to | dash | and ) the day (?! of)
        | (?<=open) day and day (?= close)
        | TIME? a_day? day (?: and | TO | slash | on ) a_day? day
          (?: of_it | of (?: the_month (?: WHICH | following ) | same_before the_month ) )""",
    # Wednesday 11, يوم السبت 14
    "weekday_nth": """TIME? a_day? weekday comma? (?: ordinal (?: teen | and tens ) | the? day
          (?= comma | stop | dot | newline | close | and | dash ) )
        | (?<=newline) short_weekday day (?= dot | comma | colon | dash | stop )""",
    "on_the_nth": """a_day day (?! slash | colon day | colon number | dash | number | year | MONTH
            | HIJRI | of | of_it | units | a_month | this_before | TO | and | or | comma day )
        | (?<=on) (?: weekday comma? )? the day | (?<=on) the ordinal
        | (?<=of) the day (?= comma | stop | dot | newline | close | and )
        | time_of_day of the ordinal | (?: (?<=comma) | (?<=colon) ) the (?: day | ordinal )
          (?= comma | stop | dot | newline | close | and the | dash )
        | (?: (?<=in) | (?<=since) | (?<=until) | time_of_day | a_day ) ordinal
          (?: teen | and tens ) (?! of | of_it ) | (?: time_of_day | a_day ) tens (?! of | of_it )
        | (?: time_of_day | a_day ) ordinal (?= comma | stop | dot | newline | open | close | on )
        | (?<=open) the? day (?= close) | (?<=open) the day (?= comma )
        | (?<=newline) day (?= dash | colon )
        | (?<=in) (?: a_day? day | NTH ) (?= comma | stop | dot | newline | close | and )""",
    "that_day": """TIME? (?: the_day | today ) (?: following | same_after | previous )
        | same_before (?: the_day | a_day | today ) | the? OTHER a_day
        | the? next_before (?: a_day | time_of_day ) | the? OTHER time_of_day
        | the time_of_day before_en (?= comma | stop | dot | newline | word )""",
    "weekday_of_week": """TIME? WEEKDAY (?: of | in )? (?: the? (?: BEFORE | OTHER ) a_week
        | the_week (?: WHICH | following | previous )
        | this_before the_week )""",
    "weekday": """one a_week ago on? weekday | weekday one a_week ago
        | on? weekday last_before (?= comma | stop | dot | newline | close | and | dash )
        | TIME? (?: the? (?: BEFORE | OTHER ) )* WEEKDAY
          (?: WHICH | following | time_of_day | before_en last_before )*""",
    # on this day last year, في مثل هذا اليوم من عام 2020
    "this_day": "this_before (?: the_day | a_day ) YEAR",
    "weekend": "the? (?: BEFORE | OTHER )? weekend WHICH?",
    "today": """(?: time_of_day | today ) last | last_before time_of_day
        | the time_of_day before_en last_before
        | TIME? a_day? (?: today | the_day | yesterday | tomorrow ) time_of_day?
        | this_before (?: the_day | time_of_day ) | overnight""",
}
# A bracket opens before a date; it is none of its words.
_NEVER_FIRST: Final = frozenset(("open",))
# These begin a date, but never before a word of no interest.
_NEVER_BEFORE_WORD: Final = (
    *("the", "one", "few", "about", "count", "number", "day", "ordinal"),
    *("same_before", "this_before", "last_before", "next_before"),
)
# These are seldom there where they may be: one look ahead spares trying all they can be.
_GUARDED: Final = ("TIME", "LEAD")
_TOKEN: Final = re.compile(r"<(?P<name>\w+):|(?P<piece>[A-Z_]{2,})|(?P<kind>[a-z_]{2,})|\s+|>")


@cache
def grammar() -> re.Pattern[str]:
    """Return all rules as one expression over the codes of a text; the group that fits is named.

    Most words of a text begin no date and cost no more than a look; where one may begin, only
    the rules are tried that can begin so.
    """
    rules = {
        name: _codes(*firsts(written, FORMS) - _NEVER_FIRST) for name, written in RULES.items()
    }
    each = (
        f"(?=[{first}])(?P<{name}>{_compiled(RULES[name], named=False)})"
        for name, first in rules.items()
    )
    never = f"[{_codes(*_NEVER_BEFORE_WORD)}]{_codes('word')}"
    return re.compile(f"(?=[{''.join(rules.values())}])(?!{never})(?:{'|'.join(each)})")


def _codes(*kinds: str) -> str:
    return "".join(CODES[kind] for kind in sorted(kinds))


@cache
def rule(name: str) -> re.Pattern[str]:
    """Return one rule with the groups it names."""
    return re.compile(_compiled(RULES[name], named=True))


def _compiled(written: str, *, named: bool) -> str:
    return "".join(_translated(written, named=named))


def _translated(written: str, *, named: bool) -> Iterator[str]:
    position = 0
    for match in _TOKEN.finditer(written):
        yield written[position : match.start()]
        position = match.end()
        if match["name"]:
            yield f"(?P<{match['name']}>" if named else "(?:"
        elif match["piece"]:
            piece = FORMS[match["piece"]]
            ahead = f"(?=[{_codes(*firsts(piece, FORMS))}])" if match["piece"] in _GUARDED else ""
            yield f"(?:{ahead}{_compiled(piece, named=named)})"
        elif match["kind"]:
            yield CODES[match["kind"]]
        elif match.group() == ">":
            yield ")"
    yield written[position:]
