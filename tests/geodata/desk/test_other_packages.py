"""At the desk of another country's package nothing is called the Coalition's or Iraq's."""

import re

import pytest

from geodata.atlas import open_atlas
from geodata.desk.decisions import Decision
from geodata.desk.findings import Finding
from geodata.desk.intake import take_in
from geodata.desk.summaries import summary
from geodata.desk.workspace import Workspace, open_beside
from geodata.events.events import KINDS
from tests.other_country import write_package

OURS = re.compile("Coalition|Iraq|التحالف|للتحالف|العراق")
STORY = b"Norrgard Camp\n\nBERG, 12 September 2018 - The camp was left on Wednesday.\n"


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    return open_atlas(write_package(tmp_path_factory.mktemp("alone") / "vm"))


@pytest.fixture(scope="module")
def beside(tmp_path_factory):
    return open_atlas(write_package(tmp_path_factory.mktemp("beside") / "vm", "beside"))


def told(kind, base):
    return Finding(kind, "2018-09-20", base, "asserted", "explicit", 0, 9, figures={"value": 5})


@pytest.mark.parametrize("kind", [*KINDS, "force_level"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_finding_at_its_base_names_no_coalition(alone, beside, kind, lang):
    assert not OURS.search(summary(told(kind, "norrgard"), alone, None, lang))
    assert not OURS.search(summary(told(kind, "norrgard"), beside, None, lang))
    assert not OURS.search(summary(told(kind, None), alone, None, lang))


def test_beside_it_our_own_bases_are_still_the_coalitions(beside):
    said = summary(told("arrival", "taji"), beside, None, "en")
    assert said == "Coalition forces arrived at Taji, according to an article."


@pytest.mark.parametrize("base", ["norrgard", None])
def test_the_rows_an_accepted_handover_makes_name_none_either(alone, base, tmp_path):
    workspace = Workspace(tmp_path / "desk")
    article = take_in(workspace, alone, "camp.txt", STORY)
    made = Decision(article.sha256, "x", told("handover", base), "2026-11-23")
    workspace.change(lambda desk: desk.decide(made), alone)
    package = open_beside(alone, workspace).package
    for table, key in (("events", "id"), ("handovers", "event_id")):
        (row,) = [row for row in package.rows(table) if row[key] == made.record_id]
        assert not OURS.search(str(row))
