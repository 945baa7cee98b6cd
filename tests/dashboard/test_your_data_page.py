"""The page of a person's tables: what comes in, what is said of it, in both languages."""

import threading

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from dashboard import library
from dashboard.words import load_words
from dashboard.your_data import saying
from dashboard.your_data.joins import running_join
from dashboard.your_data.queue import queue
from dashboard.your_data.tasks import Task
from geodata.tables.guess import guess_table
from geodata.tables.importing import check_table
from tests.dashboard.made_rows import DAMAGES, write_rows
from tests.dashboard.test_pages import ROOT

ARABIC = load_words("ar")


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    monkeypatch.setenv("HANDOVER_WORKSPACE", str(tmp_path / "desk"))
    return tmp_path / "desk"


@pytest.fixture
def local():
    before = config.get_option("server.address")
    config.set_option("server.address", "127.0.0.1")
    yield
    config.set_option("server.address", before)


def opened(lang):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["lang"] = lang
    return app.run().switch_page("views/your_data.py").run()


def press(page, key):
    next(button for button in page.button if (button.key or "").startswith(key)).click().run()
    assert not page.exception
    return page


def imported(page):
    press(page, "import-")
    for file in queue():
        file.task.wait(60)
    return page.run()


def html_of(page):
    return "\n".join(block.body for block in page.get("html"))


@pytest.mark.parametrize(("lang", "told"), [("en", "ACLED and UCDP GED"), ("ar", "خط طول")])
def test_an_empty_page_says_what_can_be_read(workspace, lang, told):
    page = opened(lang)
    assert any(told in text.value for text in page.markdown)
    assert any(str(workspace) in text.value.replace("\\", "") for text in page.caption)
    assert not workspace.exists()


@pytest.mark.parametrize(
    ("lang", "account"),
    [("en", "10 rows read = 7 kept + 3 refused"), ("ar", "قُرئت 10 من الصفوف = قُبل 7 + رُفض 3")],
)
def test_the_example_is_shown_before_it_is_imported_and_accounted_for(workspace, lang, account):
    page = press(opened(lang), "try-example")
    assert library.shelf().tables() == ()
    assert len(page.dataframe[0].value) == 8
    assert account in html_of(imported(page))
    (table,) = library.shelf().tables()
    assert (table.layout, table.rows, table.refused_rows) == ("acled", 7, 3)
    assert list(queue()) == []


def test_a_wrong_guess_is_corrected_before_the_import(workspace):
    page = press(opened("en"), "try-example")
    (file,) = queue()
    page.selectbox(key=f"map-fatalities-{file.id}-0").select("").run()
    page.multiselect(key=f"map-notes-{file.id}-0").set_value(["notes", "event_type"]).run()
    assert "fatalities" not in file.guess.mapping
    assert file.guess.mapping["notes"] == ("notes", "event_type")
    page.selectbox(key=f"delimiter-{file.id}-0").select(";").run()
    assert file.guess is None
    assert next(b for b in page.button if b.key.startswith("import-")).disabled
    page.selectbox(key=f"delimiter-{file.id}-1").select(",").run()
    assert file.guess.layout.name == "acled"


def test_columns_nobody_knows_are_asked_for(workspace, local, tmp_path):
    (tmp_path / "own.csv").write_text("a,b,c\n44.4,33.3,2020-03-26\n")
    page = opened("ar")
    page.text_input(key="table-path-0").set_value(str(tmp_path / "own.csv")).run()
    (file,) = queue()
    assert "لم يُعثر على عمود" in page.warning[0].value
    for field, column in (("lon", "a"), ("lat", "b"), ("when", "c")):
        page.selectbox(key=f"map-{field}-{file.id}-0").select(column).run()
    assert dict(file.guess.mapping) == {"lon": ("a",), "lat": ("b",), "when": ("c",)}
    imported(page)
    assert library.shelf().tables()[0].title == "own"


def test_a_path_is_only_taken_when_nobody_else_can_reach_the_page(workspace):
    page = opened("en")
    assert not [box for box in page.text_input if (box.key or "").startswith("table-path")]
    assert any("--host 127.0.0.1" in text.value for text in page.caption)


def test_a_file_that_is_not_there_is_said(workspace, local):
    page = opened("en")
    page.text_input(key="table-path-0").set_value("/nowhere/at-all.csv").run()
    assert "There is no file" in page.warning[0].value
    assert list(queue()) == []


