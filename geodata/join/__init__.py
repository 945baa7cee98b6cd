"""Joins of a user's table to the bases: by the name it prints, and by the place it gives."""

from geodata.join.names import NameJoin, join_names, join_names_to_table
from geodata.join.places import Nearest, Places

__all__ = ["NameJoin", "Nearest", "Places", "join_names", "join_names_to_table"]
