from geodata.evidence.corrections import load_corrections, tally
from geodata.package.package import load_package

FOUND = load_corrections(load_package())


def test_a_corrected_value_says_what_stood_there_and_why():
    (one,) = [c for c in FOUND if c.id == "erbil-2026-03-12-value-1"]
    assert (one.columns, one.before, one.after) == (
        ("when",),
        "[2026-03-12,2026-03-13]",
        "2026-03-12",
    )
    assert one.why_en.startswith("Italian ministers spoke on Thursday 12 March")
    assert one.url is not None


def test_corrections_are_counted_by_sort():
    assert tally(FOUND) == {"value": 33, "wording": 75, "source": 15, "open": 12}


def test_the_newest_version_comes_first():
    versions = [one.version for one in FOUND]
    assert versions == sorted(versions, reverse=True)