def test_several_files_wait_in_a_queue(workspace):
    page = press(press(opened("en"), "try-example"), "try-example")
    assert len(queue()) == 2
    assert any("Waiting for your word" in title.value for title in page.subheader)
    for file in queue():
        queue().discard(file.id)
    assert list(library.shelf().folder.iterdir()) == []


def joined(page):
    next(one for one in page.button if "FormSubmitter" in (one.key or "")).click().run()
    (table,) = library.shelf().tables()
    running_join(table.id).wait(60)
    return page.run()


def test_another_radius_gives_other_counts_and_rows(workspace):
    page = joined(imported(press(opened("en"), "try-example")))
    before = [text.value for text in page.markdown if text.value.startswith("Within 50 km")]
    (table,) = library.shelf().tables()
    page.number_input(key=f"within-{table.id}").set_value(0.5)
    joined(page)
    assert not page.exception
    after = [text.value for text in page.markdown if "0\\.5 km" in text.value]
    assert "6 events surely" in before[0]
    assert "0 events surely" in after[0]
    assert list(page.dataframe[-2].value["Distance, m"]) == [33]


def test_a_joined_table_says_how_many_are_near_and_warns_before_rows_are_taken(workspace):
    page = imported(press(opened("en"), "try-example"))
    page.button(
        key=next(b.key for b in page.button if "FormSubmitter" in (b.key or ""))
    ).click().run()

    (table,) = library.shelf().tables()
    running_join(table.id).wait(60)
    page.run()
    shown = html_of(page)
    assert "yd-figures" in shown
    assert "<strong>5</strong><span>near a base</span>" in shown
    assert any("may not be passed on" in text.value for text in page.warning)


def test_a_removed_table_can_be_put_back(workspace):
    page = press(imported(press(opened("en"), "try-example")), "remove-")
    assert library.shelf().tables() == ()
    press(page, "yd-undo")
    assert len(library.shelf().tables()) == 1


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    path = tmp_path_factory.mktemp("damaged") / "t.csv"
    write_rows(path, len(DAMAGES) * 1_000)
    return check_table(guess_table(path)).refused


@pytest.mark.parametrize("why", DAMAGES)
def test_each_kind_of_damage_is_said_in_arabic(refused, why):
    told = saying.why(next(one.why for one in refused if one.why.startswith(why)), ARABIC)
    assert not told.startswith(saying.FSI)
    assert any("\u0600" <= letter <= "\u06ff" for letter in told)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("1,2\n", "عدد خلايا الصف 2"),
        ('1,"2020-01-01,33.3,44.4\n', "علامة اقتباس فُتحت"),
        ("1,2020-13-01,33.3,44.4\n", "لا يوجد شهر"),
        ("1,2020-02-30,33.3,44.4\n", "ليس في التقويم"),
        ("1,2020-01-01,33.3,444\n", "ليس بين"),
        ("1,2020-01-01,94.4,33.3\n", "متبادلان"),
        ("1,26-03-20,33.3,44.4\n", "السنة من رقمين"),
        ("1,26-03-020,33.3,44.4\n", "ليست من أربعة أرقام"),
        ("id,date,lat,lon\n", "سطر العناوين مكررًا"),
    ],
)
def test_damage_of_a_table_of_one_s_own_is_said_in_arabic(tmp_path, rows, why):
    path = tmp_path / "own.csv"
    path.write_text("id,date,lat,lon\n0,2020-01-01,33.3,44.4\n" + rows)
    (refused,) = check_table(guess_table(path)).refused
    assert why in saying.why(refused.why, ARABIC)


def test_every_sentence_of_ours_is_known_again():
    for section in ("why", "note", "problem"):
        for key, text in load_words("en").section(f"your_data.{section}").items():
            plain = text.replace("{", "").replace("}", "")
            assert saying.said(plain, section, ARABIC) != f"\u2068{plain}\u2069", (section, key)


def test_work_that_is_cancelled_stops_at_its_next_step():
    begun, go_on = threading.Event(), threading.Event()

    def work(task):
        begun.set()
        go_on.wait(10)
        task.tell(1)
        return "never"

    task = Task(work)
    begun.wait(10)
    task.cancel()
    go_on.set()
    assert task.wait(10)
    assert (task.cancelled, task.result) == (True, None)
