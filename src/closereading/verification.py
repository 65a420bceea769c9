"""Everything the kit can verify about itself."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from closereading.devices import load_devices, load_reading
from closereading.errors import KitError, Problem, QuotationError
from closereading.questions import bank_ids, load_bank
from closereading.text import find_quotation, load_statement, read_text, statement_ids

__all__ = ["check_kit"]

_LINK = re.compile(r"\]\((?!\w+:|#)([^)\s#]+)(?:#[^)]*)?\)")
_BIBKEY = re.compile(r"^@\w+\{([^,]+),", re.MULTILINE)
_TOC_FILE = re.compile(r"^\s*(?:-\s*file|root):\s*(\S+)", re.MULTILINE)


def check_kit(kit: Path) -> tuple[list[str], list[Problem]]:
    """Look through the whole kit.

    Returns:
        What was found in order, a line each, and every problem, each with its place.
    """
    good: list[str] = []
    problems: list[Problem] = []
    try:
        ids = statement_ids(kit)
    except KitError as error:
        return good, list(error.problems)
    for id in ids:
        _attempt(partial(_statement, id, kit), good, problems)
    for name in sorted(path.stem for path in (kit / "data" / "readings").glob("*.toml")):
        _attempt(partial(_reading, name, kit), good, problems)
    _attempt(partial(_devices, kit), good, problems)
    for id in bank_ids(kit):
        _attempt(partial(_bank, id, kit), good, problems)
    _attempt(partial(_links, kit), good, problems)
    return good, problems


def _attempt(look: Callable[[], str], good: list[str], problems: list[Problem]) -> None:
    try:
        good.append(look())
    except KitError as error:
        problems += [one for one in error.problems if one not in problems]


def _statement(id: str, kit: Path) -> str:
    statement = load_statement(id, kit)
    return (
        f"statement {id}: hash holds; {len(statement.tokens)} words, "
        f"{len(statement.sentences)} lines"
    )


def _reading(id: str, kit: Path) -> str:
    if id not in statement_ids(kit):
        message = "there is no statement of this name. Rename the file."
        raise KitError(Problem(f"data/readings/{id}.toml", "", message))
    return f"reading {id}: {len(load_reading(id, kit))} annotations, every quotation found once"


def _devices(kit: Path) -> str:
    devices = load_devices(kit)
    keys = set(_BIBKEY.findall(read_text(kit / "book" / "references.bib")))
    problems = list(_device_problems(kit, keys))
    if problems:
        raise KitError(problems)
    return f"devices: {len(devices.devices)} in {len(devices.families)} families"


def _device_problems(kit: Path, keys: set[str]) -> Iterator[Problem]:
    file = "data/devices.toml"
    for device in load_devices(kit).devices.values():
        for key in device.sources:
            if key not in keys:
                message = f'source "{key}" is not in book/references.bib. Add it there.'
                yield Problem(file, device.id, message)
        example = device.example
        if example:
            try:
                text = load_statement(example.statement, kit).text
                find_quotation(text, example.quote, example.before, example.after)
            except QuotationError as error:
                yield Problem(file, device.id, f"example: {error}")
            except KitError as error:
                yield from error.problems


def _bank(id: str, kit: Path) -> str:
    bank = load_bank(id, kit)
    return f"exercise {id}: {len(bank.questions)} questions, {bank.points} points, every key proved"


def _links(kit: Path) -> str:
    pages = sorted((kit / "book").glob("**/*.md"))
    pages = [page for page in pages if "_build" not in page.parts]
    problems = [*_dead_links(kit, pages), *_toc_problems(kit, pages)]
    if problems:
        raise KitError(problems)
    return (
        f"book: {len(pages)} pages, every one in the contents, every link inside it leads somewhere"
    )


def _dead_links(kit: Path, pages: Iterable[Path]) -> Iterator[Problem]:
    for page in pages:
        for target in _LINK.findall(read_text(page)):
            if not (page.parent / target).exists():
                message = f"the link to {target} leads nowhere. Correct or remove it."
                yield Problem(page.relative_to(kit).as_posix(), "", message)


def _toc_problems(kit: Path, pages: Iterable[Path]) -> Iterator[Problem]:
    listed = set(_TOC_FILE.findall(read_text(kit / "book" / "_toc.yml")))
    there = {page.relative_to(kit / "book").with_suffix("").as_posix() for page in pages}
    for name in sorted(listed - there):
        yield Problem("book/_toc.yml", name, f"there is no book/{name}.md. Write it or remove it.")
    for name in sorted(there - listed):
        message = "the page is not in book/_toc.yml. Add it there."
        yield Problem(f"book/{name}.md", "", message)
