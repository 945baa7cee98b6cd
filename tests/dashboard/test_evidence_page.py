import pytest

from dashboard import library
from tests.dashboard.test_bases_page import html
from tests.dashboard.test_pages import start


def page(**params):
    return start(**params).switch_page("views/evidence.py").run()


@pytest.fixture
def articles(monkeypatch, tmp_path):
    """A folder of our own with a file under the name of article 004, and other words in it."""
    source = library.atlas().sources["article-004"]
    (tmp_path / source.file).write_text("كلمة أخرى\n" * 1000, encoding="utf-8")
    monkeypatch.setenv("HANDOVER_ARTICLES", str(tmp_path))


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ["12 bases in 6 governorates", "names 9 of them", "Altun Kupri", "Al-Qaim"]),
        ("ar", ["12 قاعدة في 6 محافظات", "يسمي 9 منها", "ألتون كوبري", "القائم"]),
    ],
)
def test_the_coverage_check_names_what_is_stated_and_named(lang, expected):
    shown = html(page(lang=lang))
    assert [words for words in expected if words not in shown] == []


def test_every_value_of_a_contradiction_stands_with_who_said_it():
    shown = html(page(base="taji", lang="en"))
    assert "Coalition spokesman" in shown
    assert "19:35" in shown
    assert "19:52" in shown
    assert "Fox News, as relayed" in shown


def test_a_base_narrows_contradictions_distances_and_passages():
    app = page(base="besmaya", lang="en")
    assert "45 km south-east" in html(app)
    assert "188.5" not in html(app)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_where_no_passage_is_left_the_page_says_so(articles, lang):
    app = page(base="taji", kinds="attack", lang=lang)
    assert not app.exception
    said = {"en": "No passage of the five", "ar": "ليس في المقالات الخمسة مقطع"}[lang]
    assert any(said in text.value for text in app.markdown)


def test_a_field_narrows_the_contradictions():
    app = page(base="taji", lang="en")
    fields = app.selectbox[1]
    fields.select("time_local").run()
    shown = html(app)
    assert "19:35" in shown
    assert "killed_roles" not in shown
    assert any("one field" in text.value for text in app.markdown)


def test_a_filter_chosen_elsewhere_narrows_contradictions_and_passages():
    app = page(lang="en", kinds="attack", weapons="drone")
    said = [text.value.replace("\\", "") for text in app.markdown]
    assert any("of 266 events: Kind: Attack, Weapon: Drones" in text for text in said)
    assert "personnel_present" not in html(app)
    app.button(key="reset").click().run()
    assert not any("Weapon: Drones" in text.value for text in app.markdown)


def test_without_the_articles_the_page_says_where_to_find_the_passages():
    shown = html(page(base="taji", lang="en"))
    assert "--articles DIR" in shown
    assert "004_381da1ff9ba8b82d.txt" in shown


@pytest.mark.usefixtures("articles")
def test_words_that_are_not_the_cited_ones_are_said_to_differ():
    shown = html(page(base="taji", lang="en"))
    assert 'dir="rtl"' in shown
    assert "<mark>" in shown
    assert "SHA-256 differs" in shown


def test_every_source_is_in_the_table_with_what_rests_on_it():
    app = page(lang="en")
    tables = [table.value for table in app.dataframe]
    sources = next(table for table in tables if "Whose words" in table.columns)
    assert len(sources) == len(library.atlas().sources)
    article = sources[sources["Publisher"] == "Article 004"].iloc[0]
    assert article["Events"] == 24


def test_copies_of_one_statement_are_told():
    assert "One statement, several papers" in html(page(lang="en"))
    assert "بيان واحد في صحف عدة" in html(page(lang="ar"))
