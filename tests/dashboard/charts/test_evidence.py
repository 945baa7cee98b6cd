import pytest

from dashboard.charts import evidence, sources
from geodata.checks.distance_lines import distance_lines
from geodata.evidence.reliance import heard


@pytest.fixture(scope="module")
def lines(shipped):
    return distance_lines(shipped.package, shipped.gazetteer)


def of(lines, base_id):
    return [line for line in lines if line.distance.base_id == base_id]


@pytest.mark.parametrize("base_id", ["taji", "harir", "k-1", "ain-al-asad"])
def test_the_small_map_holds_every_point_of_its_lines(lines, base_id):
    chosen = of(lines, base_id)
    (west, south), (east, north) = evidence._frame(chosen)
    for line in chosen:
        for lon, lat in (line.place_point, line.base_point, line.said_point):
            assert west < lon < east
            assert south < lat < north


def test_said_and_measured_are_told_beside_each_other(english, lines):
    line = next(line for line in of(lines, "taji") if line.distance.source_id == "article-004")
    row = evidence._row(line, line.said_point, english)
    assert "85 km" in row["said"]
    assert "24.4 km north-west" in row["measured"]
    assert row["verdict"] == "differs"


def test_the_sentence_counts_the_differing_claims(english, arabic, lines):
    assert evidence.says(english, lines).startswith("27 claims; 11 differ")
    assert evidence.says(arabic, of(lines, "habbaniyah")).startswith("قول واحد، لا يختلف")


def test_the_whole_map_is_a_valid_chart_in_both_languages(english, arabic, lines):
    for teller in (english, arabic):
        assert evidence.distance_map(teller, lines).to_dict()["layer"]


def test_the_bars_name_an_article_by_its_number(shipped, english):
    found = heard(shipped.details, shipped.sources)
    chart = sources.voice_bars(english, found).to_dict()
    names = [row["source"] for row in chart["datasets"][chart["data"]["name"]]]
    assert names[:2] == ["Reuters", "AFP"]
    assert "Article 004" in names
    assert len(names) == sources.TOP


def test_the_sentence_counts_events_sources_and_origins(shipped, english):
    found = heard(shipped.details, shipped.sources)
    said = sources.says(english, found)
    assert f"{len(shipped.events)} events" in said
    assert f"{len(found)} origins" in said
