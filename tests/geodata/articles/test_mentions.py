"""A base is named where a rule says so, and nowhere else."""

import pytest

from geodata.articles.names.mentions import MentionFinder
from geodata.gazetteer.gazetteer import Gazetteer

STANDS_ALONE = [
    ("وصلوا إلى عين الأسد أمس", "ain-al-asad", "عين الأسد"),
    ("in the desert around Ain al-Asad", "ain-al-asad", "Ain al-Asad"),
    ("rockets on K-1 again", "k-1", "K-1"),
    ("غادروا كي وان", "k-1", "كي وان"),
    ("rounds fell on Union III", "union-iii", "Union III"),
    ("سقطت على يونيون 3", "union-iii", "يونيون 3"),
]
HEAD_WORD = [
    ("قصف قاعدة بلد الجوية", "balad", "قاعدة بلد"),
    ("في قاعدة «بلد» الجوية", "balad", "قاعدة «بلد»"),
    ("سلّم معسكر التاجي", "taji", "معسكر التاجي"),
    ("وبقاعدة القائم", "al-qaim", "قاعدة القائم"),
    ("للقاعدة القيارة", "qayyarah", "قاعدة القيارة"),
    ("مطار أربيل الدولي", "erbil", "مطار أربيل"),
    ("at Balad air base in Iraq", "balad", "Balad air base"),
    ("the al-Qaim base was", "al-qaim", "al-Qaim base"),
    ("at-Taji base", "taji", "at-Taji base"),
    ("Camp Taji", "taji", "Camp Taji"),
    ("Qayyarah airfield, south of Mosul", "qayyarah", "Qayyarah airfield"),
    ("قاعدة الاحتلال الأميركي حرير", "harir", "حرير"),
    ("the air base at Qayyarah", "qayyarah", "Qayyarah"),
]
NOT_NAMED = {
    "common words": [
        "هذا بلد كبير",
        "الوضع القائم في البلد",
        "صناعة حرير وتقدم ونصر",
        "silk, called harir, and taqaddum",
        "a base victory in football",
        "من أكبر القواعد في بلد عرف كثيراً منها",
    ],
    "towns, districts, lakes": [
        "في مدينة بلد وقضاء بلد",
        "ناحية حرير وناحية القيارة",
        "بحيرة الحبانية وسوق التاجي",
        "the town of Harir and Taji district",
        "Lake Habbaniyah",
        "Balad Ruz and بلدروز",
        "Bismayah New City",
    ],
    "people": [
        "قال الشيخ محمد التاجي",
        "President al-Assad spoke",
        "officers of the al-Assad camp",
    ],
    "cities": ["in Erbil and Kirkuk", "أربيل وكركوك والموصل"],
    "other bases": ["Kirkuk airport", "مطار كركوك", "قاعدة كركوك الجوية", "Camp Victory in Kuwait"],
    "sites": ["المنطقة الخضراء", "the Green Zone", "قيادة العمليات المشتركة", "the US embassy"],
    "al-Qaeda": ["تنظيم القاعدة في العراق", "زعيم «القاعدة»"],
}


@pytest.mark.parametrize(("text", "base_id", "words"), STANDS_ALONE + HEAD_WORD)
def test_finds_head_word_and_name_as_printed(named, text, base_id, words):
    assert named(text) == [(base_id, words)]


@pytest.mark.parametrize("text", [text for texts in NOT_NAMED.values() for text in texts])
def test_takes_no_homonym_for_a_base(named, text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("قاعدتي عين الأسد وحرير", ["ain-al-asad", "harir"]),
        ("قواعد القائم والقيارة وكي وان", ["al-qaim", "qayyarah", "k-1"]),
        ("القواعد هي: القائم، والقيارة، وبلد", ["al-qaim", "qayyarah", "balad"]),
        ("the K-1, Qayyarah and al-Qaim bases", ["k-1", "qayyarah", "al-qaim"]),
        ("bases such as Taji, Besmaya and Balad", ["taji", "besmaya", "balad"]),
        ("Bases handed over:\n- Al-Qaim, 17 March\n- Qayyarah, 26 March", ["al-qaim", "qayyarah"]),
    ],
)
def test_a_plural_head_word_stands_for_a_whole_list(named, text, bases):
    assert [base_id for base_id, _ in named(text)] == bases


