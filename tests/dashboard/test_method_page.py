import pytest

from tests.dashboard.test_pages import start


def method(lang):
    app = start(lang=lang).switch_page("views/method.py").run()
    assert not app.exception
    told = [text.value for text in (*app.markdown, *app.header, *app.subheader)]
    told += [element.proto.body for element in app.get("html")] + [code.value for code in app.code]
    return " ".join(told)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            [
                "every base outside Erbil, Duhok and Sulaymaniyah but those whose status was",
                "every base whose status was “Coalition present”",
                "Sample",
                "from its 20th attack to its 39th",
                "Values put right: 33",
                "Italian ministers spoke on Thursday 12 March",
                "Looked up and not settled: 12",
                "Data version 2026.11.22. CC BY 4.0.",
                "How to correct or add something",
            ],
        ),
        (
            "ar",
            [
                "كل قاعدة كانت حالتها «التحالف موجود»",
                "قيم صُححت: 33",
                "تحدث الوزراء الإيطاليون",
                "إصدار البيانات 2026.11.22. CC BY 4.0.",
                "عينة لا عدّ",
            ],
        ),
    ],
)
def test_the_page_gives_account_of_rules_coverage_corrections_and_citing(lang, expected):
    told = method(lang)
    assert [words for words in expected if words not in told] == []


def test_every_rule_of_the_table_is_shown():
    assert method("en").count("the base where it happened") == 8


def test_numbers_of_a_correction_are_said_as_dates_in_words():
    assert "<del><bdi>12 or 13 March 2026</bdi></del>" in method("en")
