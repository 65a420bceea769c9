"""Where the kit's own files are, and how its TOML files are read."""

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from closereading.errors import KitError, Problem, did_you_mean
from closereading.text.loading import read_text

__all__ = [
    "explain",
    "kit_folder",
    "parse_entries",
    "parse_entry",
    "place",
    "read_tables",
    "read_toml",
]

Model = TypeVar("Model", bound=BaseModel)
_CATALOGUE = Path("data", "catalogue.toml")


def kit_folder() -> Path:
    """The folder that holds ``data/``, ``book/`` and ``exercises/``.

    Looked for in ``CLOSEREADING_KIT``, then in the working folder and those above it, then where
    the package is installed.

    Raises:
        KitError: No such folder.
    """
    package = Path(__file__).resolve().parents[1]
    named = os.environ.get("CLOSEREADING_KIT")
    here = Path.cwd()
    candidates = (
        [Path(named)] if named else [here, *here.parents, *package.parents, package / "kit"]
    )
    for folder in candidates:
        if (folder / _CATALOGUE).is_file():
            return folder
    raise KitError(
        f"No {_CATALOGUE.as_posix()} in {candidates[0]} or above it. Run the command inside the "
        "kit's folder, or set CLOSEREADING_KIT to that folder."
    )


def place(path: Path) -> str:
    """How a file is named in a message: from the folder of the kit it belongs to."""
    whole = path.resolve()
    for folder in whole.parents:
        if (folder / _CATALOGUE).is_file():
            return whole.relative_to(folder).as_posix()
    return str(path)


def read_toml(path: Path) -> dict[str, Any]:
    """One of the kit's TOML files, as plain data.

    Raises:
        KitError: The file is missing, not UTF-8, or not TOML; says which line.
    """
    try:
        return tomllib.loads(read_text(path))
    except RecursionError as error:
        message = "not valid TOML: it is nested too deep to be read. Simplify it."
        raise KitError(Problem(place(path), "", message)) from error
    except tomllib.TOMLDecodeError as error:
        message = f"not valid TOML: {error}. Correct that line; strings need quotation marks."
        raise KitError(Problem(place(path), "", message)) from error


def read_tables(path: Path, *names: str) -> list[list[Any]]:
    """The tables of one of the kit's TOML files, a list for each name; empty where there is none.

    Args:
        path: The file.
        names: What tables it may hold, each written as ``[[name]]``.

    Raises:
        KitError: As :func:`read_toml`; or a key is not known, or not a list of tables.
    """
    content = read_toml(path)
    problems = [
        Problem(place(path), key, f"this key does not belong here. {did_you_mean(key, names)}")
        for key in content
        if key not in names
    ]
    for name in names:
        tables = content.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
            problems.append(Problem(place(path), name, f"write each under [[{name}]]."))
    if problems:
        raise KitError(problems)
    return [content.get(name, []) for name in names]


def parse_entry(model: type[Model], data: Any, file: str, entry: str) -> Model:
    """Check one entry of a file against its model.

    Raises:
        KitError: One problem for each field that is wrong.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise KitError(
            Problem(file, entry, explain(fault)) for fault in error.errors(include_url=False)
        ) from error


def parse_entries(
    model: type[Model], noun: str, tables: Sequence[Any], file: str, problems: list[Problem]
) -> dict[str, Model]:
    """Every entry of a file by its ``id``, in the file's order.

    Args:
        model: What an entry has to be; it has an ``id``.
        noun: What to call an entry that has none.
        tables: The entries.
        file: How the file is named in a message.
        problems: Takes what is wrong; an id used twice is wrong too.
    """
    found: dict[str, Model] = {}
    for number, table in enumerate(tables, 1):
        name = str(table.get("id", f"{noun} {number}"))
        try:
            one = parse_entry(model, table, file, name)
        except KitError as error:
            problems += error.problems
            continue
        if name in found:
            problems.append(Problem(file, name, "this id is used twice. Rename one of them."))
        found[name] = one
    return found


def explain(fault: Any, inside: int = 0) -> str:
    """One fault found by pydantic, in words that say what to do.

    Args:
        fault: As pydantic gives it.
        inside: How many parts of its place to leave out.
    """
    field = ".".join(str(part) for part in fault["loc"][inside:])
    match fault["type"]:
        case "missing":
            return f"{field} is missing. Add it."
        case "union_tag_not_found":
            return f"{fault['ctx']['discriminator'].strip(chr(39))} is missing. Add it."
        case "union_tag_invalid":
            context = fault["ctx"]
            key, known = context["discriminator"].strip("'"), context["expected_tags"]
            return f'{key} = "{context["tag"]}" is not known. Use one of: {known}.'
        case "extra_forbidden":
            return f"{field} is not a key that belongs here. Check its spelling or remove it."
        case _:
            message = str(fault["msg"]).removeprefix("Value error, ")
            return f"{field}: {message}" if field else message
