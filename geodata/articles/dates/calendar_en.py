"""English words that dates are made of. To teach the reader a word, add it to its line.

Each table maps what a word means to its spellings, separated by bars; `lexicon` says what
each kind of word is for. Months and weekdays are read with a capital or all in capitals, other
words also in lower case.
"""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    1: "January",
    2: "February",
    4: "April",
    6: "June",
    7: "July",
    8: "August",
    9: "September",
    10: "October",
    11: "November",
    12: "December",
}
# A verb, a modal, names of people: they need "in", a day or a year.
DOUBTFUL_MONTHS: Final = {3: "March", 5: "May"}
# Short forms: they need a day or a year.
WEAK_MONTHS: Final = {
    1: "Jan",
    2: "Feb",
    3: "Mar",
    4: "Apr",
    6: "Jun",
    7: "Jul",
    8: "Aug",
    9: "Sep | Sept",
    10: "Oct",
    11: "Nov",
    12: "Dec",
}
HIJRI_MONTHS: Final = {
    3: "Rabi al-Awwal | Rabi ul-Awwal | Rabi I",
    4: "Rabi al-Thani | Rabi al-Akhir | Rabi II",
    5: "Jumada al-Awwal | Jumada al-Ula | Jumada I",
    6: "Jumada al-Thani | Jumada al-Akhirah | Jumada II",
    11: "Dhu al-Qadah | Dhu al-Qa dah | Dhul Qadah | Dhul Qa dah | Dhu al-Qaada",
    12: "Dhu al-Hijjah | Dhu al-Hijja | Dhul Hijjah | Dhul Hijja",
}
DOUBTFUL_HIJRI_MONTHS: Final = {
    1: "Muharram",
    2: "Safar",
    7: "Rajab",
    8: "Shaban | Shaaban | Sha ban",
    9: "Ramadan",
    10: "Shawwal",
}
WEEKDAYS: Final = {
    0: "Monday",
    1: "Tuesday",
    2: "Wednesday",
    3: "Thursday",
    4: "Friday",
    5: "Saturday",
    6: "Sunday",
}
# Only right before a date: "Thu, 26 Mar 2020".
SHORT_WEEKDAYS: Final = {
    0: "Mon",
    1: "Tue | Tues",
    2: "Wed | Weds",
    3: "Thu | Thur | Thurs",
    4: "Fri",
    5: "Sat",
    6: "Sun",
}
SEASONS: Final = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn | fall",
    "winter": "winter",
}
# Month and day; of the Hijri calendar with a minus.
HOLIDAYS: Final = {
    "1-1": "New Year s Day | New Years Day",
    "1-6": "Army Day | Iraqi Army Day",
    "3-21": "Nowruz | Newroz | Nawroz | Noruz",
    "5-1": "May Day | Labour Day",
    "11-11": "Veterans Day | Armistice Day",
    "12-24": "Christmas Eve",
    "12-25": "Christmas | Christmas Day",
    "12-26": "Boxing Day",
    "12-31": "New Year s Eve | New Years Eve",
    "-1-10": "Ashura | Ashoura",
    "-2-20": "Arbaeen | Arba een",
    "-10-1": "Eid al-Fitr | Eid ul-Fitr | Eid el-Fitr",
    "-12-10": "Eid al-Adha | Eid ul-Adha | Eid el-Adha",
}
NTH_DAYS: Final = {-1: "last day of | last night of | last evening of | final day of"}
NTH_WEEKDAYS: Final[dict[str, str]] = {}
_ONES: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NUMBERS: Final = {
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    90: "ninety",
} | {
    tens + number: f"{said}-{one}"
    for tens, said in ((20, "twenty"), (30, "thirty"), (40, "forty"))
    for number, one in enumerate(_ONES, 1)
}
ORDINALS: Final = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
    11: "eleventh",
    12: "twelfth",
    13: "thirteenth",
    14: "fourteenth",
    15: "fifteenth",
    16: "sixteenth",
    17: "seventeenth",
    18: "eighteenth",
    19: "nineteenth",
    20: "twentieth",
    21: "twenty-first",
    22: "twenty-second",
    23: "twenty-third",
    24: "twenty-fourth",
    25: "twenty-fifth",
    26: "twenty-sixth",
    27: "twenty-seventh",
    28: "twenty-eighth",
    29: "twenty-ninth",
    30: "thirtieth",
    31: "thirty-first",
    -1: "final",
}
TENS: Final[dict[int, str]] = {}
TEENS: Final[dict[int, str]] = {}
UNITS: Final = {
    "a_day": {"day": "day"},
    "a_week": {"week": "week"},
    "a_month": {"month": "month"},
    "a_year": {"year": "year"},
    "units": {
        "hour": "hours | hour",
        "day": "days | nights",
        "week": "weeks",
        "month": "months",
        "year": "years",
    },
    "two_units": {"week": "fortnight"},
}
# Days from the day of publication.
DAYS_AWAY: Final = {
    "today": {0: "today | tonight"},
    "yesterday": {
        -1: "yesterday",
        -2: "the day before yesterday | day before yesterday",
    },
    "tomorrow": {1: "tomorrow", 2: "the day after tomorrow | day after tomorrow"},
    "overnight": {0: "overnight"},
}
TIMES_OF_DAY: Final = {
    "dawn": "early hours | predawn hours | dawn | daybreak | sunrise",
    "morning": "morning",
    "noon": "noon | midday",
    "afternoon": "afternoon",
    "evening": "evening | dusk | sunset | nightfall",
    "night": "night | midnight",
}
PARTS: Final = {
    "early": "early",
    "start": "beginning | start",
    "mid": "mid | middle",
    "late": "late",
    "end": "end | close",
    "1/4": "Q1",
    "2/4": "Q2",
    "3/4": "Q3",
    "4/4": "Q4",
    "1/2": "H1",
    "2/2": "H2",
}
FRACTIONS: Final = {2: "half", 4: "quarter"}
WORDS: Final = {
    "last_before": "last | past",
    "this_before": "this | current",
    "next_before": "next | coming | upcoming",
    "same_before": "same | that",
    "following": "following",
    "previous": "previous | preceding",
    "one": "a | an | one",
    "few": "few | several | couple",
    "about": "about | around | nearly | almost | approximately | roughly | circa | over | more"
    " | than | some | less | at least | under",
    "only": "only | just | barely | exactly | precisely",
    "the": "the",
    "of": "of",
    "from": "from",
    "between": "between",
    "to": "to | through | into",
    "and": "and",
    "until": "until | till",
    "or": "or",
    "in": "in | during",
    "within": "within",
    "on": "on | at",
    "since": "since",
    "by": "by",
    "before_en": "before",
    "after_en": "after",
    "prior": "prior",
    "weekend": "weekend",
    "eve": "eve of",
    "ago": "ago",
    "later": "later | afterwards | afterward | thereafter",
    "earlier": "earlier | beforehand",
    "coinciding": "corresponding",
    "possessive": "s",
    "our_era": "AD | CE",
    "hijri_era": "AH",
}
NOT_TODAY_AFTER: Final = "USA | Russia | India | Politics | History"
NOT_TODAY_BEFORE: Final = "show"
NAMED_AFTER_DATES: Final = (
    "Theresa | every | each | other | Every | Mr | Mrs | Ms | Dr | Minister | PM | Brian"
    " | Operation | Camp | Fort | Black | Bloody | Ash | Good | Easter | Palm | Lieutenant"
    " | Sergeant | Corporal | Private | Street | Hurricane | Miss | Captain | Major | Colonel"
    " | General"
)
# A month or a weekday before these is part of a name.
NAMED_BEFORE: Final = "Times | Mirror | Telegraph | Night Live | prayers | prayer | sermon"
COUNTED: Final = (
    "soldiers | troops | personnel | people | men | women | km | kilometers | kilometres | miles"
    " | dollars | vehicles | rockets | drones | forces | fighters | militants | civilians | Marines"
    " | contractors | trainers | advisers | advisors | US | American | Iraqi | Iraqis | members"
    " | meters | metres | feet | tons | tonnes | strikes | airstrikes | sorties | families | others"
    " | service | military | percent | pounds | police | officers | students | recruits | combat"
)
NOT_A_YEAR_AFTER: Final = (
    "resolution | Resolution | number | No | unit | Unit | flight | model | room | law | Law"
    " | article | Article | about | nearly | some | around | almost | approximately | than | least"
    " | killed | wounded | Force | Group | Highway | Route | route | Task | phone | UNSCR"
)
# Before these "the 4th" is no day of a month.
HAVE_NUMBERS: Final = (
    "floor | day | anniversary | century | parallel | birthday | time | attempt | week | month"
    " | hour | year | division | brigade | battalion | regiment | infantry | base | attack | round"
    " | Division | Brigade | Battalion | Regiment | Infantry | Mountain | Airborne | Cavalry"
    " | Armored | Armoured | Combat | Marine | Marines | Special | Fighter | Air | Expeditionary"
    " | Sustainment | Engineer | Field | Street | Avenue | Army | Corps | Wing | Theater | Signal"
    " | largest | biggest"
)
