from __future__ import annotations

from geodata.package.dictionary import DICTIONARY, data_dictionary
from tests.data.tables import DESCRIPTOR


def test_the_data_dictionary_is_what_the_descriptor_says():
    assert DICTIONARY.read_text(encoding="utf-8") == data_dictionary(DESCRIPTOR)
