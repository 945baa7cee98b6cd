"""Handover Atlas: who held which base when, and according to whom."""
