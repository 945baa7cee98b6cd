import pytest

from geodata.desk.intake import describe, files_in, take_file, take_in
from geodata.errors import ArticleError, DeskError


def test_the_same_text_twice_is_one_article(one):
    take_in(
        one.workspace,
        one.ours,
        "again.txt",
        (one.workspace.articles / one.article.file).read_bytes(),
    )
    assert len(one.desk.articles) == 1


def test_a_pasted_text_is_called_by_its_first_line(one):
    held = take_in(one.workspace, one.ours, "", "\n تسليم قاعدة \nثم".encode())
    assert (held.name, held.lang) == ("تسليم قاعدة", "ar")


def test_a_name_never_becomes_a_path(one):
    held = take_in(one.workspace, one.ours, "../../etc/passwd", b"K-1 base")
    assert held.name == "passwd"
    assert held.file == f"{held.sha256}.txt"


def test_an_empty_file_is_refused(one):
    with pytest.raises(ArticleError, match="no text"):
        take_in(one.workspace, one.ours, "empty.txt", b" \n")


def test_the_day_a_person_gives_counts(one):
    facts = {"publisher": "Our Paper", "url": "https://example.org/1", "published": "2020-03-30"}
    describe(one.workspace, one.article.sha256, facts, one.ours)
    held = one.desk.article(one.article.sha256)
    assert (held.publisher, held.published) == ("Our Paper", "2020-03-30")


@pytest.mark.parametrize(
    "facts", [{"url": "javascript:alert(1)"}, {"published": "soon"}, {"url": "https://a@b/"}]
)
def test_an_address_or_a_day_that_is_none_is_refused(one, facts):
    empty = {"publisher": "", "url": "", "published": ""}
    with pytest.raises(DeskError):
        describe(one.workspace, one.article.sha256, empty | facts, one.ours)


def test_an_address_of_ours_is_refused(one):
    taken = next(source.url for source in one.ours.sources.values() if source.url)
    with pytest.raises(DeskError, match="another source"):
        describe(
            one.workspace,
            one.article.sha256,
            {"publisher": "", "url": taken, "published": ""},
            one.ours,
        )


def test_a_folder_offers_its_articles_and_nothing_else(one, tmp_path):
    for name in ("b.txt", "a.HTML", "c.exe", ".txt"):
        (tmp_path / name).write_text("The K-1 base")
    assert files_in(tmp_path) == ("a.HTML", "b.txt")
    assert take_file(one.workspace, one.ours, tmp_path, "b.txt").name == "b.txt"


@pytest.mark.parametrize("name", ["../b.txt", "/etc/hostname", "none.txt"])
def test_a_file_outside_the_folder_is_refused(one, tmp_path, name):
    (tmp_path / "in").mkdir()
    (tmp_path / "b.txt").write_text("The K-1 base")
    with pytest.raises(ArticleError, match="missing"):
        take_file(one.workspace, one.ours, tmp_path / "in", name)
