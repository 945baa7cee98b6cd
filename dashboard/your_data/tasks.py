"""Work that goes on in a thread of its own, whatever page the user is on meanwhile."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Generic, TypeVar

from geodata.errors import HandoverError

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")
Told = TypeVar("Told")


class CancelledError(Exception):
    """The user stopped the work; it is raised inside the work itself."""


class Task(Generic[Told, Result]):
    """One piece of work: what it last told of itself, and what came of it.

    Attributes:
        told: What it told last; None before it tells anything.
        result: What came of it, once it is done.
        error: Why it failed, if it did.
        cancelled: Whether the user stopped it.
    """

    def __init__(self, work: Callable[[Task[Told, Result]], Result]) -> None:
        """Start the work at once; tasks of one process do not wait for each other."""
        self.told: Told | None = None
        self.result: Result | None = None
        self.error: HandoverError | None = None
        self.cancelled = False
        self.begun = time.monotonic()
        self._work = work
        self._done = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()

    @property
    def is_running(self) -> bool:
        """Whether it goes on."""
        return not self._done.is_set()

    def cancel(self) -> None:
        """Ask it to stop; it does so at its next step, and leaves nothing behind."""
        self.cancelled = True

    def tell(self, told: Told) -> None:
        """Take down how far the work is; for the work itself.

        Raises:
            CancelledError: The user wants it to stop.
        """
        self.told = told
        if self.cancelled:
            raise CancelledError

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it is done; tell whether it is."""
        return self._done.wait(seconds)

    def _run(self) -> None:
        try:
            self.result = self._work(self)
            self.cancelled = False  # it was done before it could be stopped
        except CancelledError:
            self.cancelled = True
        except HandoverError as error:
            self.error = error
        finally:
            self._done.set()
