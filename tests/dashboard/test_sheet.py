import pytest

from dashboard import sheet
from dashboard.escape import tag
from geodata.evidence.evidence import Citation
from geodata.evidence.sources import Source, locate

TEXT = "عنوان\n\nسلّم التحالف <b>القاعدة</b> يوم الأحد."


def article(lang="ar"):
    return Source("a-001", "Paper", None, "2021", lang, None, "a.txt", None, "news", None)


def cited(phrase):
    span = locate(TEXT, phrase)
    return Citation("x", "a-001", span.paragraph, span.start, span.end, span.sha256)


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_passage_is_marked_in_its_own_direction_and_nothing_in_it_is_markup(english, articles):
    found = sheet.passage(english, article(), cited("<b>القاعدة</b>"), articles)
    assert '<blockquote lang="ar" dir="rtl">' in found
    assert "<mark>&lt;b&gt;القاعدة&lt;/b&gt;</mark>" in found
    assert "SHA-256 agrees" in found


def test_an_english_article_runs_left_to_right_on_an_arabic_page(arabic, articles):
    assert 'dir="ltr"' in sheet.passage(arabic, article("en"), cited("يوم"), articles)


def test_without_the_articles_a_passage_says_where_to_look(english):
    found = sheet.passage(english, article(), cited("يوم"), None)
    assert "paragraph 2" in found
    assert "a.txt" in found
    assert "الأحد" not in found


def test_an_article_that_is_missing_is_said_to_be(english, tmp_path):
    assert "file missing" in sheet.passage(english, article(), cited("يوم"), tmp_path)


def test_changed_words_are_said_not_to_be_those_cited(english, articles):
    span = cited("يوم")
    other = Citation("x", "a-001", span.paragraph, span.start, span.end, "0" * 64)
    assert "not the words" in sheet.passage(english, article(), other, articles)


def test_a_source_without_a_web_address_is_no_link(english):
    source = Source("s", "<i>Paper</i>", None, None, "en", "javascript:1", None, None, "news", None)
    found = sheet.source_line(english, source)
    assert "<a" not in found
    assert "&lt;i&gt;Paper&lt;/i&gt;" in found


def test_a_table_has_a_caption_and_heads_its_rows_and_columns():
    found = sheet.table("Names", ["Name", "Strength"], [("K-1", tag("b", "strong"))])
    assert "<caption>Names</caption>" in found
    assert '<th scope="col">Strength</th>' in found
    assert '<th scope="row">K-1</th><td><b>strong</b></td>' in found


def test_sources_of_one_origin_stand_together(shipped, english):
    citations = shipped.details["ain-al-asad-2022-01-05"].citations
    found = sheet.sources(english, citations, summary="x")
    assert found.count("<li>") == len(citations)
    assert abs(found.index("Arab News") - found.index("The Times of Israel")) < 600


def test_a_cell_says_its_column_where_it_is_asked_to():
    row = [("Taji", "85 km", "24.4 km")]
    named = sheet.table("distances", ["Base", "Said", "Measured"], row, named=True)
    assert '<td><span class="r-col" aria-hidden="true">Said</span>85 km</td>' in named
    assert "r-col" not in sheet.table("distances", ["Base", "Said", "Measured"], row)
