"""Each month and weekday is read in every form print has for it, and none gets sharper."""

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates
from geodata.dates.words import MONTHS_AR_INTERNATIONAL, MONTHS_AR_IRAQ, MONTHS_EN

TOLD = date(2021, 12, 21)
TUNISIAN = (
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
    "ديسمبر",
)  # fmt: skip
MOROCCAN = (
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
    "دجنبر",
)  # fmt: skip
CALENDARS = (MONTHS_AR_IRAQ, MONTHS_AR_INTERNATIONAL, TUNISIAN, MOROCCAN)
NAMED = [(n, name) for names in CALENDARS for n, name in enumerate(names, 1)]
DAYS_AR = {
    "الأحد": "2021-12-19", "الاثنين": "2021-12-20", "الإثنين": "2021-12-20",
    "الثلاثاء": "2021-12-21", "الأربعاء": "2021-12-15", "الخميس": "2021-12-16",
    "الجمعة": "2021-12-17", "السبت": "2021-12-18",
}  # fmt: skip
DAYS_EN = {
    "Sunday": "2021-12-19", "Monday": "2021-12-20", "Tuesday": "2021-12-21",
    "Wednesday": "2021-12-15", "Thursday": "2021-12-16", "Friday": "2021-12-17",
    "Saturday": "2021-12-18",
}  # fmt: skip


def dates(text):
    return [found.edtf for found in find_dates(text, TOLD)]


@pytest.mark.parametrize(
    "form",
    ["في 17 {} 2020", "يوم 17 من {} 2020", "في ١٧ {} ٢٠٢٠", "في السابع عشر من {} 2020",
     "بتاريخ 17 {} من عام 2020", "فجر 17 {} 2020"],
)  # fmt: skip
@pytest.mark.parametrize(("month", "name"), NAMED)
def test_a_day_is_read_with_every_name_of_its_month(month, name, form):
    assert dates(f"سُلّمت القاعدة {form.format(name)}") == [f"2020-{month:02}-17"]


@pytest.mark.parametrize("form", ["في {} 2020", "في {} من العام 2020", "خلال {} 2020"])
@pytest.mark.parametrize(("month", "name"), NAMED)
def test_a_month_stays_a_month(month, name, form):
    assert dates(f"سُلّمت القاعدة {form.format(name)}") == [f"2020-{month:02}"]


@pytest.mark.parametrize(("month", "name"), NAMED)
def test_last_july_is_the_last_one_before_the_day_of_publication(month, name):
    assert dates(f"سُلّمت القاعدة في {name} الماضي") == [f"{2021 - (month == 12)}-{month:02}"]


@pytest.mark.parametrize("bar", ["/", "/ ", " / "])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_named_twice_is_one(month, bar):
    both = (MONTHS_AR_IRAQ[month - 1], MONTHS_AR_INTERNATIONAL[month - 1])
    for one, other in (both, both[::-1]):
        assert dates(f"سُلّمت في 17 {one}{bar}{other} 2020") == [f"2020-{month:02}-17"]
        assert dates(f"سُلّمت في {one}{bar}{other} 2020") == [f"2020-{month:02}"]


@pytest.mark.parametrize(
    "form", ["on {} 17, 2020", "on 17 {} 2020", "on the 17th of {}, 2020", "on {} 17th, 2020"]
)
@pytest.mark.parametrize("month", range(1, 13))
def test_an_english_day_is_read_in_both_orders(month, form):
    name = MONTHS_EN[month - 1]
    assert dates(form.format(name)) == [f"2020-{month:02}-17"]
    assert dates(form.format(name.upper())) == [f"2020-{month:02}-17"]


@pytest.mark.parametrize("form", ["{}", "يوم {}", "فجر {}", "مساء يوم {}", "صباح {}", "ليل {}"])
@pytest.mark.parametrize(("name", "day"), DAYS_AR.items())
def test_a_weekday_is_the_last_one_up_to_today(name, day, form):
    assert dates(f"وصل الوفد {form.format(name)}") == [day]


@pytest.mark.parametrize("form", ["on {}", "late {}", "early on {}", "at dawn on {}", "{} evening"])
@pytest.mark.parametrize(("name", "day"), DAYS_EN.items())
def test_an_english_weekday_is_the_last_one_up_to_today(name, day, form):
    assert dates(f"It left {form.format(name)}") == [day]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("قبل يومين", "2021-12-19"),
        ("أول من أمس", "2021-12-19"),
        ("الشهر الماضي", "2021-11"),
        ("العام الجاري", "2021"),
        ("مطلع آذار 2020", "[2020-03-01..2020-03-10]"),
        ("أواخر آذار 2020", "[2020-03-21..2020-03-31]"),
        ("2021/06/05", "2021-06-05"),
        ("21-12-2021", "2021-12-21"),
        ("05/06/2021", "[2021-05-06,2021-06-05]"),
        ("29.03.2020", "2020-03-29"),
        ("ليل 20-21 كانون الثاني 2020", "[2020-01-20,2020-01-21]"),
        ("من 17 إلى 29 آذار 2020", "2020-03-17/2020-03-29"),
        ("between 17 and 29 March 2020", "[2020-03-17..2020-03-29]"),
        ("earlier this month", "[2021-12-01..2021-12-21]"),
        ("in the summer of 2020", "[2020-06..2020-08]"),
        ("في 12 شعبان 1441هـ", "2020-04-06~"),
        ("بعد أيام", None),
        ("في ماي", "2021-05"),
        ("خلال جوان", "2021-06"),
        ("قبل أوت المقبل", "2022-08"),
        ("في ماي المنقضي", "2021-05"),
    ],
)
def test_a_date_is_as_vague_as_its_words(words, when):
    assert dates(f"سُلّمت {words}") == [when]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("هجوم على حرير في أيار، وآخر في آب", ["2021-05", "2021-08"]),
        ("في 26 آذار 2020، وبعد ذلك بثلاثة أيام", ["2020-03-26", "2020-03-29"]),
        ("on March 11, 2020. A day earlier", ["2020-03-11", "2020-03-10"]),
        ("في 9 كانون الأول 2021 وفي 26 من الشهر نفسه", ["2021-12-09", "2021-12-26"]),
        ("بعدما كانت منذ أكتوبر 2016 قاعدة، وفي 26 مارس 2020. وفي 29 من الشهر ذاته",
         ["2016-10", "2020-03-26", "2020-03-29"]),
        ("في 26 مارس 2020، بعدما كانت منذ أكتوبر 2016 قاعدة. وفي 29 من الشهر ذاته",
         ["2020-03-26", "2016-10", "2020-03-29"]),
        ("They left last year, K-1 in March and Taji in August", ["2020", "2020-03", "2020-08"]),
        ("المزيد من القواعد سيُسلَّم في كانون الثاني", ["2022-01"]),
        ("is preparing to hand it over on January 9", ["2022-01-09"]),
    ],
)  # fmt: skip
def test_dates_lean_on_those_told_before(text, whens):
    assert dates(text) == whens
