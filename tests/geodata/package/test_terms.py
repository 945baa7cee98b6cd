from geodata.package.package import load_package
from geodata.package.terms import load_terms


def test_a_speaker_has_the_name_arabic_papers_write():
    assert load_terms(load_package())["Coalition spokesman, via Rudaw"] == (
        "المتحدث باسم التحالف، في رووداو"
    )


def test_an_outlet_that_stays_latin_has_no_term():
    assert "Military.com" not in load_terms(load_package())
