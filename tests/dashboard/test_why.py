"""What the panel says of who told it."""

from dashboard import library


def links(lang, base):
    pages = library.map_parts(lang).pages
    found = [page for page in pages if page.base == base]
    return [link for page in found for block in page.blocks for link in block.links]


def test_a_source_with_a_name_in_latin_letters_is_a_row_of_arabic():
    rows = [link.text for link in links("ar", "habbaniyah") if "Dinar Detectives" in link.text]
    assert rows
    assert all(row.startswith("\u200f") for row in rows)


def test_an_english_row_has_no_mark_of_direction():
    assert not any(link.text.startswith("\u200f") for link in links("en", "habbaniyah"))
