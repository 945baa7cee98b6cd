"""Browser contexts that are lent out again, so that Chromium keeps what it fetched and compiled.

A lent context forgets its reader when it comes back: pages, cookies and what pages have stored.
Only its cache stays, as it does for a second visitor behind the same machine.
"""

from contextlib import suppress

from playwright.sync_api import Error

HARMLESS = frozenset({"new_page", "pages"})
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"


class Pool:
    """Stands for a Chromium whose contexts are lent."""

    def __init__(self, chromium):
        self._chromium = chromium
        self._idle = {}

    def new_context(self, **options):
        idle = self._idle.setdefault(repr(sorted(options.items())), [])
        return Lent(idle.pop() if idle else self._chromium.new_context(**options), idle)

    def new_page(self, **options):
        return self._chromium.new_page(**options)


class Lent:
    """A context that goes back when it is closed; one that was set up otherwise is not lent on."""

    def __init__(self, context, idle):
        self._context = context
        self._idle = idle
        self._as_it_was = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __getattr__(self, name):
        self._as_it_was = self._as_it_was and name in HARMLESS
        return getattr(self._context, name)

    def close(self):
        if not self._as_it_was:
            self._context.close()
            return
        for page in self._context.pages:
            forget(page)
        self._context.clear_cookies()
        self._idle.append(self._context)


def forget(page):
    with suppress(Error):  # a page without an address stores nothing
        page.evaluate(FORGET)
    page.close()
