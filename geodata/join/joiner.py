"""The join of one batch of an imported table: the function every engine runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from geodata.join.labels import LABELS, PRECISIONS, Spots, label_nearest
from geodata.join.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from geodata.gazetteer.gazetteer import Gazetteer, Resolution
    from geodata.join.ellipsoid import Floats
    from geodata.join.labels import Labelled

WITHIN_M: Final = 50_000.0
"""Metres around a base's point within which a row joins it, if not asked otherwise."""
NEEDED: Final = ("lon", "lat", "place_precision", "radius_m", "place_name")
"""The columns of an imported table the join reads; what is not there counts as unknown."""
ANSWERS: Final = pa.schema(
    [
        pa.field("base_id", pa.string()),
        pa.field("distance_m", pa.float64()),
        pa.field("uncertainty_m", pa.float64()),
        pa.field("label", pa.string()),
        pa.field("tied_with", pa.string()),
        pa.field("named_base_id", pa.string()),
        pa.field("named_rule", pa.string()),
        pa.field("named_outcome", pa.string()),
    ]
)
"""The columns the join adds, in their order: ``docs/join.md`` explains each."""
MENTIONED: Final = pa.field("mentioned", pa.string())
"""The column added when a column of free text is read too."""
_REMEMBERED: Final = 50_000
_DECIMALS: Final = 4


@dataclass(frozen=True, eq=False)
class Joiner:
    """Joins batches to the bases of a gazetteer, by place and by name.

    Answers depend on nothing but the row, so tables may be cut anywhere and joined anywhere.

    Attributes:
        gazetteer: Whose bases are joined.
        within_m: Metres around a base's point, inclusive.
        text: A column of free text to be searched for bases; empty for none.
    """

    gazetteer: Gazetteer
    within_m: float = WITHIN_M
    text: str = ""

    @property
    def schema(self) -> pa.Schema:
        """The columns of the answers."""
        return ANSWERS.append(MENTIONED) if self.text else ANSWERS

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns that are read."""
        return (*NEEDED, self.text) if self.text else NEEDED

    def answers(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Return the columns of `schema` for each row of a batch.

        Args:
            batch: Has ``lon`` and ``lat``, degrees in WGS 84 (OGC:CRS84), and what it has of
                `needed`; other columns are not looked at.
        """
        found = label_nearest(self._places, _spots(batch), self.within_m)
        columns = [
            _taken(pa.array(self._places.ids, pa.string()), found.place),
            _known(found.distance_m.round(_DECIMALS)),
            _known(found.uncertainty_m),
            _taken(pa.array(LABELS, pa.string()), found.label),
            self._tied(found),
            *self._named(_texts(batch, "place_name")),
        ]
        if self.text:
            columns.append(self._mentioned(_texts(batch, self.text)))
        return pa.RecordBatch.from_arrays(columns, schema=self.schema)

    def _tied(self, found: Labelled) -> pa.Array:
        """Return the ids of other bases as near, joined by a bar; null for nearly every row."""
        others: dict[int, list[str]] = {}
        for row, place in found.ties.tolist():
            others.setdefault(row, []).append(self._places.ids[place])
        texts = np.full(len(found.place), None, dtype=object)
        for row, ids in others.items():
            texts[row] = "|".join(ids)
        return pa.array(texts, pa.string())

    def _named(self, names: pa.DictionaryArray) -> list[pa.Array]:
        """Return base, rule and outcome by name, each different name looked up once."""
        found = [self._look_up(name) for name in names.dictionary.to_pylist()]
        answers = (
            [answer and answer.base_id for answer in found],
            [answer and answer.rule for answer in found],
            [answer and answer.outcome for answer in found],
        )
        return [pa.array(values, pa.string()).take(names.indices) for values in answers]

    def _mentioned(self, texts: pa.DictionaryArray) -> pa.Array:
        """Return the ids of the bases each text names, joined by a bar."""
        found = [self._read(text) for text in texts.dictionary.to_pylist()]
        return pa.array(found, pa.string()).take(texts.indices)

    @cached_property
    def _places(self) -> Places:
        return Places.of(self.gazetteer)

    @cached_property
    def _look_up(self) -> Callable[[str], Resolution | None]:
        """The gazetteer's answer to a name, remembered: batches share most of their names."""
        ask = self.gazetteer.lookup
        return lru_cache(_REMEMBERED)(lambda name: ask(name, suggest=False) if name else None)

    @cached_property
    def _read(self) -> Callable[[str], str | None]:
        """The bases a text names."""
        from geodata.articles.names.mentions import MentionFinder  # noqa: PLC0415 - only for free text

        find = MentionFinder(self.gazetteer).find

        def read(text: str) -> str | None:
            ids = dict.fromkeys(mention.base_id or "" for mention in find(text))
            return "|".join(ids) or None

        return read

    def __getstate__(self) -> dict[str, object]:
        """Return what another process needs; it makes the rest anew."""
        return {"gazetteer": self.gazetteer, "within_m": self.within_m, "text": self.text}


def _spots(batch: pa.RecordBatch) -> Spots:
    """Return where a batch's rows lie; what it has no column for is unknown."""
    words = _texts(batch, "place_precision")
    known = {word: code for code, word in enumerate(PRECISIONS)}
    unknown = known["unknown"]
    codes = [known.get(word, unknown) for word in words.dictionary.to_pylist()]
    precision = np.array([*codes, unknown], dtype=np.int8)[words.indices.fill_null(len(codes))]
    return Spots(
        lon=_floats(batch, "lon"),
        lat=_floats(batch, "lat"),
        precision=precision,
        radius_m=_floats(batch, "radius_m"),
    )


def _floats(batch: pa.RecordBatch, name: str) -> Floats:
    """Return a column of numbers; NaN where one is missing, or the whole column."""
    if name not in batch.schema.names:
        return np.full(len(batch), np.nan)
    column = batch[name].cast(pa.float64())
    return np.asarray(column.to_numpy(zero_copy_only=False), dtype=np.float64)


def _texts(batch: pa.RecordBatch, name: str) -> pa.DictionaryArray:
    """Return a column of text as its different strings and each row's number of them."""
    if name not in batch.schema.names:
        return pa.nulls(len(batch), pa.string()).dictionary_encode()
    column = batch[name]
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    return column.cast(pa.string()).dictionary_encode()


def _known(values: Floats) -> pa.Array:
    """Return numbers, null where they are NaN."""
    return pa.array(values, pa.float64(), from_pandas=True)


def _taken(words: pa.Array, codes: NDArray[np.integer[Any]]) -> pa.Array:
    """Return the word of each code, null where it is negative."""
    return words.take(pa.array(codes, pa.int32(), mask=codes < 0))
