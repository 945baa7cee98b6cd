"""The page's own style sheet."""

from __future__ import annotations

from pathlib import Path

import streamlit as st


def draw_style() -> None:
    """Put the sheet on the page; it speaks of nothing but the classes and keys of this page."""
    sheet = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    st.html(f"<style>{sheet}</style>")
