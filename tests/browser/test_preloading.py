"""What the map's page tells the browser beforehand is what it then asks for, once each."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_is_told_beforehand_is_used_and_asked_for_once(visit, lang):
    with visit.page.expect_response("**/?date=*") as page:
        visit.open(f"/?date=2019-10-01&lang={lang}").map()
    told = page.value.header_value("link").split(", ")
    named = [part.partition(">")[0].lstrip("<") for part in told]
    asked = [request.removeprefix(visit.address) for request in visit.requests]
    assert [asked.count(address) for address in named] == [1] * len(named)
    assert visit.complaints == []
