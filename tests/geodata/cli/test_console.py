from __future__ import annotations

import os
import sys

import pytest

from geodata.cli.console import FSI, PDI, plain, print_table

ROW = ("al-qaim", "handed over", "a long reason " * 8, ("Al-Qaim base", "قاعدة القائم"))


def printed(capsys, monkeypatch, *, columns: int, terminal: bool) -> list[str]:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((columns, 24)))
    print_table("", ("base_id", "status", "why", "name"), [ROW], head=2)
    return capsys.readouterr().out.splitlines()


def test_off_a_terminal_a_row_is_a_line(capsys, monkeypatch):
    lines = printed(capsys, monkeypatch, columns=80, terminal=False)
    assert len(lines) == 2
    assert lines[1].startswith("al-qaim  handed over  a long reason")


def test_on_a_narrow_terminal_nothing_is_cut_or_broken(capsys, monkeypatch):
    lines = printed(capsys, monkeypatch, columns=40, terminal=True)
    assert lines[1] == "al-qaim  handed over"
    assert lines[2] == "    " + ROW[2]
    assert lines[3] == f"    Al-Qaim base, {FSI}قاعدة القائم{PDI}"


def test_text_is_not_read_as_markup(capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    print_table("", ("when",), [("[2020-03-16..2020-03-17]",), ("[red]:smile:",)], head=1)
    assert capsys.readouterr().out.splitlines()[1:] == ["[2020-03-16..2020-03-17]", "[red]:smile:"]


@pytest.mark.parametrize("text", ["a\x1b]0;title\x07", "a\u202eb", "a\nb", "\u2069a\x9b2J"])
def test_no_text_steers_the_terminal(text):
    assert not set("\x1b\x07\u202e\n\u2069\x9b") & set(plain(text))
