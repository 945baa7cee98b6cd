"""A desk in a folder of its own, with one article in our own words."""

from dataclasses import replace

import pytest

from geodata.atlas import open_atlas
from geodata.desk.decisions import Decision
from geodata.desk.editing import checked
from geodata.desk.intake import reading_of, take_in
from geodata.desk.review import review
from geodata.desk.workspace import Workspace, open_beside

STORY = """Coalition leaves K-1 base

KIRKUK, Iraq, March 29, 2020 - The coalition handed the K-1 base over to Iraqi forces on Sunday.

On December 27, 2019, some 30 rockets hit the K-1 base, killing one contractor.
"""


class OneDesk:
    def __init__(self, folder, ours):
        self.workspace, self.ours = Workspace(folder), ours
        self.article = take_in(self.workspace, ours, "k1.txt", STORY.encode())

    def cases(self):
        reading = reading_of(self.workspace, self.article, self.ours.gazetteer)
        return review(reading, self.desk.of(self.article.sha256), self.ours)

    def cases_beside(self):
        """Return the cases as held against the atlas with what was accepted before."""
        reading = reading_of(self.workspace, self.article, self.ours.gazetteer)
        beside = open_beside(self.ours, self.workspace)
        return review(reading, self.desk.of(self.article.sha256), beside)

    def decide(self, case, finding):
        made = Decision(self.article.sha256, case.id, finding, "2026-11-22")
        self.workspace.change(lambda desk: desk.decide(made), self.ours)
        return made

    def accept(self, case, **changes):
        finding = checked(replace(case.finding, **changes), self.ours.gazetteer)
        return self.decide(case, finding)

    @property
    def desk(self):
        return self.workspace.desk()


@pytest.fixture(scope="session")
def ours():
    return open_atlas()


@pytest.fixture
def one(tmp_path, ours):
    return OneDesk(tmp_path / "desk", ours)
