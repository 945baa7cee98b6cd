import pytest

from geodata.errors import ArticleError
from geodata.evidence.evidence import Citation
from geodata.evidence.quotes import quote
from geodata.evidence.sources import Source, locate

TEXT = "عنوان المقال\n\nسلّم التحالف قاعدة البحيرة يوم الأحد.\nفقرة أخيرة"


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return tmp_path


ARTICLE = Source("a", "Paper", None, None, "ar", None, "a.txt", None, "news", None)


def cites(phrase, sha256=None):
    span = locate(TEXT, phrase)
    return Citation("x", "a", span.paragraph, span.start, span.end, sha256 or span.sha256)


def test_a_quote_is_the_whole_paragraph_with_the_cited_words_marked(articles):
    found = quote(articles, ARTICLE, cites("قاعدة البحيرة"))
    assert (found.before, found.cited, found.after) == (
        "سلّم التحالف ",
        "قاعدة البحيرة",
        " يوم الأحد.",
    )
    assert found.paragraph == 2
    assert found.held


def test_a_quote_at_the_end_of_the_file_is_whole(articles):
    found = quote(articles, ARTICLE, cites("فقرة أخيرة"))
    assert (found.before, found.after) == ("", "")


def test_words_that_have_changed_are_shown_and_said_not_to_hold(articles):
    assert not quote(articles, ARTICLE, cites("يوم", sha256="0" * 64)).held


def test_windows_line_ends_stay_out_of_the_quote(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one two\r\nthree")
    found = quote(tmp_path, ARTICLE, Citation("x", "a", 1, 4, 7, None))
    assert (found.before, found.cited, found.after) == ("one ", "two", "")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (0, 10_000), (None, None)])
def test_a_span_outside_the_article_is_an_error(articles, start, end):
    with pytest.raises(ArticleError):
        quote(articles, ARTICLE, Citation("x", "a", 1, start, end, None))


def test_a_missing_article_is_an_error(tmp_path):
    with pytest.raises(ArticleError, match="file missing"):
        quote(tmp_path, ARTICLE, cites("يوم"))


def test_a_file_name_never_leaves_the_folder(articles):
    away = Source("a", "Paper", None, None, "ar", None, "../../a.txt", None, "news", None)
    assert quote(articles, away, cites("يوم")).cited == "يوم"
