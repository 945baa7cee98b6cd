"""What looks like a date and is none: counts, names, other meanings of a word."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.articles.dates.dates import find_dates


@pytest.mark.parametrize(
    "text",
    [
        # counts and labels
        "حوالي 3 آلاف عسكري بينهم 2500 عسكري أميركي",
        "نحو 2014 جندياً",
        "أكثر من 2100 شحنة",
        "7 آلاف",
        "خرج 17 جنديا",
        "بعد 4 جولات حوار",
        "60 كيلومتراً شمال",
        "القرار رقم 2014",
        "القرار 2014",
        "المادة 140 من الدستور",
        "الهاتف 07901232021",
        "+964 770 123 2021",
        "قاعدة كركوك (K-1)",
        "طائرات F16",
        "some 2014 soldiers",
        "2,000 troops",
        "3.5 million",
        "Resolution 2014",
        "Task Force 2010",
        "call 555-1234",
        "at 14:05",
        "$2014",
        "192.168.1.1",
        "version 2.0.1",
        "24/7",
        "9/11",
        "100 km",
        "the 82nd Airborne",
        "the 1st Cavalry Division",
        "https://example.com/2020/03/26/handover",
        # months that are other words
        "مارس الضغط على الحكومة",
        "سيارة نيسان بيضاء",
        "شركة نيسان",
        "قال أب لطفلين",
        "تيريزا ماي",
        "آب وأم",
        "احتجاجات تشرين",
        "March on the base",
        "They may leave",
        "May they leave",
        "troops will march",
        "Theresa May said",
        "Prime Minister May said",
        "August body",
        "April Smith",
        "the sat phone",
        "I saw the sun",
        # names after dates
        "جسر 14 تموز",
        "ثورة 14 تموز",
        "قاعدة تموز الجوية",
        "مستشفى 7 نيسان",
        "صلاة الجمعة",
        "the Sunday Times",
        "Black Friday",
        "Operation March",
        "رجب طيب أردوغان",
        "شعبان عبد الرحيم",
        "Mr Ramadan",
        # today, and days in general
        "روسيا اليوم",
        'صحيفة "اليوم السابع"',
        'وكالة "بغداد اليوم"',
        "ثلاث مرات في اليوم",
        "USA Today",
        "كل يوم خميس",
        "every Sunday",
        "on a Friday",
        "any other Wednesday",
        "day by day",
        "day after day",
        "year after year",
        "عاماً آخر",
        "the last days of fighting",
        "on the 9th floor",
        "three-day",
        "for three days",
        "ten-day visit",
        "لمدة ستة أشهر",
        "الاثنين معا",
        # words of order and place
        "المدير العام المقبل",
        "الأمين العام السابق",
        "للمرة الثانية",
        "الفرقة الأولى",
        "second base",
        "end of the mission",
        "early warning",
        "half the troops",
        "نهاية الحرب",
        "منتصف الطريق",
        "وسط العاصمة",
        "القرن العشرين",
        "the last of the bases",
        "next to the base",
        "the fall of Mosul",
        "in the past",
        "حتى الآن",
        "قبل الظهر",
        "منذ وصولهم",
        "أحد الضباط",
        "أحد عشر جنديا",
    ],
)
def test_it_is_no_date(text: str) -> None:
    assert find_dates(text, date(2021, 12, 21)) == ()


def test_a_verb_inside_another_word_is_no_month() -> None:
    assert find_dates("ممارسة وشباطها وآذارنا", date(2021, 12, 21)) == ()


def test_the_same_words_are_a_date_where_one_is_meant() -> None:
    text = "In May, they may march; in March, Mr May left. وفي نيسان مارس الضغط"
    found = find_dates(text, date(2021, 12, 21))
    assert [phrase.words for phrase in found] == ["May", "March", "نيسان"]
