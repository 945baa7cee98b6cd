import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import library
from dashboard.desk.article_map import map_of
from dashboard.desk.bench import Bench
from dashboard.desk.on_desk import Draft, OnDesk
from dashboard.desk.page_data import desk_data
from dashboard.desk.problems import in_words
from dashboard.desk.steps import act
from dashboard.layers import map_parts
from dashboard.words import load_words
from geodata.articles.text.extraction import REFUSALS
from geodata.atlas import open_atlas
from geodata.desk.intake import take_in
from geodata.desk.workspace import Workspace, open_beside
from geodata.errors import DeskError
from tests.dashboard.test_pages import ROOT
from tests.other_country import write_package

NORRGARD = "Norrgard\n\nBERG, 12 September 2018 - Troops left Norrgard Camp on 12 September 2018.\n"
STORY = "Harir\n\nERBIL, 3 May 2019 - Two rockets hit the Harir base on 3 May 2019.\n"


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    monkeypatch.setenv("HANDOVER_WORKSPACE", str(tmp_path / "desk"))
    return library.workspace()


def bench_of(workspace, lang="en"):
    return Bench(workspace, library.ours(), library.atlas(), load_words(lang), workspace.desk())


def opened(lang):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["lang"] = lang
    return app.run().switch_page("views/articles.py").run()


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "nothing counts until you accept it"), ("ar", "لا يُحسب شيء حتى تقبله")],
)
def test_the_page_says_what_a_proposal_is_and_where_things_stay(workspace, lang, words):
    page = opened(lang)
    assert not page.exception
    assert any(words in text.value for text in page.markdown)
    assert any("desk" in text.value for text in page.caption)


def test_a_pasted_text_comes_onto_the_desk(workspace):
    page = opened("en")
    page.text_area(key="pasted-article").set_value(STORY)
    page.button[-1].click().run()
    assert not page.exception
    assert [held.name for held in workspace.desk().articles] == ["Harir"]


