"""Wrong answers count for nothing, whoever is fast; limits are judged within one run."""

import random

import pytest

from benchmarks.case import Case, Limit, Prepared, named
from benchmarks.report import limits_table, results, times_table
from benchmarks.rounds import Run, measure
from benchmarks.verdicts import judge


def quick_thing(rows):
    return Prepared(lambda: rows, str)


def broken_thing(rows):
    raise ValueError(rows)


def run_of(*measured):
    """A run in which each case took some seconds and megabytes, and answered something."""
    run = Run(tuple(case for case, *_ in measured))
    for case, seconds, peak_mb, answer in measured:
        run.measured[case.key] = [
            {"seconds": s, "processor_s": s, "peak_mb": peak_mb, "answer": answer, "load": 0.5}
            for s in seconds
        ]
    return run


def case(name, rows=100, role="ours", *limits, step="step"):
    return Case(step, name, rows, "m:f", role, limits, answer="same")


def test_every_case_runs_in_a_process_of_its_own():
    cases = [
        Case("step", "quick", 7, named(quick_thing)),
        Case("step", "other", 8, named(quick_thing)),
    ]
    run = measure(cases, rounds=2, order=random.Random(1))  # noqa: S311
    assert [one["answer"] for one in run.measured["step", "quick", 7]] == ["7", "7"]
    assert not run.failed
    assert run.median(cases[0], "peak_mb") > 1


def test_a_case_that_breaks_is_told_and_not_run_again():
    broken = Case("step", "broken", 7, named(broken_thing))
    run = measure([broken], rounds=3, order=random.Random(1))  # noqa: S311
    assert run.failed == {broken.key: "ValueError: 7"}


def test_the_median_round_counts():
    ours, floor = case("ours", 100, "ours", Limit("ratio", 2, "floor")), case("floor", role="floor")
    (verdict,) = judge(run_of((ours, (9.0, 3.0, 1.0), 1, "a"), (floor, (2.0,), 1, "a")))
    assert (verdict.value, verdict.met) == (1.5, True)


@pytest.mark.parametrize(
    ("limit", "value", "met"),
    [
        (Limit("ratio", 2, "peer"), 0.25, True),
        (Limit("faster", 5, "peer"), 4, False),
        (Limit("ms", 1_000), 1_000, True),
        (Limit("mb", 99), 100, False),
        (Limit("peak", 0.5, "peer"), 0.5, True),
        (Limit("growth", 1.05, rows=10), 1, True),
    ],
)
def test_limits_are_judged_against_cases_of_the_same_run(limit, value, met):
    run = run_of(
        (case("ours", 100, "ours", limit), (1.0,), 100, "a"),
        (case("peer", role="peer"), (4.0,), 200, "a"),
        (case("ours", 10), (0.1,), 50, "b"),
    )
    verdict = judge(run)[0]
    assert (verdict.value, verdict.met) == (pytest.approx(value), met)


def test_a_limit_whose_other_case_was_not_run_is_not_judged():
    ours = case("ours", 100, "ours", Limit("ratio", 2, "floor"))
    assert judge(run_of((ours, (1.0,), 1, "a"))) == []


def test_a_wrong_answer_is_void_however_fast():
    ours = case("ours", 100, "ours", Limit("faster", 2, "peer"))
    run = run_of((ours, (1.0,), 1, "wrong"), (case("peer", role="truth"), (9.0,), 1, "right"))
    (verdict,) = judge(run)
    assert run.wrong == {ours.key}
    assert not verdict.met
    assert "WRONG ANSWER" in limits_table(run, [verdict])
    assert "WRONG" in times_table(run)


def test_where_nobody_knows_the_truth_all_that_differ_are_void():
    one, other = case("ours"), case("peer", role="peer")
    assert run_of((one, (1.0,), 1, "a"), (other, (1.0,), 1, "b")).wrong == {one.key, other.key}
    assert run_of((one, (1.0,), 1, "a"), (other, (1.0,), 1, "a")).wrong == set()


def test_results_say_what_they_depend_on():
    ours = case("ours", 100, "ours", Limit("ms", 1))
    run = run_of((ours, (1.0,), 1, "a"))
    document = results(run, judge(run))
    assert document["versions"]["numpy"]
    assert document["cases"][0]["rounds"][0]["load"] == 0.5
    assert document["verdicts"][0]["met"] is False
