"""``handover scan`` prints what was read, exactly as DESIGN says."""

import json

import pytest
from click.testing import CliRunner

from geodata.articles.scan import scan
from geodata.cli.cli import main

TEXT = "23 August 2020\nThe coalition handed over Camp Taji, 85 km north of Baghdad, on Sunday.\n"


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "taji.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def run(*arguments, **given):
    return CliRunner().invoke(main, ["scan", *arguments], **given)


def test_json_has_exactly_the_keys_promised(article):
    (document,) = json.loads(run(article, "--json").stdout)
    assert set(document) == {"file", "published", "lang", "mentions", "proposals", "distances"}
    assert set(document["mentions"][0]) == {"base_id", "start", "end", "text", "rule"}
    assert set(document["proposals"][0]) == {
        "base_id", "kind", "when", "basis", "modality", "background", "start", "end", "speaker",
        "figures",
    }  # fmt: skip
    assert set(document["distances"][0]) == {
        "base_id", "said_km", "measured_km", "direction_said", "bearing", "verdict", "note",
        "source_id",
    }  # fmt: skip


def test_offsets_of_the_json_point_into_the_file(article):
    (document,) = json.loads(run(article, "--json").stdout)
    for mention in document["mentions"]:
        assert TEXT[mention["start"] : mention["end"]] == mention["text"]


def test_standard_input_is_a_dash():
    (document,) = json.loads(run("-", "--json", input=TEXT).stdout)
    assert (document["file"], document["published"]) == ("-", "2020-08-23")


def test_the_day_given_counts():
    result = run("-", "--published", "2020-04-06", "--json", input="K-1 was handed over on Sunday.")
    assert json.loads(result.stdout)[0]["proposals"][0]["when"] == "2020-04-05"


def test_a_text_without_a_day_is_asked_for_it():
    result = run("-", "--json", input="K-1 was handed over on Sunday.")
    assert result.exit_code == 0
    assert json.loads(result.stdout)[0]["published"] is None
    assert "--published" in result.stderr


def test_one_bad_file_leaves_the_others_their_answer(article, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\xff")
    result = run(article, str(tmp_path / "bad.txt"), str(tmp_path / "none.txt"), "--json")
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)) == 1
    assert len(result.stderr.strip().splitlines()) == 2


def test_a_person_gets_tables(article):
    output = run(article).stdout
    assert "taji" in output
    assert "differs" in output


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_many_files_come_back_in_their_order(tmp_path, jobs):
    files = []
    for number in range(30):
        file = tmp_path / f"{number:02}.txt"
        file.write_text(f"{TEXT}\n{number}", encoding="utf-8")
        files.append(str(file))
    assert [one.file for one in scan(files, jobs=jobs)] == files


PAGE = "<html><head><title>K-1</title></head><body><p>{}</p></body></html>"


def test_a_page_is_read_by_its_story(tmp_path):
    (tmp_path / "k1.html").write_text(PAGE.format(TEXT), encoding="utf-8")
    (document,) = json.loads(run(str(tmp_path / "k1.html"), "--json").stdout)
    assert [(m["base_id"], m["text"]) for m in document["mentions"]][-1] == ("taji", "Camp Taji")


def test_arabic_of_old_windows_is_read(tmp_path):
    (tmp_path / "old.txt").write_bytes(
        "سلم التحالف قاعدة القيارة إلى الجيش العراقي".encode("cp1256")
    )
    (document,) = json.loads(run(str(tmp_path / "old.txt"), "--json").stdout)
    assert [mention["base_id"] for mention in document["mentions"]] == ["qayyarah"]


def test_what_cannot_be_read_says_the_way_out(tmp_path):
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7 cut off")
    result = run(str(tmp_path / "cut.pdf"), "--json")
    assert result.exit_code == 1
    assert "paste the text" in result.stderr
