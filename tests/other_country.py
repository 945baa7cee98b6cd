"""Another country's package for tests: `handover new`, then five invented places in it."""

import csv
import json

from click.testing import CliRunner

from geodata.cli.cli import main

TITLE, TITLE_AR = "Posts of Veldmark", "مواقع فيلدمارك"
BASES = {
    "norrgard": ("Norrgard Camp", "معسكر نورغارد", 9.10, 47.62),
    "sudholm": ("Sudholm Airfield", "قاعدة سودهولم", 9.74, 46.95),
    "ostvik": ("Ostvik Camp", "معسكر أوستفيك", 10.55, 47.31),
    "vestra": ("Vestra Camp", "معسكر فيسترا", 8.22, 47.20),
    "midbro": ("Midbro Camp", "معسكر ميدبرو", 9.32, 47.21),
}
EVENTS = (
    ("norrgard-arrival", "norrgard", "arrival", "2016-05-01", "Troops came to Norrgard."),
    ("norrgard-handover", "norrgard", "handover", "2018-09-12", "Norrgard was handed over."),
    ("sudholm-arrival", "sudholm", "arrival", "2016-05", "Troops came to Sudholm in May."),
    ("ostvik-attack", "ostvik", "attack", "2017-02-03", "Rockets fell at Ostvik."),
    ("vestra-return", "vestra", "return_reported", "2019-01-20", "Troops were seen at Vestra."),
    ("midbro-drawdown", "midbro", "drawdown", "2018-03-03", "Fewer troops at Midbro."),
)


def write_package(folder, mode="instead"):
    """Write the package with the commands and the spreadsheet a user has; return its folder."""
    made = CliRunner().invoke(main, ["new", str(folder)])
    assert made.exit_code == 0, made.output
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    descriptor |= {"title": TITLE, "title_ar": TITLE_AR, "mode": mode}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    for base, (name_en, name_ar, lon, lat) in BASES.items():
        about = {"role": "base", "kind": "camp", "point_of": "site", "radius_m": 1500}
        labels = {"label_en": name_en.split()[0], "label_ar": name_ar.split()[1]}
        names = {"name_en": name_en, "name_ar": name_ar, **labels}
        place = {"governorate": "VM-01", "origin": "record", "lon": lon, "lat": lat}
        _add(folder, "bases", id=base, **names, **about, **place)
        for lang, name in (("en", name_en), ("ar", name_ar)):
            _add(folder, "names", base_id=base, name=name, lang=lang, strength="strong",
                 printed_in="press")  # fmt: skip
    _add(folder, "sources", id="wire-1", publisher="Veldmark Wire", kind="wire",
         url="https://example.org/1")  # fmt: skip
    for event, base, kind, when, said in EVENTS:
        told = {"summary_en": said, "summary_ar": "حدث في فيلدمارك."}
        _add(folder, "events", id=event, scope="base", base_id=base, kind=kind, when=when,
             confidence="high", **told)  # fmt: skip
        _add(folder, "citations", event_id=event, source_id="wire-1")
    return folder


def _add(folder, table, **row):
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    assert set(row) <= set(columns), set(row) - set(columns)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, columns, lineterminator="\n").writerow(row)
