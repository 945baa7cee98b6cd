import pytest

from dashboard import library
from dashboard.finding import find
from dashboard.words import load_words


@pytest.mark.parametrize(
    ("name", "base", "lang", "said"),
    [
        ("K-1", "k-1", "en", "K-1 Air Base"),
        ("Green Zone", "union-iii", "en", "not a base"),
        ("Kirkuk", None, "en", "Do not confuse it with"),
        ("Balad", None, "en", "(town)"),
        ("xyzzy", None, "en", "knows no base"),
        ("Habaniya", None, "en", "Did you mean"),
        ("بلد", None, "ar", "كلمة شائعة"),
        ("كركوك", None, "ar", "اسم مدينة"),
    ],
)
def test_a_name_is_told_or_refused_with_the_reason(name, base, lang, said):
    found = find(library.atlas(), name, load_words(lang))
    assert found.base == base
    assert said in found.text


def test_nothing_asked_is_nothing_found():
    assert find(library.atlas(), "", load_words("en")) is None


@pytest.mark.parametrize(
    ("name", "choices"),
    [("Kirkuk", ["k-1"]), ("Habaniya", ["habbaniyah"]), ("K-1", []), ("xyzzy", [])],
)
def test_a_refused_name_offers_the_bases_it_could_mean(name, choices):
    found = find(library.atlas(), name, load_words("en"))
    assert [choice.id for choice in found.choices] == choices
