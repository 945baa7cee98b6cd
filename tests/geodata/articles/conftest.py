"""What the tests of the reader share: our gazetteer, opened once, and short ways to read."""

from datetime import date

import pytest

from geodata.articles.learned.verdict import HAPPENED
from geodata.articles.names.mentions import MentionFinder
from geodata.articles.reader import Rules, read_article
from geodata.gazetteer.gazetteer import load_gazetteer


@pytest.fixture(scope="session")
def gazetteer():
    return load_gazetteer()


@pytest.fixture(scope="session")
def finder(gazetteer):
    return MentionFinder(gazetteer)


@pytest.fixture(scope="session")
def named(finder):
    """Return the (base, words) a text names."""

    def found(text):
        return [(m.base_id, m.text) for m in finder.find(text)]

    return found


@pytest.fixture(scope="session")
def read(gazetteer):
    """Read a text by the rules, published on a day, 6 April 2020 if none is given."""

    def reading(text, day="2020-04-06"):
        published = day and date.fromisoformat(day)
        return read_article(text, gazetteer, published=published, events=Rules())

    return reading


@pytest.fixture(scope="session")
def told(read):
    """Return (base, kind, when, modality) of each event of a text."""

    def events(text, day="2020-04-06"):
        found = read(text, day).proposals
        return [(p.base_id, p.kind, p.when, p.modality) for p in found]

    return events


@pytest.fixture(scope="session")
def dated(told):
    """Return (base, kind, when) of each event of a text."""

    def events(text, day):
        return [event[:3] for event in told(text, day)]

    return events


@pytest.fixture(scope="session")
def happened(told):
    """Return (base, kind, when) of what a text says happened, asserted or claimed."""

    def events(text, day):
        return [event[:3] for event in told(text, day) if event[3] in HAPPENED]

    return events
