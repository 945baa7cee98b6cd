"""Distances and counts an article claims are held against what is, and kept with their words."""

import pytest

from geodata.atlas import open_atlas
from geodata.checks.checks import check_distances
from geodata.checks.distances import Distance
from geodata.desk.decisions import Decision, dump_desk, read_desk
from geodata.desk.editing import edited_statement
from geodata.desk.intake import reading_of, take_in
from geodata.desk.statements import statements
from geodata.desk.workspace import Workspace
from geodata.evidence.sources import verify
from geodata.validate.validate import validate

STORY = """Bases

BAGHDAD, 3 May 2019 - The troops are guests at 12 bases in six provinces.

Camp Taji is put at 85 km north of Baghdad. Ain al-Asad lies 180 km west of Baghdad.
"""


@pytest.fixture
def claims(tmp_path, ours):
    workspace = Workspace(tmp_path / "desk")
    article = take_in(workspace, ours, "bases.txt", STORY.encode())
    return workspace, article, ours


def read(claims):
    workspace, article, ours = claims
    reading = reading_of(workspace, article, ours.gazetteer)
    return statements(reading, workspace.desk().of(article.sha256), ours.gazetteer)


def accept(claims, statement, **changes):
    workspace, article, ours = claims
    kept = edited_statement(statement.stated, changes, ours.gazetteer)
    made = Decision(article.sha256, statement.id, kept, "2026-11-22")
    workspace.change(lambda desk: desk.decide(made), ours)


def test_claims_come_in_the_order_of_the_text_with_what_was_found(claims):
    count, taji, asad = read(claims)
    assert (count.found.stated_bases, count.found.named_bases, count.found.agrees) == (12, 2, False)
    assert (taji.found.verdict, asad.found.verdict) == ("differs", "agrees")
    assert isinstance(taji.found, Distance)


def test_accepted_claims_stand_in_the_package_and_their_words_hold(claims):
    for statement in read(claims):
        accept(claims, statement)
    workspace, article, ours = claims
    assert validate([workspace.folder]).problems == ()
    beside = open_atlas(workspace.folder)
    proved = verify(beside.package, workspace.articles, lent=ours.sources)
    assert (proved.held >= 4, proved.failed) == (True, ())
    own = [
        d
        for d in check_distances(beside.package, beside.gazetteer)
        if d.source_id == article.source_id
    ]
    assert [(d.base_id, d.verdict) for d in own] == [("ain-al-asad", "agrees"), ("taji", "differs")]


def test_an_edited_distance_is_measured_anew(claims):
    taji = read(claims)[1]
    accept(claims, taji, distance_km="25")
    again = read(claims)[1]
    assert (again.state, again.found.said_km, again.found.verdict) == ("accepted", 25, "agrees")


def test_a_claim_on_the_desk_reads_back(claims):
    accept(claims, read(claims)[0])
    desk = claims[0].desk()
    assert read_desk(dump_desk(desk)) == desk
    assert desk.decisions[0].event is None
