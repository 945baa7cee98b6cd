"""``handover validate`` says of a table of events what the import would refuse."""

import json

import pytest
from click.testing import CliRunner

from geodata.cli.cli import main
from geodata.package.package import DATA
from geodata.tables.guess import guess_table
from geodata.tables.importing import check_table
from geodata.tables.validating import validate_any
from tests.geodata.tables.made import acled


def test_each_refused_row_is_a_problem_with_its_line(tmp_path):
    path = tmp_path / "acled.csv"
    path.write_text(acled({}, {"event_date": "0025-03-26"}, {"latitude": "0", "longitude": "0"}))
    problems = validate_any([path]).problems
    assert [(one.line, one.column, one.value) for one in problems] == [
        (3, "event_date", "0025-03-26"),
        (4, "latitude", "0"),
    ]
    report = check_table(guess_table(path))
    assert [one.why for one in problems] == [one.why for one in report.refused]
    assert [file.name for file in tmp_path.iterdir()] == ["acled.csv"]


def test_a_sound_table_has_no_problems(tmp_path):
    (tmp_path / "acled.csv").write_text(acled({}))
    assert validate_any([tmp_path / "acled.csv"]).problems == ()


@pytest.mark.parametrize(
    ("data", "why"), [(b"", "is empty"), (b"a;b\n1;2\n", "no column for lon and lat was found")]
)
def test_a_file_that_cannot_be_read_is_one_problem(tmp_path, data, why):
    (tmp_path / "file.csv").write_bytes(data)
    (problem,) = validate_any([tmp_path / "file.csv"]).problems
    assert (problem.file, problem.why) == ("file.csv", why)


def test_a_table_of_events_may_be_called_like_one_of_a_package(tmp_path):
    (tmp_path / "events.csv").write_text(acled({}, {"event_date": ""}))
    (problem,) = validate_any([tmp_path / "events.csv"]).problems
    assert problem.why == "the date is empty"


def test_our_own_tables_are_still_checked_as_such():
    assert validate_any([DATA, DATA / "events.csv"]).problems == ()


def test_the_command_prints_lines_and_ends_with_one(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("x,y2,date\n44.4,33.3,2020-03-26\n44.4,north,2020-03-26\n")
    said = CliRunner().invoke(main, ["validate", str(path)])
    assert (said.exit_code, "--map" in said.stdout) == (1, True)
    mapped = CliRunner().invoke(main, ["validate", str(path), "--map", "lat=y2", "--json"])
    (problem,) = json.loads(mapped.stdout)["problems"]
    assert (mapped.exit_code, problem["line"], problem["why"]) == (1, 3, "is no number")
