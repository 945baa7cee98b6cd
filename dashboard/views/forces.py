"""Forces: how many troops, how many attacks, and how well either is known."""

from __future__ import annotations

import streamlit as st

from dashboard import library, listing, state
from dashboard.asking import draw_filtered, events_filtered
from dashboard.charts import attack_rows, attacks, force_rows, forces
from dashboard.figure import Figure, draw_figure
from dashboard.telling import Teller
from dashboard.words import load_words
from geodata.events.events import select_events
from geodata.events.monthly import attacks_by_base, attacks_by_weapon
from geodata.events.spells import load_spells
from geodata.forces import load_forces, milestones

atlas = library.atlas()
selection = state.current()
words = load_words(selection.lang)
teller = Teller(atlas, words)
version = atlas.package.version
numbers = [number for number in load_forces(atlas.package) if number.has_value]
national = [n for n in numbers if n.scope != "base" and n.unit == "persons"]
stones = force_rows.numbered(milestones(atlas.events, numbers))
spells = load_spells(atlas.package)

st.header(words("forces_page.title"), anchor=False)
st.markdown(words("forces_page.lead"))
if national:
    troops = Figure(
        key="troops",
        heading=words("forces_page.troops_title"),
        says=forces.says(national, teller),
        chart=forces.troops_chart(national, stones, teller),
        table=force_rows.table_rows(numbers, teller),
        legend=forces.legend(teller),
    )
    draw_figure(troops, words, version)
    st.subheader(words("forces_page.milestones"), anchor=False)
    st.markdown(words("forces_page.milestones_about"))
    st.html(listing.milestone_list(stones, teller))
shown = select_events(events_filtered(atlas, selection), kinds={"attack"})
every = teller.count("attack", len(select_events(atlas.events, kinds={"attack"})))
draw_filtered(len(shown), every, selection, teller)
by_weapon, by_base = attacks_by_weapon(shown, atlas.details), attacks_by_base(shown)
if by_weapon.counts:
    weapon_names = attack_rows.weapon_words(by_weapon.counts, teller)
    base_names = attack_rows.base_words(by_base, teller)
    weapons = Figure(
        key="weapons",
        heading=words("forces_page.weapon_title"),
        says=attack_rows.weapon_says(by_weapon, teller),
        chart=attacks.weapon_chart(by_weapon.counts, spells, teller),
        table=attack_rows.table_rows(by_weapon.counts, weapon_names, spells, teller),
        legend=attacks.weapon_legend(by_weapon.counts, teller),
    )
    places = Figure(
        key="places",
        heading=words("forces_page.base_title"),
        says=attack_rows.base_says(by_base, teller),
        chart=attacks.base_chart(by_base, spells, teller),
        table=attack_rows.table_rows(by_base.counts, base_names, spells, teller),
        legend=attacks.base_legend(teller),
    )
    draw_figure(weapons, words, version)
    draw_figure(places, words, version)
else:
    st.markdown(words("forces_page.no_attacks"))
if spells:
    st.subheader(words("forces_page.covered_title"), anchor=False)
    st.markdown(words("forces_page.covered_about"))
    st.html(listing.spell_list(spells, teller))
for key, some in (
    ("percent_title", [n for n in numbers if n.unit == "percent"]),
    ("bases_title", [n for n in numbers if n.scope == "base"]),
):
    if some:
        st.subheader(words(f"forces_page.{key}"), anchor=False)
        st.html(listing.number_list(some, teller))
