"""Work that goes on, looked at twice a second until it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.words import Words
    from dashboard.your_data.queue import Waiting
    from dashboard.your_data.tasks import Task
    from geodata.tables.importing import Progress

EVERY_S = 0.5


def draw_progress(file: Waiting, words: Words) -> None:
    """Draw how far an import is, and the way to stop it."""
    assert file.task
    watch(file.task, lambda told: _shown(told, words), words)


def watch(task: Task[Any, Any], shown: Callable[[Any], tuple[float, str]], words: Words) -> None:
    """Draw how far a task is; when it is over the page is drawn anew.

    Args:
        task: The work.
        shown: Returns share and words for what the task told last.
        words: The page's words.
    """

    @st.fragment(run_every=EVERY_S)
    def look() -> None:
        if not task.is_running:
            st.rerun()
        share, text = shown(task.told)
        st.progress(min(max(share, 0.0), 1.0), text)
        st.button(words("your_data.cancel"), key="yd-cancel", on_click=task.cancel)

    look()


def _shown(told: Progress | None, words: Words) -> tuple[float, str]:
    if told is None:
        return 0.0, words("your_data.progress_start")
    counts = {"read": f"{told.read:,}", "kept": f"{told.kept:,}"}
    text = words("your_data.progress", rate=f"{told.rows_per_s:,.0f}", **counts)
    left = told.seconds_left
    if left is not None:
        text += f" · {words('your_data.progress_left', left=f'{max(left, 1):,.0f}')}"
    return told.share or 0.0, text
