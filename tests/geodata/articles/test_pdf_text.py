"""Lines of a PDF that were drawn in pieces are read in the order of their language."""

import pytest

from geodata.articles.text.pdf_text import Piece, line_text


def drawn(*texts):
    """Return pieces as they stand from left to right, ten points apart."""
    return [Piece(text, 10.0 * number) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("pieces", "read"),
    [
        (("القائم", " ", "قاعدة"), "قاعدة القائم"),
        (("20/3/2020", " ", "الجمعة", " – ", "الأنبار"), "الأنبار – الجمعة 20/3/2020"),
        ((".", " ", "آذار", " ", "من"), "من آذار."),
        (("العسكرية", " ", "Al", " ", "Asad", " ", "قاعدة"), "قاعدة Al Asad العسكرية"),
        (("K-1", " ", "base"), "K-1 base"),
        (("300", "وصل"), "وصل 300"),
        (("60", "و", " ", "40"), "40 و60"),
    ],
)
def test_a_line_drawn_from_the_left_is_read_in_its_own_direction(pieces, read):
    assert line_text(drawn(*pieces)) == read


def test_a_line_drawn_in_reading_order_stays_as_it_is():
    assert line_text(reversed(drawn("القائم", " ", "قاعدة"))) == "قاعدة القائم"


def test_printed_forms_become_plain_letters():
    assert line_text([Piece("ﺑﻼ", 0.0)]) == "بلا"
