"""Work given out to others comes back in order, with little waiting."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from geodata.in_order import in_order


def test_results_keep_their_order_whoever_is_done_first():
    def nap(number):
        time.sleep(0.02 if number % 2 == 0 else 0)
        return number

    with ThreadPoolExecutor(4) as pool:
        assert list(in_order(lambda one: pool.submit(nap, one), range(20), 3)) == list(range(20))


def test_no_more_is_begun_than_may_wait():
    begun = []
    with ThreadPoolExecutor(1) as pool:
        results = in_order(lambda one: begun.append(one) or pool.submit(str, one), range(9), 2)
        assert next(results) == "0"
        assert begun == [0, 1, 2]


def test_an_error_reaches_who_takes():
    with ThreadPoolExecutor(1) as pool, pytest.raises(ValueError, match="x"):
        list(in_order(lambda one: pool.submit(int, one), ["1", "x"], 2))
