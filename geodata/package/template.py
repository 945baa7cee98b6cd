"""An empty data package to start from: every table with its columns, explained."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

from geodata.errors import OutputError
from geodata.package.dictionary import data_dictionary
from geodata.package.package import DESCRIPTOR, load_package
from geodata.whole_files import whole_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

BORROWED: Final = "status_rules"
"""The one table that is ours as long as a package does not bring it."""
_ISO_3166_2: Final = {"pattern": "[A-Z]{2}-[A-Z0-9]{1,3}"}
_HEAD: Final = """# A data package for Handover Atlas

Every table here is empty but for its header. Fill in what you know, row by row; leave what you do
not know empty. The order below is the one to work in: bases first, then their names, the sources,
the events, and what each event rests on.

```
handover validate .                 every problem, with its line
handover status --data . --at 2020-01-01
handover serve --data .             the map, with your bases instead of ours
```

* `datapackage.json` says what every column means; change `name`, `title` and `licenses` to yours.
* `"mode": "instead"` lets your bases stand instead of ours; `"beside"` adds them to ours.
* Ids are lower-case words with hyphens, such as `k-1`, and never change.
* Points are longitude and latitude in degrees, WGS 84; dates are as precise as their source:
  `2020`, `2020-03`, `2020-03-26`, `2020-03~` (about), `[2020-03-16,2020-03-17]` (one of them).
* Text is UTF-8; names and summaries are in English (`_en`) and Arabic (`_ar`).
* What kind of event makes which status is said by our rules, until you add `status_rules.csv`.

A base, a name for it, a source and an event look like this:

```
bases.csv    id,role,name_en,name_ar,label_en,label_ar,kind,governorate,lon,lat,radius_m,point_of,origin
             example-camp,base,Example Camp,معسكر المثال,Example,المثال,camp,IQ-AN,43.1,33.4,1500,site,record
names.csv    base_id,name,lang,strength,printed_in
             example-camp,Example Camp,en,strong,press
sources.csv  id,publisher,url,kind
             wire-1,A news agency,https://example.org/1,wire
events.csv   id,scope,base_id,kind,when,confidence,summary_en,summary_ar
             example-camp-2020,base,example-camp,handover,2020-03-26,high,Handed over.,سُلّم.
```
"""  # noqa: E501 - rows of a table


def write_template(folder: Path, *, created: date) -> tuple[str, ...]:
    """Write an empty, commented package that ``handover validate`` accepts.

    Args:
        folder: Where to; it is made, and must be empty if it is there.
        created: The day the package says it was made.

    Returns:
        The names of the files, in the order they were written.

    Raises:
        OutputError: The folder is not empty, or cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise OutputError(str(folder), "is not empty; name a folder that is")
    except OSError as error:
        raise OutputError(str(folder), f"cannot be written: {error.strerror}") from None
    descriptor = _descriptor(created)
    files = {f"{table['name']}.csv": _header(table) for table in descriptor["resources"]}
    files["README.md"] = _HEAD + "\n## " + data_dictionary(descriptor).split("\n## ", 1)[1]
    files[DESCRIPTOR] = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    for name, text in files.items():
        with whole_file(folder / name) as part:
            part.write_bytes(text.encode())
    return tuple(files)


def _descriptor(created: date) -> dict[str, Any]:
    ours = load_package().descriptor["resources"]
    tables = [_of_any_country(table) for table in ours if table["name"] != BORROWED]
    return {
        "profile": "data-package",
        "name": "my-atlas",
        "title": "My atlas",
        "title_ar": "أطلسي",
        "description": "Say what is in here, from when to when, and how complete it is.",
        "version": "0.1",
        "created": f"{created.isoformat()}T00:00:00Z",
        "mode": "instead",
        "licenses": [],
        "resources": tables,
    }


def _of_any_country(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table whose governorates may be those of any country."""
    schema = table["schema"]
    fields = [
        {**field, "constraints": _ISO_3166_2} if field["name"] == "governorate" else field
        for field in schema["fields"]
    ]
    return {**table, "schema": {**schema, "fields": fields}}


def _header(table: Mapping[str, Any]) -> str:
    line = io.StringIO()
    columns = [column["name"] for column in table["schema"]["fields"]]
    csv.writer(line, lineterminator="\n").writerow(columns)
    return line.getvalue()