def test_a_base_named_once_may_be_named_weakly_later(named):
    text = "سلّم التحالف معسكر التاجي. وكان للتاجي دور كبير."
    assert [base_id for base_id, _ in named(text)] == ["taji", "taji"]
    assert named("وكان للتاجي دور كبير.") == []


def test_a_weak_name_still_means_the_town_where_the_sentence_says_so(named):
    text = "Camp Taji was handed over. In Taji the market burned down."
    assert named(text) == [("taji", "Camp Taji")]


def test_a_headline_may_name_weakly_what_the_story_names_strongly(named):
    text = "Nobody is leaving Harir\n\nNo forces have left Harir air base, a spokesman said."
    assert named(text)[0] == ("harir", "Harir")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("قاعدة كركوك (K-1): تقع", "قاعدة كركوك (K-1)"),
        ("the Victory Base Complex (VBC) was", "Victory Base Complex (VBC)"),
        ("قاعدة الحبانية (التقدم) الجوية", "قاعدة الحبانية (التقدم)"),
    ],
)
def test_two_names_of_one_base_are_one_mention(named, text, span):
    assert [words for _, words in named(text)] == [span]


def test_offsets_are_those_of_the_text_as_printed(finder):
    text = "في قاعِدةِ  التــاجي اليوم"
    (mention,) = finder.find(text)
    assert text[mention.start : mention.end] == mention.text == "قاعِدةِ  التــاجي"


def test_an_ambiguous_name_is_a_question_with_its_candidates(gazetteer, read):
    (doubt,) = read("هجوم على قاعدة كركوك").doubts
    assert doubt.rule == "ambiguous"
    assert {"k-1", "kirkuk-airport"} <= set(doubt.alternatives)


def test_erbil_base_is_the_base_of_that_name_and_perhaps_harir(finder):
    (mention,) = finder.find("هجوم على قاعدة أربيل")
    assert (mention.base_id, "harir" in mention.alternatives) == ("erbil", True)


def test_did_you_mean_is_asked_only_beside_a_head_word(read):
    (doubt,) = read("قصف قاعدة القياارة").doubts
    assert (doubt.rule, doubt.did_you_mean) == ("near_miss", ("qayyarah",))
    assert read("قصف القياارة").doubts == ()


def test_small_letters_are_no_name_in_latin(named):
    assert named("camp victory over harir base") == []


def test_any_gazetteer_can_be_looked_for():
    row = {
        "id": "tora", "role": "base", "name_en": "Tora Base", "name_ar": "قاعدة تورا",
        "label_en": "Tora", "label_ar": "تورا", "kind": "camp", "governorate": "XX-AA", "lon": 1.0,
        "lat": 2.0, "radius_m": 10, "point_of": "site", "origin": "record",
    }  # fmt: skip
    finder = MentionFinder(Gazetteer.from_rows([row]))
    assert [m.text for m in finder.find("at Tora base, في قاعدة تورا")] == [
        "Tora base",
        "قاعدة تورا",
    ]


def test_every_mention_says_its_rule_and_confidence(finder):
    mentions = finder.find("قاعدتي عين الأسد وحرير، ثم معسكر التاجي")
    assert [m.rule for m in mentions] == ["strong", "list", "head_word"]
    assert all(0 < m.confidence <= 1 for m in mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Former K-1 champion Danny Harir retired from the ring at 39, after an attack of nerves.",
        "The K-1 title fight drew 2,500 people.",
    ],
)
def test_a_champion_of_the_ring_is_no_base(named, text):
    assert named(text) == []


def test_a_province_in_brackets_says_where_an_airfield_lies(named):
    assert named("Harir airfield (Erbil province) is quiet.") == [("harir", "Harir airfield")]
