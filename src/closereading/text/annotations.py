"""Annotations: what a reader, a student or a detector says about some words.

They are written by quotation, so that anyone can check them by eye and a change in a text
cannot silently move them::

    [[annotation]]
    device = "hedge"
    quote = "somewhat of a relief"
    note = "…"

``before`` and ``after`` tell two places apart; ``quotes`` lists several stretches that make one
device together, each a string or a table with ``quote``, ``before`` and ``after``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator

from closereading.errors import KitError, Problem, QuotationError, did_you_mean
from closereading.text.kit import parse_entry, place, read_tables
from closereading.text.quotation import find_quotation
from closereading.text.span import Span
from closereading.text.statement import Statement

__all__ = ["Annotation", "read_annotations"]

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


@dataclass(frozen=True)
class Annotation:
    """A remark on one or more stretches of a statement.

    Args:
        device: An id of ``data/devices.toml``.
        spans: Where the words are, in order, at least one.
        note: What the words do.
        source: Who says so: "kit", a student, or a detector.
    """

    device: str
    spans: tuple[Span, ...]
    note: str
    source: str = "kit"


class _Quotation(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    quote: Prose
    before: str = ""
    after: str = ""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    device: str
    note: Prose
    quote: str = ""
    before: str = ""
    after: str = ""
    quotes: tuple[Prose | _Quotation, ...] = ()

    @model_validator(mode="after")
    def _one_or_the_other(self) -> "_Entry":
        if self.quote and self.quotes:
            raise ValueError("give either quote or quotes. Remove one of them.")
        if not self.quote.strip() and not self.quotes:
            raise ValueError("give either quote or quotes. Add the words this note is about.")
        return self

    @property
    def quotations(self) -> list[_Quotation]:
        if self.quote:
            return [_Quotation(quote=self.quote, before=self.before, after=self.after)]
        return [_Quotation(quote=q) if isinstance(q, str) else q for q in self.quotes]


def read_annotations(
    path: Path, statement: Statement, devices: Collection[str]
) -> tuple[Annotation, ...]:
    """A file of annotations on one statement, in the order of their places in the text.

    Args:
        path: A TOML file of ``[[annotation]]`` tables.
        statement: The text they are about.
        devices: The device ids that may be used.

    Raises:
        KitError: Every quotation not found or found twice, every unknown device and every
            malformed entry, in one go.
    """
    found: list[Annotation] = []
    problems: list[Problem] = []
    (tables,) = read_tables(path, "annotation")
    for number, table in enumerate(tables, 1):
        try:
            found.append(_resolve(table, number, statement, devices, place(path)))
        except KitError as error:
            problems += error.problems
    if problems:
        raise KitError(problems)
    return tuple(sorted(found, key=lambda one: (one.spans[0].start, -one.spans[0].end)))


def _resolve(
    table: Any, number: int, statement: Statement, devices: Collection[str], file: str
) -> Annotation:
    name = f"annotation {number}"
    entry = parse_entry(_Entry, table, file, name)
    problems: list[Problem] = []
    if entry.device not in devices:
        hint = did_you_mean(entry.device, sorted(devices))
        problems.append(Problem(file, name, f'there is no device "{entry.device}". {hint}'))
    spans: list[Span] = []
    for one in entry.quotations:
        try:
            spans.append(find_quotation(statement.text, one.quote, one.before, one.after))
        except QuotationError as error:
            problems.append(Problem(file, name, str(error)))
    if problems:
        raise KitError(problems)
    return Annotation(entry.device, tuple(sorted(spans)), entry.note)
