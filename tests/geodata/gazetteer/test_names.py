"""Spelling variants meet under one key, and head words come off."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.gazetteer.names import name_key, peelings, split_area, split_head

ARABIC_NAMES = st.text("أاإآٱةهىيئؤءبتلكکیەڤ ًَـ-\u200f\u200c١1Kk")

SAME = {
    "hamza on alef": ("عين الأسد", "عين الاسد", "عين الإسد", "عين ٱلآسد"),
    "hamza on ya and waw": ("القائم", "القايم"),
    "alef maqsura": ("كوبرى", "كوبري", "کوبری"),
    "ta marbuta": ("قاعدة", "قاعده"),
    "vowel signs and tatweel": ("الجويّة", "الجوية", "الجـــوية", "الجَوِيَّة"),
    "article": ("الحرير", "حرير", "ال حرير", "الـ حرير"),
    "Latin article": ("Al-Qaim", "al Qaim", "El Qaim", "AL-QAIM", "Qaim", "the Qaim"),
    "article that leans": ("At-Taji", "Et-Taji", "Taji", "al-Taji"),
    "inner article": ("Ain al-Asad", "Ain Al Asad", "Ain Asad"),
    "digits": ("كي١", "كي۱", "كي1"),
    "Persian kaf and ya": ("کی وان", "كي وان"),
    "Kurdish letters": ("هەولێر", "ههولير"),
    "letters Arabic lacks": ("ڤيكتوري", "فيكتوري"),
    "hyphens": ("K-1", "K 1", "K–1", "K‑1", "K−1", "K_1"),
    "apostrophes": ("Qa'im", "Qa’im", "Qaʿim", "Qaʾim", "Qa`im", "Qa´im"),
    "accents": ("Hewlêr", "Hewler", "HEWLÊR", "Hewle\u0302r"),
    "dotless i": ("Altınköprü", "Altinkopru", "ALTINKÖPRÜ"),
    "direction and zero-width marks": (
        "\u200fبلد\u200e",
        "ب\u200dلد",
        "\u2067بلد\u2069",
        "\ufeffبلد",
    ),
    "wide letters and presentation forms": ("Ｋ１", "K1", "k1"),
    "ligatures": ("ﻻ", "لا"),
    "quotes and emoji": ("«بلد»", "“بلد”", "بلد 🚀", "بلد"),
    "spaces": ("  Camp \t Taji\n", "camp taji"),
}

DIFFERENT = [
    ("K1", "K-1"),
    ("K-1", "K-2"),
    ("بلد", "بلدروز"),
    ("Balad", "Balad Ruz"),
    ("Harir", "Hariri"),
    ("حرير", "تحرير"),
    ("كركوك", "كركوش"),
]


@pytest.mark.parametrize("spellings", SAME.values(), ids=SAME.keys())
def test_spellings_of_one_name_share_a_key(spellings):
    assert len({name_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_keep_different_keys(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("text", ["", "   ", "\u200f", "🚀", "-", "()", "ًَ", "'"])
def test_what_has_no_letters_has_an_empty_key(text):
    assert name_key(text) == ""


@pytest.mark.parametrize("word", ["al", "ال", "الى", "الف", "the"])
def test_a_word_that_looks_like_an_article_is_not_lost(word):
    assert name_key(word)


@given(ARABIC_NAMES)
def test_folding_arabic_twice_changes_nothing(text):
    assert name_key(name_key(text)) == name_key(text)


@given(st.text())
def test_folding_any_text_twice_changes_nothing(text):
    assert name_key(name_key(text)) == name_key(text)


@given(st.text(string.ascii_letters + " -'", min_size=1))
def test_latin_case_never_matters(text):
    assert name_key(text.upper()) == name_key(text.lower())


@given(ARABIC_NAMES | st.text())
def test_a_key_has_single_spaces_and_none_at_its_ends(text):
    key = name_key(text)
    assert key == " ".join(key.split())


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("قاعدة بلد", "بلد"),
        ("معسكر التاجي", "تاجي"),
        ("مطار القيارة العسكري", "قياره"),
        ("قاعدة عين الأسد الجوية", "عين اسد"),
        ("عين الاسد الجوية", "عين اسد"),
        ("قاعدة فيكتوري الأميركية", "فيكتوري"),
        ("القاعدة الجوية في بلد", "في بلد"),
        ("Balad Air Base", "balad"),
        ("Harir airfield", "harir"),
        ("Harir AB", "harir"),
        ("Camp Taji", "taji"),
        ("Base Taji", "taji"),
        ("FOB Ridgeway", "ridgeway"),
        ("Forward Operating Base Union III", "union iii"),
        ("Joint Base Balad", "balad"),
        ("US Camp Taji", "taji"),
        ("K1 Iraqi Air Base", "k1"),
        ("Al Taji Army Air Field", "taji"),
        ("Erbil International Airport", "erbil"),
        ("Balad Air Force Base", "balad"),
    ],
)
def test_head_words_come_off_before_and_after(name, rest):
    head, found = split_head(name)
    assert (bool(head), found) == (True, rest)


@pytest.mark.parametrize(
    "name", ["Balad", "بلد", "Balad Ruz", "Erbil International", "قيادة العمليات المشتركة", "Joint"]
)
def test_a_name_without_head_words_stays_whole(name):
    assert split_head(name) == ("", name_key(name))


@pytest.mark.parametrize("name", ["قاعدة", "Camp", "air base", "", "🚀"])
def test_head_words_alone_are_no_head(name):
    assert split_head(name) == ("", name_key(name))


@given(ARABIC_NAMES | st.text(), st.sampled_from(["Camp {}", "قاعدة {} الجوية", "{} air base"]))
def test_taking_head_words_off_keeps_every_word(name, frame):
    key = name_key(frame.format(name))
    for head, rest in peelings(key):
        assert rest
        assert sorted(f"{head} {rest}".split()) == sorted(key.split())


@pytest.mark.parametrize(
    ("name", "kind", "rest"),
    [
        ("مدينة بلد", "city", "بلد"),
        ("قضاء القائم", "district", "قايم"),
        ("ناحية حرير", "district", "حرير"),
        ("محافظة كركوك", "area", "كركوك"),
        ("معبر القائم", "facility", "قايم"),
        ("Balad town", "town", "balad"),
        ("City of Erbil", "city", "erbil"),
        ("Kirkuk Governorate", "area", "kirkuk"),
    ],
)
def test_area_words_say_what_kind_of_place_is_meant(name, kind, rest):
    assert split_area(name_key(name)) == (kind, rest)


@pytest.mark.parametrize("name", ["بلد", "مدينة", "town", "", "Camp Taji"])
def test_a_name_without_an_area_word_is_no_area(name):
    assert split_area(name_key(name)) is None
