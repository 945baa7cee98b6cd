"""The data dictionary: what every column means, written from ``datapackage.json``.

``python -m geodata.package.dictionary`` writes ``docs/data-dictionary.md`` anew; a test fails when
the file and the descriptor have drifted apart.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.package.package import load_package

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Descriptor = dict[str, Any]

DICTIONARY = Path(__file__).parents[2] / "docs" / "data-dictionary.md"
_HEAD = """# Data dictionary

Written from `geodata/data/datapackage.json` by `python -m geodata.package.dictionary`: change the
descriptor, not this page. What the tables hold and how far to trust them is in [data.md](data.md).
"""


def data_dictionary(descriptor: Mapping[str, Any]) -> str:
    """Return the page, in Markdown: one section a table, one row a column, in the file's order.

    >>> field = {"name": "lon", "type": "number", "unit": "degrees", "description": "Longitude."}
    >>> page = data_dictionary({"resources": [{"name": "spots", "schema": {"fields": [field]}}]})
    >>> print(page.splitlines()[-1])
    | `lon` | number, degrees |  | Longitude. |  |
    """
    sections = (_section(resource) for resource in descriptor["resources"])
    return _HEAD + "".join(sections)


def _section(resource: Descriptor) -> str:
    schema = resource["schema"]
    rows = "".join(map(_row, schema["fields"]))
    return (
        f"\n## {resource['name']}\n\n{_intro(resource)}{_keys(schema)}"
        f"| column | type | rules | meaning | المعنى |\n|---|---|---|---|---|\n{rows}"
    )


def _intro(resource: Descriptor) -> str:
    texts = [str(resource[key]) for key in ("description", "description_ar") if key in resource]
    return "".join(f"{_cell(text)}\n\n" for text in texts)


def _keys(schema: Descriptor) -> str:
    key = schema.get("primaryKey", [])
    columns = [key] if isinstance(key, str) else key
    said = [f"Key: {', '.join(f'`{column}`' for column in columns)}."] if columns else []
    for foreign in schema.get("foreignKeys", []):
        reference = foreign["reference"]
        target = f"{reference['resource'] or 'this table'}.{reference['fields']}"
        said.append(f"`{foreign['fields']}` is one of `{target}`.")
    return f"{' '.join(said)}\n\n" if said else ""


def _row(field: Descriptor) -> str:
    kind = ", ".join(str(field[key]) for key in ("type", "unit") if key in field)
    rules = _rules(field.get("constraints", {}))
    meaning, meaning_ar = (str(field.get(key, "")) for key in ("description", "description_ar"))
    return f"| `{field['name']}` | {kind} | {rules} | {_cell(meaning)} | {_cell(meaning_ar)} |\n"


def _rules(constraints: Descriptor) -> str:
    said = [name for name in ("required", "unique") if constraints.get(name)]
    if "enum" in constraints:
        said.append("one of " + " ".join(f"`{word}`" for word in constraints["enum"]))
    if "pattern" in constraints:
        said.append(f"`{constraints['pattern']}`")
    if "minimum" in constraints:
        said.append(f"from {constraints['minimum']}")
    if "maximum" in constraints:
        said.append(f"up to {constraints['maximum']}")
    if "maxLength" in constraints:
        said.append(f"at most {constraints['maxLength']} characters")
    return _cell("; ".join(said))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the data dictionary of the embedded package."""
    parser = argparse.ArgumentParser(
        prog="python -m geodata.package.dictionary", description=main.__doc__
    )
    parser.add_argument("-o", "--output", type=Path, default=DICTIONARY)
    page = parser.parse_args(arguments).output
    page.write_text(data_dictionary(load_package().descriptor), encoding="utf-8")
    sys.stdout.write(f"{page}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
