"""The catalogue of statements, and a statement by its id."""

import hashlib
from functools import cache
from pathlib import Path

from closereading.errors import KitError, Problem, did_you_mean
from closereading.text.entry import Entry
from closereading.text.kit import kit_folder, parse_entries, place, read_tables
from closereading.text.loading import decode, read_bytes
from closereading.text.statement import Statement

__all__ = ["load_catalogue", "load_statement", "open_statement", "statement_ids"]


def load_catalogue(folder: Path | None = None) -> dict[str, Entry]:
    """Every entry of ``data/catalogue.toml`` by id, in the file's order.

    Args:
        folder: The kit's folder; found by itself when not given.

    Raises:
        KitError: Everything wrong with the file, in one go.
    """
    path = (folder or kit_folder()) / "data" / "catalogue.toml"
    (tables,) = read_tables(path, "statement")
    if not tables:
        message = "there is no [[statement]] in it. Add one; CONTRIBUTING.md shows how."
        raise KitError(Problem(place(path), "", message))
    problems: list[Problem] = []
    entries = parse_entries(Entry, "statement", tables, place(path), problems)
    if problems:
        raise KitError(problems)
    return entries


def statement_ids(folder: Path | None = None) -> tuple[str, ...]:
    """The ids in the catalogue, in its order."""
    return tuple(load_catalogue(folder))


def load_statement(id: str, folder: Path | None = None) -> Statement:
    """A statement by its id, whole and unchanged.

    Raises:
        KitError: The id is not in the catalogue, the file is missing or not text, its SHA-256
            is not the catalogue's, or it does not open with the header the catalogue names.
    """
    return _load(id, (folder or kit_folder()).resolve())


@cache
def _load(id: str, folder: Path) -> Statement:
    entries = load_catalogue(folder)
    if id not in entries:
        hint = did_you_mean(id, list(entries))
        raise KitError(f'No statement "{id}" in data/catalogue.toml. {hint}')
    entry = entries[id]
    path = folder / "data" / "statements" / f"{id}.txt"
    data = read_bytes(path)
    _check_hash(data, entry, path)
    text = _without_header(decode(data, path.name), entry, path)
    return Statement(id=id, text=text, sha256=entry.sha256, entry=entry)


def open_statement(source: str) -> Statement:
    """A statement by its id in the catalogue, or from any text file.

    Args:
        source: An id, or the path of a file in UTF-8. A file wins over an id of the same name.

    Raises:
        KitError: There is neither; or the file is empty, too large, or not text.
    """
    path = Path(source)
    if path.exists() or path.suffix or len(path.parts) > 1:
        return _from_file(path)
    try:
        return load_statement(source)
    except KitError as error:
        raise KitError(
            f"There is no file {source}, and no statement of that id. {error}"
        ) from error


def _from_file(path: Path) -> Statement:
    data = read_bytes(path)
    text = decode(data, path.name)
    if not text.strip():
        raise KitError(f"{path.name} is empty. Give a file with some text in it.")
    return Statement(id=path.stem, text=text, sha256=hashlib.sha256(data).hexdigest())


def _check_hash(data: bytes, entry: Entry, path: Path) -> None:
    found = hashlib.sha256(data).hexdigest()
    if found != entry.sha256:
        message = (
            f"the file's SHA-256 is {found}, the catalogue's is {entry.sha256}. The text has been "
            "changed: restore it. If the new text is meant, put its hash in data/catalogue.toml."
        )
        raise KitError(Problem(place(path), entry.id, message))


def _without_header(text: str, entry: Entry, path: Path) -> str:
    if not text.startswith(entry.header):
        message = (
            f'the file does not begin with the header "{entry.header}". Correct the catalogue.'
        )
        raise KitError(Problem(place(path), entry.id, message))
    return text[len(entry.header) :].rstrip("\n")
