"""Showing a built book from this machine to this machine."""

import contextlib
import sys
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from closereading.errors import KitError

__all__ = ["make_server", "serve"]


_USUAL = 8000


class _Server(ThreadingHTTPServer):
    allow_reuse_address = sys.platform != "win32"  # there it would share a port in use
    daemon_threads = True


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""

    def end_headers(self) -> None:
        """Ask the browser to look again at every visit: the book may have been rebuilt."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def make_server(folder: Path, port: int | None = None) -> ThreadingHTTPServer:
    """A server for the folder on 127.0.0.1, bound but not yet running.

    Args:
        folder: A built book.
        port: Which port; 0 for any that is free. When not given, 8000 if it is free, or else any.

    Raises:
        KitError: The port is in use.
    """
    handler = partial(_Quiet, directory=str(folder))
    for choice in [_USUAL, 0] if port is None else [port]:
        with contextlib.suppress(OSError):
            return _Server(("127.0.0.1", choice), handler)
    raise KitError(f"Port {port} is in use. Choose another with --port.")


def serve(server: ThreadingHTTPServer, *, browser: bool) -> None:
    """Serve until interrupted."""
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"The book is at {address} (stop with Ctrl+C).", flush=True)
    if browser:
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(address)
    with server, contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
