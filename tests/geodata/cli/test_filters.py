"""The filters of the map on the command line: the same events, wherever they are asked for."""

import json

import pytest
from click.testing import CliRunner

from geodata.atlas import open_atlas
from geodata.cli.cli import main
from geodata.cli.options import FACETS

ATLAS = open_atlas()


def run(*arguments):
    return CliRunner().invoke(main, list(map(str, arguments)))


def listed(*arguments):
    return [event["id"] for event in json.loads(run("events", *arguments, "--json").stdout)]


def test_every_facet_of_the_map_is_an_option_or_had_one():
    assert {*FACETS, "kind", "base"} == set(ATLAS.facets.choices)


@pytest.mark.parametrize("facet", FACETS)
def test_a_filter_lists_as_many_events_as_the_map_counts(facet):
    for value, count in list(ATLAS.facets.counts({})[facet].items())[:2]:
        assert len(listed("--" + facet.replace("_", "-"), value)) == count


def test_list_and_file_hold_the_same_events(tmp_path):
    asked = (
        "--weapon",
        "drone",
        "--governorate",
        "IQ-AR",
        "--from",
        "2021-01-01",
        "--search",
        "أربيل",
    )
    file = tmp_path / "events.geojson"
    assert run("export", "-o", file, "--what", "events", *asked).exit_code == 0
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    assert [feature["id"] for feature in features] == listed(*asked)
    assert len(features) > 5


def test_words_are_found_in_either_language():
    assert "k1-2020-03-29" in listed("--search", "كي وان التحالف")
    assert "k1-2020-03-29" in listed("--search", "K-1 handover")


def test_an_unknown_value_is_told_with_the_known_ones():
    result = run("events", "--confidence", "absolute")
    assert result.exit_code == 1
    assert "high, medium, low" in result.stderr


def test_a_filter_of_events_is_misuse_for_another_export(tmp_path):
    result = run("export", "-o", tmp_path / "a.geojson", "--source-kind", "wire")
    assert result.exit_code == 2
    assert "--source-kind is for events" in result.stderr
