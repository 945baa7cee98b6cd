"""Parts of the component on their own, in the browser they run in."""

import pytest

from dashboard.component import assets

SEEN = "createEcho, readDate, iso, addMonths, spanFinder, placeLabels, clash, safeHref"


@pytest.fixture(scope="module")
def run(chromium):
    page = chromium.new_page()
    page.add_script_tag(content=f"{assets.modules()}\nwindow.seen = {{ {SEEN} }};", type="module")
    page.wait_for_function("window.seen")
    yield lambda script: page.evaluate(f"() => {{ const {{ {SEEN} }} = window.seen; {script} }}")
    page.close()


def test_what_we_reported_comes_back_as_an_echo(run):
    assert run("""
        const echo = createEcho();
        const born = echo.isWish(10);
        echo.report(11); echo.report(12); echo.report(13);
        return [born, echo.isWish(12), echo.isWish(13), echo.isWish(13)];
    """) == [True, False, False, False]


def test_a_day_we_never_reported_is_a_wish(run):
    assert run("""
        const echo = createEcho();
        echo.isWish(10); echo.report(11);
        return [echo.isWish(11), echo.isWish(10), echo.isWish(99)];
    """) == [False, True, True]


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2020-01-31", 1, "2020-02-29"),
        ("2020-03-31", -1, "2020-02-29"),
        ("2020-05-05", 12, "2021-05-05"),
    ],
)
def test_a_month_later_is_never_in_the_month_after(run, start, months, expected):
    assert run(f"return iso(addMonths(readDate('{start}'), {months}))") == expected


@pytest.mark.parametrize(
    ("day", "status"), [(4, "unknown"), (5, "hosting"), (9, "hosting"), (10, "reduced")]
)
def test_a_span_holds_its_first_day_and_not_its_last(run, day, status):
    spans = """[{from_day: 10, to_day: null, status: 'reduced', possible: []},
                {from_day: 5, to_day: 10, status: 'hosting', possible: []}]"""
    assert run(f"return spanFinder({spans})({day}).status") == status


def test_labels_of_neighbours_do_not_touch(run):
    overlaps = run("""
        const size = { r: 7, w: 70, h: 18 };
        const at0 = (i) => ({ x: 200 + 28 * i, y: 200 + 12 * (i % 2), ...size });
        const items = [0, 1, 2, 3, 4].map(at0);
        const offsets = placeLabels(items, { x: 0, y: 0, w: 500, h: 400 });
        const at = offsets.map(([dx, dy], i) => [items[i].x + dx, items[i].y + dy]);
        const touch = (a, b) => Math.abs(a[0] - b[0]) < 70 && Math.abs(a[1] - b[1]) < 18;
        return at.flatMap((a, i) => at.slice(i + 1).filter((b) => touch(a, b))).length;
    """)
    assert overlaps == 0


def test_a_label_on_another_is_a_clash_and_one_beside_it_is_not(run):
    assert run("""
        const items = [{ x: 0, y: 0, r: 3, w: 20, h: 10 }, { x: 100, y: 0, r: 3, w: 20, h: 10 }];
        return [clash(items, [[8, -5], [8, -5]]), clash(items, [[90, -5], [8, -5]]) > 0];
    """) == [0, True]


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        (" https://x.org", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("/api/status.geojson", False),
    ],
)
def test_only_web_addresses_become_links(run, href, kept):
    assert run(f"return safeHref({href!r}) !== null") is kept


def test_our_own_actions_may_use_our_own_paths_only(run):
    assert run("return [safeHref('/api/x', {own: true}), safeHref('//evil.org', {own: true})]") == [
        "/api/x",
        None,
    ]