def test_a_folder_that_cannot_be_written_to_is_said(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("HANDOVER_WORKSPACE", str(tmp_path / "file" / "desk"))
    page = opened("en")
    assert "--data" in page.warning[0].value


def test_an_accepted_event_is_in_the_atlas_at_once(workspace):
    article = take_in(workspace, library.ours(), "harir.txt", STORY.encode())
    case = bench_of(workspace).cases(article)[0]
    fields = {"base_id": "harir", "kind": "attack", "when": "2019-05-03"}
    asked = {"verb": "accept", "article": article.sha256, "case": case.id, "fields": fields}
    made = act(bench_of(workspace), asked)
    assert library.atlas().details[made.record_id].citations[0].source_id == article.source_id
    assert library.ours() is not library.atlas()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_desk_of_another_package_says_nothing_of_the_coalition_or_iraq(tmp_path, lang):
    other = open_atlas(write_package(tmp_path / "veldmark"))
    workspace = Workspace(tmp_path / "desk")
    article = take_in(workspace, other, "camp.txt", NORRGARD.encode())
    words = load_words(lang, elsewhere=True)
    bench = Bench(workspace, other, open_beside(other, workspace), words, workspace.desk())
    shown = desk_data(bench, article, OnDesk())
    assert [card["base"] for card in shown["cases"].values()] == [bench.place_name("norrgard")]
    told = json.dumps(shown, ensure_ascii=False)
    assert not re.search("Coalition|Iraq|التحالف|العراق", told)


LEVEL = """Ain al-Asad

BAGHDAD, 20 October 2025 - Some 300 advisers remain at Ain al-Asad air base, he said.
"""


def test_a_number_of_troops_is_accepted_as_evidence_for_the_one_that_is_known(workspace):
    article = take_in(workspace, library.ours(), "level.txt", LEVEL.encode())
    (case,) = bench_of(workspace).cases(article)
    asked = {"verb": "accept", "article": article.sha256, "case": case.id}
    assert act(bench_of(workspace), asked).finding.evidence_for == "base-ain-al-asad-2025-10"


@pytest.mark.parametrize("kind", ["attack", "force_level"])
def test_evidence_is_kept_for_nothing_that_is_not_known(workspace, kind):
    article = take_in(workspace, library.ours(), "level.txt", LEVEL.encode())
    (case,) = bench_of(workspace).cases(article)
    known = "k1-2020-03-29" if kind == "force_level" else "base-ain-al-asad-2025-10"
    fields = {"kind": kind, "evidence_for": known}
    asked = {"verb": "accept", "article": article.sha256, "case": case.id, "fields": fields}
    assert act(bench_of(workspace), asked).finding.evidence_for is None


def test_a_form_with_another_base_offers_what_is_known_of_it(workspace):
    article = take_in(workspace, library.ours(), "harir.txt", STORY.encode())
    bench = bench_of(workspace)
    case = bench.cases(article)[0]
    fields = {"base_id": "k-1", "kind": "handover", "when": "2020-03-30"}
    opened = OnDesk(draft=Draft(case.id, "7", fields))
    draft = desk_data(bench, article, opened)["draft"]
    assert (draft["case"], draft["request"]) == (case.id, "7")
    assert draft["field"]["value"] == "k1-2020-03-29"
    assert "30 March 2020" in str(draft["field"]["known"]["k1-2020-03-29"]["differs"])


@pytest.mark.parametrize("fields", [{"when": "soon"}, {"base_id": "atlantis"}, {"kind": ["x"]}])
def test_a_form_that_cannot_be_read_yet_offers_nothing(workspace, fields):
    article = take_in(workspace, library.ours(), "harir.txt", STORY.encode())
    case = bench_of(workspace).cases(article)[0]
    opened = OnDesk(draft=Draft(case.id, "7", fields))
    assert desk_data(bench_of(workspace), article, opened)["draft"]["field"] is None


@pytest.mark.parametrize(
    "asked", [{}, {"verb": "drop table"}, {"verb": "accept", "article": "x"}, {"verb": "undo"}]
)
def test_what_a_browser_makes_up_is_refused(workspace, asked):
    with pytest.raises(DeskError):
        act(bench_of(workspace), asked)


def test_the_runs_of_a_text_are_the_text(workspace):
    article = take_in(workspace, library.ours(), "harir.txt", STORY.encode())
    data = desk_data(bench_of(workspace), article, OnDesk())
    lines = ["".join(run["t"] for run in part["runs"]) for part in data["paragraphs"]]
    assert lines == [line for line in STORY.split("\n") if line]
    assert any(
        run.get("mark", {}).get("base") == "harir"
        for part in data["paragraphs"]
        for run in part["runs"]
    )


def test_the_map_shows_exactly_the_bases_of_the_article():
    atlas, words = library.ours(), load_words("ar")
    parts = map_parts(atlas, words)
    bases, events = map_of(parts.bases, parts.events, {"k-1", "taji"})
    assert {base.id for base in bases} == {"k-1", "taji"}
    known = {event.id: event.base_id for event in atlas.events}
    assert all(known[i] == bases[b].id for i, b in zip(events.id, events.base, strict=True))
    assert (
        len(events.day_from) == len(events.id) == sum(b in {"k-1", "taji"} for b in known.values())
    )


def test_a_workspace_named_by_data_is_the_desk(tmp_path, monkeypatch):
    monkeypatch.setenv("HANDOVER_WORKSPACE", "elsewhere")
    library.configure(data=tmp_path / "mine", articles=None)
    assert library.workspace().folder == (tmp_path / "mine").resolve()
    assert Workspace(tmp_path / "mine").desk().articles == ()


def test_a_file_of_the_articles_folder_is_chosen_by_its_name(workspace, monkeypatch, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "harir.txt").write_text(STORY)
    monkeypatch.setenv("HANDOVER_ARTICLES", str(folder))
    page = opened("ar")
    page.multiselect(key="pointed-articles").set_value(["harir.txt"])
    next(b for b in page.button if b.label == "أضف الملفات").click().run()
    assert not page.exception
    assert [held.name for held in workspace.desk().articles] == ["harir.txt"]


def test_what_cannot_be_taken_in_is_said_in_the_pages_language(workspace, monkeypatch, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7 cut off")
    monkeypatch.setenv("HANDOVER_ARTICLES", str(folder))
    page = opened("ar")
    page.multiselect(key="pointed-articles").set_value(["cut.pdf"])
    next(b for b in page.button if b.label == "أضف الملفات").click().run()
    assert "ألصق النص" in page.warning[0].value
    assert workspace.desk().articles == ()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_reason_of_the_desk_has_words(lang):
    words = load_words(lang)
    assert words.section("articles_page.refusal").keys() == REFUSALS.keys()
    code = "".join(path.read_text() for path in (ROOT.parent / "geodata/desk").glob("*.py"))
    keys = set(re.findall(r'DeskError\((?:[^()]|\([^()]*\))*key="([a-z_]+)"', code))
    assert len(keys) > 8
    assert keys <= words.section("articles_page.wrong").keys()


def test_a_reason_without_words_is_said_as_it_is():
    assert in_words(DeskError("it rains"), load_words("ar")) == "The desk: it rains."


def test_a_card_stands_beside_the_sentence_its_words_end_in(workspace):
    text = STORY.rstrip() + " Nobody was hurt. Four rockets hit the Taji base on 4 May 2019.\n"
    article = take_in(workspace, library.ours(), "harir.txt", text.encode())
    data = desk_data(bench_of(workspace), article, OnDesk())
    beside = [("".join(run["t"] for run in p["runs"]), len(p["cases"])) for p in data["paragraphs"]]
    assert [count for line, count in beside if "Harir base on" in line] == [1]
    assert [count for line, count in beside if "Four rockets" in line] == [1]


def test_a_card_says_which_words_weighed_where_no_rule_found_the_event(workspace):
    told = "The last ceremony of that kind took place at Camp Taji on August 23, 2020."
    text = f"An editorial\n\nBAGHDAD, November 9, 2021 - The deadline is near. {told}\n"
    article = take_in(workspace, library.ours(), "editorial.txt", text.encode())
    cases = desk_data(bench_of(workspace), article, OnDesk())["cases"]
    lines = [line for case in cases.values() for line in case.get("lines", ())]
    (said,) = [line for line in lines if line.startswith("Found by the weight of its words")]
    assert "ceremony" in said


def test_lines_broken_to_fit_a_page_are_one_paragraph(workspace):
    text = "Two rockets hit the Harir base near the town of Shaqlawa on\nthe third of May 2019.\n"
    article = take_in(workspace, library.ours(), "harir.txt", text.encode())
    (paragraph,) = desk_data(bench_of(workspace), article, OnDesk())["paragraphs"]
    assert "".join(run["t"] for run in paragraph["runs"]) == text.rstrip("\n")
