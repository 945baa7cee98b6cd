import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geodata.evidence.cite import View, Work, citations, work_of
from geodata.package.package import Package, load_package

VIEW = View(
    version="2026.11.22",
    made=date(2026, 11, 22),
    shown=date(2020, 4, 5),
    link="http://127.0.0.1:8501/?date=2020-04-05&v=2026.11.22",
    seen=date(2026, 12, 1),
)


@pytest.mark.parametrize("form", ["en", "ar", "bibtex", "ris", "csl-json"])
def test_every_form_names_the_version_and_the_permalink(form):
    text = citations(VIEW)[form]
    assert "2026.11.22" in text
    assert VIEW.link in text


def test_the_shown_day_is_in_words_of_the_language():
    assert "5 April 2020" in citations(VIEW)["en"]
    assert "5 نيسان (أبريل) 2020" in citations(VIEW)["ar"]


def test_csl_json_is_a_list_with_one_dataset():
    (item,) = json.loads(citations(VIEW)["csl-json"])
    assert item["type"] == "dataset"
    assert item["accessed"]["date-parts"] == [[2026, 12, 1]]


def test_ris_begins_with_its_type_and_ends_with_its_end():
    lines = citations(VIEW)["ris"].splitlines()
    assert lines[0] == "TY  - DATA"
    assert lines[-1] == "ER  - "


@pytest.mark.parametrize("form", ["en", "ar", "bibtex", "ris", "csl-json"])
def test_another_package_is_cited_by_its_own_title_and_never_as_ours(form):
    titles = {"title": "Posts {of}\nVeldmark", "title_ar": "مواقع فيلدمارك"}
    work = work_of(Package(Path("veldmark"), titles))
    text = citations(replace(VIEW, work=work))[form]
    assert ("مواقع فيلدمارك" if form == "ar" else "Posts (of) Veldmark") in text
    assert not [word for word in ("andover", "Author", "author", "AU  -", "أطلس") if word in text]


def test_ours_is_cited_as_ours():
    assert work_of(load_package()) == Work() == VIEW.work
