"""Distances an article claims are read and held against the straight line."""

import pytest

SAID = [
    ("قاعدة التاجي: تقع على بعد 85 كيلومتراً شمال بغداد.", "taji", 85, "N", "baghdad", "differs"),
    (
        "قاعدة القيارة تقع على بعد 58 كيلو متراً جنوب مدينة الموصل.",
        "qayyarah",
        58,
        "S",
        "mosul",
        "agrees",
    ),
    (
        "قاعدة ألتون كوبري: تبعد نحو 50 كيلومتراً عن مدينة أربيل.",
        "altun-kupri",
        50,
        None,
        "erbil-city",
        "agrees",
    ),
    (
        "قاعدة الحرير على بعد 75 كيلومتراً من مركز محافظة أربيل.",
        "harir",
        75,
        None,
        "erbil-city",
        "differs",
    ),
    (
        "Ain al-Asad, 180 km west of Baghdad, is large.",
        "ain-al-asad",
        180,
        "W",
        "baghdad",
        "agrees",
    ),
    (
        "Besmaya base lies some 45 kilometres south-east of Baghdad.",
        "besmaya",
        45,
        "SE",
        "baghdad",
        "agrees",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [(text, wanted) for text, *wanted in SAID])
def test_a_distance_is_judged(read, text, wanted):
    (said,) = read(text).distances
    judged = said.judged
    where = (judged.base_id, judged.said_km, judged.direction_said)
    assert (*where, said.place_id, judged.verdict) == tuple(wanted)


def test_the_base_may_stand_in_the_sentence_before(read):
    (said,) = read("Camp Taji was quiet. It lies 27 km north of Baghdad.").distances
    assert said.judged.base_id == "taji"


@pytest.mark.parametrize(
    "text",
    [
        "قاعدة كي وان في مدينة كركوك (250 كلم شمال بغداد).",
        "The town lies 20 km north of Baghdad.",
        "Camp Taji is 30 km long.",
    ],
)
def test_a_distance_of_something_else_is_none_of_a_base(read, text):
    assert read(text).distances == ()


def test_its_span_is_number_to_place(read):
    text = "Camp Taji is put at 85 km north of Baghdad by some."
    (said,) = read(text).distances
    assert text[said.start : said.end] == "85 km north of Baghdad"


def test_miles_in_brackets_do_not_hide_the_direction(read):
    (said,) = read(
        "Taqaddum air base, 74 kilometers (46 miles) west of Baghdad, is quiet."
    ).distances
    assert (said.judged.base_id, said.judged.direction_said) == ("habbaniyah", "W")


def test_a_common_word_that_lies_so_far_away_is_the_base_named_before(read):
    text = (
        "سُلّمت قاعدة التقدم أمس وقاعدة كي وان الأحد.\n\nوتقع التقدم على بعد 74 كيلومتراً غربي بغداد."
    )
    (said,) = read(text).distances
    assert said.judged.base_id == "habbaniyah"


@pytest.mark.parametrize(
    ("text", "base_id", "km"),
    [
        ("Camp Taji, 17 miles north of Baghdad, is quiet.", "taji", 27.4),
        ("Camp Taji sits some 25km north of Baghdad.", "taji", 25.0),
        ("يقع معسكر بسماية على بعد 30 كيلومتراً إلى الجنوب الشرقي من بغداد.", "besmaya", 30.0),
        ("يقع معسكر بسماية على بعد 30 كيلومتراً تقريباً جنوب شرقي بغداد.", "besmaya", 30.0),
    ],
)
def test_miles_and_units_written_together_are_read(read, text, base_id, km):
    said = read(text).distances
    assert [(d.judged.base_id, d.judged.said_km) for d in said] == [(base_id, km)]


def test_the_base_a_story_is_about_lies_there_when_it_was_named_far_above(read):
    text = (
        "Harir air base is quiet\n\nGuards at Harir air base and at Erbil air base met. "
        "\n\nThe two are mixed up. The airstrip lies 75 kilometers from Erbil."
    )
    assert [d.judged.base_id for d in read(text).distances] == ["harir"]


@pytest.mark.parametrize(
    ("text", "base", "km", "place"),
    [
        (
            "قاعدة عين الأسد التي تبعد عن بغداد بحوالي 180 كيلومترا نحو الغرب.",
            "ain-al-asad",
            180,
            "baghdad",
        ),
        ("في كركوك، تقع قاعدة كي وان شمال غربي المدينة بنحو 15 كيلومتراً.", "k-1", 15, "kirkuk"),
        (
            "سقطت الصواريخ على قاعدة بلد. وطال القصف القاعدة (64 كم شمالي بغداد).",
            "balad",
            64,
            "baghdad",
        ),
        (
            "Camp Taji is about 16 miles (25 kilometers) north of the capital.",
            "taji",
            25,
            "baghdad",
        ),
    ],
)
def test_where_it_is_from_may_be_told_in_many_ways(read, text, base, km, place):
    (said,) = read(text).distances
    assert (said.judged.base_id, said.judged.said_km, said.place_id) == (base, km, place)


def test_a_base_is_no_place_to_measure_from(read):
    assert read("Her street ends two kilometres from Erbil International Airport.").distances == ()


def test_a_new_paragraph_goes_back_to_the_base_of_the_article(read):
    row = "- تقع على بعد 58 كيلومترا جنوب الموصل."
    text = f"قاعدة القيارة.. معلومات\n\nثاني موقع بعد قاعدة القائم.\n\n{row}"
    (said,) = read(text).distances
    assert said.judged.base_id == "qayyarah"
