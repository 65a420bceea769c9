"""Holding a question against its statement: does the key stand?"""

from collections.abc import Iterator
from typing import Any

from closereading.errors import KitError, QuotationError
from closereading.questions.kinds import Number, Question, Spans
from closereading.questions.proof import prove
from closereading.questions.views import key_of, place_of
from closereading.text import Statement

__all__ = ["faults_of"]


def faults_of(question: Question, statement: Statement | None) -> list[str]:
    """What in a question its statement does not bear out; nothing where there is no statement."""
    if statement is None:
        return []
    if isinstance(question, Number):
        return list(_unproved(question, statement))
    if isinstance(question, Spans):
        return [*_absent(question, statement)] or list(_outside(question, statement))
    return []


def _unproved(question: Number, statement: Statement) -> Iterator[str]:
    try:
        proved = prove(question.proof, statement)
    except KitError as error:
        yield str(error)
        return
    if abs(proved - question.answer) > question.tolerance:
        yield (
            f"answer = {question.answer:g}, but its proof gives {proved:g}. Correct one of them."
        )


def _absent(question: Spans, statement: Statement) -> Iterator[str]:
    count = len(statement.paragraphs)
    for number in question.passage:
        if not 1 <= number <= count:
            yield f"passage: there is no paragraph {number}; the statement has {count}."
    quoted: list[Any] = [one for place in question.accept for one in place]
    for one in [*quoted, *question.feedback]:
        try:
            place_of(one, statement)
        except QuotationError as error:
            yield str(error)


def _outside(question: Spans, statement: Statement) -> Iterator[str]:
    shown = [statement.paragraphs[number - 1].span for number in question.passage]
    accepted = key_of(question, statement)["accept"]
    if not all(any(p.start <= s and e <= p.end for p in shown) for alt in accepted for s, e in alt):
        yield "accept: some of these words are not in the passage shown. Add their paragraph."
