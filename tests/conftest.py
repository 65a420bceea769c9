"""What the tests share: a copy of the kit to spoil, the built book, a real browser."""

import os
import shutil
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from closereading.publishing import build_book, make_server, zip_book

KIT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


@pytest.fixture
def kit_copy(tmp_path: Path) -> Path:
    """A writable copy of everything but the code."""
    copy = tmp_path / "kit"
    for name in ("data", "exercises", "book"):
        shutil.copytree(KIT / name, copy / name, ignore=shutil.ignore_patterns("_build"))
    shutil.copy(KIT / "_config.yml", copy)
    return copy


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book, built from clean."""
    folder = tmp_path_factory.mktemp("book") / "html"
    shutil.rmtree(KIT / "book" / "_build" / "work", ignore_errors=True)
    build_book(KIT, folder)
    return folder


@pytest.fixture(scope="session")
def unzipped(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book as a student gets it: zipped, and unzipped somewhere else."""
    folder = tmp_path_factory.mktemp("a folder with spaces")
    zip_book(book, folder / "close reading.zip")
    with zipfile.ZipFile(folder / "close reading.zip") as archive:
        archive.extractall(folder)
    return folder / "close reading"


@pytest.fixture(scope="session")
def served(book: Path) -> Iterator[str]:
    """The address of the book on a local server."""
    server = make_server(book, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def addresses(served: str, unzipped: Path) -> dict[str, str]:
    """Where the book can be read: from a server, and by double-clicking."""
    return {"http": served, "file": unzipped.as_uri()}


def find_browser() -> str | None:
    """The system's Chromium."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser. Missing, it is a failure where CI is set, and a skip elsewhere."""
    path = find_browser()
    if path is None:
        message = "No Chromium: install it (Debian: apt-get install chromium) to test the pages."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


class Visit:
    """A page that is being watched: what it logs, what it asks for, what it stores."""

    def __init__(self, browser: Browser, **options: object) -> None:
        self.context = browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, **options}
        )
        self.page: Page = self.context.new_page()
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", self._log)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("requestfailed", lambda request: self.errors.append(f"failed: {request.url}"))

    def _log(self, message: object) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def go(self, address: str) -> Page:
        """Open an address and wait until its widgets are alive."""
        self.page.goto(address)
        self.page.wait_for_load_state("load")
        return self.page


@pytest.fixture
def visit(browser: Browser) -> Iterator[object]:
    """Opens watched pages; closes them at the end."""
    visits: list[Visit] = []

    def open_visit(**options: object) -> Visit:
        visits.append(Visit(browser, **options))
        return visits[-1]

    yield open_visit
    for one in visits:
        one.context.close()


@pytest.fixture(params=["http", "file"])
def chapter(request, visit, addresses) -> Iterator[Page]:
    """The first chapter, from a server and from a folder; it must stay without an error."""
    one = visit()
    one.go(f"{addresses[request.param]}/stepping-down.html")
    yield one.page
    assert one.errors == []
