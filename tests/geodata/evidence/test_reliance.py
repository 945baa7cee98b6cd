import pytest

from geodata.atlas import open_atlas
from geodata.evidence.evidence import Citation, Details, load_claims
from geodata.evidence.reliance import heard, reliance, statements, voices
from geodata.evidence.sources import Source


def source(source_id, publisher, agency=None):
    return Source(source_id, publisher, agency, None, "en", None, None, None, "news", None)


SOURCES = {
    s.id: s
    for s in (
        source("a", "Arab News", "Reuters"),
        source("b", "Sawt Beirut", "Reuters"),
        source("c", "Reuters"),
        source("d", "Rudaw"),
        source("e", "Dawn", "agencies"),
        source("f", "Gulf Times", "agencies"),
    )
}


def cites(*ids):
    return Details(citations=tuple(Citation("x", i, None, None, None, None) for i in ids))


def test_papers_that_print_one_agency_are_one_statement():
    found = statements({"x": cites("a", "b", "c", "d")}, SOURCES)
    assert [(s.event_id, s.origin, s.source_ids) for s in found] == [
        ("x", "Reuters", ("a", "b", "c"))
    ]


def test_copies_count_as_one_voice():
    assert voices(cites("a", "b", "c", "d"), SOURCES) == 2


def test_unnamed_agencies_are_not_one_origin():
    assert statements({"x": cites("e", "f")}, SOURCES) == ()


def test_a_source_cited_twice_in_one_event_is_no_copy_of_itself():
    assert statements({"x": cites("a", "a")}, SOURCES) == ()
    assert voices(cites("a", "a"), SOURCES) == 1


def test_each_source_knows_what_rests_on_it():
    found = reliance({"x": cites("a", "b"), "y": cites("a")}, SOURCES, ())
    first = found[0]
    assert (first.source_id, first.origin) == ("a", "Reuters")
    assert (first.events, first.alone, first.copies, first.claims) == (2, 1, 1, 0)


def test_an_agency_is_heard_once_an_event_in_however_many_papers():
    found = heard({"x": cites("a", "b", "c"), "y": cites("a", "d")}, SOURCES)
    assert [(v.origin, v.events, v.alone) for v in found] == [("Reuters", 2, 1), ("Rudaw", 1, 0)]
    assert found[0].source_ids == ("a", "b", "c")


@pytest.fixture(scope="module")
def shipped():
    atlas = open_atlas()
    return atlas, reliance(atlas.details, atlas.sources, load_claims(atlas.package))


def test_every_shipped_source_is_counted_once_and_every_citation(shipped):
    atlas, found = shipped
    assert {r.source_id for r in found} == set(atlas.sources)
    cited = sum(len({c.source_id for c in d.citations}) for d in atlas.details.values())
    assert sum(r.events for r in found) == cited


def test_habbaniyahs_handover_rests_on_one_statement_printed_twice(shipped):
    atlas, _ = shipped
    of_event = [
        s.origin
        for s in statements(atlas.details, atlas.sources)
        if s.event_id == "habbaniyah-2020-04-04"
    ]
    assert of_event == ["CJTF-OIR"]
