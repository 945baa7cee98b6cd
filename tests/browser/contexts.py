"""Browser contexts that are lent out again, each with one page, so that Chromium keeps its work.

A lent context forgets its reader when it comes back: cookies, what pages have stored, the history,
the size of the window. What stays is what a machine knows after a first visitor: the cache, and
the scripts its page has compiled, which cost more than all else of a visit.
"""

from playwright.sync_api import Error

HARMLESS = frozenset({"pages"})
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"


class Pool:
    """Stands for a Chromium whose contexts are lent."""

    def __init__(self, chromium):
        self._chromium = chromium
        self._idle = {}

    def new_context(self, **options):
        idle = self._idle.setdefault(repr(sorted(options.items())), [])
        if idle:
            return Lent(*idle.pop(), options, idle)
        context = self._chromium.new_context(**options)
        return Lent(context, context.new_page(), options, idle)

    def new_page(self, **options):
        return self._chromium.new_page(**options)


class Lent:
    """A context that goes back when it is closed; one that was set up otherwise is not lent on."""

    def __init__(self, context, page, options, idle):
        self._context = context
        self._page = page
        self._options = options
        self._idle = idle
        self._is_given = False
        self._as_it_was = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __getattr__(self, name):
        self._as_it_was = self._as_it_was and name in HARMLESS
        return getattr(self._context, name)

    def new_page(self):
        given, self._is_given = self._is_given, True
        return self._context.new_page() if given else self._page

    def close(self):
        try:
            if self._as_it_was:
                self._forget()
                self._idle.append((self._context, self._page))
        except Error:  # the test has closed the page, or it broke
            self._as_it_was = False
        if not self._as_it_was:
            self._context.close()

    def _forget(self):
        page = self._page
        if page.url != "about:blank":
            page.evaluate(FORGET)
        for other in self._context.pages:
            if other != page:
                other.close()
        page.goto("about:blank")
        page.emulate_media(media="null", color_scheme=self._options.get("color_scheme", "light"))
        page.mouse.move(-1, -1)
        if "viewport" in self._options:
            page.set_viewport_size(self._options["viewport"])
        self._context.clear_cookies()
        line = self._context.new_cdp_session(page)
        line.send("Page.resetNavigationHistory")
        line.detach()
