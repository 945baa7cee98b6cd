"""A reader's visit in Chromium: the served atlas, the browser, and a page that remembers."""

import contextlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from weakref import WeakKeyDictionary

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Chromium draws the suggestions under its own address bar as a page, one more for each page that is
# opened: that takes four fifths of what opening an empty one costs. The rest asks the network.
# Not for what is timed: with these alone a frame comes later after a rest.
_UNUSED = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("LensOverlay", "MediaRouter", "OptimizationHints", "AimEnabled", "PaintHolding"),
)
LEAN = (f"--disable-features={','.join(_UNUSED)}",)
# Streamlit asks for these beside a deep link to any page but the first, and takes a 404 in stride.
STREAMLITS_OWN = ("_stcore/health", "_stcore/host-config")
EARS = WeakKeyDictionary()
PORTS = []


def free_port():
    """Return a free port, one served on before if there is: a browser knows our scripts by it."""
    for port in (*PORTS, 0):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            PORTS.extend([] if port else [probe.getsockname()[1]])
            return probe.getsockname()[1]
    raise RuntimeError("no port is free")


def wait_until_healthy(address, process):
    for _ in range(900):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended: {process.stderr.read()}")
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5).read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not become healthy")


@contextlib.contextmanager
def served(*arguments, kill=False):
    """Serve the atlas on a free port and yield its address; ``kill`` ends it without a farewell."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "dashboard", "--port", str(port), *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            wait_until_healthy(address, process)
            yield address
        finally:
            (process.kill if kill else process.terminate)()


@contextlib.contextmanager
def browser(*flags):
    """Yield the Chromium of this machine, with further flags."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        raise RuntimeError("no Chromium here: make test installs it, or apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *flags])
        yield chromium
        chromium.close()


def hear(page, **ears):
    """Let a visit hear what a page does, and no visit that had the page before."""
    for event, ear in EARS.pop(page, {}).items():
        page.remove_listener(event, ear)
    for event, ear in ears.items():
        page.on(event, ear)
    EARS[page] = ears


class Visit:
    """One browser page at the atlas, with everything it asked for and complained of."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        self.requests = []
        self.complaints = []
        hear(
            page,
            request=lambda request: self.requests.append(request.url),
            console=self._hear,
            pageerror=lambda error: self.complaints.append(str(error)),
        )

    def _hear(self, message):
        where = message.location.get("url", "")
        own = any(part in where or part in message.text for part in STREAMLITS_OWN)
        if message.type == "error" and not own:
            self.complaints.append(f"{message.text} ({where})")

    def open(self, path="/"):
        self.page.goto(self.address + path)
        self.settled()
        return self

    def settled(self):
        """Wait until Streamlit's run is over."""
        self.page.wait_for_selector(
            '[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=60_000
        )
        return self

    def map(self):
        """Wait until the map is drawn and return it."""
        self.settled()
        self.page.wait_for_selector('[data-testid="atlas-map"][data-ready="true"]', timeout=60_000)
        return self.page.locator('[data-testid="atlas-map"]')

    @property
    def outside(self):
        inside = (self.address, self.address.replace("http", "ws"), "blob:", "data:")
        return [url for url in self.requests if not url.startswith(inside)]


def by_id(visit, name):
    """Return the part of the map with a test id."""
    return visit.page.locator(f'[data-testid="atlas-{name}"]')
