import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from geodata.atlas import open_atlas
from geodata.desk.decisions import Decision
from geodata.desk.workspace import Workspace, default_folder, open_beside
from geodata.errors import DeskError
from geodata.evidence.sources import verify
from geodata.package.package import load_package
from geodata.validate.validate import validate

ROOT = Path(__file__).parents[3]


def test_nothing_is_written_before_the_first_article(tmp_path, ours):
    workspace = Workspace(tmp_path / "desk")
    assert workspace.is_writable
    assert workspace.desk().articles == ()
    assert not workspace.folder.exists()


def test_a_desk_opened_anew_is_the_same_desk(one):
    one.accept(one.cases()[0])
    assert Workspace(one.workspace.folder).desk() == one.desk


def test_the_package_of_a_desk_is_valid_and_its_citations_hold(one):
    for case in one.cases():
        one.accept(case, evidence_for=None)
    folder = one.workspace.folder
    assert validate([folder]).problems == ()
    package = open_atlas(folder).package
    proved = verify(package, one.workspace.articles, lent=one.ours.sources)
    assert proved.held >= 2
    assert proved.failed == ()


def test_evidence_for_a_known_event_is_valid_too(one):
    case = one.cases()[0]
    assert case.finding.evidence_for == "k1-2020-03-29"
    one.accept(case)
    assert validate([one.workspace.folder]).problems == ()
    details = open_atlas(one.workspace.folder).details["k1-2020-03-29"]
    assert details.citations[-1].source_id == one.article.source_id


def test_an_accepted_event_joins_the_atlas_and_undo_takes_it_out(one):
    made = one.accept(one.cases()[0], evidence_for=None)
    beside = open_beside(one.ours, one.workspace)
    assert made.record_id in beside.details
    one.workspace.change(lambda desk: desk.undo(made.article, made.proposal), one.ours)
    assert open_beside(one.ours, one.workspace) is one.ours


def test_rejecting_writes_no_event(one):
    one.decide(one.cases()[0], None)
    assert load_package(one.workspace.folder).rows("events") == ()


def test_a_folder_of_another_making_is_left_alone(tmp_path, ours):
    (tmp_path / "datapackage.json").write_text('{"resources": [], "version": "1"}')
    workspace = Workspace(tmp_path)
    assert workspace.is_someone_elses
    with pytest.raises(DeskError, match="did not make"):
        workspace.change(lambda desk: desk, ours)


def test_old_generations_are_swept(one):
    for _ in range(4):
        one.decide(one.cases()[0], None)
        one.workspace.change(
            lambda desk: desk.undo(one.article.sha256, desk.last.proposal), one.ours
        )
    assert len(list(one.workspace.folder.glob("tables-*"))) == 3


def test_a_package_of_another_name_has_a_desk_of_its_own(ours, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder(ours.package) == tmp_path / "handover-atlas"


WRITER = """
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from geodata.atlas import open_atlas
from geodata.desk.decisions import Decision
from geodata.desk.intake import reading_of
from geodata.desk.review import review
from geodata.desk.workspace import Workspace, hold
workspace, ours = Workspace(Path(sys.argv[1])), open_atlas()
article = workspace.desk().articles[0]
cases = review(reading_of(workspace, article, ours.gazetteer), {}, ours)
data = b"Another story of the K-1 base."
digest = sha256(data).hexdigest()
other = replace(article, sha256=digest, file=f"{digest}.txt", source_id=f"article-{digest[:12]}")
print("ready", flush=True)
while True:
    hold(workspace, other, data, ours)
    for case in cases:
        finding = replace(case.finding, evidence_for=None)
        made = Decision(article.sha256, case.id, finding, "2026-11-22")
        workspace.change(lambda desk: desk.decide(made), ours)
    for case in cases:
        workspace.change(lambda desk: desk.undo(article.sha256, case.id), ours)
    workspace.change(lambda desk: desk.without_article(digest), ours)
"""


def test_a_kill_at_any_moment_leaves_a_whole_desk(one):
    chance = random.Random(4)  # noqa: S311 - moments, not secrets
    for _ in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(one.workspace.folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        ) as writer:
            writer.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.25))
            writer.send_signal(signal.SIGKILL)
        package = load_package(one.workspace.folder)
        accepted = [made.record_id for made in one.desk.decisions if made.finding]
        assert [row["id"] for row in package.rows("events")] == accepted
        for held in one.desk.articles:
            kept = (one.workspace.articles / held.file).read_bytes()
            assert sha256(kept).hexdigest() == held.sha256
    assert validate([one.workspace.folder]).problems == ()


def test_a_citation_our_package_has_is_not_written_again(one):
    cited = one.ours.package.rows("citations")[0]
    lent = replace(one.article, source_id=cited["source_id"], lent=True, sha256="0" * 64)
    finding = replace(one.cases()[0].finding, evidence_for=cited["event_id"])
    made = Decision(lent.sha256, "p", finding, "2026-11-22")
    one.workspace.change(lambda desk: desk.with_article(lent).decide(made), one.ours)
    assert load_package(one.workspace.folder).rows("citations") == ()
    assert open_beside(one.ours, one.workspace) is not one.ours
