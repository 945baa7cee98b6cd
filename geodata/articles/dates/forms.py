"""What the words in capitals of the date grammar (`rules`) stand for."""

from __future__ import annotations

from typing import Final

FORMS: Final = {
    # 5, the 5th, الخامس والعشرين من
    "DAY": "(?: day | NTH (?= of | of_it ) | nth_day (?= of? MONTH ) )",
    "NTH": "(?: ordinal (?: teen | and tens )? | tens )",
    "MONTH": "(?: month | doubtful_month | weak_month dot? )",
    # تموز, يوليو/ تموز, يوليو تموز, كانون الأول (ديسمبر)
    "MONTHS": "MONTH (?: slash MONTH | open MONTH close | MONTH )?",
    "MONTH_OF": "(?: a_month | the_month )?",
    "A_YEAR": "(?: a_year | the_year )",
    "BEFORE": "(?: last_before | this_before | next_before )",
    "OTHER": "(?: same_before same_before? | following | previous )",
    "WHICH": "(?: last | before_last | this | next | same_after )",
    # 2020, من العام 2019, the year 2014, العام الماضي, of last year, من العام نفسه
    "YEAR": """(?: (?: of | comma | in )? (?: the? A_YEAR )? year our_era? | THAT_YEAR )""",
    "THAT_YEAR": """(?: (?: of | comma | in )? (?: this_before? the_year WHICH year?
        | this_before the_year | the? same_before A_YEAR | BEFORE a_year
        | the_year (?: following | previous ) | the? (?: following | previous ) a_year
        | the a_year before_en (?! word | the ) | YEARS_AGO ) )""",
    # two years ago, قبل عامين
    "YEARS_AGO": """(?: comma? (?: one | count ) (?: a_year | units ) ago
        | before_ar (?: a_year | two_units | count units ) (?! of | on ) )""",
    "TAIL": "(?: WHICH? YEAR | WHICH )",
    # فجر, the morning of, بعد ظهر
    "TIME": """(?: (?: before_ar | before_en | after_ar | after_en )? the? part?
        (?: time_of_day (?: of | on | in | the )* )+ | overnight (?: on | from | of | between )?
        | part on? )""",
    # the first day of, ثاني أيام
    "NTH_DAY": "(?: nth_day of? | the? ordinal a_day of | the_day ordinal of )",
    "WEEKDAY": "(?: (?: a_day | the_day | today | yesterday | tomorrow ) comma? )? weekday",
    # اليوم الخميس الموافق, Thu,
    "LEAD": """(?: (?: (?: WEEKDAY WHICH? | short_weekday dot? | the_day | today | yesterday
        | tomorrow | a_day ) comma? (?: coinciding | on | in | of | open )? TIME?
        | coinciding ) the? )""",
    "PART": """(?: the? (?: this_before? part (?: (?: to | dash ) part )?
        | this_before? (?: earlier | later )
        | fraction ordinal | ordinal fraction | ordinal a_week | the_week ordinal
        | (?: ordinal | last_before ) (?: count? units | a_week ) (?= of )
        | the_units count? ordinal (?= of ) )
        (?: of | dash | in | the )* )""",
    # ثلاثة أيام, 15 days, a couple of weeks, نحو أسبوعين, يومين
    "HOW_LONG": """only? (?: about (?: about | of )* )? (?: one? two_units
        | (?: one | count | day )? UNIT and one? fraction
        | (?: day | number | count (?: and tens | teen )? | tens | teen | one few? of? | few of? )?
          UNIT (?: one | few )? )""",
    "UNIT": "(?: units | a_day | a_week | a_month | a_year )",
    "TO": "(?: to | dash | and? until )",
    "FULL": "(?: DAY of? MONTH_OF MONTHS TAIL? | MONTH DAY (?: comma? year )? | numeric_date )",
    "HIJRI": "(?: hijri | doubtful_hijri )",
    "HIJRI_YEAR": "(?: (?: of? A_YEAR )? comma? hijri_year hijri_era? )",
}
