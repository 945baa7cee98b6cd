from __future__ import annotations

import json
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import ArticleError, PhraseNotFoundError
from geodata.evidence.sources import load_sources, locate, main, read_article, span_at, verify
from geodata.package.package import Package, load_package

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "العنوان\n\nسلّمت القوات القاعدة K-1 في 29 آذار\nنهاية\n"
WORDS = "القاعدة K-1"


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_bytes(TEXT.encode())
    return folder


def package(articles: Path, **changes: object) -> Package:
    span = locate(TEXT, WORDS)
    file = {"id": "a", "publisher": "P", "kind": "news", "file": "a.txt"}
    file["sha256"] = sha256((TEXT).encode()).hexdigest()
    citation = {
        "event_id": "k-1-handover", "source_id": "a", "paragraph": span.paragraph,
        "start": span.start, "end": span.end, "span_sha256": span.sha256, **changes,
    }  # fmt: skip
    nothing = dict.fromkeys(("paragraph", "start", "end", "span_sha256"))
    link = {"id": "w", "publisher": "W", "kind": "wire", "url": "https://example.org"}
    linked = {"event_id": "x", "source_id": "w", **nothing}
    claim = {**citation, "id": "c1", "about": "base:k-1"}
    tables = {"sources": (file, link), "citations": (citation, linked), "claims": (claim,)}
    return Package(articles, {"resources": []}, tables)


def test_a_located_phrase_counts_paragraphs_from_one_and_code_points_from_zero():
    span = locate(TEXT, WORDS)
    assert (span.paragraph, TEXT[span.start : span.end]) == (2, WORDS)
    assert span.sha256 == sha256(WORDS.encode()).hexdigest()


def test_the_nth_occurrence_can_be_asked_for():
    assert locate("aaa", "aa", nth=2).start == 1
    with pytest.raises(PhraseNotFoundError, match="stands 2 times"):
        locate("aaa", "aa", nth=3)


@pytest.mark.parametrize("phrase", ["", "ليست"])
def test_a_phrase_that_is_not_there_is_refused(phrase):
    with pytest.raises(PhraseNotFoundError):
        locate(TEXT, phrase)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (5, 4), (0, len(TEXT) + 1)])
def test_a_span_outside_the_text_is_refused(start, end):
    with pytest.raises(ArticleError, match="out of range"):
        span_at(TEXT, start, end)


@given(st.text(st.sampled_from("ab\n\r \u00a0بَ"), min_size=1), st.data())
def test_a_span_lies_in_the_paragraph_it_names(text, data):
    words = [n for n, letter in enumerate(text) if letter.strip()]
    if words:
        start = data.draw(st.sampled_from(words))
        lines = [line for line in text.split("\n") if line.strip()]
        assert text[start] in lines[span_at(text, start, start + 1).paragraph - 1]


def test_an_article_loses_one_bom_and_keeps_its_newlines(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf\xef\xbb\xbfa\r\nb")
    assert read_article(tmp_path / "a.txt") == "\ufeffa\r\nb"


def test_an_article_in_another_encoding_is_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes("قاعدة".encode("cp1256"))
    with pytest.raises(ArticleError, match="not UTF-8"):
        read_article(tmp_path / "a.txt")


def test_citations_and_claims_of_an_unchanged_article_hold(articles):
    assert verify(package(articles), articles).held == 2
    assert verify(package(articles), articles).failed == ()


def test_one_changed_character_names_the_citation_and_the_file(articles):
    (articles / "a.txt").write_bytes(TEXT.replace("K-1", "K-2").encode())
    result = verify(package(articles), articles)
    assert result.held == 0
    assert [f.about for f in result.failed] == ["source:a", "event:k-1-handover", "base:k-1"]
    assert "hash" in result.failed[1].why
    assert result.failed[2].why.startswith("claim c1: paragraph 2")


def test_a_change_outside_every_span_is_told_and_the_citations_hold(articles):
    (articles / "a.txt").write_bytes(TEXT.replace("نهاية", "نهايه").encode())
    result = verify(package(articles), articles)
    assert (result.held, [f.about for f in result.failed]) == (2, ["source:a"])


def test_a_missing_article_fails_each_of_its_citations(tmp_path, articles):
    result = verify(package(articles), tmp_path)
    assert [(f.about, f.file) for f in result.failed] == [
        ("event:k-1-handover", "a.txt"),
        ("base:k-1", "a.txt"),
    ]
    assert result.failed[0].why == "file missing"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"paragraph": 1}, "the paragraph is 2"),
        ({"end": 9999}, "out of range"),
        ({"start": 5, "end": 2}, "out of range"),
        ({"span_sha256": "0" * 64}, "hash"),
        ({"span_sha256": None}, "no span is given"),
    ],
)
def test_a_failure_names_what_differs(articles, changes, why):
    failed = verify(package(articles, **changes), articles).failed
    assert len(failed) == 2
    assert why in failed[0].why


def test_a_source_cannot_reach_outside_the_articles_folder(articles, tmp_path):
    shutil.copy(articles / "a.txt", tmp_path / "secret.txt")
    theirs = package(articles)
    theirs.rows("sources")[0]["file"] = "../secret.txt"
    assert verify(theirs, articles).failed[0].why == "file missing"


def test_sources_are_found_by_id(articles):
    source = load_sources(package(articles))["w"]
    assert (source.url, source.file, source.agency) == ("https://example.org", None, None)


def test_the_locator_prints_columns_to_paste(articles, capsys):
    assert main([str(articles / "a.txt"), WORDS]) == 0
    span = locate(TEXT, WORDS)
    assert capsys.readouterr().out.splitlines()[1] == f"2,{span.start},{span.end},{span.sha256}"
    assert main([str(articles / "a.txt"), "ليست"]) == 1


def test_loading_sources_needs_only_a_descriptor_and_a_table(tmp_path):
    fields = [{"name": name, "type": "string"} for name in ("id", "publisher", "kind")]
    resource = {"name": "sources", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    (tmp_path / "sources.csv").write_text("id,publisher,kind\ns,AFP,wire\n")
    assert load_sources(load_package(tmp_path))["s"].publisher == "AFP"
