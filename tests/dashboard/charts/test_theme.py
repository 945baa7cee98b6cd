import re

import altair as alt
import pytest

from dashboard.charts import theme
from dashboard.words import load_words
from geodata.events.events import KINDS, STATUSES

HEX = re.compile(r"#[0-9a-f]{6}")


def drawn(lang):
    bars = alt.Chart(theme.rows([{"day": "2020-04-04", "n": 1}])).mark_bar().encode(x="day:T")
    return theme.themed(bars, lang).to_dict()


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    light = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def test_every_status_kind_and_weapon_has_a_colour():
    assert set(theme.STATUS_COLOURS) == set(STATUSES)
    assert set(theme.KIND_COLOURS) == set(theme.KIND_SHAPES) == set(KINDS)
    assert set(theme.WEAPON_COLOURS) == set(load_words("en").section("weapon"))


@pytest.mark.parametrize("status", theme.STATUS_COLOURS)
def test_every_status_stands_out_three_to_one_from_white(status):
    light = HEX.search(theme.STATUS_COLOURS[status])[0]
    assert 1.05 / (luminance(light) + 0.05) >= 3


def test_kinds_of_one_colour_that_mean_different_things_differ_in_shape():
    assert theme.KIND_SHAPES["handover"] != theme.KIND_SHAPES["arrival"]
    assert theme.KIND_SHAPES["drawdown"] != theme.KIND_SHAPES["attack"]


def test_arabic_titles_and_rows_begin_on_the_right():
    assert drawn("ar")["config"]["title"]["anchor"] == "end"
    assert drawn("ar")["config"]["axisY"]["orient"] == "right"
    assert drawn("en")["config"]["axisY"]["orient"] == "left"


def test_arabic_months_are_those_of_iraq():
    assert drawn("ar")["config"]["locale"]["time"]["months"][3] == "نيسان"


def test_rows_stay_plain_data_whatever_is_in_them():
    rows = theme.rows([{"name": "{{7*191}}<b>datum.x</b>"}])
    assert rows.to_dict() == {"values": [{"name": "{{7*191}}<b>datum.x</b>"}]}


def test_arabic_words_carry_their_own_direction():
    assert theme.spoken("كي وان (K-1)", "ar") == "\u2067كي وان (K-1)\u2069"
    assert theme.spoken("K-1", "en") == "K-1"


def test_a_scale_names_only_what_is_shown():
    scale = theme.colour_scale(
        theme.STATUS_COLOURS, load_words("en").section("status"), ["hosting", "handed_over"]
    )
    assert scale.to_dict()["domain"] == ["Coalition present", "Handed over"]
