"""Laws of the date reader: places slice back to words, dates parse, nothing is sharper."""

from __future__ import annotations

from calendar import day_name
from datetime import date
from time import process_time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from geodata.articles.dates.dates import find_dates, published_in
from geodata.articles.dates.lexicon import lexicon
from geodata.dates.edtf import MONTHS_AR_INTERNATIONAL, MONTHS_AR_IRAQ, MONTHS_EN, parse_edtf

known = st.sampled_from(sorted(lexicon().single))
others = st.sampled_from(
    (
        *("5", "17", "31", "2020", "1442", "05/06/2021", "21-12-2021", "31/02/2020", "و19", "3.5"),
        *("K-1", ",", "،", ".", "/", "-", "(", ")", ":", "\n", "القاعدة", "left"),
    )
)
texts = st.one_of(
    st.text(),
    st.lists(st.one_of(known, others), max_size=20).map(" ".join),
    st.lists(st.one_of(known, others), max_size=12).map("".join),
)
printed = st.one_of(st.none(), st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1)))
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1))


@given(texts, printed)
@settings(max_examples=300, deadline=None)
def test_places_slice_back_to_words_in_order(text: str, published: date | None) -> None:
    last = 0
    for phrase in find_dates(text, published):
        assert text[phrase.start : phrase.end] == phrase.words == phrase.words.strip()
        assert phrase.start >= last
        last = phrase.end


@given(texts, printed)
@example("2000-200", None)
@example("2000-50000", None)
@example("2015-14", None)
@settings(max_examples=300, deadline=None)
def test_every_date_is_of_the_subset(text: str, published: date | None) -> None:
    for phrase in find_dates(text, published):
        assert phrase.basis in ("explicit", "relative", "event", "implied")
        if phrase.edtf is not None:
            parse_edtf(phrase.edtf)


@given(texts)
@settings(deadline=None)
def test_the_day_of_publication_stands_in_the_text(text: str) -> None:
    found = published_in(text)
    assert found is None or text[found.start : found.end] == found.words


@given(days, st.sampled_from(["{d} {m} {y}", "{d} من {m} عام {y}", "{d} {m}/ {i} {y}م"]))
@settings(deadline=None)
def test_any_day_in_arabic_is_read_as_it_was_written(day: date, form: str) -> None:
    names = {"m": MONTHS_AR_IRAQ[day.month - 1], "i": MONTHS_AR_INTERNATIONAL[day.month - 1]}
    (phrase,) = find_dates(f"سلمت في {form.format(d=day.day, y=day.year, **names)} القاعدة")
    assert phrase.edtf == day.isoformat()


@given(days, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{s} {d}, {y}", "{iso}"]))
@settings(deadline=None)
def test_any_day_in_english_is_read_as_it_was_written(day: date, form: str) -> None:
    name = MONTHS_EN[day.month - 1]
    written = form.format(d=day.day, m=name, s=name[:3], y=day.year, iso=day.isoformat())
    (phrase,) = find_dates(f"handed over on {written} to Iraq")
    assert phrase.edtf == day.isoformat()


@given(days, st.sampled_from(MONTHS_EN + MONTHS_AR_IRAQ))
@settings(deadline=None)
def test_a_month_is_never_read_as_a_day(published: date, month: str) -> None:
    for text in (f"in {month}", f"في {month} الماضي", f"in {month} 2020"):
        for phrase in find_dates(text, published):
            assert phrase.edtf is not None
            assert len(phrase.edtf) == len("2020-03")


@given(days, st.integers(0, 6))
@settings(deadline=None)
def test_a_past_weekday_is_within_the_week_before(published: date, weekday: int) -> None:
    name = day_name[weekday]
    (phrase,) = find_dates(f"on {name}", published)
    day = date.fromisoformat(phrase.edtf or "")
    assert day.weekday() == weekday
    assert 0 <= (published - day).days < 7


def test_cost_grows_with_the_text_and_no_faster() -> None:
    line = "سلم التحالف القاعدة في 29 آذار 2020، وقال بيان الأحد الماضي إن القوات غادرت.\n"
    short, long = line * 80, line * 640
    find_dates(short, date(2021, 12, 21))

    def seconds(text: str) -> float:
        start = process_time()
        find_dates(text, date(2021, 12, 21))
        return process_time() - start

    assert min(seconds(long) for _ in range(5)) < 16 * min(seconds(short) for _ in range(5))
