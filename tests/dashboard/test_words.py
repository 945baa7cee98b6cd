import re
import tomllib
from pathlib import Path

import pytest

from dashboard.layers import map_words
from dashboard.words import LANGUAGES, load_words
from geodata.events.events import KINDS, STATUSES

FOLDER = Path(__file__).parents[2] / "dashboard"


def flat(table, path=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", value


def words_of(lang):
    return dict(flat(tomllib.loads((FOLDER / f"words_{lang}.toml").read_text(encoding="utf-8"))))


def test_both_languages_have_the_same_keys():
    assert words_of("en").keys() == words_of("ar").keys()


def test_both_languages_ask_for_the_same_facts():
    english, arabic = words_of("en"), words_of("ar")
    fields = re.compile(r"\{(\w+)\}")
    differing = {
        key: (english[key], arabic[key])
        for key in english
        if set(fields.findall(str(english[key]))) != set(fields.findall(str(arabic[key])))
    }
    assert differing == {}


def test_arabic_words_are_arabic():
    latin_only = {
        key: value
        for key, value in words_of("ar").items()
        if isinstance(value, str)
        and re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", value))
        and not re.search("[\u0600-\u06ff]", value)
    }
    allowed = {"frame.language", "frame.language_help"}
    assert set(latin_only) <= allowed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_and_status_has_words(lang):
    words = load_words(lang)
    assert [words(f"kind.{kind}") for kind in KINDS]
    assert [words(f"status.{status}") for status in STATUSES]


def test_a_missing_key_is_an_error():
    with pytest.raises(KeyError):
        load_words("en")("status.nonsense")


def test_arabic_runs_right_to_left():
    assert load_words("ar").direction == "rtl"
    assert load_words("en").direction == "ltr"


def test_the_map_never_falls_back_to_english_words():
    script = (FOLDER / "component" / "js" / "words.js").read_text(encoding="utf-8")
    defaults = re.search(r"const DEFAULTS = \{(.*?)\n\};", script, flags=re.DOTALL)[1]
    asked = set(re.findall(r"^  (\w+):", defaults, flags=re.MULTILINE))
    assert asked <= map_words(load_words("ar")).keys()
