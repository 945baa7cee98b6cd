"""Forces: how many troops, how many attacks, and how well either is known."""

from __future__ import annotations

import streamlit as st

from dashboard import figures, library, listing, sheet, state
from dashboard.asking import draw_filtered, events_filtered
from dashboard.charts import attack_rows, attacks, force_rows
from dashboard.figure import Figure, draw_figure
from dashboard.telling import Teller
from geodata.events.events import select_events
from geodata.events.monthly import attacks_by_base, attacks_by_weapon
from geodata.events.spells import load_spells
from geodata.forces import milestones

atlas = library.atlas()
selection = state.current()
words = library.words(selection.lang)
teller = Teller(atlas, words)
version = atlas.package.version
numbers = [number for number in atlas.forces if number.has_value]
national = [n for n in numbers if n.scope != "base" and n.unit == "persons"]
stones = force_rows.numbered(milestones(atlas.events, numbers))
spells = load_spells(atlas.package)

st.header(words("forces_page.title"), anchor=False)
st.markdown(words("forces_page.lead"))
if national:
    draw_figure(figures.troops(teller, numbers, stones), words, version)
    st.subheader(words("forces_page.milestones"), anchor=False)
    st.markdown(words("forces_page.milestones_about"))
    st.html(listing.milestone_list(stones, teller))
else:
    st.html(sheet.nothing(words("forces_page.no_numbers_title"), words("forces_page.no_numbers")))
everything = select_events(atlas.events, kinds={"attack"})
shown = select_events(events_filtered(atlas, selection), kinds={"attack"})
draw_filtered(len(shown), teller.count("attack", len(everything)), selection, teller)
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
elif everything:
    st.markdown(words("forces_page.no_attacks"))
else:
    title, text = (words(f"forces_page.no_attacks_{part}") for part in ("title", "ever"))
    st.html(sheet.nothing(title, text))
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
