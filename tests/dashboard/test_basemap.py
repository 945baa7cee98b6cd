import pytest

from dashboard.basemap import governorate_names, outlines


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))


def outer_rings(feature):
    shape, parts = feature["geometry"]["type"], feature["geometry"]["coordinates"]
    return [parts[0]] if shape == "Polygon" else [polygon[0] for polygon in parts]


@pytest.mark.parametrize("layer", ["governorates", "neighbours"])
def test_outer_rings_run_clockwise(layer):
    assert all(area(ring) < 0 for feature in outlines(layer) for ring in outer_rings(feature))


def test_every_governorate_of_a_base_has_a_name_in_both_languages(shipped):
    codes = {base.governorate for base in shipped.gazetteer.bases}
    assert codes <= set(governorate_names("en"))
    assert codes <= set(governorate_names("ar"))
