"""What the README and the docs promise is what the code does."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from geodata.cli.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


def plain(text):
    return re.sub("[\u2066-\u2069]", "", text)


def test_the_readmes_look_up_prints_what_the_command_prints():
    shown = README.split("$ handover resolve ")[1].split("```")[0]
    names, _, expected = shown.partition("\n")
    printed = CliRunner().invoke(main, ["resolve", *re.findall('"([^"]+)"', names)]).output
    lines = [line for line in plain(printed).splitlines() if "not to be confused" not in line]
    assert lines == expected.strip().splitlines()


def test_every_command_the_readme_lists_exists():
    listed = re.findall(r"^handover (\w+)", README, flags=re.MULTILINE)
    assert len(listed) >= 7
    assert set(listed) <= set(main.commands)


def test_the_readme_counts_what_the_tables_hold():
    rows = {
        table: len((ROOT / "geodata" / "data" / f"{table}.csv").read_text().splitlines()) - 1
        for table in ("events", "sources")
    }
    events, sources = re.search(r"\*\*(\d+) events resting on (\d+) sources", README).groups()
    assert int(events) == rows["events"]
    assert int(sources) <= rows["sources"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_inside_the_project_leads_somewhere(document):
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert missing == []
