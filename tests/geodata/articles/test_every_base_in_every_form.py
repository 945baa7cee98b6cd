"""Every base is found under every head word, with every clitic, in every list, and as no town."""

from itertools import permutations

import pytest

ARABIC = {
    "ain-al-asad": "عين الأسد", "al-qaim": "القائم", "altun-kupri": "ألتون كوبري", "balad": "بلد",
    "besmaya": "بسماية", "habbaniyah": "الحبانية", "harir": "حرير", "k-1": "كي وان",
    "qayyarah": "القيارة", "taji": "التاجي", "victory": "فيكتوريا", "erbil": "أربيل",
}  # fmt: skip
ENGLISH = {
    "ain-al-asad": ("Ain al-Asad", "Al Asad", "al-Asad", "Ayn al-Asad", "Ain Al-Assad"),
    "al-qaim": ("al-Qaim", "Al Qaim", "Qaim", "al-Qa'im"),
    "altun-kupri": ("Altun Kupri",),
    "balad": ("Balad",),
    "besmaya": ("Besmaya", "Bismayah", "Basmaya", "Besmayah"),
    "erbil": ("Erbil", "Irbil"),
    "habbaniyah": ("Habbaniyah", "al-Taqaddum", "Taqaddum", "Al Taqaddum"),
    "harir": ("Harir", "Bashur"),
    "k-1": ("K-1", "K1"),
    "qayyarah": ("Qayyarah", "Qayara", "Qayyara", "Qayara West"),
    "taji": ("Taji", "al-Taji"),
    "victory": ("Victory",),
}
COMMON = ("al-qaim", "balad", "harir", "victory", "erbil")
NO_TOWN = ("ain-al-asad", "k-1")
TOWNS = [base_id for base_id in ARABIC if base_id not in NO_TOWN]


@pytest.mark.parametrize("head", ["قاعدة", "معسكر"])
@pytest.mark.parametrize("clitic", ["", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب"])
@pytest.mark.parametrize("base_id", ARABIC)
def test_clitics_stand_outside_of_head_word_and_name(named, base_id, clitic, head):
    printed = f"{head} {ARABIC[base_id]}"
    assert named(f"قال إن الأمر {clitic}{printed} انتهى") == [(base_id, printed)]


@pytest.mark.parametrize("clitic", ["و", "ب", "ف", "وب"])
@pytest.mark.parametrize("base_id", [base_id for base_id in ARABIC if base_id not in COMMON])
def test_a_base_named_with_its_head_word_is_named_weakly_later(named, base_id, clitic):
    name = ARABIC[base_id]
    found = named(f"سلّم التحالف قاعدة {name}. وجرى الأمر {clitic}{name} أمس")
    assert found == [(base_id, f"قاعدة {name}"), (base_id, name)]


@pytest.mark.parametrize("base_id", COMMON)
def test_a_common_word_or_a_city_never_stands_alone(named, base_id):
    name = ARABIC[base_id]
    found = named(f"سلّم التحالف قاعدة {name}. وجرى الأمر في {name} أمس")
    assert found == [(base_id, f"قاعدة {name}")]


@pytest.mark.parametrize("head", ["{} base", "{} air base", "the {} airfield", "{} military base"])
@pytest.mark.parametrize(("base_id", "name"), [(i, n) for i, some in ENGLISH.items() for n in some])
def test_every_spelling_is_known_beside_a_head_word(named, base_id, name, head):
    (found,) = named(f"They left {head.format(name)} on Monday")
    assert found[0] == base_id


@pytest.mark.parametrize(("one", "other"), [*permutations(ARABIC, 2)])
def test_two_bases_share_a_head_word_in_the_dual(named, one, other):
    found = named(f"هجوم على قاعدتي {ARABIC[one]} و{ARABIC[other]} أمس")
    assert [base_id for base_id, _ in found] == [one, other]


@pytest.mark.parametrize(("one", "other"), [*permutations(ENGLISH, 2)])
def test_two_bases_share_a_plural_head_word(named, one, other):
    found = named(f"rockets fell on the {ENGLISH[one][0]} and {ENGLISH[other][0]} bases")
    assert [base_id for base_id, _ in found] == [one, other]


@pytest.mark.parametrize("word", ["مدينة", "قضاء", "ناحية", "أهالي", "سوق", "شرطة"])
@pytest.mark.parametrize("base_id", TOWNS)
def test_a_town_is_no_base_even_once_the_base_was_named(named, base_id, word):
    name = ARABIC[base_id]
    assert named(f"زار {word} {name} أمس") == []
    assert len(named(f"تسلم الجيش قاعدة {name}. وزار الوزير {word} {name} أمس")) == 1


@pytest.mark.parametrize(
    "words", ["the town of {}", "{} town", "{} district", "residents of {}", "{} market"]
)
@pytest.mark.parametrize("base_id", TOWNS)
def test_an_english_town_is_no_base_either(named, base_id, words):
    name = ENGLISH[base_id][0]
    assert named(f"He visited {words.format(name)} today") == []
    assert len(named(f"Troops left {name} air base. He saw {words.format(name)} today")) == 1


@pytest.mark.parametrize(
    ("text", "base_ids"),
    [
        ("سُلّمت قاعدة القائم، ثم تسليم القيارة", ["al-qaim", "qayyarah"]),
        ("They left K-1 in March and Taji in August", ["k-1", "taji"]),
        ("K-1 was hit. Advisers entered Taqaddum in June 2015", ["k-1", "habbaniyah"]),
        ("أخلى التحالف قواعد أبرزها القائم في مارس والحبانية في أفريل", ["al-qaim", "habbaniyah"]),
        ("Advisers entered Taqaddum in June 2015", []),
        ("K-1 was hit. Militants attacked Taji with rockets", ["k-1"]),
        ("K-1 was hit. Rockets fell on the town of Taji", ["k-1"]),
        ("K-1 was hit. The attack on al-Assad forces went on", ["k-1"]),
        ("نواحي التاجي والحبانية والقيارة", []),
        ("قاعدة الحبانية (التقدم)", ["habbaniyah"]),
        ("سقط صاروخ في محيط قاعدة النصر قرب مطار بغداد", ["victory"]),
        ("قاعدة النصر الجماهيرية", []),
        ("At Camp Victory, a summer camp for children in Ohio", []),
    ],
)
def test_what_is_done_to_it_shows_a_base_among_others(named, text, base_ids):
    assert [base_id for base_id, _ in named(text)] == base_ids
