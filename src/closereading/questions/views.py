"""Two views of a question: what the student sees, and what the checker needs.

Both are plain data. The key is the very thing that the page's ``check.js`` is given in practice
mode, so that there is one description of a right answer and not two.
"""

from typing import Any

from closereading.questions.kinds import Choice, Number, Question, Spans, Text
from closereading.text import Statement, find_quotation

__all__ = ["key_of", "place_of", "public_view"]


def public_view(question: Question, statement: Statement) -> dict[str, Any]:
    """Everything of a question but its key, its feedback and its explanation."""
    view: dict[str, Any] = {
        "id": question.id,
        "kind": question.kind,
        "points": question.points,
        "prompt": question.prompt,
        "hint": question.hint,
    }
    if isinstance(question, Choice):
        view["options"] = [{"id": one.id, "text": one.text} for one in question.option]
    if isinstance(question, Spans):
        view["statement"] = statement.id
        view["passage"] = sorted(set(question.passage))
    return view


def key_of(question: Question, statement: Statement) -> dict[str, Any]:
    """What :func:`~closereading.questions.check.check` needs to know.

    Raises:
        QuotationError: The key of a spans question quotes what is not in the statement.
    """
    key: dict[str, Any] = {"kind": question.kind, "points": question.points}
    match question:
        case Choice():
            key["answer"] = question.answer
            key["feedback"] = {option.id: option.feedback for option in question.option}
        case Number():
            key |= {"answer": question.answer, "tolerance": question.tolerance}
            key["feedback"] = [{"when": one.when, "say": one.say} for one in question.feedback]
        case Text():
            key["accept"] = list(question.accept)
            key["feedback"] = [{"when": one.when, "say": one.say} for one in question.feedback]
        case Spans():
            key |= _spans_key(question, statement)
    return key


def _spans_key(question: Spans, statement: Statement) -> dict[str, Any]:
    return {
        "words": [
            [token.start, token.end]
            for number in sorted(set(question.passage))
            for token in statement.tokens[_slice(statement, number)]
        ],
        "accept": [[place_of(one, statement) for one in extents] for extents in question.accept],
        "feedback": [
            {"when": place_of(one, statement), "say": one.say} for one in question.feedback
        ],
    }


def _slice(statement: Statement, paragraph: int) -> slice:
    tokens = statement.token_range(statement.paragraphs[paragraph - 1].span)
    return slice(tokens.start, tokens.stop)


def place_of(quoted: Any, statement: Statement) -> list[int]:
    """Where quoted words stand, as ``[start, end]``.

    Raises:
        QuotationError: They stand nowhere, or more than once.
    """
    if isinstance(quoted, str):
        span = find_quotation(statement.text, quoted)
    else:
        span = find_quotation(statement.text, quoted.quote, quoted.before, quoted.after)
    return [span.start, span.end]
