"""Every way to do a step gives the same answer: what is fast is also right."""

from collections import defaultdict
from importlib import import_module

import pytest

from benchmarks import generate
from benchmarks.__main__ import all_cases

ROWS = 10_000
APART = ("dask", "cold start")
"""Cases that start processes have tests of their own."""
CASES = [
    case
    for case in all_cases()
    if case.rows == ROWS and not any(word in f"{case.step} {case.name}" for word in APART)
]
GROUPS = defaultdict(list)
for _case in CASES:
    if _case.answer:
        GROUPS[_case.step].append(_case)


@pytest.fixture(autouse=True)
def folder(tmp_path_factory, monkeypatch):
    """Tables are made anew, beside nobody's."""
    monkeypatch.setattr(generate, "FOLDER", tmp_path_factory.getbasetemp() / "bench")


def answer(case):
    module, _, function = case.prepare.partition(":")
    prepared = getattr(import_module(module), function)(ROWS)
    try:
        found = prepared.run()
        return prepared.answer(found) if prepared.answer else None
    finally:
        prepared.close()


@pytest.mark.parametrize("step", GROUPS)
def test_all_ways_to_do_a_step_agree(step):
    answers = {case.name: answer(case) for case in GROUPS[step]}
    assert len(set(answers.values())) == 1, answers


@pytest.mark.parametrize("case", [case for case in CASES if not case.answer], ids=str)
def test_floors_and_peers_run(case):
    answer(case)


def test_no_two_cases_have_the_same_key():
    keys = [case.key for case in all_cases()]
    assert len(keys) == len(set(keys))


def test_every_limit_is_against_a_case_there_is():
    keys = {case.key for case in all_cases()}
    for case in all_cases():
        for limit in case.limits:
            assert (case.step, limit.against or case.name, limit.rows or case.rows) in keys


def test_a_smaller_table_is_the_beginning_of_a_larger_one():
    small, large = next(generate.batches(100)), next(generate.batches(500))
    assert large.slice(0, 100).to_pandas().equals(small.to_pandas())


def test_the_table_has_the_shape_of_real_ones():
    rows = next(generate.batches(20_000))
    notes = rows["notes"].to_pylist()
    arabic = sum("ا" in note and "ل" in note for note in notes) / len(notes)
    assert len(set(notes)) == len(notes)
    assert 0.3 < arabic < 0.5
    assert len(set(rows["lon"].to_pylist())) < 0.7 * len(rows)
