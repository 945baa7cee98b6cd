"""Serve the atlas: ``python -m dashboard`` or ``handover serve``."""

from __future__ import annotations

import os
import socket
import sys
import traceback
from pathlib import Path

import click

from dashboard.words import language_of, load_words
from geodata.errors import HandoverError, PortTakenError

_SETTINGS = {
    "server.headless": True,
    "server.fileWatcherType": "none",
    "server.maxUploadSize": 300,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "theme.light.primaryColor": "#1b5e8a",  # without a base the theme is the browser's
    "theme.light.backgroundColor": "#ffffff",
    "theme.light.secondaryBackgroundColor": "#f4f1ea",
    "theme.light.textColor": "#1d1b18",
    "theme.dark.primaryColor": "#7fb8de",
    "theme.dark.backgroundColor": "#171614",
    "theme.dark.secondaryBackgroundColor": "#2a2823",
    "theme.dark.textColor": "#ece7dd",
    "theme.font": "sans-serif",
    "logger.level": "error",
}


def main(
    *,
    host: str = "127.0.0.1",
    port: int = 8501,
    articles: Path | None = None,
    data: Path | None = None,
    tiles: str | None = None,
) -> None:
    """Serve the atlas until Ctrl-C.

    Args:
        host: The address to listen on; only this machine by default.
        port: The port to listen on.
        articles: A folder with the source articles, to show their cited paragraphs.
        data: A data package beside or instead of the embedded one; a folder the desk made, or
            will make, is where articles and what is accepted from them are kept.
        tiles: The address of an online map readers may switch on, with {z}, {x} and {y}.

    Raises:
        PortTakenError: Something listens on the port already.
        PackageError: The data package cannot be read.
        TilesAddressError: ``tiles`` is no such address.
    """
    _refuse_taken_port(host, port)
    from dashboard import library  # noqa: PLC0415 - say a taken port before the heavy imports

    library.configure(data=data, articles=articles, tiles=tiles)
    shown = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104 - a comparison
    print(f"Handover Atlas: http://{shown}:{port}   (Ctrl-C ends it)", flush=True)  # noqa: T201
    _serve(host, port)


def _serve(host: str, port: int) -> None:
    import streamlit as st  # noqa: PLC0415
    from starlette.middleware import Middleware  # noqa: PLC0415

    from dashboard.nowhere import Nowhere  # noqa: PLC0415
    from dashboard.preloading import Preloading  # noqa: PLC0415
    from dashboard.routes import SafeHeaders, routes  # noqa: PLC0415

    app = st.App(
        Path(__file__).with_name("app.py"),
        routes=routes(),
        middleware=[Middleware(SafeHeaders), Middleware(Preloading), Middleware(Nowhere)],
        on_script_error=_say_error,
    )
    with open(os.devnull, "w") as quiet:  # noqa: PTH123 - a device
        banner, sys.stdout = sys.stdout, quiet  # Streamlit's own banner names another address
        try:
            app.run(config=_SETTINGS | {"server.address": host, "server.port": port})
        except KeyboardInterrupt:
            pass
        finally:
            sys.stdout = banner


def _say_error(error: Exception) -> bool:
    """Say a failure of a page in the page, in our own words, and in full on stderr."""
    import streamlit as st  # noqa: PLC0415

    print("".join(traceback.format_exception(error)), file=sys.stderr)  # noqa: T201
    words = load_words(language_of(st.context.locale))
    told = isinstance(error, HandoverError)
    st.error(str(error) if told else words("frame.broken", kind=type(error).__name__))
    return True


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTakenError(host, port, str(error.strerror)) from None


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8501, show_default=True)
@click.option("--articles", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--data", type=click.Path(path_type=Path, file_okay=False))
@click.option("--tiles")
def _command(
    host: str, port: int, articles: Path | None, data: Path | None, tiles: str | None
) -> None:
    """Serve the atlas until Ctrl-C."""
    try:
        main(host=host, port=port, articles=articles, data=data, tiles=tiles)
    except HandoverError as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    _command()
