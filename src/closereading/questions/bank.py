"""A bank of questions on one statement: ``exercises/<id>.toml``."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError

from closereading.errors import KitError, Problem, did_you_mean
from closereading.questions.kinds import Id, Question
from closereading.questions.proving import faults_of
from closereading.questions.views import key_of, public_view
from closereading.text import Statement, kit_folder, load_statement, read_toml
from closereading.text.kit import explain, parse_entry, place

__all__ = ["Bank", "bank_ids", "load_bank"]

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Found = TypeVar("Found")
_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Id
    title: Prose
    statement: Id
    intro: Prose


@dataclass(frozen=True)
class Bank:
    """An exercise: its questions, and the statement they are about."""

    id: str
    title: str
    intro: str
    statement: Statement
    questions: tuple[Question, ...]

    @cached_property
    def public(self) -> dict[str, Any]:
        """What a student may see of the exercise: plain data, with no key in it."""
        views = [public_view(question, self.statement) for question in self.questions]
        return {"exercise": self.id, "title": self.title, "questions": views}

    @cached_property
    def edition(self) -> str:
        """Sixteen hexadecimal digits that change when what the student sees changes."""
        data = json.dumps(self.public, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(data.encode()).hexdigest()[:16]

    @cached_property
    def keys(self) -> dict[str, dict[str, Any]]:
        """For each question id what :func:`~closereading.questions.check.check` needs."""
        return {question.id: key_of(question, self.statement) for question in self.questions}

    @property
    def points(self) -> int:
        """The most that can be scored."""
        return sum(question.points for question in self.questions)


def bank_ids(folder: Path | None = None) -> tuple[str, ...]:
    """The ids of the banks in ``exercises/``, in alphabetical order."""
    paths = ((folder or kit_folder()) / "exercises").glob("*.toml")
    return tuple(sorted(path.stem for path in paths))


def load_bank(id: str, folder: Path | None = None) -> Bank:
    """Read and prove a bank.

    Raises:
        KitError: There is no such bank, or everything that is wrong with it in one go: malformed
            questions, repeated ids, unknown tags, quotations not in the statement, answers that
            their proofs do not bear out.
    """
    folder = (folder or kit_folder()).resolve()
    path = folder / "exercises" / f"{id}.toml"
    if not path.is_file():
        hint = did_you_mean(id, list(bank_ids(folder)))
        raise KitError(f'No exercise "{id}" in exercises/. {hint}')
    tables = read_toml(path)
    asked = tables.pop("question", None)
    problems: list[Problem] = []
    head = _gather(problems, lambda: _head(tables, id, place(path)))
    statement = _gather(problems, lambda: _statement(tables, folder, place(path)))
    found = _gather(problems, lambda: _questions(asked, statement, place(path), folder))
    if head is None or statement is None or found is None:
        raise KitError(problems)
    return Bank(head.id, head.title, head.intro, statement, found)


def _gather(problems: list[Problem], load: Callable[[], Found]) -> Found | None:
    try:
        return load()
    except KitError as error:
        problems += error.problems
        return None


def _head(tables: dict[str, Any], id: str, file: str) -> _Head:
    head = parse_entry(_Head, tables, file, "")
    if head.id != id:
        message = f'id = "{head.id}", but the file is {id}.toml. Make them the same.'
        raise KitError(Problem(file, "", message))
    return head


def _statement(tables: dict[str, Any], folder: Path, file: str) -> Statement | None:
    if not isinstance(tables.get("statement"), str):
        return None  # said of the head
    try:
        return load_statement(tables["statement"], folder)
    except KitError as error:
        raise KitError(Problem(file, "", f"statement: {error}")) from error


def _questions(
    tables: Any, statement: Statement | None, file: str, folder: Path
) -> tuple[Question, ...]:
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        message = "there is no [[question]] in it. Add one; CONTRIBUTING.md shows how."
        raise KitError(Problem(file, "", message))
    found: dict[str, Question] = {}
    problems: list[Problem] = []
    tags = _known_tags(folder)
    for number, table in enumerate(tables, 1):
        name = str(table.get("id", f"question {number}"))
        try:
            question = _QUESTION.validate_python(table)
        except ValidationError as error:
            problems += [Problem(file, name, explain(fault, inside=1)) for fault in error.errors()]
            continue
        if question.id in found:
            problems.append(Problem(file, name, "this id is used twice. Rename one of them."))
        found[question.id] = question
        faults = [*faults_of(question, statement), *_unknown_tags(question, tags)]
        problems += [Problem(file, name, fault) for fault in faults]
    if problems:
        raise KitError(problems)
    return tuple(found.values())


def _known_tags(folder: Path) -> dict[str, set[str]]:
    tables = read_toml(folder / "data" / "tags.toml")
    return {group: set(tables.get(group, {})) for group in ("skills", "objectives")}


def _unknown_tags(question: Question, known: dict[str, set[str]]) -> list[str]:
    return [
        f'{group}: there is no "{tag}" in data/tags.toml. {did_you_mean(tag, sorted(known[group]))}'
        for group in ("skills", "objectives")
        for tag in getattr(question, group)
        if tag not in known[group]
    ]
