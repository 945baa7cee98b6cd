"""How many events each base had within the radius, month by month, and how surely."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard import library
from dashboard.charts.legend import Key
from dashboard.charts.nearby import COARSE, SURE, month_rows, nearby_chart, table_rows
from dashboard.figure import Figure, draw_figure
from dashboard.your_data.preview import base_names
from dashboard.your_data.saying import isolated
from geodata.join.counts import base_counts, monthly_counts

if TYPE_CHECKING:
    import pyarrow as pa

    from dashboard.words import Words
    from geodata.join.counts import BaseCount
    from geodata.join.kept import KeptJoin

ALL: Final = "*"
NOWHERE: Final = ""


def draw_counts(made: KeptJoin, words: Words) -> None:
    """Draw the counts of one base, or of all of them."""
    counts = _counts(str(made.path), made.path.stat().st_mtime_ns)
    sums, km = base_counts(counts), f"{made.within_m / 1000:g}"
    if not sums:
        st.markdown(words("your_data.counts_none", km=km))
        return
    names = base_names(words.lang) | {
        ALL: words("your_data.counts_all"),
        NOWHERE: words("your_data.counts_nowhere"),
    }
    known = [ALL, *(one.base_id or NOWHERE for one in sums)]
    with st.container(key="yd-counts", gap="small"):
        st.html("<hr>")
        base = st.selectbox(
            words("your_data.counts_base"),
            known,
            format_func=lambda one: names.get(one, one),
            key=f"counts-base-{made.path.parent.name}",
        )
        _draw_figure(counts, _chosen(sums, base), (base, names.get(base, base)), (km, words))


def _draw_figure(
    counts: pa.Table, chosen: tuple[int, int], base: tuple[str, str], told: tuple[str, Words]
) -> None:
    km, words = told
    sure, coarse = chosen
    name = isolated(base[1])
    share = f"{100 * coarse / (sure + coarse):.0f}"
    facts = {"km": km, "base": name, "sure": f"{sure:,}", "coarse": f"{coarse:,}", "share": share}
    wanted = None if base[0] == ALL else base[0]
    months = month_rows(counts, wanted)
    figure = Figure(
        key="near-bases",
        heading=words("your_data.counts_title", base=name),
        says=words("your_data.counts_says", **facts),
        chart=nearby_chart(months, words),
        table=table_rows(months, words),
        legend=[Key(words("your_data.sure"), SURE), Key(words("your_data.coarse"), COARSE)],
    )
    draw_figure(figure, words, library.atlas().package.version)


def _chosen(sums: tuple[BaseCount, ...], base: str) -> tuple[int, int]:
    some = [one for one in sums if base in (ALL, one.base_id or NOWHERE)]
    return sum(one.sure for one in some), sum(one.coarse for one in some)


@st.cache_data(max_entries=4, show_spinner=False)
def _counts(path: str, stamp: int) -> pa.Table:
    """Return the counts of a joined table; its name stays when it is joined again."""
    del stamp  # a key of the cache
    return monthly_counts(Path(path))
