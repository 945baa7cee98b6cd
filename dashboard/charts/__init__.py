"""Charts as altair objects from plain rows: our tokens and fonts, both languages, no Streamlit."""
