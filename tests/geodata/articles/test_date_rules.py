"""The date grammar is fast without finding anything else than its rules do."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.articles.dates.lexicon import CODES
from geodata.articles.dates.rules import RULES, grammar, rule

dates = st.lists(st.sampled_from(sorted(set(CODES) - {"word", "open"})), max_size=12)
words = st.lists(st.sampled_from(sorted(CODES)), max_size=20)


@cache
def all_rules() -> re.Pattern[str]:
    """Every rule in its order, none of them spared; a bracket before a date is left out."""
    each = "|".join(re.sub(r"\?P<\w+>", "?:", rule(name).pattern) for name in RULES)
    return re.compile(f"(?!{CODES['open']})(?:{each})")


@given(st.one_of(dates, words))
@settings(deadline=None, max_examples=500)
def test_no_date_is_lost_by_trying_only_rules_that_can_begin_with_a_word(kinds: list[str]) -> None:
    codes = "".join(CODES[kind] for kind in kinds)
    found = [match.span() for match in grammar().finditer(codes)]
    assert found == [match.span() for match in all_rules().finditer(codes)]
