"""The day of publication: read where the head says it, asked for where it does not."""

from __future__ import annotations

import pytest

from geodata.articles.dates.dates import published_in


@pytest.mark.parametrize(
    ("text", "day", "how"),
    [
        (
            "العراق يعلن\n\nتابعنا على:   21:39 2021-12-21\n\nأمد/ بغداد: أعلنت",
            "2021-12-21",
            "line",
        ),
        ("اتفاق بين الجانبين\nالسبت 2021/06/05\nبغداد - اتفق", "2021-06-05", "line"),
        ("نشر في: 29 آذار 2020\nسلم التحالف", "2020-03-29", "label"),
        ("تاريخ النشر 29-3-2020 - 10:30\nسلم", "2020-03-29", "label"),
        ("بغداد – 29 آذار 2020 (أ ف ب) – سلم التحالف القاعدة", "2020-03-29", "dateline"),
        ("الثلاثاء 17 جمادى الأولى 1443 هـ - 21 ديسمبر 2021م\nسلم", "2021-12-21", "line"),
        ("أعلنت الحكومة اليوم الأحد 29 آذار 2020 تسليم", "2020-03-29", "today"),
        (
            "أعلنت اليوم الخميس 9 كانون الأول/ ديسمبر\nبحلول نهاية العام الجاري 2021",
            "2021-12-09",
            "today",
        ),
        ("Published 14:05 BST, Thursday 26 March 2020\nThe", "2020-03-26", "label"),
        ("Base handed over\nBy Reporters | March 26, 2020\nThe", "2020-03-26", "line"),
        ("Base handed over\nMarch 29, 2020 at 3:05 PM\nAgency", "2020-03-29", "line"),
        ("Thu, 26 Mar 2020 10:00:00 GMT\nThe base", "2020-03-26", "line"),
        ("Nobody leaves\n\nAugust 12, 2021 - A spokesman said", "2021-08-12", "line"),
        ("BAGHDAD, March 29, 2020 (AFP) - Coalition forces left", "2020-03-29", "dateline"),
        ("Last updated: 27 March 2020\nPublished: 26 March 2020\nThe", "2020-03-26", "label"),
        ("Last updated: 27 March 2020\nThe base was", "2020-03-27", "update"),
        ("https://example.org/2020/03/26/handover\nThe base", "2020-03-26", "address"),
        (
            "سجل الهجمات\nآخر تحديث: 2021/07/10\n2021/07/05 – قاعدة: صاروخ\n2021/07/06 – مطار",
            "2021-07-10",
            "update",
        ),
        ("نشر في 05/06/2021\nقال السبت إن القوات", "2021-06-05", "label"),
    ],
)
def test_the_head_says_the_day(text: str, day: str, how: str) -> None:
    found = published_in(text)
    assert found is not None
    assert (found.day.isoformat(), found.how) == (day, how)
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "أعلن المستشار، الخميس، انتهاء المهام القتالية",
        "قال: في 26 آذار 2020 سلمت القوات القاعدة.",
        "On 26 March 2020 the Coalition handed over Qayyarah.",
        "Qayyarah base, 26 March 2020 (AP)\nThe base",
        "جنود قرب قاعدة - كانون الثاني 2019 (AP)\nقال مسؤول",
        "BAGHDAD, March 29 (Reuters) - Coalition forces left",
        "05/06/2021\nقال أمس إن القوات",
        "Bases handed over in 2020\n\n- K-1: March 29\n",
        "Qayyarah, 26 March 2020 - 800 troops\nHabbaniyah, 4 April 2020 - 500 troops",
        "26 March 2020\nQayyarah is left.\n29 March 2020\nK-1 is left.",
        "The base was handed over.\n" * 40 + "Published: 26 March 2020",
    ],
)
def test_a_date_of_the_story_is_not_the_day_of_publication(text: str) -> None:
    assert published_in(text) is None
