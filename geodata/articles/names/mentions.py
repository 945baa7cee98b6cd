"""Find the bases an article names, and say by which rule each name counts.

A strong name counts where it stands; others need a head word beside them, in lists too; a base
named so once may be named weakly later. A name in doubt is kept as a question for a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.articles.names.abroad import countries_but, home_of, stands_abroad
from geodata.articles.names.acts import (
    in_company,
    in_headlines,
    in_list_with,
    is_acted_on,
    is_apposed,
    is_foreign,
    is_freed,
    is_surname,
    is_told_with,
    is_town,
    lies_far,
    lies_in,
)
from geodata.articles.names.alone import is_meant_alone, speaks_of_bases
from geodata.articles.names.bare_names import bare_names
from geodata.articles.names.cities import CITY, taken_for_once
from geodata.articles.names.known_names import KnownNames, Standing
from geodata.articles.names.lists import chains, in_lists
from geodata.articles.names.mention import Mention, mention_of
from geodata.articles.names.near_names import NearNames, near_misses
from geodata.articles.names.seen_names import Seen, Taken, joined, named_before, seen
from geodata.articles.names.shown_names import shown_by_troops
from geodata.articles.names.spellings import compile_spellings
from geodata.articles.text.surroundings import is_beside, speaks_of_airport
from geodata.articles.text.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.articles.names.spellings import Hit
    from geodata.articles.text.text import Article
    from geodata.gazetteer.gazetteer import Gazetteer


class MentionFinder:
    """Finds the names of one gazetteer in any text; made once, used for many."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._spellings = compile_spellings(gazetteer)
        self._known = KnownNames(gazetteer)
        self._near = NearNames(self._spellings.stems)
        everywhere = (*gazetteer.bases, *gazetteer.sites)
        self._abroad = countries_but(home_of(place.governorate for place in everywhere))

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the bases named in ``text``, in order."""
        found = self.find_in(read_text(text))
        return tuple(m for m in found if m.base_id and m.rule != CITY)

    def find_in(self, article: Article) -> tuple[Mention, ...]:
        """Return the bases named in an article and the names in doubt, in order."""
        names = [seen(article, hit) for hit in self._hits(article)]
        taken = joined(article, names, self._decided(article, names), self._known)
        found = [mention_of(article, name) for name in taken if name]
        found += [mention_of(article, name) for name in bare_names(names, taken, self._known)]
        for miss in near_misses(article, names, self._near):
            ids = [self._known.standing(f"{stem} base").weakly for stem in miss.others]
            meant = tuple(dict.fromkeys(base_id for some in ids for base_id in some))
            found += [mention_of(article, miss._replace(others=meant))] if meant else []
        return tuple(sorted(found, key=lambda m: (m.start, m.end)))

    def _hits(self, article: Article) -> Iterator[Hit]:
        """Yield the names found, without Latin ones printed in small letters."""
        for hit in self._spellings.hits(article.copy):
            latin = article.copy[hit.start].isascii()
            if not (latin and self._is_common_noun(article, hit)):
                yield hit

    def _is_common_noun(self, article: Article, hit: Hit) -> bool:
        start, end = article.span(hit.start, hit.end)
        return self._spellings.is_common_noun(article.raw[start:end], hit.stem)

    def _decided(self, article: Article, names: Sequence[Seen]) -> list[Taken | None]:
        """Decide name after name: what was named before counts for those behind it.

        A headline may name weakly what the story then names strongly.
        """
        lists = chains(article, names)
        listed = in_lists(article, names, lists)
        named: set[str] = set()
        decided: list[Taken | None] = []
        for number, name in enumerate(names):
            taken = self._settled(article, name, named, listed=number in listed)
            taken = None if taken and lies_in(article, decided[-1:], taken) else taken
            named |= {taken.base_id} if taken and taken.base_id else set()
            decided.append(taken)
        for number, name in enumerate(names):
            if decided[number] is None and in_headlines(article, name.start):
                decided[number] = self._settled(article, name, named)
        for number, bare in shown_by_troops(article, names, decided, known=self._known):
            before = decided[number - 1 : number]
            taken = self._by_act(article, names[number], bare.weakly[0], bare, *before)
            decided[number] = taken
            named |= {bare.weakly[0]} if taken else set()
        return self._with_acts(article, names, decided, named=named, lists=lists)

    def _with_acts(
        self,
        article: Article,
        names: Sequence[Seen],
        decided: list[Taken | None],
        *,
        named: set[str],
        lists: Sequence[list[int]],
    ) -> list[Taken | None]:
        """Take weak names that are handed over or fired on, or stand in a list with a base."""
        if all(decided) or not (named or speaks_of_bases(article)):
            return decided
        shown: set[str] = set()
        for number, name in enumerate(names):
            if decided[number] or name.blocked or name.direct_heads():
                continue
            bare = self._known.standing(name.hit.stem)
            before = decided[number - 1] if number else None
            meant = bare.only_meant or self._joined_on(article, name, before, named)
            if not meant:
                decided[number] = self._for_once(article, name, bare, named)
                continue
            if is_surname(article, name):
                continue
            listed = in_list_with(lists, number, decided)
            told = listed or is_told_with(article, name, decided)
            told = told or (is_acted_on if named else is_meant_alone)(article, name)
            if meant in shown or told:
                shown |= set() if listed else {meant}
                decided[number] = self._by_act(article, name, meant, bare, before, listed=listed)
        for number, meant in in_company(article, names, decided, known=self._known, lists=lists):
            bare = self._known.standing(names[number].hit.stem)
            decided[number] = self._by_act(article, names[number], meant, bare)
        return decided

    def _for_once(
        self, article: Article, name: Seen, bare: Standing, named: set[str]
    ) -> Taken | None:
        """Take a common word or a city's name that only what stands around it shows."""
        if not bare.town and lies_far(article, name):
            meant = self._known.standing(name.under_head()).base_id
            return name.taken(meant, "act", ()) if meant in named else None
        return taken_for_once(article, name, self._known) if named else None

    def _joined_on(
        self, article: Article, name: Seen, before: Taken | None, named: set[str]
    ) -> str | None:
        """Return what a common word is joined to a base with و: "عين الأسد وحرير"."""
        if is_freed(article, name):
            meant = self._known.standing(name.under_head()).base_id
            return meant if meant in named else None
        if not (before and before.base_id and name.hit.clitic.startswith("و")):
            return None
        meant = self._known.standing(name.under_head()).base_id
        return meant if article.copy[before.end : name.leaning] == " " and meant in named else None

    def _by_act(
        self,
        article: Article,
        name: Seen,
        meant: str,
        bare: Standing,
        *before: Taken | None,
        listed: bool = False,
    ) -> Taken | None:
        taken = name.taken(meant, "act", tuple(o for o in bare.others if o != meant))
        abroad = stands_abroad(article, (taken.start, taken.end), self._abroad)
        where = abroad or lies_in(article, before, taken)
        return None if where or (not listed and is_town(article, name)) else taken

    def _settled(
        self, article: Article, name: Seen, named: set[str], *, listed: bool = False
    ) -> Taken | None:
        taken = self._take(article, name, named, listed=listed)
        if taken is None or stands_abroad(article, (taken.start, taken.end), self._abroad):
            return None
        weak = taken.rule == "named_before"
        return None if weak and is_town(article, name) else taken

    def _take(
        self, article: Article, name: Seen, named: set[str], *, listed: bool = False
    ) -> Taken | None:
        """Say what a name stands for, by the first rule that answers."""
        if direct := name.direct_heads():
            return self._with_head(article, name, direct, named)
        bare = self._known.standing(name.hit.stem)
        if listed and (taken := self._listed(name)):
            return taken
        strong = bare.base_id and not bare.town
        blocked = name.blocked and not (strong and is_beside(article, name.leaning))
        if blocked or (bare.base_id in self._known.sites and is_surname(article, name)):
            return None
        if bare.base_id and strong:
            return name.taken(bare.base_id, "strong", bare.others)
        apart = name.before and name.before.apart
        if is_apposed(article, name) or (apart and (not bare.common or is_foreign(article, name))):
            found = self._known.standing(name.under_head())
            if not found.base_id and name.before:
                found = self._known.standing(name.with_head_behind())
            if found.base_id:
                return name.taken(found.base_id, "head_word", found.others)
        return named_before(name, bare, named)

    def _listed(self, name: Seen) -> Taken | None:
        """Decide a name that shares the head word of its list."""
        found = self._known.standing(name.under_head())
        own = self._known.own.get(name.hit.stem)
        base_id = found.base_id or (own if own in found.others else None)
        return name.taken(base_id, "list", found.others) if base_id else None

    def _is_of_capital(self, article: Article, name: Seen, found: Standing) -> bool:
        """Tell whether an airport told beside a name shows the only base of that name."""
        bare = self._known.standing(name.hit.stem)
        if bare.city or bare.town or len(found.weakly) != 1:
            return False
        sentence = article.sentences[article.sentence_at(name.start)]
        return speaks_of_airport(article, sentence)

    def _with_head(
        self, article: Article, name: Seen, phrase: str, named: set[str]
    ) -> Taken | None:
        """Decide a name right beside a head word."""
        found = self._known.standing(phrase)
        if found.base_id and name.means_followers() and found.base_id not in self._known.camps:
            return None
        if found.base_id:
            strong = self._known.standing(name.hit.stem).base_id == found.base_id
            return name.taken(found.base_id, "strong" if strong else "head_word", found.others)
        if not found.ambiguous:
            bare = self._known.standing(name.hit.stem)
            site = bare.base_id in self._known.sites and not name.blocked
            alone = bare.base_id and not bare.town and (name.after is None or site)
            return name.taken(bare.base_id, "strong", bare.others) if alone else None
        own = self._known.own.get(name.hit.stem)
        if own is None and self._is_of_capital(article, name, found):
            own = found.weakly[0]
        if own in found.others:
            return name.taken(own, "head_word", tuple(o for o in found.others if o != own))
        airport = self._known.is_airport(phrase)
        meant = [base_id for base_id in found.weakly if base_id in named and not airport]
        rest = tuple(other for other in found.others if other not in meant)
        if len(meant) == 1:
            return name.taken(meant[0], "named_before", rest)
        return name.taken(None, "ambiguous", found.others)
