import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.escape import clean, is_web_address, joined, link, name_of, plain, plain_path, tag

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{7*191}} {% raw %}",
    "`${7*191}`",
    '"><a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "![x](http://elsewhere.example/x.png)",
    "**bold** _em_ # heading",
    ":red[x] :material/home: :smile:",
    "$\\frac{1}{2}$",
    "http://elsewhere.example www.elsewhere.example me@elsewhere.example",
    "\u202etfel ot thgir\u2066",
]


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_text_becomes_an_element(text):
    found = tag("td", text, title=text)
    assert re.sub(r"&(amp|lt|gt|quot|#x27);", "", found).count("<") == 2
    assert "\u202e" not in found


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_text_is_markdown_afterwards(text):
    found = plain(text)
    assert not re.search(r"(?<!\\)[`*_\[\]<>$#!~|{}]", found)
    assert not re.search(r":\\?//|:[\w+-]+\\?:|www\\?\.|\w@\w", found.replace("\\", ""))


@given(st.text())
def test_escaping_loses_no_visible_letter(text):
    shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain(text)).replace("\u2060", "")
    assert shown == " ".join(clean(text).replace("\u2060", "").split())


def test_elements_inside_elements_stay_elements():
    assert tag("p", "a & b ", tag("b", "<c>")) == "<p>a &amp; b <b>&lt;c&gt;</b></p>"


def test_nothing_is_made_of_none():
    assert joined(None, "x", None, 3) == "x3"


@pytest.mark.parametrize("name", ["script", "style", "img", "iframe", "form", "svg"])
def test_elements_that_do_something_are_refused(name):
    with pytest.raises(ValueError, match=name):
        tag(name, "x")


@pytest.mark.parametrize("attribute", ["onclick", "style", "src", "srcdoc"])
def test_attributes_that_do_something_are_refused(attribute):
    with pytest.raises(ValueError, match=attribute):
        tag("p", "x", **{attribute: "y"})


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x"),
        *("file:///etc/passwd", "//x", "https:", "http://[", "", None),
    ],
)
def test_only_web_addresses_become_links(address):
    assert not is_web_address(address)
    assert link("x", address) == "<span>x</span>"


def test_a_link_tells_the_other_page_nothing():
    found = link("x", "https://example.org/a?b=1&c=2")
    assert 'rel="noopener noreferrer" target="_blank"' in found
    assert 'href="https://example.org/a?b=1&amp;c=2"' in found


def test_an_element_never_takes_an_address_that_is_none():
    for address in ("javascript:alert(1)", "//example.org", "..", "a:b", "page?x=1", ""):
        with pytest.raises(ValueError, match="href"):
            tag("a", "x", href=address)


def test_a_name_is_isolated():
    assert name_of("عين الأسد", "ar") == '<bdi lang="ar" dir="rtl">عين الأسد</bdi>'


def test_a_path_at_home_is_written_as_people_write_it(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert plain_path(tmp_path / "atlas") == "\u2066" + plain("~/atlas") + "\u2069"
    assert plain_path(tmp_path.parent) == "\u2066" + plain(str(tmp_path.parent)) + "\u2069"


def test_a_latin_name_with_arabic_behind_it_is_read_from_the_right():
    assert name_of("OurAirports، ملف navaids.csv").startswith('<bdi dir="rtl">')
    assert name_of("OurAirports") == "<bdi>OurAirports</bdi>"
