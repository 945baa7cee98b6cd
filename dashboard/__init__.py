"""The Streamlit app: draws what `geodata` computes, decides nothing."""
